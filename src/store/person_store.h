/* SPDX-License-Identifier: MIT */
/*
 * In whose life a person is.
 */

#ifndef STORE_PERSON_STORE_H
#define STORE_PERSON_STORE_H

#include "base/err.h"
#include "base/ident.h"

struct db;

/* Each child the person is linked to or is the mother of. */
typedef bool person_child_fn(void *data, const struct ident *subject);
NODISCARD bool person_store_children(struct db *db, const struct ident *person,
                                     person_child_fn *each, void *data, struct err *err);

/* The child's own record as a person; none in `out` when there is none. */
NODISCARD bool person_store_of_child(struct db *db, const struct ident *subject,
                                     struct ident *out, struct err *err);

#endif
