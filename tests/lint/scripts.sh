#!/bin/sh
# SPDX-License-Identifier: MIT
# The shell scripts are plain POSIX: dash reads them, and they ask for nothing of bash.
. "$SOURCE/tests/support/shell.sh"

# scripts FOLDER
scripts() {
    (cd "$1" && {
        echo bootstrap
        [ ! -f .ci/run ] || echo .ci/run
        find build-aux tests -name '*.sh' | LC_ALL=C sort
    })
}

bash_words='^[^#]*((^|;|if|while|until|&&|\|\|) *\[\[ |<<<|\$\{[A-Za-z_]+//|(^| )(declare|typeset|shopt|pushd|popd) |&>|read -[a-qs-z]|echo -[en] )'

# unreadable FOLDER
unreadable() {
    (cd "$1" && scripts . | while read -r path; do
        sh -n "$path" 2>&1
        head -n 1 "$path" | grep -Eq '^#!/bin/sh$|^# SPDX' || echo "$path: not for /bin/sh"
        [ "${path##*/}" = scripts.sh ] || grep -nE "$bash_words" "$path" | sed "s,^,$path:,"
    done)
}

clean "scripts are plain" "$(unreadable "$SOURCE")"

# The lint itself.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch/tests" "$scratch/build-aux"
printf '#!/bin/sh\ntrue\n' >"$scratch/bootstrap"
printf '#!/bin/sh\nif [[ a = b ]]; then :; fi\n' >"$scratch/tests/a.sh"
same "a word of bash is found" 'tests/a.sh:2:if [[ a = b ]]; then :; fi' "$(unreadable "$scratch")"

summary
