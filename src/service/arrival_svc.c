/* SPDX-License-Identifier: MIT */
/* A case that moved in, or came down from social care. */

#include "config.h"

#include "service/arrival_svc.h"

#include "model/record.h"
#include "policy/consent_check.h"
#include "policy/record_rules.h"
#include "policy/states.h"
#include "service/case_match.h"
#include "service/plan_fill.h"
#include "service/record_text.h"
#include "service/transfer_fill.h"
#include "store/case_file_store.h"
#include "store/record_store.h"

struct arriving {
    struct case_begin b;
    struct arrival *arrival;
    struct ident previous;  /* the episode before; none */
    struct case_file *file; /* as saved, to be judged before it is kept */
};

/* ----- Who may ---------------------------------------------------------- */

static struct relation at_large(const struct session *session)
{
    return (struct relation){ .roles = session->who.roles, .locality = true };
}

const char *arrival_why_not(struct session *session)
{
    struct relation relation = at_large(session);
    struct permission permission = permit(PERMIT_TRANSFER, OPERATION_EXECUTE, &relation);

    struct err err = ERR_INIT;

    if (!permission.allowed)
        return permission.why_not;
    return match_was_searched(session, &err)
               ? NULL
               : "Search for the child first: type a name, Enter. Then take them in.";
}

static bool may_begin(struct arriving *a, struct err *err)
{
    struct session *session = a->b.deed.session;
    struct relation relation = at_large(session);

    return deed_allowed(&a->b.deed, PERMIT_TRANSFER, OPERATION_EXECUTE, &relation, err) &&
           begin_has_author(session, err) && match_was_searched(session, err);
}

/* ----- What is missing -------------------------------------------------- */

static bool child_is_told(struct arriving *a, struct err *err)
{
    struct problems problems;
    const struct problem *first;

    case_start_problems(a->b.deed.session, &a->arrival->opening, &problems, &a->b.arena);
    first = problems_first(&problems);
    return !first || err_set_field(err, first->field, "%s", first->sentence);
}

/* Whoever decides for themselves has nobody beside them, whatever was typed before that. */
static struct person *parent_of(const struct arrival *arrival)
{
    bool self = arrival->consent->given_as == GIVEN_AS_SELF &&
                !arrival->opening.subject->is_unborn;

    return !self && arrival->parent && arrival->parent->name ? arrival->parent : NULL;
}

static bool parent_is_told(const struct arrival *arrival, struct err *err)
{
    if (arrival->consent->given_as == GIVEN_AS_SELF && !arrival->opening.subject->is_unborn)
        return true;
    if (!arrival->parent || !arrival->parent->name)
        return err_set_field(err, "name", "Say who of the family agrees.");
    return arrival->opening.subject->is_unborn || arrival->link->relationship ||
           err_set_field(err, "relationship", "Say how they are related to the child.");
}

/* What only the papers say is not made up here. */
static bool papers_are_told(const struct arrival *arrival, struct err *err)
{
    if (arrival->event != EVENT_T22)
        return true;
    if (!arrival->transfer->other_la)
        return err_set_field(err, "other_la", "Say from which authority the child comes.");
    if (!date_known(arrival->transfer->received_on))
        return err_set_field(err, "received_on", "Say on which day the pack came.");
    if (!arrival->version->made_there_by)
        return err_set_field(err, "made_there_by",
                             "Say who made it there, as the papers say; \"not said\" where they "
                             "do not.");
    return true;
}

static bool lead_is_settled(const struct arrival *arrival, struct err *err)
{
    if (arrival->lead == ARRIVAL_LEAD_NOT_SAID)
        return err_set_field(err, "leads_now",
                             "Say who leads for now. Where that is nobody, say so: it is chased.");
    return arrival->lead != ARRIVAL_LEAD_ASKED || ident_known(&arrival->asked) ||
           err_set_field(err, "practitioner_id", "Say who is asked to lead for now.");
}

static bool consent_is_dated(const struct arrival *arrival, struct err *err)
{
    return date_known(arrival->consent->obtained_on) ||
           err_set_field(err, "obtained_on", "Say on which day the family agreed.");
}

static bool is_told(struct arriving *a, struct err *err)
{
    const struct arrival *arrival = a->arrival;

    return child_is_told(a, err) && parent_is_told(arrival, err) &&
           consent_is_dated(arrival, err) && lead_is_settled(arrival, err) &&
           papers_are_told(arrival, err);
}

static bool is_alone(struct arriving *a, struct err *err)
{
    struct case_match match = { .b = &a->b, .opening = &a->arrival->opening,
                                .child = a->arrival->opening.subject };
    bool ok = match_allows(&match, err);

    a->previous = match.previous;
    return ok;
}

/* ----- Rows ------------------------------------------------------------- */

static bool keep(struct arriving *a, enum entity_id kind, void *record, struct err *err)
{
    return record_text_holds(kind, record, err) &&
           deed_save(&a->b.deed, kind, record, AUDIT_CREATE, NULL, err);
}

static bool save_child(struct arriving *a, struct err *err)
{
    struct case_opening *opening = &a->arrival->opening;
    struct child_entry child = { opening->subject, opening->mother, opening->address,
                                 opening->other_names, opening->other_name_count };

    return record_text_holds(ENTITY_subject, opening->subject, err) &&
           begin_child(&a->b, &child, err);
}

/* The mother of an unborn baby was saved with it. */
static bool save_parent(struct arriving *a, struct err *err)
{
    struct arrival *arrival = a->arrival;
    struct person *parent = parent_of(arrival);

    if (!parent || a->b.subject.is_unborn)
        return true;
    if (!keep(a, ENTITY_person, parent, err))
        return false;
    arrival->link->subject_id = a->b.subject.record.id;
    arrival->link->person_id = parent->record.id;
    arrival->link->from = a->b.today;
    return keep(a, ENTITY_person_link, arrival->link, err);
}

/* Does a plan come with it? Whatever of an action is told, it is to be a whole one. */
static bool has_plan(const struct arrival *arrival)
{
    static const char *const told[] = { "need_ref", "need_text", "desired_outcome", "action",
                                        "owner_id", "due" };
    const struct entity *entity = entity_of(ENTITY_plan_action);

    for (size_t i = 0; arrival->action && i < COUNT(told); i++) {
        if (field_known(entity_field(entity, told[i]), arrival->action))
            return true;
    }
    return false;
}

static enum code_state begins_in(const struct arrival *arrival)
{
    if (arrival->event == EVENT_T22)
        return STATE_A1;
    return has_plan(arrival) ? STATE_D0 : STATE_T0;
}

/* When everything is looked at again: after a move within the days of the area. */
static struct date next_review(const struct arriving *a)
{
    const struct arrival *arrival = a->arrival;

    if (arrival->event == EVENT_T19)
        return arrival->meeting->next_review_date;
    return date_add_days(arrival->transfer->received_on,
                         a->b.deed.session->parameters.transfer_in_review);
}

static bool save_case(struct arriving *a, struct err *err)
{
    const struct case_opening *opening = &a->arrival->opening;
    struct session *session = a->b.deed.session;
    struct caf_case *one = &a->b.one;

    record_init(entity_of(ENTITY_caf_case), one);
    if (!begin_reference(&a->b, err) || !begin_locality(&a->b, &opening->locality, err))
        return false;
    one->subject_id = a->b.subject.record.id;
    one->opened_on = a->b.today;
    one->author_id = session->who.practitioner;
    one->open_reason = opening->reason;
    one->index_searched_on = instant_local_date((struct instant){ session->searched_at });
    one->override_reason = opening->override_reason;
    one->next_review_date = next_review(a);
    return record_text_holds(ENTITY_caf_case, one, err) &&
           begin_first(&a->b, a->arrival->event, begins_in(a->arrival), opening->reason,
                       opening->same_child_no, err);
}

/* Consent is confirmed here; what was agreed elsewhere is in the pack. */
static bool save_consent(struct arriving *a, struct err *err)
{
    struct consent *consent = a->arrival->consent;
    const struct parameters *parameters = &a->b.deed.session->parameters;
    struct date latest = date_add_months(consent->obtained_on, parameters->consent_months);

    consent->case_id = a->b.one.record.id;
    consent->stage = CONSENT_STAGE_STORE_SHARE;
    consent->review_on = a->b.one.next_review_date;
    if (date_compare(consent->review_on, consent->obtained_on) <= 0 ||
        date_compare(consent->review_on, latest) > 0)
        consent->review_on = latest;
    consent->given_by_person = a->b.subject.record.id;
    if (parent_of(a->arrival))
        consent->given_by_person = parent_of(a->arrival)->record.id;
    return record_text_holds(ENTITY_consent, consent, err) &&
           deed_save(&a->b.deed, ENTITY_consent, consent, AUDIT_CONSENT, NULL, err);
}

static bool save_transfer(struct arriving *a, struct err *err)
{
    struct transfer *transfer = a->arrival->transfer;

    transfer->case_id = a->b.one.record.id;
    transfer->direction = TRANSFER_DIRECTION_IN;
    transfer->consent_id = a->arrival->consent->record.id;
    return keep(a, ENTITY_transfer, transfer, err);
}

static bool save_sharing(struct arriving *a, struct err *err)
{
    struct disclosure *entry = a->arrival->sharing, how = *entry;

    transfer_came(a->b.deed.session, a->arrival->transfer, &how, entry,
                  a->arrival->arena ? a->arrival->arena : &a->b.arena);
    return record_text_holds(ENTITY_disclosure, entry, err) &&
           deed_save(&a->b.deed, ENTITY_disclosure, entry, AUDIT_DISCLOSE, NULL, err);
}

/* The assessment as it came, of the authority and the day it came with: what is found here is
 * a new version. */
static bool save_version(struct arriving *a, struct err *err)
{
    struct assessment *version = a->arrival->version;

    version->case_id = a->b.one.record.id;
    version->version_no = 1;
    version->status = ASSESSMENT_STATUS_COMPLETE;
    version->came_from = a->arrival->transfer->other_la;
    return keep(a, ENTITY_assessment, version, err);
}

static bool save_meeting(struct arriving *a, struct err *err)
{
    struct tac_meeting *meeting = a->arrival->meeting;

    meeting->case_id = a->b.one.record.id;
    meeting->seq = 1;
    meeting->kind = MEETING_KIND_STEP_DOWN;
    meeting->status = MEETING_STATUS_HELD;
    return keep(a, ENTITY_tac_meeting, meeting, err);
}

/* What was agreed where the case was handed over holds from that day. */
static bool save_plan(struct arriving *a, struct err *err)
{
    struct plan_action *action = a->arrival->action;
    struct case_file nobody;
    struct delivery_plan plan;

    if (!has_plan(a->arrival))
        return true;
    if (!ident_known(&action->owner_id))
        return err_set_field(err, "owner_id", "Say who answers for the action.");
    case_file_init(&nobody);
    record_init(entity_of(ENTITY_delivery_plan), &plan);
    plan.case_id = a->b.one.record.id;
    plan.plan_no = 1;
    plan.agreed_on = instant_local_date(a->arrival->meeting->scheduled_for);
    plan.agreed_at_meeting = a->arrival->meeting->record.id;
    plan.status = PLAN_STATUS_ACTIVE;
    if (!keep(a, ENTITY_delivery_plan, &plan, err))
        return false;
    action->plan_id = plan.record.id;
    action->status = ACTION_STATUS_OPEN;
    return plan_owner_fill(a->b.deed.db, &nobody, action, &a->b.arena, err) &&
           keep(a, ENTITY_plan_action, action, err);
}

static bool save_road(struct arriving *a, struct err *err)
{
    if (a->arrival->event == EVENT_T19)
        return save_meeting(a, err) && save_plan(a, err);
    return save_transfer(a, err) && save_sharing(a, err) && save_version(a, err);
}

/* ----- Who leads -------------------------------------------------------- */

/* Where nobody does, the reminders chase it from the first day. */
static bool save_lead(struct arriving *a, struct err *err)
{
    const struct arrival *arrival = a->arrival;
    const struct ident *me = &a->b.deed.session->who.practitioner;

    if (arrival->lead == ARRIVAL_LEAD_NOBODY)
        return true;
    if (arrival->lead == ARRIVAL_LEAD_ME || ident_equal(&arrival->asked, me))
        return begin_interim(&a->b, err);
    return begin_interim_asked(&a->b, &arrival->asked, err);
}

static const struct lp_assignment *last_lead(const struct case_file *file)
{
    const struct lp_assignment *last = NULL;

    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (relation_leads(term) && date_known(term->accepted_on) &&
            (!last || date_compare(term->from, last->from) >= 0))
            last = term;
    }
    return last;
}

/* Asked first; they accept or not as with any proposal. */
static bool propose_previous(struct arriving *a, struct err *err)
{
    struct case_file *before = arena_alloc(&a->b.arena, sizeof(*before));
    const struct lp_assignment *last;
    struct lp_assignment term;

    if (a->arrival->event != EVENT_T19 || !ident_known(&a->previous))
        return true;
    if (!case_file_store_get(a->b.deed.db, &a->previous, before, &a->b.arena, err))
        return false;
    last = last_lead(before);
    if (!last)
        return true;
    record_init(entity_of(ENTITY_lp_assignment), &term);
    term.case_id = a->b.one.record.id;
    term.practitioner_id = last->practitioner_id;
    term.kind = LP_KIND_LEAD;
    term.from = a->b.today;
    term.basis = set_with(0, LPBASIS_EXISTING_RELATIONSHIP);
    term.agreed_how = LPAGREED_BETWEEN_MEETINGS;
    return deed_save(&a->b.deed, ENTITY_lp_assignment, &term, AUDIT_ASSIGN, NULL, err);
}

/* ----- The table -------------------------------------------------------- */

static const void *road_record(const struct arriving *a, enum entity_id *kind)
{
    *kind = a->arrival->event == EVENT_T19 ? ENTITY_tac_meeting : ENTITY_transfer;
    return a->arrival->event == EVENT_T19 ? (const void *)a->arrival->meeting
                                          : (const void *)a->arrival->transfer;
}

/* The case as it was saved, judged as if it were not there yet. */
static bool table_allows(struct arriving *a, struct err *err)
{
    struct session *session = a->b.deed.session;
    struct transition_request request = { .event = a->arrival->event,
                                          .to = (enum code_state)a->b.one.state };
    struct problems problems = PROBLEMS_INIT(&a->b.arena);
    struct relation relation = at_large(session);
    const struct problem *first;
    struct case_facts facts;
    enum entity_id kind;
    const void *record = road_record(a, &kind);
    enum code_state to;

    a->file = arena_alloc(&a->b.arena, sizeof(*a->file));
    if (!case_file_store_get(a->b.deed.db, &a->b.one.record.id, a->file, &a->b.arena, err))
        return false;
    a->file->caf_case.state = STATE_NONE_;
    facts = session_facts(session, a->file, &relation);
    record_check(&facts, kind, record, &problems);
    if (a->arrival->event == EVENT_T22) {
        record_check(&facts, ENTITY_disclosure, a->arrival->sharing, &problems);
        record_check(&facts, ENTITY_assessment, a->arrival->version, &problems);
    }
    if (has_plan(a->arrival))
        record_check(&facts, ENTITY_plan_action, a->arrival->action, &problems);
    (void)transition_check(&facts, &request, &to, &problems);
    first = problems_first(&problems);
    if (!first)
        return true;
    a->b.deed.refused_why = code_label(CODES_EVENT_ID, (int)a->arrival->event);
    err_set(err, ERR_REFUSED, "%s", first->sentence);
    err->field = first->field;
    return false;
}

/* Asked before its row is there: a decision is not judged against itself. */
static bool consent_holds(struct arriving *a, struct err *err)
{
    struct problems problems = PROBLEMS_INIT(&a->b.arena);
    struct case_file *file = arena_alloc(&a->b.arena, sizeof(*file));
    const struct problem *first;

    if (!case_file_store_get(a->b.deed.db, &a->b.one.record.id, file, &a->b.arena, err))
        return false;
    file->consent.count = 0;
    consent_check(file, a->arrival->consent, NULL, 0, &a->b.deed.session->parameters, a->b.today,
                  &problems);
    first = problems_first(&problems);
    return !first || err_set_field(err, first->field, "%s", first->sentence);
}

/* ----- The deed --------------------------------------------------------- */

/* What the program knows of it before anything is saved. */
static void fill(struct arriving *a)
{
    struct arrival *arrival = a->arrival;

    a->b.today = session_today(a->b.deed.session);
    if (arrival->opening.subject->is_unborn)
        arrival->opening.mother = arrival->parent;
}

static bool arrive(struct arriving *a, struct err *err)
{
    fill(a);
    if (!may_begin(a, err) || !is_told(a, err) || !is_alone(a, err))
        return false;
    a->b.deed.board_stale = a->b.deed.keys_stale = true;
    return save_child(a, err) && save_parent(a, err) && save_case(a, err) &&
           save_consent(a, err) && consent_holds(a, err) && save_road(a, err) &&
           table_allows(a, err) &&
           begin_link(&a->b, &a->previous, err) && save_lead(a, err) &&
           propose_previous(a, err);
}

/* A save that was undone leaves new records new. */
static void forget(struct arrival *arrival)
{
    struct record *heads[] = {
        arrival->parent ? &arrival->parent->record : NULL,
        arrival->opening.address ? &arrival->opening.address->record : NULL,
        arrival->link ? &arrival->link->record : NULL,
        &arrival->consent->record,
        arrival->transfer ? &arrival->transfer->record : NULL,
        arrival->sharing ? &arrival->sharing->record : NULL,
        arrival->version ? &arrival->version->record : NULL,
        arrival->meeting ? &arrival->meeting->record : NULL,
        arrival->action ? &arrival->action->record : NULL,
    };

    for (size_t i = 0; i < COUNT(heads); i++) {
        if (heads[i])
            heads[i]->version = 0;
    }
}

bool case_arrive(struct session *session, struct arrival *arrival, struct ident *case_id,
                 struct err *err)
{
    struct arriving a = { .b = { .arena = ARENA_INIT }, .arrival = arrival };
    bool ok;

    if (!session_has_room(session, err) || !deed_begin(session, &a.b.deed, NULL, err))
        return false;
    ok = deed_end(&a.b.deed, arrive(&a, err), err);
    if (ok)
        *case_id = a.b.one.record.id;
    else
        forget(arrival);
    arena_clear(&a.b.arena);
    return ok;
}
