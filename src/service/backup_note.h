/* SPDX-License-Identifier: MIT */
/*
 * When the last proved backup was made, and where: a line in the store's folder, read without a
 * passphrase. It is a reminder, no proof; that is the row in the trail.
 */

#ifndef SERVICE_BACKUP_NOTE_H
#define SERVICE_BACKUP_NOTE_H

#include "base/arena.h"
#include "base/date.h"
#include "store/place.h"

struct backup_last {
    struct instant made; /* unknown: there was none */
    const char *path;
};

/* In the arena. */
struct backup_last backup_last(const struct place *store, struct arena *arena);

#endif
