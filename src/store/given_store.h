/* SPDX-License-Identifier: MIT */
/* The exact text of documents that were given; it goes with their record. */

#ifndef STORE_GIVEN_STORE_H
#define STORE_GIVEN_STORE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/ident.h"

struct db;

/* Keeps the text of a document that is on record. */
NODISCARD bool given_store_keep(struct db *db, const struct ident *document, const char *text,
                                struct err *err);

/* The document with this number, its case and its text; NULL where the record came from
 * elsewhere without it. ERR_NOT_FOUND, also of a child that is not there for them. */
struct given_text {
    struct ident document, case_id;
    const char *text;
};
NODISCARD bool given_store_find(struct db *db, const char *code, struct given_text *out,
                                struct arena *arena, struct err *err);

#endif
