/* SPDX-License-Identifier: MIT */
/* A deed on one case. */

#include "config.h"

#include "service/case_deed.h"

#include "policy/due.h"
#include "store/case_file_store.h"

static bool read_case(struct case_deed *d, const struct ident *case_id, struct err *err)
{
    struct session *session = d->deed.session;
    struct actor actor = session_actor(session);

    if (!case_file_store_get(d->deed.db, case_id, &d->file, &d->arena, err))
        return false;
    d->relation = relation_find(&d->file, &actor, &session->parameters, d->today);
    d->deed.subject = d->file.subject.record.id;
    d->deed.board_stale = true;
    return true;
}

bool case_deed_begin(struct session *session, const struct ident *case_id, struct case_deed *d,
                     struct err *err)
{
    *d = (struct case_deed){ .arena = ARENA_INIT, .today = session_today(session) };
    return deed_begin(session, &d->deed, case_id, err) &&
           (read_case(d, case_id, err) || case_deed_end(d, false, err));
}

bool case_deed_may(struct case_deed *d, enum permit_function function, enum operation operation,
                   struct err *err)
{
    return deed_allowed(&d->deed, function, operation, &d->relation, err);
}

bool case_deed_open(struct case_deed *d, struct err *err)
{
    if (state_is_open(d->file.caf_case.state) || d->file.caf_case.state == STATE_P0)
        return true;
    d->deed.refused_why = "case is closed";
    return err_set(err, ERR_REFUSED,
                   "The case is closed and can only be read. A co-ordinator can re-open it.");
}

/* ----- Moving on -------------------------------------------------------- */

static bool note_step(struct case_deed *d, int from, enum code_event event, const char *reason,
                      struct err *err)
{
    struct state_history step;

    record_init(entity_of(ENTITY_state_history), &step);
    step.case_id = d->deed.case_id;
    step.from_state = from;
    step.to_state = d->file.caf_case.state;
    step.event = event;
    step.at = session_now(d->deed.session);
    step.by = d->deed.session->who.practitioner;
    step.reason = reason;
    return deed_save(&d->deed, ENTITY_state_history, &step, AUDIT_STATE, reason, err);
}

static bool end_leads(struct case_deed *d, struct err *err)
{
    for (size_t i = 0; i < d->file.lp_assignment.count; i++) {
        struct lp_assignment *term = &d->file.lp_assignment.items[i];

        if (date_known(term->to))
            continue;
        term->to = d->today;
        term->end_reason = LPEND_CASE_CLOSED;
        if (!deed_save(&d->deed, ENTITY_lp_assignment, term, AUDIT_CHANGE, NULL, err))
            return false;
    }
    return true;
}

bool case_deed_move(struct case_deed *d, enum code_state to, enum code_event event,
                    const char *reason, struct err *err)
{
    struct caf_case *one = &d->file.caf_case;
    int from = one->state;

    one->state = to;
    if ((to == STATE_Z0 || to == STATE_U0) && from != STATE_U0 && from != (int)to)
        one->state_before = from;
    if (!state_is_open(to))
        one->closed_on = d->today;
    return deed_save(&d->deed, ENTITY_caf_case, one, AUDIT_CHANGE, NULL, err) &&
           note_step(d, from, event, reason, err) && (state_is_open(to) || end_leads(d, err));
}

bool case_deed_end(struct case_deed *d, bool ok, struct err *err)
{
    ok = deed_end(&d->deed, ok, err);
    arena_clear(&d->arena);
    return ok;
}

