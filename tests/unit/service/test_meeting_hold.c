/* SPDX-License-Identifier: MIT */
/* Meetings that were held, each one deed: domain.md 1.10, 1.11, 2.2 T11, T12, T23. */

#include "config.h"

#include "service/assessment_svc.h"
#include "service/plan_agreed.h"
#include "service/plan_svc.h"
#include "service/sharing_svc.h"
#include "support/ended.h"
#include "support/harness.h"
#include "support/table_case.h"

/* Everything of a meeting, with room for a few of each. */
struct table {
    struct meeting_record record;
    struct attendance rows[4];
    struct meeting_action actions[4];
    struct signature signatures[2];
};

static void set_table(struct desk *desk, struct table *t, enum code_meeting_kind kind)
{
    struct meeting_record *record = &t->record;

    memset(t, 0, sizeof(*t));
    record_init(entity_of(ENTITY_tac_meeting), &record->meeting);
    record_init(entity_of(ENTITY_tac_meeting), &record->next);
    record_init(entity_of(ENTITY_review), &record->review);
    record_init(entity_of(ENTITY_closure), &record->closure);
    record->rows = t->rows;
    record->actions = t->actions;
    record->signatures = t->signatures;
    record->meeting.kind = (int)kind;
    record->meeting.scheduled_for.seconds = session_now(desk->session).seconds - 1800;
    record->meeting.venue = "Fennmoor Primary School";
    record->meeting.chair = record->meeting.minute_taker = desk->hoduya;
    record->meeting.child_present = record->meeting.parent_present = YN_Y;
    record->meeting.consent_confirmed_at_start = YN_Y;
    record->meeting.lp_agreed = desk->hoduya;
    record->meeting.notes = "The mornings are better.";
    record->meeting.next_review_date = date_add_days(session_today(desk->session), 42);
    record->review.people_present = "Dana Tolliver, Helen Oduya";
    record->review.notes = "The mornings are better.";
    record->review.next_steps = "Keep the card.";
    record->review.child_comment = "I like it.";
    record->review.parent_comment = "Much better.";
    record->review.decision = REVDEC_CONTINUE;
}

static struct attendance *come(struct table *t, const struct ident *practitioner, int attendance)
{
    struct attendance *row = &t->rows[t->record.row_count++];

    record_init(entity_of(ENTITY_attendance), row);
    row->practitioner_id = *practitioner;
    row->attendance = attendance;
    return row;
}

/* The lead professional is there. */
static void sit_down(struct desk *desk, struct table *t, enum code_meeting_kind kind)
{
    set_table(desk, t, kind);
    come(t, &desk->hoduya, ATTEND_PRESENT);
}

static struct meeting_action *agree(struct desk *desk, struct table *t, const char *words)
{
    struct meeting_action *one = &t->actions[t->record.action_count++];

    *one = (struct meeting_action){ .carried_to = DATE_NONE };
    table_action(desk, words, &one->action);
    return one;
}

/* The first action of the plan, as the meeting leaves it. */
static struct meeting_action *leave(struct desk *desk, const struct ident *id, struct table *t,
                                    enum code_action_status status)
{
    struct meeting_action *one = &t->actions[t->record.action_count++];

    *one = (struct meeting_action){ .action = table_file(desk, id)->plan_action.items[0],
                                    .carried_to = DATE_NONE };
    one->action.status = (int)status;
    return one;
}

static bool keep(struct desk *desk, const struct ident *id, struct table *t)
{
    return meeting_hold(desk->session, id, &t->record, &desk->err);
}

/* What the assessment agreed went into the plan, and the meeting came late. */
START_TEST(nothing_is_due_before_the_plan_was_agreed)
{
    struct agreed_taken taken;
    struct action_progress progress;
    struct plan_action action;
    struct desk desk;
    struct ident id;
    struct table t;

    desk_forming(&desk, &id);
    desk_ok(&desk, plan_take_agreed(desk.session, &id, &taken, &desk.err));
    ck_assert_uint_eq(taken.taken, 1);
    desk_days_later(&desk, 25, "hoduya");
    sit_down(&desk, &t, MEETING_KIND_INITIAL);
    desk_no(&desk, keep(&desk, &id, &t), ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "is due before that day"));
    action = table_file(&desk, &id)->plan_action.items[0];
    action.due = desk_days_on(&desk, 10);
    record_init(entity_of(ENTITY_action_progress), &progress);
    progress.text = "The first meeting came late.";
    desk_ok(&desk, plan_progress(desk.session, &action, &progress, &desk.err));
    desk_ok(&desk, keep(&desk, &id, &t));
    desk_close(&desk);
}
END_TEST

START_TEST(the_first_meeting_begins_the_plan)
{
    struct desk desk;
    struct ident id;
    struct table t;
    const struct case_file *file;

    desk_forming(&desk, &id);
    set_table(&desk, &t, MEETING_KIND_INITIAL);
    t.record.meeting.child_comment = "I want to sleep.";
    come(&t, &desk.hoduya, ATTEND_PRESENT);
    agree(&desk, &t, "A target card.");
    desk_ok(&desk, keep(&desk, &id, &t));
    file = table_file(&desk, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_D0);
    ck_assert_int_eq(file->delivery_plan.items[0].status, PLAN_STATUS_ACTIVE);
    ck_assert(ident_equal(&file->delivery_plan.items[0].agreed_at_meeting,
                          &t.record.meeting.record.id));
    ck_assert(ident_equal(&file->plan_action.items[0].owner_agency, &desk.agency));
    ck_assert_uint_eq(file->review.count, 0);
    ck_assert_str_eq(file->tac_meeting.items[0].child_comment, "I want to sleep.");
    ck_assert_int_eq(file->caf_case.next_review_date.days,
                     t.record.meeting.next_review_date.days);
    desk_close(&desk);
}
END_TEST

START_TEST(a_meeting_that_was_convened_is_the_one_that_was_held)
{
    struct desk desk;
    struct ident id;
    struct table t;
    struct tac_meeting meeting;
    struct attendance rows[3];
    const struct case_file *file;

    desk_forming(&desk, &id);
    table_plan_meeting(&desk, &id, &meeting, rows);
    set_table(&desk, &t, MEETING_KIND_INITIAL);
    t.record.meeting.record = meeting.record;
    t.record.meeting.seq = 1;
    for (int i = 0; i < 3; i++) {
        t.rows[t.record.row_count] = rows[i];
        t.rows[t.record.row_count++].attendance = i == 2 ? ATTEND_DNA : ATTEND_PRESENT;
    }
    agree(&desk, &t, "A target card.");
    desk_ok(&desk, keep(&desk, &id, &t));
    file = table_file(&desk, &id);
    ck_assert_uint_eq(file->tac_meeting.count, 1);
    ck_assert_int_eq(file->tac_meeting.items[0].status, MEETING_STATUS_HELD);
    ck_assert_uint_eq(file->attendance.count, 3);
    ck_assert_int_eq(file->attendance.items[2].attendance, ATTEND_DNA);
    desk_no(&desk, keep(&desk, &id, &t), ERR_CONFLICT);
    desk_close(&desk);
}
END_TEST

START_TEST(a_review_is_one_deed)
{
    struct desk desk;
    struct ident id;
    struct table t;
    const struct case_file *file;

    table_case_delivering(&desk, &id);
    sit_down(&desk, &t, MEETING_KIND_REVIEW);
    come(&t, &desk.rmenon, ATTEND_REPORT_SENT)->report = "Came to school each day.";
    leave(&desk, &id, &t, ACTION_STATUS_DONE)->comment = "The card was kept.";
    agree(&desk, &t, "Breakfast club.");
    record_init(entity_of(ENTITY_signature), &t.signatures[0]);
    t.signatures[0].capacity = SIGN_CAPACITY_PARENT;
    t.signatures[0].name = "Dana Tolliver";
    t.signatures[0].method = SIGN_METHOD_WET_PAPER_ON_FILE;
    t.record.signature_count = 1;
    desk_ok(&desk, keep(&desk, &id, &t));
    file = table_file(&desk, &id);
    ck_assert_uint_eq(file->review.count, 1);
    ck_assert(ident_equal(&file->review.items[0].meeting_id, &t.record.meeting.record.id));
    ck_assert_int_eq(file->plan_action.items[0].status, ACTION_STATUS_DONE);
    ck_assert_int_eq(file->plan_action.items[0].completed_on.days,
                     session_today(desk.session).days);
    ck_assert_uint_eq(file->plan_action.count, 2);
    ck_assert(ident_equal(&file->plan_action.items[1].plan_id,
                          &file->delivery_plan.items[0].record.id));
    ck_assert_str_eq(file->action_progress.items[0].text, "The card was kept.");
    ck_assert_int_eq(file->attendance.items[1].report_on.days, session_today(desk.session).days);
    ck_assert(ident_equal(&file->signature.items[file->signature.count - 1].review_id,
                          &file->review.items[0].record.id));
    ck_assert_int_eq(file->state_history.items[file->state_history.count - 1].event, EVENT_T12);
    desk_close(&desk);
}
END_TEST

START_TEST(what_is_carried_goes_on_as_its_own_action)
{
    struct desk desk;
    struct ident id;
    struct table t;
    const struct case_file *file;

    table_case_delivering(&desk, &id);
    sit_down(&desk, &t, MEETING_KIND_REVIEW);
    leave(&desk, &id, &t, ACTION_STATUS_CARRIED_FORWARD);
    desk_ok(&desk, keep(&desk, &id, &t));
    file = table_file(&desk, &id);
    ck_assert_int_eq(file->plan_action.items[0].status, ACTION_STATUS_CARRIED_FORWARD);
    ck_assert_uint_eq(file->plan_action.count, 2);
    ck_assert_int_eq(file->plan_action.items[1].status, ACTION_STATUS_OPEN);
    ck_assert(ident_equal(&file->plan_action.items[1].carried_from,
                          &file->plan_action.items[0].record.id));
    ck_assert_int_eq(file->plan_action.items[1].due.days, t.record.meeting.next_review_date.days);
    desk_close(&desk);
}
END_TEST

/* The plan rests on another version than the one that is complete. */
static void rest_elsewhere(struct desk *desk, const struct ident *id)
{
    struct taking t = taking(EVENT_T12);
    struct tac_meeting meeting;
    struct review review;
    struct delivery_plan plan = table_file(desk, id)->delivery_plan.items[0];

    desk_meeting(desk, MEETING_KIND_REVIEW, &meeting);
    table_review(desk, &meeting, &review);
    desk_ok(desk, assessment_begin(desk->session, id, "Much has changed.",
                                   &plan.based_on_assessment_id, &desk->err));
    taking_with(&t, ENTITY_tac_meeting, &meeting);
    taking_with(&t, ENTITY_review, &review);
    taking_with(&t, ENTITY_delivery_plan, &plan);
    desk_ok(desk, desk_take(desk, id, &t));
}

/* Domain.md 8.2: plan 2 with version 2, and what is open goes on in it. */
START_TEST(a_new_version_calls_for_a_new_plan)
{
    struct desk desk;
    struct ident id;
    struct table t;
    const struct case_file *file;

    table_case_delivering(&desk, &id);
    rest_elsewhere(&desk, &id);
    sit_down(&desk, &t, MEETING_KIND_REVIEW);
    desk_ok(&desk, keep(&desk, &id, &t));
    ck_assert_uint_eq(table_file(&desk, &id)->delivery_plan.count, 1);
    sit_down(&desk, &t, MEETING_KIND_REVIEW);
    agree(&desk, &t, "Breakfast club.");
    desk_ok(&desk, keep(&desk, &id, &t));
    file = table_file(&desk, &id);
    ck_assert_uint_eq(file->delivery_plan.count, 2);
    ck_assert_int_eq(file->delivery_plan.items[0].status, PLAN_STATUS_REPLACED);
    ck_assert_int_eq(file->delivery_plan.items[1].status, PLAN_STATUS_ACTIVE);
    ck_assert_int_eq(file->delivery_plan.items[1].plan_no, 2);
    ck_assert(ident_equal(&file->delivery_plan.items[1].based_on_assessment_id,
                          &case_file_version(file, ASSESSMENT_STATUS_COMPLETE)->record.id));
    ck_assert_uint_eq(file->plan_action.count, 2);
    for (size_t i = 0; i < 2; i++)
        ck_assert(ident_equal(&file->plan_action.items[i].plan_id,
                              &file->delivery_plan.items[1].record.id));
    desk_close(&desk);
}
END_TEST

START_TEST(the_next_meeting_is_planned_and_the_same_are_asked)
{
    struct desk desk;
    struct ident id;
    struct table t;
    const struct case_file *file;

    table_case_delivering(&desk, &id);
    sit_down(&desk, &t, MEETING_KIND_REVIEW);
    come(&t, &desk.rmenon, ATTEND_NOT_INVITED);
    t.record.meeting.next_review_date = DATE_NONE;
    t.record.next.scheduled_for.seconds = session_now(desk.session).seconds + 30 * 86400;
    desk_ok(&desk, keep(&desk, &id, &t));
    file = table_file(&desk, &id);
    ck_assert_uint_eq(file->tac_meeting.count, 3);
    ck_assert_int_eq(file->tac_meeting.items[2].status, MEETING_STATUS_PLANNED);
    ck_assert_str_eq(file->tac_meeting.items[2].venue, "Fennmoor Primary School");
    ck_assert_uint_eq(file->attendance.count, 3);
    ck_assert_int_eq(file->attendance.items[2].attendance, ATTEND_NONE_);
    ck_assert_int_eq(file->caf_case.next_review_date.days,
                     session_today(desk.session).days + 30);
    desk_close(&desk);
}
END_TEST

START_TEST(a_meeting_that_closes_proposes_it_in_the_same_deed)
{
    struct desk desk;
    struct ident id;
    struct table t;
    const struct case_file *file;

    table_case_delivering(&desk, &id);
    sit_down(&desk, &t, MEETING_KIND_CLOSURE);
    leave(&desk, &id, &t, ACTION_STATUS_DONE);
    t.record.meeting.next_review_date = DATE_NONE;
    t.record.meeting.closure_decided = true;
    t.record.review.decision = REVDEC_CLOSE;
    t.record.review.closure_reason = CLOSE_NEEDS_MET;
    desk_no(&desk, keep(&desk, &id, &t), ERR_REFUSED);
    ck_assert_uint_eq(table_file(&desk, &id)->review.count, 0);
    t.record.closure.outcome_summary = "He comes to school each day.";
    t.record.closure.safeguarding_considered = YN_Y;
    t.record.closure.effects_explained = EXPLAINED_Y;
    t.record.closure.safeguarding_note = "Nobody fears for him.";
    t.record.closure.universal_contact = desk.rmenon;
    desk_ok(&desk, keep(&desk, &id, &t));
    file = table_file(&desk, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_Z0);
    ck_assert_int_eq(file->closure.items[0].reason, CLOSE_NEEDS_MET);
    ck_assert(ident_equal(&file->closure.items[0].decided_at_meeting,
                          &t.record.meeting.record.id));
    ck_assert_str_eq(file->closure.items[0].child_comment, "I like it.");
    ck_assert_int_eq(file->closure.items[0].actions_done, 1);
    desk_close(&desk);
}
END_TEST

START_TEST(what_is_missing_is_said_and_nothing_is_kept)
{
    struct desk desk;
    struct ident id;
    struct table t;
    struct problems problems;

    table_case_delivering(&desk, &id);
    set_table(&desk, &t, MEETING_KIND_REVIEW);
    come(&t, &desk.hoduya, ATTEND_NONE_);
    t.record.review.child_comment = NULL;
    t.record.meeting.notes = NULL;
    desk_ok(&desk, meeting_problems(desk.session, &id, &t.record, &problems, &desk.arena,
                                    &desk.err));
    ck_assert_uint_eq(problems_stopping(&problems), 3);
    desk_no(&desk, keep(&desk, &id, &t), ERR_REFUSED);
    ck_assert_uint_eq(table_file(&desk, &id)->tac_meeting.count, 1);
    ck_assert_uint_eq(table_file(&desk, &id)->attendance.count, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(an_extra_meeting_of_a_team_that_forms_moves_nothing)
{
    struct desk desk;
    struct ident id;
    struct table t;
    const struct case_file *file;

    desk_forming(&desk, &id);
    sit_down(&desk, &t, MEETING_KIND_EXTRAORDINARY);
    desk_ok(&desk, keep(&desk, &id, &t));
    file = table_file(&desk, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_T0);
    ck_assert_uint_eq(file->review.count, 1);
    ck_assert_int_eq(file->tac_meeting.items[0].status, MEETING_STATUS_HELD);
    ck_assert_int_eq(file->caf_case.next_review_date.days,
                     t.record.meeting.next_review_date.days);
    set_table(&desk, &t, MEETING_KIND_EXTRAORDINARY);
    t.record.review.child_comment = NULL;
    desk_no(&desk, keep(&desk, &id, &t), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "child_comment");
    desk_close(&desk);
}
END_TEST

START_TEST(no_meeting_is_held_without_consent_or_another_basis)
{
    struct desk desk;
    struct ident id;
    struct table t;
    static const enum code_meeting_kind kinds[] = { MEETING_KIND_INITIAL,
                                                    MEETING_KIND_EXTRAORDINARY };

    desk_forming(&desk, &id);
    table_withdraw_sharing(&desk, &id);
    for (size_t i = 0; i < COUNT(kinds); i++) {
        sit_down(&desk, &t, kinds[i]);
        agree(&desk, &t, "A target card.");
        desk_no(&desk, keep(&desk, &id, &t), ERR_REFUSED);
        ck_assert_str_eq(desk.err.msg, "A meeting cannot be held without consent to share or "
                                       "another lawful basis.");
    }
    desk_close(&desk);
}
END_TEST

START_TEST(a_review_is_for_who_leads)
{
    struct desk desk;
    struct ident id;
    struct table t;
    static const char *const others[] = { "rmenon",   "gmarlowe",  "prenshaw",
                                          "ldanvers", "icalloway" };

    table_case_delivering(&desk, &id);
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&desk, others[i]);
        sit_down(&desk, &t, MEETING_KIND_REVIEW);
        desk_no(&desk, keep(&desk, &id, &t), ERR_DENIED);
    }
    desk_close(&desk);
}
END_TEST

START_TEST(a_round_of_updates_keeps_each_reply_with_its_day)
{
    struct desk desk;
    struct ident id;
    struct table t;
    struct tac_meeting meeting;
    struct attendance rows[3];
    const struct case_file *file;

    table_case_delivering(&desk, &id);
    table_new_meeting(&desk, &meeting, rows);
    meeting.kind = MEETING_KIND_VIRTUAL_ROUND;
    desk_ok(&desk, meeting_convene(desk.session, &id, &meeting, rows, 3, &desk.err));
    rows[1].report = "Reads more.";
    fake_pass(&desk.fake, INT64_C(86400000));
    desk_ok(&desk, meeting_convene(desk.session, &id, &meeting, rows, 3, &desk.err));
    fake_pass(&desk.fake, INT64_C(2 * 86400000));
    set_table(&desk, &t, MEETING_KIND_VIRTUAL_ROUND);
    t.record.meeting.record = meeting.record;
    for (int i = 0; i < 3; i++) {
        t.rows[t.record.row_count] = rows[i];
        t.rows[t.record.row_count++].attendance = i == 1 ? ATTEND_REPORT_SENT : ATTEND_DNA;
    }
    desk_ok(&desk, keep(&desk, &id, &t));
    file = table_file(&desk, &id);
    ck_assert_str_eq(file->attendance.items[1].report, "Reads more.");
    ck_assert_int_eq(file->attendance.items[1].report_on.days,
                     session_today(desk.session).days - 2);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, nothing_is_due_before_the_plan_was_agreed);
    tcase_add_test(t, the_first_meeting_begins_the_plan);
    tcase_add_test(t, a_meeting_that_was_convened_is_the_one_that_was_held);
    tcase_add_test(t, a_review_is_one_deed);
    tcase_add_test(t, what_is_carried_goes_on_as_its_own_action);
    tcase_add_test(t, a_new_version_calls_for_a_new_plan);
    tcase_add_test(t, the_next_meeting_is_planned_and_the_same_are_asked);
    tcase_add_test(t, a_meeting_that_closes_proposes_it_in_the_same_deed);
    tcase_add_test(t, what_is_missing_is_said_and_nothing_is_kept);
    tcase_add_test(t, an_extra_meeting_of_a_team_that_forms_moves_nothing);
    tcase_add_test(t, no_meeting_is_held_without_consent_or_another_basis);
    tcase_add_test(t, a_review_is_for_who_leads);
    tcase_add_test(t, a_round_of_updates_keeps_each_reply_with_its_day);
}

TEST_MAIN("meeting_hold", cases)
