/* SPDX-License-Identifier: MIT */
/*
 * Text as it is set: each script in the language that its letters are shaped for, and dates and
 * references the right way round within a text that runs from right to left.
 */

#ifndef HELPER_PROSE_H
#define HELPER_PROSE_H

#include <pango/pangocairo.h>

/* Gives a layout its text. Digits that belong together, as in 2010-03-22, stay in their order
 * whatever is around them. */
void prose_set(PangoLayout *layout, const char *text);

#endif
