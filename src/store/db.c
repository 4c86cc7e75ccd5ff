/* SPDX-License-Identifier: MIT */
/* The store's file, open. */

#include "config.h"

#include "store/db.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/die.h"
#include "store/db_private.h"
#include "store/eyes.h"
#include "store/migrate.h"
#include "store/page_seal.h"

SQL(meta_read, "SELECT uuid, kind, mode, created_at, epoch FROM main.meta WHERE id = 1");
SQL(meta_add, "INSERT INTO main.meta (id, uuid, kind, mode, created_at, epoch)"
              " VALUES (1, :uuid, :kind, :mode, :created_at, :epoch)");
SQL(meta_epoch, "UPDATE main.meta SET epoch = epoch + 1 WHERE id = 1");
SQL(data_version, "PRAGMA data_version");

bool db_run(struct db *db, const char *text, struct err *err)
{
    int code = sqlite3_exec(db->handle, text, NULL, NULL, NULL);

    return code == SQLITE_OK || db_trouble(db, code, err);
}

bool db_number(struct db *db, const char *text, int64_t *out, struct err *err)
{
    enum trust before = db->trust;
    sqlite3_stmt *q = NULL;
    int code;

    if (before == TRUST_WORK)
        db->trust = TRUST_SETTING;
    code = sqlite3_prepare_v2(db->handle, text, -1, &q, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_step(q);
    if (code == SQLITE_ROW)
        *out = sqlite3_column_int64(q, 0);
    sqlite3_finalize(q);
    db->trust = before;
    return code == SQLITE_ROW || db_trouble(db, code, err);
}

static struct db *db_new(const struct place *place, const char *name, enum access access)
{
    struct db *db = calloc(1, sizeof(*db));
    char *real = place->vfs ? NULL : realpath(place->folder, NULL);

    if (!db)
        die_of_memory();
    place_one_thread();
    db->place = *place;
    db->place.folder = arena_strdup(&db->names, real ? real : place->folder);
    db->place.vfs = arena_strdup(&db->names, place->vfs);
    db->seal = place->page_key ? seal_new(place->machine, db->place.vfs, place->page_key) : NULL;
    db->vfs = db->seal ? seal_name(db->seal) : db->place.vfs;
    db->path = place_path(&db->place, name, &db->names);
    db->access = access;
    db->trust = TRUST_SETTING;
    db->lock = -1;
    free(real);
    return db;
}

static bool connect(struct db *db, int more, struct err *err)
{
    int flags = db->access == ACCESS_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    int code = sqlite3_open_v2(db->path, &db->handle,
                               flags | more | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                               db->vfs);
    int reserve = PAGE_RESERVE;

    if (code == SQLITE_OK && db->seal)
        code = sqlite3_file_control(db->handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve);
    if (code != SQLITE_OK)
        return db_trouble(db, code, err);
    db_wait(db);
    db_guard(db);
    return db_words(db, err) && eyes_prepare(db, err) && db_settings(db, err);
}

/* SQLite opens a file it may not write for reading only, and does not say. */
static bool check_writable(struct db *db, struct err *err)
{
    if (db->access == ACCESS_READ || sqlite3_db_readonly(db->handle, "main") == 0)
        return true;
    return err_set(err, ERR_STORAGE,
                   "The store in %s can only be read by you. Ask whoever looks after this machine.",
                   db->place.folder);
}

/* Asked again now that an unfinished save was undone. */
static bool check_ours(struct db *db, struct err *err)
{
    int64_t id = 0;

    if (!db_number(db, "PRAGMA application_id", &id, err))
        return false;
    return id == DB_APPLICATION_ID ||
           err_set(err, ERR_SCHEMA, "%s in %s is not a store that cafdesk made.", PLACE_DB,
                   db->place.folder);
}

/* A damaged row may lack what no row was ever saved without. */
static bool take_about(struct stmt *q, struct db_about *about)
{
    struct arena scratch = ARENA_INIT;
    const char *kind = stmt_text(q, "kind", &scratch);
    const char *mode = stmt_text(q, "mode", &scratch);
    bool whole = kind && mode;

    about->uuid = stmt_ident(q, "uuid");
    about->created = stmt_instant(q, "created_at");
    about->epoch = stmt_int(q, "epoch");
    if (whole) {
        about->kind = strcmp(kind, "LIVE") == 0 ? STORE_LIVE : STORE_TRAINING;
        about->mode = strcmp(mode, "CAF") == 0 ? MODE_CAF : MODE_EHA;
    }
    arena_clear(&scratch);
    return whole && ident_known(&about->uuid);
}

static bool read_about(struct db *db, struct err *err)
{
    struct stmt *q = stmt_open(db, &meta_read);
    bool told = stmt_row(q) && take_about(q, &db->about);

    db->about.schema = migrate_head();
    db->about.sealed = db->seal != NULL;
    return stmt_done(q, err) &&
           (told || err_set(err, ERR_DAMAGED, "The store in %s does not say what it is.",
                            db->place.folder));
}

bool db_kind_fits(const struct place *place, enum store_kind wanted, enum store_kind kind,
                  struct err *err)
{
    if (wanted == STORE_ANY || wanted == kind)
        return true;
    return err_set(err, ERR_REFUSED,
                   wanted == STORE_LIVE
                       ? "The store in %s is for training; it is never opened as a live one."
                       : "The store in %s is live; it is never opened for training.",
                   place->folder);
}

/* After a cut the file is looked over before anybody relies on it. */
static bool look_over(struct db *db, struct err *err)
{
    return !db->cut_off || db_check(db, DB_CHECK_QUICK, err);
}

static bool open_steps(struct db *db, enum store_kind kind, struct err *err)
{
    struct db_peek peek = { 0 };

    if (!place_check_local(&db->place, err) || !db_peek(&db->place, db->vfs, db->path, &peek, err))
        return false;
    db->cut_off = peek.cut_off;
    if (!connect(db, db->place.vfs ? 0 : SQLITE_OPEN_NOFOLLOW, err) || !check_writable(db, err) ||
        !check_ours(db, err))
        return false;
    db->trust = TRUST_WORK;
    return look_over(db, err) && read_about(db, err) &&
           db_kind_fits(&db->place, kind, db->about.kind, err) &&
           (db->place.kept || migrate(db, err));
}

static bool open_named(const struct place *place, const char *name, enum access access,
                       enum store_kind kind, struct db **out, struct err *err)
{
    struct db *db = db_new(place, name, access);

    *out = NULL;
    if (!open_steps(db, kind, err)) {
        db_close(db);
        return false;
    }
    *out = db;
    return true;
}

bool db_open(const struct place *place, enum access access, enum store_kind kind, struct db **out,
             struct err *err)
{
    return open_named(place, PLACE_DB, access, kind, out, err);
}

bool db_open_next(const struct place *place, struct db **out, struct err *err)
{
    return open_named(place, PLACE_DB_NEXT, ACCESS_WRITE, STORE_ANY, out, err);
}

bool db_open_kept(const struct place *place, const char *name, struct db **out, struct err *err)
{
    return open_named(place, name, ACCESS_READ, STORE_ANY, out, err);
}

bool db_count_epoch(struct db *db, struct err *err)
{
    struct stmt *q = stmt_open(db, &meta_epoch);

    stmt_run(q);
    return stmt_done(q, err);
}

bool db_is_moved(struct db *db)
{
    int moved = 0;

    sqlite3_file_control(db->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

static void remove_file(const struct db *db, const char *name)
{
    sqlite3_vfs *vfs = sqlite3_vfs_find(db->place.vfs);
    struct arena scratch = ARENA_INIT;

    if (vfs)
        vfs->xDelete(vfs, place_path(&db->place, name, &scratch), 0);
    arena_clear(&scratch);
}

static void remove_new(const struct db *db)
{
    remove_file(db, PLACE_DB_NEW);
    remove_file(db, PLACE_DB_NEW "-journal");
}

/* One maker at a time: the folder's own lock, held until published. */
static bool lock_folder(struct db *db, struct err *err)
{
    if (db->place.vfs)
        return true;
    db->lock = open(db->place.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (db->lock < 0)
        return place_trouble(&db->place, NULL, errno, err);
    return flock(db->lock, LOCK_EX | LOCK_NB) == 0 ||
           err_set(err, ERR_BUSY, "Somebody else is making a store in %s just now.",
                   db->place.folder);
}

static bool make_empty(struct db *db, struct err *err)
{
    remove_new(db);
    return db->place.vfs || place_make_file(&db->place, PLACE_DB_NEW, err);
}

static bool write_about(struct db *db, const struct db_about *about, struct err *err)
{
    struct stmt *q;

    if (!db_write(db, err))
        return false;
    q = stmt_open(db, &meta_add);
    stmt_bind_ident(q, ":uuid", &about->uuid);
    stmt_bind_text(q, ":kind", about->kind == STORE_TRAINING ? "TRAINING" : "LIVE");
    stmt_bind_text(q, ":mode", about->mode == MODE_EHA ? "EHA" : "CAF");
    stmt_bind_instant(q, ":created_at", about->created);
    stmt_bind_int(q, ":epoch", about->epoch ? about->epoch : 1);
    stmt_run(q);
    return db_finish(db, stmt_done(q, err), err);
}

static bool create_steps(struct db *db, const struct db_about *about, struct err *err)
{
    if (!place_check_local(&db->place, err) || !lock_folder(db, err))
        return false;
    if (place_has_store(&db->place))
        return err_set(err, ERR_REFUSED, "There is a store in %s already. It was not touched.",
                       db->place.folder);
    db->unpublished = true;
    if (!make_empty(db, err) || !connect(db, SQLITE_OPEN_CREATE, err) ||
        !db_run(db, "PRAGMA application_id = 0x43616644", err))
        return false;
    db->trust = TRUST_WORK;
    return migrate(db, err) && write_about(db, about, err) && read_about(db, err);
}

bool db_create(const struct place *place, const struct db_about *about, struct db **out,
               struct err *err)
{
    struct db *db = db_new(place, PLACE_DB_NEW, ACCESS_WRITE);

    *out = NULL;
    if (!create_steps(db, about, err)) {
        db_close(db);
        return false;
    }
    *out = db;
    return true;
}

static void disconnect(struct db *db)
{
    stmt_close_all(db);
    sqlite3_finalize(db->tx_begin);
    sqlite3_finalize(db->tx_commit);
    db->tx_begin = db->tx_commit = NULL;
    sqlite3_close_v2(db->handle);
    db->handle = NULL;
}

bool db_publish(struct db **db, struct err *err)
{
    struct db *self = *db;
    bool ok;

    *db = NULL;
    disconnect(self);
    remove_file(self, PLACE_DB_NEW "-journal");
    ok = place_rename(&self->place, PLACE_DB_NEW, PLACE_DB, err);
    self->unpublished = !ok;
    db_close(self);
    return ok;
}

void db_close(struct db *db)
{
    if (!db)
        return;
    if (db->handle) {
        db_rollback(db);
        disconnect(db);
    }
    if (db->unpublished)
        remove_new(db);
    seal_free(db->seal);
    if (db->lock >= 0)
        close(db->lock);
    arena_clear(&db->names);
    free(db);
}

const char *db_sqlite_version(void)
{
    return sqlite3_libversion();
}

const struct db_about *db_about(const struct db *db)
{
    return &db->about;
}

const struct machine *db_machine(const struct db *db)
{
    return db->place.machine;
}

const struct place *db_place(const struct db *db)
{
    return &db->place;
}

bool db_was_cut_off(const struct db *db)
{
    return db->cut_off;
}

bool db_data_version(struct db *db, int64_t *out, struct err *err)
{
    struct stmt *q = stmt_open(db, &data_version);

    *out = stmt_row(q) ? stmt_int_at(q, 0) : 0;
    return stmt_done(q, err);
}
