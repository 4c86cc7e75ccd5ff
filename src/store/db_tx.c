/* SPDX-License-Identifier: MIT */
/* Transactions: begun by name, never nested. */

#include "config.h"

#include "store/db_private.h"

/* Prepared once: a save begins and ends with it. */
static bool run_kept(struct db *db, sqlite3_stmt **q, const char *text, struct err *err)
{
    int code = *q ? SQLITE_OK
                  : sqlite3_prepare_v3(db->handle, text, -1, SQLITE_PREPARE_PERSISTENT, q, NULL);

    if (code == SQLITE_OK)
        sqlite3_step(*q);
    if (code == SQLITE_OK)
        code = sqlite3_reset(*q);
    return code == SQLITE_OK || db_trouble(db, code, err);
}

static bool may_begin(const struct db *db, struct err *err)
{
    if (db->tx == TX_NONE)
        return true;
    err_set(err, ERR_BUG, "The program made a mistake and did nothing. Please report it.");
    return err_detail(err, "a transaction inside another");
}

static void begun(struct db *db, enum tx tx)
{
    db->tx = tx;
    db->begun++;
    db->unnamed.head_known = false;
    db->unnamed.count = 0;
}

bool db_write(struct db *db, struct err *err)
{
    if (!may_begin(db, err) || !run_kept(db, &db->tx_begin, "BEGIN IMMEDIATE", err))
        return false;
    begun(db, TX_WRITE);
    return true;
}

bool db_read(struct db *db, struct err *err)
{
    if (!may_begin(db, err) || !db_run(db, "BEGIN", err))
        return false;
    begun(db, TX_READ);
    return true;
}

/* Some failures have undone it already. */
static void undo(struct db *db)
{
    if (sqlite3_get_autocommit(db->handle) == 0)
        sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL);
    db->tx = TX_NONE;
}

void db_rollback(struct db *db)
{
    undo(db);
}

void db_read_end(struct db *db)
{
    if (db->tx == TX_READ)
        undo(db);
}

bool db_writing(const struct db *db)
{
    return db->tx == TX_WRITE;
}

/* No save without its row in the trail. */
static bool all_named(const struct db *db, struct err *err)
{
    if (db->unnamed.count == 0)
        return true;
    err_set(err, ERR_BUG, "The program made a mistake and did nothing. Please report it.");
    return err_detail(err, "%d saved versions without a row in the trail", db->unnamed.count);
}

bool db_commit(struct db *db, struct err *err)
{
    bool ok;

    if (db->tx != TX_WRITE || sqlite3_get_autocommit(db->handle) != 0) {
        db->tx = TX_NONE;
        err_set(err, ERR_BUG, "The program made a mistake and did nothing. Please report it.");
        return err_detail(err, "a commit without a transaction");
    }
    ok = all_named(db, err) && run_kept(db, &db->tx_commit, "COMMIT", err);
    undo(db);
    return ok;
}

bool db_finish(struct db *db, bool ok, struct err *err)
{
    if (ok)
        return db_commit(db, err);
    db_rollback(db);
    return false;
}
