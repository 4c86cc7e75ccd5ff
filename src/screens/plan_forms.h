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

/* How an action goes. */
void plan_progress_open(struct casework *work, const struct plan_action *action);

#endif
