#!/bin/sh
# SPDX-License-Identifier: MIT
# Children who may be one child: the scores of domain.md 4.4 typed again, and what is left out.
. "$SOURCE/tests/cli/cli.sh"

CAFDESK_NOW=2010-03-22T10:42:00Z
export CAFDESK_NOW
ends "a training store without families" 0 training --empty
CAFDESK_STORE=$place/data/cafdesk-training
export CAFDESK_STORE

n=0
# line TYPE FIELDS: a record with an id of its own, kept in $id
line() {
    n=$((n + 1))
    id=$(printf '0000000%d-0000-4000-8000-%012d' "$((n % 7))" "$n")
    printf '{"type":"%s","id":"%s",%s}\n' "$1" "$id" "$2" >>people.jsonl
}
# child GIVEN FAMILY BORN [MORE]
child() {
    line subject "\"given_names\":\"$1\",\"family_name\":\"$2\",\"dob\":\"$3\"${4:+,$4}"
}
# wants SCORE ONE OTHER WHY: that pair, in the order of the ids, is expected
wants() {
    printf '%s\n' "$2" "$3" | sort | tr '\n' ',' >>wanted
    case $4 in
    *,*) printf '%s,"%s"\n' "$1" "$4" >>wanted ;;
    *) printf '%s,%s\n' "$1" "$4" >>wanted ;;
    esac
}
home() {
    line address "\"subject_id\":\"$1\",\"kind\":\"HOME\",\"line1\":\"$2\",\"postcode\":\"$3\"${4:+,$4}"
}
echo '{"format":"cafdesk","version":1,"made_at":"2010-03-01T00:00:00Z","by":"x","training":true}' \
    >people.jsonl

child Amy Crane 2001-02-03 '"nhs_number":"9990041717"' && one=$id
child Bea Dobbs 2004-05-06 '"nhs_number":"9990041717"' && wants 100 "$one" "$id" "same NHS number"
child Cal Elm 2001-03-04 '"upn":"A823432109001"' && one=$id
child Dan Fry 2004-06-07 '"upn":"A823432109001"' && wants 100 "$one" "$id" "same pupil number"
child Eve Gant 2001-04-05 && one=$id
child eve GANT 2001-04-05 && wants 90 "$one" "$id" "same name, same date of birth"
child Fay Robert 2001-05-06 && one=$id
child Una Rupert 2001-05-06 &&
    wants 75 "$one" "$id" "family name sounds the same, same date of birth"
child Gil Hobday 2001-07-06 && one=$id
child Gil Hobday 2001-06-07 &&
    wants 75 "$one" "$id" "same name, date of birth a year off, or day and month swapped"
child Hal Ingle 2002-08-09 && one=$id
child Hal Ingle 2003-08-09 &&
    wants 75 "$one" "$id" "same name, date of birth a year off, or day and month swapped"
child Ida Jessop 2002-09-10 && one=$id
child Ida Kettle 2002-09-10
line subject_name "\"subject_id\":\"$id\",\"kind\":\"PREVIOUS\",\"family_name\":\"Jessop\",\"given_names\":\"Ida\""
wants 90 "$one" "$(printf '0000000%d-0000-4000-8000-%012d' $(((n - 1) % 7)) $((n - 1)))" \
    "same name, same date of birth"
line person '"name":"Zara Mossop"' && one=$id
line person '"name":"Zara Mossop"' && other=$id
line subject "\"is_unborn\":true,\"edd\":\"2010-06-01\",\"mother_id\":\"$one\"" && one=$id
line subject "\"is_unborn\":true,\"edd\":\"2010-07-13\",\"mother_id\":\"$other\"" &&
    wants 75 "$one" "$id" "same mother, expected dates close together"
line person '"name":"Yola Nash"' && one=$id
line person '"name":"Yola Nash"' && other=$id
line subject "\"is_unborn\":true,\"edd\":\"2010-06-01\",\"mother_id\":\"$one\""
line subject "\"is_unborn\":true,\"edd\":\"2010-07-14\",\"mother_id\":\"$other\"" # 43 days
child Jon Oakes 2003-01-02 && one=$id
child Jon Pym 2005-03-04 && other=$id
home "$one" "1 Rook Lane" "FX1 1AA" && home "$other" "1 Rook Lane" "fx11aa"
wants 60 "$one" "$other" "same given name, same address"
# The same two again, but one is shielded, or the address is marked: not even that they are alike.
child Kit Quince 2003-01-03 && one=$id
child Kit Rudd 2005-03-05 '"shielded":true' && other=$id
home "$one" "2 Rook Lane" "FX1 1AB" && home "$other" "2 Rook Lane" "FX1 1AB"
child Lee Sallow 2003-01-04 && one=$id
child Lee Tern 2005-03-06 && other=$id
home "$one" "3 Rook Lane" "FX1 1AC" && home "$other" "3 Rook Lane" "FX1 1AC" '"sensitive":true'
# Somebody decided that these are two.
child Max Upton 2003-02-05 && one=$id
child Max Upton 2003-02-05 && other=$id
line not_same "\"subject_a\":\"$other\",\"subject_b\":\"$one\",\"reason\":\"Cousins.\",\"decided_on\":\"2010-03-01\""
# And these are worth 50 only.
child Ned Vane 2003-03-06 && one=$id
child Ned Vane 1999-04-07 && printf '%s\n' "$one" "$id" | sort | tr '\n' ',' >fifty

ends "the people" 0 import people.jsonl
writes id_a,id_b,score,reasons duplicates
ends "the pairs" 0 duplicates --format csv
same "are those of the scores" "$(sort wanted)" "$(tail -n +2 out | tr -d '\r' | sort)"
same "the likeliest first" "$(column csv score | sort -rn)" "$(column csv score)"
ends "from 90" 0 duplicates --min-score 90 --format csv
same "are five" "$(grep -cE ',(100|90),' wanted)" "$(records csv)"
ends "from 50" 0 duplicates --min-score 50 --format csv
same "are those of the same name, too" "$(cat fifty)50,same name" \
    "$(tr -d '\r' <out | grep ',50,')"
clean "and nothing of a kept address" "$(grep -E 'Rook|,.*same address' out | grep -v ',60,')"
ends "from 49" 1 duplicates --min-score 49
one_sentence "is refused in one sentence"
ends "from 101" 1 duplicates --min-score 101
ends "no number" 2 duplicates --min-score few
ends "an argument" 2 duplicates more
ends "the trail" 0 audit list --format csv
same "has each list" 7 "$(grep -c ',list,subject,' out)"

# Who may merge: co-ordinators.
CAFDESK_STORE=$place/families
ends "a store with people" 0 training
passphrase=$(sed -n "s/^Everybody's passphrase: //p" out)
for login in rmenon prenshaw ldanvers icalloway; do
    as $login "$passphrase" duplicates
    same "$login" 3 "$status"
    silent "$login is shown nothing"
done
as gmarlowe "$passphrase" duplicates --min-score 50
same "the co-ordinator" 0 "$status"
prints "is shown references" 'CAF-20[01][0-9]-[0-9]{5}'
narrow "as text"

summary
