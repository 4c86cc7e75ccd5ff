/* SPDX-License-Identifier: MIT */
/* Bringing a store up to date: whole steps, a copy first, nothing by halves. */

#include "config.h"

#include "store/migrate.h"

#include <sqlite3.h>

#include "store/db_private.h"
#include "support/harness.h"
#include "support/store_fixture.h"

/* A store that stopped after the first step, with a parameter in it. */
static void older_store(struct fixture *f)
{
    static const char rows[] =
        "INSERT INTO meta VALUES (1, x'07000000000000000000000000000000', 'LIVE', 'CAF', 5, 1);"
        "INSERT INTO config VALUES ('P_a', '1', 1);";
    char path[160];
    sqlite3 *other;

    fixture_folder(f);
    ck_assert_int_eq(sqlite3_open(folder_file(&f->folder, PLACE_DB, path), &other), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(other, "PRAGMA application_id = 0x43616644", NULL, NULL, NULL),
                     SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(other, migrate_step(1)->text, NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(other, rows, NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(other), SQLITE_OK);
}

static int64_t number(struct fixture *f, const char *text)
{
    int64_t n = -1;

    ck_ok(f, db_number(f->db, text, &n, &f->err));
    return n;
}

START_TEST(an_older_store_is_brought_to_the_head_and_a_copy_kept)
{
    struct fixture f;
    char path[160];
    sqlite3 *copy;
    struct stat about;

    older_store(&f);
    ck_ok(&f, db_open(&f.place, ACCESS_WRITE, STORE_LIVE, &f.db, &f.err));
    ck_assert_int_eq(number(&f, "PRAGMA user_version"), migrate_head());
    ck_assert_int_eq(number(&f, "SELECT count(*) FROM config"), 1);
    ck_ok(&f, db_check(f.db, DB_CHECK_WHOLE, &f.err));
    folder_file(&f.folder, "store.db.before-v2", path);
    ck_assert_int_eq(stat(path, &about), 0);
    ck_assert_uint_eq(about.st_mode & 0777, 0600);
    ck_assert_int_eq(sqlite3_open(path, &copy), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(copy, "SELECT * FROM config", NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(copy, "SELECT * FROM person", NULL, NULL, NULL), SQLITE_ERROR);
    sqlite3_close(copy);
    fixture_close(&f);
}
END_TEST

START_TEST(an_older_store_is_not_changed_by_looking)
{
    struct fixture f;
    unsigned char *before, *after;
    size_t had, has;

    older_store(&f);
    before = folder_read(&f.folder, PLACE_DB, &had);
    ck_assert(!db_open(&f.place, ACCESS_READ, STORE_LIVE, &f.db, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_SCHEMA);
    ck_assert_ptr_nonnull(strstr(f.err.msg, "older"));
    after = folder_read(&f.folder, PLACE_DB, &has);
    ck_assert_uint_eq(had, has);
    ck_assert_mem_eq(before, after, had);
    free(before);
    free(after);
    fixture_close(&f);
}
END_TEST

/* Steps after the head that go wrong in the middle. */
static const struct {
    const char *text;
    enum err_kind kind;
} failing[] = {
    { "CREATE TABLE half (a); INSERT INTO half VALUES (1); SELEKT", ERR_BUG },
    { "CREATE TABLE half (a); INSERT INTO config VALUES ('P_a', '1', 1), ('P_a', '1', 1)",
      ERR_CONFLICT },
    { "CREATE TABLE half (a);"
      "INSERT INTO draft (user_id, form, record, piece, base_version, title, body, terminal,"
      " saved_ms)"
      " VALUES (99, 'f', x'00000000000000000000000000000000', 0, 0, '', '', '', 0)",
      ERR_DAMAGED },
    { "CREATE TABLE half (a); UPDATE audit_event SET login = 'x'", ERR_BUG },
    { "CREATE TABLE half (a); DROP TABLE audit_event", ERR_BUG },
    { "CREATE TEMP TABLE half (a)", ERR_BUG },
    { "ATTACH ':memory:' AS half", ERR_BUG },
};

/* The program's own steps, one that is good and one that is not. */
static int more_steps(struct migration *steps, const char *good, const char *bad)
{
    int head = migrate_head();

    for (int i = 0; i < head; i++)
        steps[i] = *migrate_step(i + 1);
    steps[head] = (struct migration){ head + 1, "good", good };
    steps[head + 1] = (struct migration){ head + 2, "bad", bad };
    return head + 2;
}

START_TEST(a_step_that_fails_leaves_the_store_before_it)
{
    struct migration steps[64];
    struct fixture f;
    int head = migrate_head();
    const char *good;

    fixture_open(&f);
    good = arena_printf(&f.arena, "CREATE TABLE more (a INTEGER) STRICT; PRAGMA user_version = %d;",
                        head + 1);
    ck_assert(!migrate_steps(f.db, steps, more_steps(steps, good, failing[_i].text), &f.err));
    ck_assert_msg(f.err.kind == failing[_i].kind, "%s (%s)", f.err.msg, f.err.detail);
    ck_assert_int_eq(number(&f, "PRAGMA user_version"), head + 1);
    ck_assert_int_eq(number(&f, "SELECT count(*) FROM sqlite_schema WHERE name = 'more'"), 1);
    ck_assert_int_eq(number(&f, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), 0);
    ck_assert_int_eq(number(&f, "PRAGMA foreign_keys"), 1);
    ck_assert(!db_writing(f.db));
    fixture_close(&f);
}
END_TEST

START_TEST(a_step_may_build_a_table_anew)
{
    struct migration steps[64];
    struct fixture f;
    int head = migrate_head();
    const char *good, *next;

    fixture_open(&f);
    ck_ok(&f, db_write(f.db, &f.err));
    ck_ok(&f, db_run(f.db, "INSERT INTO config VALUES ('P_a', '1', 1)", &f.err));
    ck_ok(&f, db_commit(f.db, &f.err));
    good = arena_printf(&f.arena,
                        "CREATE TABLE config_new (name TEXT PRIMARY KEY, value TEXT NOT NULL,"
                        " row_version INTEGER NOT NULL, why TEXT) STRICT, WITHOUT ROWID;"
                        "INSERT INTO config_new SELECT name, value, row_version, 'x' FROM config;"
                        "DROP TABLE config; ALTER TABLE config_new RENAME TO config;"
                        "PRAGMA user_version = %d;",
                        head + 1);
    next = arena_printf(&f.arena, "PRAGMA user_version = %d;", head + 2);
    ck_ok(&f, migrate_steps(f.db, steps, more_steps(steps, good, next), &f.err));
    ck_assert_int_eq(number(&f, "SELECT count(*) FROM config WHERE why = 'x'"), 1);
    fixture_close(&f);
}
END_TEST

START_TEST(two_programs_at_once_take_each_step_once)
{
    struct fixture f;
    struct db *other;

    older_store(&f);
    ck_ok(&f, db_open(&f.place, ACCESS_WRITE, STORE_LIVE, &f.db, &f.err));
    ck_ok(&f, db_open(&f.place, ACCESS_WRITE, STORE_LIVE, &other, &f.err));
    ck_assert_int_eq(number(&f, "PRAGMA user_version"), migrate_head());
    db_close(other);
    fixture_close(&f);
}
END_TEST

START_TEST(the_steps_are_numbered_without_a_gap)
{
    for (int i = 1; i <= migrate_head(); i++)
        ck_assert_int_eq(migrate_step(i)->number, i);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, an_older_store_is_brought_to_the_head_and_a_copy_kept);
    tcase_add_test(t, an_older_store_is_not_changed_by_looking);
    tcase_add_loop_test(t, a_step_that_fails_leaves_the_store_before_it, 0, COUNT(failing));
    tcase_add_test(t, a_step_may_build_a_table_anew);
    tcase_add_test(t, two_programs_at_once_take_each_step_once);
    tcase_add_test(t, the_steps_are_numbered_without_a_gap);
}

TEST_MAIN("migrate", cases)
