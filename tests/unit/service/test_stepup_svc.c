/* SPDX-License-Identifier: MIT */
/* Worried about harm: saved at once, asked afterwards, chased until decided. */

#include "config.h"

#include "support/harness.h"
#include "support/casework.h"

#include "service/step_svc.h"
#include "service/stepup_svc.h"
#include "service/team_svc.h"

static struct stepup concern(const char *words)
{
    struct stepup stepup;

    record_init(entity_of(ENTITY_stepup), &stepup);
    stepup.concern = words;
    return stepup;
}

/* A case being assessed, with a concern that Ravi Menon raised. */
static void open_raised(struct desk *desk, struct ident *case_id, struct stepup *stepup)
{
    struct ident parent;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_assessing(desk, case_id, &parent);
    desk_sign_in(desk, "rmenon");
    *stepup = concern("A burn on the arm that nobody explains.");
    desk_ok(desk, stepup_raise(desk->session, case_id, stepup, &desk->err));
}

static void join_team(struct desk *desk, const struct ident *case_id, const struct ident *who)
{
    struct tac_member member;
    const char *warning;

    record_init(entity_of(ENTITY_tac_member), &member);
    member.case_id = *case_id;
    member.practitioner_id = *who;
    member.role_in_tac = TAC_ROLE_PRACTITIONER;
    desk_ok(desk, team_add(desk->session, &member, &warning, &desk->arena, &desk->err));
}

static struct case_view read_as(struct desk *desk, const struct ident *case_id, const char *login)
{
    struct case_view view;

    desk_sign_in(desk, login);
    desk_read(desk, case_id, &view);
    return view;
}

START_TEST(only_words_are_asked_for)
{
    struct desk desk;
    struct ident case_id;
    struct stepup stepup, empty = concern("  \n");

    open_raised(&desk, &case_id, &stepup);
    ck_assert_int_eq(stepup.record.version, 1);
    ck_assert(ident_equal(&stepup.raised_by, &desk.rmenon));
    ck_assert(ident_known(&stepup.disclosure_id));
    desk_no(&desk, stepup_raise(desk.session, &case_id, &empty, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "concern");
    desk_close(&desk);
}
END_TEST

static int log_says(struct desk *desk, const struct ident *case_id)
{
    struct case_view view = read_as(desk, case_id, "gmarlowe");

    return view.file.disclosure.items[0].decision;
}

/* The log says that they know when somebody telephoned, wrote or they decided, and not
 * before; also when the telephone call was a slip. */
START_TEST(the_log_says_told_when_they_were)
{
    struct desk desk;
    struct ident case_id;
    struct stepup stepup;

    open_raised(&desk, &case_id, &stepup);
    ck_assert_int_eq(log_says(&desk, &case_id), SHARE_DECISION_TO_TELL);
    stepup.sc_contact = "Duty desk";
    desk_ok(&desk, stepup_write(desk.session, &stepup, NULL, &desk.err));
    ck_assert_int_eq(log_says(&desk, &case_id), SHARE_DECISION_TO_TELL);
    stepup.referral_made_on = session_now(desk.session);
    desk_ok(&desk, stepup_write(desk.session, &stepup, NULL, &desk.err));
    ck_assert_int_eq(log_says(&desk, &case_id), SHARE_DECISION_SHARED);
    stepup.referral_made_on = INSTANT_NONE;
    desk_ok(&desk, stepup_write(desk.session, &stepup, NULL, &desk.err));
    ck_assert_int_eq(log_says(&desk, &case_id), SHARE_DECISION_TO_TELL);
    stepup.sc_decision = SC_DECISION_ACCEPTED_CP;
    stepup.decision_on = session_today(desk.session);
    desk_ok(&desk, stepup_write(desk.session, &stepup, NULL, &desk.err));
    ck_assert_int_eq(log_says(&desk, &case_id), SHARE_DECISION_SHARED);
    desk_close(&desk);
}
END_TEST

/* What a caller names stands for nothing: the first entry would be of another concern. */
START_TEST(each_concern_has_an_entry_of_its_own)
{
    struct desk desk;
    struct ident case_id, first;
    struct stepup stepup, second = concern("A second bruise.");
    struct case_view view;

    open_raised(&desk, &case_id, &stepup);
    first = second.disclosure_id = stepup.disclosure_id;
    desk_ok(&desk, stepup_raise(desk.session, &case_id, &second, &desk.err));
    ck_assert(!ident_equal(&second.disclosure_id, &first));
    stepup.disclosure_id = second.disclosure_id;
    desk_ok(&desk, stepup_write(desk.session, &stepup, NULL, &desk.err));
    view = read_as(&desk, &case_id, "gmarlowe");
    ck_assert_uint_eq(view.file.disclosure.count, 2);
    for (size_t i = 0; i < 2; i++)
        ck_assert(ident_equal(&view.file.stepup.items[i].disclosure_id,
                              ident_equal(&view.file.stepup.items[i].record.id,
                                          &stepup.record.id)
                                  ? &first
                                  : &second.disclosure_id));
    desk_close(&desk);
}
END_TEST

START_TEST(a_second_concern_keeps_the_way_back)
{
    struct desk desk;
    struct ident case_id;
    struct stepup stepup, second = concern("A second bruise.");
    struct case_view view;

    open_raised(&desk, &case_id, &stepup);
    desk_ok(&desk, stepup_raise(desk.session, &case_id, &second, &desk.err));
    view = read_as(&desk, &case_id, "gmarlowe");
    ck_assert_int_eq(view.file.caf_case.state, STATE_U0);
    ck_assert_int_eq(view.file.caf_case.state_before, STATE_A0);
    ck_assert_uint_eq(view.file.stepup.count, 2);
    desk_close(&desk);
}
END_TEST

START_TEST(it_is_chased_until_social_care_decides)
{
    struct desk desk;
    struct ident case_id;
    struct stepup stepup;
    struct case_view view;
    size_t chased = 0;

    open_raised(&desk, &case_id, &stepup);
    view = read_as(&desk, &case_id, "gmarlowe");
    for (size_t i = 0; i < view.due.count; i++) {
        enum due_rule rule = view.due.items[i].rule;

        chased += rule == DUE_STEP_TELL || rule == DUE_STEP_WRITTEN || rule == DUE_STEP_PAPERS;
    }
    ck_assert_uint_eq(chased, 3);
    desk_close(&desk);
}
END_TEST

START_TEST(the_papers_follow_and_the_decision_moves_the_case)
{
    struct desk desk;
    struct ident case_id;
    struct stepup stepup;
    struct disclosure sharing;
    struct case_view view;

    open_raised(&desk, &case_id, &stepup);
    view = read_as(&desk, &case_id, "gmarlowe");
    sharing = view.file.disclosure.items[0];
    sharing.justification = "The burn is fresh and no explanation was given; waiting is unsafe.";
    sharing.authorised_by = desk.prenshaw;
    stepup.sc_contact = "Duty desk, Mrs Amory";
    stepup.written_on = session_now(desk.session);
    desk_ok(&desk, stepup_write(desk.session, &stepup, &sharing, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_U0);
    ck_assert_str_eq(view.file.stepup.items[0].sc_contact, "Duty desk, Mrs Amory");
    ck_assert(ident_equal(&view.file.disclosure.items[0].authorised_by, &desk.prenshaw));
    stepup.sc_decision = SC_DECISION_ADVICE;
    stepup.decision_on = session_today(desk.session);
    desk_ok(&desk, stepup_write(desk.session, &stepup, NULL, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_U0);
    stepup.feedback_to_referrer = YN_Y;
    stepup.feedback_on = session_today(desk.session);
    desk_ok(&desk, stepup_write(desk.session, &stepup, NULL, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_A0);
    desk_close(&desk);
}
END_TEST

START_TEST(whoever_raised_it_may_add_to_it_and_a_stranger_may_not)
{
    struct desk desk;
    struct ident case_id;
    struct stepup stepup, theirs;

    open_raised(&desk, &case_id, &stepup);
    stepup.immediate_danger = YN_N;
    desk_ok(&desk, stepup_write(desk.session, &stepup, NULL, &desk.err));
    theirs = stepup;
    desk_sign_in(&desk, "hoduya");
    theirs.risk = STEPUP_RISK_SIGNIFICANT_HARM;
    desk_ok(&desk, stepup_write(desk.session, &theirs, NULL, &desk.err));
    desk_no(&desk, stepup_write(desk.session, &stepup, NULL, &desk.err), ERR_CONFLICT);
    desk_sign_in(&desk, "ldanvers");
    desk_no(&desk, stepup_write(desk.session, &theirs, NULL, &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

/* What comes after the telephone is theirs to write, so it is theirs to see. */
START_TEST(whoever_raised_it_goes_on_with_it_in_sight)
{
    struct desk desk;
    struct ident case_id;
    struct stepup stepup, others = concern("Another one.");
    struct disclosure sharing;
    struct case_view view;

    open_raised(&desk, &case_id, &stepup);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, stepup_raise(desk.session, &case_id, &others, &desk.err));
    desk_sign_in(&desk, "gmarlowe");
    join_team(&desk, &case_id, &desk.rmenon);
    view = read_as(&desk, &case_id, "rmenon");
    ck_assert_uint_eq(view.file.stepup.count, 1);
    ck_assert(ident_equal(&view.file.stepup.items[0].record.id, &stepup.record.id));
    ck_assert_uint_eq(view.file.disclosure.count, 1);
    stepup = view.file.stepup.items[0];
    sharing = view.file.disclosure.items[0];
    stepup.referral_made_on.seconds = stepup.raised_on.seconds + 60;
    sharing.method = SHARE_METHOD_PHONE;
    desk_ok(&desk, stepup_write(desk.session, &stepup, &sharing, &desk.err));
    ck_assert_msg(sharing.when.seconds == stepup.referral_made_on.seconds,
                  "it was shared when they were told");
    desk_close(&desk);
}
END_TEST

START_TEST(no_other_entry_of_the_sharing_log_is_changed)
{
    struct desk desk;
    struct ident case_id;
    struct stepup stepup, second = concern("Another one.");
    struct disclosure sharing;
    struct case_view view;

    open_raised(&desk, &case_id, &stepup);
    desk_ok(&desk, stepup_raise(desk.session, &case_id, &second, &desk.err));
    view = read_as(&desk, &case_id, "gmarlowe");
    sharing = view.file.disclosure.items[0];
    desk_no(&desk, stepup_write(desk.session, &second, &sharing, &desk.err), ERR_REFUSED);
    ck_assert_int_eq(sharing.record.version, 1);
    desk_close(&desk);
}
END_TEST

/* Refused, with what to do instead: by itself and with a step. */
static void must_stay(struct desk *desk, struct stepup changed, const char *field)
{
    struct step_record records[] = { { ENTITY_stepup, &changed } };
    struct step step = { .event = EVENT_T18, .records = records, .record_count = 1 };

    desk_no(desk, stepup_write(desk->session, &changed, NULL, &desk->err), ERR_REFUSED);
    ck_assert_str_eq(desk->err.field, field);
    ck_assert_ptr_nonnull(strstr(desk->err.msg, "a note, or a new concern"));
    desk_no(desk, step_take(desk->session, &changed.case_id, &step, &desk->err), ERR_REFUSED);
    ck_assert_str_eq(desk->err.field, field);
}

START_TEST(what_was_referred_in_writing_is_not_rewritten)
{
    struct desk desk;
    struct ident case_id;
    struct stepup stepup, changed, second = concern("A second bruise.");
    struct disclosure sharing;
    struct case_view view;

    open_raised(&desk, &case_id, &stepup);
    view = read_as(&desk, &case_id, "gmarlowe");
    sharing = view.file.disclosure.items[0];
    sharing.justification = "The burn is fresh and no explanation was given; waiting is unsafe.";
    stepup.concern = "A burn on the arm.";
    stepup.written_on = session_now(desk.session);
    desk_ok(&desk, stepup_write(desk.session, &stepup, &sharing, &desk.err));
    changed = stepup;
    changed.concern = "Nothing much.";
    must_stay(&desk, changed, "concern");
    changed.sc_decision = SC_DECISION_ACCEPTED_CP;
    must_stay(&desk, changed, "concern");
    changed = stepup;
    changed.written_on = INSTANT_NONE;
    must_stay(&desk, changed, "written_on");
    sharing.justification = "Somebody else wrote this sentence afterwards.";
    desk_no(&desk, stepup_write(desk.session, &stepup, &sharing, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "justification");
    desk_ok(&desk, stepup_raise(desk.session, &case_id, &second, &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(what_comes_after_the_referral_is_filled_in)
{
    struct desk desk;
    struct ident case_id;
    struct stepup stepup;
    struct disclosure sharing;
    struct case_view view;

    open_raised(&desk, &case_id, &stepup);
    stepup.written_on = session_now(desk.session);
    desk_ok(&desk, stepup_write(desk.session, &stepup, NULL, &desk.err));
    view = read_as(&desk, &case_id, "gmarlowe");
    sharing = view.file.disclosure.items[0];
    stepup.sc_contact = "Duty desk, Mrs Amory"; /* it was empty */
    sharing.justification = "The burn is fresh and no explanation was given; waiting is unsafe.";
    sharing.authorised_by = desk.prenshaw;
    sharing.family_told = FAMILY_TOLD_NOT_TOLD;
    sharing.not_told_reason = "It would put him at risk.";
    desk_ok(&desk, stepup_write(desk.session, &stepup, &sharing, &desk.err));
    sharing.family_told = FAMILY_TOLD_AFTER;
    sharing.not_told_reason = NULL;
    stepup.sc_decision = SC_DECISION_ADVICE;
    stepup.decision_on = session_today(desk.session);
    stepup.feedback_to_referrer = YN_Y;
    stepup.feedback_on = session_today(desk.session);
    desk_ok(&desk, stepup_write(desk.session, &stepup, &sharing, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_A0);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, only_words_are_asked_for);
    tcase_add_test(t, the_log_says_told_when_they_were);
    tcase_add_test(t, each_concern_has_an_entry_of_its_own);
    tcase_add_test(t, a_second_concern_keeps_the_way_back);
    tcase_add_test(t, it_is_chased_until_social_care_decides);
    tcase_add_test(t, the_papers_follow_and_the_decision_moves_the_case);
    tcase_add_test(t, whoever_raised_it_may_add_to_it_and_a_stranger_may_not);
    tcase_add_test(t, whoever_raised_it_goes_on_with_it_in_sight);
    tcase_add_test(t, no_other_entry_of_the_sharing_log_is_changed);
    tcase_add_test(t, what_was_referred_in_writing_is_not_rewritten);
    tcase_add_test(t, what_comes_after_the_referral_is_filled_in);
}

TEST_MAIN("stepup_svc", cases)
