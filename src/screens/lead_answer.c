/* SPDX-License-Identifier: MIT */
/* A proposal to lead is declined, and what both managers settle about it. */

#include "config.h"

#include "screens/lead_answer.h"

#include "screens/ask.h"
#include "service/lead_svc.h"

const struct lp_assignment *lead_focused(const struct rows_screen *rows)
{
    const struct case_file *file = &rows->view.work->view.file;
    size_t at;

    return rows_focus(rows, &at) ? &file->lp_assignment.items[at] : NULL;
}

static bool declined(void *who, const char *reason, struct err *err)
{
    struct rows_screen *rows = who;
    const struct lp_assignment *term = lead_focused(rows);

    if (term == NULL)
        return true;
    if (!lead_decline(app_session(rows->view.app), &term->record.id, reason, err))
        return false;
    casework_refresh(rows->view.work);
    stack_say(app_stack(rows->view.app), "Declined. The managers on record find it in what "
                                              "waits for them.");
    return true;
}

void lead_decline_ask(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    bool deputy = lead_focused(rows)->kind == LP_KIND_DEPUTY;
    struct asking asking = { .title = deputy ? "Decline to stand in" : "Decline to lead",
                             .words = "Whoever leads now stays. Your manager and theirs are told "
                                      "and talk about it; too much work alone is seldom enough.",
                             .label = "Reason",
                             .verb = "decline",
                             .needed = true,
                             .work = rows->view.work,
                             .about = lead_focused(rows)->record.id,
                             .place = "l",
                             .done = declined,
                             .who = rows };

    ask_open(rows->view.app, &asking);
}

static bool settled(void *who, const char *note, struct err *err)
{
    struct rows_screen *rows = who;
    const struct lp_assignment *term = lead_focused(rows);

    if (term == NULL)
        return true;
    if (!lead_managers_met(app_session(rows->view.app), &term->record.id, note, err))
        return false;
    casework_refresh(rows->view.work);
    stack_say(app_stack(rows->view.app), "Kept: what the managers settled.");
    return true;
}

void lead_settle_ask(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct asking asking = { .title = "The managers talked",
                             .words = lead_focused(rows)->declined_reason,
                             .label = "What they settled",
                             .verb = "keep it",
                             .needed = true,
                             .work = rows->view.work,
                             .about = lead_focused(rows)->record.id,
                             .place = "l",
                             .done = settled,
                             .who = rows };

    ask_open(rows->view.app, &asking);
}
