/* SPDX-License-Identifier: MIT */
/*
 * How the eight roles look. Attributes first, so that everything can be told
 * without colour; colour adds.
 */

#ifndef UI_THEME_H
#define UI_THEME_H

#include <stddef.h>

#include "ui/canvas.h"

enum look { LOOK_BOLD = 1, LOOK_REVERSE = 2, LOOK_UNDERLINE = 4 };

/* The eight colours every colour terminal has; the terminal's own. */
enum colour {
    COLOUR_OWN = -1,
    COLOUR_BLACK,
    COLOUR_RED,
    COLOUR_GREEN,
    COLOUR_YELLOW,
    COLOUR_BLUE,
    COLOUR_MAGENTA,
    COLOUR_CYAN,
    COLOUR_WHITE
};

struct theme_role {
    unsigned look; /* enum look */
    int front;
    int back;
};

struct theme {
    const char *name;
    const char *words; /* for help and the manual */
    bool mono;         /* no colour is ever sent */
    struct theme_role roles[ROLE_COUNT];
};

/* By name; NULL when there is none. */
const struct theme *theme_find(const char *name);

/* All of them, for help. */
const struct theme *themes_all(size_t *count);

/* The theme to use: `chosen` by the person (NULL: none was), else mono where
 * NO_COLOR is set, else the terminal's own colours. */
const struct theme *theme_choose(const char *chosen, const char *no_color);

#endif
