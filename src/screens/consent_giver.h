/* SPDX-License-Identifier: MIT */
/*
 * Somebody who is on no list yet is named where it is asked who decides.
 *
 * At first contact nobody may be written down but the child. The person is
 * saved like any other of the family and comes back as the one who decides.
 */

#ifndef SCREENS_CONSENT_GIVER_H
#define SCREENS_CONSENT_GIVER_H

#include "screens/sheet.h"

/* The section of the decision with the field, and its name. */
#define GIVER_SECTION "decision"
#define GIVER_FIELD "given_by_person"

/* The last row of the field's list. */
#define GIVER_ROW "Somebody new..."

/* Asks who it is, beginning with what was typed in the field. */
void consent_giver_open(struct sheet *wizard);

/* The same from the field's list, where `typed` was looked for. */
void consent_giver_add(void *wizard, const char *typed);

#endif
