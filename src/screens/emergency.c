/* SPDX-License-Identifier: MIT */
/* A case is opened in an emergency: why, in a code and in words. */

#include "config.h"

#include "screens/case_screens.h"
#include "screens/draft_text.h"
#include "screens/pane_screen.h"
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
