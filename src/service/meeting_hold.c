/* SPDX-License-Identifier: MIT */
/* A meeting that was held: everything of it in one deed. */

#include "config.h"

#include "model/record.h"
#include "policy/completion.h"
#include "policy/record_rules.h"
#include "policy/states.h"
#include "service/meeting_deed.h"
#include "store/case_file_store.h"

/* ----- Which step it is -------------------------------------------------- */

/* Of a team that forms or works; in other states it is kept and moves nothing. */
static enum code_event step_of(const struct meeting_holding *h)
{
    if (meeting_begins(h))
        return EVENT_T11;
    return h->d->file.caf_case.state == STATE_D0 ? EVENT_T12 : EVENT_NONE_;
}

static bool closes(const struct meeting_holding *h)
{
    int state = h->d->file.caf_case.state;

    return h->review && h->review->decision == REVDEC_CLOSE &&
           (state == STATE_D0 || state == STATE_S0);
}

static struct closure *closure_of(struct meeting_holding *h)
{
    struct closure *closure =
        record_copy(entity_of(ENTITY_closure), &h->from->closure, &h->d->arena);

    step_record_name(h->d->deed.session, closure);
    closure->decided_at_meeting = h->meeting->record.id;
    closure->reason = h->review->closure_reason;
    closure->child_comment = h->review->child_comment;
    closure->child_reason = h->review->child_reason;
    closure->parent_comment = h->review->parent_comment;
    closure->parent_reason = h->review->parent_reason;
    return closure;
}

/* ----- The deed ---------------------------------------------------------- */

static bool is_lawful(struct case_deed *d, struct err *err)
{
    struct case_facts facts = case_deed_facts(d);

    return meeting_is_lawful(&facts) ||
           err_withheld(err, "A meeting cannot be held without consent to share or another lawful "
                             "basis.");
}

static bool may_keep(struct meeting_holding *h, struct err *err)
{
    return case_deed_may(h->d, PERMIT_TEAM_MEETINGS, OPERATION_UPDATE, err) &&
           case_deed_may(h->d, PERMIT_PLAN_REVIEW, OPERATION_CREATE, err) &&
           meeting_writable(h->d, err) && is_lawful(h->d, err);
}

/* A review outside the plan's own steps is as complete as any. */
static bool review_is_whole(struct meeting_holding *h, struct err *err)
{
    struct problems problems = PROBLEMS_INIT(&h->d->arena);
    struct case_facts facts = case_deed_facts(h->d);
    const struct problem *first;

    if (h->review)
        completion_review(&facts, h->review, &problems);
    first = problems_first(&problems);
    return !first || err_set_field(err, first->field, "%s", first->sentence);
}

static bool keep(struct meeting_holding *h, struct err *err)
{
    struct date next = h->meeting->next_review_date;
    struct date *agreed = &h->d->file.caf_case.next_review_date;

    if (!may_keep(h, err) || !review_is_whole(h, err))
        return false;
    for (size_t i = 0; i < h->count; i++) {
        if (!case_deed_save(h->d, h->records[i].kind, h->records[i].record, err))
            return false;
    }
    if (!date_known(next) && (!h->meeting->closure_decided || !date_known(*agreed)))
        return true;
    *agreed = next; /* a review that decides on the end was the last */
    return deed_save(&h->d->deed, ENTITY_caf_case, &h->d->file.caf_case, AUDIT_CHANGE, NULL, err);
}

static bool take(struct meeting_holding *h, enum code_event event, struct err *err)
{
    struct step step = { .event = event, .records = h->records, .record_count = h->count };

    return step_within(h->d, &step, err);
}

static bool propose_closing(struct meeting_holding *h, struct err *err)
{
    struct step_record record = { ENTITY_closure, NULL };
    struct step step = { .event = EVENT_T23, .records = &record, .record_count = 1 };

    if (!closes(h))
        return true;
    record.record = closure_of(h);
    return step_within(h->d, &step, err);
}

static bool is_open_meeting(struct case_deed *d, const struct meeting_record *record,
                            struct err *err)
{
    const struct tac_meeting *before =
        case_file_find(&d->file, ENTITY_tac_meeting, &record->meeting.record.id);

    if (record->meeting.record.version && !before)
        return err_set(err, ERR_NOT_FOUND, "That meeting is not part of this case any more.");
    return !before || before->status == MEETING_STATUS_PLANNED ||
           err_set(err, ERR_CONFLICT, "This meeting was recorded already.");
}

static bool hold(struct case_deed *d, const struct meeting_record *record, struct err *err)
{
    struct meeting_holding h = { .d = d, .from = record };
    enum code_event event;

    if (!is_open_meeting(d, record, err) || !meeting_gather(&h, err))
        return false;
    event = step_of(&h);
    return (event == EVENT_NONE_ ? keep(&h, err) : take(&h, event, err)) &&
           propose_closing(&h, err);
}

bool meeting_hold(struct session *session, const struct ident *case_id,
                  struct meeting_record *record, struct err *err)
{
    struct case_deed d;

    step_record_name(session, &record->meeting);
    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, hold(&d, record, err), err);
}

/* ----- What stands against it -------------------------------------------- */

/* The case as a deed would read it; nothing is written. */
static bool read_quietly(struct session *session, const struct ident *case_id,
                         struct case_deed *d, struct err *err)
{
    struct actor actor = session_actor(session);

    *d = (struct case_deed){ .arena = ARENA_INIT, .today = session_today(session) };
    d->deed.session = session;
    d->deed.case_id = *case_id;
    if (!session_db(session, &d->deed.db, err) ||
        !case_file_store_get(d->deed.db, case_id, &d->file, &d->arena, err))
        return false;
    d->relation = relation_find(&d->file, &actor, &session->parameters, d->today);
    return true;
}

static bool check_kept(struct meeting_holding *h, struct problems *out, struct err *err)
{
    struct case_facts facts;

    for (size_t i = 0; i < h->count; i++) {
        if (!case_deed_put(h->d, h->records[i].kind, h->records[i].record, err))
            return false;
    }
    facts = case_deed_facts(h->d);
    for (size_t i = 0; i < h->count; i++) {
        if (h->records[i].kind == ENTITY_review)
            completion_review(&facts, h->records[i].record, out);
        else
            record_check(&facts, h->records[i].kind, h->records[i].record, out);
    }
    return true;
}

static void join(struct problems *out, const struct problems *more)
{
    for (size_t i = 0; i < more->count; i++) {
        out->items = arena_grow(out->arena, out->items, out->count, sizeof(*out->items));
        out->items[out->count++] = more->items[i];
    }
}

static bool check_step(struct meeting_holding *h, enum code_event event, struct problems *out,
                       struct arena *arena, struct err *err)
{
    struct step step = { .event = event, .records = h->records, .record_count = h->count };

    return step_problems(h->d->deed.session, &h->d->deed.case_id, &step, out, arena, err);
}

static bool check_closing(struct meeting_holding *h, struct problems *out, struct arena *arena,
                          struct err *err)
{
    struct step_record records[] = { { ENTITY_tac_meeting, h->meeting },
                                     { ENTITY_closure, NULL } };
    struct step step = { .event = EVENT_T23, .records = records, .record_count = 2 };
    struct problems more;

    if (!closes(h))
        return true;
    records[1].record = closure_of(h);
    if (!step_problems(h->d->deed.session, &h->d->deed.case_id, &step, &more, arena, err))
        return false;
    join(out, &more);
    return true;
}

bool meeting_problems(struct session *session, const struct ident *case_id,
                      const struct meeting_record *record, struct problems *out,
                      struct arena *arena, struct err *err)
{
    struct case_deed d;
    struct meeting_holding h = { .d = &d, .from = record };
    enum code_event event;
    bool ok;

    *out = PROBLEMS_INIT(arena);
    ok = read_quietly(session, case_id, &d, err) && is_open_meeting(&d, record, err) &&
         meeting_gather(&h, err);
    if (ok) {
        event = step_of(&h);
        ok = (event == EVENT_NONE_ ? check_kept(&h, out, err)
                                   : check_step(&h, event, out, arena, err)) &&
             check_closing(&h, out, arena, err);
    }
    arena_clear(&d.arena);
    return ok;
}

/* ----- Whose it is ------------------------------------------------------- */

/* What a deed on meetings asks, of the case as somebody looks at it. */
static struct case_facts facts_of(struct session *session, const struct case_view *view)
{
    struct case_facts facts =
        case_facts_for(&view->file, &session->parameters, session_today(session));

    facts.now = session_now(session);
    facts.actor = session_actor(session);
    facts.relation = view->relation;
    return facts;
}

static const char *why_not_step(const struct case_facts *facts, const struct transition *row,
                                struct arena *arena)
{
    return transition_actors(facts, row) & row->who
               ? NULL
               : arena_printf(arena, "This is for %s.", transition_who_words(row->who, arena));
}

static const char *why_not_function(const struct permission *permission, struct arena *arena)
{
    return permission->allowed ? NULL : arena_strdup(arena, permission->why_not);
}

const char *meeting_why_not(struct session *session, const struct case_view *view,
                            struct arena *arena)
{
    struct case_facts facts = facts_of(session, view);
    int state = view->file.caf_case.state;
    const struct transition *row =
        transition_find(state == STATE_T0 ? EVENT_T11 : EVENT_T12, state);
    struct permission permission = permit(PERMIT_PLAN_REVIEW, OPERATION_CREATE, &view->relation);
    const char *why;

    if (!state_allows_writing(&facts, ENTITY_tac_meeting, &why))
        return arena_strdup(arena, why);
    return row ? why_not_step(&facts, row, arena) : why_not_function(&permission, arena);
}

const char *meeting_not_held_why_not(struct session *session, const struct case_view *view,
                                     struct arena *arena)
{
    struct case_facts facts = facts_of(session, view);
    const struct transition *row = transition_find(EVENT_T13, view->file.caf_case.state);
    struct permission permission =
        permit(PERMIT_MARK_NOT_HELD, OPERATION_EXECUTE, &view->relation);
    const char *why;

    if (!state_allows_writing(&facts, ENTITY_tac_meeting, &why))
        return arena_strdup(arena, why);
    return row ? why_not_step(&facts, row, arena) : why_not_function(&permission, arena);
}
