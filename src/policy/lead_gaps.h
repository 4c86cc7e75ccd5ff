/* SPDX-License-Identifier: MIT */
/*
 * What must be said before somebody is proposed or named to lead: domain.md 1.8, 4.3.
 */

#ifndef POLICY_LEAD_GAPS_H
#define POLICY_LEAD_GAPS_H

#include "policy/problem.h"

/* All that was not said; `takes_over`: the present lead's term ends with it. */
void lead_gaps(const struct lp_assignment *term, bool takes_over, struct problems *out);

#endif
