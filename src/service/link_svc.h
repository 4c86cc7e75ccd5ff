/* SPDX-License-Identifier: MIT */
/*
 * Links between cases: brothers and sisters, a household, parent and child, the
 * episode before, a duplicate. One record tells it for both sides.
 *
 * Whoever may not see the other case learns that there is one and whom to ask, no
 * more: what consent covers is asked of each case by itself (domain.md 2.3, 3.6).
 */

#ifndef SERVICE_LINK_SVC_H
#define SERVICE_LINK_SVC_H

#include <stddef.h>

#include "model/entity.h"
#include "service/session.h"

struct link_row {
    struct ident link;
    enum code_link_kind kind;
    const char *words; /* "Brother or sister", from this side: "Next episode" */
    const char *note;  /* why they were linked; "" none, or not theirs to read */
    bool may_open;
    struct ident other; /* none where it is not theirs */
    const char *urn, *name, *state; /* "" where it is not theirs */
    const char *ask;    /* whom to ask: a lead professional or a co-ordinator */
    bool program;       /* made by a step, and ends with it */
};
struct links {
    struct link_row *rows;
    size_t count;
};

/* Links of the case, its own and those of others to it. A look. */
NODISCARD bool link_list(struct session *session, const struct ident *case_id, struct links *out,
                         struct arena *arena, struct err *err);

/* How many there are. Not a look: nothing of the other cases is told. */
NODISCARD bool link_count(struct session *session, const struct ident *case_id, size_t *count,
                          struct err *err);

/* A kind that people link by; the others follow from steps. */
bool link_kind_is_chosen(int kind);

/* Links the case to the one with this reference, with the reason. The author's, the
 * lead professional's and the co-ordinator's. */
NODISCARD bool link_add(struct session *session, const struct ident *case_id,
                        enum code_link_kind kind, const char *urn, const char *reason,
                        struct err *err);

/* Takes a link back, from either side, with the reason; it stays on record. */
NODISCARD bool link_remove(struct session *session, const struct ident *case_id,
                           const struct ident *link, const char *reason, struct err *err);

#endif
