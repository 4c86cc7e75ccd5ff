/* SPDX-License-Identifier: MIT */
/*
 * Who decides, and what is asked of them.
 *
 * Somebody who is on no list yet is named where it is asked who decides: at first
 * contact nobody may be written down but the child. The person is
 * saved like any other of the family and comes back as the one who decides.
 */

#ifndef SCREENS_CONSENT_GIVER_H
#define SCREENS_CONSENT_GIVER_H

#include "screens/form_pane.h"
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

/* After a field was left: what was said of how able they are goes when it cannot be so of
 * whoever decides now. For forms of a decision. */
void consent_giver_left(struct form_pane *pane, const struct form_field *field);

#endif
