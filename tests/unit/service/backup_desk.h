/* SPDX-License-Identifier: MIT */
/*
 * A desk with a folder for backups beside it.
 */

#ifndef SERVICE_BACKUP_DESK_H
#define SERVICE_BACKUP_DESK_H

#include "service/backup_svc.h"
#include "service/session_private.h"
#include "store/audit_store.h"
#include "support/desk.h"
#include "support/harness.h"

struct vault {
    struct desk desk;
    struct folder folder;
    struct backup_made made;
};

static inline struct secret *words_of(const char *words)
{
    return secret_from(words, strlen(words));
}

static inline void vault_open(struct vault *v)
{
    memset(v, 0, sizeof(*v));
    desk_open(&v->desk);
    folder_make(&v->folder);
}

static inline void vault_close(struct vault *v)
{
    folder_remove(&v->folder);
    desk_close(&v->desk);
}

/* A second later than the one before. */
static inline void vault_back_up(struct vault *v)
{
    fake_pass(&v->desk.fake, 1000);
    desk_ok(&v->desk, backup_make(v->desk.session, v->folder.path, NULL, &v->made, &v->desk.arena,
                                  &v->desk.err));
}

/* The name in the folder. */
static inline const char *vault_name(const struct vault *v)
{
    return strrchr(v->made.about.path, '/') + 1;
}

/* Opened through the store and proved; the kind of what was wrong, and how in desk.err. */
static inline enum err_kind vault_prove(struct vault *v, const char *name)
{
    char path[160];
    struct backup *backup;
    bool opened = false;
    struct err *err = &v->desk.err;
    bool ok;

    *err = ERR_INIT;
    ok = backup_open(&v->desk.fake.machine, NULL, folder_file(&v->folder, name, path), &backup,
                     err) &&
         backup_enter_signed_in(backup, v->desk.session, &opened, err) && opened &&
         backup_verify(backup, v->desk.session, NULL, err);
    backup_close(backup);
    ck_assert(ok == (err->kind == ERR_NONE));
    return err->kind;
}

/* How many files are in the folder; their names, sorted, with blanks between. */
static inline int vault_count(const struct vault *v)
{
    DIR *dir = opendir(v->folder.path);
    struct dirent *entry;
    int count = 0;

    ck_assert_ptr_nonnull(dir);
    while ((entry = readdir(dir)))
        count += entry->d_name[0] != '.';
    closedir(dir);
    return count;
}

/* Rows of the trail with this action and outcome. */
static inline int vault_rows(struct vault *v, enum audit_action action, enum audit_outcome outcome)
{
    struct audit_query query = { .limit = 1000 };
    struct audit_events events;
    int count = 0;

    desk_ok(&v->desk, audit_store_list(v->desk.session->db, &query, &events, &v->desk.arena,
                                       &v->desk.err));
    for (size_t i = 0; i < events.count; i++)
        count += events.items[i].action == action && events.items[i].outcome == outcome;
    return count;
}

#endif
