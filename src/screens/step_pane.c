/* SPDX-License-Identifier: MIT */
/* The form of a step: opened with what it begins with, and taken. */

#include "config.h"

#include "screens/step_pane.h"

#include "screens/ask.h"
#include "screens/case_screens.h"
#include "screens/pane_screen.h"
#include "screens/step_begun.h"
#include "screens/step_forms.h"
#include "service/closure_svc.h"
#include "service/step_svc.h"

static const struct step_form *form_of(const struct form_pane *pane)
{
    return step_form_with(form_pane_options(pane)->layout);
}

/* How papers went is no record of the step: the program makes the entry of it. */
static const struct disclosure *sharing_of(const struct layout *layout, void *const *records)
{
    return layout->parts[1] == ENTITY_disclosure ? records[1] : NULL;
}

static bool take(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct step_form *form = form_of(pane);
    struct step_record all[BIND_PARTS];
    struct step step = { .event = form->event, .records = all };
    struct session *session = app_session(options->app);

    if (form->event == EVENT_NONE_)
        return closure_write(session, &options->work->case_id, records[0], err);
    for (int i = 0; i < BIND_PARTS && form->layout->parts[i] != ENTITY_none; i++)
        step_record_name(session, records[i]);
    step.sharing = sharing_of(form->layout, records);
    if (form->complete != NULL)
        form->complete(options->work, records);
    /* What others refer to is saved first: the last part. */
    for (int i = BIND_PARTS; i-- > 0;) {
        if (form->layout->parts[i] != ENTITY_none && records[i] != step.sharing)
            all[step.record_count++] = (struct step_record){ form->layout->parts[i], records[i] };
    }
    if (step_take(session, &options->work->case_id, &step, err))
        return true;
    if (step.sharing != NULL)
        step_papers_blame(err);
    return false;
}

/* Whoever proposes the closing of a case is told what keeps it from being approved. */
static void taken(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct arena arena = ARENA_INIT;
    bool waits = options->work->view.file.caf_case.state == STATE_Z0;
    const char *actions = waits ? casework_open_actions(options->work, &arena) : "";
    const char *nobody = waits ? step_no_approver(options->work, &arena) : "";

    if (*nobody)
        stack_warn(options->stack, "%s %s", form_of(pane)->said, nobody);
    else if (*actions)
        stack_warn(options->stack, "%s Before it is approved, finish, cancel or hand on: %s.",
                   form_of(pane)->said, actions);
    else
        stack_say(options->stack, "%s", form_of(pane)->said);
    arena_clear(&arena);
}

/* What no field of the form is about is told before it is filled in. */
static void warn_of_consent(struct casework *work, enum code_event event)
{
    struct arena arena = ARENA_INIT;
    struct step_offers offers;
    struct err quiet = ERR_INIT;

    if (!steps_offered(app_session(work->app), &work->case_id, &offers, &arena, &quiet))
        offers.count = 0;
    for (size_t i = 0; i < offers.count; i++) {
        if (offers.items[i].event == event && offers.items[i].asks_first)
            stack_warn(app_stack(work->app), "%s", offers.items[i].waits);
    }
    arena_clear(&arena);
}

void step_open(struct casework *work, enum code_event event)
{
    const struct step_form *form = step_form_of(event);
    struct form_pane_options options = { .layout = form->layout,
                                         .parent = work->case_id,
                                         .draft_title = form->title,
                                         .place = "n",
                                         .save = take,
                                         .saved = taken };
    struct closure again;

    options.records[0] = step_begun(work, form->event, &again);
    options.judged = form->event == EVENT_T23; /* what it lacks takes days: attempts at contact */
    options.beside = form->event == EVENT_T20 ? step_list_pack : NULL;
    pane_screen_open(work->app, work, &options, form->title, true);
    if (form->event == EVENT_T23)
        step_warn_still_open(work);
    else
        warn_of_consent(work, form->event);
}

void step_open_record(struct casework *work, const char *gap)
{
    const struct step_form *form = step_form_of(EVENT_NONE_);
    struct form_pane_options options = { .layout = form->layout,
                                         .parent = work->case_id,
                                         .draft_title = form->title,
                                         .place = "n",
                                         .save = take,
                                         .judged = true,
                                         .saved = taken };
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct closure closure;

    options.records[0] = &closure;
    if (closure_draft(app_session(work->app), &work->case_id, &closure, &arena, &err)) {
        pane_screen_open(work->app, work, &options, form->title, true);
        if (gap != NULL)
            stack_say(app_stack(work->app), "Before it is approved: %s", gap);
    } else {
        stack_err(app_stack(work->app), &err);
    }
    arena_clear(&arena);
}
