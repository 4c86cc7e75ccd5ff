/* SPDX-License-Identifier: MIT */
/*
 * Children of the whole index who may be one child (domain.md 4.4), for whoever may merge their
 * cases: pairs nobody decided on yet, the likeliest first.
 */

#ifndef SERVICE_DOUBLE_SVC_H
#define SERVICE_DOUBLE_SVC_H

#include <stddef.h>

#include "service/session.h"

/* Below this nearly every two children are alike in something. */
enum { DOUBLE_LEAST = 50 };

struct db;

struct child_pair {
    struct ident one, other;          /* in the order of their ids */
    const char *one_urn, *other_urn;  /* of the newest case; "" none */
    int score;
    const char *reasons; /* "same name, same date of birth" */
};

struct child_pairs {
    struct child_pair *items;
    size_t count;
};

/* Called between pairs; false stops (ERR_STOPPED). */
typedef bool double_fn(void *data, int64_t done, int64_t all);

/* Why this person has no such list; NULL: they have. */
const char *double_why_not(const struct session *session);

/* Those at whose score somebody is asked, without references of cases, likeliest first; for a
 * service that says who may and leaves its own look in the trail. */
NODISCARD bool double_find(struct session *session, struct db *db, struct child_pairs *out,
                           struct arena *arena, struct err *err);

/* Those with at least this score (0: the one from which somebody is asked). An address that is
 * kept from the area speaks for nothing. A look, in the trail before it is given. ERR_DENIED, in
 * the trail, for others than co-ordinators; ERR_REFUSED: a score below DOUBLE_LEAST or over 100. */
NODISCARD bool double_list(struct session *session, int least, double_fn *step, void *data,
                           struct child_pairs *out, struct arena *arena, struct err *err);

#endif
