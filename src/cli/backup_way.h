/* SPDX-License-Identifier: MIT */
/*
 * Into a backup: through the store it is of, where that can be opened, or with the passphrase its
 * administrator had when it was made.
 */

#ifndef CLI_BACKUP_WAY_H
#define CLI_BACKUP_WAY_H

#include "cli/task.h"
#include "service/backup_svc.h"

struct backup_entered {
    struct backup *backup;
    struct session *session;    /* at the store it is of; NULL: not there, or it does not open */
    struct store_choice *choice; /* of that store, or of where it would be */
    const char *why_not;        /* that store does not open; NULL */
};

/* Opens FILE and proves who asks. Close it with backup_way_close. For a site it must lie in the
 * site's folder of backups. */
NODISCARD bool backup_way_in(struct task *task, const char *path, struct backup_entered *out,
                             struct err *err);
void backup_way_close(struct backup_entered *entered);

/* The folder a backup is made in: the one named, or the site's. */
NODISCARD bool backup_way_folder(struct task *task, const char **folder, struct err *err);

#endif
