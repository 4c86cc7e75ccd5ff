/* SPDX-License-Identifier: MIT */
/*
 * The kept versions of records.
 */

#ifndef STORE_RECORD_VERSION_H
#define STORE_RECORD_VERSION_H

#include "store/record_store.h"

/* Keeps a record as it was just saved; gives its hash for the trail. */
NODISCARD bool record_version_add(struct db *db, enum entity_id kind, const void *record,
                                  const struct record_stamp *stamp, uint8_t hash[RECORD_HASH],
                                  struct err *err);

#endif
