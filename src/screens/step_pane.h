/* SPDX-License-Identifier: MIT */
/* The form of a step, over the list it was taken from. */

#ifndef SCREENS_STEP_PANE_H
#define SCREENS_STEP_PANE_H

#include "screens/casework.h"

/* Opens the form of a step that has one (step_forms.h). */
void step_open(struct casework *work, enum code_event event);

/* Opens the record of the closing that waits: it may be somebody's to write who reads nothing
 * else of the plan. `gap`: why it is opened now, before the approval; NULL: it was asked for. */
void step_open_record(struct casework *work, const char *gap);

#endif
