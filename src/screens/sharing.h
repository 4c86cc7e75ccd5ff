/* SPDX-License-Identifier: MIT */
/* An entry of the sharing log in words. */

#ifndef SCREENS_SHARING_H
#define SCREENS_SHARING_H

#include "model/record.h"
#include "screens/app.h"

/* To whom it went or from whom it came; "-" when neither is said. */
const char *sharing_whom(struct app *app, const struct disclosure *entry, struct arena *arena);

/* Which classes of information: "Basic details, Plan and reviews". */
const char *sharing_what(const struct disclosure *entry, struct arena *arena);

#endif
