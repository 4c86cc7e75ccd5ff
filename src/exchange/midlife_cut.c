/* SPDX-License-Identifier: MIT */
/* A story cut off at a day: what had not happened, had not happened. */

#include "config.h"

#include <string.h>

#include "base/compiler.h"
#include "exchange/midlife_private.h"
#include "model/record.h"

/* When a record of a kind came to be. */
static const struct {
    enum entity_id kind;
    const char *field;
} births[] = {
    { ENTITY_person_link, "from" },
    { ENTITY_pre_assessment, "date_completed" },
    { ENTITY_state_history, "at" },
    { ENTITY_assessment, "date_started" },
    { ENTITY_consent, "obtained_on" },
    { ENTITY_lp_assignment, "from" },
    { ENTITY_tac_member, "from" },
    { ENTITY_delivery_plan, "agreed_on" },
    { ENTITY_plan_action, "start" },
    { ENTITY_action_progress, "date" },
    { ENTITY_review, "review_date" },
    { ENTITY_signature, "signed_on" },
    { ENTITY_outcome_score, "date" },
    { ENTITY_closure, "closed_on" },
    { ENTITY_disclosure, "when" },
    { ENTITY_chronology_note, "date" },
    { ENTITY_contact_attempt, "date" },
    { ENTITY_supervision_note, "date" },
    { ENTITY_panel_referral, "requested_on" },
    { ENTITY_transfer, "sent_on" },
    { ENTITY_stepup, "raised_on" },
    { ENTITY_quality_audit, "date" },
    { ENTITY_sar, "received_on" },
    { ENTITY_emergency_opening, "opened_at" },
    { ENTITY_stay_out, "set_on" },
    { ENTITY_own_tie, "raised_at" },
    { ENTITY_given_document, "given_at" },
    { ENTITY_case_seal, "set_on" },
};

/* Days that may lie ahead. */
static const char *const ahead[] = { "due",      "review_on", "next_review_date",
                                     "by_when",  "edd",       "agreed_review_date",
                                     "next_due", "expires_on", "scheduled_for" };

static struct date day_of(const struct field *field, const void *record)
{
    if (!field_known(field, record))
        return DATE_NONE;
    if (field->kind == FIELD_TS)
        return instant_local_date(field_get_instant(field, record));
    return field->kind == FIELD_DATE ? field_get_date(field, record) : DATE_NONE;
}

static bool is_after(const struct midlife_story *story, struct date day)
{
    return date_known(day) && date_compare(day, story->day) > 0;
}

static bool was_born_later(const struct midlife_story *story, const struct midlife_record *one)
{
    const struct person *person = one->record;

    if (one->entity->id == ENTITY_person)
        return is_after(story, person->dob);
    for (size_t i = 0; i < COUNT(births); i++) {
        if (births[i].kind == one->entity->id)
            return is_after(story, day_of(entity_field(one->entity, births[i].field),
                                          one->record));
    }
    return false;
}

/* The first meeting after the day is planned by then; no other is. */
static struct ident next_meeting(struct midlife_story *story)
{
    struct ident next = IDENT_NONE;
    struct instant soonest = INSTANT_NONE;

    for (size_t i = 0; i < story->count; i++) {
        const struct tac_meeting *meeting = story->records[i].record;

        if (story->records[i].entity->id != ENTITY_tac_meeting ||
            !is_after(story, instant_local_date(meeting->scheduled_for)) ||
            (instant_known(soonest) && meeting->scheduled_for.seconds >= soonest.seconds))
            continue;
        soonest = meeting->scheduled_for;
        next = meeting->record.id;
    }
    return next;
}

static void plan_meeting(struct tac_meeting *meeting)
{
    struct tac_meeting planned;

    record_init(entity_of(ENTITY_tac_meeting), &planned);
    planned.record = meeting->record;
    planned.case_id = meeting->case_id;
    planned.seq = meeting->seq;
    planned.kind = meeting->kind;
    planned.scheduled_for = meeting->scheduled_for;
    planned.venue = meeting->venue;
    planned.status = MEETING_STATUS_PLANNED;
    *meeting = planned;
}

/* What went on in a later plan was in the one before. */
static void move_back(struct midlife_story *story, const struct midlife_record *one)
{
    struct plan_action *action = one->record;

    if (one->entity->id != ENTITY_plan_action ||
        midlife_find(story, ENTITY_delivery_plan, &action->plan_id))
        return;
    for (size_t i = 0; i < story->count; i++) {
        const struct record *plan = story->records[i].record;

        if (story->records[i].entity->id == ENTITY_delivery_plan && !story->records[i].dropped)
            action->plan_id = plan->id;
    }
}

/* Drops what came later, and what belongs to that. */
static void drop(struct midlife_story *story)
{
    struct ident next = next_meeting(story);

    for (size_t i = 0; i < story->count; i++) {
        struct midlife_record *one = &story->records[i];
        const struct attendance *attendance = one->record;
        struct tac_meeting *meeting = one->record;
        struct ident parent = IDENT_NONE;

        move_back(story, one);
        if (one->entity->parent)
            parent = field_get_ident(one->entity->fields, one->record);
        one->dropped = was_born_later(story, one) ||
                       (one->entity->parent &&
                        !midlife_find(story, one->entity->parent, &parent));
        if (one->entity->id == ENTITY_attendance &&
            ident_equal(&attendance->meeting_id, &next))
            one->dropped = true;
        if (one->entity->id != ENTITY_tac_meeting ||
            !is_after(story, instant_local_date(meeting->scheduled_for)))
            continue;
        one->dropped = !ident_equal(&meeting->record.id, &next);
        plan_meeting(meeting);
    }
}

static bool may_be_ahead(const struct field *field)
{
    for (size_t i = 0; i < COUNT(ahead); i++) {
        if (strcmp(ahead[i], field->name) == 0)
            return true;
    }
    return false;
}

/* Does the reference lead to a record of the story that was dropped? */
static bool leads_nowhere(struct midlife_story *story, const struct ident *id)
{
    for (size_t i = 0; i < story->count; i++) {
        if (ident_equal(&((struct record *)story->records[i].record)->id, id))
            return story->records[i].dropped;
    }
    return false;
}

static void forget_later(struct midlife_story *story, struct midlife_record *one)
{
    struct record *head = one->record;

    for (int i = 0; i < one->entity->field_count; i++) {
        const struct field *field = &one->entity->fields[i];
        bool refers = field->kind == FIELD_REF || field->kind == FIELD_LINK;
        struct ident id = refers ? field_get_ident(field, one->record) : IDENT_NONE;

        if ((refers && leads_nowhere(story, &id)) ||
            (is_after(story, day_of(field, one->record)) && !may_be_ahead(field)))
            field_empty(field, one->record);
    }
    if (instant_known(head->void_at) && is_after(story, instant_local_date(head->void_at))) {
        head->void_at = INSTANT_NONE;
        head->void_reason = NULL;
    }
}

/* ----- What followed from what was left out ------------------------------- */

/* The next review as the last meeting that was held set it; how many were not. */
static void mend_case(struct midlife_story *story, struct caf_case *one)
{
    one->archive_on = one->destroy_review_on = DATE_NONE;
    one->not_held_count = 0;
    for (size_t i = 0; i < story->count; i++) {
        const struct state_history *step = story->records[i].record;
        const struct tac_meeting *meeting = story->records[i].record;

        if (story->records[i].dropped)
            continue;
        if (story->records[i].entity->id == ENTITY_state_history) {
            one->state = step->to_state;
            if (step->from_state != step->to_state)
                one->state_before = step->from_state;
        }
        if (story->records[i].entity->id != ENTITY_tac_meeting)
            continue;
        one->not_held_count += meeting->status == MEETING_STATUS_NOT_HELD;
        if (meeting->status == MEETING_STATUS_HELD)
            one->next_review_date = meeting->next_review_date;
    }
}

static void mend_child(struct subject *child)
{
    if (date_known(child->dob) || !date_known(child->edd))
        return;
    child->is_unborn = true;
    child->given_names = child->family_name = child->nhs_number = NULL;
    child->sex = SEX_U;
    child->ethnicity = ETHNIC_NGIV;
}

/* The newest version that is complete is the current one. */
static void mend_versions(struct midlife_story *story)
{
    struct assessment *current = NULL;

    for (size_t i = 0; i < story->count; i++) {
        struct assessment *form = story->records[i].record;

        if (story->records[i].entity->id != ENTITY_assessment || story->records[i].dropped)
            continue;
        form->status = date_known(form->date_completed) ? ASSESSMENT_STATUS_SUPERSEDED
                                                        : ASSESSMENT_STATUS_DRAFT;
        if (date_known(form->date_completed))
            current = form;
    }
    if (current)
        current->status = ASSESSMENT_STATUS_COMPLETE;
}

static void mend_plans(struct midlife_story *story)
{
    struct delivery_plan *current = NULL;

    for (size_t i = 0; i < story->count; i++) {
        struct delivery_plan *plan = story->records[i].record;

        if (story->records[i].entity->id != ENTITY_delivery_plan || story->records[i].dropped)
            continue;
        plan->status = PLAN_STATUS_REPLACED;
        current = plan;
    }
    if (current)
        current->status = PLAN_STATUS_ACTIVE;
}

static void mend_action(struct plan_action *action)
{
    if (action->status == ACTION_STATUS_DONE && date_known(action->completed_on))
        return;
    action->status = ACTION_STATUS_IN_PROGRESS;
    action->outcome_rating = OUTCOME_RATING_NONE_;
    action->not_done_reason = NOTDONE_NONE_;
}

static void mend_one(struct midlife_record *one)
{
    struct lp_assignment *lead = one->record;
    struct tac_member *member = one->record;
    struct consent *consent = one->record;

    if (one->entity->id == ENTITY_subject)
        mend_child(one->record);
    else if (one->entity->id == ENTITY_plan_action)
        mend_action(one->record);
    else if (one->entity->id == ENTITY_lp_assignment && !date_known(lead->to))
        lead->end_reason = LPEND_NONE_;
    else if (one->entity->id == ENTITY_tac_member && !date_known(member->to))
        member->leaving_reason = NULL;
    else if (one->entity->id == ENTITY_consent && !date_known(consent->signed_on)) {
        consent->sign_method = SIGN_METHOD_NONE_;
        consent->signed_name = NULL;
    }
}

/* What was lifted later was still kept back on the day. */
static void mend_restriction(struct midlife_story *story, const struct midlife_record *one)
{
    const struct element_restriction *kept = one->record;
    struct midlife_record *entry;

    if (one->entity->id != ENTITY_element_restriction || one->dropped ||
        instant_known(kept->record.void_at))
        return;
    entry = midlife_find(story, ENTITY_element_entry, &kept->element_entry_id);
    if (entry)
        ((struct element_entry *)entry->record)->share_restricted = true;
}

/* A child that is not born has no other name. */
static void drop_names(struct midlife_story *story)
{
    for (size_t i = 0; i < story->count; i++) {
        struct midlife_record *one = &story->records[i];
        const struct subject_name *name = one->record;
        const struct midlife_record *child;

        if (one->entity->id != ENTITY_subject_name)
            continue;
        child = midlife_find(story, ENTITY_subject, &name->subject_id);
        one->dropped = child && ((const struct subject *)child->record)->is_unborn;
    }
}

void midlife_cut(struct midlife_story *story)
{
    drop(story);
    for (size_t i = 0; i < story->count; i++) {
        forget_later(story, &story->records[i]);
        mend_one(&story->records[i]);
        mend_restriction(story, &story->records[i]);
    }
    mend_versions(story);
    mend_plans(story);
    drop_names(story);
    for (size_t i = 0; i < story->count; i++) {
        if (story->records[i].entity->id == ENTITY_caf_case)
            mend_case(story, story->records[i].record);
    }
}
