/* SPDX-License-Identifier: MIT */
/* A case is opened in an emergency: why, in a code and in words. */

#include "config.h"

#include "screens/case_screens.h"
#include "screens/draft_text.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "screens/view.h"
#include "service/emergency_svc.h"

static const struct layout_field emergency_fields[] = {
    { .name = "reason" },
    { .name = "words", .rows = 3 },
};
static const struct layout_section emergency_section[] = {
    { "emergency", "Open it in an emergency", emergency_fields, COUNT(emergency_fields) },
};
static const struct layout emergency_layout = {
    .name = "emergency", .title = "Opening it in an emergency",
    .parts = { ENTITY_emergency_opening },
    .sections = emergency_section, .section_count = 1,
};

static bool save(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct emergency_opening *opening = records[0];
    struct instant until;

    return emergency_open(app_session(options->app), &options->work->case_id,
                          (enum code_emergency)opening->reason, opening->words, &until, err);
}

static void saved(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct session *session = app_session(options->app);
    char when[DRAFT_WHEN];

    casework_refresh(options->work);
    draft_text_when(options->work->view.emergency_until, session_today(session), when);
    stack_say(options->stack,
              "Open to read until %s. Your supervisor or the auditor looks into it.", when);
}

const char *emergency_open_why_not(const struct casework *work)
{
    return casework_is_past(work) ? "This is the case as it was. ^T goes back to today."
                                  : emergency_why_not(app_session(work->app), &work->view);
}

void emergency_ask_open(struct casework *work)
{
    struct form_pane_options options = { .layout = &emergency_layout,
                                         .parent = work->case_id,
                                         .place = "!",
                                         .save = save,
                                         .saved = saved,
                                         .judged = true };

    pane_screen_open(work->app, work, &options, emergency_layout.title, true);
}

/* ----- The end ------------------------------------------------------------ */

int64_t emergency_due(const struct screen *overview)
{
    const struct casework *work = view_of(overview)->work;
    const struct session *session = app_session(work->app);
    const struct machine *machine;
    int64_t left;

    if (!instant_known(work->view.emergency_until) || session == NULL || session_locked(session))
        return INT64_MAX;
    machine = session_machine(session);
    left = work->view.emergency_until.seconds - session_now(session).seconds;
    return machine->mono_ms(machine) + (left > 0 ? left * 1000 : 0);
}

void emergency_tick(struct screen *overview, int64_t now UNUSED)
{
    struct casework *work = view_of(overview)->work;
    struct app *app = work->app;
    struct err err = ERR_INIT;

    if (!casework_reload(work, &err)) {
        nav_home(app);
        stack_err(app_stack(app), &err);
    } else if (!instant_known(work->view.emergency_until)) {
        nav_go(work, NAV_OVERVIEW);
        stack_warn(app_stack(app), "The emergency opening is over: the case is closed to you "
                                   "again. j asks to join its team.");
    }
}
