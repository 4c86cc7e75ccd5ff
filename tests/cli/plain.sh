# SPDX-License-Identifier: MIT
# What tests of reports need besides cli.sh: the training store on 22 October 2010, and plain SQL
# that knows nothing of the program. A test reads this file first.
. "$SOURCE/tests/cli/cli.sh"

command -v sqlite3 >/dev/null || { echo "sqlite3 is needed to work the figures out again"; exit 77; }

CAFDESK_NOW=2010-10-22T10:42:00Z CAFDESK_STORE=$place/training
export CAFDESK_STORE CAFDESK_NOW
ends "the training store" 0 training --unsealed
passphrase=$(sed -n "s/^Everybody's passphrase: //p" out)
today=$(sqlite3 :memory: "SELECT unixepoch('2010-10-22') / 86400")
open="'C0', 'A0', 'A1', 'S0', 'T0', 'D0', 'U0', 'X0', 'Z0'"
# The two worked cases of domain.md 8.
worked="--case CAF-2010-00017 --case CAF-2010-00041"

# day COLUMN: a day number as it is written
day() {
    echo "coalesce(date($1 * 86400, 'unixepoch'), '')"
}

# Whoever leads each case today, or led it last, by domain.md 1.8; and days of work, by the bank
# holidays of domain.md 8 and those of 2009.
cat >views.sql <<EOF
CREATE TEMP VIEW led AS SELECT case_id, id AS term FROM (SELECT i.case_id, i.id, row_number() OVER
    (PARTITION BY i.case_id ORDER BY i.kind = 'INTERIM' AND c.state IN ($open), i."from" DESC, i.id DESC)
    AS place FROM lp_assignment i JOIN caf_case c ON c.id = i.case_id WHERE i.kind <> 'DEPUTY'
    AND i.accepted_on IS NOT NULL AND i.void_at IS NULL AND (c.state NOT IN ($open)
    OR i."from" <= $today AND (i."to" IS NULL OR i."to" > $today))) WHERE place = 1;
CREATE TEMP VIEW k AS SELECT c.id, c.urn, c.state, c.opened_on, c.closed_on, c.next_review_date,
    c.subject_id, c.author_id, l.name AS locality, t.kind AS lead_kind, p.id AS lead_id, p.name AS lead,
    p.line_manager, g.name AS agency, g.sector_2008 AS sector, c.state IN ($open) AS open,
    s.dob, s.is_unborn, s.ethnicity FROM caf_case c JOIN subject s ON s.id = c.subject_id
    LEFT JOIN locality l ON l.id = c.locality_id LEFT JOIN led d ON d.case_id = c.id
    LEFT JOIN lp_assignment t ON t.id = d.term LEFT JOIN practitioner p ON p.id = t.practitioner_id
    LEFT JOIN agency g ON g.id = p.agency_id WHERE c.state <> 'V0';
CREATE TEMP TABLE work AS WITH RECURSIVE d(n) AS (SELECT unixepoch('2009-01-01') / 86400
    UNION ALL SELECT n + 1 FROM d WHERE n < $today) SELECT n FROM d
    WHERE strftime('%w', n * 86400, 'unixepoch') NOT IN ('0', '6')
    AND date(n * 86400, 'unixepoch') NOT IN ('2009-01-01', '2009-04-10', '2009-04-13', '2009-05-04',
    '2009-05-25', '2009-08-31', '2009-12-25', '2009-12-28', '2010-01-01', '2010-04-02',
    '2010-04-05', '2010-05-03', '2010-05-31', '2010-08-30');
EOF

# row SQL: what it gives, with the views
row() {
    { cat views.sql; printf '%s;\n' "$1"; } | sqlite3 -bail "$CAFDESK_STORE/store.db"
}

# groups TABLE BREAKDOWN...: a row of the table for all of them and for its group of each breakdown
groups() {
    table=$1
    shift
    printf "SELECT 'total' AS 'by', '' AS 'of', t.* FROM %s t" "$table"
    for one in "$@"; do
        printf " UNION ALL SELECT '%s', coalesce(t.\"%s\", 'none'), t.* FROM %s t" "$one" "$one" \
            "$table"
    done
}

# band DAY: the age band of a case of k on a day, by domain.md 5 (RP11)
band() {
    age="(strftime('%Y', $1 * 86400, 'unixepoch') - strftime('%Y', k.dob * 86400, 'unixepoch') -
        (strftime('%m-%d', $1 * 86400, 'unixepoch') < strftime('%m-%d', k.dob * 86400, 'unixepoch')))"
    echo "CASE WHEN k.is_unborn OR k.dob > $1 THEN 'unborn' WHEN k.dob IS NULL THEN NULL
        WHEN $age < 5 THEN '0-4' WHEN $age < 11 THEN '5-10' WHEN $age < 14 THEN '11-13'
        WHEN $age < 17 THEN '14-16' WHEN $age < 19 THEN '17-18' WHEN $age < 25 THEN '19-24'
        ELSE 'over 24' END"
}

# tenth NUMBER: as it is written, empty where there is none
tenth() {
    echo "iif(($1) IS NULL, '', printf('%.1f', round($1, 1)))"
}

# plain WHAT: lines of the output without their names are those of plain SQL, in $wanted
plain() {
    tail -n +2 out | tr -d '\r"' | LC_ALL=C sort >got
    printf '%s\n' "$wanted" | sed '/^$/d' | LC_ALL=C sort >plain
    same "$1: rows" "$(wc -l <plain)" "$(wc -l <got)"
    holds "$1: there are some" test -s plain
    clean "$1: cells" "$(diff plain got | head -n 6)"
}

# adds_up WHAT COLUMN BREAKDOWN...: in each breakdown the counts of a column are those of all
adds_up() {
    what=$1 at=$2
    shift 2
    tail -n +2 out | tr -d '\r"' >got
    for by in "$@"; do
        same "$what: $by adds up" "$(awk -F, -v c="$at" '$1 == "total" { n += $c } END { print n + 0 }' got)" \
            "$(awk -F, -v c="$at" -v by="$by" '$1 == by { n += $c } END { print n + 0 }' got)"
    done
}

# nothing_few WHAT COLUMN...: of what is published no count is from one to four
nothing_few() {
    what=$1
    shift
    for at in "$@"; do
        clean "$what: nothing under five in column $at" "$(tail -n +2 out | tr -d '\r"' |
            awk -F, -v c="$at" '$c != "" && $c > 0 && $c < 5 { print }')"
    done
}
