/* SPDX-License-Identifier: MIT */
/* When the recovery key was used: rows of the trail. */

#ifndef STORE_RECOVERY_STORE_H
#define STORE_RECOVERY_STORE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

/* How the trail says it, as the reason of a keyslot row. */
#define RECOVERY_REASON "with the recovery key"

struct db;

/* Whose account it let in again, and when. */
struct recovery {
    const char *login;
    int64_t at_ms;
};

struct recoveries {
    struct recovery *items; /* newest first */
    size_t count;
};

/* Since that moment. */
NODISCARD bool recovery_store_since(struct db *db, int64_t from_ms, struct recoveries *out,
                                    struct arena *arena, struct err *err);

#endif
