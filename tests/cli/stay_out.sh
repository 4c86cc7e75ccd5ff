#!/bin/sh
# SPDX-License-Identifier: MIT
# The stay-out list: for a barred person a child does not exist. Whatever every command says to them
# is, to the byte, what it says where there is no such child.
. "$SOURCE/tests/cli/cli.sh"
. "$SOURCE/tests/cli/without.sh"

command -v sqlite3 >/dev/null || { echo "sqlite3 is needed to make the store without the child"; exit 77; }

CAFDESK_NOW=2010-03-22T10:42:00Z
CAFDESK_STORE=$place/training
export CAFDESK_NOW CAFDESK_STORE
ends "the training store" 0 training --unsealed
passphrase=$(sed -n "s/^Everybody's passphrase: //p" out)
child=CAF-2009-00129 # led by Helen Oduya
barred='hoduya gmarlowe prenshaw ldanvers icalloway'

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

make_without
find_marks
holds "there are marks" grep -q "$child" marks

for one in $barred; do
    for format in text csv; do
        alike "$one" list --format $format
        alike "$one" due --format $format
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
for format in text csv; do
    alike gmarlowe duplicates --min-score 50 --format $format
done
caf report list --format csv
for report in $(column csv code); do
    alike gmarlowe report $report --format csv
    alike hoduya report $report --format text
done
alike hoduya due --on 2010-07-01 --format csv
alike gmarlowe due --on 2011-03-01 --for hoduya --format csv
for word in "$given $family" "$born" "$postcode" "$given" "$family $born"; do
    alike prenshaw search "$word" --purpose "A test" --format csv
done
alike hoduya show "$child" --section history
alike hoduya show "$child" --as-at 2010-03-20
alike gmarlowe stay-out add "$child" rmenon --why FAMILY --reason "To see what is said"
alike hoduya export --case "$child"
alike hoduya print "$child" --for family
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
