#!/bin/sh
# SPDX-License-Identifier: MIT
# Two papers of two children at the same moment: no page of the one gets among the other's
# (safety.md 7 no. 65).
. "$SOURCE/tests/cli/cli.sh"

CAFDESK_NOW=2010-03-22T10:42:00Z
CAFDESK_STORE=$place/training
export CAFDESK_NOW CAFDESK_STORE
ends "the training store" 0 training
sed -n "s/^Everybody's passphrase: //p" out >passphrase
command -v pdftotext >/dev/null || { echo "pdftotext is needed to read PDF"; exit 77; }

# job CASE OPTION FILE: one print, as Ravi Menon
job() {
    "$CAFDESK" --user rmenon --passphrase-fd 3 print "$1" --for rmenon "$2" "$3" \
        >"$3.out" 2>"$3.said" </dev/null 3<passphrase
    echo $? >"$3.status"
}

# alone WHAT FILE OWN OTHER: of a text in which each page begins with \f: all have their own
# reference, one number, and which of how many; none names the other child's
alone() {
    number=$(sed -n 's/^cafdesk: Document \([A-Z0-9-]*\),.*/\1/p' "$2.said")
    pages=$(sed -n 's/^cafdesk: Document [A-Z0-9-]*, \([0-9]*\) page.*/\1/p' "$2.said")
    same "$1: it is given" 0 "$(cat "$2.status")"
    awk -v own="$3" -v number="$number" -v pages="$pages" 'BEGIN { RS = "\f" }
        NF == 0 { next }
        { at++; if (!index($0, own) || !index($0, number)) print "page " at " is not its own" }
        !index($0, "page " at " of " pages) { print "page " at " of " pages " is not said" }
        END { if (at != pages) print at " pages, not " pages }' "$2.pages" >wrong
    cat wrong
    holds "$1: each page is its own" test ! -s wrong
    holds "$1: nothing of the other child" test -z "$(grep -F "$4" "$2.pages")"
    echo "$number" >>numbers
}

first=CAF-2010-00021 other=CAF-2010-00111
for round in 1 2 3; do
    job $first --text "a$round" &
    one=$!
    job $other --pdf "b$round" &
    wait $one $!
    awk 'NR % 66 == 1 { printf "\f" } { print }' "a$round" >"a$round.pages"
    pdftotext -layout "b$round" "b$round.pages"
    alone "round $round, text" "a$round" $first $other
    alone "round $round, PDF" "b$round" $other $first
done
same "each job has a number of its own" 6 "$(sort -u numbers | wc -l | tr -d ' ')"
ends "the store is whole" 0 check
summary
