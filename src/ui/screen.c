/* SPDX-License-Identifier: MIT */
/* Room for screens and how it is shared out. */

#include "config.h"

#include "ui/screen.h"

enum room room_of(int rows, int cols)
{
    if (rows < 10 || cols < 40)
        return ROOM_TINY;
    if (cols < 80)
        return ROOM_NARROW;
    if (cols < 120)
        return ROOM_USUAL;
    return cols < 160 ? ROOM_WIDE : ROOM_VAST;
}

static int between(int value, int low, int high)
{
    if (value > high)
        value = high;
    return value < low ? low : value;
}

struct rect rect_left(struct rect rect, int cols)
{
    rect.cols = between(cols, 0, rect.cols);
    return rect;
}

struct rect rect_right(struct rect rect, int cols)
{
    int taken = between(cols + 1, 0, rect.cols);

    rect.col += taken;
    rect.cols -= taken;
    return rect;
}

struct rect rect_top(struct rect rect, int rows)
{
    rect.rows = between(rows, 0, rect.rows);
    return rect;
}

struct rect rect_below(struct rect rect, int rows)
{
    int taken = between(rows, 0, rect.rows);

    rect.row += taken;
    rect.rows -= taken;
    return rect;
}
