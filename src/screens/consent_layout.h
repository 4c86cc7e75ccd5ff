/* SPDX-License-Identifier: MIT */
/* The forms of a consent decision and of a withdrawal. */

#ifndef SCREENS_CONSENT_LAYOUT_H
#define SCREENS_CONSENT_LAYOUT_H

#include "screens/bind.h"

extern const struct layout consent_decision;
extern const struct layout consent_explained;
extern const struct layout consent_form;

/* The family is asked again before a closed case goes on; with what returned. */
extern const struct layout consent_reopening;
extern const char consent_same_needs[]; /* "yes" or "no" */
extern const char consent_returned[];   /* how they returned */

/* Parts: the consent, "who" (for the agency), "person" (for the person). */
extern const struct layout consent_withdrawal;

#endif
