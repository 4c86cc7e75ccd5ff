/* SPDX-License-Identifier: MIT */
/* How far somebody has read in a text that is longer than the screen. */

#ifndef UI_SCROLL_H
#define UI_SCROLL_H

#include <stdbool.h>

#include "base/str.h"
#include "ui/canvas.h"
#include "ui/key.h"

struct scroll {
    int top;   /* first line in sight, as the person left it */
    int seen;  /* the same in a window that may be too big for it now */
    int lines; /* of the last layout: all, and those in sight */
    int rows;
};

/* How many lines the text has, so wide. */
int scroll_lines(const char *text, int cols);

void scroll_layout(struct scroll *scroll, const char *text, struct rect rect);

/* Arrows, PgUp, PgDn, Home, End and the wheel; false: another key. */
bool scroll_key(struct scroll *scroll, const struct key *key);

/* "Lines 1 to 15 of 66"; nothing where all of it is in sight. */
void scroll_hint(const struct scroll *scroll, struct str *out);

#endif
