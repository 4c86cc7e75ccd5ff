/* SPDX-License-Identifier: MIT */
/* Consent recorded and withdrawn, and what follows from it. */

#include "config.h"

#include "service/step_svc.h"
#include "support/harness.h"
#include "support/casework.h"
#include "support/keep.h"

#include "service/audit_svc.h"

/* Counts rows of the trail with an action. */
struct counting {
    const char *action;
    size_t count;
};

static bool count_row(void *data, const struct audit_row *row)
{
    struct counting *counting = data;

    counting->count += strcmp(row->action, counting->action) == 0;
    return true;
}

static size_t rows_of(struct desk *desk, const char *urn, const char *action)
{
    struct audit_filter filter = { .urn = urn, .from = DATE_NONE };
    struct counting counting = { action, 0 };

    desk_ok(desk, audit_list(desk->session, &filter, count_row, &counting, &desk->err));
    return counting.count;
}

START_TEST(consent_to_assess_begins_version_one)
{
    struct desk desk;
    struct ident case_id, parent;
    struct case_view view;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_A0);
    ck_assert_int_eq(view.consent, CONSENTST_GIVEN);
    ck_assert_uint_eq(view.file.assessment.count, 1);
    ck_assert_int_eq(view.file.assessment.items[0].version_no, 1);
    ck_assert_int_eq(view.file.assessment.items[0].status, ASSESSMENT_STATUS_DRAFT);
    ck_assert(ident_equal(&view.file.assessment.items[0].author_id, &desk.hoduya));
    ck_assert_uint_eq(view.file.state_history.count, 2);
    ck_assert_int_eq(view.file.state_history.items[1].event, EVENT_T05);
    ck_assert_uint_eq(view.file.signature.count, 1);
    ck_assert_int_eq(view.file.signature.items[0].capacity, SIGN_CAPACITY_PARENT);
    ck_assert_uint_eq(rows_of(&desk, view.file.caf_case.urn, "consent"), 1);
    ck_assert_uint_eq(rows_of(&desk, view.file.caf_case.urn, "state"), 2);
    desk_close(&desk);
}
END_TEST

static bool give_up(struct desk *desk, const struct ident *case_id, struct closure *closure)
{
    struct step_record record = { ENTITY_closure, closure };
    struct step step = { .event = EVENT_T04, .records = &record, .record_count = 1 };

    return step_take(desk->session, case_id, &step, &desk->err);
}

START_TEST(a_refusal_ends_it_once_safeguarding_was_considered)
{
    struct desk desk;
    struct ident case_id, parent;
    struct consent_entry entry;
    struct closure closure;
    struct case_view view;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &case_id));
    parent = desk_parent(&desk, &case_id, "Dana Tolliver");
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_ASSESSMENT, CONSENTST_REFUSED, &entry);
    desk_ok(&desk, desk_record(&desk, &entry));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_C0);
    closure = desk_considered(&desk);
    closure.safeguarding_considered = YN_NONE_;
    desk_no(&desk, give_up(&desk, &case_id, &closure), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "safeguarding_considered");
    closure = desk_considered(&desk);
    closure.safeguarding_decision = UNIVERSAL_DECISION_OFFER_AGAIN;
    desk_no(&desk, give_up(&desk, &case_id, &closure), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "offer_again_on");
    closure = desk_considered(&desk);
    closure.safeguarding_decision = UNIVERSAL_DECISION_STEP_UP;
    desk_no(&desk, give_up(&desk, &case_id, &closure), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "safeguarding_decision");
    closure = desk_considered(&desk);
    closure.effects_explained = EXPLAINED_NONE_;
    desk_no(&desk, give_up(&desk, &case_id, &closure), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "effects_explained");
    closure = desk_considered(&desk);
    closure.safeguarding_on = DATE_NONE;
    desk_no(&desk, give_up(&desk, &case_id, &closure), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "safeguarding_on");
    closure = desk_considered(&desk);
    closure.needs_escalate = YNU_U;
    desk_no(&desk, give_up(&desk, &case_id, &closure), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "needs_escalate");
    closure = desk_considered(&desk);
    desk_ok(&desk, give_up(&desk, &case_id, &closure));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_C1);
    ck_assert_int_eq(view.file.closure.items[0].reason, CLOSE_CONSENT_REFUSED);
    ck_assert(ident_equal(&view.file.closure.items[0].closed_by, &desk.hoduya));
    ck_assert_uint_eq(view.file.assessment.count, 0);
    ck_assert(date_known(view.file.caf_case.closed_on));
    ck_assert_int_eq(view.file.lp_assignment.items[0].end_reason, LPEND_CASE_CLOSED);
    desk_close(&desk);
}
END_TEST

START_TEST(what_is_missing_is_told_and_nothing_saved)
{
    struct desk desk;
    struct ident case_id, parent;
    struct consent_entry entry;
    struct problems problems;
    struct case_view view;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &case_id));
    parent = desk_parent(&desk, &case_id, "Dana Tolliver");
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_ASSESSMENT, CONSENTST_GIVEN, &entry);
    entry.consent.explained = false;
    desk_ok(&desk, consent_problems(desk.session, &entry, &problems, &desk.arena, &desk.err));
    ck_assert_uint_eq(problems_stopping(&problems), 1);
    desk_no(&desk, desk_record(&desk, &entry), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "explained");
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.consent.count, 0);
    ck_assert_int_eq(view.file.caf_case.state, STATE_C0);
    desk_close(&desk);
}
END_TEST

START_TEST(nobody_signs_with_anothers_passphrase)
{
    struct desk desk;
    struct ident case_id, parent;
    struct consent_entry entry;
    struct secret *wrong = secret_from("not this one at all", 19);
    struct case_view view;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &case_id));
    parent = desk_parent(&desk, &case_id, "Dana Tolliver");
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_ASSESSMENT, CONSENTST_GIVEN, &entry);
    desk_no(&desk, consent_record(desk.session, &entry, wrong, &desk.err), ERR_DENIED);
    ck_assert_str_eq(desk.err.field, "passphrase");
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.consent.count, 0);
    secret_free(wrong);
    desk_close(&desk);
}
END_TEST

START_TEST(a_new_decision_replaces_and_is_prefilled)
{
    struct desk desk;
    struct ident case_id, parent;
    struct consent_entry entry;
    struct case_view view;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    desk_ok(&desk, consent_draft(desk.session, &case_id, CONSENT_STAGE_ASSESSMENT, &entry,
                                 &desk.arena, &desk.err));
    ck_assert(ident_equal(&entry.consent.given_by_person, &parent));
    ck_assert_int_eq(entry.consent.given_as, GIVEN_AS_PARENT_PR);
    ck_assert_int_eq(entry.consent.status, 0);
    ck_assert(!entry.consent.explained);
    ck_assert_msg(entry.consent.pr_checked == YN_NONE_, "it is checked each time");
    ck_assert_uint_eq(entry.scope_count, 1);
    ck_assert(ident_equal(&entry.scopes[0].target_id, &desk.agency));
    ck_assert(!ident_known(&entry.scopes[0].record.id));
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_ASSESSMENT, CONSENTST_LIMITED, &entry);
    desk_ok(&desk, desk_record(&desk, &entry));
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.consent.count, 2);
    ck_assert_int_eq(view.file.consent.items[0].status, CONSENTST_GIVEN);
    ck_assert(ident_equal(&view.file.consent.items[1].supersedes_id,
                          &view.file.consent.items[0].record.id));
    ck_assert_int_eq(view.consent, CONSENTST_LIMITED);
    desk_no(&desk, desk_record(&desk, &entry), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

/* Of another matter on one day: told once, in one form. */
START_TEST(two_decisions_of_one_day_are_explained_once)
{
    struct desk desk;
    struct ident case_id, parent;
    struct consent_entry entry;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    if (_i == 1) {
        fake_pass(&desk.fake, (int64_t)24 * 3600 * 1000);
        desk_sign_in(&desk, "hoduya");
    }
    desk_ok(&desk, consent_draft(desk.session, &case_id, CONSENT_STAGE_STORE_SHARE, &entry,
                                 &desk.arena, &desk.err));
    ck_assert(ident_equal(&entry.consent.given_by_person, &parent));
    ck_assert_msg(entry.consent.explained == (_i == 0), "day %d", _i);
    ck_assert_msg((entry.consent.form != CONSENT_FORM_NONE_) == (_i == 0), "day %d", _i);
    ck_assert_int_eq(entry.consent.status, CONSENTST_NONE_);
    ck_assert_int_eq(entry.consent.storage_agreed, YN_NONE_);
    ck_assert_int_eq(entry.consent.sharing_agreed, YN_NONE_);
    ck_assert(!date_known(entry.consent.signed_on));
    desk_close(&desk);
}
END_TEST

START_TEST(somebody_outside_may_not_record_one)
{
    struct desk desk;
    struct ident case_id, parent;
    struct consent_entry entry;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN, &entry);
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, desk_record(&desk, &entry), ERR_DENIED);
    desk_sign_in(&desk, "ldanvers");
    desk_no(&desk, desk_record(&desk, &entry), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

START_TEST(a_withdrawal_for_one_agency_is_at_once)
{
    struct desk desk;
    struct ident case_id, parent, clinic;
    struct consent_entry entry;
    struct consent_grid grid;
    struct case_view view;
    struct secret *passphrase = desk_passphrase();

    desk_open(&desk);
    clinic = desk_agency(&desk, "Fennmoor Clinic");
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN, &entry);
    desk_scope(&desk, &entry, &clinic, SCOPE_EFFECT_ALLOW, DATACLASS_ALL);
    desk_ok(&desk, desk_record(&desk, &entry));
    desk_ok(&desk, consent_who_may_see(desk.session, &case_id, &grid, &desk.arena, &desk.err));
    ck_assert_uint_eq(grid.count, 2);
    ck_assert_str_eq(grid.rows[1].name, "Fennmoor Clinic");
    ck_assert(set_has(grid.rows[1].allowed, DATACLASS_ASSESSMENT_D1));
    ck_assert(!set_has(grid.rows[1].allowed, DATACLASS_SENSITIVE_MH));
    desk_no(&desk, consent_withdraw(desk.session, &case_id, WITHDRAWAL_SCOPE_ONE_AGENCY, NULL,
                                    &parent, DATE_NONE, true, NULL, passphrase, &desk.err),
            ERR_INVALID);
    desk_ok(&desk, consent_withdraw(desk.session, &case_id, WITHDRAWAL_SCOPE_ONE_AGENCY, &clinic,
                                    NULL, DATE_NONE, true, NULL, passphrase, &desk.err));
    desk_ok(&desk, consent_who_may_see(desk.session, &case_id, &grid, &desk.arena, &desk.err));
    for (size_t i = 0; i < grid.count; i++)
        ck_assert(ident_equal(&grid.rows[i].id, &clinic) ? grid.rows[i].allowed == 0
                                                         : grid.rows[i].allowed != 0);
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_A0);
    secret_free(passphrase);
    desk_close(&desk);
}
END_TEST

START_TEST(a_withdrawal_of_everything_stops_the_case)
{
    struct desk desk;
    struct ident case_id, parent;
    struct case_view view;
    struct secret *passphrase = desk_passphrase();

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    desk_ok(&desk, consent_withdraw(desk.session, &case_id, WITHDRAWAL_SCOPE_ALL, NULL, &parent,
                                    DATE_NONE, true, "They want to manage by themselves.",
                                    passphrase, &desk.err));
    desk_sign_in(&desk, "gmarlowe");
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.consent, CONSENTST_WITHDRAWN);
    ck_assert_int_eq(view.file.caf_case.state, STATE_Z0);
    ck_assert_int_eq(view.file.caf_case.state_before, STATE_A0);
    ck_assert(view.file.consent.items[1].effects_explained);
    ck_assert(ident_equal(&view.file.consent.items[1].supersedes_id,
                          &view.file.consent.items[0].record.id));
    secret_free(passphrase);
    desk_close(&desk);
}
END_TEST

START_TEST(support_withdrawn_stops_it_and_sharing_alone_does_not)
{
    struct desk desk;
    struct ident case_id, parent;
    struct case_view view;
    struct secret *passphrase = desk_passphrase();

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    desk_ok(&desk, consent_withdraw(desk.session, &case_id, WITHDRAWAL_SCOPE_SHARING, NULL,
                                    &parent, DATE_NONE, true, NULL, passphrase, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.consent, CONSENTST_WITHDRAWN);
    ck_assert_int_eq(view.file.caf_case.state, STATE_A0);
    desk_ok(&desk, consent_withdraw(desk.session, &case_id, WITHDRAWAL_SCOPE_CAF_SUPPORT, NULL,
                                    &parent, DATE_NONE, true, NULL, passphrase, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_Z0);
    desk_no(&desk, consent_withdraw(desk.session, &case_id, WITHDRAWAL_SCOPE_ALL, NULL, &parent,
                                    date_add_days(session_today(desk.session), 1), true, NULL,
                                    passphrase, &desk.err),
            ERR_INVALID);
    secret_free(passphrase);
    desk_close(&desk);
}
END_TEST

START_TEST(somebody_else_may_not_withdraw_for_the_family)
{
    struct desk desk;
    struct ident case_id, parent;
    struct case_view view;
    struct secret *passphrase = desk_passphrase();

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, consent_withdraw(desk.session, &case_id, WITHDRAWAL_SCOPE_ALL, NULL, &parent,
                                    DATE_NONE, true, NULL, passphrase, &desk.err),
            ERR_DENIED);
    desk_sign_in(&desk, "gmarlowe");
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.consent, CONSENTST_GIVEN);
    desk_ok(&desk, consent_withdraw(desk.session, &case_id, WITHDRAWAL_SCOPE_ALL, NULL, NULL,
                                    DATE_NONE, true, NULL, passphrase, &desk.err));
    secret_free(passphrase);
    desk_close(&desk);
}
END_TEST

START_TEST(who_may_read_this_is_answered_with_why)
{
    struct desk desk;
    struct ident case_id, parent;
    const char *why;
    bool may;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    desk_ok(&desk, consent_may(desk.session, &case_id, &desk.hoduya, DATACLASS_ASSESSMENT_D1, &may,
                               &why, &desk.arena, &desk.err));
    ck_assert(may);
    ck_assert_str_eq(why, "Leads the case.");
    desk_ok(&desk, consent_may(desk.session, &case_id, &desk.rmenon, DATACLASS_ASSESSMENT_D1, &may,
                               &why, &desk.arena, &desk.err));
    ck_assert(!may);
    ck_assert_ptr_nonnull(strstr(why, "not part of this case"));
    desk_close(&desk);
}
END_TEST

/* Whatever was agreed about sharing in the meantime. */
START_TEST(a_refusal_counts_though_it_is_of_an_earlier_day)
{
    struct desk desk;
    struct ident case_id, parent;
    struct consent_entry entry;
    struct closure closure;
    struct case_view view;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &case_id));
    parent = desk_parent(&desk, &case_id, "Dana Tolliver");
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN, &entry);
    desk_ok(&desk, desk_record(&desk, &entry));
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_ASSESSMENT, CONSENTST_REFUSED, &entry);
    entry.consent.obtained_on = entry.consent.signed_on =
        date_add_days(session_today(desk.session), -1);
    entry.consent.review_on = date_add_days(entry.consent.review_on, -1);
    desk_ok(&desk, desk_record(&desk, &entry));
    closure = desk_considered(&desk);
    desk_ok(&desk, give_up(&desk, &case_id, &closure));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_C1);
    desk_close(&desk);
}
END_TEST

START_TEST(a_letter_that_came_late_stops_the_case_all_the_same)
{
    struct desk desk;
    struct ident case_id, parent;
    struct case_view view;
    struct secret *passphrase = desk_passphrase();

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    desk_ok(&desk, consent_withdraw(desk.session, &case_id, WITHDRAWAL_SCOPE_ALL, NULL, &parent,
                                    date_add_days(session_today(desk.session), -1), true,
                                    "A letter that came late.", passphrase, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_Z0);
    ck_assert_uint_eq(view.file.closure.count, 1);
    secret_free(passphrase);
    desk_close(&desk);
}
END_TEST

/* Domain.md 3.2: who is under 16 is judged, and the basis recorded, each time they are asked. */
START_TEST(a_judgement_is_of_its_day)
{
    static const struct {
        int given_as, basis;
        bool held;
    } rows[] = {
        { GIVEN_AS_SELF, COMPBASIS_U16_JUDGED_COMPETENT, false },
        { GIVEN_AS_PARENT_PR, COMPBASIS_JUDGED_NOT_COMPETENT, false },
        { GIVEN_AS_SELF, COMPBASIS_AGE16PLUS_PRESUMED, true },
    };
    const bool another_day = _i % 2;
    const int row = _i / 2;
    struct desk desk;
    struct ident case_id, parent;
    struct consent_entry entry;
    struct consent before;
    struct case_view view;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    desk_read(&desk, &case_id, &view);
    if (rows[row].basis == COMPBASIS_AGE16PLUS_PRESUMED) {
        view.file.subject.dob = date_add_months(session_today(desk.session), -12 * 17);
        desk_keep(&desk, &case_id, ENTITY_subject, &view.file.subject);
    }
    before = view.file.consent.items[0];
    before.given_by_person = rows[row].given_as == GIVEN_AS_SELF ? view.file.subject.record.id
                                                                : parent;
    before.given_as = rows[row].given_as;
    before.competence_basis = rows[row].basis;
    before.competence_note = "Said back in other words what it is for.";
    desk_keep(&desk, &case_id, ENTITY_consent, &before);
    if (another_day) {
        fake_pass(&desk.fake, INT64_C(24) * 3600 * 1000);
        desk_sign_in(&desk, "hoduya");
    }
    desk_ok(&desk, consent_draft(desk.session, &case_id, CONSENT_STAGE_REVIEW, &entry,
                                 &desk.arena, &desk.err));
    ck_assert_int_eq(entry.consent.given_as, rows[row].given_as);
    ck_assert_int_eq(entry.consent.competence_basis,
                     another_day && !rows[row].held ? COMPBASIS_NONE_ : rows[row].basis);
    ck_assert_int_eq(entry.consent.competence_note != NULL, !another_day || rows[row].held);
    desk_close(&desk);
}
END_TEST

/* Written down before it was refused: the mother as "Themselves". */
START_TEST(the_next_decision_is_not_prefilled_with_what_cannot_be)
{
    struct desk desk;
    struct ident case_id, parent;
    struct consent_entry entry;
    struct consent before;
    struct case_view view;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    desk_read(&desk, &case_id, &view);
    before = view.file.consent.items[0];
    before.given_as = GIVEN_AS_SELF;
    before.competence_basis = COMPBASIS_AGE16PLUS_PRESUMED;
    desk_keep(&desk, &case_id, ENTITY_consent, &before);
    desk_ok(&desk, consent_draft(desk.session, &case_id, CONSENT_STAGE_REVIEW, &entry,
                                 &desk.arena, &desk.err));
    ck_assert(ident_equal(&entry.consent.given_by_person, &parent));
    ck_assert_int_eq(entry.consent.given_as, GIVEN_AS_NONE_);
    ck_assert_int_eq(entry.consent.competence_basis, COMPBASIS_NONE_);
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_REVIEW, CONSENTST_GIVEN, &entry);
    entry.consent.given_as = GIVEN_AS_SELF;
    entry.consent.competence_basis = COMPBASIS_AGE16PLUS_PRESUMED;
    ck_assert(!desk_record(&desk, &entry));
    ck_assert_str_eq(desk.err.field, "given_as");
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_judgement_is_of_its_day, 0, 6);
    tcase_add_test(t, the_next_decision_is_not_prefilled_with_what_cannot_be);
    tcase_add_test(t, a_refusal_counts_though_it_is_of_an_earlier_day);
    tcase_add_test(t, a_letter_that_came_late_stops_the_case_all_the_same);
    tcase_add_test(t, consent_to_assess_begins_version_one);
    tcase_add_test(t, a_refusal_ends_it_once_safeguarding_was_considered);
    tcase_add_test(t, what_is_missing_is_told_and_nothing_saved);
    tcase_add_test(t, nobody_signs_with_anothers_passphrase);
    tcase_add_test(t, a_new_decision_replaces_and_is_prefilled);
    tcase_add_loop_test(t, two_decisions_of_one_day_are_explained_once, 0, 2);
    tcase_add_test(t, somebody_outside_may_not_record_one);
    tcase_add_test(t, a_withdrawal_for_one_agency_is_at_once);
    tcase_add_test(t, a_withdrawal_of_everything_stops_the_case);
    tcase_add_test(t, support_withdrawn_stops_it_and_sharing_alone_does_not);
    tcase_add_test(t, somebody_else_may_not_withdraw_for_the_family);
    tcase_add_test(t, who_may_read_this_is_answered_with_why);
}

TEST_MAIN("consent_svc", cases)
