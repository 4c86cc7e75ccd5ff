/* SPDX-License-Identifier: MIT */
/*
 * Whose a thing is that is due in a case (domain.md 4.2, "told to"): by name, for whoever reads
 * it and may be somebody else.
 */

#ifndef SERVICE_DUE_WHOSE_H
#define SERVICE_DUE_WHOSE_H

#include "policy/due.h"
#include "service/case_list.h"

struct due_whose {
    const char *name; /* "Ruth Elland"; what they are where nobody is named: "supervisor" */
    bool mine;        /* it falls to whoever is signed in */
    bool told;        /* who at least is told of it by domain.md 4.2 */
};

/* One for each thing due in a case this person reads, in the same order; good for the arena.
 * Not a look of its own. */
NODISCARD bool due_whose(struct session *session, const struct ident *case_id,
                         const struct ident *locality, const struct due_list *dues,
                         struct due_whose **out, struct arena *arena, struct err *err);

/* What is late in a row of a list, with the names of those other than its lead: "2 Action late,
 * No supervision (Ruth Elland)". The row's own words where nobody else is. */
NODISCARD bool due_whose_late(struct session *session, const struct case_row *row,
                              const char **out, struct arena *arena, struct err *err);

#endif
