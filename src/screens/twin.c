/* SPDX-License-Identifier: MIT */
/* One person, two terminals, one form. */

#include "config.h"

#include "screens/twin.h"

#include "screens/draft_text.h"
#include "service/draft_svc.h"

static void say_words(struct app *app, const struct draft_twin *twin)
{
    char when[DRAFT_WHEN];

    draft_text_when(twin->saved_at, session_today(app_session(app)), when);
    stack_warn(app_stack(app), "You type in this elsewhere, too (%s%s%s): both are kept.",
               twin->terminal, twin->terminal[0] == '\0' ? "" : ", ", when);
}

void twin_tell(struct app *app, const char *form, const struct ident *record, enum twin_told *told)
{
    struct arena arena = ARENA_INIT;
    struct draft_twin twin = draft_twin_of(app_session(app), form, record, &arena);

    if (!twin.open) {
        *told = TWIN_UNTOLD;
    } else if (twin.terminal != NULL && *told < TWIN_WORDS) {
        say_words(app, &twin);
        *told = TWIN_WORDS;
    } else if (*told == TWIN_UNTOLD) {
        stack_warn(app_stack(app),
                   "You have this open elsewhere, too. What you type at each is kept apart.");
        *told = TWIN_OPEN;
    }
    arena_clear(&arena);
}
