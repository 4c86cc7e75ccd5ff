/* SPDX-License-Identifier: MIT */
/* A deed on one case. */

#include "config.h"

#include "service/case_deed.h"

#include <assert.h>
#include <string.h>

#include "policy/due.h"
#include "policy/record_rules.h"
#include "policy/states.h"
#include "service/case_svc.h"
#include "service/record_text.h"
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
    struct permission permission = permit(function, operation, &d->relation);

    if (!permission.elsewhere || permission.allowed)
        return deed_allowed(&d->deed, function, operation, &d->relation, err);
    d->deed.refused_why = permit_function_words(function);
    return err_set(err, ERR_DENIED, "%s",
                   case_why_not(d->deed.session, &d->file, &permission, &d->arena));
}

/* Where it goes on is named to whoever may know of that case. */
static bool refuse_writing(struct case_deed *d, const char *why, struct err *err)
{
    const char *there = case_merged_with(&d->file);
    struct err quiet = ERR_INIT;
    struct ident found;

    if (there && case_by_urn(d->deed.session, there, &found, &quiet))
        return err_set(err, ERR_REFUSED, "This case was made one with %s: write it there.", there);
    return err_set(err, ERR_REFUSED, "%s", why);
}

bool case_deed_open(struct case_deed *d, struct err *err)
{
    const char *why = state_why_over(&d->file);

    if (!why)
        return true;
    d->deed.refused_why = "case is closed";
    return refuse_writing(d, why, err);
}

/* ----- A record --------------------------------------------------------- */

struct case_facts case_deed_facts(const struct case_deed *d)
{
    struct case_facts facts = session_facts(d->deed.session, &d->file, &d->relation);

    facts.today = d->today;
    facts.other_open_case = d->other_open_case;
    if (d->deed.session->searched_at)
        facts.searched_at = (struct instant){ d->deed.session->searched_at };
    return facts;
}

static void *find_place(struct case_file *file, enum entity_id kind, const struct ident *id)
{
    for (size_t i = 0; i < case_file_count(file, kind); i++) {
        struct record *record = case_file_at(file, kind, i);

        if (ident_equal(&record->id, id))
            return record;
    }
    return NULL;
}

static void place(struct case_deed *d, enum entity_id kind, const void *record)
{
    const struct record *head = record;
    void *room = find_place(&d->file, kind, &head->id);

    assert(case_file_holds(kind));
    if (!room)
        room = case_file_add(&d->file, kind, &d->arena);
    if (room != record)
        memcpy(room, record, entity_of(kind)->size);
}

bool case_deed_put(struct case_deed *d, enum entity_id kind, const void *record, struct err *err)
{
    const struct record *head = record;

    if (head->version && !find_place(&d->file, kind, &head->id))
        return err_set(err, ERR_NOT_FOUND, "That record is not part of this case any more.");
    place(d, kind, record);
    return true;
}

bool case_deed_writes(struct case_deed *d, enum entity_id kind, struct err *err)
{
    struct case_facts facts = case_deed_facts(d);
    const char *why;

    if (state_allows_writing(&facts, kind, &why))
        return true;
    d->deed.refused_why = "the case is locked";
    return refuse_writing(d, why, err);
}

bool case_deed_check(struct case_deed *d, enum entity_id kind, const void *record,
                     struct err *err)
{
    struct problems problems = PROBLEMS_INIT(&d->arena);
    struct case_facts facts = case_deed_facts(d);
    const struct problem *first;

    if (!case_deed_writes(d, kind, err) || !record_text_holds(kind, record, err))
        return false;
    record_check(&facts, kind, record, &problems);
    first = problems_first(&problems);
    return !first || err_set_field(err, first->field, "%s", first->sentence);
}

bool case_deed_keep_as(struct case_deed *d, enum entity_id kind, void *record,
                       enum audit_action action, const char *reason, struct err *err)
{
    if (!deed_save(&d->deed, kind, record, action, reason, err))
        return false;
    place(d, kind, record);
    return true;
}

bool case_deed_keep(struct case_deed *d, enum entity_id kind, void *record, struct err *err)
{
    const struct record *head = record;

    return case_deed_keep_as(d, kind, record, head->version ? AUDIT_CHANGE : AUDIT_CREATE, NULL,
                             err);
}

bool case_deed_save(struct case_deed *d, enum entity_id kind, void *record, struct err *err)
{
    struct record *head = record;

    if (!ident_known(&head->id))
        head->id = ident_new(d->deed.session->machine);
    return case_deed_put(d, kind, record, err) && case_deed_check(d, kind, record, err) &&
           case_deed_keep(d, kind, record, err);
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
    if (!d->deed.by_program)
        step.by = ident_known(&d->asked_by) ? d->asked_by : d->deed.session->who.practitioner;
    step.reason = reason;
    return deed_save(&d->deed, ENTITY_state_history, &step, AUDIT_STATE, reason, err);
}

static bool end_leads(struct case_deed *d, struct err *err)
{
    for (size_t i = 0; i < d->file.lp_assignment.count; i++) {
        struct lp_assignment *term = &d->file.lp_assignment.items[i];

        if (date_known(term->to) && date_compare(term->to, d->today) <= 0)
            continue;
        term->to = date_later(term->from, d->today);
        term->end_reason = LPEND_CASE_CLOSED;
        if (!deed_save(&d->deed, ENTITY_lp_assignment, term, AUDIT_CHANGE, NULL, err))
            return false;
    }
    return true;
}

static bool end_plans(struct case_deed *d, struct err *err)
{
    bool closed = d->file.caf_case.state == STATE_Z1;

    for (size_t i = 0; i < d->file.delivery_plan.count; i++) {
        struct delivery_plan *plan = &d->file.delivery_plan.items[i];
        bool active = plan->status == PLAN_STATUS_ACTIVE;

        if (!active && plan->status != PLAN_STATUS_DRAFT)
            continue;
        plan->status = active && closed ? PLAN_STATUS_COMPLETED : PLAN_STATUS_CANCELLED;
        if (!deed_save(&d->deed, ENTITY_delivery_plan, plan, AUDIT_CHANGE, NULL, err))
            return false;
    }
    return true;
}

/* A checklist that begins is no open case, but it has not ended either; what is archived
 * ended before. */
static bool is_over(enum code_state state)
{
    return !state_is_open(state) && state != STATE_P0 && state != STATE_Z2 && state != STATE_Z3;
}

bool case_deed_move(struct case_deed *d, enum code_state to, enum code_event event,
                    const char *reason, struct err *err)
{
    struct caf_case *one = &d->file.caf_case;
    int from = one->state;

    one->state = to;
    if ((to == STATE_Z0 || to == STATE_U0) && from != STATE_U0 && from != (int)to)
        one->state_before = from;
    if (is_over(to)) {
        one->closed_on = d->today;
        one->next_review_date = DATE_NONE;
    }
    return deed_save(&d->deed, ENTITY_caf_case, one,
                     one->record.version ? AUDIT_CHANGE : AUDIT_CREATE, d->why, err) &&
           note_step(d, from, event, reason, err) &&
           (!is_over(to) || (end_leads(d, err) && end_plans(d, err)));
}

bool case_deed_end(struct case_deed *d, bool ok, struct err *err)
{
    ok = deed_end(&d->deed, ok, err);
    arena_clear(&d->arena);
    return ok;
}

