/* SPDX-License-Identifier: MIT */
/* A backup put into a new place. */

#include "config.h"

#include "service/restore_svc.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "service/backup_private.h"
#include "service/deed.h"

enum { KEYS_MOST = 1 << 23 };

struct restoring {
    struct backup *backup;
    const struct backup_telling *telling;
    struct place place; /* the new one */
    struct db *db;
    struct arena arena;
    bool wrote_keys;
    int lock; /* of the folder; -1 */
};

/* ----- A place that is free ------------------------------------------------------ */

static bool lock_folder(struct restoring *r, struct err *err)
{
    if (r->place.vfs)
        return true;
    r->lock = open(r->place.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (r->lock < 0)
        return place_trouble(&r->place, NULL, errno, err);
    return flock(r->lock, LOCK_EX | LOCK_NB) == 0 ||
           err_set(err, ERR_BUSY, "Somebody else is making a store in %.200s just now.",
                   r->place.folder);
}

/* Keys that a restore which was cut off left are the same. */
static bool keys_are_free(struct restoring *r, struct err *err)
{
    const struct backup_file *file = &r->backup->file;
    unsigned char *bytes;
    size_t length;

    if (!place_has(&r->place, PLACE_KEYS))
        return true;
    if (!place_read(&r->place, PLACE_KEYS, KEYS_MOST, &bytes, &length, &r->arena, err))
        return false;
    return (length == (size_t)file->manifest.keys_bytes &&
            memcmp(bytes, file->keys, length) == 0) ||
           err_set(err, ERR_REFUSED,
                   "There are the keys of a store in %.200s. A backup is never restored over one: "
                   "name another folder.",
                   r->place.folder);
}

static bool is_free(struct restoring *r, struct err *err)
{
    if (!place_make(&r->place, err) || !place_check_local(&r->place, err) || !lock_folder(r, err))
        return false;
    if (place_has_store(&r->place))
        return err_set(err, ERR_REFUSED,
                       "There is a store in %.200s. A backup is never restored over one: name "
                       "another folder.",
                       r->place.folder);
    return keys_are_free(r, err);
}

/* ----- Copied, proved, named ------------------------------------------------------- */

static bool copy_store(struct restoring *r, struct err *err)
{
    struct backup_step reading = { r->telling, "Reading the backup" };
    struct backup_step copying = { r->telling, "Copying" };
    struct backup *backup = r->backup;
    struct part store = { &backup->place, backup->name, 0, backup->file.manifest.store_bytes };

    return backup_file_hashes(&backup->place, backup->name, &backup->file, backup_step, &reading,
                              err) &&
           place_remove_file(&r->place, PLACE_DB_NEXT "-journal", err) &&
           part_copy(&store, &r->place, PLACE_DB_NEXT, backup_step, &copying, err);
}

static bool prove_copy(struct restoring *r, struct err *err)
{
    r->place.page_key = keyring_pages(r->backup->ring);
    return db_open_next(&r->place, &r->db, err) &&
           keyring_fits(r->backup->ring, db_about(r->db), err) &&
           backup_prove_store(r->db, keyring_chain(r->backup->ring),
                              &r->backup->file.manifest.head, r->telling, err);
}

static struct audit_event event_of(struct restoring *r)
{
    struct audit_event event = { .action = AUDIT_RESTORE, .entity = "store" };
    char made[INSTANT_TEXT];

    instant_format(r->backup->about.made, made);
    event.detail = arena_printf(&r->arena, "{\"made\":\"%s\",\"rows\":%lld}", made,
                                (long long)r->backup->about.rows);
    return event;
}

/* Who it is by: by the keys of the backup, or of the store it is of. */
static bool write_row(struct restoring *r, const struct session *session, struct err *err)
{
    struct audit_event event = event_of(r);
    bool ok;

    if (session)
        event.who = session->trail;
    event.who.sitting = ident_new(r->place.machine);
    if (!session) {
        event.who.user = r->backup->user;
        event.who.login = r->backup->login;
        event.who.role = code_text(CODES_ROLE_ID, ROLE_administrator);
        event.who.unix_uid = (int64_t)getuid();
    }
    if (!r->backup->login && !session)
        event.reason = "with the recovery key";
    if (!db_write(r->db, err))
        return false;
    ok = audit_store_append(r->db, keyring_chain(r->backup->ring), &event, err);
    return db_finish(r->db, ok, err);
}

/* The keys first: without store.db there is no store. */
static bool take_places(struct restoring *r, struct err *err)
{
    const struct backup_file *file = &r->backup->file;

    db_close(r->db);
    r->db = NULL;
    r->wrote_keys = true;
    return place_remove_file(&r->place, PLACE_DB_NEXT "-journal", err) &&
           place_write(&r->place, PLACE_KEYS, PLACE_KEYS_NEW, file->keys,
                       (size_t)file->manifest.keys_bytes, err) &&
           place_rename(&r->place, PLACE_DB_NEXT, PLACE_DB, err);
}

static void remove_quietly(const struct restoring *r, const char *name)
{
    struct err quiet = ERR_INIT;

    if (!place_remove_file(&r->place, name, &quiet))
        quiet = ERR_INIT; /* the next one writes over it */
}

static void take_away(struct restoring *r)
{
    char before[40];

    db_close(r->db);
    r->db = NULL;
    snprintf(before, sizeof(before), PLACE_DB ".before-v%d", r->backup->about.schema + 1);
    remove_quietly(r, PLACE_DB_NEXT);
    remove_quietly(r, PLACE_DB_NEXT "-journal");
    remove_quietly(r, before);
    if (r->wrote_keys && !place_has_store(&r->place))
        remove_quietly(r, PLACE_KEYS);
}

static bool restore(struct restoring *r, struct session *session, struct err *err)
{
    if (!is_free(r, err))
        return false;
    if (copy_store(r, err) && prove_copy(r, err) && write_row(r, session, err) &&
        take_places(r, err))
        return true;
    take_away(r);
    return false;
}

/* No log, no copy. */
static bool write_there(struct restoring *r, struct session *session, struct err *err)
{
    struct audit_event event = event_of(r);

    return !session || look(session, &event, err);
}

bool backup_restore(struct backup *backup, const char *folder, struct session *session,
                    const struct backup_telling *telling, struct restore_made *out,
                    struct arena *arena, struct err *err)
{
    struct restoring r = { .backup = backup, .telling = telling, .lock = -1 };
    bool ok;

    *out = (struct restore_made){ .migrated = backup->about.older };
    r.place = (struct place){ .machine = backup->place.machine, .folder = folder,
                              .vfs = backup->place.vfs };
    ok = (!session || restore_compare(backup, session, out, arena, err)) &&
         write_there(&r, session, err) && restore(&r, session, err);
    if (r.lock >= 0)
        close(r.lock);
    arena_clear(&r.arena);
    return ok;
}
