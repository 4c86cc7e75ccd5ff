/* SPDX-License-Identifier: MIT */
/* Accounts, drafts and parameters in the store. */

#include "config.h"

#include "store/user_store.h"

#include "model/record.h"
#include "store/audit_store.h"
#include "store/config_store.h"
#include "store/draft_store.h"
#include "support/harness.h"
#include "support/store_fixture.h"

static struct record_stamp stamp(struct fixture *f)
{
    return (struct record_stamp){ .at_ms = f->fake.now_ms };
}

static void begin(struct fixture *f)
{
    ck_ok(f, db_write(f->db, &f->err));
}

static void end(struct fixture *f)
{
    fixture_trail(f, AUDIT_USER);
    ck_ok(f, db_commit(f->db, &f->err));
}

static struct stored_user amy(struct fixture *f)
{
    return (struct stored_user){ .id = ident_new(&f->fake.machine),
                                 .login = "aamber",
                                 .name = "Amy \"Am\" Amber",
                                 .practitioner = { { 4 } },
                                 .unix_user = "amy",
                                 .must_change = true,
                                 .disabled_at = INSTANT_NONE,
                                 .roles = set_with(set_with(0, ROLE_auditor), ROLE_supervisor) };
}

START_TEST(an_account_comes_back_and_changes)
{
    struct fixture f;
    struct stored_user user, read;
    struct record_stamp by;
    int64_t count;

    fixture_open(&f);
    by = stamp(&f);
    user = amy(&f);
    begin(&f);
    ck_ok(&f, user_store_add(f.db, &user, &by, &f.err));
    end(&f);
    ck_ok(&f, user_store_by_login(f.db, "aamber", &read, &f.arena, &f.err));
    ck_assert(ident_equal(&read.id, &user.id) && read.roles == user.roles && read.must_change);
    ck_assert_str_eq(read.name, "Amy \"Am\" Amber");
    ck_assert(read.version == 1 && !instant_known(read.last_signin));
    ck_ok(&f, user_store_by_unix_user(f.db, "amy", &read, &f.arena, &f.err));
    ck_ok(&f, user_store_by_practitioner(f.db, &user.practitioner, &read, &f.arena, &f.err));
    ck_ok(&f, user_store_count(f.db, ROLE_auditor, &count, &f.err));
    ck_assert_int_eq(count, 1);
    read.roles = set_with(0, ROLE_coordinator);
    read.disabled_at = (struct instant){ 77 };
    begin(&f);
    ck_ok(&f, user_store_change(f.db, &read, &by, &f.err));
    ck_ok(&f, user_store_signed_in(f.db, &read.id, (struct instant){ 99 }, &f.err));
    ck_assert(!user_store_change(f.db, &user, &by, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_CONFLICT);
    end(&f);
    ck_ok(&f, user_store_get(f.db, &user.id, &read, &f.arena, &f.err));
    ck_assert(read.roles == set_with(0, ROLE_coordinator) && read.version == 2);
    ck_assert_int_eq(read.last_signin.seconds, 99);
    ck_assert_int_eq(read.disabled_at.seconds, 77);
    ck_ok(&f, user_store_count(f.db, ROLE_coordinator, &count, &f.err));
    ck_assert_int_eq(count, 0); /* not in use */
    ck_ok(&f, record_store_prove(f.db, NULL, NULL, &f.err));
    fixture_close(&f);
}
END_TEST

START_TEST(nobody_is_not_found)
{
    struct fixture f;
    struct stored_user read;

    fixture_open(&f);
    ck_assert(!user_store_by_login(f.db, "nobody", &read, &f.arena, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_NOT_FOUND);
    fixture_close(&f);
}
END_TEST

static const struct {
    const char *login, *unix_user;
    enum err_kind kind;
} wrong[] = {
    { "aamber", NULL, ERR_CONFLICT },
    { "other", "amy", ERR_CONFLICT },
    { "Aamber", NULL, ERR_INVALID },
    { "", NULL, ERR_INVALID },
    { "a b", NULL, ERR_INVALID },
    { "zo\xc3\xab", NULL, ERR_INVALID },
    { "a123456789012345678901234567890123", NULL, ERR_INVALID },
};

START_TEST(a_login_is_plain_and_once)
{
    struct fixture f;
    struct stored_user user;
    struct record_stamp by;

    fixture_open(&f);
    by = stamp(&f);
    user = amy(&f);
    begin(&f);
    ck_ok(&f, user_store_add(f.db, &user, &by, &f.err));
    user = amy(&f);
    user.login = wrong[_i].login;
    user.unix_user = wrong[_i].unix_user;
    ck_assert(!user_store_add(f.db, &user, &by, &f.err));
    ck_assert_int_eq(f.err.kind, wrong[_i].kind);
    db_rollback(f.db);
    fixture_close(&f);
}
END_TEST

static void keep(struct fixture *f, const struct stored_user *user, const char *form,
                 struct ident record, const char *body)
{
    struct stored_draft draft = { .form = form, .record = record, .base_version = 3,
                                  .title = "Reason", .body = body, .saved_ms = f->fake.now_ms++ };

    begin(f);
    ck_ok(f, draft_store_keep(f->db, &user->id, &draft, &f->err));
    ck_ok(f, db_commit(f->db, &f->err));
}

START_TEST(a_draft_is_its_writers_only)
{
    struct fixture f;
    struct stored_user one, two;
    struct record_stamp by;
    struct stored_draft draft;
    struct stored_drafts drafts;
    struct ident record = { { 9 } };

    fixture_open(&f);
    by = stamp(&f);
    one = amy(&f);
    two = amy(&f);
    two.login = "bbloom";
    two.unix_user = NULL;
    begin(&f);
    ck_ok(&f, user_store_add(f.db, &one, &by, &f.err));
    ck_ok(&f, user_store_add(f.db, &two, &by, &f.err));
    end(&f);
    keep(&f, &one, "element", record, "level=2\n");
    keep(&f, &one, "consent", IDENT_NONE, "a");
    keep(&f, &one, "element", record, "level=3\n");
    ck_ok(&f, draft_store_find(f.db, &one.id, "element", &record, &draft, &f.arena, &f.err));
    ck_assert_str_eq(draft.body, "level=3\n");
    ck_assert_int_eq(draft.base_version, 3);
    ck_ok(&f, draft_store_find(f.db, &one.id, "consent", &IDENT_NONE, &draft, &f.arena, &f.err));
    ck_assert(!ident_known(&draft.record));
    ck_ok(&f, draft_store_list(f.db, &one.id, &drafts, &f.arena, &f.err));
    ck_assert_uint_eq(drafts.count, 2);
    ck_assert_str_eq(drafts.items[0].form, "element");
    ck_assert(!draft_store_find(f.db, &two.id, "element", &record, &draft, &f.arena, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_NOT_FOUND);
    begin(&f);
    ck_ok(&f, draft_store_drop(f.db, &two.id, "element", &record, &f.err));
    ck_ok(&f, draft_store_drop(f.db, &one.id, "consent", &IDENT_NONE, &f.err));
    ck_ok(&f, db_commit(f.db, &f.err));
    ck_ok(&f, draft_store_list(f.db, &one.id, &drafts, &f.arena, &f.err));
    ck_assert_uint_eq(drafts.count, 1);
    fixture_close(&f);
}
END_TEST

static bool count_them(void *data, const char *name, const char *value)
{
    int *count = data;

    ck_assert_str_eq(name, *count ? "P_review_weeks" : "P_alloc_days");
    ck_assert_str_eq(value, *count ? "8" : "2");
    return ++*count > 0;
}

START_TEST(a_parameter_is_kept)
{
    struct fixture f;
    const char *value;
    int count = 0;

    fixture_open(&f);
    ck_ok(&f, config_store_get(f.db, "P_alloc_days", &value, &f.arena, &f.err));
    ck_assert_ptr_null(value);
    begin(&f);
    ck_ok(&f, config_store_set(f.db, "P_review_weeks", "7", &f.err));
    ck_ok(&f, config_store_set(f.db, "P_alloc_days", "2", &f.err));
    ck_ok(&f, config_store_set(f.db, "P_review_weeks", "8", &f.err));
    ck_ok(&f, db_commit(f.db, &f.err));
    ck_ok(&f, config_store_all(f.db, count_them, &count, &f.err));
    ck_assert_int_eq(count, 2);
    ck_ok(&f, config_store_get(f.db, "P_alloc_days", &value, &f.arena, &f.err));
    ck_assert_str_eq(value, "2");
    fixture_close(&f);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, an_account_comes_back_and_changes);
    tcase_add_test(t, nobody_is_not_found);
    tcase_add_loop_test(t, a_login_is_plain_and_once, 0, COUNT(wrong));
    tcase_add_test(t, a_draft_is_its_writers_only);
    tcase_add_test(t, a_parameter_is_kept);
}

TEST_MAIN("user store", cases)
