/* SPDX-License-Identifier: MIT */
/* Rules of lead, team, meetings, plan and review: domain.md 1.8, 1.10, 1.11, 4.5. */

#include "config.h"

#include "base/compiler.h"
#include "model/record.h"
#include "policy/consent_rules.h"
#include "policy/record_rules.h"
#include "policy/record_special.h"

/* Do two terms share a day on which both lead? */
static bool overlap(const struct lp_assignment *a, const struct lp_assignment *b)
{
    bool a_before = date_known(a->to) && date_known(b->from) && date_compare(a->to, b->from) <= 0;
    bool b_before = date_known(b->to) && date_known(a->from) && date_compare(b->to, a->from) <= 0;

    return !a_before && !b_before;
}

/* Domain.md 4.5 no. 2: one at a time. */
static void check_only_lead(const struct look *look, const struct lp_assignment *term)
{
    const struct case_file *file = look->facts->file;

    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *other = &file->lp_assignment.items[i];

        if (ident_equal(&other->record.id, &term->record.id) || other->kind == LP_KIND_DEPUTY ||
            !date_known(other->accepted_on) || !overlap(term, other))
            continue;
        look_stop(look, "from",
                  "Somebody else leads at that time. End that term on the day this one begins.");
        return;
    }
}

void check_lead(const struct look *look)
{
    const struct lp_assignment *term = look->record;
    bool took_over = relation_leads(term) && date_known(term->accepted_on);

    if (term->kind != LP_KIND_DEPUTY && term->kind != LP_KIND_NONE_ &&
        date_known(term->accepted_on))
        check_only_lead(look, term);
    if (took_over && !relation_handed_over(look->facts->file, term))
        look_stop(look, "handover_done",
                  "Six things are handed over; tick each, or give the supervisor's reason.");
}

/* Domain.md 1.10 and R-CONS-AGENCY of 4.2. */
void check_member(const struct look *look)
{
    const struct tac_member *member = look->record;
    struct recipient recipient;
    struct consent_answer answer;

    if (ident_known(&member->practitioner_id) == ident_known(&member->person_id)) {
        look_stop(look, "practitioner_id", "Name a practitioner or a person, one of the two.");
        return;
    }
    if (!ident_known(&member->practitioner_id) || date_known(member->to))
        return;
    recipient = recipient_practitioner(look->facts->file, &member->practitioner_id);
    answer = consent_for(look->facts->file, &recipient, look->facts->today);
    if (!answer.classes)
        look_warn(look, "practitioner_id",
                  "Consent does not name their agency: they will see nothing. Ask the family.");
}

static bool happened(const struct tac_meeting *meeting)
{
    return meeting->status == MEETING_STATUS_HELD || meeting->status == MEETING_STATUS_NOT_HELD;
}

/* Domain.md 1.10 and 4.5 no. 5. */
void check_meeting(const struct look *look)
{
    const struct tac_meeting *meeting = look->record;
    struct date on = instant_local_date(meeting->scheduled_for);
    bool held = meeting->status == MEETING_STATUS_HELD;

    if (happened(meeting) && instant_known(meeting->scheduled_for) &&
        date_compare(on, look->facts->today) > 0)
        look_stop(look, "status", "The meeting is still to come.");
    else if (held && look_ahead(look, meeting->scheduled_for))
        look_stop(look, "scheduled_for", "That time is still to come: give the time it began.");
    if (held && meeting->kind == MEETING_KIND_INITIAL && !ident_known(&meeting->lp_agreed))
        look_warn(look, "lp_agreed", "No lead professional was agreed; the co-ordinator is told.");
    if (held && !date_known(meeting->next_review_date) && !meeting->closure_decided)
        look_stop(look, "next_review_date", "Agree the next date, or that the case closes.");
    if (held && date_known(meeting->next_review_date) &&
        date_compare(meeting->next_review_date, on) <= 0)
        look_stop(look, "next_review_date", "The next review must come after this meeting.");
    if (meeting->status == MEETING_STATUS_NOT_HELD && !ident_known(&meeting->rescheduled_to))
        look_warn(look, "rescheduled_to", "Plan a new date.");
}

const char *record_far_day(const struct parameters *parameters, struct date today,
                           struct date day, struct arena *arena)
{
    int days = date_known(day) ? date_days_between(today, day) : 0;

    return days <= parameters->far_days
               ? NULL
               : arena_printf(arena, "That is more than %s away: look at the year again.",
                              parameters->far_days == 366
                                  ? "a year"
                                  : arena_printf(arena, "%d days", parameters->far_days));
}

/* Domain.md 4.1, P_review_max_weeks. */
static void check_ahead(const struct look *look, const char *field, struct date day, bool review)
{
    const struct parameters *parameters = look->facts->parameters;
    struct arena *arena = look->problems->arena;
    const char *far = record_far_day(parameters, look->facts->today, day, arena);
    int days = date_known(day) ? date_days_between(look->facts->today, day) : 0;

    if (far)
        look_stop(look, field, far);
    else if (review && days > 7 * parameters->review_max_weeks)
        look_warn(look, field,
                  arena_printf(arena,
                               "That is more than %d weeks away, the longest between reviews.",
                               parameters->review_max_weeks));
}

/* Days to come that are no review's. */
static const struct {
    enum entity_id entity;
    const char *field;
} others_ahead[] = {
    { ENTITY_plan_action, "due" },
    { ENTITY_agreed_action, "by_when" },
    { ENTITY_lp_assignment, "to" },
    { ENTITY_supervision_note, "next_due" },
};

void check_next_date(const struct look *look)
{
    const struct tac_meeting *meeting = look->record;
    const struct review *review = look->record;

    if (look->spot.entity == ENTITY_tac_meeting) {
        check_ahead(look, "next_review_date", meeting->next_review_date, true);
        if (!happened(meeting) && instant_known(meeting->scheduled_for))
            check_ahead(look, "scheduled_for", instant_local_date(meeting->scheduled_for), true);
    } else if (look->spot.entity == ENTITY_review) {
        check_ahead(look, "next_review_date", review->next_review_date, true);
    }
    for (size_t i = 0; i < COUNT(others_ahead); i++) {
        const struct field *field =
            entity_field(entity_of(others_ahead[i].entity), others_ahead[i].field);

        if (look->spot.entity == others_ahead[i].entity)
            check_ahead(look, field->name, field_get_date(field, look->record), false);
    }
}

/* An invitation waits for the meeting. */
void check_attendance(const struct look *look)
{
    const struct attendance *who = look->record;
    const struct tac_meeting *meeting =
        case_file_find(look->facts->file, ENTITY_tac_meeting, &who->meeting_id);

    if (!ident_known(&who->practitioner_id) && !ident_known(&who->person_id) &&
        look_blank(who->name))
        look_stop(look, "name", "Say who it was.");
    if (who->attendance == ATTEND_NONE_ && meeting && meeting->status == MEETING_STATUS_HELD)
        look_stop(look, "attendance", "The meeting was held: say whether they came.");
}

/* Domain.md 4.5 no. 6, of what is still to be done. */
static bool is_due_before(const struct plan_action *action, const struct delivery_plan *plan)
{
    return action_is_open(action) && date_known(plan->agreed_on) && date_known(action->due) &&
           date_compare(action->due, plan->agreed_on) < 0;
}

/* Actions may be in a plan before it is agreed: taken in from the assessment. */
void check_plan(const struct look *look)
{
    const struct case_file *file = look->facts->file;
    const struct delivery_plan *plan = look->record;

    for (size_t i = 0; i < file->plan_action.count; i++) {
        const struct plan_action *action = &file->plan_action.items[i];

        if (ident_equal(&action->plan_id, &plan->record.id) && is_due_before(action, plan))
            look_stop(look, "agreed_on", "An action of the plan is due before that day. Give the "
                                         "action a new day first.");
    }
}

const char *record_carried_why_not(const struct plan_action *action)
{
    return action->status == ACTION_STATUS_CARRIED_FORWARD &&
                   action->outcome_rating == OUTCOME_RATING_ACHIEVED
               ? "It goes on, so it is not achieved: mark it done, or rate it otherwise."
               : NULL;
}

/* Domain.md 1.11. */
void check_action(const struct look *look)
{
    const struct plan_action *action = look->record;
    const char *carried = record_carried_why_not(action);
    const struct delivery_plan *plan =
        case_file_find(look->facts->file, ENTITY_delivery_plan, &action->plan_id);

    if (action->need_ref == ELEMENT_NONE_ && look_blank(action->need_text))
        look_stop(look, "need_ref", "Say which need it answers.");
    if (plan && is_due_before(action, plan))
        look_stop(look, "due", "It cannot be due before the plan was agreed.");
    if (carried)
        look_stop(look, "outcome_rating", carried);
}

/* Domain.md 1.11. */
void check_review(const struct look *look)
{
    const struct review *review = look->record;
    bool ends = review->decision == REVDEC_CLOSE || review->decision == REVDEC_STEP_UP;

    if (look_blank(review->child_comment) && review->child_reason == VIEWREASON_NONE_)
        look_warn(look, "child_comment", "Write down the child's words, or why there are none.");
    if (look_blank(review->parent_comment) && review->parent_reason == VIEWREASON_NONE_)
        look_warn(look, "parent_comment", "Write down the parent's words, or why there are none.");
    look_silences(look, review->child_reason, review->parent_reason, review->review_date);
    if (review->decision && !ends && !date_known(review->next_review_date))
        look_warn(look, "next_review_date", "Agree the next review.");
}
