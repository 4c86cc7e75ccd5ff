/* SPDX-License-Identifier: MIT */
/* An entry of the sharing log: in words, and asked for. */

#ifndef SCREENS_SHARING_H
#define SCREENS_SHARING_H

#include "model/record.h"
#include "screens/casework.h"

/* To whom it went or from whom it came; "-" when neither is said. */
const char *sharing_whom(struct app *app, const struct disclosure *entry, struct arena *arena);

/* Which classes of information: "Basic details, Plan and reviews". */
const char *sharing_what(const struct disclosure *entry, struct arena *arena);

/* Asks for an entry; `entry`: what it begins with, NULL: nothing. `words` stand above it. */
void sharing_ask(struct casework *work, const struct disclosure *entry, const char *words);

/* Why this person makes none here, as a sentence; NULL: they may. */
const char *sharing_why_no_entry(struct casework *work);

#endif
