/* SPDX-License-Identifier: MIT */
/* The forms of a consent decision and of a withdrawal. */

#ifndef SCREENS_CONSENT_LAYOUT_H
#define SCREENS_CONSENT_LAYOUT_H

#include "screens/bind.h"

extern const struct layout consent_decision;
extern const struct layout consent_explained;
extern const struct layout consent_form;

/* Of the second: did they not refuse, in the wizard it is part of? */
bool consent_asks_agreement(const struct form *form, const struct form_field *field);

/* The family is asked again before a closed case goes on; with what returned. */
extern const struct layout consent_reopening;
extern const char consent_same_needs[]; /* "yes" or "no" */
extern const char consent_returned[];   /* how they returned */

/* Parts: the consent, "who" (for the agency), "person" (for the person). */
extern const struct layout consent_withdrawal;

#endif
