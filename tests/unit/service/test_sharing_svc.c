/* SPDX-License-Identifier: MIT */
/* The sharing log: with consent, without it, and not at all. */

#include "config.h"

#include "support/harness.h"
#include "support/road.h"

#include "service/sharing_svc.h"
#include "service/user_svc.h"

static struct disclosure entry_for(const struct ident *case_id,
                                   const struct ident *agency)
{
    struct disclosure entry;

    record_init(entity_of(ENTITY_disclosure), &entry);
    entry.case_id = *case_id;
    entry.direction = DIRECTION_OUT;
    entry.to_agency = *agency;
    entry.recipient_identity_checked = IDENTITY_CHECK_KNOWN;
    entry.what = set_with(0, DATACLASS_BASIC);
    entry.what_note = "The first page.";
    entry.purpose = "So that the school knows whom to call.";
    entry.method = SHARE_METHOD_PHONE;
    entry.basis = LAWBASIS_CONSENT;
    entry.decision = SHARE_DECISION_SHARED;
    return entry;
}

static void open_case(struct desk *desk, struct ident *case_id)
{
    struct ident parent;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_assessing(desk, case_id, &parent);
}

START_TEST(consent_is_named_by_the_program)
{
    struct desk desk;
    struct ident case_id;
    struct disclosure entry;
    struct case_view view;

    open_case(&desk, &case_id);
    entry = entry_for(&case_id, &desk.agency);
    desk_ok(&desk, sharing_record(desk.session, &entry, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.disclosure.count, 1);
    ck_assert(ident_equal(&view.file.disclosure.items[0].consent_id,
                          &view.file.consent.items[0].record.id));
    ck_assert(ident_equal(&view.file.disclosure.items[0].by_user, &desk.hoduya));
    desk_no(&desk, sharing_record(desk.session, &entry, &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

/* Domain.md 8.2: the pack goes to Eastholt on B-C4, not on what the team may have. */
START_TEST(it_rests_on_the_decision_that_lets_them_have_it)
{
    struct desk desk;
    struct ident case_id, parent, eastmarch;
    struct consent_entry transfer;
    struct disclosure here, there;

    desk_open(&desk);
    eastmarch = desk_agency(&desk, "Eastmarch Borough Council");
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, &transfer);
    transfer.scope_count = 0;
    desk_scope(&desk, &transfer, &eastmarch, SCOPE_EFFECT_ALLOW, DATACLASS_BASIC);
    transfer.scopes[0].target_kind = SCOPE_TARGET_OTHER_LA;
    transfer.scopes[0].target_id = IDENT_NONE;
    transfer.scopes[0].target_name = "Eastmarch Borough Council";
    desk_ok(&desk, desk_record(&desk, &transfer));
    here = entry_for(&case_id, &desk.agency);
    there = entry_for(&case_id, &eastmarch);
    desk_ok(&desk, sharing_record(desk.session, &here, &desk.err));
    desk_ok(&desk, sharing_record(desk.session, &there, &desk.err));
    ck_assert(ident_equal(&there.consent_id, &transfer.consent.record.id));
    ck_assert(!ident_equal(&here.consent_id, &transfer.consent.record.id));
    desk_close(&desk);
}
END_TEST

START_TEST(consent_does_not_reach_an_agency_it_does_not_name)
{
    struct desk desk;
    struct ident case_id, stranger, parent;
    struct disclosure entry;

    desk_open(&desk);
    stranger = desk_agency(&desk, "Westmarch Housing");
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    entry = entry_for(&case_id, &stranger);
    desk_no(&desk, sharing_record(desk.session, &entry, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "what");
    ck_assert_int_eq(entry.record.version, 0);
    desk_close(&desk);
}
END_TEST

static struct disclosure unconsented(const struct ident *case_id, const struct ident *agency,
                                     const struct ident *authoriser)
{
    struct disclosure entry = entry_for(case_id, agency);

    entry.basis = LAWBASIS_SIG_HARM;
    entry.justification = "He was seen with a knife near the younger children at the gate.";
    entry.consent_sought = CONSENT_SOUGHT_NO_UNSAFE;
    entry.family_told = FAMILY_TOLD_AFTER;
    entry.authorised_by = *authoriser;
    return entry;
}

START_TEST(without_consent_it_is_justified_and_authorised_by_another)
{
    struct desk desk;
    struct ident case_id;
    struct disclosure entry;

    open_case(&desk, &case_id);
    entry = entry_for(&case_id, &desk.agency);
    entry.basis = LAWBASIS_SIG_HARM;
    desk_no(&desk, sharing_record(desk.session, &entry, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "justification");
    entry = unconsented(&case_id, &desk.agency, &desk.hoduya);
    desk_no(&desk, sharing_record(desk.session, &entry, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "authorised_by");
    entry.authorised_by = desk.prenshaw;
    desk_ok(&desk, sharing_record(desk.session, &entry, &desk.err));
    desk_close(&desk);
}
END_TEST

static void is_no_authoriser(struct desk *desk, const struct ident *case_id,
                             const struct ident *whom)
{
    struct disclosure entry = unconsented(case_id, &desk->agency, whom);

    desk_no(desk, sharing_record(desk->session, &entry, &desk->err), ERR_INVALID);
    ck_assert_str_eq(desk->err.field, "authorised_by");
    ck_assert_ptr_nonnull(strstr(desk->err.msg, "Name a supervisor"));
}

/* Domain.md 1.13, 2.8: SUPER approves; a co-ordinator has somebody authorise it like all others. */
START_TEST(a_supervisor_or_their_manager_authorises_it)
{
    struct desk desk;
    struct ident case_id;
    struct disclosure entry;

    open_case(&desk, &case_id);
    is_no_authoriser(&desk, &case_id, &desk.rmenon);
    is_no_authoriser(&desk, &case_id, &desk.gmarlowe);
    desk_sign_in(&desk, "ldanvers");
    desk_managed_by(&desk, &desk.hoduya, &desk.rmenon, INT_UNKNOWN);
    desk_sign_in(&desk, "hoduya");
    entry = unconsented(&case_id, &desk.agency, &desk.rmenon);
    desk_ok(&desk, sharing_record(desk.session, &entry, &desk.err));
    desk_sign_in(&desk, "gmarlowe"); /* whom nobody manages on record */
    is_no_authoriser(&desk, &case_id, &desk.rmenon);
    entry = unconsented(&case_id, &desk.agency, &desk.prenshaw);
    desk_ok(&desk, sharing_record(desk.session, &entry, &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(whose_account_is_closed_authorises_what_went_before)
{
    struct desk desk;
    struct ident case_id;
    struct disclosure entry;

    open_case(&desk, &case_id);
    entry = unconsented(&case_id, &desk.agency, &desk.prenshaw);
    entry.when = session_now(desk.session);
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, user_disable(desk.session, "prenshaw", &desk.err));
    fake_pass(&desk.fake, INT64_C(86400000));
    desk_sign_in(&desk, "hoduya");
    is_no_authoriser(&desk, &case_id, &desk.prenshaw);
    desk_ok(&desk, sharing_record(desk.session, &entry, &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(a_stranger_writes_nothing_in_it)
{
    struct desk desk;
    struct ident case_id;
    struct disclosure entry;

    open_case(&desk, &case_id);
    entry = entry_for(&case_id, &desk.agency);
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, sharing_record(desk.session, &entry, &desk.err), ERR_DENIED);
    desk_sign_in(&desk, "ldanvers");
    desk_no(&desk, sharing_record(desk.session, &entry, &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, consent_is_named_by_the_program);
    tcase_add_test(t, it_rests_on_the_decision_that_lets_them_have_it);
    tcase_add_test(t, consent_does_not_reach_an_agency_it_does_not_name);
    tcase_add_test(t, without_consent_it_is_justified_and_authorised_by_another);
    tcase_add_test(t, a_supervisor_or_their_manager_authorises_it);
    tcase_add_test(t, whose_account_is_closed_authorises_what_went_before);
    tcase_add_test(t, a_stranger_writes_nothing_in_it);
}

TEST_MAIN("sharing_svc", cases)
