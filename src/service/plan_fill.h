/* SPDX-License-Identifier: MIT */
/*
 * What the program fills in with a plan and its actions, whichever way they
 * come. For the services only.
 */

#ifndef SERVICE_PLAN_FILL_H
#define SERVICE_PLAN_FILL_H

#include "service/case_deed.h"

/* A plan: the next number of the case, from today, a draft, where nothing else
 * is said. */
void plan_fill(const struct case_deed *d, struct delivery_plan *plan);

/* An action: open, where nothing else is said; done today, where it is done;
 * who its owner is, and of which agency. The owner need not be in the team:
 * whoever is in the store may be asked. ERR_INVALID, field owner_id. */
NODISCARD bool plan_action_fill(struct case_deed *d, struct plan_action *action, struct err *err);

/* Who the owner of an action is, and of which agency, among the people of the file
 * and the practitioners of the store. ERR_INVALID, field owner_id. */
NODISCARD bool plan_owner_fill(struct db *db, const struct case_file *file,
                               struct plan_action *action, struct arena *arena, struct err *err);

#endif
