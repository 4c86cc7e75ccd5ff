/* SPDX-License-Identifier: MIT */
/*
 * The team around the child: who is in it, and what each may see. Domain.md
 * 1.10, 3.3.
 */

#ifndef SERVICE_TEAM_SVC_H
#define SERVICE_TEAM_SVC_H

#include "model/entity.h"
#include "service/case_svc.h"

struct team_row {
    struct tac_member member;
    const char *name;
    const char *role;      /* "LEAD", "deputy", "family, PR", "practitioner" */
    const char *agency;    /* or the relation to the child */
    const char *may_see;   /* "all", "not domain 3", "own copy", "NOTHING" */
    bool consent_reaches;  /* false: named by no consent, and needing to be */
    int actions_late;
};
struct team {
    struct team_row *rows;
    size_t count;
};
NODISCARD bool team_list(struct session *session, const struct ident *case_id, struct team *out,
                         struct arena *arena, struct err *err);

/* The team of a case as it was known on a day, of what was shown of it then
 * (case_open_at). Not a look. */
void team_as_was(struct session *session, const struct case_view *view, struct date day,
                 struct team *out, struct arena *arena);

/* Adds a member. When the consent in force does not reach their agency the
 * deed is done and `warning` says so (NULL otherwise). */
NODISCARD bool team_add(struct session *session, struct tac_member *member,
                        const char **warning, struct arena *arena, struct err *err);

/* Ends a membership, with the reason. */
NODISCARD bool team_remove(struct session *session, const struct ident *member_id,
                           const char *reason, struct err *err);

#endif
