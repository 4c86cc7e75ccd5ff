/* SPDX-License-Identifier: MIT */
/* A closed case opened again, and what keeps it shut: domain.md 2.2 T27, 2.3. */

#include "config.h"

#include "support/ended.h"
#include "support/harness.h"

static bool reopen(struct desk *desk, const struct ident *case_id, struct reopening reopening)
{
    return case_reopen(desk->session, case_id, &reopening, &desk->err);
}

static const struct case_file *file_of(struct desk *desk, const struct ident *case_id)
{
    static struct case_view view;

    desk_read(desk, case_id, &view);
    return &view.file;
}

static const struct lp_assignment *newest(const struct case_file *file)
{
    return &file->lp_assignment.items[file->lp_assignment.count - 1];
}

START_TEST(it_goes_on_with_the_next_version_and_keeps_its_closing)
{
    struct desk desk;
    struct ident case_id;
    const struct case_file *file;
    const struct state_history *last;

    desk_closed(&desk, &case_id);
    desk_days_later(&desk, 90, "gmarlowe");
    desk_ok(&desk, reopen(&desk, &case_id, desk_reopening(&desk, &case_id)));
    file = file_of(&desk, &case_id);
    ck_assert_int_eq(file->caf_case.state, STATE_A0);
    ck_assert(!date_known(file->caf_case.closed_on));
    ck_assert(!date_known(file->caf_case.archive_on));
    ck_assert_uint_eq(file->closure.count, 1);
    ck_assert(ident_known(&file->closure.items[0].approved_by));
    ck_assert_uint_eq(file->assessment.count, 2);
    ck_assert_int_eq(file->assessment.items[1].version_no, 2);
    ck_assert_int_eq(file->assessment.items[1].status, ASSESSMENT_STATUS_DRAFT);
    ck_assert_str_eq(file->assessment.items[1].goals, "In school on four days of five.");
    ck_assert_str_eq(file->assessment.items[1].new_version_reason, "He stays away again.");
    last = &file->state_history.items[file->state_history.count - 1];
    ck_assert_int_eq(last->event, EVENT_T27);
    ck_assert_int_eq(last->from_state, STATE_Z1);
    ck_assert_str_eq(last->reason, "He stays away again.");
    desk_close(&desk);
}
END_TEST

START_TEST(somebody_leads_it_and_nobody_else_may_see_it_yet)
{
    struct desk desk;
    struct ident case_id;
    const struct case_file *file;
    struct consent_grid grid;

    desk_closed(&desk, &case_id);
    desk_ok(&desk, reopen(&desk, &case_id, desk_reopening(&desk, &case_id)));
    desk_ok(&desk, consent_who_may_see(desk.session, &case_id, &grid, &desk.arena, &desk.err));
    for (size_t i = 0; i < grid.count; i++)
        ck_assert_uint_eq(grid.rows[i].allowed, 0);
    desk_sign_in(&desk, "hoduya");
    file = file_of(&desk, &case_id);
    ck_assert_int_eq(newest(file)->kind, LP_KIND_INTERIM);
    ck_assert(ident_equal(&newest(file)->practitioner_id, &desk.hoduya));
    ck_assert(!date_known(newest(file)->to));
    ck_assert_int_eq(consent_current(file, session_today(desk.session)).status, CONSENTST_GIVEN);
    desk_close(&desk);
}
END_TEST

START_TEST(later_a_new_episode_is_the_way_and_the_reason_is_said)
{
    struct desk desk;
    struct ident case_id;
    struct step_offers offers;

    desk_closed(&desk, &case_id);
    desk_days_later(&desk, 112, "gmarlowe");
    desk_no(&desk, reopen(&desk, &case_id, desk_reopening(&desk, &case_id)), ERR_REFUSED);
    ck_assert_str_eq(desk.err.msg, "It closed 112 days ago; the limit is 90: open a new episode "
                                   "instead (What comes next, New episode).");
    desk_ok(&desk, steps_offered(desk.session, &case_id, &offers, &desk.arena, &desk.err));
    ck_assert_uint_eq(offers.count, 2);
    ck_assert_int_eq(offers.items[0].event, EVENT_T27);
    ck_assert_str_eq(offers.items[0].waits, desk.err.msg);
    ck_assert_int_eq(offers.items[1].event, EVENT_T28);
    ck_assert_uint_eq(file_of(&desk, &case_id)->consent.count, 2);
    desk_close(&desk);
}
END_TEST

START_TEST(each_guard_says_how_to_go_on_and_nothing_is_kept)
{
    struct desk desk;
    struct ident case_id;
    struct reopening reopening;

    desk_closed(&desk, &case_id);
    reopening = desk_reopening(&desk, &case_id);
    reopening.same_needs = false;
    desk_no(&desk, reopen(&desk, &case_id, reopening), ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "Only for the same needs"));
    reopening = desk_reopening(&desk, &case_id);
    reopening.reason = " ";
    desk_no(&desk, reopen(&desk, &case_id, reopening), ERR_REFUSED);
    ck_assert_str_eq(desk.err.msg, "Give a reason.");
    reopening = desk_reopening(&desk, &case_id);
    reopening.consent.status = CONSENTST_REFUSED;
    reopening.consent.storage_agreed = reopening.consent.sharing_agreed = YN_N;
    desk_no(&desk, reopen(&desk, &case_id, reopening), ERR_REFUSED);
    ck_assert_str_eq(desk.err.msg, "Ask the family for consent again.");
    ck_assert_int_eq(file_of(&desk, &case_id)->caf_case.state, STATE_Z1);
    ck_assert_uint_eq(file_of(&desk, &case_id)->consent.count, 2);
    desk_ok(&desk, reopen(&desk, &case_id, desk_reopening(&desk, &case_id)));
    desk_no(&desk, reopen(&desk, &case_id, desk_reopening(&desk, &case_id)), ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "cannot follow here"));
    desk_close(&desk);
}
END_TEST

START_TEST(it_is_the_co_ordinators)
{
    static const char *const others[] = { "hoduya", "rmenon", "prenshaw", "ldanvers", "icalloway" };
    struct desk desk;
    struct ident case_id;
    struct reopening reopening;

    desk_closed(&desk, &case_id);
    reopening = desk_reopening(&desk, &case_id);
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&desk, others[i]);
        desk_no(&desk, reopen(&desk, &case_id, reopening), ERR_DENIED);
    }
    desk_close(&desk);
}
END_TEST

/* The child has another open case meanwhile: for other needs, so soon after. */
START_TEST(not_beside_another_open_case)
{
    struct desk desk;
    struct ident case_id, other;
    struct search_hits hits;
    struct subject subject;
    struct case_opening opening = { .subject = &subject, .reason = "Something else.",
                                    .different_needs = "A bereavement." };

    desk_closed(&desk, &case_id);
    subject = file_of(&desk, &case_id)->subject;
    opening.locality = desk.locality;
    desk_sign_in(&desk, "hoduya");
    desk_search(&desk, "Tolliver", &hits);
    desk_ok(&desk, case_start(desk.session, &opening, &other, &desk.err));
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, reopen(&desk, &case_id, desk_reopening(&desk, &case_id)), ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "This child has an open case"));
    desk_close(&desk);
}
END_TEST

/* A yes that was taken back while it was typed does not come back with the case. */
START_TEST(a_withdrawal_meanwhile_stands)
{
    struct secret *passphrase = desk_passphrase();
    struct reopening reopening;
    struct ident case_id, parent;
    struct desk desk;

    desk_closed(&desk, &case_id);
    desk_days_later(&desk, 90, "gmarlowe");
    reopening = desk_reopening(&desk, &case_id);
    parent = file_of(&desk, &case_id)->person_link.items[0].person_id;
    desk_ok(&desk, consent_withdraw(desk.session, &case_id, WITHDRAWAL_SCOPE_ALL, NULL, &parent,
                                    session_today(desk.session), true, "They said no after all.",
                                    passphrase, &desk.err));
    desk_no(&desk, reopen(&desk, &case_id, reopening), ERR_CONFLICT);
    ck_assert_int_eq(file_of(&desk, &case_id)->caf_case.state, STATE_Z1);
    secret_free(passphrase);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, it_goes_on_with_the_next_version_and_keeps_its_closing);
    tcase_add_test(t, somebody_leads_it_and_nobody_else_may_see_it_yet);
    tcase_add_test(t, later_a_new_episode_is_the_way_and_the_reason_is_said);
    tcase_add_test(t, each_guard_says_how_to_go_on_and_nothing_is_kept);
    tcase_add_test(t, it_is_the_co_ordinators);
    tcase_add_test(t, not_beside_another_open_case);
    tcase_add_test(t, a_withdrawal_meanwhile_stands);
}

TEST_MAIN("reopen_svc", cases)
