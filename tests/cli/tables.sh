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

# ---- The life of a case: cafdesk-cases(7)

cases=$BUILD/man/cafdesk-cases.7
for state in P0 P1 C0 C1 A0 A1 S0 T0 D0 U0 X0 Z0 Z1 Z2 Z3 V0; do
    holds "state $state is told" grep -q "^\.It $state " "$cases"
done
number=1
while [ "$number" -le 30 ]; do
    step=$(printf 'T%02d' "$number")
    holds "step $step is told" grep -q "^\.It $step " "$cases"
    number=$((number + 1))
done
for rule in R-ACT R-AGE R-ALLOC R-ASSESS R-CLOSE R-CONS-AGE R-CONS-AGENCY R-CONS-EXP R-CONS-MISS \
    R-CONS-SIG R-COPY R-DUP R-EDD R-LPCAP R-LPGONE R-NOLP R-PLAN0 R-PRE R-RET R-REV-DUE \
    R-REV-NONE R-REV-NOT-HELD R-REV-REPEAT R-STALE R-STEP R-SUP R-TAC R-TRANS R-TRF-IN R-TRF-OUT \
    R-VIEW; do
    holds "reminder $rule is told" grep -q "^\.It $rule " "$cases"
done
# may FUNCTION WHO: the cell of the matrix
may() {
    awk -v function_line=".It \\\\&$1" -v who=".It $2 Ta " '
        $0 == function_line { on = 1; next }
        on && /^\.It \\&/ { exit }
        on && index($0, who) == 1 { print substr($0, length(who) + 1) }' "$cases"
}
same "a team member reads what consent covers" "R c" "$(may 'completed version' 'team member')"
same "a supervisor reads what is restricted with a reason" "R s +reason" \
    "$(may 'restricted elements' supervisor)"
same "an administrator reads no case" "" "$(may 'completed version' administrator)"

summary
