/* SPDX-License-Identifier: MIT */
/* SQLite's own checks of its file, and a copy of it. */

#include "config.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/db_private.h"
#include "store/page_seal.h"

/* SQLite goes on checking past a page that is not ours, and says another thing. */
static bool damaged(struct db *db, const char *what, struct err *err)
{
    if (db->seal && seal_trouble(db->seal)->finding != SEAL_FINE)
        return db_trouble(db, SQLITE_IOERR_DATA, err);
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
        ok = ask_sqlite(db, "PRAGMA integrity_check(1)", err) && references(db, err);
    db->trust = before;
    return ok;
}

/* A connection of its own: copying needs to attach a file, and the working
 * one never may. */
static int copy_through(const struct db *db, const char *path, struct db *other)
{
    sqlite3_stmt *q = NULL;
    int code = sqlite3_open_v2(db->path, &other->handle,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, db->vfs);
    int reserve = PAGE_RESERVE;

    if (code == SQLITE_OK && db->seal)
        code = sqlite3_file_control(other->handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve);
    if (code == SQLITE_OK)
        code = sqlite3_prepare_v2(other->handle, "VACUUM main INTO :path", -1, &q, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_bind_text(q, 1, path, -1, SQLITE_STATIC);
    if (code == SQLITE_OK)
        code = sqlite3_step(q);
    sqlite3_finalize(q);
    return code;
}

static void to_disk(const struct db *db, const char *path)
{
    int fd = db->place.vfs ? -1 : open(path, O_RDONLY | O_CLOEXEC);

    if (fd >= 0) {
        (void)!fchmod(fd, place_mode(&db->place));
        fsync(fd);
        close(fd);
    }
}

bool db_copy(struct db *db, const char *name, struct err *err)
{
    struct db other = { .place = db->place };
    struct arena scratch = ARENA_INIT;
    const char *path = place_path(&db->place, name, &scratch);
    sqlite3_vfs *vfs = sqlite3_vfs_find(db->place.vfs);
    int code;
    bool ok = true;

    if (!db_write(db, err)) { /* keeps others from writing meanwhile */
        arena_clear(&scratch);
        return false;
    }
    vfs->xDelete(vfs, path, 0); /* one that was cut off */
    code = copy_through(db, path, &other);
    if (code != SQLITE_DONE)
        ok = db_trouble(&other, code, err);
    else
        to_disk(db, path);
    sqlite3_close(other.handle);
    db_rollback(db);
    arena_clear(&scratch);
    return ok;
}
