/* SPDX-License-Identifier: MIT */
/*
 * Whose own family and address it may be (safety.md 7 no. 29, docs/decisions/0100): what somebody
 * who works here says of their own people, and what is looked into where they met a child who may
 * be one of them. Nothing is refused by it.
 */

#ifndef SERVICE_OWN_TIE_SVC_H
#define SERVICE_OWN_TIE_SVC_H

#include <stddef.h>

#include "service/session.h"

/* ----- Own people --------------------------------------------------------- */

/* Family names and postcodes, several with commas; "" none. The account's own family name is
 * always one and stands in neither. */
struct own_people_words {
    const char *names, *postcodes;
    int64_t version; /* as read; 0: saved whatever stands there now */
};

/* Of the person at work (NULL), or of anybody for an administrator: else ERR_DENIED. The second
 * is a look. */
NODISCARD bool own_people_read(struct session *session, const char *login,
                               struct own_people_words *out, struct arena *arena,
                               struct err *err);

/* Keeps them. Each person adds to their own; what stood there is taken out by an administrator
 * alone, and never of their own: ERR_REFUSED. ERR_INVALID with the field; ERR_CONFLICT when
 * somebody changed the account meanwhile. In the trail, without what was said. */
NODISCARD bool own_people_save(struct session *session, const char *login,
                               const struct own_people_words *words, struct err *err);

/* ----- What is looked into ------------------------------------------------ */

/* What whoever looks into it may know: who, which reference, by what; no name of the case's. */
struct own_tie_line {
    struct ident tie;
    struct ident case_id;
    const char *urn;
    const char *login;
    const char *who; /* their name */
    enum code_own_tie kind;
    enum code_own_tie_how how;
    struct instant raised_at;
    struct date due; /* looked into by then */
    bool late;
    bool own; /* somebody else looks into it */
};
struct own_tie_lines {
    struct own_tie_line *items;
    size_t count;
};

/* What nobody has looked into, oldest first: all for an auditor; for a supervisor of people they
 * supervise, and of cases these lead. A look; ERR_DENIED for anybody else. */
NODISCARD bool own_tie_list(struct session *session, struct own_tie_lines *out,
                            struct arena *arena, struct err *err);

/* How many of them this person may look into; 0 for whoever has no such list. Not a look. */
NODISCARD bool own_tie_count(struct session *session, size_t *count, struct err *err);

/* The one of this login in the case of this reference that waits; ERR_NOT_FOUND. A look. */
NODISCARD bool own_tie_find(struct session *session, const char *urn, const char *login,
                            struct ident *out, struct err *err);

/* Says what was found. ERR_DENIED for the one whose own it may be. */
NODISCARD bool own_tie_review(struct session *session, const struct ident *tie,
                              enum code_own_tie_finding finding, const char *words,
                              struct err *err);

#endif
