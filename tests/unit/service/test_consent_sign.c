/* SPDX-License-Identifier: MIT */
/* Signatures under decisions that are on record. */

#include "config.h"

#include "support/casework.h"
#include "support/harness.h"

/* Helen Oduya has a spoken consent of the mother to share. */
static void open_spoken(struct desk *desk, struct ident *case_id, struct ident *parent)
{
    struct consent_entry entry;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_assessing(desk, case_id, parent);
    desk_decision(desk, case_id, parent, CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN, &entry);
    entry.consent.form = CONSENT_FORM_VERBAL;
    entry.consent.sign_method = SIGN_METHOD_NONE_;
    entry.consent.signed_on = DATE_NONE;
    entry.consent.signed_name = NULL;
    desk_ok(desk, desk_record(desk, &entry));
}

static struct signature of_last(struct desk *desk, const struct ident *case_id,
                                const struct ident *who, const char *name)
{
    struct case_view view;
    struct signature signature;

    desk_read(desk, case_id, &view);
    record_init(entity_of(ENTITY_signature), &signature);
    signature.case_id = *case_id;
    signature.consent_id = view.file.consent.items[view.file.consent.count - 1].record.id;
    signature.capacity = SIGN_CAPACITY_PARENT;
    signature.name = name;
    signature.person_id = *who;
    signature.signed_on = session_today(desk->session);
    signature.method = SIGN_METHOD_WET_PAPER_ON_FILE;
    return signature;
}

static bool is_waited_for(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;

    desk_read(desk, case_id, &view);
    for (size_t i = 0; i < view.due.count; i++) {
        if (view.due.items[i].rule == DUE_CONS_SIG)
            return true;
    }
    return false;
}

START_TEST(the_paper_after_a_spoken_consent_is_no_longer_waited_for)
{
    struct desk desk;
    struct ident case_id, parent;
    struct signature signature;
    struct case_view view;

    open_spoken(&desk, &case_id, &parent);
    ck_assert(is_waited_for(&desk, &case_id));
    signature = of_last(&desk, &case_id, &parent, "Dana Tolliver");
    desk_ok(&desk, consent_sign(desk.session, &signature, &desk.err));
    ck_assert(!is_waited_for(&desk, &case_id));
    desk_read(&desk, &case_id, &view);
    ck_assert_str_eq(view.file.consent.items[1].signed_name, "Dana Tolliver");
    ck_assert_int_eq(view.file.consent.items[1].form, CONSENT_FORM_VERBAL);
    desk_no(&desk, consent_sign(desk.session, &signature, &desk.err), ERR_INVALID);
    desk_close(&desk);
}
END_TEST

START_TEST(the_child_signs_too_and_that_is_not_the_parents_paper)
{
    struct desk desk;
    struct ident case_id, parent;
    struct signature signature;
    struct case_view view;

    open_spoken(&desk, &case_id, &parent);
    desk_read(&desk, &case_id, &view);
    signature = of_last(&desk, &case_id, &view.file.subject.record.id, "Kieran");
    signature.capacity = SIGN_CAPACITY_YOUNG_PERSON;
    desk_ok(&desk, consent_sign(desk.session, &signature, &desk.err));
    ck_assert(is_waited_for(&desk, &case_id));
    desk_close(&desk);
}
END_TEST

START_TEST(what_a_signature_needs_is_asked)
{
    struct desk desk;
    struct ident case_id, parent;
    struct signature signature, wrong;

    open_spoken(&desk, &case_id, &parent);
    signature = of_last(&desk, &case_id, &parent, "Dana Tolliver");
    wrong = signature;
    wrong.capacity = 0;
    desk_no(&desk, consent_sign(desk.session, &wrong, &desk.err), ERR_INVALID);
    wrong = signature;
    wrong.name = "  ";
    desk_no(&desk, consent_sign(desk.session, &wrong, &desk.err), ERR_INVALID);
    wrong = signature;
    wrong.method = 0;
    desk_no(&desk, consent_sign(desk.session, &wrong, &desk.err), ERR_INVALID);
    wrong = signature;
    wrong.signed_on = date_add_days(signature.signed_on, 1);
    desk_no(&desk, consent_sign(desk.session, &wrong, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "signed_on");
    desk_close(&desk);
}
END_TEST

START_TEST(somebody_outside_signs_nothing)
{
    struct desk desk;
    struct ident case_id, parent;
    struct signature signature;

    open_spoken(&desk, &case_id, &parent);
    signature = of_last(&desk, &case_id, &parent, "Dana Tolliver");
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, consent_sign(desk.session, &signature, &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

/* The limit that was lifted at the review no longer holds. */
START_TEST(a_review_takes_the_place_of_what_was_agreed_before)
{
    struct desk desk;
    struct ident case_id, parent;
    struct consent_entry entry;
    struct case_view view;

    open_spoken(&desk, &case_id, &parent);
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_REVIEW, CONSENTST_LIMITED, &entry);
    desk_ok(&desk, desk_record(&desk, &entry));
    desk_read(&desk, &case_id, &view);
    ck_assert(ident_equal(&view.file.consent.items[2].supersedes_id,
                          &view.file.consent.items[1].record.id));
    ck_assert_int_eq(view.consent, CONSENTST_LIMITED);
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_TAC, CONSENTST_GIVEN, &entry);
    desk_ok(&desk, desk_record(&desk, &entry));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.consent, CONSENTST_GIVEN);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_paper_after_a_spoken_consent_is_no_longer_waited_for);
    tcase_add_test(t, the_child_signs_too_and_that_is_not_the_parents_paper);
    tcase_add_test(t, what_a_signature_needs_is_asked);
    tcase_add_test(t, somebody_outside_signs_nothing);
    tcase_add_test(t, a_review_takes_the_place_of_what_was_agreed_before);
}

TEST_MAIN("consent_sign", cases)
