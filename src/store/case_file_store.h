/* SPDX-License-Identifier: MIT */
/*
 * Everything stored about a case, read at once.
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

#endif
