#!/bin/sh
# SPDX-License-Identifier: MIT
# The trail: read, filtered, proved; a store that was altered.
. "$SOURCE/tests/cli/cli.sh"

admin='three quiet herons'
CAFDESK_STORE=$place/live
export CAFDESK_STORE
printf '%s\n' "$admin" >passphrase
"$CAFDESK" init --admin ldanvers --unsealed --passphrase-fd 3 >out 2>said </dev/null 3<passphrase || cat said

# account LOGIN ROLE: makes one; its passphrase is in $made
account() {
    as ldanvers "$admin" user add "$1" --name "$1" --role "$2" --agency Westmarch --format csv
    made=$(column csv passphrase)
}
account rmenon practitioner
menon=$made
account icalloway auditor
calloway=$made

as rmenon "$menon" search Tolliver --purpose "=1+1 is a formula"
same "a search" 0 "$status"
prints "that finds nobody" '^Nobody is found'
says "the temporary passphrase is a temporary one" 'user passphrase'
as rmenon "$menon" user list
same "a refusal" 3 "$status"
as rmenon "$menon" search --purpose 'A test' -- -x
same "a term may look like an option" 0 "$status"

# ---- Reading it

names=seq,at,user,role,action,object,urn,reason,outcome
for format in csv json jsonl; do
    as icalloway "$calloway" audit list --user rmenon --format $format
    same "an auditor reads the trail as $format" 0 "$status"
    same "all of its columns" "$names" "$(fields $format)"
    same "of one person only" rmenon "$(column $format user | sort -u)"
done
as icalloway "$calloway" audit list --user rmenon --format csv
column csv action >actions
holds "with the search" grep -qi search actions
column csv outcome >outcomes
holds "and the refusal" grep -qi refused outcomes
prints "a formula is none in csv" "'=1\+1"
column csv seq >order
same "in order" "$(sort -n order)" "$(cat order)"
clean "times are UTC" "$(column csv at | grep -Ev '^[0-9-]{10}T[0-9:]{8}Z$')"
as icalloway "$calloway" audit list --user rmenon --format csv --raw
prints "and is one as it is when asked for" '[,"]=1\+1'
as icalloway "$calloway" audit list
narrow "as text"
prints "deeds are told in words" 'searched for a'
prints "as long as they are" '^ +child'
clean "with none of them cut" "$(grep '~' out)"
prints "refusals too" 'was refused'
safe "no byte acts on a terminal" out
as icalloway "$calloway" audit list --from 2199-01-01 --format csv
same "nothing from a day to come" 0 "$(records csv)"
as icalloway "$calloway" audit list --from 2199-01-01
prints "as text it says so" '^No row of the trail'
as icalloway "$calloway" audit list --from yesterday
same "a day that is none" 2 "$status"
as icalloway "$calloway" audit list --case CAF-1999-99999
same "a case that is none" 6 "$status"
as rmenon "$menon" audit list --user icalloway
clean "a practitioner does not read the rows of others" "$(grep icalloway out)"

# ---- Proving it

as icalloway "$calloway" audit verify --format json
same "the trail is whole" 0 "$status"
same "and says how much of it" rows,head,last_at "$(fields json)"
rows=$(column json rows)
holds "many rows" test "$rows" -gt 10
cp out anchor
as icalloway "$calloway" audit verify
cp out anchor.txt
as icalloway "$calloway" audit verify --anchor anchor
same "it goes on from an earlier proof" 0 "$status"
as icalloway "$calloway" audit verify --anchor anchor.txt
same "of any format" 0 "$status"
sed 's/[0-9a-f]\{64\}/'"$(printf '%064d' 7)"'/' anchor >another
as icalloway "$calloway" audit verify --anchor another
same "it is not that of another store" 5 "$status"
one_sentence "told in one sentence"
sed 's/"rows":[0-9]*/"rows":99999/' anchor >longer
as icalloway "$calloway" audit verify --anchor longer
same "nor shorter than it was" 5 "$status"
as icalloway "$calloway" audit slip --format json
same "a slip is made" 0 "$status"
same "with its columns" rows,digest,last_at "$(fields json)"
slip="$(column json rows) $(column json digest)"
as icalloway "$calloway" audit slip
narrow "a slip on paper"
prints "says how it is compared" '^  cafdesk audit verify --slip "[0-9]+ ([0-9A-Z]{5}-){3}[0-9A-Z]{5}"'
as icalloway "$calloway" audit verify --slip "$slip"
same "the trail goes on from a slip" 0 "$status"
rm -f slip.pdf
as icalloway "$calloway" audit slip --format pdf -o slip.pdf
same "a slip as a PDF" 0 "$status"
holds "which is whole" qpdf --check slip.pdf
pdftotext -layout slip.pdf slip.txt
holds "has a digest that is compared like any" \
    grep -Eq 'audit verify --slip "[0-9]+ ([0-9A-Z]{5}-){3}[0-9A-Z]{5}"' slip.txt
same "on one page" 1 "$(grep -c 'page 1 of 1' slip.txt)"
as icalloway "$calloway" audit verify --slip "$(sed -n 's/.*--slip "\(.*\)".*/\1/p' slip.txt)"
same "as the trail goes on from it" 0 "$status"
as icalloway "$calloway" audit slip --format xlsx -o slip.xlsx
same "it is no spreadsheet" 2 "$status"
as icalloway "$calloway" audit verify --slip "$(echo "$slip" | tr 'A-Z-' 'a-z ')"
same "however it is typed" 0 "$status"
as icalloway "$calloway" audit verify --slip "1 ${slip#* }"
same "a slip of another row" 5 "$status"
as icalloway "$calloway" audit verify --slip "99999 ${slip#* }"
same "and one of a longer trail" 5 "$status"
mistyped=$(echo "$slip" | sed 's/0$/1/; t; s/.$/0/')
as icalloway "$calloway" audit verify --slip "$mistyped"
same "a letter that is wrong" 1 "$status"
says "is told by its group" 'Group 4 of the digest is mistyped'
as rmenon "$menon" audit slip
same "a practitioner makes none" 3 "$status"

# ---- Anchors as the program leaves them: in a log, among other lines, many of them

as icalloway "$calloway" audit slip
store=$(sed -n 's/^Store  *//p' out)
# left LINE: what the program would leave of the trail as it is now
left() {
    as icalloway "$calloway" audit verify --format json
    printf '%scafdesk-anchor 1 store=%s at=2010-03-22T09:00:00Z row=%s head=%s schema=3 why=rows\n' \
        "$1" "$store" "$(column json rows)" "$(column json head)"
}
left 'Mar 22 09:00:00 desk1 cafdesk[17]: ' >auth.log
echo 'Mar 22 09:00:01 desk1 sshd[18]: a line of somebody else' >>auth.log
cp -r live older
left '' >>auth.log
as icalloway "$calloway" audit verify --anchor auth.log
same "the trail goes on from every anchor of a log" 0 "$status"
prints "and says how many" '^Anchors that fit: 2, the last at row [0-9]+\.$'
as icalloway "$calloway" --store older audit verify --anchor auth.log
same "an older copy of the store in its place" 5 "$status"
says "is told by the first anchor that does not fit" \
    '(shorter|other) than the anchor in line 3 of the file'
one_sentence "in one line"
sed 's/store=[^ ]*/store=0b0e8b6e-5b0a-4c67-9d0e-1f2a3b4c5d6e/' auth.log >strange.log
as icalloway "$calloway" audit verify --anchor strange.log
same "anchors of another store alone" 5 "$status"
says "are told as that" 'no anchor of this store'
echo nothing >nothing
as icalloway "$calloway" audit verify --anchor nothing
same "an anchor that is none" 1 "$status"
as icalloway "$calloway" audit verify --anchor missing
same "and one that is not there" 7 "$status"
as rmenon "$menon" audit verify
same "a practitioner proves nothing" 3 "$status"
as ldanvers "$admin" check
same "the store is whole" 0 "$status"
prints "and says so" '^The store is whole\.$'
as rmenon "$menon" check
same "a practitioner does not check it" 3 "$status"

# ---- What gets past the triggers is seen

# altered NAME STATEMENT: a copy of the store in which that was done by hand
altered() {
    cp -r live "$1"
    sqlite3 "$1/store.db" '.dbconfig enable_trigger off' '.dbconfig defensive off' "$2" >/dev/null
}
if command -v sqlite3 >/dev/null; then
    altered changed "UPDATE audit_event SET reason = 'nothing' WHERE seq = 3"
    as icalloway "$calloway" --store changed audit verify
    same "an altered row" 5 "$status"
    one_sentence "is told in one sentence"
    says "by its number" '(^|[^0-9])3([^0-9]|$)'
    as icalloway "$calloway" --store changed check
    same "and the check finds it" 5 "$status"
    altered less "DELETE FROM audit_event WHERE seq = 4"
    as icalloway "$calloway" --store less audit verify
    same "a row taken out" 5 "$status"
    says "is told by its number" '(^|[^0-9])[45]([^0-9]|$)'
    altered short "DELETE FROM audit_event WHERE seq > 6"
    as icalloway "$calloway" --store short audit verify --anchor anchor
    same "a trail that was cut short" 5 "$status"
    as icalloway "$calloway" --store short audit verify --slip "$slip"
    same "is seen by the slip, too" 5 "$status"
fi

summary
