/* SPDX-License-Identifier: MIT */
/* The record of a closing is completed while it waits, whatever way led there. */

#include "config.h"

#include "service/plan_svc.h"
#include "support/harness.h"
#include "support/road.h"

#include "service/closure_svc.h"

/* Social care has taken the case; Helen Oduya, who leads it, is at the desk. */
static void open_taken_on(struct desk *desk, struct ident *case_id)
{
    struct taking t = taking(EVENT_T18);
    struct plan_action action;
    struct stepup stepup;

    desk_delivering(desk, case_id, &action);
    action.status = ACTION_STATUS_DONE;
    action.completed_on = session_today(desk->session);
    action.outcome_rating = OUTCOME_RATING_ACHIEVED;
    desk_ok(desk, plan_action_write(desk->session, case_id, &action, &desk->err));
    desk_concern(desk, case_id, &stepup);
    stepup.sc_decision = SC_DECISION_ACCEPTED_CIN;
    stepup.decision_on = session_today(desk->session);
    taking_with(&t, ENTITY_stepup, &stepup);
    desk_ok(desk, desk_take(desk, case_id, &t));
}

static struct closure drafted(struct desk *desk, const struct ident *case_id)
{
    struct closure closure;

    desk_ok(desk, closure_draft(desk->session, case_id, &closure, &desk->arena, &desk->err));
    return closure;
}

static void complete(struct closure *closure)
{
    closure->reason_detail = "A social worker took over.";
    closure->no_meeting_reason = "Decided at the strategy meeting.";
    closure->outcome_summary = "He is safe with his aunt.";
    closure->safeguarding_considered = YN_Y;
    closure->effects_explained = EXPLAINED_Y;
    closure->safeguarding_note = "Nobody fears for him.";
    closure->child_comment = "I like it there.";
    closure->parent_comment = "It is for the best.";
}

static bool approve(struct desk *desk, const struct ident *case_id)
{
    struct taking t = taking(EVENT_T25);

    return desk_take(desk, case_id, &t);
}

static const struct case_file *file_of(struct desk *desk, const struct ident *case_id)
{
    static struct case_view view;

    desk_read(desk, case_id, &view);
    return &view.file;
}

START_TEST(a_record_with_gaps_is_completed_and_then_approved)
{
    struct desk desk;
    struct ident case_id;
    struct closure closure;

    open_taken_on(&desk, &case_id);
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, approve(&desk, &case_id), ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "Complete the record of the closing, or ask the "
                                               "lead professional to."));
    desk_sign_in(&desk, "hoduya");
    ck_assert_ptr_nonnull(closure_lacks(desk.session, &case_id, &desk.arena));
    closure = drafted(&desk, &case_id);
    ck_assert_int_eq(closure.reason, CLOSE_STEP_UP_CIN);
    complete(&closure);
    desk_ok(&desk, closure_write(desk.session, &case_id, &closure, &desk.err));
    ck_assert_ptr_null(closure_lacks(desk.session, &case_id, &desk.arena));
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, approve(&desk, &case_id));
    ck_assert_uint_eq(file_of(&desk, &case_id)->closure.count, 1);
    ck_assert_int_eq(file_of(&desk, &case_id)->caf_case.state, STATE_Z1);
    desk_no(&desk, closure_write(desk.session, &case_id, &closure, &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

/* Domain.md 2.2, T25: the approval is of the text that was read. */
START_TEST(what_was_rewritten_since_it_was_read_is_not_approved)
{
    struct taking blind = taking(EVENT_T25), t = taking(EVENT_T25);
    struct closure closure, read;
    struct ident case_id;
    struct desk desk;

    open_taken_on(&desk, &case_id);
    desk_sign_in(&desk, "hoduya");
    closure = drafted(&desk, &case_id);
    complete(&closure);
    desk_ok(&desk, closure_write(desk.session, &case_id, &closure, &desk.err));
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, step_take(desk.session, &case_id, &blind.step, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.msg, "Read the record of the closing first.");
    desk_ok(&desk, closure_read(desk.session, &case_id, &read, &desk.arena, &desk.err));
    ck_assert_str_eq(read.outcome_summary, "He is safe with his aunt.");
    desk_sign_in(&desk, "hoduya");
    closure = drafted(&desk, &case_id);
    closure.outcome_summary = "He is with his aunt.";
    closure.satisfaction_child = 3;
    desk_ok(&desk, closure_write(desk.session, &case_id, &closure, &desk.err));
    desk_sign_in(&desk, "gmarlowe");
    t.step.read = &read.record;
    desk_no(&desk, desk_take(&desk, &case_id, &t), ERR_CONFLICT);
    ck_assert_str_eq(desk.err.msg, "The record of the closing changed since you read it: Outcome, "
                                   "Child's satisfaction. Read it again first.");
    ck_assert_int_eq(file_of(&desk, &case_id)->caf_case.state, STATE_Z0);
    desk_ok(&desk, approve(&desk, &case_id));
    ck_assert_str_eq(file_of(&desk, &case_id)->closure.items[0].outcome_summary,
                     "He is with his aunt.");
    desk_close(&desk);
}
END_TEST

START_TEST(whoever_has_no_part_in_it_does_not_read_it)
{
    static const char *const others[] = { "rmenon", "prenshaw", "ldanvers", "icalloway" };
    struct ident case_id;
    struct closure read;
    struct desk desk;

    open_taken_on(&desk, &case_id);
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&desk, others[i]);
        desk_no(&desk, closure_read(desk.session, &case_id, &read, &desk.arena, &desk.err),
                ERR_DENIED);
    }
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, closure_read(desk.session, &case_id, &read, &desk.arena, &desk.err));
    ck_assert_int_eq(read.reason, CLOSE_STEP_UP_CIN);
    desk_close(&desk);
}
END_TEST

START_TEST(it_is_for_those_who_may_propose_and_while_it_waits)
{
    static const char *const others[] = { "rmenon", "prenshaw", "ldanvers", "icalloway" };
    struct desk desk;
    struct ident case_id;
    struct closure closure;
    struct closure changed;

    open_taken_on(&desk, &case_id);
    ck_assert_ptr_null(closure_why_not(desk.session, &case_id, &desk.arena));
    closure = drafted(&desk, &case_id);
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&desk, others[i]);
        changed = closure;
        ck_assert_ptr_nonnull(closure_why_not(desk.session, &case_id, &desk.arena));
        ck_assert_ptr_null(closure_lacks(desk.session, &case_id, &desk.arena));
        desk_no(&desk, closure_write(desk.session, &case_id, &changed, &desk.err), ERR_DENIED);
        desk_no(&desk, closure_draft(desk.session, &case_id, &changed, &desk.arena, &desk.err),
                ERR_DENIED);
    }
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Mina", "Okafor", "2002-03-04", &case_id));
    ck_assert_str_eq(closure_why_not(desk.session, &case_id, &desk.arena),
                     "No closing waits for approval here.");
    step_record_new(desk.session, ENTITY_closure, &changed);
    desk_no(&desk, closure_write(desk.session, &case_id, &changed, &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

/* ----- A family that is not reached ---------------------------------------- */

static struct closure disengaged(struct desk *desk)
{
    struct closure closure;

    step_record_new(desk->session, ENTITY_closure, &closure);
    closure.reason = CLOSE_DISENGAGED;
    closure.reason_detail = "Nobody opens, and nobody answers.";
    closure.no_meeting_reason = "The family does not come.";
    closure.outcome_summary = "The mornings are calmer; more was not done.";
    closure.child_reason = closure.parent_reason = VIEWREASON_NOT_PRESENT;
    closure.effects_explained = EXPLAINED_UNABLE;
    closure.needs_escalate = YNU_U;
    closure.safeguarding_considered = YN_Y;
    closure.safeguarding_by = desk->prenshaw;
    closure.safeguarding_on = session_today(desk->session);
    closure.safeguarding_note = "School sees him each day.";
    closure.safeguarding_decision = UNIVERSAL_DECISION_CLOSE;
    return closure;
}

static void try_contact(struct desk *desk, const struct ident *case_id, int days_ago, int method)
{
    struct contact_attempt attempt;

    record_init(entity_of(ENTITY_contact_attempt), &attempt);
    attempt.case_id = *case_id;
    attempt.date = desk_days_on(desk, -days_ago);
    attempt.method = method;
    attempt.by = desk->hoduya;
    attempt.result = "No reply.";
    desk_ok(desk, record_save(desk->session, ENTITY_contact_attempt, &attempt, &desk->err));
}

static bool give_up(struct desk *desk, const struct ident *case_id)
{
    struct taking t = taking(EVENT_T23);
    struct closure closure = disengaged(desk);

    taking_with(&t, ENTITY_closure, &closure);
    return desk_take(desk, case_id, &t);
}

/* Three attempts, two ways, fifteen working days; and as nobody is sure that it
 * ends well, a supervisor approves it. */
START_TEST(a_family_is_tried_before_it_counts_as_disengaged)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;

    desk_delivering(&desk, &case_id, &action);
    action.status = ACTION_STATUS_CANCELLED;
    desk_ok(&desk, plan_action_write(desk.session, &case_id, &action, &desk.err));
    fake_pass(&desk.fake, 40 * (int64_t)24 * 60 * 60 * 1000);
    desk_sign_in(&desk, "hoduya");
    try_contact(&desk, &case_id, 41, CONTACT_METHOD_LETTER); /* before the case began */
    desk_no(&desk, give_up(&desk, &case_id), ERR_REFUSED);
    ck_assert_msg(strstr(desk.err.msg, "3 more times") != NULL, "%s", desk.err.msg);
    try_contact(&desk, &case_id, 30, CONTACT_METHOD_PHONE);
    try_contact(&desk, &case_id, 10, CONTACT_METHOD_PHONE);
    try_contact(&desk, &case_id, 1, CONTACT_METHOD_PHONE);
    desk_no(&desk, give_up(&desk, &case_id), ERR_REFUSED);
    ck_assert_msg(strstr(desk.err.msg, "Try another way") != NULL, "%s", desk.err.msg);
    try_contact(&desk, &case_id, 0, CONTACT_METHOD_VISIT);
    desk_ok(&desk, give_up(&desk, &case_id));
    ck_assert_int_eq(file_of(&desk, &case_id)->caf_case.state, STATE_Z0);
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, approve(&desk, &case_id), ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "supervisor approves"));
    desk_close(&desk);
}
END_TEST

/* An afternoon of telephoning is no attempt to reach a family in three ways and weeks. */
START_TEST(one_day_of_trying_is_not_enough)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;

    desk_delivering(&desk, &case_id, &action);
    action.status = ACTION_STATUS_CANCELLED;
    desk_ok(&desk, plan_action_write(desk.session, &case_id, &action, &desk.err));
    fake_pass(&desk.fake, 40 * (int64_t)24 * 60 * 60 * 1000);
    desk_sign_in(&desk, "hoduya");
    try_contact(&desk, &case_id, 30, CONTACT_METHOD_PHONE);
    try_contact(&desk, &case_id, 30, CONTACT_METHOD_VISIT);
    try_contact(&desk, &case_id, 30, CONTACT_METHOD_LETTER);
    desk_no(&desk, give_up(&desk, &case_id), ERR_REFUSED);
    ck_assert_msg(strstr(desk.err.msg, "on one day") != NULL, "%s", desk.err.msg);
    try_contact(&desk, &case_id, 29, CONTACT_METHOD_PHONE);
    desk_ok(&desk, give_up(&desk, &case_id));
    desk_close(&desk);
}
END_TEST

START_TEST(what_somebody_saved_meanwhile_is_not_overwritten)
{
    struct desk desk;
    struct ident case_id;
    struct closure mine, theirs, another;

    open_taken_on(&desk, &case_id);
    mine = drafted(&desk, &case_id);
    desk_sign_in(&desk, "gmarlowe");
    theirs = drafted(&desk, &case_id);
    theirs.outcome_summary = "As the co-ordinator saw it.";
    desk_ok(&desk, closure_write(desk.session, &case_id, &theirs, &desk.err));
    desk_sign_in(&desk, "hoduya");
    mine.outcome_summary = "As the lead saw it.";
    desk_no(&desk, closure_write(desk.session, &case_id, &mine, &desk.err), ERR_CONFLICT);
    ck_assert_int_eq(mine.record.version, 1);
    step_record_new(desk.session, ENTITY_closure, &another);
    desk_no(&desk, closure_write(desk.session, &case_id, &another, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(file_of(&desk, &case_id)->closure.items[0].outcome_summary,
                     "As the co-ordinator saw it.");
    desk_ok(&desk, record_theirs(desk.session, ENTITY_closure, &mine.record.id, 1, &theirs,
                                 &another, &desk.arena, &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(who_proposed_and_who_approves_cannot_be_typed)
{
    struct desk desk;
    struct ident case_id;
    struct closure closure;

    open_taken_on(&desk, &case_id);
    desk_sign_in(&desk, "gmarlowe");
    closure = drafted(&desk, &case_id);
    complete(&closure);
    closure.closed_by = desk.rmenon;
    closure.approved_by = desk.gmarlowe;
    closure.approved_on = session_today(desk.session);
    desk_ok(&desk, closure_write(desk.session, &case_id, &closure, &desk.err));
    ck_assert_msg(ident_equal(&file_of(&desk, &case_id)->closure.items[0].closed_by,
                              &desk.gmarlowe), "who writes what came of it proposes it");
    ck_assert(!ident_known(&file_of(&desk, &case_id)->closure.items[0].approved_by));
    desk_no(&desk, record_save(desk.session, ENTITY_closure, &closure, &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

START_TEST(giving_the_form_up_begins_the_record)
{
    struct desk desk;
    struct ident case_id, parent, version;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    version = desk_newest(&desk, &case_id).record.id;
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, assessment_abandon(desk.session, &version, "They moved away.", &desk.err));
    ck_assert_uint_eq(file_of(&desk, &case_id)->closure.count, 1);
    ck_assert(ident_equal(&file_of(&desk, &case_id)->closure.items[0].closed_by, &desk.gmarlowe));
    desk_close(&desk);
}
END_TEST

START_TEST(a_withdrawal_begins_the_record_with_its_reason)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    struct secret *passphrase = desk_passphrase();
    struct closure closure;

    desk_delivering(&desk, &case_id, &action);
    desk_ok(&desk, consent_withdraw(desk.session, &case_id, WITHDRAWAL_SCOPE_ALL, NULL, NULL,
                                    DATE_NONE, false, "We want to be left alone.", passphrase,
                                    &desk.err));
    closure = drafted(&desk, &case_id);
    ck_assert_int_eq(closure.reason, CLOSE_CONSENT_WITHDRAWN);
    ck_assert(ident_equal(&closure.closed_by, &desk.hoduya));
    ck_assert_int_eq(closure.record.version, 1);
    secret_free(passphrase);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_record_with_gaps_is_completed_and_then_approved);
    tcase_add_test(t, what_was_rewritten_since_it_was_read_is_not_approved);
    tcase_add_test(t, whoever_has_no_part_in_it_does_not_read_it);
    tcase_add_test(t, it_is_for_those_who_may_propose_and_while_it_waits);
    tcase_add_test(t, a_family_is_tried_before_it_counts_as_disengaged);
    tcase_add_test(t, one_day_of_trying_is_not_enough);
    tcase_add_test(t, what_somebody_saved_meanwhile_is_not_overwritten);
    tcase_add_test(t, who_proposed_and_who_approves_cannot_be_typed);
    tcase_add_test(t, giving_the_form_up_begins_the_record);
    tcase_add_test(t, a_withdrawal_begins_the_record_with_its_reason);
}

TEST_MAIN("closure_svc", cases)
