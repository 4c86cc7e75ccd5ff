/* SPDX-License-Identifier: MIT */
/*
 * Drafts in the store: what somebody typed and did not save.
 */

#ifndef STORE_DRAFT_STORE_H
#define STORE_DRAFT_STORE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/ident.h"

struct db;

struct stored_draft {
    const char *form;
    struct ident record;  /* none for one without a record or parent */
    int64_t piece;        /* of which piece of work: the same form at two terminals has two */
    int64_t base_version; /* row version it was begun from; 0 new */
    const char *title;
    const char *body;
    const char *terminal; /* where it was typed last; "" not known */
    int64_t saved_ms;
};

struct stored_drafts {
    struct stored_draft *items; /* newest first */
    size_t count;
};

/* Keeps it over an earlier one of the same person, form, record and piece. */
NODISCARD bool draft_store_keep(struct db *db, const struct ident *user,
                                const struct stored_draft *draft, struct err *err);

/* ERR_NOT_FOUND: none of this person. */
NODISCARD bool draft_store_find(struct db *db, const struct ident *user, const char *form,
                                const struct ident *record, int64_t piece,
                                struct stored_draft *out, struct arena *arena, struct err *err);

/* Those of a record, whatever their form and piece. */
NODISCARD bool draft_store_of(struct db *db, const struct ident *user, const struct ident *record,
                              struct stored_drafts *out, struct arena *arena, struct err *err);

NODISCARD bool draft_store_list(struct db *db, const struct ident *user,
                                struct stored_drafts *out, struct arena *arena, struct err *err);

/* Takes it away; none there is no failure. */
NODISCARD bool draft_store_drop(struct db *db, const struct ident *user, const char *form,
                                const struct ident *record, int64_t piece, struct err *err);

#endif
