#!/bin/sh
# SPDX-License-Identifier: MIT
# A file that no module.mk names is not built, not run or not shipped. Each test, each source and
# each script must stand in one.
. "$SOURCE/tests/support/shell.sh"

# named FOLDER: every path that a module.mk below it or the Makefile.am names
named() {
    (cd "$1" && {
        cat Makefile.am
        find src db data man docs tests completions -name module.mk 2>/dev/null | while read -r list; do
            sed "s,%D%,${list%/module.mk},g" "$list"
        done
    } | tr -s ' \t\\=' '\n' | LC_ALL=C sort -u)
}

# unlisted FOLDER: what is there and is named nowhere
unlisted() {
    named "$1" >"$scratch/named"
    (cd "$1" && {
        find src \( -name '*.[ch]' -o -name '*.inc' \)
        find tests \( -name 'test_*.c' -o -name 'bench_*.c' -o -name 'soak_*.c' -o -name '*.sh' \
            -o -name '*.h' -o -name '*.awk' -o -name '*.csv' -o -name '*.allow' \)
        find db -name '*.sql'
        find man -name '*.[1-8]'
        find docs -name '*.md'
        find build-aux \( -name '*.awk' -o -name '*.sh' \)
    } 2>/dev/null | LC_ALL=C sort | while read -r path; do
        grep -Fqx "$path" "$scratch/named" || echo "$path"
    done)
}

# unpromised FOLDER: sources that include a made file without a module.mk that says so, so that
# only "make all" would make it first
unpromised() {
    (cd "$1" && {
        cat Makefile.am
        find src db data -name module.mk -exec cat {} +
    } 2>/dev/null | grep -E '^src/[a-z_/]*\.\$\(OBJEXT\):' | cut -d : -f 1 >"$scratch/promised"
    cd "$1" && grep -rlE '^#include "[a-z_/-]*\.inc"' src --include='*.c' | LC_ALL=C sort |
        while read -r path; do
            grep -Fqx "${path%.c}.\$(OBJEXT)" "$scratch/promised" || echo "$path"
        done)
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

clean "every file stands in a module.mk" "$(unlisted "$SOURCE")"
clean "what is made while building is asked for by what needs it" "$(unpromised "$SOURCE")"

# The lint itself.
mkdir -p "$scratch/t/tests/cli" "$scratch/t/src/base"
touch "$scratch/t/Makefile.am" "$scratch/t/src/base/a.c" "$scratch/t/src/base/b.c" \
    "$scratch/t/tests/cli/test_a.c" "$scratch/t/tests/cli/list.sh"
printf 'x_SOURCES = \\\n\t%%D%%/a.c %%D%%/a.h\n' >"$scratch/t/src/base/module.mk"
printf 'TESTS += %%D%%/list.sh\n' >"$scratch/t/tests/cli/module.mk"
same "a forgotten file is found" "src/base/b.c
tests/cli/test_a.c" "$(unlisted "$scratch/t")"
echo '#include "base/made.inc"' | tee "$scratch/t/src/base/a.c" >"$scratch/t/src/base/b.c"
echo 'src/base/b.$(OBJEXT): src/base/made.inc' >>"$scratch/t/src/base/module.mk"
same "a made file nobody asks for is found" "src/base/a.c" "$(unpromised "$scratch/t")"

summary
