/* SPDX-License-Identifier: MIT */
/* Accounts, drafts and parameters in the store. */

#include "config.h"

#include "store/user_store.h"

#include <sqlite3.h>

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
    ck_ok(&f, draft_store_find(f.db, &one.id, "element", &record, 0, &draft, &f.arena, &f.err));
    ck_assert_str_eq(draft.body, "level=3\n");
    ck_assert_int_eq(draft.base_version, 3);
    ck_ok(&f, draft_store_find(f.db, &one.id, "consent", &IDENT_NONE, 0, &draft, &f.arena, &f.err));
    ck_assert(!ident_known(&draft.record));
    ck_ok(&f, draft_store_list(f.db, &one.id, &drafts, &f.arena, &f.err));
    ck_assert_uint_eq(drafts.count, 2);
    ck_assert_str_eq(drafts.items[0].form, "element");
    ck_assert(!draft_store_find(f.db, &two.id, "element", &record, 0, &draft, &f.arena, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_NOT_FOUND);
    begin(&f);
    ck_ok(&f, draft_store_drop(f.db, &two.id, "element", &record, 0, &f.err));
    ck_ok(&f, draft_store_drop(f.db, &one.id, "consent", &IDENT_NONE, 0, &f.err));
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

/* Sets a parameter, with its row in the trail. */
static bool set(struct fixture *f, const char *name, const char *value)
{
    struct record_stamp stamp = { .at_ms = f->fake.now_ms };
    struct secret *chain = fixture_chain();
    struct audit_event event = { .action = AUDIT_CONFIG, .entity = CONFIG_ENTITY };
    struct config_saved saved;
    bool ok = db_write(f->db, &f->err);

    ok = ok && config_store_set(f->db, name, value, &stamp, &saved, &f->err);
    event.record = saved.record;
    event.row_version = saved.version;
    event.reason = name;
    ok = ok && db_finish(f->db, audit_store_append(f->db, chain, &event, &f->err), &f->err);
    secret_free(chain);
    return ok;
}

START_TEST(a_parameter_is_kept)
{
    struct fixture f;
    const char *value;
    int count = 0;

    fixture_open(&f);
    ck_ok(&f, config_store_get(f.db, "P_alloc_days", &value, &f.arena, &f.err));
    ck_assert_ptr_null(value);
    ck_ok(&f, set(&f, "P_review_weeks", "7"));
    ck_ok(&f, set(&f, "P_alloc_days", "2"));
    ck_ok(&f, set(&f, "P_review_weeks", "8"));
    ck_ok(&f, config_store_all(f.db, count_them, &count, &f.err));
    ck_assert_int_eq(count, 2);
    ck_ok(&f, config_store_get(f.db, "P_alloc_days", &value, &f.arena, &f.err));
    ck_assert_str_eq(value, "2");
    fixture_close(&f);
}
END_TEST

START_TEST(a_parameter_keeps_what_it_was)
{
    struct fixture f;
    int64_t first;
    const char *value;

    fixture_open(&f);
    first = f.fake.now_ms;
    ck_ok(&f, set(&f, "P_review_weeks", "7 \"or\" so"));
    fake_pass(&f.fake, 60000);
    ck_ok(&f, set(&f, "P_review_weeks", "8"));
    ck_ok(&f, config_store_as_at(f.db, "P_review_weeks", first - 1, &value, &f.arena, &f.err));
    ck_assert_ptr_null(value);
    ck_ok(&f, config_store_as_at(f.db, "P_review_weeks", first + 1, &value, &f.arena, &f.err));
    ck_assert_str_eq(value, "7 \"or\" so");
    ck_ok(&f, config_store_as_at(f.db, "P_review_weeks", f.fake.now_ms, &value, &f.arena, &f.err));
    ck_assert_str_eq(value, "8");
    ck_ok(&f, record_store_prove(f.db, NULL, NULL, &f.err));
    fixture_close(&f);
}
END_TEST

START_TEST(a_parameter_without_its_row_in_the_trail_is_not_saved)
{
    struct fixture f;
    struct record_stamp stamp = { .at_ms = 1 };
    struct config_saved saved;
    const char *value;

    fixture_open(&f);
    begin(&f);
    ck_ok(&f, config_store_set(f.db, "P_alloc_days", "2", &stamp, &saved, &f.err));
    ck_assert(!db_commit(f.db, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_BUG);
    ck_ok(&f, config_store_get(f.db, "P_alloc_days", &value, &f.arena, &f.err));
    ck_assert_ptr_null(value);
    fixture_close(&f);
}
END_TEST

/* What somebody with the file might do to parameters. */
static const struct {
    const char *sql;
    const char *words;
} meddling[] = {
    { "UPDATE config SET value = '99' WHERE name = 'P_alloc_days'", "P_alloc_days was changed" },
    { "UPDATE config SET value = '99', row_version = 2 WHERE name = 'P_alloc_days'",
      "P_alloc_days was changed" },
    { "INSERT INTO config VALUES ('P_cap', '99', 1)", "P_cap was changed" },
    { "DELETE FROM config WHERE name = 'P_alloc_days'", "was taken out" },
};

START_TEST(a_parameter_changed_outside_the_program_is_seen)
{
    struct fixture f;
    sqlite3 *other;
    char path[160];

    fixture_open(&f);
    ck_ok(&f, set(&f, "P_alloc_days", "2"));
    ck_ok(&f, record_store_prove(f.db, NULL, NULL, &f.err));
    ck_assert_int_eq(sqlite3_open(folder_file(&f.folder, PLACE_DB, path), &other), SQLITE_OK);
    sqlite3_db_config(other, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    ck_assert_int_eq(sqlite3_exec(other, meddling[_i].sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(other);
    ck_assert(!record_store_prove(f.db, NULL, NULL, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_DAMAGED);
    ck_assert_msg(strstr(f.err.msg, meddling[_i].words) != NULL, "%s", f.err.msg);
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
    tcase_add_test(t, a_parameter_keeps_what_it_was);
    tcase_add_test(t, a_parameter_without_its_row_in_the_trail_is_not_saved);
    tcase_add_loop_test(t, a_parameter_changed_outside_the_program_is_seen, 0, COUNT(meddling));
}

TEST_MAIN("user store", cases)
