/* SPDX-License-Identifier: MIT */
/* The forms of a consent decision and of a withdrawal. */

#ifndef SCREENS_CONSENT_LAYOUT_H
#define SCREENS_CONSENT_LAYOUT_H

#include "screens/bind.h"

extern const struct layout consent_decision;
extern const struct layout consent_explained;
extern const struct layout consent_form;

/* Parts: the consent, "who" (for the agency), "person" (for the person). */
extern const struct layout consent_withdrawal;

#endif
