/* SPDX-License-Identifier: MIT */
/* Transactions: begun by name, never nested. */

#include "config.h"

#include "store/db_private.h"

static bool begin(struct db *db, enum tx tx, const char *text, struct err *err)
{
    if (db->tx != TX_NONE) {
        err_set(err, ERR_BUG, "The program made a mistake and did nothing. Please report it.");
        return err_detail(err, "a transaction inside another");
    }
    if (!db_run(db, text, err))
        return false;
    db->tx = tx;
    db->unnamed.next_seq = 0;
    db->unnamed.count = 0;
    return true;
}

bool db_write(struct db *db, struct err *err)
{
    return begin(db, TX_WRITE, "BEGIN IMMEDIATE", err);
}

bool db_read(struct db *db, struct err *err)
{
    return begin(db, TX_READ, "BEGIN", err);
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
    ok = all_named(db, err) && db_run(db, "COMMIT", err);
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
