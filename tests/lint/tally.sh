#!/bin/sh
# SPDX-License-Identifier: MIT
# The counts of "./bootstrap check" are those of the runners, and nothing that failed is lost.
. "$SOURCE/tests/support/shell.sh"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# left NAME RESULT LINE...: what a test leaves behind: its .trs file and its .log
left() {
    name=$1
    printf ':test-result: %s\n:global-test-result: %s\n' "$2" "$2" >"$scratch/$name.trs"
    shift 2
    printf '%s\n' "$@" >"$scratch/$name.log"
}

# tally NAME...
tally() {
    (cd "$scratch" && sh "$SOURCE/build-aux/tally.sh" $(printf '%s.log ' "$@"))
}

left right PASS 'Running suite(s): date' '100%: Checks: 11, Failures: 0, Errors: 0'
same "a suite that passed" "11 0 0" "$(tally right)"

left wrong FAIL '80%: Checks: 10, Failures: 1, Errors: 1' 'wrong.c:3:F:date:one:0: no'
same "failures and errors are both failed" "8 2 0
fail: wrong" "$(tally wrong)"

left script PASS '2 passed, 0 failed' 'of 5 passed, 3 failed' '6 passed, 0 failed'
same "the last line of a script counts" "6 0 0" "$(tally script)"

left bad FAIL 'FAIL: x' '3 passed, 2 failed'
same "a script that failed" "3 2 0
fail: bad" "$(tally bad)"

left crash FAIL 'Segmentation fault'
same "a program that told nothing is one" "0 1 0
fail: crash" "$(tally crash)"

left after FAIL '100%: Checks: 4, Failures: 0, Errors: 0' 'ERROR: LeakSanitizer: detected'
same "a failure after the counts is one more" "4 1 0
fail: after" "$(tally after)"

left plain PASS 'all is well'
same "a program without counts that passed is one" "1 0 0" "$(tally plain)"

left other SKIP 'mandoc is not installed'
same "what was skipped is named" "0 0 1
skip: other" "$(tally other)"

same "what never ran has failed" "0 1 0
never ran: nothing" "$(tally nothing)"

same "all together" "33 7 1" "$(tally right wrong script bad crash after plain other nothing |
    head -n 1)"

summary
