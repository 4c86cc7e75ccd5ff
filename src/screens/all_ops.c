/* SPDX-License-Identifier: MIT */
/* The actions of every screen. */

#include "config.h"

#include "screens/all_ops.h"

#include "base/compiler.h"

const struct action_table *screens_action_tables(size_t *count, struct arena *arena)
{
    static const struct {
        const struct screen_ops *ops;
        const char *title;
    } screens[] = {
#define SCREEN_ROW(ops, title) { &ops, title },
        ALL_SCREENS(SCREEN_ROW)
#undef SCREEN_ROW
    };
    struct action_table *tables = arena_alloc(arena, COUNT(screens) * sizeof(*tables));

    for (size_t i = 0; i < COUNT(screens); i++)
        tables[i] = (struct action_table){ .screen = screens[i].ops->name,
                                           .title = screens[i].title,
                                           .actions = screens[i].ops->actions,
                                           .count = screens[i].ops->action_count };
    *count = COUNT(screens);
    return tables;
}
