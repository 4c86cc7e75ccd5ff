/* SPDX-License-Identifier: MIT */
/* What gets past a trigger elsewhere, tried here one by one. */

#include "config.h"

#include <sqlite3.h>

#include "store/audit_store.h"
#include "store/db_private.h"
#include "support/harness.h"
#include "support/store_fixture.h"

#define NEW_ROW "(seq, at_ms, mono_ms, action, outcome, mac) VALUES (1, 0, 0, 'view', 'DONE', x'" \
    "0000000000000000000000000000000000000000000000000000000000000000')"

/* Stopped by the triggers in the file, whatever program tries. */
static const char *const by_triggers[] = {
    "UPDATE audit_event SET login = 'x'",
    "UPDATE audit_event SET seq = 5",
    "DELETE FROM audit_event",
    "INSERT OR REPLACE INTO audit_event " NEW_ROW,
    "REPLACE INTO audit_event " NEW_ROW,
    "UPDATE OR REPLACE audit_event SET seq = 2",
    "INSERT INTO audit_event " NEW_ROW " ON CONFLICT (seq) DO UPDATE SET login = 'x'",
    "INSERT OR IGNORE INTO audit_event " NEW_ROW,
    "UPDATE record_version SET content = 'x'",
    "UPDATE record_version SET hash = zeroblob(32)",
    "DELETE FROM record_version",
    "INSERT OR REPLACE INTO record_version SELECT * FROM record_version",
    "INSERT OR REPLACE INTO record_version (id, entity, record, row_version, audit_seq, at_ms, hash)"
    " SELECT 99, entity, record, row_version, audit_seq, at_ms, hash FROM record_version",
    "UPDATE meta SET kind = 'TRAINING'",
    "UPDATE meta SET uuid = zeroblob(16)",
    "DELETE FROM meta",
    "INSERT OR REPLACE INTO meta SELECT * FROM meta",
    "REPLACE INTO meta (id, uuid, kind, mode, created_at, epoch)"
    " VALUES (1, zeroblob(16), 'TRAINING', 'CAF', 0, 1)",
};

/* Stopped by the authorizer and the settings of our own connection. */
static const char *const by_guard[] = {
    "DROP TRIGGER audit_event_no_update",
    "DROP TABLE audit_event",
    "ALTER TABLE audit_event RENAME TO other",
    "ALTER TABLE audit_event ADD COLUMN more TEXT",
    "ALTER TABLE audit_event DROP COLUMN detail",
    "CREATE TABLE mine (a)",
    "CREATE VIEW mine AS SELECT 1",
    "CREATE TRIGGER mine AFTER INSERT ON draft BEGIN SELECT 1; END",
    "CREATE INDEX mine ON draft (body)",
    "CREATE TEMP TABLE audit_event (seq, login)",
    "CREATE TABLE temp.audit_event (seq, login)",
    "CREATE TEMP VIEW audit_event AS SELECT 1",
    "CREATE TEMP TRIGGER mine AFTER INSERT ON draft BEGIN SELECT 1; END",
    "CREATE VIRTUAL TABLE mine USING fts5 (a)",
    "CREATE VIRTUAL TABLE temp.mine USING fts5 (a)",
    "ATTACH ':memory:' AS other",
    "ATTACH 'file:/tmp/cafdesk-never?mode=rwc' AS other",
    "VACUUM",
    "VACUUM INTO '/tmp/cafdesk-never.db'",
    "PRAGMA writable_schema = ON",
    "PRAGMA journal_mode = OFF",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = OFF",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA recursive_triggers = OFF",
    "PRAGMA ignore_check_constraints = ON",
    "PRAGMA user_version = 0",
    "PRAGMA application_id = 0",
    "PRAGMA temp_store_directory = '/tmp'",
    "UPDATE sqlite_master SET sql = NULL",
    "UPDATE sqlite_schema SET name = 'x'",
    "DELETE FROM sqlite_schema WHERE type = 'trigger'",
    "INSERT INTO sqlite_schema (type) VALUES ('table')",
    "REINDEX",
    "ANALYZE",
    "SELECT load_extension('mine')",
    "SELECT \"no such column but a text\"",
};

static void one_row(struct fixture *f)
{
    struct secret *chain;
    struct audit_event event = { .action = AUDIT_VIEW, .who = { .login = "aamber" } };

    fixture_open(f);
    chain = secret_random(&f->fake.machine, KEY_LENGTH);
    ck_ok(f, db_write(f->db, &f->err));
    ck_ok(f, audit_store_append(f->db, chain, &event, &f->err));
    ck_ok(f, db_run(f->db,
                    "INSERT INTO record_version (entity, record, row_version, audit_seq, at_ms, salt, content, hash)"
                    " VALUES ('agency', x'01010101010101010101010101010101', 1, 1, 0,"
                    " x'02020202020202020202020202020202', '{}',"
                    " x'0303030303030303030303030303030303030303030303030303030303030303')",
                    &f->err));
    ck_ok(f, db_commit(f->db, &f->err));
    secret_free(chain);
}

static void still_as_it_was(struct fixture *f)
{
    int64_t n = 0;

    ck_ok(f, db_number(f->db,
                       "SELECT count(*) FROM main.audit_event WHERE seq = 1 AND login = 'aamber'"
                       " AND (SELECT count(*) FROM main.audit_event) = 1"
                       " AND (SELECT count(*) FROM main.record_version WHERE content = '{}') = 1"
                       " AND (SELECT count(*) FROM main.record_version) = 1"
                       " AND (SELECT count(*) FROM main.meta WHERE kind = 'LIVE') = 1"
                       " AND (SELECT count(*) FROM sqlite_schema WHERE type = 'trigger') >= 9",
                       &n, &f->err));
    ck_assert_int_eq(n, 1);
}

START_TEST(another_program_is_stopped_by_the_triggers)
{
    struct fixture f;
    char path[160];
    sqlite3 *other;

    one_row(&f);
    ck_assert_int_eq(sqlite3_open(folder_file(&f.folder, PLACE_DB, path), &other), SQLITE_OK);
    sqlite3_exec(other, by_triggers[_i], NULL, NULL, NULL);
    sqlite3_close(other);
    still_as_it_was(&f);
    fixture_close(&f);
}
END_TEST

START_TEST(our_own_connection_is_stopped_too)
{
    struct fixture f;

    one_row(&f);
    ck_ok(&f, db_write(f.db, &f.err));
    ck_assert_msg(!db_run(f.db, by_triggers[_i], &f.err), "%s", by_triggers[_i]);
    db_rollback(f.db);
    still_as_it_was(&f);
    fixture_close(&f);
}
END_TEST

START_TEST(a_way_round_is_closed)
{
    struct fixture f;

    one_row(&f);
    ck_assert_msg(!db_run(f.db, by_guard[_i], &f.err), "%s", by_guard[_i]);
    still_as_it_was(&f);
    ck_assert(access("/tmp/cafdesk-never.db", F_OK) != 0);
    fixture_close(&f);
}
END_TEST

START_TEST(settings_that_cannot_be_kept_refuse_the_store)
{
    struct fixture f;

    one_row(&f);
    sqlite3_db_config(f.db->handle, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
    f.db->trust = TRUST_SETTING;
    ck_ok(&f, db_settings(f.db, &f.err));
    sqlite3_exec(f.db->handle, "BEGIN", NULL, NULL, NULL);
    ck_assert(!db_settings(f.db, &f.err)); /* SQLite takes some of them only outside */
    ck_assert_ptr_nonnull(strstr(f.err.detail, "Safety level"));
    fixture_close(&f);
}
END_TEST

START_TEST(erasing_a_version_empties_it_and_nothing_else)
{
    struct fixture f;
    int64_t n = 0;

    one_row(&f);
    ck_ok(&f, db_write(f.db, &f.err));
    ck_ok(&f, db_run(f.db, "UPDATE record_version SET content = NULL, salt = NULL", &f.err));
    ck_assert(!db_run(f.db, "UPDATE record_version SET content = '{}', salt = zeroblob(16)", &f.err));
    ck_ok(&f, db_commit(f.db, &f.err));
    ck_ok(&f, db_number(f.db, "SELECT count(*) FROM record_version WHERE content IS NULL", &n, &f.err));
    ck_assert_int_eq(n, 1);
    fixture_close(&f);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, another_program_is_stopped_by_the_triggers, 0, COUNT(by_triggers));
    tcase_add_loop_test(t, our_own_connection_is_stopped_too, 0, COUNT(by_triggers));
    tcase_add_loop_test(t, a_way_round_is_closed, 0, COUNT(by_guard));
    tcase_add_test(t, settings_that_cannot_be_kept_refuse_the_store);
    tcase_add_test(t, erasing_a_version_empties_it_and_nothing_else);
}

TEST_MAIN("guard", cases)
