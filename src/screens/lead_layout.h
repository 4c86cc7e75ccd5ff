/* SPDX-License-Identifier: MIT */
/* The form of a lead professional's term. */

#ifndef SCREENS_LEAD_LAYOUT_H
#define SCREENS_LEAD_LAYOUT_H

#include "screens/bind.h"

extern const struct layout lead_term;
extern const struct layout lead_handing; /* what is ticked on a proposal */

/* Somebody leads whose term ends when this one begins: the hand-over is asked. */
bool lead_takes_over(const struct form *form);

#endif
