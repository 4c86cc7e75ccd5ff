/* SPDX-License-Identifier: MIT */
/* A case on its way after the assessment: one service, or a team. */

#include "config.h"

#include "policy/states.h"
#include "service/case_svc.h"
#include "service/session_private.h"
#include "service/step_svc.h"

static bool is_route(enum code_event event)
{
    return event == EVENT_T08 || event == EVENT_T09;
}

bool case_move(struct session *session, const struct ident *case_id, enum code_event event,
               const struct ident *agency, const char *reason, struct err *err)
{
    struct step step = { .event = event, .reason = reason };

    if (!is_route(event))
        return err_set(err, ERR_REFUSED, "This step is taken where its record is written.");
    if (agency)
        step.agency = *agency;
    return step_take(session, case_id, &step, err);
}

bool case_steps(struct session *session, const struct ident *case_id, struct case_steps *out,
                struct arena *arena, struct err *err)
{
    struct transition_offer *offers;
    struct case_view view;
    struct case_facts facts;
    size_t count = 0;

    *out = (struct case_steps){ NULL, 0 };
    if (!case_open(session, case_id, NULL, &view, arena, err))
        return false;
    if (view.identity_only)
        return true;
    facts = case_facts_for(&view.file, session_parameters(session), session_today(session));
    facts.now = session_now(session);
    facts.actor = session_actor(session);
    facts.relation = view.relation;
    offers = transitions_offered(&facts, &count, arena);
    for (size_t i = 0; i < count; i++) {
        bool agency_asked = offers[i].row->event == EVENT_T08; /* named with the step */

        if (!is_route(offers[i].row->event))
            continue;
        out->items = arena_grow(arena, out->items, out->count, sizeof(*out->items));
        out->items[out->count++] =
            (struct case_step){ offers[i].row->event, agency_asked ? NULL : offers[i].waits };
    }
    return true;
}
