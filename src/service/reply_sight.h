/* SPDX-License-Identifier: MIT */
/*
 * Whoever reads a text reads what stands beside it, and nobody else does. For
 * case_sight.c only.
 */

#ifndef SERVICE_REPLY_SIGHT_H
#define SERVICE_REPLY_SIGHT_H

#include "model/case_file.h"

/* How much text each answer of the file is about, before anything is taken out;
 * in the arena. REPLY_HIDDEN in its place: the answer goes, whatever is left. */
#define REPLY_HIDDEN ((size_t)-1)
size_t *reply_sight_measure(const struct case_file *file, struct arena *arena);

/* Before anything is taken out: an element that is kept from this reader may have no
 * words that could be missed. An answer beside one that is open to them in another
 * version, too, stands there. */
void reply_sight_hide(struct case_file *file, size_t *whole,
                      bool (*is_open)(const void *data, const struct element_entry *entry),
                      const void *data);

/* The kind of records one must read besides the record it is about: those of a list;
 * of what may be about anything the answers themselves. ENTITY_none: no other. */
enum entity_id reply_sight_kind(const struct erratum *reply);

/* Afterwards: takes out the answers to whatever is gone, wholly or in part. `shut`
 * has the kinds of which something was left out, and gets that of the answers. */
void reply_sight_trim(struct case_file *file, const size_t *whole, bool shut[ENTITY_COUNT]);

#endif
