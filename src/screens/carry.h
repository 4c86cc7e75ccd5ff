/* SPDX-License-Identifier: MIT */
/* The words of the area search, into the form that comes next. */

#ifndef SCREENS_CARRY_H
#define SCREENS_CARRY_H

#include "screens/app.h"
#include "ui/form.h"

/* Into its fields for a child's names, birthday, postcode and numbers, as far as it has
 * them, and says so with `next` ("F4 searches."); nothing where a draft is there. `terms`
 * may be NULL. */
void carry_terms(struct app *app, const char *terms, struct form *form, const char *next);

#endif
