/* SPDX-License-Identifier: MIT */
/* RP18 step-ups and step-downs, RP19 transfers, RP23 the panel: domain.md 5. */

#include "config.h"

#include <string.h>

#include "service/report_private.h"

/* ----- RP18 ------------------------------------------------------------------- */

enum { RAISED, HAD_CAF, AGAIN };

struct raised {
    int days; /* to the decision; -1: there is none */
    bool had_caf, again;
};

static void add_raised(struct report_run *run, struct report_group *group, void *data)
{
    const struct raised *raised = data;

    group->sums[RAISED]++;
    group->sums[HAD_CAF] += raised->had_caf;
    group->sums[AGAIN] += raised->again;
    if (raised->days >= 0)
        report_series_add(run, &group->days, raised->days);
}

/* Was an assessment complete by that day? */
static bool had_caf(const struct case_file *file, struct date day)
{
    for (size_t i = 0; i < file->assessment.count; i++) {
        struct date completed = file->assessment.items[i].date_completed;

        if (date_known(completed) && date_compare(completed, day) <= 0)
            return true;
    }
    return false;
}

static bool raised_before(const struct case_file *file, const struct stepup *stepup)
{
    for (size_t i = 0; i < file->stepup.count; i++) {
        if (file->stepup.items[i].raised_on.seconds < stepup->raised_on.seconds)
            return true;
    }
    return false;
}

static void step_up(struct report_run *run, const struct report_case *here,
                    const struct stepup *stepup)
{
    struct date day = instant_local_date(stepup->raised_on);
    struct report_keys keys = report_keys_of(run, here, day);
    bool decided = stepup->sc_decision && date_known(stepup->decision_on);
    struct raised raised = { .days = decided ? date_days_between(day, stepup->decision_on) : -1,
                             .had_caf = had_caf(here->file, day),
                             .again = raised_before(here->file, stepup) };

    if (!report_in_period(run, day))
        return;
    report_groups(run, &keys, "all", add_raised, &raised);
    report_groups(run, &keys,
                  stepup->sc_decision ? code_text(CODES_SC_DECISION_ID, stepup->sc_decision)
                                      : "WAITING",
                  add_raised, &raised);
}

/* A case that social care handed down; it is no step-up, and not in "all". */
static void step_down(struct report_run *run, const struct report_case *here,
                      const struct state_history *step)
{
    struct date day = instant_local_date(step->at);
    struct report_keys keys = report_keys_of(run, here, day);
    struct raised none = { .days = -1 };

    if (step->event == EVENT_T19 && report_in_period(run, day))
        report_groups(run, &keys, "STEP_DOWN", add_raised, &none);
}

static bool steps_of_case(struct report_run *run, const struct report_case *here,
                          struct err *err)
{
    const struct case_file *file = here->file;

    (void)err;
    if (file->caf_case.state == STATE_V0)
        return true;
    for (size_t i = 0; i < file->stepup.count; i++)
        step_up(run, here, &file->stepup.items[i]);
    for (size_t i = 0; i < file->state_history.count; i++)
        step_down(run, here, &file->state_history.items[i]);
    return true;
}

static void write_raised(struct report_run *run, struct report_group *group,
                         struct report_cell *cells)
{
    const struct report_group *all = report_group_find(run, group->by, group->of, "all");

    report_percent(&cells[4], group->sums[RAISED], all->sums[RAISED]);
    if (group->days.count)
        report_number(&cells[5], report_median(&group->days));
    report_percent(&cells[6], group->sums[HAD_CAF], group->sums[RAISED]);
    report_number(&cells[7], group->sums[AGAIN]);
}

static bool write_steps(struct report_run *run, struct err *err)
{
    (void)err;
    report_groups_sort(run);
    for (size_t i = 0; i < run->group_count; i++) {
        struct report_group *group = &run->groups[i];
        struct report_cell *cells = report_group_row(run, group);

        report_number(&cells[3], group->sums[RAISED]);
        if (strcmp(group->kind, "STEP_DOWN") != 0)
            write_raised(run, group, cells);
    }
    return true;
}

const struct report report_rp18 = {
    .code = "RP18",
    .title = "Step-ups and step-downs",
    .audience = "co-ordinator",
    .period = "the day it was raised, or came down",
    .breakdowns = "locality",
    .columns = { { "by", "By", REPORT_CODE, 8, false },
                 { "of", "Of", REPORT_WORDS, 8, true },
                 { "decision", "Decision", REPORT_CODE, 18, false },
                 { "count", "Cases", REPORT_COUNT, 5, false },
                 { "percent", "%", REPORT_FIGURE, 5, false },
                 { "median_days", "Days", REPORT_FIGURE, 5, false },
                 { "had_caf_percent", "With CAF %", REPORT_FIGURE, 8, false },
                 { "again", "Again", REPORT_COUNT, 5, false } },
    .each = steps_of_case,
    .end = write_steps,
};

/* ----- RP19 ------------------------------------------------------------------- */

enum { SENT, RECEIVED, REVIEWED };

/* By the day it was to be, else by the number of 4.1 after it came. */
static bool is_reviewed_in_time(const struct report_run *run, const struct transfer *transfer)
{
    struct date due = transfer->receiving_review_due;

    if (!date_known(due) && date_known(transfer->received_on))
        due = date_add_days(transfer->received_on,
                            run->session->parameters.transfer_in_review);
    return date_known(transfer->receiving_reviewed_on) && date_known(due) &&
           date_compare(transfer->receiving_reviewed_on, due) <= 0;
}

static void add_transfer(struct report_run *run, struct report_group *group, void *data)
{
    const struct transfer *transfer = data;

    group->sums[SENT] += date_known(transfer->sent_on);
    group->sums[RECEIVED] += date_known(transfer->received_on);
    group->sums[REVIEWED] += is_reviewed_in_time(run, transfer);
}

static bool transfers_of_case(struct report_run *run, const struct report_case *here,
                              struct err *err)
{
    const struct case_file *file = here->file;

    (void)err;
    for (size_t i = 0; file->caf_case.state != STATE_V0 && i < file->transfer.count; i++) {
        struct transfer *one = &file->transfer.items[i];
        struct date day = date_known(one->sent_on) ? one->sent_on : one->received_on;
        struct report_keys keys = report_keys_of(run, here, day);

        keys.of[REPORT_BY_AUTHORITY] = one->other_la;
        if (!date_known(one->taken_back_on) && report_in_period(run, day))
            report_groups(run, &keys, code_text(CODES_TRANSFER_DIRECTION_ID, one->direction),
                          add_transfer, one);
    }
    return true;
}

static bool write_transfers(struct report_run *run, struct err *err)
{
    (void)err;
    report_groups_sort(run);
    for (size_t i = 0; i < run->group_count; i++) {
        struct report_cell *cells = report_group_row(run, &run->groups[i]);

        for (int at = SENT; at <= REVIEWED; at++)
            report_number(&cells[3 + at], run->groups[i].sums[at]);
    }
    return true;
}

const struct report report_rp19 = {
    .code = "RP19",
    .title = "Transfers out and in",
    .audience = "co-ordinator",
    .period = "the day the papers went",
    .breakdowns = "authority",
    .columns = { { "by", "By", REPORT_CODE, 9, false },
                 { "of", "Of", REPORT_WORDS, 8, true },
                 { "direction", "Way", REPORT_CODE, 3, false },
                 { "sent", "Sent", REPORT_COUNT, 4, false },
                 { "received", "Received", REPORT_COUNT, 8, false },
                 { "reviewed_in_time", "Reviewed in time", REPORT_COUNT, 8, false } },
    .each = transfers_of_case,
    .end = write_transfers,
};

/* ----- RP23 ------------------------------------------------------------------- */

/* A sum for each decision follows. */
enum { WAITING, HEARD, DECIDED };

static void add_request(struct report_run *run, struct report_group *group, void *data)
{
    const struct panel_referral *request = data;

    if (!request->decision) {
        group->sums[WAITING]++;
        return;
    }
    group->sums[HEARD]++;
    group->sums[DECIDED + request->decision - 1]++;
    if (date_known(request->heard_on) && date_known(request->requested_on))
        report_series_add(run, &group->days,
                          date_days_between(request->requested_on, request->heard_on));
}

static bool requests_of_case(struct report_run *run, const struct report_case *here,
                             struct err *err)
{
    const struct case_file *file = here->file;

    (void)err;
    for (size_t i = 0; file->caf_case.state != STATE_V0 && i < file->panel_referral.count; i++) {
        struct panel_referral *request = &file->panel_referral.items[i];
        struct report_keys keys = report_keys_of(run, here, request->requested_on);

        keys.of[REPORT_BY_PANEL] = request->panel;
        if (report_in_period(run, request->requested_on))
            report_groups(run, &keys, "", add_request, request);
    }
    return true;
}

static bool write_requests(struct report_run *run, struct err *err)
{
    (void)err;
    report_groups_sort(run);
    for (size_t i = 0; i < run->group_count; i++) {
        struct report_group *group = &run->groups[i];
        struct report_cell *cells = report_group_row(run, group);

        report_number(&cells[2], group->sums[WAITING]);
        report_number(&cells[3], group->sums[HEARD]);
        if (group->days.count)
            report_number(&cells[4], report_median(&group->days));
        for (int decision = 1; decision < PANEL_DECISION_END_; decision++)
            report_number(&cells[4 + decision], group->sums[DECIDED + decision - 1]);
        report_percent(&cells[4 + PANEL_DECISION_END_],
                       group->sums[DECIDED + PANEL_DECISION_NO_ADDITIONAL_SERVICE - 1],
                       group->sums[HEARD]);
    }
    return true;
}

_Static_assert(DECIDED + PANEL_DECISION_END_ - 1 <= REPORT_SUMS, "a sum for each decision");

const struct report report_rp23 = {
    .code = "RP23",
    .title = "The panel",
    .audience = "co-ordinator",
    .period = "the day it was asked",
    .breakdowns = "panel",
    /* The decisions stand in the order of their list. */
    .columns = { { "by", "By", REPORT_CODE, 5, false },
                 { "of", "Of", REPORT_WORDS, 8, true },
                 { "waiting", "Waiting", REPORT_COUNT, 7, false },
                 { "heard", "Heard", REPORT_COUNT, 5, false },
                 { "median_wait", "Days", REPORT_FIGURE, 5, false },
                 { "allocated", "Given", REPORT_COUNT, 5, false },
                 { "deferred", "Later", REPORT_COUNT, 5, false },
                 { "declined", "Not", REPORT_COUNT, 4, false },
                 { "redirected", "Other", REPORT_COUNT, 5, false },
                 { "no_additional_service", "None", REPORT_COUNT, 4, false },
                 { "no_additional_service_percent", "None %", REPORT_FIGURE, 6, false } },
    .each = requests_of_case,
    .end = write_requests,
};
