/* SPDX-License-Identifier: MIT */
/* How the roles look. */

#include "config.h"

#include "ui/theme.h"

#include <string.h>

#include "base/compiler.h"

/* clang-format off */
#define LOOKS(text, quiet, title, bar, field, focus, alert, notice) \
    { [ROLE_TEXT] = text, [ROLE_QUIET] = quiet, [ROLE_TITLE] = title, [ROLE_BAR] = bar, \
      [ROLE_FIELD] = field, [ROLE_FOCUS] = focus, [ROLE_ALERT] = alert, [ROLE_NOTICE] = notice }
#define R(...) { __VA_ARGS__ }

static const struct theme themes[] = {
    { .name = "default", .words = "the terminal's own colours",
      .roles = LOOKS(R(0, COLOUR_OWN, COLOUR_OWN), R(0, COLOUR_OWN, COLOUR_OWN),
                     R(LOOK_BOLD, COLOUR_OWN, COLOUR_OWN), R(LOOK_REVERSE, COLOUR_OWN, COLOUR_OWN),
                     R(0, COLOUR_OWN, COLOUR_OWN),
                     R(LOOK_REVERSE | LOOK_BOLD, COLOUR_OWN, COLOUR_OWN),
                     R(LOOK_BOLD, COLOUR_RED, COLOUR_OWN),
                     R(LOOK_UNDERLINE, COLOUR_GREEN, COLOUR_OWN)) },
    { .name = "dark", .words = "light on black",
      .roles = LOOKS(R(0, COLOUR_WHITE, COLOUR_BLACK), R(0, COLOUR_CYAN, COLOUR_BLACK),
                     R(LOOK_BOLD, COLOUR_WHITE, COLOUR_BLACK), R(0, COLOUR_WHITE, COLOUR_BLUE),
                     R(0, COLOUR_WHITE, COLOUR_BLACK), R(LOOK_BOLD, COLOUR_BLACK, COLOUR_CYAN),
                     R(LOOK_BOLD, COLOUR_RED, COLOUR_BLACK),
                     R(LOOK_UNDERLINE, COLOUR_GREEN, COLOUR_BLACK)) },
    { .name = "light", .words = "black on white",
      .roles = LOOKS(R(0, COLOUR_BLACK, COLOUR_WHITE), R(0, COLOUR_BLUE, COLOUR_WHITE),
                     R(LOOK_BOLD, COLOUR_BLACK, COLOUR_WHITE), R(0, COLOUR_WHITE, COLOUR_BLUE),
                     R(0, COLOUR_BLACK, COLOUR_WHITE), R(LOOK_BOLD, COLOUR_WHITE, COLOUR_BLACK),
                     R(LOOK_BOLD, COLOUR_RED, COLOUR_WHITE),
                     R(LOOK_UNDERLINE, COLOUR_BLUE, COLOUR_WHITE)) },
    { .name = "contrast", .words = "black and white, with yellow for what counts",
      .roles = LOOKS(R(LOOK_BOLD, COLOUR_WHITE, COLOUR_BLACK),
                     R(0, COLOUR_WHITE, COLOUR_BLACK),
                     R(LOOK_BOLD, COLOUR_WHITE, COLOUR_BLACK),
                     R(LOOK_BOLD, COLOUR_BLACK, COLOUR_WHITE),
                     R(LOOK_BOLD, COLOUR_WHITE, COLOUR_BLACK),
                     R(LOOK_BOLD, COLOUR_BLACK, COLOUR_YELLOW),
                     R(LOOK_BOLD | LOOK_UNDERLINE, COLOUR_YELLOW, COLOUR_BLACK),
                     R(LOOK_BOLD | LOOK_UNDERLINE, COLOUR_WHITE, COLOUR_BLACK)) },
    { .name = "mono", .words = "no colour at all", .mono = true,
      .roles = LOOKS(R(0, COLOUR_OWN, COLOUR_OWN), R(0, COLOUR_OWN, COLOUR_OWN),
                     R(LOOK_BOLD, COLOUR_OWN, COLOUR_OWN), R(LOOK_REVERSE, COLOUR_OWN, COLOUR_OWN),
                     R(0, COLOUR_OWN, COLOUR_OWN),
                     R(LOOK_REVERSE | LOOK_BOLD, COLOUR_OWN, COLOUR_OWN),
                     R(LOOK_BOLD, COLOUR_OWN, COLOUR_OWN),
                     R(LOOK_UNDERLINE, COLOUR_OWN, COLOUR_OWN)) },
};
/* clang-format on */

const struct theme *theme_find(const char *name)
{
    for (size_t i = 0; i < COUNT(themes); i++) {
        if (strcmp(themes[i].name, name) == 0)
            return &themes[i];
    }
    return NULL;
}

const struct theme *themes_all(size_t *count)
{
    *count = COUNT(themes);
    return themes;
}

const struct theme *theme_choose(const char *chosen, const char *no_color)
{
    const struct theme *theme = chosen == NULL ? NULL : theme_find(chosen);

    if (theme != NULL)
        return theme;
    return theme_find(no_color != NULL && no_color[0] != '\0' ? "mono" : "default");
}
