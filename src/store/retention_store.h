/* SPDX-License-Identifier: MIT */
/*
 * Cases by how long they are kept: domain.md 7.1.
 */

#ifndef STORE_RETENTION_STORE_H
#define STORE_RETENTION_STORE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/err.h"
#include "base/ident.h"
#include "model/entity.h"

struct db;

struct retention_cases {
    struct ident *items;
    size_t count;
};

/* Closed cases, at most `most`, that are to be archived by this day: those whose day came while
 * they were here. */
NODISCARD bool retention_store_access_over(struct db *db, struct date today, int most,
                                           struct retention_cases *out, struct arena *arena,
                                           struct err *err);

/* Declined cases, at most `most`, that ended so many days before this one and whose content has
 * not gone: those that nobody holds and whose day came while they were here. */
NODISCARD bool retention_store_declined(struct db *db, struct date today, int days, int most,
                                        struct retention_cases *out, struct arena *arena,
                                        struct err *err);

/* Archived cases whose review is due by this day, and closed ones that came from elsewhere with
 * their day over; of a locality, or all (none). At most `most`, those to be reviewed
 * first, soonest first. */
NODISCARD bool retention_store_to_look_at(struct db *db, struct date today,
                                          const struct ident *locality, int most,
                                          struct retention_cases *out, struct arena *arena,
                                          struct err *err);

/* ----- What goes ----------------------------------------------------------- */

/* Takes a record out, and what was kept of each of its versions but their hashes. False in
 * `went`, and nothing done, where another record still leads to it. */
NODISCARD bool retention_store_drop(struct db *db, enum entity_id kind, const struct ident *id,
                                    bool *went, struct err *err);

/* Of a record that stays: what was kept of it before this version. */
NODISCARD bool retention_store_forget(struct db *db, const struct ident *id, int64_t version,
                                      struct err *err);

/* What anybody had typed and not saved of a record. */
NODISCARD bool retention_store_drop_drafts(struct db *db, const struct ident *record,
                                           struct err *err);

/* Who opened a case last, and where they were in it. */
NODISCARD bool retention_store_drop_visits(struct db *db, const struct ident *case_id,
                                           struct err *err);

#endif
