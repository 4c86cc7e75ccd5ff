/* SPDX-License-Identifier: MIT */
/* Making a backup: copied, ended, proved, named, written down; then older ones go. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "service/anchor.h"
#include "service/backup_private.h"
#include "service/deed.h"

enum { KEYS_MOST = 1 << 23 };

struct making {
    struct session *session;
    struct db *db;
    const struct backup_telling *telling;
    struct place place; /* the folder */
    char name[BACKUP_NAME];
    char part[BACKUP_NAME + sizeof(BACKUP_PART)];
    struct backup_manifest manifest;
    unsigned char *keys;
    struct arena arena;
    int lock; /* of the folder; -1 */
};

/* ----- The folder ------------------------------------------------------------- */

static bool same_folder(const struct place *a, const struct place *b)
{
    struct stat one, other;

    return stat(a->folder, &one) == 0 && stat(b->folder, &other) == 0 &&
           one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

static bool same_disk(const struct place *a, const struct place *b)
{
    struct stat one, other;

    return stat(a->folder, &one) == 0 && stat(b->folder, &other) == 0 &&
           one.st_dev == other.st_dev;
}

/* One maker at a time; where a folder cannot be locked, there is no other. */
static bool lock_folder(struct making *m, struct err *err)
{
    if (m->place.vfs)
        return true;
    m->lock = open(m->place.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (m->lock < 0)
        return errno == ENOENT || errno == ENOTDIR
                   ? err_set(err, ERR_STORAGE,
                             "There is no folder %.200s. Make it, or bring in the disk it is on, "
                             "and try again.",
                             m->place.folder)
                   : place_trouble(&m->place, NULL, errno, err);
    return flock(m->lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK ||
           err_set(err, ERR_BUSY, "Somebody else is making a backup in %.200s just now.",
                   m->place.folder);
}

static bool take_folder(struct making *m, struct err *err)
{
    if (!lock_folder(m, err))
        return false;
    if (!m->place.vfs && same_folder(&m->place, &m->session->place))
        return err_set(err, ERR_REFUSED,
                       "A backup in the store's own folder is lost with it. Name another folder, on "
                       "another disk.");
    backup_tidy(&m->place, &m->manifest.store);
    return !place_has(&m->place, m->name) ||
           err_set(err, ERR_BUSY, "There is a backup of this very second. Try again.");
}

/* ----- Copying ---------------------------------------------------------------- */

static void fill_manifest(struct making *m)
{
    const struct db_about *about = db_about(m->db);

    m->manifest = (struct backup_manifest){
        .store = about->uuid,
        .kind = about->kind,
        .sealed = about->sealed,
        .schema = about->schema,
        .epoch = about->epoch,
        .made = session_now(m->session),
        .by = m->session->who.login,
    };
    backup_file_name(&m->manifest.store, m->manifest.made, m->name);
    snprintf(m->part, sizeof(m->part), "%s" BACKUP_PART, m->name);
}

static bool read_keys(struct making *m, struct err *err)
{
    size_t length;

    if (!place_read(&m->session->place, PLACE_KEYS, KEYS_MOST, &m->keys, &length, &m->arena, err))
        return false;
    m->manifest.keys_bytes = (int64_t)length;
    return true;
}

/* Nobody saves between the first count and the end of the copy. */
static bool copy_moment(struct making *m, struct err *err)
{
    struct backup_step copying = { m->telling, "Copying" };
    bool ok;

    if (!db_read(m->db, err))
        return false;
    ok = db_count_rows(m->db, &m->manifest.counts, &m->arena, err) &&
         audit_store_head(m->db, &m->manifest.head, err) &&
         db_copy_out(m->db, &m->place, m->part, backup_step, &copying, err);
    db_read_end(m->db);
    return ok;
}

/* Another file has the store's name: keys and copy may be of two stores. */
static bool still_there(struct making *m, struct err *err)
{
    return !db_is_moved(m->db) ||
           err_set(err, ERR_BUSY,
                   "The store was written anew meanwhile. No backup was made; try again.");
}

static bool write_part(struct making *m, struct err *err)
{
    struct backup_step reading = { m->telling, "Reading the copy" };
    struct secret *key = keyring_backups(m->session->ring);
    bool ok = read_keys(m, err) && copy_moment(m, err) && still_there(m, err) &&
              backup_file_end(&m->place, m->part, &m->manifest, m->keys, key, backup_step, &reading,
                              err);

    secret_free(key);
    return ok;
}

/* ----- Proving ---------------------------------------------------------------- */

/* Opened as anybody will who needs it, by the keys that lie in it. */
static bool prove_part(struct making *m, struct err *err)
{
    const char *path = place_path(&m->place, m->part, &m->arena);
    struct backup *backup;
    bool opened = false, ok;

    if (!backup_open(m->session->machine, m->place.vfs, path, &backup, err))
        return false;
    ok = keyring_unlock_like(backup->ring, m->session->ring, &opened, err) && still_there(m, err) &&
         opened && backup_open_store(backup, err) && backup_prove(backup, m->telling, err);
    backup_close(backup);
    if (!ok && !opened && err->kind == ERR_NONE)
        err_set(err, ERR_BUSY, "The store's keys were changed meanwhile. No backup was made; try "
                               "again.");
    return ok;
}

/* ----- Counted ---------------------------------------------------------------- */

static bool write_down(struct making *m, enum audit_outcome outcome, struct err *err)
{
    struct audit_event event = { .action = AUDIT_BACKUP, .entity = "store", .outcome = outcome };

    event.detail = arena_printf(&m->arena, "{\"file\":\"%s\",\"rows\":%lld,\"bytes\":%lld}",
                                m->name, (long long)m->manifest.head.seq,
                                (long long)m->manifest.store_bytes);
    return look(m->session, &event, err);
}

static void take_away(const struct making *m, const char *name)
{
    struct err quiet = ERR_INIT;

    if (!place_remove_file(&m->place, name, &quiet))
        quiet = ERR_INIT; /* the next one tidies up */
}

/* It has its name, and its row; one without the other it has not for long. */
static bool name_it(struct making *m, struct err *err)
{
    if (!place_rename(&m->place, m->part, m->name, err))
        return false;
    if (write_down(m, AUDIT_DONE, err))
        return true;
    take_away(m, m->name);
    return false;
}

static bool make_steps(struct making *m, struct err *err)
{
    return write_part(m, err) && prove_part(m, err) && name_it(m, err);
}

static bool make_alone(struct making *m, struct err *err)
{
    struct err quiet = ERR_INIT;

    if (make_steps(m, err))
        return true;
    take_away(m, m->part);
    if (!write_down(m, AUDIT_FAILED, &quiet))
        return false; /* why it failed counts, not the row */
    return false;
}

static void tell_made(struct making *m, struct backup_made *out, struct arena *arena)
{
    struct backup *backup;
    struct err quiet = ERR_INIT;
    const char *path = place_path(&m->place, m->name, arena);

    *out = (struct backup_made){ .same_disk = same_disk(&m->place, &m->session->place) };
    if (!backup_open(m->session->machine, m->place.vfs, path, &backup, &quiet))
        return;
    out->about = backup->about;
    out->about.path = path;
    out->about.by = arena_strdup(arena, backup->about.by);
    backup_note(&m->session->place, &out->about);
    backup_close(backup);
}

static bool make_in_folder(struct making *m, struct backup_made *out, struct arena *arena,
                           struct err *err)
{
    if (!take_folder(m, err) || !make_alone(m, err))
        return false;
    tell_made(m, out, arena);
    anchor_leave(m->session, "backup");
    out->rotated = backup_rotate(&m->place, &m->manifest.store, m->name, &m->session->parameters);
    return true;
}

bool backup_make(struct session *session, const char *folder,
                 const struct backup_telling *telling, struct backup_made *out,
                 struct arena *arena, struct err *err)
{
    struct making m = { .session = session, .telling = telling, .lock = -1 };
    bool ok;

    if (!session_db(session, &m.db, err) || !backup_may(session, err))
        return false;
    m.place = (struct place){ .machine = session->machine, .folder = folder,
                              .vfs = session->place.vfs };
    fill_manifest(&m);
    ok = make_in_folder(&m, out, arena, err);
    if (m.lock >= 0)
        close(m.lock);
    arena_clear(&m.arena);
    return ok;
}
