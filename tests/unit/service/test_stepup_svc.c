/* SPDX-License-Identifier: MIT */
/* Worried about harm: saved at once, asked afterwards, chased until decided. */

#include "config.h"

#include "support/harness.h"
#include "support/casework.h"

#include "base/compiler.h"
#include "service/due_lines.h"
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
    desk_no(&desk, stepup_write(desk.session, &stepup, NULL, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "referral_made_on"); /* they decide on what they were told */
    stepup.written_on = session_now(desk.session);
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

/* Nobody may miss it under what is only late. */
START_TEST(whoever_was_not_told_of_stands_before_all_that_is_late)
{
    static const char *const names[][3] = { { "Ivo", "Arkwright", "1999-01-04" },
                                            { "Polly", "Bellweather", "2003-07-30" },
                                            { "Kieran", "Carmody", "2000-06-19" } };
    struct case_filter mine = { .whose = CASES_MINE };
    struct ident ids[COUNT(names)];
    struct case_page page;
    struct due_lines lines;
    struct due_ask ask = { .login = "hoduya" };
    struct date today;
    struct stepup stepup;
    struct desk desk;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    for (size_t i = 0; i < COUNT(names); i++)
        desk_ok(&desk, desk_start(&desk, names[i][0], names[i][1], names[i][2], &ids[i]));
    desk_sign_out(&desk);
    fake_pass(&desk.fake, INT64_C(60) * 24 * 3600000); /* all three wait for consent, long since */
    desk_sign_in(&desk, "hoduya");
    today = session_today(desk.session);
    record_init(entity_of(ENTITY_stepup), &stepup);
    stepup.concern = "A burn on the arm.";
    desk_ok(&desk, stepup_raise(desk.session, &ids[2], &stepup, &desk.err));
    desk_ok(&desk, case_list(desk.session, &mine, NULL, 20, &page, &desk.arena, &desk.err));
    ck_assert_uint_eq(page.count, 3);
    ck_assert_str_eq(page.rows[0].family_name, "Carmody");
    ck_assert_int_eq(date_compare(page.rows[0].next_due, today), 0);
    ck_assert_int_lt(date_compare(page.rows[1].next_due, page.rows[0].next_due), 0);
    desk_ok(&desk, due_lines(desk.session, &ask, NULL, NULL, &lines, &desk.arena, &desk.err));
    ck_assert_uint_gt(lines.count, 3);
    ck_assert(ident_equal(&lines.items[0].case_id, &ids[2]));
    ck_assert_int_lt(date_compare(lines.items[1].due, lines.items[0].due), 0);
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

static void telephone(struct desk *desk, struct stepup *stepup)
{
    stepup->referral_made_on = session_now(desk->session);
    stepup->sc_contact = "Duty desk";
}

static void answer(struct desk *desk, struct stepup *stepup, enum code_sc_decision decision)
{
    telephone(desk, stepup);
    stepup->sc_decision = (int)decision;
    stepup->decision_on = session_today(desk->session);
    stepup->feedback_to_referrer = YN_Y;
    stepup->feedback_on = session_today(desk->session);
    desk_ok(desk, stepup_write(desk->session, stepup, NULL, &desk->err));
}

/* Two concerns of one stay, an hour apart. */
static void open_two(struct desk *desk, struct ident *case_id, struct stepup *first,
                     struct stepup *second)
{
    open_raised(desk, case_id, first);
    desk->fake.now_ms += 3600 * 1000;
    *second = concern("A second bruise.");
    desk_ok(desk, stepup_raise(desk->session, case_id, second, &desk->err));
    desk_sign_in(desk, "gmarlowe");
}

/* Domain.md 2.2, T17: no further action on one leaves the other with social care. */
START_TEST(a_case_comes_back_when_every_concern_is_answered)
{
    struct step back = { .event = EVENT_T17 };
    struct stepup first, second;
    struct ident case_id;
    struct case_view view;
    struct desk desk;

    open_two(&desk, &case_id, &first, &second);
    answer(&desk, &second, SC_DECISION_NFA);
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_U0);
    desk_no(&desk, step_take(desk.session, &case_id, &back, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.msg, "The concern raised on 22 Mar 2010 09:00 waits for social "
                                   "care's decision: write it there, x on the overview.");
    telephone(&desk, &first);
    first.sc_decision = SC_DECISION_ADVICE;
    first.decision_on = session_today(desk.session);
    desk_ok(&desk, stepup_write(desk.session, &first, NULL, &desk.err));
    desk_no(&desk, step_take(desk.session, &case_id, &back, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.msg, "The concern raised on 22 Mar 2010 09:00 waits for social "
                                   "care's feedback: write it there, x on the overview.");
    answer(&desk, &first, SC_DECISION_ADVICE);
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_A0);
    desk_close(&desk);
}
END_TEST

START_TEST(any_concern_may_be_the_one_they_take_the_case_for)
{
    struct stepup first, second;
    struct ident case_id;
    struct case_view view;
    struct desk desk;

    open_two(&desk, &case_id, &first, &second);
    answer(&desk, &first, SC_DECISION_ACCEPTED_CP);
    desk_read(&desk, &case_id, &view);
    ck_assert_msg(view.file.caf_case.state == STATE_U0, "the second waits for its decision");
    answer(&desk, &second, SC_DECISION_NFA);
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_Z0);
    ck_assert_int_eq(view.file.closure.items[0].reason, CLOSE_STEP_UP_CP);
    desk_close(&desk);
}
END_TEST

/* What was answered in an earlier stay stands in the way of nothing, and takes nothing on. */
START_TEST(an_earlier_stay_is_over)
{
    struct stepup first, second, third = concern("A third.");
    struct step back = { .event = EVENT_T17 };
    struct ident case_id;
    struct case_view view;
    struct desk desk;

    open_two(&desk, &case_id, &first, &second);
    answer(&desk, &second, SC_DECISION_NFA);
    answer(&desk, &first, SC_DECISION_NFA);
    desk.fake.now_ms += (int64_t)86400 * 1000;
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, stepup_raise(desk.session, &case_id, &third, &desk.err));
    desk_no(&desk, step_take(desk.session, &case_id, &back, &desk.err), ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "raised on 23 Mar 2010 10:00 waits"));
    answer(&desk, &third, SC_DECISION_NFA);
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

/* Somebody who may only know of the case, too: told to record the calls, they can. */
START_TEST(somebody_outside_the_case_goes_on_with_their_own)
{
    struct desk desk;
    struct ident case_id;
    struct stepup stepup, others = concern("Another one.");
    struct case_view view;

    open_raised(&desk, &case_id, &stepup);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, stepup_raise(desk.session, &case_id, &others, &desk.err));
    view = read_as(&desk, &case_id, "rmenon");
    ck_assert(view.identity_only);
    ck_assert_uint_eq(view.file.stepup.count, 1);
    ck_assert(ident_equal(&view.file.stepup.items[0].record.id, &stepup.record.id));
    ck_assert_uint_eq(view.file.disclosure.count, 1);
    ck_assert_uint_eq(view.file.consent.count + view.file.assessment.count, 0);
    stepup = view.file.stepup.items[0];
    stepup.referral_made_on.seconds = stepup.raised_on.seconds + 60;
    desk_ok(&desk, stepup_write(desk.session, &stepup, NULL, &desk.err));
    view = read_as(&desk, &case_id, "prenshaw");
    ck_assert_uint_eq(view.file.stepup.count + view.file.disclosure.count, 0);
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

static const struct {
    const char *words;
    bool taken;
} second_words[] = {
    { "A burn on the arm that nobody explains.", true },
    { "A burn on the arm that nobody explains.\nCorrected: on the left hand.", true },
    { "A burn on the leg that nobody explains.", false },
    { "A burn on the arm", false },
    { "Today: A burn on the arm that nobody explains.", false },
    { "", false },
};

START_TEST(the_words_first_written_are_only_added_to)
{
    struct desk desk;
    struct ident case_id;
    struct stepup stepup, again;
    struct case_view view;

    open_raised(&desk, &case_id, &stepup);
    again = stepup;
    again.concern = second_words[_i].words;
    if (second_words[_i].taken) {
        desk_ok(&desk, stepup_write(desk.session, &again, NULL, &desk.err));
    } else {
        desk_no(&desk, stepup_write(desk.session, &again, NULL, &desk.err), ERR_REFUSED);
        ck_assert_str_eq(desk.err.field, "concern");
        desk_read(&desk, &case_id, &view);
        ck_assert_str_eq(view.file.stepup.items[0].concern,
                         "A burn on the arm that nobody explains.");
    }
    desk_close(&desk);
}
END_TEST

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
    stepup.concern = "A burn on the arm that nobody explains. It is fresh.";
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
    sharing.justification = "The burn is fresh and no explanation was given; waiting is unsafe. "
                            "The duty desk said so, too.";
    desk_ok(&desk, stepup_write(desk.session, &stepup, &sharing, &desk.err)); /* added to */
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
    tcase_add_test(t, whoever_was_not_told_of_stands_before_all_that_is_late);
    tcase_add_test(t, it_is_chased_until_social_care_decides);
    tcase_add_test(t, the_papers_follow_and_the_decision_moves_the_case);
    tcase_add_test(t, a_case_comes_back_when_every_concern_is_answered);
    tcase_add_test(t, any_concern_may_be_the_one_they_take_the_case_for);
    tcase_add_test(t, an_earlier_stay_is_over);
    tcase_add_test(t, whoever_raised_it_may_add_to_it_and_a_stranger_may_not);
    tcase_add_test(t, whoever_raised_it_goes_on_with_it_in_sight);
    tcase_add_test(t, somebody_outside_the_case_goes_on_with_their_own);
    tcase_add_test(t, no_other_entry_of_the_sharing_log_is_changed);
    tcase_add_loop_test(t, the_words_first_written_are_only_added_to, 0, COUNT(second_words));
    tcase_add_test(t, what_was_referred_in_writing_is_not_rewritten);
    tcase_add_test(t, what_comes_after_the_referral_is_filled_in);
}

TEST_MAIN("stepup_svc", cases)
