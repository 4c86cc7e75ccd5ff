/* SPDX-License-Identifier: MIT */
/* What went wrong in SQLite, as a sentence that says what to do. */

#include "config.h"

#include <errno.h>
#include <string.h>

#include "base/compiler.h"
#include "base/die.h"
#include "store/db_private.h"

static bool busy(struct db *db, struct err *err)
{
    bool stopped = db->stopped;

    db->stopped = false;
    if (stopped)
        return err_set(err, ERR_STOPPED, "Stopped while the store was in use. Nothing was saved.");
    return err_set(err, ERR_BUSY,
                   "The store is in use by somebody else and did not come free in ten seconds. "
                   "Nothing was saved; try again.");
}

static bool storage(struct db *db, int code, struct err *err)
{
    int number = sqlite3_system_errno(db->handle);
    const char *folder = db->place.folder;

    if ((code & 0xff) == SQLITE_FULL || number == ENOSPC || number == EDQUOT || number == EFBIG)
        return err_set(err, ERR_STORAGE,
                       "The disk is full, so nothing was saved. Make room on the disk of %s, then "
                       "save again.",
                       folder);
    if (code == SQLITE_IOERR_WRITE)
        return err_set(err, ERR_STORAGE,
                       "Nothing more could be written to the disk of %s, so nothing was saved. It "
                       "may be full: make room and save again. If that does not help, ask whoever "
                       "looks after this machine.",
                       folder);
    if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY)
        return err_set(err, ERR_STORAGE,
                       "The last save in %s was cut off and must be tidied up by somebody who may "
                       "write there. Nothing was changed.",
                       folder);
    if (code == SQLITE_READONLY_DBMOVED)
        return err_set(err, ERR_STORAGE,
                       "The store in %s was moved or replaced while it was open. Nothing was saved; "
                       "start again.",
                       folder);
    if ((code & 0xff) == SQLITE_READONLY || number == EROFS)
        return err_set(err, ERR_STORAGE,
                       "The store in %s can only be read, so nothing was saved. Ask whoever looks "
                       "after this machine.",
                       folder);
    if ((code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_PERM)
        return err_set(err, ERR_STORAGE,
                       "The store in %s could not be opened, or nothing may be written beside it. "
                       "Ask whoever looks after this machine.",
                       folder);
    return err_set(err, ERR_STORAGE,
                   "The disk of %s could not be read or written, so nothing was saved. Ask whoever "
                   "looks after this machine, and do not switch it off before.",
                   folder);
}

static bool constraint(int code, struct err *err)
{
    if (code == SQLITE_CONSTRAINT_TRIGGER)
        return err_set(err, ERR_REFUSED, "The store keeps this as it is. Nothing was saved.");
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
        code == SQLITE_CONSTRAINT_ROWID)
        return err_set(err, ERR_CONFLICT, "There is one like this already. Nothing was saved.");
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
        return err_set(err, ERR_NOT_FOUND,
                       "Something this belongs to is not there. Nothing was saved.");
    return err_set(err, ERR_INVALID, "The store does not take this value. Nothing was saved.");
}

/* What the seal of the pages found. */
static bool unsealed(const struct db *db, const struct seal_trouble *found, struct err *err)
{
    const char *folder = db->place.folder;

    if (found->finding == SEAL_JOURNAL_STRANGE)
        return err_set(err, ERR_DAMAGED,
                       "%s-journal in %s was altered, or belongs to another store or another day. "
                       "Nothing was changed; ask who had access, and fetch the last backup.",
                       PLACE_DB, folder);
    if (found->finding == SEAL_JOURNAL)
        return err_set(err, ERR_DAMAGED,
                       "%s-journal in %s, which tidies up after a save that was cut off, was "
                       "altered or cut short. Nothing was changed; fetch the last backup.",
                       PLACE_DB, folder);
    if (db->place.kept)
        return err_set(err, ERR_DAMAGED,
                       "Page %u of the store in the backup %.200s was damaged or altered. Nothing was "
                       "changed; take another backup.",
                       (unsigned)found->page, db->path);
    return err_set(err, ERR_DAMAGED,
                   "Page %u of the store in %s was damaged or altered outside the program. Stop "
                   "working in it and fetch the last backup.",
                   (unsigned)found->page, folder);
}

bool db_damaged_backup(const struct db *db, struct err *err)
{
    return err_set(err, ERR_DAMAGED,
                   "The store in the backup %.200s is damaged. Nothing was changed; take another "
                   "backup.",
                   db->path);
}

static bool is_unsealed(const struct db *db, int code)
{
    return db->seal && code == SQLITE_IOERR_DATA &&
           seal_trouble(db->seal)->finding != SEAL_FINE;
}

/* A statement of ours names what is not in this store, or is there already. */
static bool has_other_tables(struct db *db)
{
    static const char *const signs[] = { "no such table", "no such column", "has no column",
                                         "already exists", "duplicate column" };
    const char *why = sqlite3_errmsg(db->handle);

    for (size_t i = 0; i < COUNT(signs); i++) {
        if (strstr(why, signs[i]))
            return true;
    }
    return false;
}

static bool mistake(struct db *db, int code, struct err *err)
{
    if (code == SQLITE_ERROR && has_other_tables(db))
        return err_set(err, ERR_DAMAGED,
                       "The tables of the store in %s are not those of this program: another "
                       "version made it, or somebody altered it. Nothing was changed. 'cafdesk "
                       "check' says which; 'cafdesk training --fresh' makes a training store anew.",
                       db->place.folder);
    return err_set(err, ERR_BUG, "The program made a mistake and did nothing. Please report it.");
}

static bool say(struct db *db, int code, struct err *err)
{
    if (is_unsealed(db, code))
        return unsealed(db, seal_trouble(db->seal), err);
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return busy(db, err);
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_NOLFS:
        return storage(db, code, err);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        if (db->place.kept)
            return db_damaged_backup(db, err);
        return err_set(err, ERR_DAMAGED,
                       "The store in %s is damaged. Stop working in it, run 'cafdesk check', and "
                       "fetch the last backup.",
                       db->place.folder);
    case SQLITE_CONSTRAINT:
        return constraint(code, err);
    case SQLITE_TOOBIG:
        return err_set(err, ERR_INVALID, "This is too long for the store. Nothing was saved.");
    case SQLITE_INTERRUPT:
        return err_set(err, ERR_STOPPED, "Stopped. Nothing was changed.");
    case SQLITE_NOMEM:
        die_of_memory();
    default:
        return mistake(db, code, err);
    }
}

bool db_trouble(struct db *db, int code, struct err *err)
{
    say(db, code, err);
    return err_detail(err, "sqlite %d: %s", code, sqlite3_errmsg(db->handle));
}
