/* SPDX-License-Identifier: MIT */
/*
 * What SQL may do at all: a second wall behind statements that are constants
 * anyway. Triggers in the file stop other programs; this stops ours.
 */

#include "config.h"

#include <string.h>

#include "store/db_private.h"

static bool one_of(const char *name, const char *const *list, size_t count)
{
    for (size_t i = 0; name && i < count; i++)
        if (strcmp(name, list[i]) == 0)
            return true;
    return false;
}

/* Checks and counters that only read. */
static bool harmless_pragma(const char *name, const char *value)
{
    static const char *const readers[] = { "data_version", "user_version", "application_id",
                                           "freelist_count", "page_count" };

    return !value && one_of(name, readers, COUNT(readers));
}

static bool harmful_function(const char *name)
{
    static const char *const harmful[] = { "load_extension", "fts3_tokenizer", "readfile",
                                           "writefile", "edit", "zeroblob" };

    return one_of(name, harmful, COUNT(harmful));
}

/* Rows that are only ever added. Retention empties two columns of a saved
 * version; rotation counts up the generation of keys. */
static bool may_change(const char *table, const char *column)
{
    if (strcmp(table, "audit_event") == 0)
        return false;
    if (strcmp(table, "record_version") == 0)
        return one_of(column, (const char *const[]){ "content", "salt" }, 2);
    if (strcmp(table, "meta") == 0)
        return one_of(column, (const char *const[]){ "epoch", "mode" }, 2);
    return true;
}

/* A setting is never taken away; a new program may keep settings in another
 * shape. */
static bool may_delete(const struct db *db, const char *table)
{
    static const char *const kept[] = { "audit_event", "record_version", "meta" };

    return !one_of(table, kept, COUNT(kept)) &&
           (db->trust == TRUST_SCHEMA || strcmp(table, "config") != 0);
}

/* SQLite's own tables change only while it makes or drops another. */
static bool is_own(const char *table)
{
    return strncmp(table, "sqlite_", 7) == 0;
}

/* A temporary table could stand in front of a real one. Renaming a table looks
 * for temporary triggers on it, of which there are none. */
static bool may_be_temporary(const struct db *db, int action, const char *a)
{
    return db->trust == TRUST_SCHEMA && (action == SQLITE_READ || action == SQLITE_UPDATE) &&
           strncmp(a, "sqlite_temp_", 12) == 0;
}

static bool allowed(const struct db *db, int action, const char *a, const char *b,
                    const char *schema)
{
    if (schema && strcmp(schema, "temp") == 0)
        return may_be_temporary(db, action, a);
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
        return true;
    case SQLITE_FUNCTION:
        return !harmful_function(b);
    case SQLITE_INSERT:
        return db->trust == TRUST_SCHEMA || !is_own(a);
    case SQLITE_UPDATE:
        return (db->trust == TRUST_SCHEMA || !is_own(a)) && may_change(a, b);
    case SQLITE_DELETE:
        return (db->trust == TRUST_SCHEMA || !is_own(a)) && may_delete(db, a);
    case SQLITE_PRAGMA:
        return db->trust != TRUST_WORK || harmless_pragma(a, b);
    case SQLITE_CREATE_INDEX:
    case SQLITE_CREATE_TABLE:
    case SQLITE_CREATE_TRIGGER:
    case SQLITE_CREATE_VIEW:
    case SQLITE_CREATE_VTABLE:
    case SQLITE_DROP_INDEX:
    case SQLITE_DROP_TABLE:
    case SQLITE_DROP_TRIGGER:
    case SQLITE_DROP_VIEW:
    case SQLITE_DROP_VTABLE:
    case SQLITE_ALTER_TABLE:
    case SQLITE_REINDEX:
    case SQLITE_ANALYZE:
        return db->trust == TRUST_SCHEMA;
    default: /* attaching, temporary tables, what a later SQLite may bring */
        return false;
    }
}

static int decide(void *data, int action, const char *a, const char *b, const char *schema,
                  const char *trigger)
{
    (void)trigger;
    return allowed(data, action, a, b, schema) ? SQLITE_OK : SQLITE_DENY;
}

void db_guard(struct db *db)
{
    sqlite3_set_authorizer(db->handle, decide, db);
}
