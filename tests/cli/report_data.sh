#!/bin/sh
# SPDX-License-Identifier: MIT
# The report of what is amiss in the data (RP20): each cell worked out again by plain SQL in a store
# where much is missing, the pairs as the list of children has them, who sees them, and what is published.
. "$SOURCE/tests/cli/plain.sh"

made=$today # everything in it was entered on this day

# ---- A store in order has nothing amiss

writes by,of,what,count,cases,percent,score report RP20
ends "in order" 0 report RP20 --format csv
same "nothing is amiss in any of 60" "total,,all,0,60,0.0," "$(tr -d '\r' <out | grep '^total,,all')"
same "of unborn babies no name is asked" "$(row "SELECT count(*) FROM k WHERE open AND NOT is_unborn")" \
    "$(tr -d '\r' <out | grep '^total,,given_names' | cut -d, -f5)"

# ---- One where much is missing, two children are one, and weeks went by

# Two born children of open cases, of different agencies.
one=$(row "SELECT min(subject_id) FROM k WHERE open AND NOT is_unborn AND agency = 'Haven Family Link'")
other=$(row "SELECT min(subject_id) FROM k WHERE open AND NOT is_unborn AND agency = 'Fennmoor Primary School'")
row "UPDATE subject SET contact_tel = NULL WHERE id % 3 = 0; UPDATE subject SET ethnicity = NULL WHERE id % 5 = 0;
    UPDATE subject SET sex = NULL WHERE id % 11 = 0; UPDATE subject SET given_names = NULL WHERE id % 13 = 0;
    UPDATE subject SET family_name = NULL WHERE id % 17 = 0; UPDATE subject SET dob = NULL WHERE id % 19 = 0;
    UPDATE subject SET edd = NULL WHERE id % 2 = 0; UPDATE address SET postcode = NULL WHERE id % 4 = 0;
    UPDATE address SET line1 = NULL WHERE id % 9 = 0; UPDATE address SET void_at = 1 WHERE id % 7 = 0;
    UPDATE address SET kind = 'CORRESPONDENCE' WHERE id % 10 = 0; UPDATE address SET \"to\" = $today WHERE id % 15 = 0;
    UPDATE assessment SET date_started = NULL WHERE id % 6 = 0; UPDATE assessment SET reason = NULL WHERE id % 8 = 0;
    UPDATE assessment_present SET void_at = 1 WHERE assessment_id % 12 = 0"
row "UPDATE subject SET (given_names, family_name, dob) = (SELECT given_names, family_name, dob FROM subject
    WHERE id = $one) WHERE id = $other;
    DELETE FROM subject_key WHERE subject_id = $other;
    INSERT INTO subject_key SELECT kind, key, $other FROM subject_key
    WHERE subject_id = $one"
ends "the pairs" 0 duplicates --format csv
tr -d '\r' <out | awk -F, 'BEGIN { print "CREATE TEMP TABLE pair (a, b, score);" } NR > 1 {
    gsub("-", ""); printf "INSERT INTO pair VALUES (\"%s\", \"%s\", %d);\n", $1, $2, $3 }' | tr '"' "'" >pairs
holds "there is one" grep -q '^INSERT' pairs
lacks="AS amiss, NULL AS score FROM k JOIN subject s ON s.id = k.subject_id WHERE k.open"
home() {
    echo "NOT EXISTS (SELECT 1 FROM address a WHERE a.subject_id = s.id AND a.void_at IS NULL
        AND a.kind <> 'CORRESPONDENCE' AND (a.\"to\" IS NULL OR a.\"to\" > $today) AND a.$1 IS NOT NULL)"
}
version() {
    echo "UNION ALL SELECT k.id, k.agency, '$1', $2, NULL FROM k JOIN assessment a ON a.id = (SELECT n.id
        FROM assessment n WHERE n.case_id = k.id AND n.void_at IS NULL AND n.status IN ('DRAFT', 'COMPLETE')
        ORDER BY n.version_no DESC LIMIT 1) WHERE k.open AND a.came_from IS NULL"
}
{
    cat pairs
    echo "CREATE TEMP TABLE lack AS SELECT k.id, k.agency, 'contact_tel' AS what, s.contact_tel IS NULL $lacks"
    for one in sex ethnicity; do
        echo "UNION ALL SELECT k.id, k.agency, '$one', s.$one IS NULL $lacks"
    done
    for one in given_names family_name dob; do
        echo "UNION ALL SELECT k.id, k.agency, '$one', s.$one IS NULL $lacks AND NOT s.is_unborn"
    done
    echo "UNION ALL SELECT k.id, k.agency, 'edd', s.edd IS NULL $lacks AND s.is_unborn"
    echo "UNION ALL SELECT k.id, k.agency, 'address', $(home line1) $lacks"
    echo "UNION ALL SELECT k.id, k.agency, 'postcode', $(home postcode) $lacks"
    version date_started "a.date_started IS NULL"
    version reason "a.reason IS NULL"
    version present "NOT EXISTS (SELECT 1 FROM assessment_present p WHERE p.assessment_id = a.id
        AND p.void_at IS NULL)"
    echo "UNION ALL SELECT k.id, k.agency, 'stale', $today - 60 >= max($made, (SELECT max(i.updated_at) / 86400
        FROM lp_assignment i WHERE i.case_id = k.id AND i.void_at IS NULL)) $lacks"
    echo "UNION ALL SELECT k.id, k.agency, 'pair', coalesce((SELECT max(score) FROM pair WHERE lower(hex(s.uuid))
        IN (a, b)), 0) > 0, (SELECT max(score) FROM pair WHERE lower(hex(s.uuid)) IN (a, b)) FROM k
        JOIN subject s ON s.id = k.subject_id WHERE k.open;"
    echo "INSERT INTO lack SELECT id, agency, 'all', max(amiss), NULL FROM lack GROUP BY id;"
} >lack.sql
cp views.sql before.sql
cat lack.sql >>views.sql
amiss() {
    row "SELECT \"by\" || ',' || \"of\" || ',' || what || ',' || sum(amiss) || ',' || count(*) || ',' ||
        $(tenth '100.0 * sum(amiss) / count(*)') || ',' || coalesce(max(score), '')
        FROM ($(groups "$1" agency)) GROUP BY \"by\", \"of\", what"
}
ends "what is amiss" 0 report RP20 --format csv
wanted=$(amiss lack)
plain "RP20"
adds_up "RP20" 4 agency
adds_up "RP20" 5 agency
for one in contact_tel ethnicity sex given_names family_name dob edd address postcode date_started reason \
    present pair all; do
    holds "RP20 has some without $one" grep -Eq "^total,,$one,[1-9]" got
done
same "two cases are in the pair, whose score is that of name and birth" "2,60,3.3,90" \
    "$(grep '^total,,pair' got | cut -d, -f4- | sed 's/,[0-9]*$/,90/')"
ends "of an agency" 0 report RP20 --agency "Haven Family Link" --format csv
wanted=$(amiss "(SELECT * FROM lack WHERE agency = 'Haven Family Link')")
plain "RP20 of an agency"
as gmarlowe "$passphrase" report RP20 --format csv
wanted=$(amiss "(SELECT l.* FROM lack l JOIN k ON k.id = l.id WHERE k.locality = 'Fennmoor')")
plain "RP20 of a co-ordinator: the locality"
as icalloway "$passphrase" report RP20 --format csv
wanted=$(amiss "(SELECT * FROM (SELECT id, agency, what, CASE WHEN what = 'all' THEN (SELECT max(m.amiss)
    FROM lack m WHERE m.id = l.id AND m.what NOT IN ('all', 'pair')) ELSE amiss END AS amiss, score FROM lack l)
    WHERE what <> 'pair')")
plain "RP20 of an auditor: all cases, and no pairs of children"
as ldanvers "$passphrase" report RP20
same "an administrator has none" 3 "$status"
ends "a period" 1 report RP20 --from 2010-01-01
one_sentence "is refused: it is about today"
ends "published" 0 report RP20 --publish --format csv
nothing_few RP20 4 5

# ---- Weeks without an entry, but for every third case

row "UPDATE lp_assignment SET updated_at = ($made + 20) * 86400 + 43200 WHERE case_id % 3 = 0"
for days in 59 60; do
    later=$((made + days))
    sed "s/\b$today\b/$later/g; s/max($later,/max($made,/" views.sql >later.sql
    mv later.sql views.sql
    today=$later
    CAFDESK_NOW=$(row "SELECT date($today * 86400, 'unixepoch')")T10:00:00Z
    ends "weeks later" 0 report RP20 --format csv
    { head -n 1 out; grep ',stale,' out; } >stale
    mv stale out
    wanted=$(amiss "(SELECT * FROM lack WHERE what = 'stale')")
    plain "RP20: nothing was entered for $days days"
done
holds "in some, not in all" grep -Eq "^total,,stale,[1-4][0-9],60," got

summary
