/* SPDX-License-Identifier: MIT */
/*
 * The same person at another terminal, with the same form open: each keeps its own words,
 * and each is told of the other.
 */

#ifndef SCREENS_TWIN_H
#define SCREENS_TWIN_H

#include "screens/app.h"

/* How much of it was said: nothing, that it is open there, that there are words. */
enum twin_told { TWIN_UNTOLD, TWIN_OPEN, TWIN_WORDS };

/* Says what was not said yet; asked when a form is opened, and when its draft is kept. */
void twin_tell(struct app *app, const char *form, const struct ident *record,
               enum twin_told *told);

#endif
