/* SPDX-License-Identifier: MIT */
/*
 * The nineteen elements, one form at a time: PgUp and PgDn go to the next and
 * save what was written.
 */

#ifndef SCREENS_ELEMENTS_PANE_H
#define SCREENS_ELEMENTS_PANE_H

#include "screens/form_pane.h"

struct elements_options {
    struct app *app;
    struct casework *work;
    struct stack *stack;
    struct ident version; /* of the assessment */
    const char *closed;   /* why nothing can be changed; NULL: it can */
};

RETURNS_NONNULL struct pane *elements_pane_new(const struct elements_options *options);

/* The entry of the element in sight; NULL while it was never saved. */
const struct element_entry *elements_pane_entry(const struct pane *pane);
enum code_element elements_pane_at(const struct pane *pane);

/* Goes to an element, saving what was written; false when it had to stay. */
bool elements_pane_go(struct pane *pane, enum code_element element);

/* Those hidden while the child is unborn, too. */
void elements_pane_show_more(struct pane *pane);

#endif
