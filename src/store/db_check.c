/* SPDX-License-Identifier: MIT */
/* SQLite's own checks of its file. */

#include "config.h"

#include <string.h>

#include "store/db_private.h"

/* SQLite goes on checking past a page that is not ours, and says another thing. */
static bool damaged(struct db *db, const char *what, struct err *err)
{
    if (db->seal && seal_trouble(db->seal)->finding != SEAL_FINE)
        return db_trouble(db, SQLITE_IOERR_DATA, err);
    if (db->place.kept)
        db_damaged_backup(db, err);
    else
        err_set(err, ERR_DAMAGED,
                "The store in %s is damaged. Stop working in it and fetch the last backup.",
                db->place.folder);
    return err_detail(err, "%s", what);
}

static bool ask_sqlite(struct db *db, const char *text, struct err *err)
{
    sqlite3_stmt *q = NULL;
    int code = sqlite3_prepare_v2(db->handle, text, -1, &q, NULL);
    const char *said = NULL;
    bool ok;

    if (code == SQLITE_OK && (code = sqlite3_step(q)) == SQLITE_ROW)
        said = (const char *)sqlite3_column_text(q, 0);
    if (code != SQLITE_ROW)
        ok = db_trouble(db, code, err);
    else
        ok = (said && strcmp(said, "ok") == 0) || damaged(db, said ? said : "", err);
    sqlite3_finalize(q);
    return ok;
}

static bool references(struct db *db, struct err *err)
{
    sqlite3_stmt *q = NULL;
    int code = sqlite3_prepare_v2(db->handle, "PRAGMA foreign_key_check", -1, &q, NULL);
    bool ok;

    if (code == SQLITE_OK)
        code = sqlite3_step(q);
    if (code == SQLITE_ROW)
        ok = damaged(db, (const char *)sqlite3_column_text(q, 0), err);
    else
        ok = code == SQLITE_DONE || db_trouble(db, code, err);
    sqlite3_finalize(q);
    return ok;
}

bool db_check(struct db *db, enum db_check how, struct err *err)
{
    enum trust before = db->trust;
    bool ok;

    db->trust = TRUST_SETTING;
    if (how == DB_CHECK_QUICK)
        ok = ask_sqlite(db, "PRAGMA quick_check(1)", err);
    else
        ok = ask_sqlite(db, "PRAGMA integrity_check(1)", err) && references(db, err) &&
             db_schema_check(db, err);
    db->trust = before;
    return ok;
}
