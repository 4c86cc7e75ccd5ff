/* SPDX-License-Identifier: MIT */
/* Tables altered by somebody who goes round the program: seen, and said. safety.md 7. */

#include "config.h"

#include "store/db_private.h"
#include "support/harness.h"
#include "support/insider.h"
#include "support/store_fixture.h"

static const char *const alterations[] = {
    "DROP TRIGGER audit_event_no_update",
    "DROP INDEX audit_event_user",
    "CREATE TRIGGER quiet AFTER INSERT ON audit_event BEGIN"
    " UPDATE config SET value = 'x'; END",
    "CREATE TABLE planted (a)",
    "CREATE VIEW planted AS SELECT * FROM subject",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'INSERT', 'DELETE')"
    " WHERE name = 'meta_no_replace'; PRAGMA writable_schema = OFF",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '-- which', '-- Which')"
    " WHERE name = 'meta'; PRAGMA writable_schema = OFF",
};

static void alter(struct fixture *f, const char *text)
{
    struct insider insider;

    insider_come(&insider, &f->place);
    insider_do(&insider, text);
    insider_go(&insider);
}

static bool is_whole(struct fixture *f)
{
    return db_open(&f->place, ACCESS_WRITE, STORE_LIVE, &f->db, &f->err) &&
           db_check(f->db, DB_CHECK_WHOLE, &f->err);
}

START_TEST(altered_tables_are_seen)
{
    struct fixture f;

    fixture_folder(&f);
    fixture_create(&f, STORE_LIVE);
    alter(&f, alterations[_i]);
    ck_assert(!is_whole(&f));
    ck_assert_int_eq(f.err.kind, ERR_DAMAGED);
    ck_assert_msg(strstr(f.err.msg, "altered outside") != NULL, "%s", f.err.msg);
    fixture_close(&f);
}
END_TEST

/* SQLite counts to plan by, and keeps that in a table of its own. */
START_TEST(what_sqlite_counted_is_no_alteration)
{
    struct fixture f;

    fixture_folder(&f);
    fixture_create(&f, STORE_LIVE);
    alter(&f, "ANALYZE");
    ck_assert_msg(is_whole(&f), "%s", f.err.msg);
    fixture_close(&f);
}
END_TEST

static const char *const about[] = { "kind", "mode", "uuid" };

/* What no table would have taken stands there all the same. */
START_TEST(a_store_that_says_nothing_of_itself_is_damaged)
{
    struct fixture f;
    char *text = sqlite3_mprintf(
        "DROP TRIGGER meta_no_update; CREATE TABLE other AS SELECT * FROM meta;"
        " UPDATE other SET %s = NULL; DROP TABLE meta; ALTER TABLE other RENAME TO meta",
        about[_i]);

    fixture_folder(&f);
    fixture_create(&f, STORE_LIVE);
    alter(&f, text);
    sqlite3_free(text);
    ck_assert(!db_open(&f.place, ACCESS_WRITE, STORE_ANY, &f.db, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_DAMAGED);
    fixture_close(&f);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, altered_tables_are_seen, 0, COUNT(alterations));
    tcase_add_test(t, what_sqlite_counted_is_no_alteration);
    tcase_add_loop_test(t, a_store_that_says_nothing_of_itself_is_damaged, 0, COUNT(about));
}

TEST_MAIN("altered", cases)
