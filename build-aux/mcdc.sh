#!/bin/sh
# SPDX-License-Identifier: MIT
# How far tests decide every condition of what must not be wrong: permission, the keys' slots, the
# trail and the sealing of pages. Needs clang 18 or later with its runtime and llvm's tools (Debian:
# clang-19 libclang-rt-19-dev llvm-19).
#
# Usage: mcdc.sh SOURCE BUILD; CLANG names the compiler.
set -eu

source=$(cd "$1" && pwd)
build=$2
clang=${CLANG:-clang-19}
version=${clang#clang}
looked_at='policy/permit.c policy/relation.c store/keyring.c store/keyring_change.c
    store/keyring_file.c store/recovery_key.c store/audit_seal.c store/audit_store.c
    store/audit_verify.c store/page_seal.c store/seal_vfs.c store/seal_journal.c'
tests='unit/policy/test_permit unit/policy/test_relation unit/service/test_anchor
    unit/service/test_audit_svc unit/service/test_emergency_svc unit/service/test_record_relation
    unit/service/test_rotate unit/service/test_user_svc unit/store/test_altered
    unit/store/test_audit_store unit/store/test_db unit/store/test_key_file
    unit/store/test_keyring unit/store/test_seal unit/store/test_tamper sim/test_key_cuts'

command -v "$clang" >/dev/null || {
    echo "mcdc: there is no $clang here (Debian: clang$version libclang-rt$version-dev llvm$version)" >&2
    exit 77
}
mkdir -p "$build"
build=$(cd "$build" && pwd)
cd "$build"
[ -f Makefile ] || "$source/configure" -q CC="$clang" \
    CFLAGS="-O0 -g -fprofile-instr-generate -fcoverage-mapping -fcoverage-mcdc"

programs=
for test in $tests; do
    programs="$programs tests/$test"
done
make -s $programs

rm -f ./*.profraw
objects=
for program in $programs; do
    LLVM_PROFILE_FILE="$build/%p.profraw" SOURCE="$source" BUILD="$build" \
        TZ=UTC LC_ALL=C.UTF-8 "./$program" >/dev/null || echo "mcdc: $program failed" >&2
    objects="$objects${objects:+ -object} ./$program"
done
"llvm-profdata$version" merge -sparse ./*.profraw -o all.profdata
rm -f ./*.profraw

files=
for file in $looked_at; do
    files="$files $source/src/$file"
done
"llvm-cov$version" report $objects -instr-profile all.profdata -show-mcdc-summary \
    -show-region-summary=false -show-functions=false $files
