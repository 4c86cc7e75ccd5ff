/* SPDX-License-Identifier: MIT */
/* A whole screen for one pane: a record's form. */

#ifndef SCREENS_PANE_SCREEN_H
#define SCREENS_PANE_SCREEN_H

#include "screens/form_pane.h"
#include "screens/view.h"

/* Shows the form; with `leave_saved` a save goes back. Its options' stack,
 * app and work are filled in. Gives its form, while the screen is there. */
struct form *pane_screen_open(struct app *app, struct casework *work,
                              struct form_pane_options *options, const char *title,
                              bool leave_saved);

/* dialog.done of a save that asks "is it right?": with its second answer the form
 * (`pane`, of the screen below) is saved with the note "confirmed", and goes. */
void pane_screen_confirmed(void *pane, size_t answer);

#endif
