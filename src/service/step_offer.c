/* SPDX-License-Identifier: MIT */
/* The steps that are open to somebody, as the table has them. */

#include "config.h"

#include "policy/states.h"
#include "service/case_svc.h"
#include "service/session_private.h"
#include "service/step_svc.h"

/* Two are taken by services of their own, on a closed case: it is opened again
 * (reopen_svc.h), or another follows it (case_svc.h). */
static bool is_offered(enum code_event event)
{
    return step_takes(event, ENTITY_none) || event == EVENT_T27 || event == EVENT_T28;
}

static void add(struct step_offers *out, const struct transition_offer *offer, struct arena *arena)
{
    enum code_event event = offer->row->event;

    out->items = arena_grow(arena, out->items, out->count, sizeof(*out->items));
    out->items[out->count++] = (struct step_offer){
        .event = event,
        .words = code_label(CODES_EVENT_ID, (int)event),
        .waits = offer->waits,
    };
}

bool steps_offered(struct session *session, const struct ident *case_id, struct step_offers *out,
                   struct arena *arena, struct err *err)
{
    struct transition_offer *offers;
    struct case_view view;
    struct case_facts facts;
    size_t count = 0;

    *out = (struct step_offers){ NULL, 0 };
    if (!case_open(session, case_id, NULL, &view, arena, err))
        return false;
    if (view.identity_only)
        return true;
    facts = session_facts(session, &view.file, &view.relation);
    offers = transitions_offered(&facts, &count, arena);
    for (size_t i = 0; i < count; i++) {
        if (is_offered(offers[i].row->event))
            add(out, &offers[i], arena);
    }
    return true;
}
