/* SPDX-License-Identifier: MIT */
/* RP02 open cases, RP05 cases without a lead professional: domain.md 5; those behind a figure. */

#include "config.h"

#include "policy/due.h"
#include "policy/relation.h"
#include "policy/states.h"
#include "service/report_private.h"

static bool is_open(const struct report_case *here)
{
    return state_is_open(here->file->caf_case.state);
}

/* ----- RP02 ------------------------------------------------------------------- */

static int count_late(struct report_run *run, const struct report_case *here)
{
    struct arena scratch = ARENA_INIT;
    struct due_list dues;
    int late = 0;

    report_dues(run, here, &dues, &scratch);
    for (size_t i = 0; i < dues.count; i++)
        late += due_is_late(&dues.items[i], run->today);
    arena_clear(&scratch);
    return late;
}

static struct date last_review(const struct case_file *file)
{
    struct date last = DATE_NONE;

    for (size_t i = 0; i < file->review.count; i++) {
        struct date day = file->review.items[i].review_date;

        if (date_known(day) && (!date_known(last) || date_compare(day, last) > 0))
            last = day;
    }
    return last;
}

static bool open_case(struct report_run *run, const struct report_case *here, struct err *err)
{
    const struct caf_case *one = &here->file->caf_case;
    const struct assessment *version = case_file_assessment(here->file);
    struct report_cell *cells;

    (void)err;
    if (!is_open(here))
        return true;
    cells = report_row(run);
    report_words(&cells[0], here->line->row.urn);
    report_words(&cells[1], report_child_name(run, here));
    if (date_known(here->line->row.dob))
        report_number(&cells[2], date_age(here->line->row.dob, run->today));
    report_words(&cells[3], here->line->locality_name);
    report_words(&cells[4], code_text(CODES_STATE_ID, one->state));
    report_number(&cells[5], date_days_between(one->opened_on, run->today));
    if (version)
        report_number(&cells[6], version->version_no);
    report_words(&cells[7], report_lead_name(run, here));
    if (here->agency)
        report_words(&cells[8], arena_strdup(run->arena, here->agency->name));
    report_day(&cells[9], last_review(here->file));
    report_day(&cells[10], one->next_review_date);
    report_number(&cells[11], count_late(run, here));
    report_words(&cells[12], report_sector(here->agency));
    return true;
}

const struct report report_rp02 = {
    .code = "RP02",
    .title = "Open cases",
    .audience = "co-ordinator",
    .breakdowns = "locality sector state",
    .named = true,
    .open_only = true,
    .columns = { { "urn", "Reference", REPORT_CODE, 14, false },
                 { "name", "Name", REPORT_WORDS, 8, true },
                 { "age", "Age", REPORT_NUMBER, 0, false },
                 { "locality", NULL, REPORT_WORDS, 0, false },
                 { "state", "St", REPORT_CODE, 0, false },
                 { "days_open", "Days", REPORT_NUMBER, 4, false },
                 { "version", "V", REPORT_NUMBER, 0, false },
                 { "lead", "Lead", REPORT_WORDS, 8, true },
                 { "lead_agency", NULL, REPORT_WORDS, 0, false },
                 { "last_review", NULL, REPORT_DAY, 0, false },
                 { "next_review", "Review", REPORT_DAY, 10, false },
                 { "alerts", "!", REPORT_NUMBER, 0, false },
                 { "sector", NULL, REPORT_CODE, 0, false } },
    .each = open_case,
};

/* ----- RP05 ------------------------------------------------------------------- */

/* The lead whose term ended last. */
static const struct lp_assignment *led_before(const struct case_file *file, struct date today)
{
    const struct lp_assignment *last = NULL;

    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (!relation_leads(term) || !date_known(term->accepted_on) || !date_known(term->to) ||
            date_compare(term->to, today) > 0)
            continue;
        if (!last || date_compare(term->to, last->to) > 0)
            last = term;
    }
    return last;
}

static const char *who_is_asked(struct report_run *run, const struct report_case *here)
{
    const char *names = "";

    for (size_t i = 0; i < here->file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &here->file->lp_assignment.items[i];
        const struct practitioner *worker =
            case_file_practitioner(here->file, &term->practitioner_id);

        if (relation_leads(term) && relation_is_asked(term, run->today) && worker && worker->name)
            names = arena_printf(run->arena, "%s%s%s", names, *names ? ", " : "", worker->name);
    }
    return names;
}

static bool without_lead(struct report_run *run, const struct report_case *here, struct err *err)
{
    const struct lp_assignment *before = led_before(here->file, run->today);
    struct date since = before ? before->to : here->file->caf_case.opened_on;
    struct report_cell *cells;

    (void)err;
    if (!is_open(here) || (here->lead && relation_leads(here->lead)))
        return true;
    cells = report_row(run);
    report_words(&cells[0], here->line->row.urn);
    report_words(&cells[1], here->line->locality_name);
    report_words(&cells[2], code_text(CODES_STATE_ID, here->file->caf_case.state));
    report_number(&cells[3], date_days_between(since, run->today));
    report_words(&cells[4], report_lead_name(run, here));
    if (before && before->end_reason)
        report_words(&cells[5], code_text(CODES_LPEND_ID, before->end_reason));
    report_words(&cells[6], who_is_asked(run, here));
    return true;
}

const struct report report_rp05 = {
    .code = "RP05",
    .title = "Cases without a lead professional",
    .audience = "co-ordinator",
    .breakdowns = "locality",
    .named = true,
    .open_only = true,
    .columns = { { "urn", "Reference", REPORT_CODE, 14, false },
                 { "locality", "Locality", REPORT_WORDS, 8, true },
                 { "state", "St", REPORT_CODE, 0, false },
                 { "days_without", "Days", REPORT_NUMBER, 4, false },
                 { "interim", "Interim", REPORT_WORDS, 8, true },
                 { "reason", "Last one ended", REPORT_CODE, 8, true },
                 { "invited", "Asked", REPORT_WORDS, 8, true } },
    .each = without_lead,
};

/* ----- Behind a figure ------------------------------------------------------------- */

static bool behind_figure(struct report_run *run, const struct report_case *here, struct err *err)
{
    const struct caf_case *one = &here->file->caf_case;
    struct report_cell *cells = report_row(run);

    (void)err;
    report_words(&cells[0], here->line->row.urn);
    report_words(&cells[1], report_child_name(run, here));
    if (date_known(here->line->row.dob))
        report_number(&cells[2], date_age(here->line->row.dob, run->today));
    report_words(&cells[3], here->line->locality_name);
    report_words(&cells[4], code_text(CODES_STATE_ID, one->state));
    report_day(&cells[5], one->opened_on);
    report_day(&cells[6], one->closed_on);
    report_words(&cells[7], report_lead_name(run, here));
    if (here->agency)
        report_words(&cells[8], arena_strdup(run->arena, here->agency->name));
    return true;
}

const struct report report_behind_figure = {
    .code = "CASES",
    .title = "Cases behind a figure",
    .audience = "",
    .breakdowns = "locality state",
    .named = true,
    .columns = { { "urn", "Reference", REPORT_CODE, 14, false },
                 { "name", "Name", REPORT_WORDS, 8, true },
                 { "age", "Age", REPORT_NUMBER, 0, false },
                 { "locality", "Locality", REPORT_WORDS, 8, true },
                 { "state", "St", REPORT_CODE, 0, false },
                 { "opened_on", "Opened", REPORT_DAY, 10, false },
                 { "closed_on", "Closed", REPORT_DAY, 10, false },
                 { "lead", "Lead", REPORT_WORDS, 8, true },
                 { "lead_agency", NULL, REPORT_WORDS, 0, false } },
    .each = behind_figure,
};
