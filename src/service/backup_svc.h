/* SPDX-License-Identifier: MIT */
/*
 * Backups that prove themselves: made while others work, opened again and proved before they count,
 * and put into a new place, never over a store. Domain.md 2.8; safety.md 1.6, 3.3, 4;
 * docs/decisions/0082.
 */

#ifndef SERVICE_BACKUP_SVC_H
#define SERVICE_BACKUP_SVC_H

#include "service/session.h"

/* How far the work is: `what` is done now ("Copying"); `all` is 0 when nobody knows. False stops
 * (ERR_STOPPED). May be NULL. */
typedef bool backup_tell_fn(void *data, const char *what, int64_t done, int64_t all);

struct backup_telling {
    backup_tell_fn *tell;
    void *data;
};

/* What is known of a backup. Texts live in the caller's arena. */
struct backup_about {
    const char *path;
    struct ident store;
    bool training;
    bool sealed;
    int schema;         /* of the tables */
    bool older;         /* than this program's */
    struct instant made;
    const char *by;
    int64_t bytes;
    int64_t cases, children, accounts;
    int64_t rows;       /* of the trail */
    char head[65];      /* of the trail, in hexadecimal */
};

/* ----- Made --------------------------------------------------------------- */

struct backup_made {
    struct backup_about about;
    size_t rotated;   /* older ones that went, by the rota */
    bool same_disk;   /* as the store's: lost with it */
};

/* For administrators. `folder` is there already. The copy is of one moment; others go on meanwhile,
 * only their saves wait while it is taken. It has its name when it was proved, has its row in the
 * trail and is on the disk; older ones of this store in the folder go after that, by the rota of
 * the parameters. ERR_STORAGE, and nothing left behind, when the disk is full. */
NODISCARD bool backup_make(struct session *session, const char *folder,
                           const struct backup_telling *telling, struct backup_made *out,
                           struct arena *arena, struct err *err);

/* ----- Opened again --------------------------------------------------------- */

struct backup;

/* Looks at a file of a backup; ERR_DAMAGED when it is none, or not whole. Close it with
 * backup_close. Nothing of it is ever changed. */
NODISCARD bool backup_open(const struct machine *machine, const char *vfs, const char *path,
                           struct backup **out, struct err *err);
void backup_close(struct backup *backup);

const struct backup_about *backup_about(const struct backup *backup);

/* True when the store of the choice is there, and the backup is of it. */
bool backup_is_of(const struct backup *backup, const struct store_choice *choice);

/* Opens it with the keys of the store it is of, for an administrator who is signed in there;
 * *opened is false when that store has other keys now. */
NODISCARD bool backup_enter_signed_in(struct backup *backup, struct session *session, bool *opened,
                                      struct err *err);

/* Opens it with keys of its own, for somebody who was an administrator when it was made: by their
 * passphrase then, the recovery key, or, of a training store, as the trainer. */
NODISCARD bool backup_enter(struct backup *backup, const char *login,
                            const struct secret *passphrase, struct err *err);
NODISCARD bool backup_enter_recovery(struct backup *backup, const char *first, const char *second,
                                     struct err *err);
NODISCARD bool backup_enter_trainer(struct backup *backup, struct err *err);

/* Proves it, entered: hashes, every page, SQLite's own checks, references, each record against its
 * hash, the chain of the trail, and the counts. ERR_DAMAGED says what is wrong. Of an older
 * program's the records' own hashes are left for when it is restored. `session`, where somebody
 * is signed in to the store, gets its row in the trail, and its trail is compared: ERR_DAMAGED
 * where the store's does not go on from the backup's. */
NODISCARD bool backup_verify(struct backup *backup, struct session *session,
                             const struct backup_telling *telling, struct err *err);

#endif
