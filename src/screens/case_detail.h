/* SPDX-License-Identifier: MIT */
/*
 * The focused case of a list in a few lines: below the list or beside it.
 *
 * Each thing has a place of its own, however long the one before it is: the
 * eye finds it there, and what two cases have in common is not sent to the
 * terminal again.
 */

#ifndef SCREENS_CASE_DETAIL_H
#define SCREENS_CASE_DETAIL_H

#include "service/case_list.h"
#include "ui/canvas.h"

enum { CASE_DETAIL_ROWS = 5 };

/* In lines of several things, where there is only room for CASE_DETAIL_ROWS. */
void case_detail_draw(const struct case_row *row, struct canvas *canvas, struct rect rect);

#endif
