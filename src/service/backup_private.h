/* SPDX-License-Identifier: MIT */
/*
 * What the services of backups share.
 */

#ifndef SERVICE_BACKUP_PRIVATE_H
#define SERVICE_BACKUP_PRIVATE_H

#include "service/backup_file.h"
#include "service/backup_svc.h"
#include "service/restore_svc.h"
#include "service/session_private.h"

struct backup {
    struct arena arena;
    struct place place; /* its folder; kept */
    const char *name;
    struct backup_file file;
    struct backup_about about;
    struct keyring *ring;
    struct db *db;      /* NULL before somebody entered */
    const char *login;  /* who did, when by its own keys; NULL */
    struct ident user;  /* their account in it */
};

/* Opens its store; its keys are open. */
NODISCARD bool backup_open_store(struct backup *backup, struct err *err);

/* All of it, as backup_verify without a session. */
NODISCARD bool backup_prove(struct backup *backup, const struct backup_telling *telling,
                            struct err *err);

/* The store that is open as `db`: SQLite's checks, records, the trail up to `head` at least. */
NODISCARD bool backup_prove_store(struct db *db, const struct secret *chain,
                                  const struct audit_anchor *head,
                                  const struct backup_telling *telling, struct err *err);

/* Step functions of what is under way, for backup_telling. */
struct backup_step {
    const struct backup_telling *telling;
    const char *what;
};
bool backup_step(void *step, int64_t done, int64_t all);

/* Who may make, prove and restore them; a refusal stands in the trail. */
NODISCARD bool backup_may(struct session *session, struct err *err);

/* Takes away what the rota does not keep of this store's in the folder; `newest` always stays.
 * Gives how many. */
size_t backup_rotate(const struct place *folder, const struct ident *store, const char *newest,
                     const struct parameters *parameters);

/* Takes away what a program that was killed left of this store's. */
void backup_tidy(const struct place *folder, const struct ident *store);

/* Reads in the trail of the store it is of what was saved since. */
NODISCARD bool restore_compare(struct backup *backup, struct session *session,
                               struct restore_made *out, struct arena *arena, struct err *err);

/* Notes in the store's folder when the last proved one was made, and where. */
void backup_note(const struct place *store, const struct backup_about *about);

#endif
