/* SPDX-License-Identifier: MIT */
/* The form of somebody who is to lead. */

#ifndef SCREENS_LEAD_FORM_H
#define SCREENS_LEAD_FORM_H

#include "screens/casework.h"
#include "service/lead_svc.h"

void lead_form_open(struct casework *work, const struct lead_candidate *candidate);

/* The words of a question, and after them that leading opens what the family was not asked
 * about, where that is so. */
const char *lead_with_consent(struct casework *work, const struct ident *who, const char *words,
                              struct arena *arena);

#endif
