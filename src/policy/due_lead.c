/* SPDX-License-Identifier: MIT */
/* The lead professional, and reviews that were missed: domain.md 4.2 R-NOLP,
 * R-LPGONE, R-SUP, R-REV-REPEAT. */

#include "config.h"

#include "policy/due_private.h"

#include "model/calendar.h"
#include "policy/relation.h"

struct date due_first_meeting(const struct case_file *file)
{
    struct date first = DATE_NONE;

    for (size_t i = 0; i < file->tac_meeting.count; i++) {
        const struct tac_meeting *meeting = &file->tac_meeting.items[i];

        if (meeting->status == MEETING_STATUS_HELD && instant_known(meeting->scheduled_for))
            first = earlier(first, instant_local_date(meeting->scheduled_for));
    }
    return first;
}

static struct date lead_needed_from(struct finding *f, const struct lp_assignment *lead)
{
    struct date met = due_first_meeting(f->file);

    if (lead && (lead->kind != LP_KIND_INTERIM || date_known(lead->to)))
        return lead->to; /* a cover that ends */
    if (date_known(met))
        return calendar_add_working_days(met, f->parameters->no_lp_days);
    if (lead)
        return calendar_add_working_days(lead->from, f->parameters->interim_days);
    return f->file->caf_case.opened_on;
}

void due_nobody_leads(struct finding *f)
{
    int state = f->file->caf_case.state;
    const struct lp_assignment *lead = relation_lead(f->file, f->today);
    struct date day = lead_needed_from(f, lead);
    bool has_team = state == STATE_T0 || state == STATE_D0;
    bool uncovered = !lead || date_known(lead->to);
    struct due_item *item;

    /* A team needs one for good; no open case is ever without (domain.md 1.8). */
    if (!date_known(day) || !(has_team || (uncovered && state_is_open(state))))
        return;
    item = due_add(f, DUE_NOLP, day);
    item->amber = item->red = next_day(day);
    item->entity = ENTITY_lp_assignment;
}

const struct practitioner *due_who_left(const struct case_file *file, struct date today)
{
    const struct lp_assignment *lead = relation_lead(file, today);
    const struct practitioner *worker =
        lead ? case_file_practitioner(file, &lead->practitioner_id) : NULL;

    return worker && worker->active == YN_N ? worker : NULL;
}

/* Has left post; a lead who signs in no more is found by due_find_beyond. */
void due_lead_left(struct finding *f)
{
    const struct lp_assignment *lead = relation_lead(f->file, f->today);
    const struct practitioner *worker = due_who_left(f->file, f->today);
    struct due_item *item;

    if (!worker)
        return;
    item = due_add(f, DUE_LPGONE, f->today);
    item->amber = item->red = item->due;
    item->entity = ENTITY_lp_assignment;
    item->record = lead->record.id;
    item->about = worker->name ? worker->name : "";
}

/* ----- A refusal to lead: domain.md 4.3 ----------------------------------- */

/* Days in which two managers can talk. */
enum { TALK_DAYS = 5, COVER_WARN_DAYS = 7, COVER_TOLD_DAYS = 14 };

/* Somebody said yes since. */
static bool led_since(const struct case_file *file, struct date day)
{
    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (relation_leads(term) && date_known(term->accepted_on) &&
            date_compare(term->accepted_on, day) >= 0)
            return true;
    }
    return false;
}

static const struct practitioner *worker_of(struct finding *f, const struct ident *id)
{
    return ident_known(id) ? case_file_practitioner(f->file, id) : NULL;
}

static struct due_item *tell_manager(struct finding *f, const struct lp_assignment *term,
                                     const struct ident *manager)
{
    const struct practitioner *asked = worker_of(f, &term->practitioner_id);
    struct date day = calendar_add_working_days(term->declined_on, TALK_DAYS);
    struct due_item *item = due_add(f, DUE_LP_REFUSED, day);

    item->from = term->declined_on;
    item->amber = item->from;
    item->red = next_day(day);
    item->who = *manager;
    item->entity = ENTITY_lp_assignment;
    item->record = term->record.id;
    item->about = asked && asked->name ? asked->name : "";
    return item;
}

static struct ident manager_of(const struct practitioner *worker)
{
    if (!worker)
        return IDENT_NONE;
    return ident_known(&worker->line_manager) ? worker->line_manager : worker->caf_supervisor;
}

/* The manager of whoever said no, and of whoever leads or wrote the assessment. */
static void both_managers(struct finding *f, const struct lp_assignment *term)
{
    const struct lp_assignment *lead = relation_lead(f->file, f->today);
    const struct practitioner *asked = worker_of(f, &term->practitioner_id);
    const struct practitioner *now =
        worker_of(f, lead ? &lead->practitioner_id : &f->file->caf_case.author_id);
    struct ident first = manager_of(asked), second = manager_of(now);

    tell_manager(f, term, &first);
    if (!ident_equal(&first, &second))
        tell_manager(f, term, &second)->again = true;
}

void due_lead_refused(struct finding *f)
{
    for (size_t i = 0; i < f->file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &f->file->lp_assignment.items[i];

        if (date_known(term->declined_on) && !date_known(term->managers_met_on) &&
            !led_since(f->file, term->declined_on))
            both_managers(f, term);
    }
}

/* ----- A cover with an end -------------------------------------------------- */

struct date due_cover_told_until(const struct lp_assignment *term)
{
    return date_known(term->to) && term->end_reason == LPEND_COVER_ENDED
               ? date_add_days(term->to, COVER_TOLD_DAYS)
               : DATE_NONE;
}

/* A deputy who took the lead over is missed by nobody. */
static bool leads_by_now(const struct finding *f, const struct lp_assignment *term)
{
    const struct lp_assignment *lead = relation_lead(f->file, f->today);

    return lead && lead != term && ident_equal(&lead->practitioner_id, &term->practitioner_id);
}

void due_cover(struct finding *f)
{
    for (size_t i = 0; i < f->file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &f->file->lp_assignment.items[i];
        const struct practitioner *worker = worker_of(f, &term->practitioner_id);
        struct due_item *item;

        if (!date_known(due_cover_told_until(term)) || leads_by_now(f, term) ||
            date_compare(f->today, due_cover_told_until(term)) > 0)
            continue;
        item = due_add(f, DUE_COVER, term->to);
        item->from = date_add_days(term->to, -COVER_WARN_DAYS);
        item->entity = ENTITY_lp_assignment;
        item->record = term->record.id;
        item->about = worker && worker->name ? worker->name : "";
    }
}

void due_supervision(struct finding *f)
{
    const struct lp_assignment *lead = relation_lead(f->file, f->today);
    struct date last;
    struct due_item *item;

    if (!lead || lead->kind == LP_KIND_INTERIM || !date_known(lead->from))
        return;
    last = lead->from;
    for (size_t i = 0; i < f->file->supervision_note.count; i++) {
        const struct supervision_note *note = &f->file->supervision_note.items[i];

        if (ident_equal(&note->lp, &lead->practitioner_id) && date_compare(note->date, last) > 0)
            last = note->date;
    }
    item = due_add(f, DUE_SUP, date_add_days(last, 7 * f->parameters->lp_supervision_weeks));
    item->amber = next_day(item->due);
    item->entity = ENTITY_supervision_note;
}

/* The review that was agreed last, wherever that was. */
static struct date review_agreed(const struct case_file *file)
{
    const struct assessment *complete = case_file_version(file, ASSESSMENT_STATUS_COMPLETE);

    if (date_known(file->caf_case.next_review_date))
        return file->caf_case.next_review_date;
    for (size_t i = file->tac_meeting.count; i-- > 0;) {
        const struct tac_meeting *meeting = &file->tac_meeting.items[i];

        if (date_known(meeting->next_review_date))
            return meeting->next_review_date;
        if (meeting->status == MEETING_STATUS_HELD && meeting->closure_decided)
            return DATE_NONE; /* none was to follow; sent back, one is to be agreed */
    }
    return complete ? complete->agreed_review_date : DATE_NONE;
}

/* "new date 30 Mar": the meeting planned for after the day, the soonest of them. */
static const char *new_date(const struct finding *f, struct date day)
{
    struct date soonest = DATE_NONE;
    char words[DATE_WORDS];

    for (size_t i = 0; i < f->file->tac_meeting.count; i++) {
        const struct tac_meeting *meeting = &f->file->tac_meeting.items[i];
        struct date on = instant_local_date(meeting->scheduled_for);

        if (meeting->status == MEETING_STATUS_PLANNED && date_known(on) &&
            date_compare(on, day) > 0)
            soonest = earlier(soonest, on);
    }
    date_format_words(soonest, words);
    return *words ? arena_printf(f->arena, "new date %s", words + 4) : "";
}

static bool is_reviewed(int state)
{
    return state == STATE_D0 || state == STATE_S0 || state == STATE_A1 || state == STATE_T0;
}

struct date due_review_day(const struct case_file *file)
{
    return is_reviewed(file->caf_case.state) ? review_agreed(file) : DATE_NONE;
}

void due_review_coming(struct finding *f)
{
    struct date day = due_review_day(f->file);
    int state = f->file->caf_case.state;
    struct due_item *item;

    if (!is_reviewed(state))
        return;
    if (!date_known(day)) {
        if (state == STATE_D0 || state == STATE_S0) {
            item = due_add(f, DUE_REV_NONE, f->file->caf_case.opened_on);
            item->amber = item->red = item->due;
            item->entity = ENTITY_tac_meeting;
        }
        return;
    }
    if (due_is_after_move(f, day))
        return;
    item = due_add(f, DUE_REV_DUE, day);
    item->from = date_add_days(day, -f->parameters->review_due_days);
    item->amber = item->red = next_day(day);
    item->entity = ENTITY_tac_meeting;
    item->about = new_date(f, day);
}

/* So many in a row, or so many in all. */
void due_reviews_missed(struct finding *f)
{
    const struct tac_meeting *last = NULL;
    int in_a_row = 0, in_all = 0;
    struct due_item *item;

    for (size_t i = 0; i < f->file->tac_meeting.count; i++) {
        const struct tac_meeting *meeting = &f->file->tac_meeting.items[i];

        if (meeting->status == MEETING_STATUS_HELD)
            in_a_row = 0;
        if (meeting->status != MEETING_STATUS_NOT_HELD)
            continue;
        in_a_row++;
        in_all++;
        last = meeting;
    }
    if (!last || date_known(last->managers_told_on) ||
        (in_a_row < f->parameters->notheld_escalate && in_all < f->parameters->notheld_total))
        return;
    item = due_add(f, DUE_REV_REPEAT, instant_local_date(last->scheduled_for));
    item->amber = item->red = item->due;
    item->entity = ENTITY_tac_meeting;
    item->record = last->record.id;
}
