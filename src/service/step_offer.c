/* SPDX-License-Identifier: MIT */
/* The steps that are open to somebody, as the table has them. */

#include "config.h"

#include "policy/states.h"
#include "service/names.h"
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
        .asks_first = offer->waits_for == ENTITY_consent,
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

/* ----- Whose the others are ------------------------------------------------ */

/* Who that is in this case; none: the record does not say, or it is more than one. */
static struct ident who_is(const struct case_file *file, int place, struct date today)
{
    const struct lp_assignment *lead = relation_lead(file, today);
    const struct locality *locality =
        case_file_find(file, ENTITY_locality, &file->caf_case.locality_id);

    switch (place) {
    case TRANSITION_ACTOR_AU:
        return file->caf_case.author_id;
    case TRANSITION_ACTOR_LP:
        return lead ? lead->practitioner_id : IDENT_NONE;
    case TRANSITION_ACTOR_CO:
        return locality ? locality->coordinator : IDENT_NONE;
    default:
        return IDENT_NONE;
    }
}

static const char *names(struct session *session, const struct case_file *file, unsigned who,
                         struct arena *arena)
{
    const char *words = "";

    for (int i = 0; i < TRANSITION_ACTOR_COUNT; i++) {
        struct ident id;

        if (!(who & 1u << i) || i == TRANSITION_ACTOR_SYS)
            continue;
        id = who_is(file, i, session_today(session));
        words = arena_printf(arena, "%s%sthe %s", words, words[0] ? " or " : "",
                             transition_actor_words((enum transition_actor_place)i));
        if (ident_known(&id))
            words = arena_printf(arena, "%s, %s", words,
                                 name_of(session, ENTITY_practitioner, &id, arena));
    }
    return words;
}

const char *steps_of_others(struct session *session, const struct case_view *view,
                            struct arena *arena)
{
    struct case_facts facts = session_facts(session, &view->file, &view->relation);
    const char *words = "";

    for (size_t i = 0; !view->identity_only && i < transition_count(); i++) {
        const struct transition *step = transition_at(i);
        const char *who;

        if (!((step->from >> view->file.caf_case.state) & 1) || !is_offered(step->event) ||
            step->event == EVENT_T16 || (transition_actors(&facts, step) & step->who))
            continue;
        who = names(session, &view->file, step->who, arena);
        if (who[0])
            words = arena_printf(arena, "%s%s%s: %s.", words, words[0] ? " " : "",
                                 code_label(CODES_EVENT_ID, (int)step->event), who);
    }
    return words;
}
