#!/bin/sh
# SPDX-License-Identifier: MIT
# Each header compiles alone; each file says its licence and what it is.
. "$SOURCE/tests/support/shell.sh"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# alone FOLDER: a header that does not compile when it is all there is, and what the compiler says
alone() {
    (cd "$1" && find src tests -name '*.h' 2>/dev/null | LC_ALL=C sort) | while read -r header; do
        printf '#include "config.h"\n#include "%s"\n' "$1/$header" >"$scratch/alone.c"
        # shellcheck disable=SC2086 # CC and CPPFLAGS are lists of words.
        $CC $CPPFLAGS -Wno-unused-function -Wno-unused-variable -fsyntax-only "$scratch/alone.c" 2>&1 |
            head -n 5
    done
}

comment() {
    case $1 in
    *.[ch]) echo '^/\*' ;;
    *) echo '^# ' ;;
    esac
}

# unnamed FOLDER: a file without the licence line, or whose first comment is missing
unnamed() {
    (cd "$1" && {
        find src tests -name '*.[ch]'
        find build-aux tests -name '*.awk' -o -name '*.sh' |
            grep -v '^tests/expected/'
    } 2>/dev/null | LC_ALL=C sort | while read -r path; do
        head -n 2 "$path" | grep -q 'SPDX-License-Identifier: MIT' || echo "$path: no licence"
        head -n 3 "$path" | grep -v SPDX | grep -Eq "$(comment "$path")" ||
            echo "$path: what is it?"
    done)
}

# guards FOLDER: a header whose guard is not made from its path
guards() {
    (cd "$1" && find src -name '*.h' | LC_ALL=C sort | while read -r path; do
        guard=$(printf '%s' "${path#src/}" | tr 'a-z/.-' 'A-Z___')
        grep -qx "#ifndef $guard" "$path" || echo "$path: no #ifndef $guard"
    done)
}

clean "each header compiles alone" "$(alone "$SOURCE")"
clean "each file says its licence and what it is" "$(unnamed "$SOURCE")"
clean "each header is guarded by its path" "$(guards "$SOURCE")"

# The lint itself.
mkdir -p "$scratch/t/src/base"
printf '/* SPDX-License-Identifier: MIT */\n/* One. */\n#ifndef BASE_A_H\nsize_t a;\n#endif\n' \
    >"$scratch/t/src/base/a.h"
printf '#ifndef B\n#define B\nextern int b;\n#endif\n' >"$scratch/t/src/base/b.h"
same "a header that leans on another is found" 1 \
    "$(alone "$scratch/t" | grep -c 'error: unknown type name')"
same "a file without its first lines is found" "src/base/b.h: no licence
src/base/b.h: what is it?" "$(unnamed "$scratch/t")"
same "a wrong guard is found" "src/base/b.h: no #ifndef BASE_B_H" "$(guards "$scratch/t")"

summary
