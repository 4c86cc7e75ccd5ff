# SPDX-License-Identifier: MIT
# What every test of commands needs: a folder of its own, and ways to run the program. A test reads
# this file first; at its end it calls "summary".
. "$SOURCE/tests/support/shell.sh"

place=$(mktemp -d)
trap 'chmod -R u+rwX "$place" 2>/dev/null; rm -rf "$place"' EXIT
HOME=$place/home
XDG_DATA_HOME=$place/data
XDG_CONFIG_HOME=$place/config
export HOME XDG_DATA_HOME XDG_CONFIG_HOME
mkdir -p "$HOME"
cd "$place" || exit 1

# caf ARG...: runs the program without a terminal; its output is kept in out, its sentences in
# said, its exit status in $status.
caf() {
    "$CAFDESK" "$@" >out 2>said </dev/null
    status=$?
}

# ends WHAT STATUS ARG...: runs it and compares the exit status
ends() {
    what=$1 wanted=$2
    shift 2
    caf "$@"
    if [ "$status" -eq "$wanted" ]; then ok; else
        bad "$what: cafdesk $*" "ended with $status, not $wanted" "$(cat said)"
    fi
}

# says WHAT PATTERN: some line on standard error has the pattern
says() {
    if grep -Eq -- "$2" said; then ok; else bad "$1" "no \"$2\" in:" "$(cat said)"; fi
}

# prints WHAT PATTERN: some line of the output has the pattern
prints() {
    if grep -Eq -- "$2" out; then ok; else bad "$1" "no \"$2\" in:" "$(head -n 40 out)"; fi
}

# silent WHAT: nothing was printed
silent() {
    clean "$1" "$(cat out)"
}

# one_sentence WHAT: standard error is one line, for a person
one_sentence() {
    same "$1" 1 "$(wc -l <said | tr -d ' ')"
}

# safe WHAT FILE: no byte of it would act on a terminal
safe() {
    clean "$1" "$(LC_ALL=C tr -d '\n\040-\176\200-\377' <"$2" | od -c | head -n 3 | grep -v '^0000000$')"
}
