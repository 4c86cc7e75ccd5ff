/* SPDX-License-Identifier: MIT */
/*
 * Where to look for what belongs to no single case: who leads at all, and children
 * who share enough with another to be weighed.
 */

#ifndef STORE_BEYOND_STORE_H
#define STORE_BEYOND_STORE_H

#include "store/board_store.h"

/* Whose cases: those of a locality, those somebody supervises, or both. */
struct beyond_scope {
    bool coordinates;
    struct ident locality; /* none: all */
    bool supervises;
    struct ident practitioner; /* who does */
};

/* Everybody who leads an open case, with the newest of theirs. */
typedef bool beyond_lead_fn(void *data, const struct ident *lead, const struct ident *case_id);
NODISCARD bool beyond_store_leads(struct db *db, const struct beyond_scope *scope,
                                  beyond_lead_fn *each, void *data, struct err *err);

/* Open cases of the locality whose child may be that of another open case: more than
 * the rule finds, never fewer (policy/match.h). Of the rows after one, up to another; a case
 * may be named more than once. */
NODISCARD bool beyond_store_alike(struct db *db, const struct beyond_scope *scope, int64_t after,
                                  int64_t until, case_id_fn *each, void *data, struct err *err);

/* The last row there is; 0 none. */
NODISCARD bool beyond_store_last(struct db *db, int64_t *row, struct err *err);

#endif
