# SPDX-License-Identifier: MIT
# Counting for tests written in shell. A test reads this file first, and ends with "summary":
#
#     . "$SOURCE/tests/support/shell.sh"
#     same "the exit status of usage" 2 "$status"
#     summary

passed=0
failed=0

ok() {
    passed=$((passed + 1))
}

# bad WHAT [LINE...]: counts a failure and says what it was.
bad() {
    failed=$((failed + 1))
    printf 'FAIL: %s\n' "$1"
    shift
    [ $# -eq 0 ] || printf '    %s\n' "$@"
}

# same WHAT EXPECTED GOT
same() {
    if [ "$2" = "$3" ]; then ok; else bad "$1" "expected: $2" "got:      $3"; fi
}

# clean WHAT TEXT: right when the text is empty; shows it otherwise.
clean() {
    if [ -z "$2" ]; then ok; else
        bad "$1"
        printf '%s\n' "$2"
    fi
}

# holds WHAT COMMAND [ARG...]: right when the command succeeds.
holds() {
    what=$1
    shift
    if "$@"; then ok; else bad "$what" "failed: $*"; fi
}

summary() {
    printf '%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ]
}
