/* SPDX-License-Identifier: MIT */
/*
 * What waits for the answer of this person and no one else's work can replace: a
 * second key, an emergency opening to look into, somebody who met their own family, a
 * recovery key that was used, a proposal to lead or to stand in, a refusal to talk about,
 * somebody who asks to join, a closure to approve.
 */

#ifndef SERVICE_WAITING_SVC_H
#define SERVICE_WAITING_SVC_H

#include <stddef.h>

#include "service/session.h"

enum waiting_kind {
    WAITING_SECOND_KEY,
    WAITING_EMERGENCY,
    WAITING_RECOVERY,
    WAITING_OWN_TIE,
    WAITING_LEAD,
    WAITING_STAND_IN,
    WAITING_REFUSAL,
    WAITING_JOIN,
    WAITING_CLOSURE
};

struct waiting {
    enum waiting_kind kind;
    struct ident case_id; /* none: a case that is not theirs to know */
    struct ident record;  /* of the case: the one request; none: the case itself */
    const char *words;    /* "Asks to join the team: Nisha Varma" */
    const char *urn;
    const char *family_name, *given_names; /* as lists of cases show them; "" not theirs */
    struct date due;                       /* unknown: none is set */
};

struct waitings {
    struct waiting *items;
    size_t count;
};

/* All of it, soonest first within a kind. A look. */
NODISCARD bool waiting_list(struct session *session, struct waitings *out, struct arena *arena,
                            struct err *err);

/* How much there is. Not a look: nothing of a case is told. */
NODISCARD bool waiting_count(struct session *session, size_t *count, struct err *err);

#endif
