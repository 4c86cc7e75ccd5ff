/* SPDX-License-Identifier: MIT */
/* Accounts: made for people, changed by administrators, and never the last one closed. */

#include "config.h"

#include "base/compiler.h"
#include "service/names.h"
#include "service/user_svc.h"
#include "support/harness.h"
#include "support/desk.h"

#define ONE(role) ((uint64_t)1 << ROLE_##role)

static const struct user_new norris = { .login = "fnorris",
                                        .name = "Fay Norris",
                                        .roles = ONE(practitioner),
                                        .agency = "Safe Steps" };

/* Signs in with a passphrase of their own. */
static bool sign_in_with(struct desk *desk, const char *login, const struct secret *passphrase,
                         struct signin_report *report)
{
    desk_sign_out(desk);
    return session_sign_in(&desk->choice, login, passphrase, &desk->session, report, &desk->err);
}

START_TEST(a_person_comes_in_with_a_passphrase_for_a_day)
{
    struct desk desk;
    struct secret *passphrase, *own = secret_from("seven amber lanterns", 20);
    struct signin_report report;

    desk_open(&desk);
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, user_add(desk.session, &norris, &passphrase, &desk.err));
    desk_ok(&desk, sign_in_with(&desk, "fnorris", passphrase, &report));
    ck_assert(report.must_change_passphrase);
    ck_assert(ident_known(&session_who(desk.session)->practitioner));
    desk_ok(&desk, session_change_passphrase(desk.session, passphrase, own, &desk.err));
    desk_no(&desk, sign_in_with(&desk, "fnorris", passphrase, &report), ERR_DENIED);
    desk_ok(&desk, sign_in_with(&desk, "fnorris", own, &report));
    ck_assert(!report.must_change_passphrase);
    secret_free(passphrase);
    secret_free(own);
    desk_close(&desk);
}
END_TEST

START_TEST(a_temporary_passphrase_ends_after_a_day)
{
    struct desk desk;
    struct secret *passphrase;

    desk_open(&desk);
    desk_ok(&desk, user_add(desk.session, &norris, &passphrase, &desk.err));
    fake_pass(&desk.fake, (int64_t)25 * 3600 * 1000);
    desk_no(&desk, sign_in_with(&desk, "fnorris", passphrase, NULL), ERR_DENIED);
    secret_free(passphrase);
    desk_close(&desk);
}
END_TEST

START_TEST(somebody_who_is_known_keeps_their_record)
{
    struct desk desk;
    struct user_new user = norris;
    struct secret *passphrase;
    struct ident who, worker;

    desk_open(&desk);
    worker = desk_worker(&desk, "Fay Norris", "", ROLE_practitioner); /* as an import brings them */
    user.agency = "Fennmoor Primary School";
    desk_ok(&desk, user_add(desk.session, &user, &passphrase, &desk.err));
    secret_free(passphrase);
    desk_ok(&desk, practitioner_of_login(desk.session, "fnorris", &who, &desk.err));
    ck_assert(ident_equal(&who, &worker));
    user.login = "fnorris2"; /* another of the same name */
    desk_ok(&desk, user_add(desk.session, &user, &passphrase, &desk.err));
    secret_free(passphrase);
    desk_ok(&desk, practitioner_of_login(desk.session, "fnorris2", &who, &desk.err));
    ck_assert(!ident_equal(&who, &worker));
    desk_close(&desk);
}
END_TEST

static const struct {
    const char *why;
    struct user_new user;
    enum err_kind kind;
    const char *field;
} wrong[] = {
    { "a capital", { "Fay", "F", ONE(auditor), "A", NULL, NULL }, ERR_INVALID, "login" },
    { "no login", { "", "F", ONE(auditor), "A", NULL, NULL }, ERR_INVALID, "login" },
    { "a blank name", { "fay", " ", ONE(auditor), "A", NULL, NULL }, ERR_INVALID, "name" },
    { "no role", { "fay", "F", 0, "A", NULL, NULL }, ERR_INVALID, "role" },
    { "no agency", { "fay", "F", ONE(auditor), "", NULL, NULL }, ERR_INVALID, "agency" },
    { "a taken one", { "rmenon", "R", ONE(auditor), "A", NULL, NULL }, ERR_REFUSED, NULL },
};

START_TEST(a_wrong_account_is_refused)
{
    struct desk desk;
    struct secret *passphrase;

    desk_open(&desk);
    desk_no(&desk, user_add(desk.session, &wrong[_i].user, &passphrase, &desk.err),
            wrong[_i].kind);
    if (wrong[_i].field)
        ck_assert_str_eq(desk.err.field, wrong[_i].field);
    ck_assert_ptr_null(passphrase);
    desk_close(&desk);
}
END_TEST

START_TEST(only_administrators_change_accounts)
{
    static const char *const others[] = { "rmenon", "gmarlowe", "icalloway" };
    struct desk desk;
    struct secret *passphrase;
    struct users users;

    desk_open(&desk);
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&desk, others[i]);
        desk_no(&desk, user_add(desk.session, &norris, &passphrase, &desk.err), ERR_DENIED);
        desk_no(&desk, user_disable(desk.session, "hoduya", &desk.err), ERR_DENIED);
        desk_no(&desk, user_set_roles(desk.session, "hoduya", ONE(administrator), &desk.err),
                ERR_DENIED);
        desk_no(&desk, user_temporary(desk.session, "hoduya", &passphrase, &desk.err), ERR_DENIED);
    }
    desk_ok(&desk, user_list(desk.session, &users, &desk.arena, &desk.err)); /* an auditor */
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, user_list(desk.session, &users, &desk.arena, &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

START_TEST(somebody_can_always_make_accounts)
{
    struct desk desk;

    desk_open(&desk);
    desk_no(&desk, user_disable(desk.session, "trainer", &desk.err), ERR_REFUSED);
    desk_sign_in(&desk, "ldanvers");
    desk_no(&desk, user_set_roles(desk.session, "ldanvers", ONE(auditor), &desk.err), ERR_REFUSED);
    desk_ok(&desk, user_set_roles(desk.session, "rmenon", ONE(administrator), &desk.err));
    desk_ok(&desk, user_disable(desk.session, "rmenon", &desk.err));
    desk_no(&desk, user_disable(desk.session, "rmenon", &desk.err), ERR_REFUSED);
    desk_no(&desk, user_disable(desk.session, "nobody", &desk.err), ERR_NOT_FOUND);
    desk_ok(&desk, user_enable(desk.session, "rmenon", &desk.err));
    desk_no(&desk, user_enable(desk.session, "rmenon", &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(a_closed_account_does_not_open)
{
    struct desk desk;
    struct secret *right = secret_from(store_training_passphrase(),
                                       strlen(store_training_passphrase()));

    desk_open(&desk);
    desk_ok(&desk, user_disable(desk.session, "rmenon", &desk.err));
    desk_no(&desk, sign_in_with(&desk, "rmenon", right, NULL), ERR_DENIED);
    secret_free(right);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_person_comes_in_with_a_passphrase_for_a_day);
    tcase_add_test(t, a_temporary_passphrase_ends_after_a_day);
    tcase_add_test(t, somebody_who_is_known_keeps_their_record);
    tcase_add_loop_test(t, a_wrong_account_is_refused, 0, COUNT(wrong));
    tcase_add_test(t, only_administrators_change_accounts);
    tcase_add_test(t, somebody_can_always_make_accounts);
    tcase_add_test(t, a_closed_account_does_not_open);
}

TEST_MAIN("accounts", cases)
