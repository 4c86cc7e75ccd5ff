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

# one_sentence WHAT: standard error is one line, beside the one about a temporary passphrase
one_sentence() {
    same "$1" 1 "$(grep -vc 'temporary one' said)"
}

# narrow WHAT: no line of the output is over 80 columns
narrow() {
    width=$(LC_ALL=C.UTF-8 wc -L <out)
    if [ "$width" -le 80 ]; then ok; else bad "$1: a line of $width columns" "$(head -n 20 out)"; fi
}

# safe WHAT FILE: no byte of it would act on a terminal
safe() {
    clean "$1" "$(LC_ALL=C tr -d '\n\040-\176\200-\377' <"$2" | od -c | head -n 3 | grep -v '^0000000$')"
}

# as LOGIN PASSPHRASE ARG...: runs it as that person, in the store of $CAFDESK_STORE
as() {
    login=$1
    printf '%s\n' "$2" >passphrase
    shift 2
    "$CAFDESK" --user "$login" --passphrase-fd 3 "$@" >out 2>said </dev/null 3<passphrase
    status=$?
}

# fields FORMAT: the fields of what was printed, with commas between; nothing when it is malformed
fields() {
    "$BUILD/tests/cli/read_format" "$1" <out 2>&1 | head -n 1
}

# records FORMAT: how many records were printed
records() {
    "$BUILD/tests/cli/read_format" "$1" <out 2>&1 | tail -n 1
}

# column FORMAT NAME: that field of each record printed
column() {
    "$BUILD/tests/cli/read_format" "$1" "$2" <out 2>&1
}

# writes NAMES ARG...: the command gives these fields in csv, json and jsonl, as many records each,
# and lines of at most 80 columns as text
writes() {
    names=$1
    shift
    ends "as csv" 0 "$@" --format csv
    same "fields of $1 as csv" "$names" "$(fields csv)"
    many=$(records csv)
    for format in json jsonl; do
        ends "as $format" 0 "$@" --format $format
        [ "$many" -eq 0 ] && [ $format = jsonl ] ||
            same "fields of $1 as $format" "$([ "$many" -eq 0 ] || echo "$names")" "$(fields $format)"
        same "records of $1 as $format" "$many" "$(records $format)"
    done
    ends "as text" 0 "$@"
    narrow "$1 as text"
    safe "$1 as text" out
}

# sum: the bytes of the store, in a word
sum() {
    cat "$CAFDESK_STORE"/store.* | cksum
}
