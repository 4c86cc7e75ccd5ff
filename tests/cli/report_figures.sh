#!/bin/sh
# SPDX-License-Identifier: MIT
# Reports in figures: each row of each breakdown worked out again by plain SQL, the worked cases of
# domain.md 8, totals, and what is hidden where they are published.
. "$SOURCE/tests/cli/plain.sh"

# ---- RP07: how long each step took

held="m.void_at IS NULL AND m.status = 'HELD' AND m.kind <> 'VIRTUAL_ROUND'"
cat >>views.sql <<EOF
CREATE TEMP VIEW seen AS SELECT case_id, review_date, lag(review_date)
    OVER (PARTITION BY case_id ORDER BY review_date) AS before FROM review WHERE void_at IS NULL;
CREATE TEMP TABLE step AS
SELECT k.*, 'CHECKLIST_CONSENT' AS step, p.date_completed AS 'begin',
    (SELECT min(o.obtained_on) FROM consent o WHERE o.case_id = k.id AND o.void_at IS NULL
    AND o.status IN ('GIVEN', 'LIMITED', 'SUPERSEDED')) AS done, NULL AS enough
    FROM k JOIN pre_assessment p ON p.id = (SELECT min(q.id) FROM pre_assessment q
    WHERE q.case_id = k.id AND q.void_at IS NULL)
UNION ALL SELECT k.*, 'START_COMPLETE', a.date_started, a.date_completed, 15 FROM k
    JOIN assessment a ON a.case_id = k.id AND a.version_no = 1 AND a.void_at IS NULL
    AND a.came_from IS NULL
UNION ALL SELECT k.*, 'COMPLETE_TAC', a.date_completed,
    (SELECT min(m.scheduled_for) / 86400 FROM tac_meeting m WHERE m.case_id = k.id AND $held), 10
    FROM k JOIN assessment a ON a.case_id = k.id AND a.version_no = 1 AND a.void_at IS NULL
    AND a.came_from IS NULL
UNION ALL SELECT k.*, 'BETWEEN_REVIEWS', v.before, v.review_date, 84 FROM k
    JOIN seen v ON v.case_id = k.id
UNION ALL SELECT k.*, 'OPEN_CLOSE', k.opened_on, k.closed_on, NULL FROM k WHERE k.state IN ('Z1', 'Z2');
CREATE TEMP TABLE took AS SELECT *, strftime('%Y-%m', done * 86400, 'unixepoch') AS month,
    CASE WHEN step IN ('START_COMPLETE', 'COMPLETE_TAC') THEN (SELECT count(*) FROM work
    WHERE n > "begin" AND n <= done) ELSE done - "begin" END AS days
    FROM step WHERE "begin" IS NOT NULL AND done IS NOT NULL;
EOF
steps() {
    row "SELECT \"by\" || ',' || \"of\" || ',' || step || ',' || n || ',' ||
        $(tenth 'avg(CASE WHEN r IN ((n + 1) / 2, n / 2 + 1) THEN days END)') || ',' ||
        $(tenth 'max(CASE WHEN r = (9 * n + 9) / 10 THEN days END)') || ',' ||
        $(tenth '100.0 * sum(days <= enough) / count(enough)')
        FROM (SELECT *, row_number() OVER (PARTITION BY \"by\", \"of\", step ORDER BY days) AS r,
        count(*) OVER (PARTITION BY \"by\", \"of\", step) AS n
        FROM ($(groups "$1" locality sector month))) GROUP BY \"by\", \"of\", step"
}
writes by,of,step,count,median_days,ninetieth_days,within_target_percent report RP07
ends "timeliness" 0 report RP07 --format csv
wanted=$(steps took)
plain "RP07"
adds_up "RP07" 4 locality sector month
# shellcheck disable=SC2086
ends "of the worked cases" 0 report RP07 $worked --format csv
tr -d '\r' <out | grep '^total' >got
same "checklist to consent 3 and 14 days" "total,,CHECKLIST_CONSENT,2,8.5,14.0," "$(grep CONSENT got)"
same "assessment 7 and 5 working days" "total,,START_COMPLETE,2,6.0,7.0,100.0" "$(grep START got)"
same "meeting after 5 and 13: half in time" "total,,COMPLETE_TAC,2,9.0,13.0,50.0" "$(grep TAC got)"
same "open for 186 and 200 days" "total,,OPEN_CLOSE,2,193.0,200.0," "$(grep CLOSE got)"
ends "of a period" 0 report RP07 --from 2010-03-01 --to 2010-03-31 --format csv
wanted=$(steps "(SELECT * FROM took WHERE month = '2010-03')")
plain "RP07 of March"
ends "published" 0 report RP07 --publish --format csv
nothing_few "RP07" 4

# ---- RP10: who initiates, and how many more than a year before

cat >>views.sql <<EOF
CREATE TEMP VIEW begun AS SELECT k.*, $(band k.opened_on) AS age FROM k JOIN caf_case c ON c.id = k.id
    WHERE k.state NOT IN ('P0', 'P1') AND NOT (k.state = 'U0' AND c.state_before = 'P0');
CREATE TEMP VIEW author AS SELECT k.id, k.opened_on AS day, k.locality, g.sector_2008 AS sector,
    g.name AS agency, p.job_role AS job, strftime('%Y-%m', k.opened_on * 86400, 'unixepoch') AS month
    FROM begun k JOIN practitioner p ON p.id = k.author_id LEFT JOIN agency g ON g.id = p.agency_id;
EOF
writes by,of,count,percent,year_before,change report RP10
ends "initiated" 0 report RP10 --format csv
wanted=$(row "SELECT \"by\" || ',' || \"of\" || ',' || count(*) || ',' ||
    $(tenth '100.0 * count(*) / (SELECT count(*) FROM author)') || ',,'
    FROM ($(groups author sector agency job locality month)) GROUP BY \"by\", \"of\"")
plain "RP10"
adds_up "RP10" 3 sector agency job locality month
CAFDESK_NOW=2011-08-31T10:00:00Z
ends "against the year before" 0 report RP10 --from 2011-05-01 --to 2011-07-31 --format csv
CAFDESK_NOW=2010-10-22T10:42:00Z
wanted=$(row "SELECT \"by\" || ',' || \"of\" || ',0,,' || count(*) || ',' || -count(*) FROM
    ($(groups "(SELECT day, locality, sector, agency, job, replace(month, '2010', '2011') AS month FROM author
    WHERE month BETWEEN '2010-05' AND '2010-07')" sector agency job locality month)) GROUP BY \"by\", \"of\"")
plain "RP10 a year later"
ends "of a month" 0 report RP10 --from 2010-08-01 --to 2010-08-31 --format csv
wanted=$(row "SELECT \"by\" || ',' || \"of\" || ',' || count(*) || ',' ||
    $(tenth "100.0 * count(*) / (SELECT count(*) FROM author WHERE month = '2010-08')") || ',0,' || count(*)
    FROM ($(groups "(SELECT * FROM author WHERE month = '2010-08')" sector agency job locality month))
    GROUP BY \"by\", \"of\"")
plain "RP10 of a month"

# ---- RP11: who the children are

cat >>views.sql <<EOF
CREATE TEMP VIEW child AS SELECT k.age, s.sex, k.ethnicity, CASE substr(k.ethnicity, 1, 1)
    WHEN 'W' THEN 'White' WHEN 'B' THEN 'Black or Black British' WHEN 'A' THEN 'Asian or Asian British'
    WHEN 'M' THEN 'Mixed/Dual Background' WHEN 'C' THEN 'Chinese & Other' WHEN 'O' THEN 'Chinese & Other'
    WHEN 'N' THEN 'Chinese & Other' END AS ethnic_group, s.disabled AS disability,
    s.child_first_language AS language, s.sen_status AS sen, k.opened_on
    FROM begun k JOIN subject s ON s.id = k.subject_id;
EOF
of_children="age sex ethnic_group ethnicity disability language sen"
writes by,of,count,percent report RP11
ends "demographics" 0 report RP11 --format csv
# shellcheck disable=SC2086
wanted=$(row "SELECT \"by\" || ',' || \"of\" || ',' || count(*) || ',' ||
    $(tenth '100.0 * count(*) / (SELECT count(*) FROM child)')
    FROM ($(groups child $of_children)) GROUP BY \"by\", \"of\"")
plain "RP11"
# shellcheck disable=SC2086
adds_up "RP11" 3 $of_children
ends "demographics" 0 report RP11 --format csv
same "the unborn come first, then by age" "unborn 0-4 5-10 11-13 14-16 17-18" \
    "$(tr -d '\r"' <out | awk -F, '$1 == "age" { printf "%s%s", n++ ? " " : "", $2 }')"

# ---- RP12: needs that triggered it

writes by,of,need,count,percent report RP12
ends "needs" 0 report RP12 --format csv
cat >>views.sql <<EOF
CREATE TEMP VIEW need AS SELECT k.*, t."trigger" AS need FROM begun k JOIN need_trigger t
    ON t.case_id = k.id AND t.void_at IS NULL;
CREATE TEMP VIEW needy AS SELECT * FROM need UNION ALL SELECT k.*, 'all' FROM begun k
    WHERE k.id IN (SELECT id FROM need);
EOF
wanted=$(row "SELECT \"by\" || ',' || \"of\" || ',' || need || ',' || n || ',' ||
    $(tenth "100.0 * n / max(CASE WHEN need = 'all' THEN n END) OVER (PARTITION BY \"by\", \"of\")") FROM
    (SELECT \"by\", \"of\", need, count(*) AS n FROM ($(groups needy locality age))
    GROUP BY \"by\", \"of\", need)")
plain "RP12"
adds_up "RP12" 4 locality age

# ---- RP13: how much need each element of the assessment has

cat >>views.sql <<EOF
CREATE TEMP VIEW assessed AS SELECT k.sector, $(band a.date_completed) AS age, e.element,
    CAST(e.need_level AS INTEGER) AS level, a.date_completed FROM k JOIN assessment a ON a.case_id = k.id
    AND a.status = 'COMPLETE' AND a.void_at IS NULL JOIN element_entry e ON e.assessment_id = a.id
    AND e.void_at IS NULL AND NOT e.not_applicable AND e.need_level IS NOT NULL;
EOF
profile() {
    row "SELECT \"by\" || ',' || \"of\" || ',' || element || ',' || count(*) || ',' || sum(level > 0) || ',' ||
        $(tenth '100.0 * sum(level > 0) / count(*)') || ',' || $(tenth '1.0 * sum(level) / count(*)')
        FROM ($(groups "$1" sector age)) GROUP BY \"by\", \"of\", element"
}
writes by,of,element,assessed,with_need,percent,mean_level report RP13
ends "profile" 0 report RP13 --format csv
wanted=$(profile assessed)
plain "RP13"
adds_up "RP13" 4 sector age
adds_up "RP13 with need" 5 sector age
# Levels of the table in domain.md 8.1.
ends "of case A" 0 report RP13 --case CAF-2010-00017 --format csv
same "case A has need in 18 of 19 elements" "19 18" \
    "$(tr -d '\r"' <out | awk -F, '$1 == "total" { n += $4; m += $5 } END { print n, m }')"
ends "of a period" 0 report RP13 --from 2010-08-01 --to 2010-08-31 --format csv
wanted=$(profile "(SELECT * FROM assessed
    WHERE date(date_completed * 86400, 'unixepoch') BETWEEN '2010-08-01' AND '2010-08-31')")
plain "RP13 of a month"

# ---- RP14: meetings, who was there, and who was not

cat >>views.sql <<EOF
CREATE TEMP VIEW meeting AS SELECT k.locality, k.sector, m.id, m.status, m.parent_present, m.child_present,
    (SELECT count(DISTINCT p.agency_id) FROM attendance t JOIN practitioner p ON p.id = t.practitioner_id
    WHERE t.meeting_id = m.id AND t.attendance = 'PRESENT' AND t.void_at IS NULL) AS agencies
    FROM k JOIN tac_meeting m ON m.case_id = k.id AND m.void_at IS NULL;
CREATE TEMP VIEW sorry AS SELECT m.locality, m.sector, g.name AS agency FROM meeting m
    JOIN attendance t ON t.meeting_id = m.id AND t.attendance = 'APOLOGIES' AND t.void_at IS NULL
    JOIN practitioner p ON p.id = t.practitioner_id LEFT JOIN agency g ON g.id = p.agency_id;
EOF
writes by,of,planned,held,not_held,family_present_percent,child_present_percent,agencies_mean,apologies \
    report RP14
ends "meetings" 0 report RP14 --format csv
wanted=$(row "SELECT \"by\" || ',' || \"of\" || ',' || sum(status = 'PLANNED') || ',' || sum(status = 'HELD') ||
    ',' || sum(status = 'NOT_HELD') || ',' ||
    $(tenth "100.0 * sum(status = 'HELD' AND parent_present = 'Y') / sum(status = 'HELD' AND parent_present IS NOT NULL)")
    || ',' ||
    $(tenth "100.0 * sum(status = 'HELD' AND child_present = 'Y') / sum(status = 'HELD' AND child_present IS NOT NULL)")
    || ',' || $(tenth "1.0 * sum(CASE WHEN status = 'HELD' THEN agencies END) / sum(status = 'HELD')") || ',' ||
    (SELECT count(*) FROM ($(groups sorry locality sector)) s WHERE s.\"by\" = g.\"by\" AND s.\"of\" = g.\"of\")
    FROM ($(groups meeting locality sector)) g GROUP BY \"by\", \"of\"
    UNION ALL SELECT 'agency,' || coalesce(agency, 'none') || ',,,,,,,' || count(*) FROM sorry GROUP BY agency")
plain "RP14"
adds_up "RP14 held" 4 locality sector
adds_up "RP14 apologies" 9 locality sector agency
# shellcheck disable=SC2086
ends "of the worked cases" 0 report RP14 $worked --format csv
# A meeting of two kinds is two rows (settled.md): the second of case B.
same "ten meetings held, one of them of two kinds, and one not (domain.md 8)" "total,,0,11,1" "$(grep '^total' out | cut -d, -f1-5)"

# ---- RP15: what became of the actions, by the agency of their owners

cat >>views.sql <<EOF
CREATE TEMP VIEW act AS SELECT k.locality, g.name AS agency, g.sector_2008 AS sector,
    substr(a.ecm_aim, 1, 1) AS ecm, a.status, a.not_done_reason, a.need_ref, a.due FROM plan_action a
    JOIN delivery_plan d ON d.id = a.plan_id JOIN k ON k.id = d.case_id
    LEFT JOIN agency g ON g.id = a.owner_agency WHERE a.void_at IS NULL AND d.void_at IS NULL;
EOF
delivery() {
    row "SELECT \"by\" || ',' || \"of\" || ',' || count(*) || ',' || sum(status = 'DONE') || ',' ||
        sum(status = 'PARTLY') || ',' || sum(status = 'NOT_DONE') || ',' ||
        $(tenth "100.0 * sum(status = 'DONE') / count(*)") || ',' || coalesce((SELECT not_done_reason
        FROM ($(groups act sector agency ecm)) x WHERE x.\"by\" = g.\"by\" AND x.\"of\" = g.\"of\"
        AND status = 'NOT_DONE' GROUP BY not_done_reason
        ORDER BY count(*) DESC, not_done_reason = 'OTHER', not_done_reason LIMIT 1), '')
        FROM ($(groups act sector agency ecm)) g WHERE status NOT IN ('CANCELLED', 'CARRIED_FORWARD')
        GROUP BY \"by\", \"of\""
}
ends "delivery" 0 report RP15 --format csv
wanted=$(delivery)
plain "RP15"

# ---- RP16: each cell of the ends

cat >>views.sql <<EOF
CREATE TEMP VIEW ended AS SELECT k.locality, k.sector, k.agency, k.ethnicity, $(band k.closed_on) AS age,
    e.reason, k.closed_on - k.opened_on AS days, e.actions_done AS done,
    e.actions_done + e.actions_partly + e.actions_not_done AS actions,
    (SELECT sum(o.score) FROM outcome_score o WHERE o.case_id = k.id AND o.point = 'CLOSURE'
    AND o.rater = 'LP' AND o.void_at IS NULL) - (SELECT sum(o.score) FROM outcome_score o
    WHERE o.case_id = k.id AND o.point = 'BASELINE' AND o.rater = 'LP' AND o.void_at IS NULL) AS change,
    EXISTS (SELECT 1 FROM caf_case n WHERE n.subject_id = k.subject_id AND n.id <> k.id
    AND n.state <> 'V0' AND n.opened_on BETWEEN k.closed_on
    AND unixepoch(k.closed_on * 86400, 'unixepoch', '+6 months') / 86400) AS again
    FROM k JOIN closure e ON e.id = (SELECT max(x.id) FROM closure x WHERE x.case_id = k.id
    AND x.void_at IS NULL AND x.approved_on IS NOT NULL) WHERE k.state IN ('Z1', 'Z2');
CREATE TEMP VIEW ends AS SELECT *, reason AS why FROM ended UNION ALL SELECT *, 'all' FROM ended;
EOF
ends "the ends" 0 report RP16 --format csv
wanted=$(row "SELECT \"by\" || ',' || \"of\" || ',' || why || ',' || count(*) || ',' ||
    $(tenth "100.0 * count(*) / max(CASE WHEN why = 'all' THEN count(*) END)
        OVER (PARTITION BY \"by\", \"of\")") || ',' ||
    $(tenth 'avg(CASE WHEN r IN ((n + 1) / 2, n / 2 + 1) THEN days END)') || ',' ||
    $(tenth '100.0 * sum(done) / sum(actions)') || ',' || $(tenth 'avg(change)') || ',' || sum(again) FROM
    (SELECT *, row_number() OVER (PARTITION BY \"by\", \"of\", why ORDER BY days) AS r,
    count(*) OVER (PARTITION BY \"by\", \"of\", why) AS n
    FROM ($(groups ends locality sector agency age ethnicity))) GROUP BY \"by\", \"of\", why")
plain "RP16"

# ---- RP17: how far they came, by the scores

cat >>views.sql <<EOF
CREATE TEMP VIEW score AS SELECT case_id, rater, point, "group" AS part, sum(score) AS total
    FROM outcome_score WHERE void_at IS NULL GROUP BY 1, 2, 3, 4 UNION ALL SELECT case_id, rater, point,
    'all', sum(score) FROM outcome_score WHERE void_at IS NULL GROUP BY 1, 2, 3;
CREATE TEMP VIEW way AS SELECT k.id, k.locality, b.part, b.total AS before, a.total AS after FROM k
    JOIN score b ON b.case_id = k.id AND b.point = 'BASELINE' JOIN score a ON a.case_id = k.id
    AND a.point = 'CLOSURE' AND a.rater = b.rater AND a.part = b.part;
EOF
writes by,of,group,baseline_mean,closure_mean,change,count report RP17
ends "distance" 0 report RP17 --format csv
wanted=$(row "SELECT \"by\" || ',' || \"of\" || ',' || part || ',' || $(tenth 'avg(before)') || ',' ||
    $(tenth 'avg(after)') || ',' || $(tenth 'avg(after - before)') || ',' || count(*) FROM
    ($(groups way locality) UNION ALL SELECT 'need', coalesce(t.\"trigger\", 'none'), w.* FROM way w
    LEFT JOIN need_trigger t ON t.case_id = w.id AND t.void_at IS NULL) GROUP BY \"by\", \"of\", part")
plain "RP17"
adds_up "RP17" 7 locality
for one in 00017,-6.0 00041,-7.0; do
    ends "of one" 0 report RP17 --case "CAF-2010-${one%,*}" --format csv
    same "the change of domain.md 8" "${one#*,}" "$(grep '^total,,all' out | cut -d, -f6)"
done

# ---- RP18, RP19, RP23, RP27: the worked cases first

# shellcheck disable=SC2086
ends "steps of the worked cases" 0 report RP18 $worked --format csv
same "one step-up, none accepted (domain.md 8)" "total,,INITIAL_ASSESSMENT,1,100.0,1.0,100.0,0
total,,all,1,100.0,1.0,100.0,0" "$(tr -d '\r' <out | grep '^total')"
# shellcheck disable=SC2086
ends "transfers of the worked cases" 0 report RP19 $worked --format csv
same "one sent, and received" "total,,OUT,1,1,0" "$(tr -d '\r' <out | grep '^total')"
# shellcheck disable=SC2086
ends "the panel of the worked cases" 0 report RP23 $worked --format csv
same "one heard after seven days" "total,,0,1,7.0,1,0,0,0,0,0.0" "$(tr -d '\r' <out | grep '^total')"
# shellcheck disable=SC2086
ends "what was unmet" 0 report RP27 $worked --format csv
same "the home before the birth" "total,,3.03,1,0,1" "$(tr -d '\r' <out | grep '^total,,3')"

# Then a store in which more has happened.
row "UPDATE stepup SET sc_decision = 'NFA', decision_on = raised_on / 86400 + 3 WHERE id =
    (SELECT max(id) FROM stepup);
    INSERT INTO stepup (uuid, row_version, created_at, updated_at, case_id, raised_by, raised_on, concern, risk)
    SELECT randomblob(16), 1, 0, 0, case_id, raised_by, raised_on + 864000, 'Again', 'OTHER' FROM stepup
    WHERE id = (SELECT min(id) FROM stepup);
    INSERT INTO state_history (uuid, row_version, created_at, updated_at, case_id, from_state, to_state,
    event, at) SELECT randomblob(16), 1, 0, 0, max(id), 'A1', 'T0', 'T19', $today * 86400 FROM k WHERE open;
    UPDATE transfer SET receiving_reviewed_on = received_on + 28 WHERE id = (SELECT min(id) FROM transfer);
    UPDATE transfer SET receiving_reviewed_on = received_on + 29
    WHERE received_on IS NOT NULL AND receiving_reviewed_on IS NULL;
    UPDATE transfer SET taken_back_on = sent_on WHERE id = (SELECT max(id) FROM transfer);
    INSERT INTO panel_referral (uuid, row_version, created_at, updated_at, case_id, panel, requested_on,
    request, heard_on, decision) SELECT randomblob(16), 1, 0, 0, id, iif(id % 2, 'Saltby Panel', 'Other Panel'),
    opened_on + 5, 'SERVICE', iif(id % 3, opened_on + 5 + id % 7, NULL), CASE WHEN id % 3 = 0 THEN NULL
    WHEN id % 5 = 0 THEN 'DEFERRED' WHEN id % 7 = 0 THEN 'DECLINED' WHEN id % 11 = 0 THEN 'REDIRECTED'
    WHEN id % 4 = 0 THEN 'NO_ADDITIONAL_SERVICE' ELSE 'ALLOCATED' END FROM k WHERE open;
    UPDATE plan_action SET status = 'NOT_DONE', not_done_reason = CASE WHEN id % 3 = 0 THEN 'WAITING_LIST'
    WHEN id % 5 = 0 THEN 'OTHER' ELSE 'SERVICE_UNAVAILABLE' END WHERE id % 4 = 0 AND status = 'DONE'"

ends "delivery" 0 report RP15 --format csv
wanted=$(delivery)
plain "RP15 with what was not done"

# ---- RP18: what went up to social care, and what came down

cat >>views.sql <<EOF
CREATE TEMP VIEW up AS SELECT k.locality, coalesce(u.sc_decision, 'WAITING') AS decision,
    u.decision_on - u.raised_on / 86400 AS days, EXISTS (SELECT 1 FROM assessment a WHERE a.case_id = k.id
    AND a.void_at IS NULL AND a.date_completed <= u.raised_on / 86400) AS caf, EXISTS (SELECT 1
    FROM stepup o WHERE o.case_id = k.id AND o.void_at IS NULL AND o.raised_on < u.raised_on) AS again
    FROM k JOIN stepup u ON u.case_id = k.id AND u.void_at IS NULL;
CREATE TEMP VIEW ups AS SELECT locality, decision, days, caf, again FROM up
    UNION ALL SELECT locality, 'all', days, caf, again FROM up;
CREATE TEMP VIEW down AS SELECT k.locality FROM k JOIN state_history h ON h.case_id = k.id
    AND h.event = 'T19' AND h.void_at IS NULL;
EOF
writes by,of,decision,count,percent,median_days,had_caf_percent,again report RP18
ends "steps" 0 report RP18 --format csv
wanted=$(row "SELECT \"by\" || ',' || \"of\" || ',' || decision || ',' || count(*) || ',' ||
    $(tenth "100.0 * count(*) / max(CASE WHEN decision = 'all' THEN count(*) END)
        OVER (PARTITION BY \"by\", \"of\")") || ',' ||
    $(tenth 'avg(CASE WHEN r IN ((n + 1) / 2, n / 2 + 1) THEN days END)') || ',' ||
    $(tenth '100.0 * sum(caf) / count(*)') || ',' || sum(again) FROM (SELECT *,
    row_number() OVER (PARTITION BY \"by\", \"of\", decision, days IS NULL ORDER BY days) AS r,
    count(days) OVER (PARTITION BY \"by\", \"of\", decision) AS n
    FROM ($(groups ups locality))) GROUP BY \"by\", \"of\", decision
    UNION ALL SELECT \"by\" || ',' || \"of\" || ',STEP_DOWN,' || count(*) || ',,,,'
    FROM ($(groups down locality)) GROUP BY \"by\", \"of\"")
plain "RP18"
holds "RP18 has one again" grep -q '^total,,all,7,.*,1$' got
adds_up "RP18" 4 locality

# ---- RP19: who moved, and whether they were reviewed there

cat >>views.sql <<EOF
CREATE TEMP VIEW move AS SELECT t.other_la AS authority, t.direction, t.sent_on, t.received_on,
    t.receiving_reviewed_on <= coalesce(t.receiving_review_due, t.received_on + 28) AS soon
    FROM k JOIN transfer t ON t.case_id = k.id AND t.void_at IS NULL AND t.taken_back_on IS NULL;
EOF
writes by,of,direction,sent,received,reviewed_in_time report RP19
ends "moves" 0 report RP19 --format csv
wanted=$(row "SELECT \"by\" || ',' || \"of\" || ',' || direction || ',' || count(sent_on) || ',' ||
    count(received_on) || ',' || coalesce(sum(soon), 0) FROM ($(groups move authority))
    GROUP BY \"by\", \"of\", direction")
plain "RP19"
same "one in time, one a day late, one taken back" "total,,OUT,4,2,1" "$(grep '^total' got)"
adds_up "RP19" 4 authority

# ---- RP23: the panel

cat >>views.sql <<EOF
CREATE TEMP VIEW asked AS SELECT r.panel, r.decision, r.heard_on - r.requested_on AS days
    FROM k JOIN panel_referral r ON r.case_id = k.id AND r.void_at IS NULL;
EOF
writes by,of,waiting,heard,median_wait,allocated,deferred,declined,redirected,no_additional_service,$(
)no_additional_service_percent report RP23
ends "the panel" 0 report RP23 --format csv
wanted=$(row "SELECT \"by\" || ',' || \"of\" || ',' || sum(decision IS NULL) || ',' || count(decision) ||
    ',' || $(tenth 'avg(CASE WHEN r IN ((n + 1) / 2, n / 2 + 1) THEN days END)') || ',' ||
    sum(ifnull(decision, '') = 'ALLOCATED') || ',' || sum(ifnull(decision, '') = 'DEFERRED') || ',' ||
    sum(ifnull(decision, '') = 'DECLINED') || ',' || sum(ifnull(decision, '') = 'REDIRECTED') || ',' ||
    sum(ifnull(decision, '') = 'NO_ADDITIONAL_SERVICE') || ',' ||
    $(tenth "100.0 * sum(ifnull(decision, '') = 'NO_ADDITIONAL_SERVICE') / count(decision)")
    FROM (SELECT *, row_number() OVER (PARTITION BY \"by\", \"of\", days IS NULL ORDER BY days) AS r,
    count(days) OVER (PARTITION BY \"by\", \"of\") AS n FROM ($(groups asked panel)))
    GROUP BY \"by\", \"of\"")
plain "RP23"
adds_up "RP23 waiting" 3 panel
adds_up "RP23 heard" 4 panel

# ---- RP27: what no service met

cat >>views.sql <<EOF
CREATE TEMP VIEW unmet AS SELECT locality, sector, coalesce(need_ref, 'none') AS need, not_done_reason
    FROM act WHERE status IN ('NOT_DONE', 'CARRIED_FORWARD')
    AND not_done_reason IN ('SERVICE_UNAVAILABLE', 'WAITING_LIST');
CREATE TEMP VIEW unmets AS SELECT * FROM unmet UNION ALL SELECT locality, sector, 'all', not_done_reason FROM unmet;
EOF
writes by,of,need,count,service_unavailable,waiting_list report RP27
ends "unmet" 0 report RP27 --format csv
wanted=$(row "SELECT \"by\" || ',' || \"of\" || ',' || need || ',' || count(*) || ',' ||
    sum(not_done_reason = 'SERVICE_UNAVAILABLE') || ',' || sum(not_done_reason = 'WAITING_LIST')
    FROM ($(groups unmets locality sector)) GROUP BY \"by\", \"of\", need")
plain "RP27"
adds_up "RP27" 4 locality sector

# ---- RP21: what quality audits found

# shellcheck disable=SC2086
ends "of the worked cases" 0 report RP21 $worked --format csv
same "case A was audited once: 3, 2, 3 and 3, 2, 3 (domain.md 8)" "3.0,2.0,3.0,3.0,2.0,3.0" \
    "$(tr -d '\r' <out | grep '^total' | cut -d, -f5-)"
row "INSERT INTO quality_audit (uuid, row_version, created_at, updated_at, case_id, auditor, date,
    reason_score, conclusion_score, plan_score, domain1_score, domain2_score, domain3_score)
    SELECT randomblob(16), 1, 0, 0, id, iif(id % 2, 6, 16), $today - id % 40, id % 4, (id / 2) % 4,
    iif(id % 5, id % 3, NULL), 1, 2, id % 3 FROM k WHERE open;
    INSERT INTO quality_audit_item (uuid, row_version, created_at, updated_at, quality_audit_id, item, answer)
    SELECT randomblob(16), 1, 0, 0, q.id, i.item, CASE (q.id * i.item) % 4 WHEN 0 THEN 'NO' WHEN 1 THEN 'NA'
    ELSE 'YES' END FROM quality_audit q JOIN quality_audit_item i ON i.quality_audit_id = 1 WHERE q.id > 1"
cat >>views.sql <<EOF
CREATE TEMP VIEW audit AS SELECT q.*, p.name AS auditor_name, g.name AS agency, (SELECT
    round(1000.0 * sum(i.answer = 'YES') / sum(i.answer <> 'NA')) FROM quality_audit_item i
    WHERE i.quality_audit_id = q.id AND i.void_at IS NULL) AS yes FROM k JOIN quality_audit q
    ON q.case_id = k.id AND q.void_at IS NULL JOIN practitioner p ON p.id = q.auditor
    JOIN practitioner a ON a.id = k.author_id LEFT JOIN agency g ON g.id = a.agency_id;
CREATE TEMP VIEW audits AS SELECT agency, auditor_name AS auditor, yes, reason_score AS a,
    conclusion_score AS b, plan_score AS c, domain1_score AS d, domain2_score AS e, domain3_score AS f FROM audit;
EOF
writes by,of,count,yes_percent,reason_mean,conclusion_mean,plan_mean,domain1_mean,domain2_mean,$(
)domain3_mean report RP21
ends "audits" 0 report RP21 --format csv
wanted=$(row "SELECT \"by\" || ',' || \"of\" || ',' || count(*) || ',' ||
    printf('%.1f', round(avg(yes)) / 10) || ',' || $(tenth 'avg(a)') || ',' || $(tenth 'avg(b)') || ',' ||
    $(tenth 'avg(c)') || ',' || $(tenth 'avg(d)') || ',' || $(tenth 'avg(e)') || ',' || $(tenth 'avg(f)')
    FROM ($(groups audits agency auditor)) GROUP BY \"by\", \"of\"")
plain "RP21"
as icalloway "$passphrase" report RP21 --format csv
plain "RP21 of an auditor, who has figures of all"
adds_up "RP21" 3 agency auditor

# ---- Of the cases in one state

ends "in one state" 0 report RP11 --state T0 --format csv
same "are those" "$(row "SELECT count(*) FROM k WHERE state = 'T0'")" \
    "$(tr -d '\r' <out | grep '^total' | cut -d, -f3)"

# ---- Published

for one in "RP10 3" "RP11 3" "RP12 4" "RP13 4 5" "RP14 3 4 5 9" \
    "RP15 3 4 5 6" "RP16 4 9" "RP17 7" "RP18 4 8" "RP19 4 5 6" "RP21 3" "RP23 3 4 6 7 8 9 10" "RP27 4 5 6"; do
    # shellcheck disable=SC2086
    set -- $one
    ends "$1 published" 0 report "$1" --publish --format csv
    # shellcheck disable=SC2086
    nothing_few $one
done

summary
