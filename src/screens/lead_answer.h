/* SPDX-License-Identifier: MIT */
/* What is answered to a proposal to lead, on the list of the terms. */

#ifndef SCREENS_LEAD_ANSWER_H
#define SCREENS_LEAD_ANSWER_H

#include "screens/rows_screen.h"

/* The term that is focused; NULL: none. */
const struct lp_assignment *lead_focused(const struct rows_screen *rows);

/* Each asks for its words; of the focused term. */
void lead_decline_ask(struct screen *screen);
void lead_settle_ask(struct screen *screen);

#endif
