/* SPDX-License-Identifier: MIT */
/* Are the tables of a store those that the migrations make? */

#include "config.h"

#include <string.h>

#include "store/db_private.h"
#include "store/migrate.h"

/* What SQLite counted, to plan by, is its own affair. */
#define SCHEMA \
    "SELECT type, name, tbl_name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL" \
    " AND name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name"

enum { COLUMNS = 4, NAME = 1 };

/* The tables as this program makes them; NULL: SQLite would not. */
static sqlite3 *make_model(void)
{
    sqlite3 *model = NULL;
    int code = sqlite3_open_v2(":memory:", &model,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                               NULL);

    for (int i = 1; code == SQLITE_OK && i <= migrate_head(); i++)
        code = sqlite3_exec(model, migrate_step(i)->text, NULL, NULL, NULL);
    if (code == SQLITE_OK)
        return model;
    sqlite3_close(model);
    return NULL;
}

static bool same_text(sqlite3_stmt *one, sqlite3_stmt *other, int column)
{
    const char *a = (const char *)sqlite3_column_text(one, column);
    const char *b = (const char *)sqlite3_column_text(other, column);

    return a && b && strcmp(a, b) == 0;
}

static bool same_row(sqlite3_stmt *one, sqlite3_stmt *other)
{
    bool same = true;

    for (int column = 0; same && column < COLUMNS; column++)
        same = same_text(one, other, column);
    return same;
}

static bool tell(const struct db *db, sqlite3_stmt *row, struct err *err)
{
    const char *name = row ? (const char *)sqlite3_column_text(row, NAME) : NULL;

    err_set(err, ERR_DAMAGED,
            "The tables of the store in %s are not those that cafdesk made: it was damaged, or "
            "altered outside the program. Stop working in it and fetch the last backup.",
            db->place.folder);
    return err_detail(err, "schema of %s", name ? name : "?");
}

/* Row by row; both lists are in one order. */
static bool compare(struct db *db, sqlite3_stmt *ours, sqlite3_stmt *model, struct err *err)
{
    int code, expected;

    do {
        code = sqlite3_step(ours);
        expected = sqlite3_step(model);
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            return db_trouble(db, code, err);
        if (code != expected || (code == SQLITE_ROW && !same_row(ours, model)))
            return tell(db, code == SQLITE_ROW ? ours : model, err);
    } while (code == SQLITE_ROW);
    return true;
}

static bool compare_with(struct db *db, sqlite3 *model, struct err *err)
{
    sqlite3_stmt *ours = NULL, *expected = NULL;
    int code = sqlite3_prepare_v2(db->handle, SCHEMA, -1, &ours, NULL);
    bool ok;

    if (code != SQLITE_OK)
        return db_trouble(db, code, err);
    if (sqlite3_prepare_v2(model, SCHEMA, -1, &expected, NULL) == SQLITE_OK)
        ok = compare(db, ours, expected, err);
    else
        ok = err_set(err, ERR_BUG, "The program's own tables cannot be read. Please report it.");
    sqlite3_finalize(expected);
    sqlite3_finalize(ours);
    return ok;
}

bool db_schema_check(struct db *db, struct err *err)
{
    sqlite3 *model = make_model();
    bool ok;

    if (!model)
        return err_set(err, ERR_BUG, "The program's own tables cannot be made. Please report it.");
    ok = compare_with(db, model, err);
    sqlite3_close(model);
    return ok;
}
