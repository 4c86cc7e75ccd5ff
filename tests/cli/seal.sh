#!/bin/sh
# SPDX-License-Identifier: MIT
# Sealed cases: for whoever is not named, whatever a command says is, to the byte, what it says where
# there is no such child.
. "$SOURCE/tests/cli/cli.sh"
. "$SOURCE/tests/cli/without.sh"

command -v sqlite3 >/dev/null || { echo "sqlite3 is needed to make the store without the child"; exit 77; }

CAFDESK_NOW=2010-03-22T10:42:00Z
CAFDESK_STORE=$place/training
export CAFDESK_NOW CAFDESK_STORE
ends "the training store" 0 training --unsealed
passphrase=$(sed -n "s/^Everybody's passphrase: //p" out)
child=CAF-2009-00129 # led by Helen Oduya
case_row="SELECT id FROM caf_case WHERE urn = '$child'"
subject_row="SELECT subject_id FROM caf_case WHERE urn = '$child'"
family=$(row "SELECT family_name FROM subject WHERE id = ($subject_row)")

# ---- Who seals

for login in hoduya rmenon ldanvers icalloway; do
    as "$login" "$passphrase" seal add "$child" --reason "A colleague's."
    same "$login seals nothing" 3 "$status"
done
ends "a login that is none" 1 seal add "$child" nobody --reason "A colleague's."
says "is said" 'No account has the login nobody'
ends "it is sealed" 0 seal add "$child" --why STAFF --reason "His mother works in our team."
prints "and says who is left" 'leads this case'
ends "once" 1 seal add "$child" hoduya --reason "Again."
same "the list" urn,names,why,reason,set_by,set_on,review_by,reviewed_by,reviewed_on,review_words,ended_on \
    "$(caf seal list --format csv; fields csv)"
as icalloway "$passphrase" seal list --format csv
holds "an auditor sees that it is" grep -q "$child,trainer,STAFF" out

# ---- For everybody else there is no such child

make_without
find_marks
for one in hoduya gmarlowe prenshaw ldanvers; do
    alike "$one" list --all --limit 2000 --sort urn --format jsonl
    alike "$one" list --format text
    alike "$one" search "$family" --purpose "A test" --format csv
    alike "$one" search "$child" --purpose "A test"
    alike "$one" show "$child"
    alike "$one" due --format csv
    alike "$one" duplicates --min-score 10 --format csv
    alike "$one" seal list "$child"
    alike "$one" seal list --format csv
    alike "$one" seal end "$child" --reason "To be let in"
    alike "$one" stay-out add "$child" rmenon --reason "To see what is said"
    alike "$one" break-glass "$child" --reason "no"
    alike "$one" audit list --format csv
    alike "$one" audit who-looked "$child"
    alike "$one" export --case "$child"
    alike "$one" export --all -o all.jsonl
done
alike ldanvers break-glass "$child" --reason "The mother collapsed at our door"
holds "many commands were played" test "$plays" -gt 50

# ---- In an emergency, and its end

as prenshaw "$passphrase" break-glass "$child" --why MEDICAL --reason "The mother collapsed at our door"
same "it opens by its reference" 0 "$status"
as prenshaw "$passphrase" show "$child" --section identity
same "to read" 0 "$status"
ends "other names" 0 seal name "$child" hoduya --reason "She leads it."
as hoduya "$passphrase" show "$child"
same "who is named reads it" 0 "$status"
as hoduya "$passphrase" seal list "$child"
same "and to whom it is sealed, who leads" 0 "$status"
ends "looked at again" 0 seal review "$child" --reason "She still works here."
ends "it ends" 0 seal end "$child" --reason "She left."
as gmarlowe "$passphrase" list --all --limit 2000 --format csv
prints "it is there again" "$child"
summary
