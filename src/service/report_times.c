/* SPDX-License-Identifier: MIT */
/* RP07 timeliness: domain.md 5. How long each step took, from the day it began. */

#include "config.h"

#include <stdlib.h>

#include "model/calendar.h"
#include "policy/consent_rules.h"
#include "service/report_private.h"

/* T(name, what it is called, in working days, how many are enough; 0: no day is set) */
#define TIMES(T) \
    T(CONSENT, "CHECKLIST_CONSENT", false, 0) \
    T(COMPLETE, "START_COMPLETE", true, parameters->assess_days) \
    T(MEETING, "COMPLETE_TAC", true, parameters->tac_days) \
    T(REVIEW, "BETWEEN_REVIEWS", false, 7 * parameters->review_max_weeks) \
    T(CLOSE, "OPEN_CLOSE", false, 0)

enum time {
#define T(name, word, working, target) TIME_##name,
    TIMES(T)
#undef T
};

static const char *word_of(enum time time)
{
    static const char *const words[] = {
#define T(name, word, working, target) [TIME_##name] = word,
        TIMES(T)
#undef T
    };

    return words[time];
}

static bool in_working_days(enum time time)
{
    static const bool working[] = {
#define T(name, word, in_working, target) [TIME_##name] = in_working,
        TIMES(T)
#undef T
    };

    return working[time];
}

static int target_of(enum time time, const struct parameters *parameters)
{
    switch (time) {
#define T(name, word, working, target) \
    case TIME_##name: \
        return target;
        TIMES(T)
#undef T
    }
    return 0;
}

enum { STEPS, WITHIN, WITH_TARGET };

struct step {
    int days;
    bool has_target, within;
};

static void add_step(struct report_run *run, struct report_group *group, void *data)
{
    const struct step *step = data;

    group->sums[STEPS]++;
    group->sums[WITH_TARGET] += step->has_target;
    group->sums[WITHIN] += step->within;
    report_series_add(run, &group->days, step->days);
}

/* The step counts on the day it ended. */
static void took(struct report_run *run, const struct report_case *here, enum time time,
                 struct date from, struct date to)
{
    int target = target_of(time, &run->session->parameters);
    struct step step = { 0 };
    struct report_keys keys;

    if (!date_known(from) || !date_known(to) || !report_in_period(run, to))
        return;
    step.days = in_working_days(time) ? calendar_working_days_between(from, to)
                                      : date_days_between(from, to);
    step.has_target = target > 0;
    step.within = step.has_target && step.days <= target;
    keys = report_keys_of(run, here, to);
    report_groups(run, &keys, word_of(time), add_step, &step);
}

/* ----- The days of a case ---------------------------------------------------- */

/* The first version written here: one that came with a child took its time elsewhere. */
static const struct assessment *first_version(const struct case_file *file)
{
    for (size_t i = 0; i < file->assessment.count; i++) {
        if (file->assessment.items[i].version_no == 1)
            return assessment_came(&file->assessment.items[i]) ? NULL : &file->assessment.items[i];
    }
    return NULL;
}

static struct date first_meeting(const struct case_file *file)
{
    struct date first = DATE_NONE;

    for (size_t i = 0; i < file->tac_meeting.count; i++) {
        const struct tac_meeting *meeting = &file->tac_meeting.items[i];
        struct date day = instant_local_date(meeting->scheduled_for);

        if (meeting->status == MEETING_STATUS_HELD && meeting->kind != MEETING_KIND_VIRTUAL_ROUND &&
            (!date_known(first) || date_compare(day, first) < 0))
            first = day;
    }
    return first;
}

static struct date checklist(const struct case_file *file)
{
    return file->pre_assessment.count ? file->pre_assessment.items[0].date_completed : DATE_NONE;
}

static int by_day(const void *left, const void *right)
{
    return date_compare(*(const struct date *)left, *(const struct date *)right);
}

static void between_reviews(struct report_run *run, const struct report_case *here)
{
    size_t count = here->file->review.count;
    struct date *days = arena_alloc(run->arena, (count + 1) * sizeof(*days));

    for (size_t i = 0; i < count; i++)
        days[i] = here->file->review.items[i].review_date;
    qsort(days, count, sizeof(*days), by_day);
    for (size_t i = 1; i < count; i++)
        took(run, here, TIME_REVIEW, days[i - 1], days[i]);
}

static bool times_of_case(struct report_run *run, const struct report_case *here,
                          struct err *err)
{
    const struct case_file *file = here->file;
    const struct assessment *first = first_version(file);

    (void)err;
    if (file->caf_case.state == STATE_V0)
        return true;
    took(run, here, TIME_CONSENT, checklist(file), consent_first_yes(file));
    if (first) {
        took(run, here, TIME_COMPLETE, first->date_started, first->date_completed);
        took(run, here, TIME_MEETING, first->date_completed, first_meeting(file));
    }
    between_reviews(run, here);
    if (file->caf_case.state == STATE_Z1 || file->caf_case.state == STATE_Z2)
        took(run, here, TIME_CLOSE, file->caf_case.opened_on, file->caf_case.closed_on);
    return true;
}

/* ----- Rows -------------------------------------------------------------------- */

static bool write_times(struct report_run *run, struct err *err)
{
    (void)err;
    report_groups_sort(run);
    for (size_t i = 0; i < run->group_count; i++) {
        struct report_group *group = &run->groups[i];
        struct report_cell *cells = report_group_row(run, group);

        report_number(&cells[3], group->sums[STEPS]);
        report_number(&cells[4], report_median(&group->days));
        report_number(&cells[5], report_ninetieth(&group->days));
        report_percent(&cells[6], group->sums[WITHIN], group->sums[WITH_TARGET]);
    }
    return true;
}

const struct report report_rp07 = {
    .code = "RP07",
    .title = "Timeliness",
    .audience = "co-ordinator",
    .period = "the day a step ended",
    .breakdowns = "locality sector month",
    .columns = { { "by", "By", REPORT_CODE, 8, false },
                 { "of", "Of", REPORT_WORDS, 8, true },
                 { "step", "Step", REPORT_CODE, 17, false },
                 { "count", "Steps", REPORT_COUNT, 5, false },
                 { "median_days", "Median", REPORT_FIGURE, 6, false },
                 { "ninetieth_days", "9 in 10", REPORT_FIGURE, 6, false },
                 { "within_target_percent", "In time %", REPORT_FIGURE, 9, false } },
    .each = times_of_case,
    .end = write_times,
};
