/* SPDX-License-Identifier: MIT */
/* One list of records as a screen of its own. */

#ifndef SCREENS_LIST_SCREEN_H
#define SCREENS_LIST_SCREEN_H

#include "screens/list_pane.h"

void list_screen_open(struct app *app, struct casework *work, const struct list_layout *layout,
                      const struct ident *parent, const char *closed);

#endif
