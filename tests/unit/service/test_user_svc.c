/* SPDX-License-Identifier: MIT */
/* Accounts: made for people, changed by administrators, and never the last one closed. */

#include "config.h"

#include <pwd.h>
#include <unistd.h>

#include "base/compiler.h"
#include "service/case_list.h"
#include "service/names.h"
#include "service/session_private.h"
#include "service/user_managers.h"
#include "service/user_svc.h"
#include "store/audit_store.h"
#include "store/keyring.h"
#include "store/user_store.h"
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
    struct secret *passphrase;

    desk_open(&desk);
    desk_no(&desk, user_disable(desk.session, "trainer", &desk.err), ERR_REFUSED);
    desk_sign_in(&desk, "ldanvers");
    desk_no(&desk, user_set_roles(desk.session, "ldanvers", ONE(auditor), &desk.err), ERR_REFUSED);
    desk_ok(&desk, user_set_roles(desk.session, "rmenon", ONE(administrator), &desk.err));
    desk_ok(&desk, user_disable(desk.session, "rmenon", &desk.err));
    desk_no(&desk, user_disable(desk.session, "rmenon", &desk.err), ERR_REFUSED);
    desk_no(&desk, user_disable(desk.session, "nobody", &desk.err), ERR_NOT_FOUND);
    desk_ok(&desk, user_enable(desk.session, "rmenon", &passphrase, &desk.err));
    secret_free(passphrase);
    desk_no(&desk, user_enable(desk.session, "rmenon", &passphrase, &desk.err), ERR_REFUSED);
    ck_assert_ptr_null(passphrase);
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

/* The slots in the file, as the next program finds them. */
static enum slot_state slot_on_disk(struct desk *desk, const char *login)
{
    struct place place = { .machine = &desk->fake.machine, .folder = desk->folder.path };
    struct keyring *ring;
    enum slot_state state;
    struct ident user;

    desk_ok(desk, keyring_open(&place, &ring, &desk->err));
    user = keyring_user(ring, login);
    state = keyring_state(ring, &user);
    keyring_close(ring);
    return state;
}

START_TEST(a_closed_account_has_no_key_and_opens_with_a_new_one)
{
    struct desk desk;
    struct secret *before = secret_from(store_training_passphrase(),
                                        strlen(store_training_passphrase()));
    struct secret *passphrase;
    struct signin_report report;

    desk_open(&desk);
    ck_assert_int_eq(slot_on_disk(&desk, "rmenon"), SLOT_LASTING);
    desk_ok(&desk, user_disable(desk.session, "rmenon", &desk.err));
    ck_assert_int_eq(slot_on_disk(&desk, "rmenon"), SLOT_NONE);
    ck_assert_int_eq(slot_on_disk(&desk, "hoduya"), SLOT_LASTING);
    desk_ok(&desk, user_enable(desk.session, "rmenon", &passphrase, &desk.err));
    ck_assert_int_eq(slot_on_disk(&desk, "rmenon"), SLOT_TEMPORARY);
    desk_no(&desk, sign_in_with(&desk, "rmenon", before, NULL), ERR_DENIED);
    desk_ok(&desk, sign_in_with(&desk, "rmenon", passphrase, &report));
    ck_assert(report.must_change_passphrase);
    secret_free(passphrase);
    secret_free(before);
    desk_close(&desk);
}
END_TEST

START_TEST(what_happens_to_a_key_is_in_the_trail)
{
    static const struct {
        enum audit_action action;
        const char *reason;
    } wanted[] = { { AUDIT_KEYSLOT, "temporary passphrase" }, /* newest first */
                   { AUDIT_USER, "enabled" },
                   { AUDIT_KEYSLOT, "slot removed" },
                   { AUDIT_USER, "disabled" } };
    struct desk desk;
    struct secret *passphrase;
    struct audit_events events;
    struct audit_query all = { .limit = COUNT(wanted) };

    desk_open(&desk);
    desk_ok(&desk, user_disable(desk.session, "rmenon", &desk.err));
    desk_ok(&desk, user_enable(desk.session, "rmenon", &passphrase, &desk.err));
    secret_free(passphrase);
    desk_ok(&desk, audit_store_list(desk.session->db, &all, &events, &desk.arena, &desk.err));
    ck_assert_uint_eq(events.count, COUNT(wanted));
    for (size_t i = 0; i < COUNT(wanted); i++) {
        ck_assert_int_eq(events.items[i].action, wanted[i].action);
        ck_assert_str_eq(events.items[i].reason, wanted[i].reason);
        ck_assert_str_eq(events.items[i].who.login, "trainer");
    }
    desk_close(&desk);
}
END_TEST

/* Cut off between closing the account and taking the key out. */
START_TEST(a_key_left_behind_can_be_taken_out_later)
{
    struct desk desk;
    struct secret *right = secret_from(store_training_passphrase(),
                                       strlen(store_training_passphrase()));
    size_t length;
    unsigned char *keys;

    desk_open(&desk);
    keys = folder_read(&desk.folder, PLACE_KEYS, &length);
    desk_ok(&desk, user_disable(desk.session, "rmenon", &desk.err));
    folder_write(&desk.folder, PLACE_KEYS, keys, length);
    free(keys);
    desk_no(&desk, sign_in_with(&desk, "rmenon", right, NULL), ERR_DENIED);
    secret_free(right);
    desk_ok(&desk, session_open_trainer(&desk.choice, &desk.session, &desk.err));
    ck_assert_int_eq(slot_on_disk(&desk, "rmenon"), SLOT_LASTING);
    desk_ok(&desk, user_disable(desk.session, "rmenon", &desk.err));
    ck_assert_int_eq(slot_on_disk(&desk, "rmenon"), SLOT_NONE);
    desk_no(&desk, user_disable(desk.session, "rmenon", &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

/* What others did to a passphrase counts at the next unlock. */
START_TEST(a_locked_desk_opens_with_the_passphrase_of_now)
{
    struct desk desk;
    struct session *locked;
    struct secret *before = secret_from(store_training_passphrase(),
                                        strlen(store_training_passphrase()));
    struct secret *passphrase;

    desk_open(&desk);
    desk_sign_in(&desk, "rmenon");
    locked = desk.session;
    desk.session = NULL;
    session_lock(locked);
    desk_no(&desk, session_confirm(locked, before, &desk.err), ERR_DENIED);
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, user_temporary(desk.session, "rmenon", &passphrase, &desk.err));
    desk_no(&desk, session_unlock(locked, before, &desk.err), ERR_DENIED);
    ck_assert(session_locked(locked));
    desk_ok(&desk, session_unlock(locked, passphrase, &desk.err));
    session_close(locked);
    secret_free(passphrase);
    secret_free(before);
    desk_close(&desk);
}
END_TEST

/* Before anything of the store can be read the program knows whose desk it is. */
START_TEST(the_login_of_a_unix_user_is_offered)
{
    struct passwd *account = getpwuid(getuid());
    struct user_new bound = { .login = "zquill",
                              .name = "Zoe Quill",
                              .roles = (uint64_t)1 << ROLE_auditor,
                              .agency = "Westmarch",
                              .unix_user = account->pw_name };
    struct secret *first, *own = secret_from("four dry barrels", 16);
    struct desk desk;

    desk_open(&desk);
    ck_assert_ptr_null(session_bound_login(&desk.choice, &desk.arena));
    desk_ok(&desk, user_add(desk.session, &bound, &first, &desk.err));
    ck_assert_str_eq(session_bound_login(&desk.choice, &desk.arena), "zquill");
    desk_ok(&desk, sign_in_with(&desk, "zquill", first, NULL));
    desk_ok(&desk, session_change_passphrase(desk.session, first, own, &desk.err));
    ck_assert_str_eq(session_bound_login(&desk.choice, &desk.arena), "zquill");
    desk_sign_out(&desk);
    desk_ok(&desk, session_open_trainer(&desk.choice, &desk.session, &desk.err));
    desk_ok(&desk, user_disable(desk.session, "zquill", &desk.err));
    ck_assert_ptr_null(session_bound_login(&desk.choice, &desk.arena));
    secret_free(first);
    secret_free(own);
    desk_close(&desk);
}
END_TEST

/* Domain.md 2.8, "s": what a supervisor may follows from who is named here. */
START_TEST(an_administrator_names_who_supervises_whom)
{
    struct user_managers managers = { .caf_supervisor = "prenshaw" };
    struct desk desk;

    desk_open(&desk);
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, user_managers_save(desk.session, "rmenon", &managers, &desk.err));
    desk_ok(&desk, user_managers_read(desk.session, "rmenon", &managers, &desk.arena, &desk.err));
    ck_assert_str_eq(managers.caf_supervisor, "prenshaw");
    ck_assert_str_eq(managers.caf_name, "Paul Renshaw");
    managers.caf_supervisor = "";
    desk_ok(&desk, user_managers_save(desk.session, "rmenon", &managers, &desk.err));
    desk_no(&desk, user_managers_save(desk.session, "rmenon", &managers, &desk.err),
            ERR_CONFLICT);
    desk_ok(&desk, user_managers_read(desk.session, "rmenon", &managers, &desk.arena, &desk.err));
    ck_assert_str_eq(managers.caf_supervisor, "");
    desk_close(&desk);
}
END_TEST

static size_t listed(struct desk *desk, const char *login)
{
    static const struct case_filter all = { .whose = CASES_ALLOWED };
    struct case_page page;

    desk_sign_in(desk, login);
    desk_ok(desk, case_list(desk->session, &all, NULL, 20, &page, &desk->arena, &desk->err));
    return page.count;
}

START_TEST(whoever_supervises_has_the_cases_in_a_list_at_once)
{
    struct user_managers managers = { .caf_supervisor = "prenshaw" };
    struct ident case_id;
    struct desk desk;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Callum", "Redfern", "2000-06-19", &case_id));
    ck_assert_uint_eq(listed(&desk, "prenshaw"), 0);
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, user_managers_save(desk.session, "hoduya", &managers, &desk.err));
    ck_assert_uint_eq(listed(&desk, "prenshaw"), 1);
    managers.caf_supervisor = "";
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, user_managers_save(desk.session, "hoduya", &managers, &desk.err));
    ck_assert_uint_eq(listed(&desk, "prenshaw"), 0);
    desk_close(&desk);
}
END_TEST

START_TEST(nobody_supervises_who_may_not)
{
    static const struct {
        const char *login;
        struct user_managers managers;
        const char *field;
        enum err_kind kind;
    } rows[] = {
        { "hoduya", { .caf_supervisor = "hoduya" }, "caf_supervisor", ERR_INVALID },
        { "hoduya", { .caf_supervisor = "rmenon" }, "caf_supervisor", ERR_INVALID },
        { "hoduya", { .line_manager = "fnorris" }, "line_manager", ERR_INVALID },
        { "hoduya", { .line_manager = "nobody.such" }, "line_manager", ERR_INVALID },
        { "fnorris", { .line_manager = "prenshaw" }, NULL, ERR_REFUSED },
        { "nobody.such", { .line_manager = "prenshaw" }, NULL, ERR_NOT_FOUND },
    };
    struct user_new auditor = norris;
    struct user_managers read;
    struct secret *passphrase;
    struct desk desk;

    desk_open(&desk);
    desk_sign_in(&desk, "ldanvers");
    auditor.roles = ONE(auditor); /* no case work */
    desk_ok(&desk, user_add(desk.session, &auditor, &passphrase, &desk.err));
    secret_free(passphrase);
    for (size_t i = 0; i < COUNT(rows); i++) {
        desk_no(&desk, user_managers_save(desk.session, rows[i].login, &rows[i].managers,
                                          &desk.err), rows[i].kind);
        ck_assert_pstr_eq(desk.err.field, rows[i].field);
    }
    desk_sign_in(&desk, "prenshaw");
    desk_no(&desk, user_managers_save(desk.session, "hoduya",
                                      &(struct user_managers){ .caf_supervisor = "prenshaw" },
                                      &desk.err), ERR_DENIED);
    desk_no(&desk, user_managers_read(desk.session, "hoduya", &read, &desk.arena, &desk.err),
            ERR_DENIED);
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
    tcase_add_test(t, a_closed_account_has_no_key_and_opens_with_a_new_one);
    tcase_add_test(t, what_happens_to_a_key_is_in_the_trail);
    tcase_add_test(t, a_locked_desk_opens_with_the_passphrase_of_now);
    tcase_add_test(t, a_key_left_behind_can_be_taken_out_later);
    tcase_add_test(t, the_login_of_a_unix_user_is_offered);
    tcase_add_test(t, an_administrator_names_who_supervises_whom);
    tcase_add_test(t, whoever_supervises_has_the_cases_in_a_list_at_once);
    tcase_add_test(t, nobody_supervises_who_may_not);
}

TEST_MAIN("accounts", cases)
