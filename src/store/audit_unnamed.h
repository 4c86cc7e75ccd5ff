/* SPDX-License-Identifier: MIT */
/*
 * What was saved since the last row of the trail, in this transaction.
 *
 * Each saved version says which row of the trail will name it, and that row
 * carries the hash of all of them: so neither can be changed without the
 * other, and a save cannot be committed without its row.
 */

#ifndef STORE_AUDIT_UNNAMED_H
#define STORE_AUDIT_UNNAMED_H

#include "base/secret.h"
#include "store/audit_store.h"
#include "store/db.h"

/* The last row of the trail; read once in a transaction. */
NODISCARD bool audit_unnamed_head(struct db *db, struct audit_anchor *head, struct err *err);

/* A row was added: it is the last one now. */
void audit_unnamed_added(struct db *db, const struct audit_anchor *head);

/* Remembers the hash of a version; `seq` is the row that will name it. */
NODISCARD bool audit_unnamed_add(struct db *db, const unsigned char hash[MAC_LENGTH], int64_t *seq,
                                 struct err *err);

/* The hash of all remembered, for the next row, and forgets them; false when
 * there are none. One version's is its own, several are hashed in order. */
bool audit_unnamed_take(struct db *db, unsigned char hash[MAC_LENGTH]);

#endif
