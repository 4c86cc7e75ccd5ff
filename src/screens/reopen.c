/* SPDX-License-Identifier: MIT */
/* A closed case is opened again: what returned, and the family's word. */

#include "config.h"

#include "screens/case_screens.h"
#include "screens/consent_giver.h"
#include "screens/consent_layout.h"
#include "screens/pane_screen.h"
#include "service/reopen_svc.h"

static bool save(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct form *form = form_pane_form(pane);
    struct consent *consent = records[0];
    struct reopening reopening = {
        .same_needs = form_value_is(form, consent_same_needs, "yes"),
        .reason = arena_strdup(form_pane_arena(pane), form_value(form, consent_returned)),
        .consent = *consent,
    };

    if (!case_reopen(app_session(options->app), &options->work->case_id, &reopening, err))
        return false;
    *consent = reopening.consent;
    return true;
}

static void saved(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack,
              "Open again: the next version is begun. Say who may see it (k), and who leads (l).");
}

void reopen_open(struct casework *work)
{
    struct form_pane_options options = { .layout = &consent_reopening,
                                         .parent = work->case_id,
                                         .place = "n reopen",
                                         .left = consent_giver_left,
                                         .save = save,
                                         .saved = saved };
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct consent consent;

    options.records[0] = &consent;
    if (reopen_draft(app_session(work->app), &work->case_id, &consent, &arena, &err))
        pane_screen_open(work->app, work, &options, consent_reopening.title, true);
    else
        stack_err(app_stack(work->app), &err);
    arena_clear(&arena);
}
