/* SPDX-License-Identifier: MIT */
/*
 * The history of a case in plain words: who did what, when.
 */

#ifndef SERVICE_HISTORY_SVC_H
#define SERVICE_HISTORY_SVC_H

#include "service/session.h"

struct history_line {
    int64_t seq; /* of the trail */
    struct instant at;
    const char *who;  /* name and role */
    const char *what; /* "changed the level and needs of 1.04 Emotional and social development" */
    bool looked;      /* a look, not a deed */
    bool refused;
};
struct history {
    struct history_line *lines; /* newest first */
    size_t count;
    int64_t more_before; /* seq to go on from; 0: that was all */
};

NODISCARD bool history_of_case(struct session *session, const struct ident *case_id,
                               bool looks_too, int64_t before, size_t limit, struct history *out,
                               struct arena *arena, struct err *err);

#endif
