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

    if (lead && lead->kind != LP_KIND_INTERIM)
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
    struct date day = lead_needed_from(f, relation_lead(f->file, f->today));
    struct due_item *item;

    if ((state != STATE_T0 && state != STATE_D0) || !date_known(day))
        return;
    item = due_add(f, DUE_NOLP, day);
    item->amber = item->red = next_day(day);
    item->entity = ENTITY_lp_assignment;
}

/* Has left post; that nobody signed in for long is for the boards to see. */
void due_lead_left(struct finding *f)
{
    const struct lp_assignment *lead = relation_lead(f->file, f->today);
    const struct practitioner *worker =
        lead ? case_file_practitioner(f->file, &lead->practitioner_id) : NULL;
    struct due_item *item;

    if (!worker || worker->active != YN_N)
        return;
    item = due_add(f, DUE_LPGONE, f->today);
    item->amber = item->red = item->due;
    item->entity = ENTITY_lp_assignment;
    item->record = lead->record.id;
    item->about = worker->name ? worker->name : "";
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
    if (!last || (in_a_row < f->parameters->notheld_escalate &&
                  in_all < f->parameters->notheld_total))
        return;
    item = due_add(f, DUE_REV_REPEAT, instant_local_date(last->scheduled_for));
    item->amber = item->red = item->due;
    item->entity = ENTITY_tac_meeting;
    item->record = last->record.id;
}
