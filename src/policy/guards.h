/* SPDX-License-Identifier: MIT */
/* What must hold before a case takes a step: domain.md 2.2, one function each. */

#ifndef POLICY_GUARDS_H
#define POLICY_GUARDS_H

#include "policy/states.h"

/* A step being judged. */
struct deed {
    const struct case_facts *facts;
    const struct transition_request *request;
    const struct transition *step;
    struct problems *problems;
};

/* Adds what stands against the step, with how to mend it. */
void guard_check(enum transition_guard guard, const struct deed *deed);

/* The same for the guards of one file; false when it is none of them. */
bool guards_of_beginning(enum transition_guard guard, const struct deed *deed);
bool guards_of_team(enum transition_guard guard, const struct deed *deed);
bool guards_of_ending(enum transition_guard guard, const struct deed *deed);

/* What they share. */
bool guard_blank(const char *text);
bool guard_all_withdrawn(const struct deed *deed); /* not sharing alone */
void guard_stop(const struct deed *deed, enum entity_id entity, struct ident record,
                const char *field, const char *sentence);

/* Something the record of the closing lacks; whoever approves it is told who
 * writes it. */
void guard_stop_closure(const struct deed *deed, struct ident record, const char *field,
                        const char *sentence);

/* The meeting that opened the team: the first of the team, the last statutory
 * one, or the one after moving in. NULL when it was not held. */
const struct tac_meeting *guard_first_meeting(const struct deed *deed);

/* The last of a list; NULL when it is empty. */
#define LAST_OF(list) ((list).count ? &(list).items[(list).count - 1] : NULL)

#endif
