/* SPDX-License-Identifier: MIT */
/* One child with two cases, or two children: the co-ordinator says which. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "screens/ask.h"
#include "screens/case_screens.h"
#include "screens/due_place.h"
#include "service/link_svc.h"
#include "ui/dialog.h"

static bool are_two(void *who, const char *reason, struct err *err)
{
    struct casework *work = who;

    if (!link_add(app_session(work->app), &work->case_id, LINK_KIND_NOT_SAME, work->other_urn,
                  reason, err))
        return false;
    app_note_elsewhere(work->app);
    casework_refresh(work);
    stack_say(app_stack(work->app), "Kept: they are two children. Linked cases (e) show it.");
    return true;
}

static void release(void *who)
{
    casework_release(who);
}

static void ask_how(struct casework *work)
{
    struct asking asking = { .title = "Two children",
                             .words = "It is kept in both cases that the other is about another "
                                      "child, and not asked again. Linked cases (e) take it back.",
                             .label = "How you know",
                             .verb = "keep it",
                             .needed = true,
                             .work = work,
                             .place = "e",
                             .done = are_two,
                             .release = release,
                             .who = work };

    casework_hold(work);
    ask_open(work->app, &asking);
}

static void answered(void *who, size_t answer)
{
    struct casework *work = who;

    if (answer == 1)
        void_open(work);
    else if (answer == 2)
        ask_how(work);
    else
        work->other_urn[0] = '\0';
}

static void keep_urn(struct casework *work, const char *other)
{
    snprintf(work->other_urn, sizeof(work->other_urn), "%.*s", (int)strcspn(other, " "), other);
}

void twice_ask(struct casework *work, const char *other)
{
    struct arena arena = ARENA_INIT;
    struct dialog dialog = { .title = "The same child twice?",
                             .buttons = { { "Not now", 'n' }, { "The same", 's' },
                                          { "Another child", 'a' } },
                             .count = 3,
                             .done = answered,
                             .who = work };

    keep_urn(work, other);
    dialog.words = arena_printf(&arena,
                                "%s may be about the same child. If it is, one of the two is made "
                                "void with the reference of the one that stays, and what belongs "
                                "to it is carried over.",
                                other);
    dialog_ask(app_stack(work->app), &dialog);
    arena_clear(&arena);
}
