#!/bin/sh
# SPDX-License-Identifier: MIT
# Counts what the tests of a build folder found:
#
#     tally.sh LOG...        (the .log files of "make check", a .trs beside each)
#
# prints "PASSED FAILED SKIPPED" on one line, then a line for each program that failed, was skipped
# or never ran. The counts are the runners' own: Check's "90%: Checks: 10, Failures: 1, Errors: 0",
# or the last "N passed, N failed" of a shell test. A program without such a line counts as one,
# and so does a failure that no count tells.
set -u

one() {
    awk -v name="$1" -v result="$2" '
        /^[0-9]+%: Checks: [0-9]+, Failures: [0-9]+, Errors: [0-9]+/ {
            split($0, n, /[^0-9]+/)
            wrong += n[3] + n[4]
            right += n[2] - n[3] - n[4]
            told = 1
        }
        /^[0-9]+ passed, [0-9]+ failed$/ { shell_right = $1; shell_wrong = $3; shell = 1 }
        END {
            if (shell) {
                right += shell_right
                wrong += shell_wrong
                told = 1
            }
            if (result == "SKIP")
                print 0, 0, 1
            else if (result == "PASS")
                print (told ? right + 0 : 1), wrong + 0, 0
            else
                print right + 0, (wrong ? wrong : 1), 0
            if (result != "PASS" || wrong)
                print tolower(result ? result : "never ran") ": " name
        }' "$3"
}

for log in "$@"; do
    trs=${log%.log}.trs
    result=
    [ -f "$trs" ] && result=$(sed -n 's/^:test-result: \([A-Z]*\).*/\1/p' "$trs")
    text=$log
    [ -f "$text" ] || text=/dev/null
    one "${log%.log}" "$result" "$text"
done | awk '
    /^[0-9]+ [0-9]+ [0-9]+$/ { passed += $1; failed += $2; skipped += $3; next }
    { notes = notes $0 "\n" }
    END { print passed + 0, failed + 0, skipped + 0; printf "%s", notes }'
