/* SPDX-License-Identifier: MIT */
/* A copy of the store: as it is, or for other keys. */

#include "config.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/db_private.h"
#include "store/page_seal.h"

/* A connection of its own: copying needs to attach a file, and the working
 * one never may. */
static int copy_through(const struct db *db, const char *path, struct db *other,
                        int (*connected)(void *data), void *data)
{
    sqlite3_stmt *q = NULL;
    int code = sqlite3_open_v2(db->path, &other->handle,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, db->vfs);
    int reserve = PAGE_RESERVE;

    if (code == SQLITE_OK && db->seal)
        code = sqlite3_file_control(other->handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve);
    if (code == SQLITE_OK && connected)
        code = connected(data);
    if (code == SQLITE_OK)
        code = sqlite3_prepare_v2(other->handle, "VACUUM main INTO :path", -1, &q, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_bind_text(q, 1, path, -1, SQLITE_STATIC);
    if (code == SQLITE_OK)
        code = sqlite3_step(q);
    sqlite3_finalize(q);
    return code;
}

bool db_compact(struct db *db, struct err *err)
{
    static const char words[] = "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; "
                                "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA; "
                                "VACUUM";
    struct db other = { .place = db->place };
    int reserve = PAGE_RESERVE;
    int code = sqlite3_open_v2(db->path, &other.handle,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, db->vfs);

    if (code == SQLITE_OK)
        code = sqlite3_busy_timeout(other.handle, 10000);
    if (code == SQLITE_OK && db->seal)
        code = sqlite3_file_control(other.handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve);
    if (code == SQLITE_OK)
        code = sqlite3_exec(other.handle, words, NULL, NULL, NULL);
    if (code != SQLITE_OK)
        db_trouble(&other, code, err);
    sqlite3_close(other.handle);
    return code == SQLITE_OK;
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

/* Nobody else writes meanwhile. */
static bool copy_to(struct db *db, const char *name, struct err *err)
{
    struct db other = { .place = db->place };
    struct arena scratch = ARENA_INIT;
    const char *path = place_path(&db->place, name, &scratch);
    sqlite3_vfs *vfs = sqlite3_vfs_find(db->place.vfs);
    int code;
    bool ok = true;

    vfs->xDelete(vfs, path, 0); /* one that was cut off */
    code = copy_through(db, path, &other, NULL, NULL);
    if (code != SQLITE_DONE)
        ok = db_trouble(&other, code, err);
    else
        to_disk(db, path);
    sqlite3_close(other.handle);
    arena_clear(&scratch);
    return ok;
}

/* ----- Out of its folder ---------------------------------------------------- */

/* Asked every so many steps of SQLite's: some ten times a second. */
enum { STEPS = 200000 };

struct copying {
    struct db other; /* waits as the store's own connection does */
    const char *path;
    int64_t pages;
    db_tell_fn *tell;
    void *data;
};

static int tell_copied(void *data)
{
    struct copying *copying = data;
    struct stat about;
    int64_t done = stat(copying->path, &about) == 0 ? about.st_size : 0;

    return copying->tell && !copying->tell(copying->data, done, copying->pages * PAGE_BYTES);
}

static int connected(void *data)
{
    struct copying *copying = data;

    db_wait(&copying->other);
    sqlite3_progress_handler(copying->other.handle, STEPS, tell_copied, copying);
    return SQLITE_OK;
}

bool db_copy_out(struct db *db, const struct place *to, const char *name, db_tell_fn *tell,
                 void *data, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct copying copying = { .other = { .place = db->place, .seal = db->seal },
                               .path = place_path(to, name, &scratch),
                               .tell = tell,
                               .data = data };
    const char *journal = arena_printf(&scratch, "%s-journal", name);
    struct err quiet = ERR_INIT;
    int code;
    bool ok;

    if (!place_remove_file(to, journal, err) || !place_make_file(to, name, err) ||
        !db_number(db, "PRAGMA page_count", &copying.pages, err)) {
        arena_clear(&scratch);
        return false;
    }
    code = copy_through(db, copying.path, &copying.other, connected, &copying);
    if ((code & 0xff) == SQLITE_FULL || code == SQLITE_IOERR_WRITE)
        copying.other.place.folder = to->folder; /* which disk is full */
    ok = code == SQLITE_DONE || db_trouble(&copying.other, code, err);
    sqlite3_close(copying.other.handle);
    ok = place_remove_file(to, journal, ok ? err : &quiet) && ok; /* left where it failed */
    arena_clear(&scratch);
    return ok;
}

bool db_copy(struct db *db, const char *name, struct err *err)
{
    bool ok;

    if (!db_write(db, err)) /* keeps others from writing meanwhile */
        return false;
    ok = copy_to(db, name, err);
    db_rollback(db);
    return ok;
}

/* The copy's pages go through another key on their way out. */
static bool copy_sealed(struct db *db, const struct secret *page_key, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    bool ok;

    if (db->seal)
        seal_also(db->seal, place_path(&db->place, PLACE_DB_NEXT, &scratch), page_key);
    ok = copy_to(db, PLACE_DB_NEXT, err);
    if (db->seal)
        seal_also(db->seal, NULL, page_key);
    arena_clear(&scratch);
    return ok;
}

bool db_turn(struct db *db, const struct secret *page_key, struct db **out, struct err *err)
{
    struct place next = db->place;

    *out = NULL;
    next.page_key = page_key;
    return copy_sealed(db, page_key, err) && db_open_next(&next, out, err);
}
