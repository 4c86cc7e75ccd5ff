/* SPDX-License-Identifier: MIT */
/*
 * The numbers inside of records met in this save: children name the same few
 * parents again and again. Nothing is kept from one transaction to the next,
 * nor outside of one that writes.
 */

#ifndef STORE_ROW_CACHE_H
#define STORE_ROW_CACHE_H

#include "base/err.h"
#include "model/entity.h"

struct db;

/* The number of a record; 0 when there is none of that kind with this id. */
NODISCARD bool row_cache_find(struct db *db, enum entity_id kind, const struct ident *id,
                              int64_t *row, struct err *err);

/* A record of this kind and id was the last row added. */
void row_cache_added(struct db *db, enum entity_id kind, const struct ident *id);

#endif
