#!/bin/sh
# SPDX-License-Identifier: MIT
# Where a family lives, when that is kept: whatever command is run by whom, only the lead
# professional and the co-ordinator meet the address.
. "$SOURCE/tests/cli/cli.sh"

command -v sqlite3 >/dev/null || { echo "sqlite3 is needed to look into the store"; exit 77; }

CAFDESK_NOW=2010-03-22T10:42:00Z
CAFDESK_STORE=$place/training
export CAFDESK_NOW CAFDESK_STORE
ends "the training store" 0 training --unsealed
passphrase=$(sed -n "s/^Everybody's passphrase: //p" out)
child=CAF-2010-00115 # kept; led by Helen Oduya

row() {
    sqlite3 "$CAFDESK_STORE/store.db" "$1"
}
of_child="subject_id = (SELECT subject_id FROM caf_case WHERE urn = '$child')"
row "SELECT line1 || char(10) || postcode || char(10) || replace(postcode, ' ', '') FROM address
    WHERE $of_child" >marks
postcode=$(sed -n 2p marks)
family=$(row "SELECT family_name FROM subject WHERE id = (SELECT subject_id FROM caf_case
    WHERE urn = '$child')")
given=$(row "SELECT given_names FROM subject WHERE id = (SELECT subject_id FROM caf_case
    WHERE urn = '$child')")
coordinator=$(row "SELECT u.login FROM app_user u JOIN practitioner p ON
    p.uuid = u.practitioner JOIN locality l ON l.coordinator = p.id
    WHERE l.id = (SELECT locality_id FROM caf_case WHERE urn = '$child')")
same "the address is kept" 1 "$(row "SELECT count(*) FROM address a JOIN subject s
    ON s.id = a.subject_id WHERE $of_child AND (a.sensitive OR s.shielded)")"
same "nobody else lives there" 1 "$(row "SELECT count(*) FROM address
    WHERE replace(postcode, ' ', '') = '$(sed -n 3p marks)'")"
# The mother says where they are, too; nothing else in the store has a mark by chance.
row "UPDATE person SET address = '$(head -n 1 marks)', postcode = '$postcode' WHERE id =
    (SELECT person_id FROM person_link WHERE $of_child AND relationship = 'MOTHER' LIMIT 1)"

caf report list --format csv
reports=$(column csv code)
holds "reports were found" test "$(echo "$reports" | wc -l)" -gt 4

# plays LOGIN COMMAND: what that person is given by it, in every form, in the file all
plays() {
    : >all
    rm -f out.jsonl
    case $2 in
    list)
        set -- "$1" "list --all --limit 2000 --sort urn --format jsonl" "list --late --format csv" list ;;
    show)
        set -- "$1" "show $child" "show $child --format json" "show $child --section history" \
            "show $child --section people --format json" "show $child --as-at 2010-03-20" \
            "show $child --section identity --as-at 2010-03-21 --format json" ;;
    search)
        set -- "$1" "search $family --purpose Test --format json" "search $given --purpose Test" \
            "search $postcode --purpose Test --format csv" ;;
    break-glass)
        set -- "$1" "break-glass $child --why MEDICAL --reason Collapsed-at-the-door-of-the-school" \
            "show $child --format json" ;;
    export)
        set -- "$1" "export --case $child -o out.jsonl" ;;
    "audit list")
        set -- "$1" "audit list --case $child --format jsonl" "audit list --format csv" ;;
    "audit who-looked") set -- "$1" "audit who-looked $child" "audit who-looked $child --format csv" ;;
    print)
        set -- "$1" "print $child --for family" "print $child --for $1" \
            "print $child --for Fennmoor-Primary-School"
        for document in plan minutes consent-form who-looked; do
            set -- "$@" "print $child --for family --document $document" \
                "print $child --for $1 --document $document"
        done
        ;;
    "print verify") set -- "$1" "print verify $number" "print verify $number --reason A-complaint" ;;
    due) set -- "$1" "due --format json" due ;;
    duplicates) set -- "$1" "duplicates --min-score 10 --format json" ;;
    report)
        set -- "$1" "report list"
        for code in $reports; do
            set -- "$@" "report $code --format csv"
        done
        ;;
    "audit unusual" | "retention list" | "stay-out list" | "seal list" | "own-tie list" | "user list") set -- "$1" "$2" "$2 --format json" ;;
    esac
    who=$1
    shift
    for line in "$@"; do
        # shellcheck disable=SC2086
        as "$who" "$passphrase" $line
        cat out said >>all
    done
    if [ -f out.jsonl ]; then cat out.jsonl >>all; fi
}

looks='list show search print print_verify due duplicates report retention_list break-glass export audit_list audit_who-looked audit_unusual stay-out_list seal_list own-tie_list user_list'

# ---- A command that is new is looked at here, too: these show nothing of a case.

caf help
sed -n 's/^  \([a-z][a-z-]*\( [a-z-]\{1,\}\)\{0,1\}\)  .*/\1/p' out >commands
holds "commands were found" test "$(grep -c . commands)" -gt 25
while read -r name; do
    case " $looks " in *" $(echo "$name" | tr ' ' _) "*) continue ;; esac
    case $name in
    init | training | import | rotate | backup* | restore | check | doctor | help | version) ;; # of no case
    retention\ * | report\ * | user\ * | audit\ verify | audit\ slip) ;;
    stay-out\ * | seal\ * | own-tie\ *) ;; # say that it is done
    *) bad "a new command, $name" "is not looked at in this test" ;;
    esac
done <commands

# ---- Who knows it, and who does not

for login in hoduya $coordinator; do
    as "$login" "$passphrase" show "$child" --section identity
    holds "$login may know it" grep -q -F -f marks out
    as "$login" "$passphrase" export --case "$child"
    holds "and takes it along" grep -q -F -f marks out
    plays "$login" search
    # what was typed is no answer
    clean "not even to them an index tells it" "$(sed '/No child/d' all | grep -F -f marks)"
done
as hoduya "$passphrase" print "$child" --for hoduya
holds "on the lead's own page, too" grep -q -F -f marks out
number=$(sed -n 's/.*document \([A-Z0-9-]*\), page 1 .*/\1/p' out)
played=0
team=$(row "SELECT DISTINCT u.login FROM app_user u JOIN practitioner p ON p.uuid = u.practitioner
    JOIN tac_member m ON m.practitioner_id = p.id WHERE m.case_id =
    (SELECT id FROM caf_case WHERE urn = '$child') AND u.login <> 'hoduya'")
holds "there is a team" test -n "$team"
for login in $team prenshaw rmenon gmarlowe ldanvers icalloway; do
    for name in $looks; do
        plays "$login" "$(echo "$name" | tr _ ' ')"
        played=$((played + 1))
        clean "$login: $name" "$(grep -F -f marks all | head -n 3 | cut -c 1-200)"
    done
done
holds "everybody ran everything" test "$played" -gt 50
summary
