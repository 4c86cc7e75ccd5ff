/* SPDX-License-Identifier: MIT */
/* What is chased about social care: domain.md 2.6, 4.2 R-STEP, settled.md
 * "step-up": the concern is saved at once, the rest is asked for afterwards. */

#include "config.h"

#include "policy/due_private.h"

#include <string.h>

#include "base/text.h"
#include "model/calendar.h"

static struct due_item *about(struct finding *f, const struct stepup *stepup, enum due_rule rule,
                              struct date due)
{
    struct due_item *item = due_add(f, rule, due);

    item->from = instant_local_date(stepup->raised_on);
    item->who = stepup->raised_by;
    item->entity = ENTITY_stepup;
    item->record = stepup->record.id;
    return item;
}

/* The telephone comes before all else. */
static void telephone(struct finding *f, const struct stepup *stepup)
{
    struct date raised = instant_local_date(stepup->raised_on);
    struct due_item *item = about(f, stepup, DUE_STEP_TELL, raised);

    item->amber = item->red = raised;
}

/* The case still waits for it: what was decided has no day, or the feedback is not there. */
static bool half_decided(const struct finding *f, const struct stepup *stepup)
{
    bool whole = date_known(stepup->decision_on) && stepup->feedback_to_referrer == YN_Y &&
                 date_known(stepup->feedback_on);

    return !whole && f->file->caf_case.state == STATE_U0 &&
           stepup == &f->file->stepup.items[f->file->stepup.count - 1];
}

/* Red from the first day, until social care decided and the case goes on. */
static void decision(struct finding *f, const struct stepup *stepup)
{
    struct date raised = instant_local_date(stepup->raised_on);
    struct due_item *item;

    if (stepup->sc_decision && !half_decided(f, stepup))
        return;
    item = about(f, stepup, DUE_STEP,
                 calendar_add_working_days(raised, f->parameters->stepup_chase_days));
    item->amber = item->red = raised;
    item->who = IDENT_NONE;
}

/* Counted from the telephone call, or from the concern. */
static void written(struct finding *f, const struct stepup *stepup)
{
    struct instant from = instant_known(stepup->referral_made_on) ? stepup->referral_made_on
                                                                  : stepup->raised_on;
    struct due_item *item;

    if (instant_known(stepup->written_on))
        return;
    from.seconds += (int64_t)f->parameters->referral_written_hours * 3600;
    item = about(f, stepup, DUE_STEP_WRITTEN, instant_local_date(from));
    item->amber = item->due;
    item->red = next_day(item->due);
}

static bool is_short(const struct finding *f, const char *text)
{
    return !text || text_blank(text) ||
           (int)text_graphemes(text, strlen(text)) < f->parameters->justification_chars;
}

static void papers(struct finding *f, const struct stepup *stepup)
{
    const struct disclosure *sharing =
        case_file_find(f->file, ENTITY_disclosure, &stepup->disclosure_id);
    struct due_item *item;

    if (!sharing || sharing->basis == LAWBASIS_CONSENT ||
        (!is_short(f, sharing->justification) && ident_known(&sharing->authorised_by)))
        return;
    item = about(f, stepup, DUE_STEP_PAPERS,
                 calendar_add_working_days(instant_local_date(stepup->raised_on), 1));
    item->amber = next_day(item->due);
    item->entity = ENTITY_disclosure;
    item->record = sharing->record.id;
}

/* The checklist says that the child is not safe, and nobody went on to a concern: from
 * the day it was said. Decision 64. */
void due_said_unsafe(struct finding *f)
{
    const struct case_file *file = f->file;
    const struct pre_assessment *list =
        file->pre_assessment.count ? &file->pre_assessment.items[file->pre_assessment.count - 1]
                                   : NULL;
    struct due_item *item;

    if (!list || list->q_safe != YNU_N || file->stepup.count)
        return;
    item = due_add(f, DUE_UNSAFE, instant_known(list->record.updated_at)
                                      ? instant_local_date(list->record.updated_at)
                                      : file->caf_case.opened_on);
    item->amber = item->red = item->due;
    item->entity = ENTITY_stepup;
}

void due_stepped_up(struct finding *f)
{
    for (size_t i = 0; i < f->file->stepup.count; i++) {
        const struct stepup *stepup = &f->file->stepup.items[i];

        if (!instant_known(stepup->raised_on))
            continue;
        if (stepup_is_told(stepup))
            decision(f, stepup);
        else
            telephone(f, stepup);
        written(f, stepup);
        papers(f, stepup);
    }
}

/* What was shared is still to be written and justified when the case is closed. */
void due_after_closing(struct finding *f)
{
    for (size_t i = 0; i < f->file->stepup.count; i++) {
        const struct stepup *stepup = &f->file->stepup.items[i];

        if (!instant_known(stepup->raised_on))
            continue;
        written(f, stepup);
        papers(f, stepup);
    }
}

/* One held before the concern was raised, on the same day, was about something else. */
static bool met_since(const struct case_file *file, const struct stepup *stepup)
{
    for (size_t i = 0; i < file->tac_meeting.count; i++) {
        const struct tac_meeting *meeting = &file->tac_meeting.items[i];

        if (meeting->status == MEETING_STATUS_HELD &&
            meeting->scheduled_for.seconds > stepup->raised_on.seconds &&
            date_compare(instant_local_date(meeting->scheduled_for), stepup->feedback_on) >= 0)
            return true;
    }
    return false;
}

/* T17: an extra meeting when social care hands the case back. */
void due_handed_back(struct finding *f)
{
    const struct stepup *last =
        f->file->stepup.count ? &f->file->stepup.items[f->file->stepup.count - 1] : NULL;
    struct due_item *item;

    if (!last || !date_known(last->feedback_on) || last->feedback_to_referrer != YN_Y ||
        f->file->caf_case.state == STATE_U0 || f->file->caf_case.state == STATE_Z0 ||
        met_since(f->file, last))
        return;
    item = due_add(f, DUE_STEP_BACK,
                   calendar_add_working_days(last->feedback_on, f->parameters->stepback_days));
    item->amber = next_day(item->due);
    item->entity = ENTITY_tac_meeting;
}
