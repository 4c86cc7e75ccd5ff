/* SPDX-License-Identifier: MIT */
/* The records of a meeting that was held, put together from what its people say. */

#include "config.h"

#include "base/text.h"
#include "model/record.h"
#include "policy/relation.h"
#include "service/meeting_deed.h"
#include "service/plan_fill.h"
#include "service/plan_svc.h"

static struct date day_of(const struct meeting_holding *h)
{
    return instant_known(h->meeting->scheduled_for)
               ? instant_local_date(h->meeting->scheduled_for)
               : h->d->today;
}

static void *add(struct meeting_holding *h, enum entity_id kind, const void *record)
{
    void *copy = record_copy(entity_of(kind), record, &h->d->arena);

    step_record_name(h->d->deed.session, copy);
    h->records = arena_grow(&h->d->arena, h->records, h->count, sizeof(*h->records));
    h->records[h->count++] = (struct step_record){ kind, copy };
    return copy;
}

/* ----- The meeting and its plan ------------------------------------------ */

static bool begins_plan(int state, int kind)
{
    return state == STATE_T0 && (kind == MEETING_KIND_INITIAL || kind == MEETING_KIND_STEP_DOWN ||
                                 kind == MEETING_KIND_TRANSFER_IN);
}

bool meeting_begins_plan(const struct case_file *file, int kind)
{
    return begins_plan(file->caf_case.state, kind);
}

bool meeting_begins(const struct meeting_holding *h)
{
    return begins_plan(h->d->file.caf_case.state, h->meeting->kind);
}

static void put_meeting(struct meeting_holding *h)
{
    h->meeting = add(h, ENTITY_tac_meeting, &h->from->meeting);
    h->meeting->case_id = h->d->deed.case_id;
    h->meeting->status = MEETING_STATUS_HELD;
    if (h->meeting->seq == INT_UNKNOWN)
        h->meeting->seq = meeting_next_number(&h->d->file);
}

static bool has_new_action(const struct meeting_record *record)
{
    for (size_t i = 0; i < record->action_count; i++) {
        if (!record->actions[i].action.record.version)
            return true;
    }
    return false;
}

static void new_plan(struct meeting_holding *h, struct delivery_plan *plan)
{
    const struct assessment *version =
        case_file_version(&h->d->file, ASSESSMENT_STATUS_COMPLETE);

    record_init(entity_of(ENTITY_delivery_plan), plan);
    plan->case_id = h->d->deed.case_id;
    plan->status = meeting_begins(h) ? PLAN_STATUS_DRAFT : PLAN_STATUS_ACTIVE;
    if (version)
        plan->based_on_assessment_id = version->record.id;
    plan_fill(h->d, plan);
}

/* Of a new version of the assessment a new plan is made, with the first action
 * that is agreed on it. */
static bool is_outdated(const struct meeting_holding *h, const struct delivery_plan *current)
{
    const struct assessment *version =
        case_file_version(&h->d->file, ASSESSMENT_STATUS_COMPLETE);

    return version && !meeting_begins(h) && has_new_action(h->from) &&
           ident_known(&current->based_on_assessment_id) &&
           !ident_equal(&current->based_on_assessment_id, &version->record.id);
}

static void replace_plan(struct meeting_holding *h, const struct delivery_plan *current)
{
    struct delivery_plan *old = add(h, ENTITY_delivery_plan, current);

    old->status = PLAN_STATUS_REPLACED;
    h->replaced_plan = old->record.id;
}

/* The plan is agreed at the meeting that begins it; at any other one an action
 * goes into the plan there is. */
static void put_plan(struct meeting_holding *h)
{
    const struct delivery_plan *current = plan_current(&h->d->file);
    struct delivery_plan plan;

    if (current && is_outdated(h, current)) {
        replace_plan(h, current);
        current = NULL;
    }
    if (current)
        h->plan_id = current->record.id;
    if (current ? !meeting_begins(h) : !has_new_action(h->from))
        return;
    if (current)
        plan = *current;
    else
        new_plan(h, &plan);
    plan.agreed_on = day_of(h);
    plan.agreed_at_meeting = h->meeting->record.id;
    h->plan = add(h, ENTITY_delivery_plan, &plan);
    h->plan_id = h->plan->record.id;
}

/* ----- Actions ----------------------------------------------------------- */

static void put_comment(struct meeting_holding *h, const struct plan_action *action,
                        const char *words)
{
    struct action_progress comment;

    if (!words || text_blank(words))
        return;
    record_init(entity_of(ENTITY_action_progress), &comment);
    comment.action_id = action->record.id;
    comment.date = day_of(h);
    comment.by = h->d->deed.session->who.practitioner;
    comment.text = words;
    add(h, ENTITY_action_progress, &comment);
}

/* What is carried forward goes on as an action of its own. */
static void carry(struct meeting_holding *h, const struct plan_action *old, struct date due)
{
    struct plan_action next;
    struct record fresh;

    record_init(entity_of(ENTITY_plan_action), &next);
    fresh = next.record;
    next = *old;
    next.record = fresh;
    next.plan_id = h->plan_id;
    next.carried_from = old->record.id;
    next.status = ACTION_STATUS_OPEN;
    next.outcome_rating = OUTCOME_RATING_NONE_;
    next.not_done_reason = NOTDONE_NONE_;
    next.start = day_of(h);
    next.due = date_known(due) ? due : h->meeting->next_review_date;
    add(h, ENTITY_plan_action, &next);
}

static bool put_action(struct meeting_holding *h, const struct meeting_action *from,
                       struct err *err)
{
    struct plan_action *action = add(h, ENTITY_plan_action, &from->action);

    if (!action->record.version) {
        action->plan_id = h->plan_id;
        if (!date_known(action->start))
            action->start = day_of(h);
    }
    if (action->status == ACTION_STATUS_DONE && !date_known(action->completed_on))
        action->completed_on = day_of(h);
    if (!plan_action_fill(h->d, action, err))
        return false;
    put_comment(h, action, from->comment);
    if (action->status == ACTION_STATUS_CARRIED_FORWARD)
        carry(h, action, from->carried_to);
    return true;
}

static bool put_actions(struct meeting_holding *h, struct err *err)
{
    for (size_t i = 0; i < h->from->action_count; i++) {
        if (!put_action(h, &h->from->actions[i], err))
            return false;
    }
    return true;
}

static struct plan_action *gathered_action(struct meeting_holding *h, const struct ident *id)
{
    for (size_t i = 0; i < h->count; i++) {
        struct plan_action *action = h->records[i].record;

        if (h->records[i].kind == ENTITY_plan_action && ident_equal(&action->record.id, id))
            return action;
    }
    return NULL;
}

/* What is still to be done of a plan that is replaced goes on in the new one. */
static void move_open_actions(struct meeting_holding *h)
{
    const struct case_file *file = &h->d->file;

    for (size_t i = 0; ident_known(&h->replaced_plan) && i < file->plan_action.count; i++) {
        const struct plan_action *before = &file->plan_action.items[i];
        struct plan_action *action = gathered_action(h, &before->record.id);

        if (!ident_equal(&before->plan_id, &h->replaced_plan) ||
            !action_is_open(action ? action : before))
            continue;
        if (!action)
            action = add(h, ENTITY_plan_action, before);
        action->plan_id = h->plan_id;
    }
}

/* ----- Review, attendance, signatures, the next meeting ------------------- */

static void put_review(struct meeting_holding *h)
{
    if (meeting_begins(h))
        return;
    h->review = add(h, ENTITY_review, &h->from->review);
    h->review->case_id = h->d->deed.case_id;
    h->review->meeting_id = h->meeting->record.id;
    h->review->review_date = day_of(h);
    h->review->next_review_date = h->meeting->next_review_date;
}

static void put_rows(struct meeting_holding *h)
{
    for (size_t i = 0; i < h->from->row_count; i++) {
        struct attendance *row = add(h, ENTITY_attendance, &h->from->rows[i]);

        row->meeting_id = h->meeting->record.id;
        if (row->report && !text_blank(row->report) && !date_known(row->report_on))
            row->report_on = h->d->today;
    }
}

static void put_signatures(struct meeting_holding *h)
{
    for (size_t i = 0; i < h->from->signature_count; i++) {
        struct signature *signature = add(h, ENTITY_signature, &h->from->signatures[i]);

        signature->case_id = h->d->deed.case_id;
        if (h->review)
            signature->review_id = h->review->record.id;
        else
            signature->delivery_plan_id = h->plan_id;
        if (!date_known(signature->signed_on))
            signature->signed_on = day_of(h);
    }
}

/* Was in the team, and is no longer. */
static bool has_left(const struct meeting_holding *h, const struct attendance *row)
{
    const struct case_file *file = &h->d->file;
    bool left = false;

    for (size_t i = 0; i < file->tac_member.count; i++) {
        const struct tac_member *member = &file->tac_member.items[i];

        if (!ident_equal(&member->practitioner_id, &row->practitioner_id) ||
            !ident_equal(&member->person_id, &row->person_id))
            continue;
        if (relation_in_force(member->from, member->to, h->d->today))
            return false;
        left = true;
    }
    return left;
}

static void ask_to_next(struct meeting_holding *h, const struct ident *next)
{
    for (size_t i = 0; i < h->from->row_count; i++) {
        const struct attendance *was = &h->from->rows[i];
        struct attendance row;

        if (was->attendance == ATTEND_NOT_INVITED || has_left(h, was))
            continue;
        record_init(entity_of(ENTITY_attendance), &row);
        row.meeting_id = *next;
        row.practitioner_id = was->practitioner_id;
        row.person_id = was->person_id;
        row.name = was->name;
        row.invited_on = h->d->today;
        add(h, ENTITY_attendance, &row);
    }
}

static void put_next(struct meeting_holding *h)
{
    struct tac_meeting *next;

    if (!instant_known(h->from->next.scheduled_for))
        return;
    next = add(h, ENTITY_tac_meeting, &h->from->next);
    next->case_id = h->d->deed.case_id;
    next->status = MEETING_STATUS_PLANNED;
    next->seq = h->meeting->seq + 1;
    if (!next->kind)
        next->kind = MEETING_KIND_REVIEW;
    if (!next->venue || text_blank(next->venue))
        next->venue = h->meeting->venue ? h->meeting->venue : case_file_venue(&h->d->file);
    if (!date_known(h->meeting->next_review_date))
        h->meeting->next_review_date = instant_local_date(next->scheduled_for);
    if (h->review)
        h->review->next_review_date = h->meeting->next_review_date;
    ask_to_next(h, &next->record.id);
}

/* The next date is known before an action is carried to it. */
static void know_next_date(struct meeting_holding *h)
{
    if (!date_known(h->meeting->next_review_date) && instant_known(h->from->next.scheduled_for))
        h->meeting->next_review_date = instant_local_date(h->from->next.scheduled_for);
}

bool meeting_gather(struct meeting_holding *h, struct err *err)
{
    put_meeting(h);
    know_next_date(h);
    put_plan(h);
    if (!put_actions(h, err))
        return false;
    move_open_actions(h);
    put_review(h);
    put_rows(h);
    put_signatures(h);
    put_next(h);
    return true;
}
