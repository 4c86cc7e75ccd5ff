/* SPDX-License-Identifier: MIT */
/* What waits for the answer of one person and of nobody else. */

#include "config.h"

#include "service/case_deed.h"
#include "service/join_svc.h"
#include "service/user_svc.h"
#include "service/waiting_svc.h"
#include "store/recovery_store.h"
#include "support/harness.h"
#include "support/road.h"

/* How much waits for each of them, nobody is told what is not theirs. */
static void check_counts(struct desk *desk, size_t hoduya, size_t rmenon, size_t gmarlowe,
                         size_t prenshaw, size_t ldanvers)
{
    const struct {
        const char *login;
        size_t count;
    } expected[] = { { "hoduya", hoduya },     { "rmenon", rmenon },     { "gmarlowe", gmarlowe },
                     { "prenshaw", prenshaw }, { "ldanvers", ldanvers }, { "icalloway", 0 } };

    for (size_t i = 0; i < COUNT(expected); i++) {
        size_t count;

        desk_sign_in(desk, expected[i].login);
        desk_ok(desk, waiting_count(desk->session, &count, &desk->err));
        ck_assert_msg(count == expected[i].count, "%s: %zu", expected[i].login, count);
    }
}

START_TEST(it_waits_for_nobody_else)
{
    struct desk desk;
    struct ident id, version;

    desk_assessed(&desk, &id, &version);
    check_counts(&desk, 0, 0, 0, 0, 0);
    desk_ask_to_lead(&desk, &id, &desk.rmenon);
    check_counts(&desk, 0, 1, 0, 0, 0);
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, desk_ask_to_make_void(&desk, &id));
    check_counts(&desk, 0, 1, 0, 0, 1);
    desk_close(&desk);
}
END_TEST

/* The co-ordinator finds each request once, with who asks. */
static void check_joins(struct desk *desk, const char *login, const char *first,
                        const char *second)
{
    struct waitings all;

    desk_sign_in(desk, login);
    desk_ok(desk, waiting_list(desk->session, &all, &desk->arena, &desk->err));
    ck_assert_uint_eq(all.count, 2);
    ck_assert_str_eq(all.items[0].words, first);
    ck_assert_str_eq(all.items[1].words, second);
}

START_TEST(each_who_asks_to_join_has_a_line)
{
    static const char *const ravi = "Asks to join the team: Ravi Menon";
    static const char *const paul = "Asks to join the team: Paul Renshaw";
    struct desk desk;
    struct ident id, version;

    desk_assessed(&desk, &id, &version);
    desk_sign_in(&desk, "rmenon");
    desk_ok(&desk, join_ask(desk.session, &id, "His attendance.", &desk.err));
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, user_set_roles(desk.session, "prenshaw", set_with(0, ROLE_practitioner),
                                  &desk.err));
    desk_sign_in(&desk, "prenshaw");
    desk_ok(&desk, join_ask(desk.session, &id, "His weight.", &desk.err));
    check_joins(&desk, "gmarlowe", ravi, paul);
    check_joins(&desk, "hoduya", ravi, paul);
    desk_close(&desk);
}
END_TEST

/* Their name stands where it stood; cases are not theirs to know any more. */
START_TEST(it_waits_for_nobody_without_case_work)
{
    struct desk desk;
    struct ident id, version;

    desk_assessed(&desk, &id, &version);
    desk_ask_to_lead(&desk, &id, &desk.rmenon);
    check_counts(&desk, 0, 1, 0, 0, 0);
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, user_set_roles(desk.session, "rmenon", set_with(0, ROLE_auditor), &desk.err));
    check_counts(&desk, 0, 0, 0, 0, 0);
    desk_close(&desk);
}
END_TEST

static bool propose(struct case_deed *d, struct closure *closure, const struct ident *by,
                    struct err *err)
{
    record_init(entity_of(ENTITY_closure), closure);
    closure->case_id = d->deed.case_id;
    closure->closed_on = session_today(d->deed.session);
    closure->reason = CLOSE_NEEDS_MET;
    closure->outcome_summary = "Comes each day.";
    closure->safeguarding_considered = YN_Y;
    closure->effects_explained = EXPLAINED_Y;
    closure->safeguarding_note = "Nobody fears for him.";
    closure->closed_by = *by;
    return deed_save(&d->deed, ENTITY_closure, closure, AUDIT_CREATE, NULL, err);
}

/* By whom a closure is approved: the co-ordinator; the supervisor where the reason
 * asks for the safeguarding check; never by who proposed it, and who proposed one
 * before that came to nothing approves as all do. */
START_TEST(a_closure_waits_for_who_may_approve_it)
{
    static const struct {
        enum code_close reason;
        bool former_by_coordinator, by_coordinator;
        size_t gmarlowe, prenshaw;
    } rows[] = {
        { CLOSE_NEEDS_MET, false, false, 1, 0 },
        { CLOSE_NEEDS_MET, false, true, 0, 0 },
        { CLOSE_NEEDS_MET, true, false, 1, 0 },
        { CLOSE_DISENGAGED, false, false, 0, 1 },
    };
    struct desk desk;
    struct case_deed d;
    struct closure closure;
    struct ident id;
    bool ok;

    desk_forming(&desk, &id);
    desk_sign_in(&desk, "gmarlowe");
    desk_set_manager(&desk, &desk.hoduya, INT_UNKNOWN);
    desk_ok(&desk, case_deed_begin(desk.session, &id, &d, &desk.err));
    ok = (!rows[_i].former_by_coordinator ||
          propose(&d, &closure, &desk.gmarlowe, &desk.err)) &&
         propose(&d, &closure, rows[_i].by_coordinator ? &desk.gmarlowe : &desk.hoduya,
                 &desk.err);
    closure.reason = (int)rows[_i].reason;
    ok = ok && deed_save(&d.deed, ENTITY_closure, &closure, AUDIT_CHANGE, NULL, &desk.err) &&
         case_deed_move(&d, STATE_Z0, EVENT_T23, NULL, &desk.err);
    desk_ok(&desk, case_deed_end(&d, ok, &desk.err));
    check_counts(&desk, 0, 0, rows[_i].gmarlowe, rows[_i].prenshaw, 0);
    desk_close(&desk);
}
END_TEST

/* Whoever answers for the keys is told for a month, and nobody else. */
START_TEST(a_recovery_key_that_was_used_waits_for_who_answers)
{
    struct desk desk;
    struct ident id, version;
    struct waitings all;
    size_t count;
    struct audit_event event = { .action = AUDIT_KEYSLOT, .entity = "account",
                                 .reason = RECOVERY_REASON };

    desk_assessed(&desk, &id, &version);
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, look(desk.session, &event, &desk.err));
    desk_ok(&desk, waiting_list(desk.session, &all, &desk.arena, &desk.err));
    ck_assert_uint_eq(all.count, 1);
    ck_assert_int_eq(all.items[0].kind, WAITING_RECOVERY);
    ck_assert_str_eq(all.items[0].words, "The recovery key let ldanvers in, on Mon 22 Mar 2010");
    desk_sign_in(&desk, "icalloway");
    desk_ok(&desk, waiting_count(desk.session, &count, &desk.err));
    ck_assert_uint_eq(count, 1);
    desk_sign_in(&desk, "prenshaw");
    desk_ok(&desk, waiting_count(desk.session, &count, &desk.err));
    ck_assert_uint_eq(count, 0);
    fake_pass(&desk.fake, INT64_C(31) * 86400000);
    desk_sign_in(&desk, "icalloway");
    desk_ok(&desk, waiting_count(desk.session, &count, &desk.err));
    ck_assert_uint_eq(count, 0);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_recovery_key_that_was_used_waits_for_who_answers);
    tcase_add_test(t, it_waits_for_nobody_else);
    tcase_add_test(t, each_who_asks_to_join_has_a_line);
    tcase_add_loop_test(t, a_closure_waits_for_who_may_approve_it, 0, 4);
    tcase_add_test(t, it_waits_for_nobody_without_case_work);
}

TEST_MAIN("waiting_svc", cases)
