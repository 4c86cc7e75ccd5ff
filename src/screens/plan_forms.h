/* SPDX-License-Identifier: MIT */
/* The forms of the plan: what was agreed, and how it goes. */

#ifndef SCREENS_PLAN_FORMS_H
#define SCREENS_PLAN_FORMS_H

#include "screens/casework.h"

struct form_pane;

/* An action of the plan; NULL: a new one. One without a version begins with what it says.
 * `saved` as in form_pane_options. */
void plan_action_open(struct casework *work, const struct plan_action *action,
                      void (*saved)(struct form_pane *pane));

/* What was said last of an action; NULL: nothing. */
const struct action_progress *plan_last_comment(const struct case_file *file,
                                                const struct plan_action *action);

/* Asks who said that somebody else's action is done, and when; then it is. */
void plan_done_ask(struct casework *work, const struct plan_action *action);

/* How an action goes. */
void plan_progress_open(struct casework *work, const struct plan_action *action);

#endif
