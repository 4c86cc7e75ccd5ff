#!/bin/sh
# SPDX-License-Identifier: MIT
# Each of the 68 abuse cases stands in tests/abuse.list, and what stands there is a test that runs.
. "$SOURCE/tests/support/shell.sh"

CASES=68

# rows LIST: its lines, "NUMBER|WHAT|FILE|TEST" without blanks beside the bars
rows() {
    sed -e '/^#/d' -e '/^ *$/d' -e 's/ *| */|/g' -e 's/ *$//' "$1"
}

# runs FOLDER FILE TEST: whether that test is one that its program or script runs
runs() {
    [ -f "$1/$2" ] || return 1
    case $2 in
    *.c)
        grep -Fqx "START_TEST($3)" "$1/$2" && grep -Eq "^    tcase_add_[a-z_]*test\(t, $3[,)]" "$1/$2"
        ;;
    *)
        grep -v '^ *#' "$1/$2" | grep -Fq -- "$3"
        ;;
    esac
}

# wrong FOLDER LIST: numbers that are missing or none, and tests that are not there
wrong() {
    rows "$2" | cut -d'|' -f1 | sort -nu >"$scratch/there"
    seq 1 $CASES | sort -n | comm -3 --nocheck-order - "$scratch/there" | tr -d '\t' |
        sed 's/^/not in the list, or no case: /'
    rows "$2" | while IFS='|' read -r number what file test; do
        case $file in
        'issue '[5-9] | open) [ -n "$test" ] || echo "$number: it is not said why" ;;
        *) runs "$1" "$file" "$test" || echo "$number: $file has no \"$test\" ($what)" ;;
        esac
    done
}

# of PATTERN LIST: how many cases have a line whose file is like that
of() {
    rows "$2" | awk -F'|' -v like="$1" '$3 ~ like { print $1 }' | sort -u | wc -l
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
list=$SOURCE/tests/abuse.list
clean "every case has its test" "$(wrong "$SOURCE" "$list")"
later=$(of '^(issue|open)' "$list")
echo "abuse cases: $((CASES - later)) of $CASES played whole, $(of '^tests/' "$list") at least in part"
rows "$list" | awk -F'|' '$3 !~ /^tests/ { print "  " $3 ": " $1 " " $2 }' | LC_ALL=C sort

# The lint itself.
mkdir -p "$scratch/tests"
printf 'START_TEST(a)\n    tcase_add_test(t, a);\nSTART_TEST(b)\n' >"$scratch/tests/t.c"
printf '# c\nsame "d" 1 2\n' >"$scratch/tests/t.sh"
CASES=5
cat >"$scratch/list" <<'LIST'
1 | what runs | tests/t.c | a
2 | what is not added | tests/t.c | b
3 | what is a comment | tests/t.sh | c
4 | what runs | tests/t.sh | d
4 | what is for later | issue 6 | it needs more
6 | what is no case | tests/t.c | a
LIST
same "what is missing is found" 'not in the list, or no case: 5
not in the list, or no case: 6
2: tests/t.c has no "b" (what is not added)
3: tests/t.sh has no "c" (what is a comment)' "$(wrong "$scratch" "$scratch/list")"
same "cases are counted once" 1 "$(of '^issue' "$scratch/list")"
summary
