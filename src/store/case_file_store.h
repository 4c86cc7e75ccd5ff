/* SPDX-License-Identifier: MIT */
/*
 * What is stored about a case, read at once: all of it, or a part.
 */

#ifndef STORE_CASE_FILE_STORE_H
#define STORE_CASE_FILE_STORE_H

#include "base/err.h"
#include "model/case_file.h"

struct db;

/* The case, its child, all their records that were not taken back, and the
 * practitioners, agencies, people and places they name. A child that is born is
 * among the people, too: while there is no record of it as a person, with the
 * id of the child (deed_save makes one when it is first named). ERR_NOT_FOUND. */
NODISCARD bool case_file_store_get(struct db *db, const struct ident *case_id,
                                   struct case_file *file, struct arena *arena, struct err *err);

/* A kind in a set of kinds. */
#define CASE_PART(kind) (UINT64_C(1) << (kind))

/* The case alone, with its child's id. ERR_NOT_FOUND. */
NODISCARD bool case_file_store_start(struct db *db, const struct ident *case_id,
                                     struct case_file *file, struct arena *arena, struct err *err);

/* Adds the kinds in the set, with nobody and nothing they name, to a file that
 * has none of them; each kind's parent must be in the set or in the file. */
NODISCARD bool case_file_store_more(struct db *db, uint64_t kinds, struct case_file *file,
                                    struct arena *arena, struct err *err);

/* The case, its child and their records as they stood at the end of a moment,
 * with nobody they name: those that had been taken back by then are not in it,
 * those taken back since are. ERR_NOT_FOUND: the case was not there yet. */
NODISCARD bool case_file_store_past(struct db *db, const struct ident *case_id, int64_t at_ms,
                                    struct case_file *file, struct arena *arena, struct err *err);

/* Adds whom and what the records in such a file name, as they were then; what
 * is not kept from then is left out. */
NODISCARD bool case_file_store_past_named(struct db *db, int64_t at_ms, struct case_file *file,
                                          struct arena *arena, struct err *err);

/* Adds a practitioner, agency, person or place to the file, unless it is there
 * already, unknown or not in the store. */
NODISCARD bool case_file_store_name(struct db *db, enum entity_id kind, const struct ident *id,
                                    struct case_file *file, struct arena *arena, struct err *err);

/* The child of a case. ERR_NOT_FOUND. */
NODISCARD bool case_file_store_child(struct db *db, const struct ident *case_id,
                                     struct ident *subject, struct err *err);

#endif
