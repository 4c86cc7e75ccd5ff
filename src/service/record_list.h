/* SPDX-License-Identifier: MIT */
/*
 * All records of a kind, read at once: for kinds of which there are few. For the
 * services only.
 */

#ifndef SERVICE_RECORD_LIST_H
#define SERVICE_RECORD_LIST_H

#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"
#include "model/entity.h"

struct db;

struct record_list {
    void **items; /* in the order they were made */
    size_t count;
};

NODISCARD bool record_list_read(struct db *db, enum entity_id kind, struct record_list *out,
                                struct arena *arena, struct err *err);

#endif
