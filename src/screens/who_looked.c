/* SPDX-License-Identifier: MIT */
/* Who has looked at the record of a child, as a page to read. */

#include "config.h"

#include "service/who_looked.h"

#include "screens/homes.h"
#include "ui/pager.h"

void who_looked_open(struct app *app, const char *urn)
{
    struct arena arena = ARENA_INIT;
    struct str words = STR_INIT;
    struct err err = ERR_INIT;
    struct who_looked looked;

    if (who_looked(app_session(app), urn, &looked, &arena, &err)) {
        who_looked_words(&looked, app_session(app), &words);
        pager_open(app_stack(app), "Who looked", str_text(&words));
    } else {
        stack_err(app_stack(app), &err);
    }
    str_release(&words);
    arena_clear(&arena);
}
