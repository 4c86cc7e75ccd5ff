/* SPDX-License-Identifier: MIT */
/*
 * Where the lines of the overview stand: what is to be done, and under it the
 * places of the case. The places are always all in sight where the window has
 * room for them; what is to be done gets the rest, and says how much is left.
 */

#ifndef SCREENS_OVERVIEW_LINES_H
#define SCREENS_OVERVIEW_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/canvas.h"

struct overview_lines {
    size_t todo_count, menu_count;
    struct rect clip; /* what the lines are drawn in */
    struct rect todo; /* the things to do, without their heading */
    struct rect menu; /* the places, without theirs */
    struct rect team; /* a wall before it; no columns: no room for it */
    struct rect news; /* no rows: no room for it */
    size_t columns;   /* of the places */
    size_t first;     /* thing to do in sight */
    size_t shown;     /* of the things to do */
    int top;          /* lines above the window, where not even the places fit */
};

/* Settles everything, so that the line with the focus is in sight. `first` and
 * `top` are those of the last time. */
void overview_lines_place(struct overview_lines *lines, struct rect body, size_t focus);

/* A line, counted from the first thing to do on; no rows: it is out of sight. */
struct rect overview_line(const struct overview_lines *lines, size_t at);

/* The line at a place of the window; how many there are: none. */
size_t overview_line_at(const struct overview_lines *lines, int row, int col);

/* The line in the other column of the places; itself where there is none. */
size_t overview_line_across(const struct overview_lines *lines, size_t at);

#endif
