/* SPDX-License-Identifier: MIT */
/*
 * A record's struct to and from a row of its table.
 */

#ifndef STORE_RECORD_ROW_H
#define STORE_RECORD_ROW_H

#include "model/record.h"
#include "store/stmt.h"

/* Values before the fields in the update statement. */
enum { RECORD_CHANGE_HEAD = 5 };

/* The head as the insert and update statements want it. */
void record_row_bind_head(struct stmt *q, const struct record *head);
void record_row_bind_change(struct stmt *q, const struct record *head);

/* The fields from parameter `at` on. ERR_INVALID with the field for a
 * reference to a record that is not there. */
NODISCARD bool record_row_bind_fields(struct db *db, struct stmt *q, int at, enum entity_id kind,
                                      const void *record, struct err *err);

/* The whole record from the row at hand; texts in the arena. */
void record_row_read(struct stmt *q, enum entity_id kind, void *record, struct arena *arena);

#endif
