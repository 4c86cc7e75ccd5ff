/* SPDX-License-Identifier: MIT */
/*
 * The settings the safety of the records rests on, each read back: SQLite
 * says nothing when it does not take one.
 */

#include "config.h"

#include <string.h>

#include "store/db_private.h"

static const struct {
    const char *name;
    int option;
    int value;
} switches[] = {
    { "defensive", SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { "trusted_schema", SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { "dqs_dml", SQLITE_DBCONFIG_DQS_DML, 0 },
    { "dqs_ddl", SQLITE_DBCONFIG_DQS_DDL, 0 },
    { "load_extension", SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { "foreign_keys", SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
    { "triggers", SQLITE_DBCONFIG_ENABLE_TRIGGER, 1 },
    { "legacy_alter", SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, 0 },
    { "writable_schema", SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0 },
};

static const struct {
    const char *set;
    const char *get;
    const char *value;
} pragmas[] = {
    { "PRAGMA locking_mode = NORMAL", "PRAGMA locking_mode", "normal" },
    { "PRAGMA journal_mode = TRUNCATE", "PRAGMA journal_mode", "truncate" },
    { "PRAGMA synchronous = EXTRA", "PRAGMA synchronous", "3" },
    { "PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", "1" },
    { "PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2" },
    { "PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0" },
    { "PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1" },
    { "PRAGMA cache_size = -65536", "PRAGMA cache_size", "-65536" },
    { "PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1" },
    { "PRAGMA ignore_check_constraints = OFF", "PRAGMA ignore_check_constraints", "0" },
};

static const struct {
    const char *name;
    int id;
    int value;
} limits[] = {
    { "length", SQLITE_LIMIT_LENGTH, 4000000 },
    { "sql_length", SQLITE_LIMIT_SQL_LENGTH, 100000 },
    { "attached", SQLITE_LIMIT_ATTACHED, 0 },
    { "like_pattern", SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200 },
    { "trigger_depth", SQLITE_LIMIT_TRIGGER_DEPTH, 10 },
    { "expr_depth", SQLITE_LIMIT_EXPR_DEPTH, 100 },
    { "worker_threads", SQLITE_LIMIT_WORKER_THREADS, 0 },
};

enum { HEAP_MOST = 256 * 1024 * 1024 };

static bool refuse(struct err *err, const char *name)
{
    err_set(err, ERR_BUG, "This machine's SQLite does not keep the store as safe as it must be, "
                          "so the store was not opened. Run 'cafdesk doctor'.");
    return err_detail(err, "setting %s", name);
}

static bool set_switches(struct db *db, struct err *err)
{
    for (size_t i = 0; i < COUNT(switches); i++) {
        int now = -1;

        sqlite3_db_config(db->handle, switches[i].option, switches[i].value, NULL);
        sqlite3_db_config(db->handle, switches[i].option, -1, &now);
        if (now != switches[i].value)
            return refuse(err, switches[i].name);
    }
    return true;
}

static bool set_limits(struct db *db, struct err *err)
{
    for (size_t i = 0; i < COUNT(limits); i++) {
        sqlite3_limit(db->handle, limits[i].id, limits[i].value);
        if (sqlite3_limit(db->handle, limits[i].id, -1) != limits[i].value)
            return refuse(err, limits[i].name);
    }
    sqlite3_hard_heap_limit64(HEAP_MOST);
    return sqlite3_hard_heap_limit64(-1) == HEAP_MOST || refuse(err, "hard_heap_limit");
}

static bool reads(struct db *db, const char *text, const char *value, struct err *err)
{
    sqlite3_stmt *q = NULL;
    int code = sqlite3_prepare_v2(db->handle, text, -1, &q, NULL);
    bool same = false;

    if (code == SQLITE_OK)
        code = sqlite3_step(q);
    if (code == SQLITE_ROW) {
        const char *now = (const char *)sqlite3_column_text(q, 0);

        same = now && strcmp(now, value) == 0;
    }
    sqlite3_finalize(q);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return db_trouble(db, code, err);
    return same || refuse(err, text);
}

bool db_settings(struct db *db, struct err *err)
{
    if (!set_switches(db, err) || !set_limits(db, err))
        return false;
    for (size_t i = 0; i < COUNT(pragmas); i++)
        if (!db_run(db, pragmas[i].set, err) || !reads(db, pragmas[i].get, pragmas[i].value, err))
            return false;
    return true;
}
