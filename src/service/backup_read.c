/* SPDX-License-Identifier: MIT */
/* A backup opened again, by whichever way somebody comes in. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/hex.h"
#include "policy/permit.h"
#include "service/backup_private.h"
#include "service/deed.h"
#include "store/migrate.h"
#include "store/user_store.h"

/* ----- Looking ------------------------------------------------------------- */

static int64_t rows_of(const struct backup_manifest *manifest, const char *table)
{
    for (size_t i = 0; i < manifest->counts.count; i++)
        if (strcmp(manifest->counts.items[i].table, table) == 0)
            return manifest->counts.items[i].rows;
    return 0;
}

static void tell_about(struct backup *backup, const char *path)
{
    const struct backup_manifest *manifest = &backup->file.manifest;

    backup->about = (struct backup_about){
        .path = path,
        .store = manifest->store,
        .training = manifest->kind == STORE_TRAINING,
        .sealed = manifest->sealed,
        .schema = manifest->schema,
        .older = manifest->schema < migrate_head(),
        .made = manifest->made,
        .by = manifest->by,
        .bytes = manifest->store_bytes,
        .cases = rows_of(manifest, "caf_case"),
        .children = rows_of(manifest, "subject"),
        .accounts = rows_of(manifest, "app_user"),
        .rows = manifest->head.seq,
    };
    hex_write(manifest->head.mac, MAC_LENGTH, backup->about.head);
}

/* The folder and the name in it. */
static void take_path(struct backup *backup, const char *path)
{
    const char *last = strrchr(path, '/');
    struct arena *arena = &backup->arena;

    backup->name = arena_strdup(arena, last ? last + 1 : path);
    if (!last)
        backup->place.folder = ".";
    else if (last == path)
        backup->place.folder = "/";
    else
        backup->place.folder = arena_strndup(arena, path, (size_t)(last - path));
}

/* Its name says of which moment it is: one that was given another's is found out. */
static bool name_fits(const struct backup *backup, struct err *err)
{
    const struct backup_manifest *manifest = &backup->file.manifest;
    struct instant made;
    char at[INSTANT_TEXT];

    if (!backup_file_named(backup->name, &manifest->store, &made) ||
        made.seconds == manifest->made.seconds)
        return true;
    instant_format(manifest->made, at);
    return err_set(err, ERR_DAMAGED,
                   "The backup %s was made at %s: it has the name of another. Ask who had access to "
                   "it.",
                   backup->name, at);
}

static bool is_newer(const struct backup *backup, struct err *err)
{
    return backup->file.manifest.schema > migrate_head() &&
           !err_set(err, ERR_SCHEMA,
                    "The backup %s was made by a newer cafdesk than this one. Use the newer "
                    "program.",
                    backup->name);
}

static bool keys_fit(const struct backup *backup, struct err *err)
{
    const struct backup_manifest *manifest = &backup->file.manifest;
    struct ident store = keyring_store(backup->ring);

    if (ident_equal(&store, &manifest->store) &&
        keyring_epoch(backup->ring) == (uint64_t)manifest->epoch &&
        keyring_kind(backup->ring) == manifest->kind)
        return true;
    return err_set(err, ERR_DAMAGED,
                   "The keys in the backup %s belong to another store or another day. Ask who had "
                   "access to it, and take another backup.",
                   backup->name);
}

static bool open_steps(struct backup *backup, const char *path, struct err *err)
{
    take_path(backup, path);
    if (!backup->place.vfs && !place_has(&backup->place, backup->name))
        return err_set(err, ERR_STORAGE, "There is no backup %.200s.", path);
    if (!backup_file_read(&backup->place, backup->name, &backup->file, &backup->arena, err) ||
        is_newer(backup, err))
        return false;
    tell_about(backup, arena_strdup(&backup->arena, path));
    return keyring_from(&backup->place, backup->file.keys,
                        (size_t)backup->file.manifest.keys_bytes, &backup->ring, err) &&
           keys_fit(backup, err) && name_fits(backup, err);
}

bool backup_open(const struct machine *machine, const char *vfs, const char *path,
                 struct backup **out, struct err *err)
{
    struct backup *backup = calloc(1, sizeof(*backup));

    *out = NULL;
    if (!backup)
        die_of_memory();
    backup->place = (struct place){ .machine = machine, .vfs = vfs, .kept = true };
    if (open_steps(backup, path, err)) {
        *out = backup;
        return true;
    }
    backup_close(backup);
    return false;
}

void backup_close(struct backup *backup)
{
    if (!backup)
        return;
    db_close(backup->db);
    keyring_close(backup->ring);
    arena_clear(&backup->arena);
    free(backup);
}

const struct backup_about *backup_about(const struct backup *backup)
{
    return &backup->about;
}

bool backup_is_of(const struct backup *backup, const struct store_choice *choice)
{
    struct place place = { .machine = choice->machine, .folder = choice->folder,
                           .vfs = choice->vfs, .kept = true };
    struct keyring *ring = NULL;
    struct err quiet = ERR_INIT;
    struct ident store = IDENT_NONE;

    if (place_has_store(&place) && keyring_open(&place, &ring, &quiet))
        store = keyring_store(ring);
    keyring_close(ring);
    return ident_equal(&store, &backup->about.store);
}

/* ----- Ways in --------------------------------------------------------------- */

static bool proved(struct backup *backup, struct err *err)
{
    struct secret *key = keyring_backups(backup->ring);
    bool ok = backup_file_proved(&backup->place, backup->name, &backup->file, key, err);

    secret_free(key);
    return ok;
}

/* A damaged store still has its way in: which pages, and what to do, is told when it is proved. */
bool backup_open_store(struct backup *backup, struct err *err)
{
    backup->place.page_key = keyring_pages(backup->ring);
    return db_open_kept(&backup->place, backup->name, &backup->db, err) &&
           keyring_fits(backup->ring, db_about(backup->db), err);
}

static bool open_all(struct backup *backup, struct err *err)
{
    return proved(backup, err) && backup_open_store(backup, err);
}

bool backup_may(struct session *session, struct err *err)
{
    struct relation relation = { .roles = session->who.roles };
    struct permission permission = permit(PERMIT_BACKUP_RETENTION, OPERATION_EXECUTE, &relation);

    if (permission.allowed)
        return true;
    err_set(err, ERR_DENIED, "%s", permission.why_not);
    refusal(session, NULL, permit_function_words(PERMIT_BACKUP_RETENTION), err);
    return false;
}

bool backup_enter_signed_in(struct backup *backup, struct session *session, bool *opened,
                            struct err *err)
{
    struct db *db;

    *opened = false;
    return session_db(session, &db, err) && backup_may(session, err) &&
           keyring_unlock_like(backup->ring, session->ring, opened, err) &&
           (!*opened || open_all(backup, err));
}

/* What they were in the store when it was copied. */
static bool was_administrator(struct backup *backup, struct err *err)
{
    struct relation relation = { .roles = 0 };
    struct permission permission;
    struct stored_user user;

    if (!user_store_by_login(backup->db, backup->login, &user, &backup->arena, err))
        return false;
    backup->user = user.id;
    relation.roles = instant_known(user.disabled_at) ? 0 : user.roles;
    permission = permit(PERMIT_BACKUP_RETENTION, OPERATION_EXECUTE, &relation);
    return permission.allowed || err_set(err, ERR_DENIED, "%s", permission.why_not);
}

bool backup_enter(struct backup *backup, const char *login, const struct secret *passphrase,
                  struct err *err)
{
    backup->login = arena_strdup(&backup->arena, login);
    return keyring_unlock(backup->ring, login, passphrase, err) && open_all(backup, err) &&
           was_administrator(backup, err);
}

bool backup_enter_recovery(struct backup *backup, const char *first, const char *second,
                           struct err *err)
{
    return keyring_unlock_recovery(backup->ring, first, second, err) && open_all(backup, err);
}

bool backup_enter_trainer(struct backup *backup, struct err *err)
{
    backup->login = TRAINER_LOGIN;
    return keyring_unlock_open(backup->ring, err) && open_all(backup, err) &&
           was_administrator(backup, err);
}
