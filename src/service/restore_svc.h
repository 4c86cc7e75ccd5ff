/* SPDX-License-Identifier: MIT */
/*
 * A backup put into a new place, never over a store; and what has happened since it was made.
 * safety.md 4; docs/decisions/0082.
 */

#ifndef SERVICE_RESTORE_SVC_H
#define SERVICE_RESTORE_SVC_H

#include "service/backup_svc.h"

/* A case in which something was saved after the backup was made. */
struct restore_case {
    const char *urn;
    int64_t saves;
    struct instant last;
    const char *login; /* of who saved last */
};

struct restore_made {
    bool migrated; /* an older program's: its tables were brought up to date */
    /* Of the store that goes on, where somebody is signed in to it: */
    bool compared;
    int64_t rows_since;  /* of its trail */
    int64_t other_saves; /* of no case */
    struct restore_case *cases;
    size_t case_count;
    const char **closed; /* logins that open the restored store and no longer that one */
    size_t closed_count;
};

/* Puts an entered backup into a folder, which is made when it is not there: proved, brought up to
 * date, with its row in the trail, and there as a store only then. ERR_REFUSED where there is a
 * store or another's keys. Stopped, cut off or on a full disk there is no store in the folder.
 * `session`, at the store it is of, may be NULL; its trail gets the row first. */
NODISCARD bool backup_restore(struct backup *backup, const char *folder, struct session *session,
                              const struct backup_telling *telling, struct restore_made *out,
                              struct arena *arena, struct err *err);

#endif
