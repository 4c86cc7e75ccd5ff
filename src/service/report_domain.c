/* SPDX-License-Identifier: MIT */
/* RP13 domain profile: domain.md 5, 1.7. */

#include "config.h"

#include "service/report_private.h"

enum { ASSESSED, WITH_NEED, LEVELS };

static void add_level(struct report_run *run, struct report_group *group, void *data)
{
    const int *level = data;

    (void)run;
    group->sums[ASSESSED]++;
    group->sums[WITH_NEED] += *level > 0;
    group->sums[LEVELS] += *level;
}

/* The version that is complete now, as it stands. */
static bool elements_of_case(struct report_run *run, const struct report_case *here,
                             struct err *err)
{
    const struct assessment *version =
        case_file_version(here->file, ASSESSMENT_STATUS_COMPLETE);
    struct report_keys keys;

    (void)err;
    if (here->file->caf_case.state == STATE_V0 || !version ||
        !report_in_period(run, version->date_completed))
        return true;
    keys = report_keys_of(run, here, version->date_completed);
    for (size_t i = 0; i < here->file->element_entry.count; i++) {
        const struct element_entry *entry = &here->file->element_entry.items[i];
        int level = entry->need_level - NEED_LEVEL_0;

        if (ident_equal(&entry->assessment_id, &version->record.id) && !entry->not_applicable &&
            entry->need_level)
            report_groups(run, &keys, code_text(CODES_ELEMENT_ID, entry->element), add_level,
                          &level);
    }
    return true;
}

static bool write_elements(struct report_run *run, struct err *err)
{
    (void)err;
    report_groups_sort(run);
    for (size_t i = 0; i < run->group_count; i++) {
        const int64_t *sums = run->groups[i].sums;
        struct report_cell *cells = report_group_row(run, &run->groups[i]);

        report_number(&cells[3], sums[ASSESSED]);
        report_number(&cells[4], sums[WITH_NEED]);
        report_percent(&cells[5], sums[WITH_NEED], sums[ASSESSED]);
        report_number(&cells[6], report_tenths(sums[LEVELS], sums[ASSESSED]));
    }
    return true;
}

const struct report report_rp13 = {
    .code = "RP13",
    .title = "Domain profile",
    .audience = "co-ordinator",
    .period = "the day the assessment was completed",
    .breakdowns = "sector age",
    .columns = { { "by", "By", REPORT_CODE, 8, false },
                 { "of", "Of", REPORT_WORDS, 8, true },
                 { "element", "Element", REPORT_CODE, 7, false },
                 { "assessed", "Assessed", REPORT_COUNT, 8, false },
                 { "with_need", "With need", REPORT_COUNT, 9, false },
                 { "percent", "%", REPORT_FIGURE, 5, false },
                 { "mean_level", "Mean", REPORT_FIGURE, 5, false } },
    .each = elements_of_case,
    .end = write_elements,
};
