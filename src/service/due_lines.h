/* SPDX-License-Identifier: MIT */
/*
 * Everything that is late or coming, of all cases this person may list, and of none
 * (domain.md 4.2): the board, a line for each thing, soonest first.
 */

#ifndef SERVICE_DUE_LINES_H
#define SERVICE_DUE_LINES_H

#include "policy/due.h"
#include "service/session.h"

struct due_line {
    const char *rule; /* its code, "R-REV-NOT-HELD" */
    enum due_severity severity;
    struct ident case_id; /* where it is cleared */
    const char *urn;      /* "" what belongs to no single case */
    const char *login;    /* of whoever it falls to; "" has none, or a part of the family */
    const char *who;      /* their name; "family"; what they are where nobody is named */
    struct date due;
    int days; /* until then; below nought: past */
    const char *what;
    bool first; /* nothing comes before it: due_is_first() */
};

struct due_lines {
    struct due_line *items;
    size_t count;
};

struct due_ask {
    const char *login;     /* only what this login is told of; NULL: everything */
    struct ident locality; /* only this locality's cases; none: all */
    bool moved;            /* as the board would stand on the day `on`, if nothing is saved */
    struct date on;
};

/* Called between cases, with how many lines there are; false stops (ERR_STOPPED). */
typedef bool due_lines_fn(void *data, int64_t done, int64_t all);

/* All lines, the soonest first. A look, in the trail before it is given; ERR_DENIED, in the trail,
 * for whoever may list no cases. ERR_NOT_FOUND: nobody has that login. Nothing is kept of a moved
 * day. `step` may be NULL. */
NODISCARD bool due_lines(struct session *session, const struct due_ask *ask, due_lines_fn *step,
                         void *data, struct due_lines *out, struct arena *arena,
                         struct err *err);

#endif
