/* SPDX-License-Identifier: MIT */
/* RP06 reviews overdue and not held: domain.md 5. */

#include "config.h"

#include "policy/due.h"
#include "policy/states.h"
#include "service/names.h"
#include "service/report_private.h"

/* The day of the review that is overdue; unknown: none is. */
static struct date overdue(struct report_run *run, const struct report_case *here)
{
    struct arena scratch = ARENA_INIT;
    struct date day = DATE_NONE;
    struct due_list dues;

    report_dues(run, here, &dues, &scratch);
    for (size_t i = 0; i < dues.count; i++) {
        const struct due_item *item = &dues.items[i];

        if (due_rule_on(item, run->today) == DUE_REV_NOT_HELD && due_is_late(item, run->today))
            day = item->due;
    }
    arena_clear(&scratch);
    return report_in_period(run, day) ? day : DATE_NONE;
}

/* How many meetings of the period were not held, and which was the last. */
static int count_not_held(struct report_run *run, const struct report_case *here,
                          const struct tac_meeting **last)
{
    int count = 0;

    *last = NULL;
    for (size_t i = 0; i < here->file->tac_meeting.count; i++) {
        const struct tac_meeting *meeting = &here->file->tac_meeting.items[i];

        if (meeting->status != MEETING_STATUS_NOT_HELD ||
            !report_in_period(run, instant_local_date(meeting->scheduled_for)))
            continue;
        count++;
        if (!*last || meeting->scheduled_for.seconds >= (*last)->scheduled_for.seconds)
            *last = meeting;
    }
    return count;
}

/* Closed cases only where days are asked for: what is past is nobody's work this week. */
static bool is_wanted(const struct report_run *run, const struct report_case *here)
{
    return state_is_open(here->file->caf_case.state) ||
           (here->file->caf_case.state != STATE_V0 &&
            (date_known(run->ask->from) || date_known(run->ask->to)));
}

static bool review_of_case(struct report_run *run, const struct report_case *here,
                           struct err *err)
{
    const struct tac_meeting *last;
    struct date day = overdue(run, here);
    int not_held = count_not_held(run, here, &last);
    struct report_cell *cells;

    (void)err;
    if (!is_wanted(run, here) || (!date_known(day) && not_held == 0))
        return true;
    cells = report_row(run);
    report_words(&cells[0], here->line->row.urn);
    report_words(&cells[1], here->line->locality_name);
    report_words(&cells[2], report_sector(here->agency));
    report_day(&cells[3], day);
    if (date_known(day))
        report_number(&cells[4], date_days_between(day, run->today));
    report_number(&cells[5], not_held);
    if (last && last->not_held_reason)
        report_words(&cells[6], code_text(CODES_NOTHELD_ID, last->not_held_reason));
    report_words(&cells[7], report_lead_name(run, here));
    if (here->worker)
        report_words(&cells[8], name_of(run->session, ENTITY_practitioner,
                                        &here->worker->line_manager, run->arena));
    return true;
}

const struct report report_rp06 = {
    .code = "RP06",
    .title = "Reviews overdue or not held",
    .audience = "co-ordinator, managers",
    .period = "the day a review was to be held",
    .breakdowns = "locality sector reason",
    .named = true,
    .columns = { { "urn", "Reference", REPORT_CODE, 14, false },
                 { "locality", NULL, REPORT_WORDS, 0, false },
                 { "sector", NULL, REPORT_CODE, 0, false },
                 { "due", "Was due", REPORT_DAY, 10, false },
                 { "days_late", "Days", REPORT_NUMBER, 4, false },
                 { "not_held", "Not held", REPORT_NUMBER, 0, false },
                 { "reason", "Last for", REPORT_CODE, 8, true },
                 { "lead", "Lead", REPORT_WORDS, 8, true },
                 { "manager", "Manager", REPORT_WORDS, 8, true } },
    .each = review_of_case,
};
