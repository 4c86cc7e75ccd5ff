/* SPDX-License-Identifier: MIT */
/* A case on its way after the assessment: one service, or a team. */

#include "config.h"

#include "policy/states.h"
#include "service/case_deed.h"
#include "service/case_svc.h"

static bool is_route(enum code_event event)
{
    return event == EVENT_T08 || event == EVENT_T09;
}

static struct case_facts facts_of(const struct case_deed *d)
{
    struct session *session = d->deed.session;
    struct case_facts facts = case_facts_for(&d->file, &session->parameters, d->today);

    facts.now = session_now(session);
    facts.actor = session_actor(session);
    facts.relation = d->relation;
    return facts;
}

static bool check(struct case_deed *d, enum code_event event, const char *reason,
                  enum code_state *to, struct err *err)
{
    struct transition_request request = { .event = event, .reason = reason };
    struct problems problems = PROBLEMS_INIT(&d->arena);
    struct case_facts facts = facts_of(d);
    const struct problem *first;

    if (transition_check(&facts, &request, to, &problems))
        return true;
    first = problems_first(&problems);
    d->deed.refused_why = code_label(CODES_EVENT_ID, event);
    err_set(err, ERR_REFUSED, "%s", first ? first->sentence : "The case is not that far.");
    err->field = first ? first->field : NULL;
    return false;
}

static bool move(struct case_deed *d, enum code_event event, const struct ident *agency,
                 const char *reason, struct err *err)
{
    enum code_state to;

    if (!is_route(event))
        return err_set(err, ERR_REFUSED, "This step is taken where its record is written.");
    if (agency && ident_known(agency))
        d->file.caf_case.single_service_agency_id = *agency;
    return check(d, event, reason, &to, err) && case_deed_move(d, to, event, reason, err);
}

bool case_move(struct session *session, const struct ident *case_id, enum code_event event,
               const struct ident *agency, const char *reason, struct err *err)
{
    struct case_deed d;

    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, move(&d, event, agency, reason, err), err);
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
