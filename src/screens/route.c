/* SPDX-License-Identifier: MIT */
/* After the assessment: is one service enough, or does it need a team? */

#include "config.h"

#include "base/text.h"
#include "screens/case_screens.h"
#include "screens/pane_screen.h"
#include "service/step_svc.h"
#include "ui/dialog.h"

/* ----- The form -------------------------------------------------------- */

static bool is_one(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "route", "one");
}

static const struct option route_options[] = {
    { "one", "One service is enough" },
    { "team", "A team around the child" },
};

static const struct form_field route_field = {
    .name = "route",
    .label = "How help is given",
    .kind = ASK_CHOICE,
    .options = route_options,
    .option_count = COUNT(route_options),
    .need = NEED_TO_SAVE,
    .hint = "What was found: can one service meet it, or must several work together?",
    .help = "One service: it delivers what was agreed and the lead professional sees to the "
            "review. A team around the child: the services meet with the family within the days "
            "the area has set. One service can become a team later; a team stays one.",
};

static const struct form_field against_field = {
    .name = "against",
    .label = "A team today?",
    .kind = ASK_SHOWN,
    .hint = "What stands against a team today.",
    .help = "A team may only meet over what the family agreed to share. What is missing is said "
            "here, with the way to it.",
};

static const struct form_field why_field = {
    .name = "why",
    .label = "Why",
    .kind = ASK_MEMO,
    .rows = 3,
    .need = NEED_TO_FINISH,
    .hint = "What in the assessment speaks for it. It is kept in the history of the case.",
    .help = "One or two sentences: which needs, and why this is enough or why it takes several "
            "services. Whoever takes the case over reads it in the history.",
};

static const struct layout_field choice_fields[] = {
    { .own = &route_field },
    { .own = &against_field },
    { .name = "single_service_agency_id", .label = "Which service", .asked = is_one },
    { .own = &why_field },
};
static const struct layout_section choice_section[] = {
    { "route", "One service or a team", choice_fields, COUNT(choice_fields) },
};
static const struct layout choice_layout = {
    .name = "route", .title = "One service or a team", .parts = { ENTITY_caf_case },
    .sections = choice_section, .section_count = 1,
};

static const struct layout_field team_fields[] = {
    { .own = &against_field },
    { .own = &why_field },
};
static const struct layout_section team_section[] = {
    { "route", "From one service to a team", team_fields, COUNT(team_fields) },
};
static const struct layout team_layout = {
    .name = "route-team", .title = "From one service to a team", .parts = { ENTITY_caf_case },
    .sections = team_section, .section_count = 1,
};

/* ----- What can be chosen ---------------------------------------------- */

static bool waits_for_route(const struct casework *work)
{
    return work->view.file.caf_case.state == STATE_A1;
}

const char *route_why_not(const struct casework *work)
{
    int state = work->view.file.caf_case.state;

    if (work->view.identity_only)
        return "You may know of this case, but not read it. Ask its lead professional.";
    if (state < STATE_A1)
        return "The assessment comes first: when it is complete, the way on is chosen.";
    if (state != STATE_A1 && state != STATE_S0)
        return "The way on was chosen already: the overview shows where the case is.";
    return NULL;
}

/* The step among those offered; NULL: this person may not take it. */
static const struct step_offer *offered(const struct step_offers *steps, enum code_event event)
{
    for (size_t i = 0; i < steps->count; i++) {
        if (steps->items[i].event == event)
            return &steps->items[i];
    }
    return NULL;
}

static void prefill(struct form_pane *pane)
{
    const struct step_offers *steps = form_pane_options(pane)->who;
    const struct step_offer *team = offered(steps, EVENT_T09);

    form_set(form_pane_form(pane), "against",
             team == NULL          ? "That is not for you to choose."
             : team->waits == NULL ? "Yes: nothing stands against it."
                                   : team->waits);
}

/* ----- The step -------------------------------------------------------- */

/* Where one service delivers already, only a team is left to choose. */
static enum code_event chosen(const struct form_pane *pane)
{
    bool choice = form_pane_options(pane)->layout == &choice_layout;

    return choice && is_one(form_pane_form(pane), NULL) ? EVENT_T08 : EVENT_T09;
}

static void ask_confirmation(struct form_pane *pane)
{
    bool team = chosen(pane) == EVENT_T09;
    struct dialog dialog = {
        .title = team ? "A team around the child" : "One service",
        .words = team ? "The team is named and meets with the family; the first meeting is due "
                        "within the days the area has set. A team cannot be made one service "
                        "again."
                      : "This service delivers what was agreed, and the review is due on the day "
                        "agreed in the assessment. A team can still be chosen later.",
        .buttons = { { "Not yet", 'n' },
                     { team ? "Form the team" : "One service", team ? 'f' : 'o' } },
        .count = 2,
        .done = pane_screen_confirmed,
        .who = pane,
    };

    dialog_ask(form_pane_options(pane)->stack, &dialog);
}

static bool take_step(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct caf_case *caf_case = records[0];
    enum code_event event = chosen(pane);
    struct step step = { .event = event, .reason = form_value(form_pane_form(pane), "why") };

    if (event == EVENT_T08 && !ident_known(&caf_case->single_service_agency_id))
        return err_set_field(err, "single_service_agency_id", "Name the service that delivers.");
    if (text_blank(step.reason))
        return err_set_field(err, "why", "Say why: what in the assessment speaks for it.");
    if (form_pane_noted(pane) == NULL) {
        ask_confirmation(pane);
        return err_set(err, ERR_STOPPED, "It counts when you have confirmed it.");
    }
    if (event == EVENT_T08)
        step.agency = caf_case->single_service_agency_id;
    return step_take(app_session(options->app), &options->work->case_id, &step, err);
}

static void taken(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    bool team = options->work->view.file.caf_case.state == STATE_T0;

    stack_say(options->stack, team ? "A team will be formed. t names its members."
                                   : "One service delivers from today.");
}

void route_open(struct casework *work)
{
    struct arena arena = ARENA_INIT;
    struct step_offers steps;
    struct err err = ERR_INIT;
    bool choice = waits_for_route(work);
    struct form_pane_options options = {
        .layout = choice ? &choice_layout : &team_layout,
        .records = { &work->view.file.caf_case },
        .draft_title = choice ? choice_layout.title : team_layout.title,
        .place = "r",
        .prefill = prefill,
        .save = take_step,
        .saved = taken,
        .who = &steps,
    };

    if (!steps_offered(app_session(work->app), &work->case_id, &steps, &arena, &err))
        stack_err(app_stack(work->app), &err);
    else if (offered(&steps, EVENT_T08) == NULL && offered(&steps, EVENT_T09) == NULL)
        stack_say(app_stack(work->app), "The author, the lead professional or the co-ordinator "
                                        "chooses the way on.");
    else
        pane_screen_open(work->app, work, &options, options.draft_title, true);
    arena_clear(&arena);
}
