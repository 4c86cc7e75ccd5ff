/* SPDX-License-Identifier: MIT */
/* A child who moved in, or whose support comes down from social care. */

#include "config.h"

#include <string.h>

#include "model/record.h"
#include "screens/arrival_layout.h"
#include "screens/carry.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "service/arrival_svc.h"

static bool is_move(const struct form_pane *pane)
{
    return form_pane_options(pane)->layout == &arrival_moved_in;
}

/* ----- The deed ----------------------------------------------------------- */

static bool blame(struct form_pane *pane, struct err *err)
{
    if (err->field != NULL)
        err->field = form_pane_name(pane, err->field);
    return false;
}

static const char *answer(struct form_pane *pane, const char *name)
{
    const char *text = form_value(form_pane_form(pane), name);

    return text[0] == '\0' ? NULL : arena_strdup(form_pane_arena(pane), text);
}

static enum arrival_lead lead_of(struct form_pane *pane)
{
    const struct form *form = form_pane_form(pane);

    if (form_value_is(form, arrival_leads_now, arrival_lead_me))
        return ARRIVAL_LEAD_ME;
    if (form_value_is(form, arrival_leads_now, arrival_lead_asked))
        return ARRIVAL_LEAD_ASKED;
    return form_value_is(form, arrival_leads_now, arrival_lead_nobody) ? ARRIVAL_LEAD_NOBODY
                                                                       : ARRIVAL_LEAD_NOT_SAID;
}

static struct arrival arrival_of(struct form_pane *pane, void *const *records)
{
    const struct caf_case *caf_case = records[ARRIVAL_CASE];
    struct arrival arrival = {
        .event = is_move(pane) ? EVENT_T22 : EVENT_T19,
        .opening = { .subject = records[ARRIVAL_CHILD], .address = records[ARRIVAL_ADDRESS],
                     .reason = caf_case->open_reason, .locality = caf_case->locality_id,
                     .same_child_no = answer(pane, arrival_same_child_no) },
        .parent = records[ARRIVAL_PERSON],
        .link = records[ARRIVAL_LINK],
        .consent = records[ARRIVAL_CONSENT],
        .lead = lead_of(pane),
        .asked = ((const struct lp_assignment *)records[ARRIVAL_LEAD])->practitioner_id,
    };

    if (is_move(pane)) {
        arrival.transfer = records[ARRIVAL_ROAD];
        arrival.version = records[ARRIVAL_VERSION];
        arrival.sharing = records[ARRIVAL_SHARING];
    } else {
        arrival.meeting = records[ARRIVAL_ROAD];
        arrival.action = records[ARRIVAL_ACTION];
    }
    return arrival;
}

static bool save(struct form_pane *pane, void *const *records, struct err *err)
{
    struct arrival arrival = arrival_of(pane, records);
    struct caf_case *caf_case = records[ARRIVAL_CASE];

    arrival.arena = form_pane_arena(pane);
    if (!case_arrive(app_session(form_pane_options(pane)->app), &arrival, &caf_case->record.id,
                     err))
        return blame(pane, err);
    return true;
}

/* A plan of which the first action was told has more of them, most often. */
static bool brings_plan(struct form_pane *pane)
{
    return !is_move(pane) && form_value(form_pane_form(pane), "act.action")[0] != '\0';
}

/* From here on it is a case, with its overview. */
static void saved(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct caf_case *caf_case = form_pane_record(pane, ARRIVAL_CASE);
    bool plan = brings_plan(pane);

    nav_open_case_then(options->app, &caf_case->record.id, plan ? "d new" : NULL);
    if (plan)
        stack_say(options->stack, "The case is open. Its plan's next action; Esc: there is none. "
                                  "Then g k.");
    else if (lead_of(pane) == ARRIVAL_LEAD_NOBODY)
        stack_say(options->stack, "The case is open and nobody leads it: g l. Who may see it: g k.");
    else
        stack_say(options->stack, "The case is open. Say next who may see it: g k.");
}

/* ----- The form ----------------------------------------------------------- */

void arrival_open(struct app *app, enum code_event event, const struct child_meant *child,
                  const char *terms)
{
    bool move = event == EVENT_T22;
    struct subject subject;
    struct caf_case caf_case;
    struct form_pane_options options = { .layout = move ? &arrival_moved_in : &arrival_step_down,
                                         .records = { [ARRIVAL_CHILD] = &subject,
                                                      [ARRIVAL_CASE] = &caf_case },
                                         .place = move ? "t in" : "t down",
                                         .save = save,
                                         .saved = saved };

    record_init(entity_of(ENTITY_subject), &subject);
    record_init(entity_of(ENTITY_caf_case), &caf_case);
    caf_case.locality_id = session_who(app_session(app))->locality;
    if (child != NULL)
        subject.record.id = options.parent = child->id;
    carry_terms(app, terms, child,
                pane_screen_open(app, NULL, &options, options.layout->title, true),
                "then the rest.");
}
