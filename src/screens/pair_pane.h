/* SPDX-License-Identifier: MIT */
/* A list with a form under it: services, and whether some are not known. */

#ifndef SCREENS_PAIR_PANE_H
#define SCREENS_PAIR_PANE_H

#include "screens/pane.h"

/* Owns both. `form_rows`: how many rows the form gets. */
RETURNS_NONNULL struct pane *pair_pane_new(struct stack *stack, struct pane *list,
                                           struct pane *form, int form_rows);

/* The list of a pair; any other pane is given as it is. */
struct pane *pair_pane_list(struct pane *pane);

/* The form of a pair; the pane itself when it is not a pair. */
struct pane *pair_pane_form(struct pane *pane);

#endif
