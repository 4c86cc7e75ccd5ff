#!/bin/sh
# SPDX-License-Identifier: MIT
# Help, manual and completion come from one table and agree.
. "$SOURCE/tests/cli/cli.sh"

manual=$BUILD/man/cafdesk.1
completion=$BUILD/completions/cafdesk

# commands: their names as the help lists them
commands() {
    "$CAFDESK" help | sed -n '/^Options everywhere/q; s/^  \([a-z][a-z-]*\( [a-z-]*\)\{0,1\}\)  .*/\1/p'
}

# options COMMAND: their names as its help lists them, without the dashes
options() {
    # shellcheck disable=SC2086 # two words name some commands
    "$CAFDESK" help $1 | sed -n '/^Options:/,/^$/s/^  \(-., \)\{0,1\}--\([a-z-]*\).*/\2/p'
}

# item COMMAND: its part of the manual
item() {
    awk -v name="$1" '
        $0 == ".Cm " name { on = 1 }
        on && /^\.It Xo$/ { exit }
        on' "$manual"
}

holds "there are commands" test "$(commands | wc -l)" -ge 2

commands >names
while read -r name; do
    item "$name" >part
    holds "the manual has $name" test -s part
    # shellcheck disable=SC2086
    ends "help of $name" 0 help $name
    prints "$name has a usage" "^Usage: cafdesk $name"
    options "$name" >wanted
    sed -n 's/^\.It Fl \(. , \)\{0,1\}-\([a-z-]*\).*/\2/p' part >found
    same "the manual has the options of $name" "$(cat wanted)" "$(cat found)"
    sed -n "s/^    '$name') words=\"\$words//p" "$completion" | head -n 1 |
        tr -s ' "' '\n' | sed -n 's/^--//p' >found
    same "completion has the options of $name" "$(cat wanted)" "$(cat found)"
done <names

"$CAFDESK" help | sed -n '/^Options everywhere/,/^$/s/^  \(-., \)\{0,1\}--\([a-z-]*\).*/\2/p' >wanted
sed -n '/^\.Ss Options/,/^\.Sh/s/^\.It Fl \(. , \)\{0,1\}-\([a-z-]*\).*/\2/p' "$manual" >found
same "the manual has the options everywhere" "$(cat wanted)" "$(cat found)"
sed -n "s/^    words='\( --.*\)'$/\1/p" "$completion" | tr -s ' ' '\n' | sed -n 's/^--//p' >found
same "completion has the options everywhere" "$(cat wanted)" "$(cat found)"

clean "no mark is left in the manual" "$(grep -n '^@' "$BUILD"/man/*.[1-8])"

# completed WORD...: what bash would offer for the last word
completed() {
    bash -c '. "$1"; shift; COMP_WORDS=(cafdesk "$@"); COMP_CWORD=$#
        _cafdesk; printf "%s\n" "${COMPREPLY[@]}"' bash "$completion" "$@"
}
if command -v bash >/dev/null; then
    same "a command is completed" version "$(completed ver)"
    same "so is the word behind help" version "$(completed help ver)"
    same "an option" --store "$(completed version --sto)"
    same "and what it takes" "json
jsonl" "$(completed --format js)"
    same "a folder" home "$(completed --store ho)"
fi

summary
