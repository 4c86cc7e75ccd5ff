/* SPDX-License-Identifier: MIT */
/*
 * What the assessment agreed, on its way into the plan; and what a case without a plan
 * waits for. Domain.md 1.6 no. 12, 1.11.
 */

#ifndef SERVICE_PLAN_AGREED_H
#define SERVICE_PLAN_AGREED_H

#include "model/case_file.h"
#include "service/session.h"

struct agreed_list {
    const struct agreed_action **items;
    size_t count;
};

/* The agreed actions of the completed version that no plan of the case has taken in: none
 * came of them, and none says the same. */
void plan_agreed_left(const struct case_file *file, struct agreed_list *out, struct arena *arena);

/* The action of the plan that comes of one: outcome, action, aim and day as they were said;
 * the owner where it is somebody of the case, else none. */
void plan_agreed_fill(const struct case_file *file, const struct agreed_action *from,
                      struct plan_action *out, struct arena *arena);

/* What a case without a plan waits for, as a sentence; NULL: it has one. */
const char *plan_waits_for(const struct case_file *file);

/* Puts those into the plan, which is begun where there is none, that say who and by when.
 * `left` says what remains: of those something has to be said first. */
struct agreed_taken {
    size_t taken, left;
};
NODISCARD bool plan_take_agreed(struct session *session, const struct ident *case_id,
                                struct agreed_taken *out, struct err *err);

#endif
