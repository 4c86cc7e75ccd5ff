/* SPDX-License-Identifier: MIT */
/* The form of somebody who is to lead. */

#ifndef SCREENS_LEAD_FORM_H
#define SCREENS_LEAD_FORM_H

#include "screens/casework.h"
#include "service/lead_svc.h"

void lead_form_open(struct casework *work, const struct lead_candidate *candidate);

/* The steps of its hand-over, on a proposal that waits. */
void lead_hand_over_open(struct casework *work, const struct lp_assignment *term);

/* Who must still be told that they lead, by what is ticked. */
const char *lead_told_words(const struct lp_assignment *term);

/* Until when a cover lasts that begins on the day, " to Thu 25 Mar 2010, the last day (4
 * days)": whoever stands in reads all of the case as long. "" where no end is set. */
const char *lead_until_words(const struct lp_assignment *term, struct date from,
                             struct arena *arena);

/* The words of a question, and after them that leading opens what the family was not asked
 * about, where that is so. */
const char *lead_with_consent(struct casework *work, const struct ident *who, const char *words,
                              struct arena *arena);

#endif
