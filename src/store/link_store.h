/* SPDX-License-Identifier: MIT */
/* Which cases link to a case: the other end of a link. */

#ifndef STORE_LINK_STORE_H
#define STORE_LINK_STORE_H

#include "base/err.h"
#include "base/ident.h"

struct db;

/* Each link that another case has to this one, oldest first. */
typedef bool link_to_fn(void *data, const struct ident *link);
NODISCARD bool link_store_to(struct db *db, const struct ident *case_id, link_to_fn *each,
                             void *data, struct err *err);

#endif
