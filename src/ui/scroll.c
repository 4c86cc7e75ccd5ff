/* SPDX-License-Identifier: MIT */
/* How far somebody has read. */

#include "config.h"

#include "ui/scroll.h"

#include <string.h>

#include "base/arena.h"
#include "base/text_wrap.h"

enum { WHEEL_LINES = 3 };

int scroll_lines(const char *text, int cols)
{
    struct arena arena = ARENA_INIT;
    int lines = (int)text_wrap(text, strlen(text), cols > 1 ? cols : 1, &arena).count;

    arena_clear(&arena);
    return lines;
}

static int last_top(const struct scroll *scroll)
{
    return scroll->lines > scroll->rows ? scroll->lines - scroll->rows : 0;
}

void scroll_layout(struct scroll *scroll, const char *text, struct rect rect)
{
    scroll->rows = rect.rows;
    scroll->lines = scroll_lines(text, rect.cols);
    scroll->seen = scroll->top > last_top(scroll) ? last_top(scroll) : scroll->top;
}

static bool scroll_to(struct scroll *scroll, int top)
{
    if (top > last_top(scroll))
        top = last_top(scroll);
    scroll->top = top > 0 ? top : 0;
    return true;
}

bool scroll_key(struct scroll *scroll, const struct key *key)
{
    int page = scroll->rows > 1 ? scroll->rows - 1 : 1;

    scroll->top = scroll->seen;
    switch ((int)key->kind) {
    case K_WHEEL_UP:
        return scroll_to(scroll, scroll->top - WHEEL_LINES);
    case K_WHEEL_DOWN:
        return scroll_to(scroll, scroll->top + WHEEL_LINES);
    case K_UP:
        return scroll_to(scroll, scroll->top - 1);
    case K_DOWN:
        return scroll_to(scroll, scroll->top + 1);
    case K_PGUP:
        return scroll_to(scroll, scroll->top - page);
    case K_PGDN:
        return scroll_to(scroll, scroll->top + page);
    case K_HOME:
        return scroll_to(scroll, 0);
    case K_END:
        return scroll_to(scroll, last_top(scroll));
    default:
        return false;
    }
}

void scroll_hint(const struct scroll *scroll, struct str *out)
{
    int last = scroll->seen + scroll->rows;

    if (scroll->lines > scroll->rows)
        str_printf(out, "Lines %d to %d of %d", scroll->seen + 1,
                   last < scroll->lines ? last : scroll->lines, scroll->lines);
}
