#!/bin/sh
# SPDX-License-Identifier: MIT
# Reports: figures of domain.md 8 typed again, each cell worked out again by plain SQL, totals, and
# what is hidden where they are published.
. "$SOURCE/tests/cli/plain.sh"

writes code,title,audience,named,period,breakdowns report list
ends "the list" 0 report list --format csv
same "names each once" "$(column csv code | sort -u)" "$(column csv code)"
for code in $(column csv code); do
    whose=$([ "$code" != RP03 ] || echo "--user hoduya")
    # shellcheck disable=SC2086
    ends "report $code" 0 report "$code" $whose
    narrow "$code"
    safe "$code" out
    prints "$code says which it is" "^$code "
    prints "and its page" 'page 1 of '
done

# ---- RP02: every cell

writes urn,name,age,locality,state,days_open,version,lead,lead_agency,last_review,next_review,alerts,sector \
    report RP02
ends "open cases" 0 report RP02 --format csv
wanted=$(row "SELECT c.urn || ',' || CASE WHEN b.given_names = '' THEN b.family_name
    ELSE b.family_name || ', ' || b.given_names END || ',' ||
    coalesce(CAST(strftime('%Y', '2010-10-22') - strftime('%Y', s.dob * 86400, 'unixepoch') -
        (strftime('%m-%d', '2010-10-22') < strftime('%m-%d', s.dob * 86400, 'unixepoch')) AS TEXT), '')
    || ',' || coalesce(l.name, '') || ',' || c.state || ',' || ($today - c.opened_on) || ',' ||
    coalesce((SELECT max(a.version_no) FROM assessment a WHERE a.case_id = c.id AND a.void_at IS NULL), '')
    || ',' || coalesce(p.name, '') || ',' || coalesce(g.name, '') || ',' ||
    $(day "(SELECT max(r.review_date) FROM review r WHERE r.case_id = c.id AND r.void_at IS NULL)")
    || ',' || $(day c.next_review_date) || ',' ||
    (SELECT count(*) FROM case_due d WHERE d.case_id = c.id AND d.amber <= $today)
    || ',' || coalesce(g.sector_2008, '')
    FROM caf_case c JOIN case_board b ON b.case_id = c.id JOIN subject s ON s.id = c.subject_id
    LEFT JOIN locality l ON l.id = c.locality_id
    LEFT JOIN lp_assignment t ON t.id = (SELECT i.id FROM lp_assignment i WHERE i.case_id = c.id
        AND i.kind <> 'DEPUTY' AND i.accepted_on IS NOT NULL AND i.void_at IS NULL
        AND i.\"from\" <= $today AND (i.\"to\" IS NULL OR i.\"to\" > $today) ORDER BY i.\"from\" DESC LIMIT 1)
    LEFT JOIN practitioner p ON p.id = t.practitioner_id LEFT JOIN agency g ON g.id = p.agency_id
    WHERE c.state IN ($open)")
plain "RP02"
ends "of a locality" 0 report RP02 --locality Saltby --format csv
same "are its own" Saltby "$(column csv locality | sort -u)"
ends "of a lead" 0 report RP02 --user hoduya --format csv
same "are hers" "Helen Oduya" "$(column csv lead | sort -u)"
ends "of a case" 0 report RP02 --case CAF-2010-00021 --case CAF-2010-00022 --format csv
same "are the two" 2 "$(records csv)"
ends "a period" 1 report RP02 --from 2010-01-01
one_sentence "is refused in one sentence"
ends "names" 1 report RP02 --publish
one_sentence "are not published"

# ---- RP05

writes urn,locality,state,days_without,interim,reason,invited report RP05
ends "without a lead" 0 report RP05 --format csv
column csv urn | sort >got
row "SELECT c.urn FROM caf_case c WHERE c.state IN ($open) AND NOT EXISTS (SELECT 1
    FROM lp_assignment i WHERE i.case_id = c.id AND i.kind NOT IN ('DEPUTY', 'INTERIM')
    AND i.accepted_on IS NOT NULL AND i.void_at IS NULL AND i.\"from\" <= $today
    AND (i.\"to\" IS NULL OR i.\"to\" > $today))" | sort >plain
clean "those without one" "$(diff plain got)"
ends "without a lead" 0 report RP05 --format csv
tr -d '\r' <out | tail -n +2 | cut -d, -f1,4 | sort >got
row "SELECT c.urn || ',' || ($today - coalesce((SELECT max(i.\"to\") FROM lp_assignment i
    WHERE i.case_id = c.id AND i.kind NOT IN ('DEPUTY', 'INTERIM') AND i.accepted_on IS NOT NULL
    AND i.void_at IS NULL AND i.\"to\" <= $today), c.opened_on)) FROM caf_case c" |
    grep -F "$(cut -d, -f1 got)" | sort >plain
clean "and the days" "$(diff plain got)"

asked="i.case_id = k.id AND i.void_at IS NULL AND i.kind NOT IN ('DEPUTY', 'INTERIM')"
over="$asked AND i.accepted_on IS NOT NULL AND i.\"to\" <= $today"
ends "without a lead" 0 report RP05 --format csv
wanted=$(row "SELECT k.urn || ',' || coalesce(k.locality, '') || ',' || k.state || ',' || ($today - coalesce(
    (SELECT max(i.\"to\") FROM lp_assignment i WHERE $over), k.opened_on)) || ',' || coalesce(k.lead, '') ||
    ',' || coalesce((SELECT i.end_reason FROM lp_assignment i WHERE $over ORDER BY i.\"to\" DESC LIMIT 1), '')
    || ',' || coalesce((SELECT group_concat(p.name, ', ') FROM lp_assignment i JOIN practitioner p
    ON p.id = i.practitioner_id WHERE $asked AND i.accepted_on IS NULL AND i.declined_on IS NULL), '')
    FROM k WHERE k.open AND (k.lead IS NULL OR k.lead_kind = 'INTERIM')")
plain "RP05"

# ---- RP15 and RP16: the two worked cases (domain.md 8)

# shellcheck disable=SC2086
ends "their plans" 0 report RP15 $worked --format csv
same "14 actions, 12 done, 2 partly: 86 %" "total,,14,12,2,0,85.7," \
    "$(tr -d '\r' <out | grep '^total')"
# shellcheck disable=SC2086
ends "their ends" 0 report RP16 $worked --format csv
tr -d '\r' <out >ends
same "needs met 1" "total,,NEEDS_MET,1,50.0,186.0,85.7,-6.0,0" "$(grep '^total,,NEEDS' ends)"
same "moved 1" "total,,MOVED_LA,1,50.0,200.0,85.7,-7.0,0" "$(grep '^total,,MOVED' ends)"
same "median of 193 days" "total,,all,2,100.0,193.0,85.7,-6.5,0" "$(grep '^total,,all' ends)"

ends "all plans" 0 report RP15 --format csv
tr -d '\r"' <out >got
wanted=$(row "SELECT 'total,,' || count(*) || ',' || sum(a.status = 'DONE') || ',' ||
    sum(a.status = 'PARTLY') || ',' || sum(a.status = 'NOT_DONE') || ',' ||
    printf('%.1f', round(100.0 * sum(a.status = 'DONE') / count(*), 1)) FROM plan_action a
    JOIN delivery_plan d ON d.id = a.plan_id JOIN caf_case c ON c.id = d.case_id
    WHERE a.void_at IS NULL AND a.status NOT IN ('CANCELLED', 'CARRIED_FORWARD') AND c.state <> 'V0'")
same "are those of plain SQL" "$wanted" "$(grep '^total' got | cut -d, -f1-7)"
for by in sector agency ecm; do
    for column in 3 4 5 6; do
        same "$by: column $column adds up" "$(grep '^total' got | cut -d, -f$column)" \
            "$(awk -F, -v by=$by -v c=$column '$1 == by { n += $c } END { print n }' got)"
    done
done
ends "all ends" 0 report RP16 --format csv
tr -d '\r"' <out >got
wanted=$(row "SELECT 'total,,' || k.reason || ',' || count(*) FROM closure k
    JOIN caf_case c ON c.id = k.case_id WHERE c.state IN ('Z1', 'Z2') AND k.void_at IS NULL
    AND k.approved_on IS NOT NULL GROUP BY k.reason" | sort)
same "reasons are those of plain SQL" "$wanted" \
    "$(grep '^total' got | grep -v ',all,' | cut -d, -f1-4 | sort)"
for by in locality sector agency age ethnicity; do
    same "$by adds up" "$(grep '^total,,all,' got | cut -d, -f4)" \
        "$(awk -F, -v by=$by '$1 == by && $3 == "all" { n += $4 } END { print n }' got)"
    same "$by: reopened adds up" "$(grep '^total,,all,' got | cut -d, -f9)" \
        "$(awk -F, -v by=$by '$1 == by && $3 == "all" { n += $9 } END { print n }' got)"
done
ends "of a period" 0 report RP16 --from 2010-07-16 --to 2010-07-16 --case CAF-2010-00017 --format csv
same "its first and last day count" 1 "$(grep -c '^total,,all,1,' out)"
ends "of the day after" 0 report RP16 --from 2010-07-17 --case CAF-2010-00017 --format csv
same "there is none" 0 "$(records csv)"

# ---- Published: nothing under five, and nothing to be worked out

for code in RP15 RP16; do
    ends "$code published" 0 report $code --publish --format csv
    tr -d '\r"' <out >got
    first=$([ $code = RP15 ] && echo 3 || echo 4)
    last=$([ $code = RP15 ] && echo 6 || echo 4)
    clean "$code: nothing under five" "$(awk -F, -v a=$first -v b=$last 'NR > 1 { for (i = a; i <= b; i++)
        if ($i != "" && $i > 0 && $i < 5) print }' got)"
    clean "$code: no row hidden alone under a total that is shown" "$(awk -F, -v c=$first '
        $1 == "total" { whole[$3] = $c; next }
        NR > 1 { key = $1 (c == 4 ? "," $3 : ""); n[key]++; if ($c == "") hidden[key]++ }
        END { for (k in hidden) { split(k, part, ","); if (hidden[k] == 1 && c == 3) print k } }' got)"
done

# ---- Who may

for login in rmenon prenshaw gmarlowe icalloway; do
    as $login "$passphrase" report RP15 --format csv
    same "$login has figures" 0 "$status"
done
as ldanvers "$passphrase" report RP15
same "an administrator has none" 3 "$status"
as icalloway "$passphrase" report RP02
same "an auditor no names" 3 "$status"
silent "and is shown nothing"
as rmenon "$passphrase" report RP02 --format csv
column csv urn | sort >got
row "SELECT b.urn FROM case_worker w JOIN case_board b ON b.case_id = w.case_id
    JOIN practitioner p ON p.id = w.practitioner_id WHERE p.name = 'Ravi Menon'
    AND w.roles & 55 <> 0 AND b.state IN ($open)" | sort >plain
clean "a practitioner has those they lead, wrote or stand in for" "$(diff plain got)"
ends "the trail" 0 audit list --user gmarlowe --format csv
holds "has the report" grep -q ',gmarlowe,.*,list,' out

summary
