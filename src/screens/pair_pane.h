/* SPDX-License-Identifier: MIT */
/* A list with a form under it: services, and whether some are not known. */

#ifndef SCREENS_PAIR_PANE_H
#define SCREENS_PAIR_PANE_H

#include "screens/pane.h"

/* Owns both, a list_pane and a form_pane. `form_rows`: how many rows the form
 * gets. */
RETURNS_NONNULL struct pane *pair_pane_new(struct stack *stack, struct pane *list,
                                           struct pane *form, int form_rows);

/* The list of a pair; any other pane is given as it is. */
struct pane *pair_pane_list(struct pane *pane);

/* Puts the focus on the list; any other pane stays as it is. */
void pair_pane_go_list(struct pane *pane);

/* The focus is on its list, which is empty and should not be. */
bool pair_pane_list_asks(const struct pane *pane);

/* The form of a pair; the pane itself when it is not a pair. */
struct pane *pair_pane_form(struct pane *pane);

#endif
