/* SPDX-License-Identifier: MIT */
/* The words of the area search, into the form that comes next. */

#ifndef SCREENS_CARRY_H
#define SCREENS_CARRY_H

#include "screens/app.h"
#include "screens/homes.h"
#include "service/search_svc.h"
#include "ui/form.h"

/* Into its fields for a child's names, birthday, postcode and numbers, as far as it has
 * them, and says so with `next` ("F4 searches."); nothing where a draft is there. The names
 * are those of the child that is meant, in whatever order they were typed; NULL: of another
 * child. `terms` may be NULL. */
void carry_terms(struct app *app, const char *terms, const struct child_meant *child,
                 struct form *form, const char *next);

/* The child of a line of the search, in `room`; NULL: another child, of no line. */
const struct child_meant *carry_meant(const struct search_hit *hit, struct child_meant *room);

#endif
