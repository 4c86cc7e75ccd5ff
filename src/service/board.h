/* SPDX-License-Identifier: MIT */
/*
 * What lists show follows the records: in the same transaction. For the
 * services only.
 */

#ifndef SERVICE_BOARD_H
#define SERVICE_BOARD_H

#include "service/deed.h"
#include "store/board_store.h"

/* At the end of a deed: brings lists, due dates and child index up to date
 * as far as the deed touched them. */
NODISCARD bool board_follow(struct deed *deed, struct err *err);

/* The rows of one case as they are on a day. */
struct board_made {
    struct board_row row;
    struct board_worker *workers;
    size_t worker_count;
    struct board_due *dues; /* soonest first */
    size_t due_count;
};

/* Made from its records, and kept nowhere. Text lives in the arena. */
NODISCARD bool board_make(struct session *session, struct db *db, const struct ident *case_id,
                          struct date day, struct board_made *out, struct arena *arena,
                          struct err *err);

/* The rows of one case, made anew from its records. */
NODISCARD bool board_refresh(struct session *session, struct db *db, const struct ident *case_id,
                             struct err *err);

/* Before rows are read: those that the day has passed by, because a term, a
 * membership or a consent began or ended with it, and those of a day to come, because
 * the clock was set back, are made anew. Where that cannot be done they are read as
 * they were kept. */
void board_turn(struct session *session);

/* The keys a child is found by, made anew. */
NODISCARD bool board_refresh_keys(struct session *session, struct db *db,
                                  const struct ident *subject, struct err *err);

/* Which of the deed's followers a change of such a record wakes. */
void board_mark(struct deed *deed, enum entity_id kind, const struct ident *record);

#endif
