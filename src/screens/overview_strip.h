/* SPDX-License-Identifier: MIT */
/* The strip of a case, above every screen of it: it never scrolls away. */

#ifndef SCREENS_OVERVIEW_STRIP_H
#define SCREENS_OVERVIEW_STRIP_H

#include "screens/casework.h"
#include "ui/canvas.h"

void overview_strip_draw(const struct casework *work, struct canvas *canvas, struct rect rect);

#endif
