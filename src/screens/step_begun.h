/* SPDX-License-Identifier: MIT */
/* What the form of a step begins with and shows beside itself, and whose the approval is. */

#ifndef SCREENS_STEP_BEGUN_H
#define SCREENS_STEP_BEGUN_H

#include "screens/bind.h"

/* The record the form begins with: the transfer that the step is about, the words of
 * the closing that was sent back last (in `room`, the caller's). NULL: an empty one. */
const void *step_begun(const struct casework *work, enum code_event event,
                       struct closure *room);

/* Beside the form of a move: what goes to the authority that is typed, and what stays. */
void step_list_pack(const struct form *form, const struct form_field *field, struct str *out);

/* Whoever asks for the closing knows what is not done. */
void step_warn_still_open(const struct casework *work);

/* Whose the approval of the closing is, by name, in a sentence. */
const char *step_approver_words(const struct casework *work, struct arena *arena);

/* Why nobody can approve it: it is flagged, and nobody supervises its lead; "" somebody can. */
const char *step_no_approver(const struct casework *work, struct arena *arena);

#endif
