/* SPDX-License-Identifier: MIT */
/* Which cases link to a case: the other end of a link; and who is not the same child. */

#ifndef STORE_LINK_STORE_H
#define STORE_LINK_STORE_H

#include "base/err.h"
#include "base/ident.h"

struct db;

/* Each link that another case has to this one, oldest first. */
typedef bool link_to_fn(void *data, const struct ident *link);
NODISCARD bool link_store_to(struct db *db, const struct ident *case_id, link_to_fn *each,
                             void *data, struct err *err);

/* Did somebody decide that these two subjects are two children? */
NODISCARD bool link_store_two_children(struct db *db, const struct ident *one,
                                       const struct ident *other, bool *two, struct err *err);

#endif
