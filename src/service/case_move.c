/* SPDX-License-Identifier: MIT */
/* A case on its way after the assessment: one service, or a team. */

#include "config.h"

#include "service/case_svc.h"
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
    struct step_offers offers;

    *out = (struct case_steps){ NULL, 0 };
    if (!steps_offered(session, case_id, &offers, arena, err))
        return false;
    for (size_t i = 0; i < offers.count; i++) {
        const struct step_offer *offer = &offers.items[i];
        bool agency_asked = offer->event == EVENT_T08; /* named with the step */

        if (!is_route(offer->event))
            continue;
        out->items = arena_grow(arena, out->items, out->count, sizeof(*out->items));
        out->items[out->count++] =
            (struct case_step){ offer->event, agency_asked ? NULL : offer->waits };
    }
    return true;
}
