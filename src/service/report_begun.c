/* SPDX-License-Identifier: MIT */
/* RP10 CAFs initiated, RP11 demographics, RP12 needs that triggered them: domain.md 5. */

#include "config.h"

#include "policy/relation.h"
#include "service/report_private.h"

/* A checklist that came to nothing, or has not come to anything yet, is no CAF. */
static bool is_begun(const struct caf_case *one)
{
    return one->state != STATE_P0 && one->state != STATE_P1 && one->state != STATE_V0 &&
           !(one->state == STATE_U0 && one->state_before == STATE_P0);
}

/* ----- RP10 ------------------------------------------------------------------- */

enum { BEGUN, YEAR_BEFORE };

static void add_begun(struct report_run *run, struct report_group *group, void *data)
{
    const int *which = data;

    (void)run;
    group->sums[*which]++;
}

/* Of whoever began it, not of whoever leads. */
static struct report_keys begun_keys(struct report_run *run, const struct report_case *here,
                                     struct date on)
{
    const struct ident *author = &here->file->caf_case.author_id;
    const struct practitioner *worker = case_file_practitioner(here->file, author);
    const struct agency *agency = case_file_agency_of(here->file, author);
    struct report_keys keys = report_keys_of(run, here, on);

    keys.of[REPORT_BY_SECTOR] = report_sector(agency);
    keys.of[REPORT_BY_AGENCY] = agency ? agency->name : NULL;
    if (worker && worker->job_role)
        keys.of[REPORT_BY_JOB] = code_text(CODES_JOBROLE_ID, worker->job_role);
    return keys;
}

static void count_begun(struct report_run *run, const struct report_case *here, struct date on,
                        int which)
{
    struct report_keys keys = begun_keys(run, here, on);

    if (report_in_period(run, on) && date_compare(on, run->today) <= 0)
        report_groups(run, &keys, "", add_begun, &which);
}

/* The year before is asked for with a first day: without one there is no end of years. */
static bool initiated(struct report_run *run, const struct report_case *here, struct err *err)
{
    const struct caf_case *one = &here->file->caf_case;

    (void)err;
    if (!is_begun(one))
        return true;
    count_begun(run, here, one->opened_on, BEGUN);
    run->urn = NULL; /* those of the year before are not behind the figure of this one */
    if (date_known(run->ask->from))
        count_begun(run, here, date_add_months(one->opened_on, 12), YEAR_BEFORE);
    return true;
}

static bool write_initiated(struct report_run *run, struct err *err)
{
    int64_t all = 0;

    (void)err;
    report_groups_sort(run);
    for (size_t i = 0; i < run->group_count; i++) {
        const int64_t *sums = run->groups[i].sums;
        struct report_cell *cells = report_group_row(run, &run->groups[i]);

        all = run->groups[i].by < 0 ? sums[BEGUN] : all;
        report_number(&cells[2], sums[BEGUN]);
        report_percent(&cells[3], sums[BEGUN], all);
        if (!date_known(run->ask->from))
            continue;
        report_number(&cells[4], sums[YEAR_BEFORE]);
        report_number(&cells[5], sums[BEGUN] - sums[YEAR_BEFORE]);
    }
    return true;
}

const struct report report_rp10 = {
    .code = "RP10",
    .title = "CAFs initiated",
    .audience = "co-ordinator",
    .period = "the day the case was opened",
    .breakdowns = "sector agency job locality month",
    .columns = { { "by", "By", REPORT_CODE, 8, false },
                 { "of", "Of", REPORT_WORDS, 8, true },
                 { "count", "Cases", REPORT_COUNT, 5, false },
                 { "percent", "%", REPORT_FIGURE, 5, false },
                 { "year_before", "Year before", REPORT_COUNT, 11, false },
                 { "change", "Change", REPORT_NUMBER, 6, false } },
    .each = initiated,
    .end = write_initiated,
};

/* ----- RP11 ------------------------------------------------------------------- */

/* The groups of the form (domain.md 1.15.2), by the letter their codes begin with. */
static const char *ethnic_group(const char *code)
{
    switch (*code) {
    case 'W':
        return "White";
    case 'B':
        return "Black or Black British";
    case 'A':
        return "Asian or Asian British";
    case 'M':
        return "Mixed/Dual Background";
    }
    return "Chinese & Other";
}

static bool child_of_case(struct report_run *run, const struct report_case *here,
                          struct err *err)
{
    const struct subject *child = &here->file->subject;
    struct date opened = here->file->caf_case.opened_on;
    struct report_keys keys = report_keys_of(run, here, opened);
    int which = BEGUN;

    (void)err;
    if (!is_begun(&here->file->caf_case) || !report_in_period(run, opened))
        return true;
    keys.of[REPORT_BY_LANGUAGE] = child->child_first_language;
    if (child->ethnicity)
        keys.of[REPORT_BY_ETHNIC_GROUP] = ethnic_group(keys.of[REPORT_BY_ETHNICITY]);
    if (child->sex)
        keys.of[REPORT_BY_SEX] = code_text(CODES_SEX_ID, child->sex);
    if (child->disabled)
        keys.of[REPORT_BY_DISABILITY] = code_text(CODES_YN_ID, child->disabled);
    if (child->sen_status)
        keys.of[REPORT_BY_SEN] = code_text(CODES_YN_ID, child->sen_status);
    report_groups(run, &keys, "", add_begun, &which);
    return true;
}

static bool write_children(struct report_run *run, struct err *err)
{
    int64_t all = 0;

    (void)err;
    report_groups_sort(run);
    for (size_t i = 0; i < run->group_count; i++) {
        const int64_t *sums = run->groups[i].sums;
        struct report_cell *cells = report_group_row(run, &run->groups[i]);

        all = run->groups[i].by < 0 ? sums[BEGUN] : all;
        report_number(&cells[2], sums[BEGUN]);
        report_percent(&cells[3], sums[BEGUN], all);
    }
    return true;
}

const struct report report_rp11 = {
    .code = "RP11",
    .title = "Demographics",
    .audience = "co-ordinator",
    .period = "the day the case was opened",
    .breakdowns = "age sex ethnic_group ethnicity disability language sen",
    .columns = { { "by", "By", REPORT_CODE, 12, false },
                 { "of", "Of", REPORT_WORDS, 8, true },
                 { "count", "Cases", REPORT_COUNT, 5, false },
                 { "percent", "%", REPORT_FIGURE, 5, false } },
    .each = child_of_case,
    .end = write_children,
};

/* ----- RP12 ------------------------------------------------------------------- */

/* A case with three needs is in each of them, and once in all. */
static bool needs_of_case(struct report_run *run, const struct report_case *here,
                          struct err *err)
{
    struct date opened = here->file->caf_case.opened_on;
    struct report_keys keys = report_keys_of(run, here, opened);
    int which = BEGUN;

    (void)err;
    if (!is_begun(&here->file->caf_case) || !report_in_period(run, opened) ||
        here->file->need_trigger.count == 0)
        return true;
    report_groups(run, &keys, "all", add_begun, &which);
    for (size_t i = 0; i < here->file->need_trigger.count; i++) {
        int need = here->file->need_trigger.items[i].trigger;

        report_groups(run, &keys, code_text(CODES_NEED_TRIGGER_ID, need), add_begun, &which);
    }
    return true;
}

static bool write_needs(struct report_run *run, struct err *err)
{
    (void)err;
    report_groups_sort(run);
    for (size_t i = 0; i < run->group_count; i++) {
        const struct report_group *group = &run->groups[i];
        const struct report_group *all = report_group_find(run, group->by, group->of, "all");
        struct report_cell *cells = report_group_row(run, group);

        report_number(&cells[3], group->sums[BEGUN]);
        report_percent(&cells[4], group->sums[BEGUN], all->sums[BEGUN]);
    }
    return true;
}

const struct report report_rp12 = {
    .code = "RP12",
    .title = "Needs that triggered the CAF",
    .audience = "co-ordinator",
    .period = "the day the case was opened",
    .breakdowns = "locality age",
    .columns = { { "by", "By", REPORT_CODE, 8, false },
                 { "of", "Of", REPORT_WORDS, 8, true },
                 { "need", "Need", REPORT_CODE, 12, true },
                 { "count", "Cases", REPORT_COUNT, 5, false },
                 { "percent", "%", REPORT_FIGURE, 5, false } },
    .each = needs_of_case,
    .end = write_needs,
};
