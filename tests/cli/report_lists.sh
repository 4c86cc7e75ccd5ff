#!/bin/sh
# SPDX-License-Identifier: MIT
# Reports that are lists: each cell worked out again by plain SQL, and who has which rows.
. "$SOURCE/tests/cli/plain.sh"

term="i.void_at IS NULL AND i.accepted_on IS NOT NULL AND i.\"from\" <= $today
    AND (i.\"to\" IS NULL OR i.\"to\" > $today)"
leads="i.kind IN ('LEAD', 'KEYWORKER', 'BUDGET_HOLDING')"

# ---- RP04: who leads how much (domain.md 4.3: a deputy or an interim lead counts half)

writes practitioner,agency,sector,lead,deputy,interim,cap,percent_of_cap,last_supervision,overdue \
    report RP04
ends "workload" 0 report RP04 --format csv
load="SELECT p.id, p.name, g.name AS agency, g.sector_2008 AS sector, coalesce(p.lp_cap_override, 4) AS cap,
    sum($leads) AS lead, sum(i.kind = 'DEPUTY') AS deputy, sum(i.kind = 'INTERIM') AS interim,
    count(DISTINCT CASE WHEN $leads AND EXISTS (SELECT 1 FROM case_due d WHERE d.case_id = i.case_id
        AND d.amber <= $today) THEN i.case_id END) AS late,
    (SELECT max(n.date) FROM supervision_note n WHERE n.lp = p.id AND n.void_at IS NULL) AS talked,
    min(CASE WHEN $leads THEN i.\"from\" END) AS since
    FROM lp_assignment i JOIN k ON k.id = i.case_id AND k.open JOIN practitioner p ON p.id = i.practitioner_id
    JOIN agency g ON g.id = p.agency_id WHERE $term GROUP BY p.id"
wanted=$(row "SELECT name || ',' || agency || ',' || coalesce(sector, '') || ',' || lead || ',' ||
    deputy || ',' || interim || ',' || cap || ',' ||
    $(tenth '100.0 * (lead + 0.5 * deputy + 0.5 * interim) / cap') || ',' || $(day talked) || ',' || late
    FROM ($load)")
plain "RP04"
same "whoever is nearest to the limit is first" "$(column csv percent_of_cap | sort -rn)" \
    "$(column csv percent_of_cap)"
ends "of an agency" 0 report RP04 --agency "Haven Family Link" --format csv
same "only theirs, deputies too" "Haven Family Link" "$(column csv agency | sort -u)"
ends "of one" 0 report RP04 --user hoduya --format csv
same "is theirs alone" "Helen Oduya" "$(column csv practitioner)"
ends "as text" 0 report RP04
prints "and how many by sector" '^By sector: HE 3'
ends "published" 1 report RP04 --publish
one_sentence "names are not"
as prenshaw "$passphrase" report RP04 --format csv
column csv practitioner | sort >got
row "SELECT DISTINCT p.name FROM lp_assignment i JOIN k ON k.id = i.case_id AND k.open
    JOIN practitioner p ON p.id = i.practitioner_id WHERE $term AND i.case_id IN (SELECT w.case_id
    FROM case_worker w JOIN practitioner s ON s.id = w.practitioner_id
    WHERE s.name = 'Paul Renshaw' AND w.roles & 119 <> 0)" | sort >plain
clean "a supervisor has those of the cases of their staff" "$(diff plain got)"
tr -d '\r"' <out | awk -F, 'NR > 1 { print $1 "," $9 }' | sort >got
row "SELECT p.name || ',' || iif(b.name = 'Paul Renshaw', $(day "(SELECT max(n.date) FROM supervision_note n
    WHERE n.lp = p.id AND n.void_at IS NULL)"), '') FROM practitioner p LEFT JOIN practitioner b
    ON b.id = coalesce(p.caf_supervisor, p.line_manager) WHERE p.name IN ($(sed "s/.*/'&'/" plain | paste -s -d ,))" |
    sort >wanted
clean "and sees the supervision of their own staff alone" "$(diff wanted got)"
as prenshaw "$passphrase" report RP22 --format csv
same "who alone are in that list" "Ravi Menon" "$(column csv practitioner)"
as gmarlowe "$passphrase" report RP22 --format csv
column csv last | sort >got
ends "of all" 0 report RP22 --format csv
tr -d '\r"' <out | awk -F, 'NR > 1 { print $4 }' | sort >wanted
clean "a co-ordinator knows of supervision in other localities" "$(comm -23 got wanted)"

# ---- RP22: their supervision

writes practitioner,agency,sector,last,next,gap_days report RP22
ends "supervision" 0 report RP22 --format csv
wanted=$(row "SELECT name || ',' || agency || ',' || coalesce(sector, '') || ',' || $(day talked) ||
    ',' || $(day "coalesce((SELECT n.next_due FROM supervision_note n WHERE n.lp = x.id
        AND n.void_at IS NULL ORDER BY n.date DESC LIMIT 1), coalesce(talked, since) + 56)") || ',' ||
    ($today - coalesce(talked, since)) FROM ($load) x WHERE lead > 0")
plain "RP22"
same "what is due first is first" "$(column csv next | sort)" "$(column csv next)"

# ---- RP06: reviews overdue or not held

writes urn,locality,sector,due,days_late,not_held,reason,lead,manager report RP06
missed="m.case_id = k.id AND m.status = 'NOT_HELD' AND m.void_at IS NULL"
agreed="coalesce(k.next_review_date, (SELECT a.agreed_review_date FROM assessment a
    WHERE a.case_id = k.id AND a.status = 'COMPLETE' AND a.void_at IS NULL))"
late="CASE WHEN k.state IN ('D0', 'S0', 'A1', 'T0') AND $agreed < $today THEN $agreed END"
reviews() {
    row "SELECT urn || ',' || coalesce(locality, '') || ',' || coalesce(sector, '') || ',' ||
        $(day due) || ',' || coalesce($today - due, '') || ',' || missed || ',' || coalesce(reason, '')
        || ',' || coalesce(lead, '') || ',' || coalesce(manager, '') FROM (SELECT k.*, $late AS due,
        (SELECT count(*) FROM tac_meeting m WHERE $missed $1) AS missed,
        (SELECT m.not_held_reason FROM tac_meeting m WHERE $missed $1
            ORDER BY m.scheduled_for DESC LIMIT 1) AS reason,
        (SELECT p.name FROM practitioner p WHERE p.id = k.line_manager) AS manager FROM k)
        WHERE (due IS NOT NULL OR missed > 0) AND $2"
}
ends "reviews" 0 report RP06 --format csv
wanted=$(reviews "" open)
plain "RP06"
# shellcheck disable=SC2086
ends "of the worked cases" 0 report RP06 $worked --format csv
same "none: they are closed" 0 "$(records csv)"
# shellcheck disable=SC2086
ends "of the worked cases, in their year" 0 report RP06 $worked --from 2010-01-01 --format csv
same "A once, B never (domain.md 8)" "CAF-2010-00017,Fennmoor,TS,,,1,LP_ABSENT,Tom Sandiford,Stella Brandt" \
    "$(tail -n +2 out | tr -d '\r"')"
ends "of a period" 0 report RP06 --from 2010-05-05 --to 2010-05-05 --format csv
same "its first and last day count" "CAF-2010-00017" "$(column csv urn | grep 00017)"
ends "of the day after" 0 report RP06 --from 2010-05-06 --to 2010-05-06 $worked --format csv
same "there is none" 0 "$(records csv)"
as gmarlowe "$passphrase" report RP06 --format csv
same "a co-ordinator has those of the locality" Fennmoor "$(column csv locality | sort -u)"

# ---- RP03: the caseload of one person, today

writes urn,name,role,state,next_due,next_rule,overdue_actions,consent_review report RP03 --user hoduya
ends "hers" 0 report RP03 --user hoduya --format csv
tr -d '\r' <out | tail -n +2 | awk -F'"' '{ print $1 $3 }' | sed 's/,,/,/' >hers
me="(SELECT p.id FROM practitioner p WHERE p.name = 'Helen Oduya')"
mine="SELECT k.*, coalesce((SELECT i.kind FROM lp_assignment i WHERE i.case_id = k.id AND $term
    AND i.practitioner_id = $me ORDER BY i.kind IN ('DEPUTY', 'INTERIM') LIMIT 1),
    CASE WHEN k.author_id = $me THEN 'AUTHOR' END) AS role FROM k WHERE k.open"
row "SELECT k.urn || ',' || role || ',' || state FROM ($mine) k WHERE role IS NOT NULL" | sort >plain
cut -d, -f1-3 hers | sort >got
holds "RP03: there are some" test -s plain
clean "RP03: hers and what she is to them" "$(diff plain got)"
row "SELECT k.urn || ',' || (SELECT count(*) FROM plan_action a JOIN delivery_plan d ON d.id = a.plan_id
    WHERE d.case_id = k.id AND d.status = 'ACTIVE' AND a.status IN ('OPEN', 'IN_PROGRESS') AND a.due < $today
    AND a.void_at IS NULL AND d.void_at IS NULL) || ',' || $(day "(SELECT CASE WHEN o.status IN
    ('GIVEN', 'LIMITED') AND coalesce(o.expires_on, $today) >= $today THEN o.review_on END FROM consent o
    WHERE o.case_id = k.id AND o.void_at IS NULL AND o.stage NOT IN ('PANEL', 'TRANSFER')
    AND coalesce(o.withdrawal_scope, '') NOT LIKE 'ONE%' ORDER BY o.obtained_on DESC, o.id DESC LIMIT 1)")
    FROM ($mine) k WHERE role IS NOT NULL" | sort >plain
cut -d, -f1,6,7 hers | sort >got
clean "RP03: late actions, and when consent is asked again" "$(diff plain got)"
row "SELECT k.urn || ',' || $(day "b.next_due") FROM ($mine) k JOIN case_board b ON b.case_id = k.id
    WHERE role IS NOT NULL AND b.next_due < 999999" | sort >plain
cut -d, -f1,4 hers | grep -v ',$' | sort >got
clean "RP03: what comes next" "$(diff plain got)"
as hoduya "$passphrase" report RP03 --format csv
tr -d '\r' <out | tail -n +2 | awk -F'"' '{ print $1 $3 }' | sed 's/,,/,/' >got
clean "she has the same, unasked" "$(diff hers got)"
as rmenon "$passphrase" report RP03 --user hoduya --format csv
column csv urn | sort >got
as rmenon "$passphrase" report RP03 --format csv
column csv urn | sort >own
clean "of another's only what is one's own, too" "$(comm -23 got own)"
ends "whose" 1 report RP03
one_sentence "is asked of somebody without cases"

ends "a period that ends before it begins" 1 report RP09 --from 2010-05-02 --to 2010-05-01
one_sentence "is told"

# ---- RP08: consent of each open case, and what is wrong with it

writes urn,locality,status,given_as,basis,limits,review,exception report RP08
register() {
    row "SELECT urn || ',' || coalesce(locality, '') || ',' || status || ',' || $1 || ',' ||
        $(day review_on) || ',' || CASE WHEN status IN ('REFUSED', 'WITHDRAWN', 'EXPIRED') THEN status
        WHEN status IN ('GIVEN', 'LIMITED') AND min(review_on, coalesce(expires_on, review_on)) < $today
            THEN 'REVIEW_LATE'
        WHEN status = 'NOT_SOUGHT' AND state NOT IN ('C0', 'Z0') AND NOT fresh THEN 'MISSING'
        ELSE '' END FROM (SELECT k.*, o.id AS consent, o.given_as, o.competence_basis, o.review_on,
        o.expires_on, (SELECT c.state = 'U0' AND c.state_before = 'P0' FROM caf_case c WHERE c.id = k.id)
        AS fresh, CASE WHEN o.id IS NULL THEN 'NOT_SOUGHT' WHEN o.status IN ('GIVEN', 'LIMITED')
        AND o.expires_on < $today THEN 'EXPIRED' ELSE o.status END AS status FROM k LEFT JOIN consent o
        ON o.id = (SELECT n.id FROM consent n WHERE n.case_id = k.id AND n.void_at IS NULL
        AND n.stage NOT IN ('PANEL', 'TRANSFER') AND coalesce(n.withdrawal_scope, '') NOT LIKE 'ONE%'
        ORDER BY coalesce(n.withdrawn_on, n.obtained_on) DESC, n.id DESC LIMIT 1) WHERE k.open)"
}
told="coalesce(given_as, '') || ',' || coalesce(competence_basis, '') || ',' || CASE WHEN consent IS NULL
    THEN '' ELSE (SELECT count(*) FROM consent_scope s WHERE s.consent_id = consent
    AND s.effect = 'DENY' AND s.void_at IS NULL) END"
ends "the register" 0 report RP08 --format csv
wanted=$(register "$told")
plain "RP08"
holds "RP08 has one that ran out" grep -q ",EXPIRED$" got
as icalloway "$passphrase" report RP08 --format csv
same "an auditor says why" 1 "$status"
one_sentence "and is told so"
silent "and shown nothing before"
as icalloway "$passphrase" report RP08 --reason "Yearly look at consent" --format csv
same "then has it" 0 "$status"
wanted=$(register "',,'")
plain "RP08 of an auditor: no content of any decision"
ends "the trail" 0 audit list --user icalloway --format csv
holds "has why" grep -q 'Yearly look at consent' out
as ldanvers "$passphrase" report RP08 --reason "To look"
same "an administrator has none" 3 "$status"

# ---- RP09: what was given without consent

writes date,urn,basis,to,by,authoriser,family_told,sector report RP09
given() {
    row "SELECT date(d.\"when\", 'unixepoch') || ',' || k.urn || ',' || d.basis || ',' ||
        coalesce(g.name, d.to_person) || ',' || p.name || ',' || coalesce(a.name, '') || ',' ||
        coalesce(d.family_told, '') || ',' || coalesce(w.sector_2008, '') FROM disclosure d
        JOIN k ON k.id = d.case_id LEFT JOIN agency g ON g.id = d.to_agency
        JOIN practitioner p ON p.id = d.by_user LEFT JOIN practitioner a ON a.id = d.authorised_by
        LEFT JOIN agency w ON w.id = p.agency_id WHERE d.void_at IS NULL AND d.direction = 'OUT'
        AND d.decision = 'SHARED' AND d.basis NOT IN ('CONSENT', 'ANON') AND $1"
}
ends "without consent" 0 report RP09 --format csv
wanted=$(given 1)
plain "RP09"
# shellcheck disable=SC2086
ends "of the worked cases" 0 report RP09 $worked --format csv
same "two (domain.md 8)" 2 "$(records csv)"
wanted=$(given "k.urn IN ('CAF-2010-00017', 'CAF-2010-00041')")
plain "RP09 of the worked cases"
ends "the days" 0 report RP09 --format csv
same "the newest last" "$(column csv date | sort)" "$(column csv date)"
ends "of a day" 0 report RP09 --from 2010-04-27 --to 2010-04-27 --format csv
same "is one" 1 "$(records csv)"
as icalloway "$passphrase" report RP09 --reason "What went out" --format csv
wanted=$(given 1)
plain "RP09 of an auditor, of all"
as gmarlowe "$passphrase" report RP09 --format csv
wanted=$(given "k.locality = 'Fennmoor'")
plain "RP09 of a co-ordinator"
as rmenon "$passphrase" report RP09 --format csv
wanted=$(given "k.open AND k.lead = 'Ravi Menon'")
plain "RP09 of whoever leads"

# ---- Breakdowns of a list are counted under it

ends "open cases" 0 report RP02
prints "how many in all" '^60 in all$'
prints "by locality" '^By locality: Saltby 21, Fennmoor 20, Harrowdale 19$'
for word in sector state; do
    prints "by $word" "^By $word: [A-Z]"
    same "by $word all are counted" 60 "$(sed -n "s/^By $word: //p" out | tr ',' '\n' |
        awk '{ n += $NF } END { print n }')"
done

# ---- RP08 again, in a store where one family said no, one took it back, and one was not asked

newest="(SELECT max(o.id) FROM consent o JOIN k ON k.id = o.case_id WHERE k.urn ="
row "UPDATE consent SET status = 'REFUSED' WHERE id = $newest 'CAF-2010-00103');
    UPDATE consent SET status = 'WITHDRAWN', withdrawal_scope = 'ALL', withdrawn_on = $today
    WHERE id = $newest 'CAF-2010-00105');
    UPDATE consent SET void_at = 1 WHERE case_id = (SELECT id FROM k WHERE urn = 'CAF-2010-00106')"
ends "the register" 0 report RP08 --format csv
wanted=$(register "$told")
plain "RP08 with exceptions"
for what in EXPIRED WITHDRAWN REFUSED MISSING; do
    holds "RP08 has one that is $what" grep -q ",$what$" got
done

summary
