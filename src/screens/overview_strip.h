/* SPDX-License-Identifier: MIT */
/* The strip of a case, above every screen of it: it never scrolls away. And what stands
 * beside and below the lines of its overview. */

#ifndef SCREENS_OVERVIEW_STRIP_H
#define SCREENS_OVERVIEW_STRIP_H

#include "screens/casework.h"
#include "screens/overview_data.h"
#include "ui/canvas.h"

void overview_strip_draw(const struct casework *work, struct canvas *canvas, struct rect rect);

void overview_team_draw(const struct overview_data *data, struct canvas *canvas,
                        struct rect rect);
void overview_news_draw(const struct overview_data *data, struct canvas *canvas,
                        struct rect rect);

#endif
