/* SPDX-License-Identifier: MIT */
/* RP03 the caseload of one person: domain.md 5. */

#include "config.h"

#include "policy/consent_rules.h"
#include "policy/relation.h"
#include "service/report_private.h"

/* "LEAD", "DEPUTY"; "AUTHOR" without a term today; NULL: nothing. */
static const char *role_of(const struct report_run *run, const struct report_case *here)
{
    const struct case_file *file = here->file;
    const char *role = NULL;

    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (ident_equal(&term->practitioner_id, &run->one) &&
            relation_term_counts(term, run->today) && (!role || relation_leads(term)))
            role = code_text(CODES_LP_KIND_ID, term->kind);
    }
    if (!role && ident_equal(&file->caf_case.author_id, &run->one))
        role = "AUTHOR";
    return role;
}

static void write_dues(struct report_run *run, const struct report_case *here,
                       struct report_cell *cells)
{
    struct arena scratch = ARENA_INIT;
    const struct due_item *next;
    struct due_list dues;
    int late = 0;

    report_dues(run, here, &dues, &scratch);
    next = due_next(&dues);
    if (next) {
        report_day(&cells[4], next->due);
        report_words(&cells[5], due_code(due_rule_on(next, run->today)));
    }
    for (size_t i = 0; i < dues.count; i++)
        late += dues.items[i].rule == DUE_ACT && !dues.items[i].again &&
                due_is_late(&dues.items[i], run->today);
    report_number(&cells[6], late);
    arena_clear(&scratch);
}

static bool mine(struct report_run *run, const struct report_case *here, struct err *err)
{
    const struct consent *consent = consent_current(here->file, run->today).consent;
    const char *role = role_of(run, here);
    struct report_cell *cells;

    (void)err;
    if (!role)
        return true;
    cells = report_row(run);
    report_words(&cells[0], here->line->row.urn);
    report_words(&cells[1], report_child_name(run, here));
    report_words(&cells[2], role);
    report_words(&cells[3], code_text(CODES_STATE_ID, here->file->caf_case.state));
    write_dues(run, here, cells);
    if (consent_holds(here->file, consent, run->today))
        report_day(&cells[7], consent->review_on);
    return true;
}

const struct report report_rp03 = {
    .code = "RP03",
    .title = "My caseload",
    .audience = "lead professional",
    .breakdowns = "role",
    .named = true,
    .open_only = true,
    .of_one = true,
    .columns = { { "urn", "Reference", REPORT_CODE, 14, false },
                 { "name", "Name", REPORT_WORDS, 8, true },
                 { "role", "Role", REPORT_CODE, 8, false },
                 { "state", "St", REPORT_CODE, 0, false },
                 { "next_due", "Next", REPORT_DAY, 10, false },
                 { "next_rule", "What", REPORT_CODE, 8, true },
                 { "overdue_actions", "Late", REPORT_NUMBER, 0, false },
                 { "consent_review", "Consent", REPORT_DAY, 10, false } },
    .each = mine,
};
