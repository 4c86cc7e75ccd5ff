/* SPDX-License-Identifier: MIT */
/* The quality audit of a CAF: what the record tells is filled in, the rest is
 * asked; the co-ordinator and the supervisor audit, nobody else. */

#include "config.h"

#include "policy/quality_rules.h"
#include "service/quality_svc.h"
#include "support/assessed.h"
#include "support/ended.h"
#include "support/example.h"
#include "support/harness.h"

static void answer_the_rest(struct quality_form *form)
{
    for (int item = 1; item < QUALITY_END_; item++) {
        if (!form->answers[item])
            form->answers[item] = QA_ANSWER_YES;
    }
    form->audit.reason_score = form->audit.domain1_score = 3;
    form->audit.conclusion_score = form->audit.domain2_score = 2;
    form->audit.plan_score = form->audit.domain3_score = 0;
}

static void assessed(struct desk *desk, struct ident *case_id)
{
    struct ident version;

    desk_assessed(desk, case_id, &version);
    desk_sign_in(desk, "gmarlowe");
}

/* Typed again from domain.md 7.4 and what the assessed case of the desk holds. */
static const struct {
    enum quality_item item;
    enum code_qa_answer expected;
    const char *why;
} computed[] = {
    { QUALITY_CONSENT_SIGNED, QA_ANSWER_YES, "it is signed on paper" },
    { QUALITY_STARTED, QA_ANSWER_YES, "the version has its start" },
    { QUALITY_IDENTITY, QA_ANSWER_YES, "every asterisk is filled in" },
    { QUALITY_LANGUAGE, QA_ANSWER_NO, "no language is written down" },
    { QUALITY_DISABILITY, QA_ANSWER_NO, "it was not asked" },
    { QUALITY_REQUIREMENTS, QA_ANSWER_NONE_, "there may be none" },
    { QUALITY_ETHNICITY, QA_ANSWER_YES, "it is written down" },
    { QUALITY_PRESENT, QA_ANSWER_YES, "somebody is named" },
    { QUALITY_REASON, QA_ANSWER_YES, "it says why" },
    { QUALITY_PARENTS, QA_ANSWER_YES, "his mother is named" },
    { QUALITY_HOME, QA_ANSWER_YES, "it says how they live" },
    { QUALITY_ASSESSOR, QA_ANSWER_YES, "somebody assessed" },
    { QUALITY_LEAD, QA_ANSWER_NO, "an interim lead is none" },
    { QUALITY_SERVICES, QA_ANSWER_NONE_, "GP and school are said; whether that is all nobody knows" },
    { QUALITY_DOMAIN_1, QA_ANSWER_YES, "strengths and needs" },
    { QUALITY_DOMAIN_3, QA_ANSWER_YES, "strengths and needs" },
    { QUALITY_PLAN_ACTIONS, QA_ANSWER_NA, "no plan yet" },
    { QUALITY_REVIEW_CHILD, QA_ANSWER_NA, "no review yet" },
};

START_TEST(what_the_record_tells_is_filled_in)
{
    struct desk desk;
    struct ident case_id;
    struct quality_form form;

    assessed(&desk, &case_id);
    desk_ok(&desk, quality_draft(desk.session, &case_id, &form, &desk.err));
    for (size_t i = 0; i < COUNT(computed); i++)
        ck_assert_msg(form.answers[computed[i].item] == (int)computed[i].expected, "%s: %d",
                      computed[i].why, form.answers[computed[i].item]);
    desk_close(&desk);
}
END_TEST

/* The form was completed before anybody led: not a No, where the case has a lead since. */
START_TEST(a_lead_since_the_form_is_left_to_whoever_audits)
{
    struct desk desk;
    struct ident case_id;
    struct quality_form form;

    assessed(&desk, &case_id);
    desk_days_later(&desk, 1, "gmarlowe");
    desk_lead(&desk, &case_id, &desk.hoduya);
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, quality_draft(desk.session, &case_id, &form, &desk.err));
    ck_assert_int_eq(form.answers[QUALITY_LEAD], QA_ANSWER_NONE_);
    desk_close(&desk);
}
END_TEST

/* Each decision stands by itself: the form that was signed first is not that of the last. */
START_TEST(what_was_agreed_last_must_be_signed)
{
    struct example example;

    example_case_a(&example);
    ck_assert_int_eq(quality_answer(&example.file, QUALITY_CONSENT_SIGNED), QA_ANSWER_YES);
    add_consent(&example, "LATER", "2010-09-01", CONSENT_STAGE_REOPEN, CONSENTST_GIVEN, NULL,
                "JOANNE");
    LAST(&example, consent)->signed_on = DATE_NONE;
    ck_assert_int_eq(quality_answer(&example.file, QUALITY_CONSENT_SIGNED), QA_ANSWER_NO);
    example_release(&example);
}
END_TEST

/* Yes of those that apply. */
START_TEST(an_audit_is_kept_and_counted)
{
    struct desk desk;
    struct ident case_id;
    struct quality_form form;
    struct case_view view;
    int yes = 0, no = 0;

    assessed(&desk, &case_id);
    desk_ok(&desk, quality_draft(desk.session, &case_id, &form, &desk.err));
    answer_the_rest(&form);
    desk_ok(&desk, quality_keep(desk.session, &form, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.quality_audit.count, 1);
    ck_assert_uint_eq(view.file.quality_audit_item.count, QUALITY_COUNT);
    ck_assert(ident_equal(&view.file.quality_audit.items[0].auditor, &desk.gmarlowe));
    for (size_t i = 0; i < view.file.quality_audit_item.count; i++) {
        yes += view.file.quality_audit_item.items[i].answer == QA_ANSWER_YES;
        no += view.file.quality_audit_item.items[i].answer == QA_ANSWER_NO;
    }
    ck_assert_int_gt(no, 0);
    ck_assert_int_lt(yes + no, QUALITY_COUNT);
    ck_assert_int_eq(quality_permille(&view.file, &form.audit.record.id),
                     (2000 * yes + yes + no) / (2 * (yes + no)));
    desk_close(&desk);
}
END_TEST

START_TEST(nothing_is_left_open)
{
    struct desk desk;
    struct ident case_id;
    struct quality_form form, gap;
    struct case_view view;

    assessed(&desk, &case_id);
    desk_ok(&desk, quality_draft(desk.session, &case_id, &form, &desk.err));
    desk_no(&desk, quality_keep(desk.session, &form, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "itemREQUIREMENTS");
    answer_the_rest(&form);
    gap = form;
    gap.audit.plan_score = INT_UNKNOWN;
    desk_no(&desk, quality_keep(desk.session, &gap, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "plan_score");
    gap = form;
    gap.audit.plan_score = 4;
    desk_no(&desk, quality_keep(desk.session, &gap, &desk.err), ERR_INVALID);
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.quality_audit.count + view.file.quality_audit_item.count, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(only_coordinator_and_supervisor_audit)
{
    static const char *const others[] = { "hoduya", "rmenon", "prenshaw", "icalloway" };
    struct desk desk;
    struct ident case_id;
    struct quality_form form;

    assessed(&desk, &case_id);
    desk_ok(&desk, quality_draft(desk.session, &case_id, &form, &desk.err));
    answer_the_rest(&form);
    for (size_t i = 0; i < COUNT(others); i++) {
        struct quality_form none;

        desk_sign_in(&desk, others[i]);
        desk_no(&desk, quality_draft(desk.session, &case_id, &none, &desk.err), ERR_DENIED);
        desk_no(&desk, quality_keep(desk.session, &form, &desk.err), ERR_DENIED);
    }
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, what_the_record_tells_is_filled_in);
    tcase_add_test(t, a_lead_since_the_form_is_left_to_whoever_audits);
    tcase_add_test(t, what_was_agreed_last_must_be_signed);
    tcase_add_test(t, an_audit_is_kept_and_counted);
    tcase_add_test(t, nothing_is_left_open);
    tcase_add_test(t, only_coordinator_and_supervisor_audit);
}

TEST_MAIN("quality", cases)
