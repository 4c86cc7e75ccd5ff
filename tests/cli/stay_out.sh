#!/bin/sh
# SPDX-License-Identifier: MIT
# The stay-out list: for a barred person a child does not exist. Whatever every command says to them
# is, to the byte, what it says where there is no such child.
. "$SOURCE/tests/cli/cli.sh"

command -v sqlite3 >/dev/null || { echo "sqlite3 is needed to make the store without the child"; exit 77; }

CAFDESK_NOW=2010-03-22T10:42:00Z
CAFDESK_STORE=$place/training
export CAFDESK_NOW CAFDESK_STORE
ends "the training store" 0 training --plain
passphrase=$(sed -n "s/^Everybody's passphrase: //p" out)
child=CAF-2009-00129 # led by Helen Oduya
barred='hoduya gmarlowe prenshaw ldanvers icalloway'

row() {
    sqlite3 "$CAFDESK_STORE/store.db" "$1"
}
case_row="SELECT id FROM caf_case WHERE urn = '$child'"
subject_row="SELECT subject_id FROM caf_case WHERE urn = '$child'"
family=$(row "SELECT family_name FROM subject WHERE id = ($subject_row)")
given=$(row "SELECT given_names FROM subject WHERE id = ($subject_row)")
born=$(row "SELECT date(dob * 86400, 'unixepoch') FROM subject WHERE id = ($subject_row)")
postcode=$(row "SELECT postcode FROM address WHERE subject_id = ($subject_row) LIMIT 1")

# ---- Who may

as hoduya "$passphrase" stay-out add "$child" rmenon --why FAMILY --reason "An uncle."
same "the lead keeps nobody out" 3 "$status"
as ldanvers "$passphrase" stay-out add "$child" rmenon --why FAMILY --reason "An uncle."
same "an administrator neither" 3 "$status"
as icalloway "$passphrase" stay-out add "$child" rmenon --why FAMILY --reason "An uncle."
same "an auditor neither" 3 "$status"
as gmarlowe "$passphrase" stay-out add "$child" nobody --why FAMILY --reason "An uncle."
same "a login that is none" 1 "$status"
as gmarlowe "$passphrase" stay-out add "$child" gmarlowe --why FAMILY --reason "My niece."
same "nobody themselves" 3 "$status"
as gmarlowe "$passphrase" stay-out add "$child" rmenon --why FAMILY --reason ' '
same "not without a word" 1 "$status"
ends "before that the child is there" 0 list --format csv
prints "in lists" "$child"

# ---- Before: what the barred may have left behind

as hoduya "$passphrase" show "$child"
same "its lead reads it" 0 "$status"
as gmarlowe "$passphrase" list --format csv
as icalloway "$passphrase" audit list --format csv
holds "the auditor sees the trail of it" grep -q "$child" out

for one in $barred; do
    ends "bars $one" 0 stay-out add "$child" "$one" --why FAMILY --reason "An aunt, as they say."
done
ends "twice" 1 stay-out add "$child" hoduya --why FAMILY --reason "An aunt."
ends "the list" 0 stay-out list "$child" --format csv
same "names each" 5 "$(records csv)"
as rmenon "$passphrase" stay-out list
same "whoever leads may list" 0 "$status"
clean "what is of their cases" "$(grep "$child" out)"

# ---- The same store without the child

mkdir "$place/without"
cp -p "$CAFDESK_STORE"/store.* "$place/without/"
cat >without.sql <<EOF
PRAGMA foreign_keys = OFF;
DROP TRIGGER audit_event_no_delete;
DROP TRIGGER record_version_no_delete;
CREATE TEMP TABLE gone_case AS SELECT id, uuid FROM caf_case WHERE urn = '$child';
CREATE TEMP TABLE gone_child AS SELECT id, uuid FROM subject WHERE id IN ($subject_row);
DELETE FROM audit_event WHERE subject IN (SELECT uuid FROM gone_child)
    OR case_uuid IN (SELECT uuid FROM gone_case);
DELETE FROM record_version WHERE case_uuid IN (SELECT uuid FROM gone_case);
DELETE FROM person WHERE id IN (SELECT person_id FROM person_link
    WHERE subject_id IN (SELECT id FROM gone_child))
    AND id NOT IN (SELECT person_id FROM person_link
    WHERE subject_id NOT IN (SELECT id FROM gone_child));
DELETE FROM case_worker WHERE case_id IN (SELECT id FROM gone_case);
DELETE FROM case_visit WHERE case_id IN (SELECT id FROM gone_case);
DELETE FROM subject_key WHERE subject_id IN (SELECT id FROM gone_child);
DELETE FROM caf_case WHERE id IN (SELECT id FROM gone_case);
DELETE FROM subject WHERE id IN (SELECT id FROM gone_child);
EOF
sqlite3 "$place/without/store.db" '.dbconfig defensive off' ".read without.sql" >/dev/null
while
    sqlite3 "$place/without/store.db" "SELECT 'DELETE FROM ' || \"table\" || ' WHERE rowid = ' || rowid
        || ';' FROM pragma_foreign_key_check" >more.sql
    [ -s more.sql ]
do
    sqlite3 "$place/without/store.db" '.dbconfig defensive off' ".read more.sql" >/dev/null
done
same "it is not there" '' "$(sqlite3 "$place/without/store.db" "$case_row")"

# play STORE KIND ARG...: what that person is given there, in out.KIND
play() {
    CAFDESK_STORE=$place/$1 kind=$2
    shift 2
    rm -f all.jsonl
    as "$@"
    [ "$status" -ne 4 ] || as "$@" # others have the machine: once more
    [ ! -f all.jsonl ] || tail -n +2 all.jsonl >>out
    # A slow machine lets the clock go on while the passphrase is proved.
    { cat out said && echo "$status"; } |
        sed -e "s|$CAFDESK_STORE|STORE|g" -e 's/2010-03-22\([T ]\)10:4[2-9]:[0-9][0-9]/NOW\1/g' \
            -e 's/22 Mar 2010\( at\)\{0,1\} 10:4[2-9]/NOW/g' >"out.$kind"
    CAFDESK_STORE=$place/training
}

# alike LOGIN ARG...: as that person, both stores say the same, and nothing of the child
plays=0
alike() {
    login=$1
    shift
    play training with "$login" "$passphrase" "$@"
    play without without "$login" "$passphrase" "$@"
    plays=$((plays + 1))
    clean "$login: $*" "$(diff out.without out.with | head -n 6 | cut -c 1-200)"
    case " $* " in
    *"$child"*) ;;
    *) clean "$login: $*: a mark" "$(grep -F -f marks out.with | head -n 3 | cut -c 1-200)" ;;
    esac
}
row "SELECT urn || char(10) || substr(lower(hex(uuid)), 1, 8) FROM caf_case WHERE urn = '$child'
    UNION ALL SELECT substr(lower(hex(uuid)), 1, 8) FROM subject WHERE id = ($subject_row)" >marks
holds "there are marks" grep -q "$child" marks

for one in $barred; do
    for format in text csv; do
        alike "$one" list --format $format
        alike "$one" audit list --format $format
        alike "$one" search "$family" --purpose "A test" --format $format
    done
    alike "$one" list --all --limit 2000 --sort urn --format jsonl
    alike "$one" stay-out list --format json
    alike "$one" search "$child" --purpose "A test" --format csv
    alike "$one" show "$child"
    alike "$one" break-glass "$child" --why MEDICAL --reason "The mother collapsed at our door"
    alike "$one" stay-out list "$child"
    alike "$one" stay-out end "$child" "$one" --reason "To be let in"
    alike "$one" audit who-looked "$child"
    alike "$one" audit unusual --format csv
    alike "$one" export --all -o all.jsonl
done
for order in next opened name urn; do
    alike hoduya list --sort $order --late --format csv
    alike gmarlowe list --all --sort $order --limit 7 --format csv
done
for filter in "--lead hoduya" "--no-lead" "--no-consent" "--state D0" "--locality Fennmoor"; do
    # shellcheck disable=SC2086
    alike gmarlowe list $filter --format csv
done
for word in "$given $family" "$born" "$postcode" "$given" "$family $born"; do
    alike prenshaw search "$word" --purpose "A test" --format csv
done
alike hoduya show "$child" --section history
alike hoduya show "$child" --as-at 2010-03-20
alike gmarlowe stay-out add "$child" rmenon --why FAMILY --reason "To see what is said"
alike hoduya export --case "$child"
alike icalloway audit list --case "$child"
alike icalloway audit list --user hoduya --format csv
alike ldanvers user list
holds "many commands were played" test "$plays" -gt 100

# Another reference that is none gets the same sentence.
as hoduya "$passphrase" show "$child"
sed "s/$child/URN/" said >barred
as hoduya "$passphrase" show CAF-2010-09999
same "as for a reference there is not" "$(sed 's/CAF-2010-09999/URN/' said)" "$(cat barred)"

# ---- Its end

as rmenon "$passphrase" stay-out end "$child" hoduya --reason "A mistake."
same "whoever has no part in it ends nothing" 3 "$status"
ends "looked at again" 0 stay-out review "$child" hoduya --reason "They still live next door."
ends "the list" 0 stay-out list "$child" --format csv
holds "says why it still holds" grep -q "next door" out
ends "it ends" 0 stay-out end "$child" hoduya --reason "A mistake."
as hoduya "$passphrase" show "$child"
same "the child is there again" 0 "$status"
as hoduya "$passphrase" list --format csv
prints "in lists, too" "$child"
summary
