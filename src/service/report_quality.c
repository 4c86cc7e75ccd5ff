/* SPDX-License-Identifier: MIT */
/* RP21 what quality audits found: domain.md 5, 7.4. */

#include "config.h"

#include "model/quality.h"
#include "service/names.h"
#include "service/report_private.h"

/* P(field): the parts that are scored from 0 to 3, in the order of their columns. */
#define PARTS(P) \
    P(reason_score) \
    P(conclusion_score) \
    P(plan_score) \
    P(domain1_score) \
    P(domain2_score) \
    P(domain3_score)

enum part {
#define P(field) PART_##field,
    PARTS(P)
#undef P
    PART_COUNT
};

/* Of each part its sum, and after those of all how often it was scored. */
enum { AUDITS, ANSWERED, PERMILLE, SCORES, SCORED = SCORES + PART_COUNT };

_Static_assert(SCORED + PART_COUNT <= REPORT_SUMS, "two sums for each part");

struct audited {
    const struct quality_audit *audit;
    int permille; /* -1: no item applies */
};

static void add_part(struct report_group *group, int part, int64_t score)
{
    if (score < 0 || score > 3)
        return;
    group->sums[SCORES + part] += score;
    group->sums[SCORED + part]++;
}

static void add_audit(struct report_run *run, struct report_group *group, void *data)
{
    const struct audited *audited = data;

    (void)run;
    group->sums[AUDITS]++;
    if (audited->permille >= 0) {
        group->sums[ANSWERED]++;
        group->sums[PERMILLE] += audited->permille;
    }
#define P(field) add_part(group, PART_##field, audited->audit->field);
    PARTS(P)
#undef P
}

/* By the agency of whoever began the case: it is their form that was looked at. */
static struct report_keys audit_keys(struct report_run *run, const struct report_case *here,
                                     const struct quality_audit *audit)
{
    const struct agency *agency =
        case_file_agency_of(here->file, &here->file->caf_case.author_id);
    struct report_keys keys = report_keys_of(run, here, audit->date);

    keys.of[REPORT_BY_AGENCY] = agency ? agency->name : NULL;
    keys.of[REPORT_BY_AUDITOR] =
        name_of(run->session, ENTITY_practitioner, &audit->auditor, run->arena);
    return keys;
}

static bool audits_of_case(struct report_run *run, const struct report_case *here,
                           struct err *err)
{
    const struct case_file *file = here->file;

    (void)err;
    for (size_t i = 0; file->caf_case.state != STATE_V0 && i < file->quality_audit.count; i++) {
        const struct quality_audit *audit = &file->quality_audit.items[i];
        struct audited audited = { audit, quality_permille(file, &audit->record.id) };
        struct report_keys keys = audit_keys(run, here, audit);

        if (report_in_period(run, audit->date))
            report_groups(run, &keys, "", add_audit, &audited);
    }
    return true;
}

static bool write_audits(struct report_run *run, struct err *err)
{
    (void)err;
    report_groups_sort(run);
    for (size_t i = 0; i < run->group_count; i++) {
        const int64_t *sums = run->groups[i].sums;
        struct report_cell *cells = report_group_row(run, &run->groups[i]);

        report_number(&cells[2], sums[AUDITS]);
        if (sums[ANSWERED])
            report_number(&cells[3], (2 * sums[PERMILLE] + sums[ANSWERED]) / (2 * sums[ANSWERED]));
        for (int part = 0; part < PART_COUNT; part++) {
            if (sums[SCORED + part])
                report_number(&cells[4 + part],
                              report_tenths(sums[SCORES + part], sums[SCORED + part]));
        }
    }
    return true;
}

const struct report report_rp21 = {
    .code = "RP21",
    .title = "What quality audits found",
    .audience = "co-ordinator, supervisor",
    .period = "the day of the audit",
    .breakdowns = "agency auditor",
    .columns = { { "by", "By", REPORT_CODE, 7, false },
                 { "of", "Of", REPORT_WORDS, 8, true },
                 { "count", "Audits", REPORT_COUNT, 6, false },
                 { "yes_percent", "Yes %", REPORT_FIGURE, 5, false },
                 { "reason_mean", "Why", REPORT_FIGURE, 4, false },
                 { "conclusion_mean", "Then", REPORT_FIGURE, 4, false },
                 { "plan_mean", "Plan", REPORT_FIGURE, 4, false },
                 { "domain1_mean", "Child", REPORT_FIGURE, 5, false },
                 { "domain2_mean", "Parents", REPORT_FIGURE, 7, false },
                 { "domain3_mean", "Home", REPORT_FIGURE, 4, false } },
    .each = audits_of_case,
    .end = write_audits,
};
