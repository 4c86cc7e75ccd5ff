/* SPDX-License-Identifier: MIT */
/* The case as it was known on a day, over the case as it is. */

#include "config.h"

#include "base/date_input.h"
#include "screens/ask.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/view.h"

static bool show_past(void *who, const char *answer, struct err *err)
{
    struct casework *today = who;
    struct app *app = today->app;
    struct date_input_context typed = { session_today(app_session(app)), DATE_INPUT_PAST,
                                        DATE_NONE, NULL };
    struct casework *work;
    struct arena arena = ARENA_INIT;
    struct date day;

    if (!date_input_read(answer, &typed, &day, err))
        return false;
    work = casework_open_at(app, &today->case_id, today->reason, day, err);
    if (work == NULL)
        return false;
    overview_open(work);
    stack_say(app_stack(app), "%s", casework_past_words(work, &arena));
    arena_clear(&arena);
    casework_release(work);
    return true;
}

static void release(void *who)
{
    casework_release(who);
}

static void ask_day(struct casework *work)
{
    struct asking asking = { .title = "The case as it was",
                             .words = "What was known of it here at the end of a day, to read "
                                      "only. What is not yours to read today stays so.",
                             .label = "Day",
                             .verb = "show it",
                             .needed = true,
                             .figures = true,
                             .work = work,
                             .place = "o",
                             .done = show_past,
                             .release = release,
                             .who = work };

    casework_hold(work);
    ask_open(work->app, &asking);
}

struct casework *nav_today(struct screen *screen)
{
    struct stack *stack = screen->stack;
    struct casework *work = view_mut(screen)->work;
    struct screen *past = stack_find(stack, "overview");
    bool last = false;

    if (work == NULL || !casework_is_past(work))
        return work;
    while (!last) {
        last = stack_top(stack) == past;
        stack_pop(stack);
    }
    return view_mut(stack_top(stack))->work;
}

void nav_run_as_at(struct screen *screen)
{
    struct stack *stack = screen->stack;
    struct casework *work = view_mut(screen)->work;

    if (work == NULL)
        stack_say(stack, "Open the child's case first.");
    else if (work->view.identity_only)
        stack_say(stack, "You may know of this case, but not read it. Ask its lead professional.");
    else if (!casework_is_past(work))
        ask_day(work);
    else if (nav_today(screen) != NULL)
        stack_say(stack, "The case as it is today.");
}
