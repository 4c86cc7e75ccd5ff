/* SPDX-License-Identifier: MIT */
/* RP08 consent register and exceptions, RP09 disclosures without consent: domain.md 5. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "policy/consent_rules.h"
#include "policy/states.h"
#include "service/case_list.h"
#include "service/names.h"
#include "service/report_private.h"

/* ----- RP08 ------------------------------------------------------------------- */

static bool is_late(struct report_run *run, const struct report_case *here, enum due_rule rule)
{
    struct arena scratch = ARENA_INIT;
    struct due_list dues;
    bool late = false;

    report_dues(run, here, &dues, &scratch);
    for (size_t i = 0; i < dues.count; i++)
        late |= dues.items[i].rule == rule && due_is_late(&dues.items[i], run->today);
    arena_clear(&scratch);
    return late;
}

/* What is wrong with it; "" nothing. */
static const char *exception_of(struct report_run *run, const struct report_case *here,
                                enum code_consentst status)
{
    switch (status) {
    case CONSENTST_REFUSED:
    case CONSENTST_WITHDRAWN:
    case CONSENTST_EXPIRED:
        return code_text(CODES_CONSENTST_ID, (int)status);
    case CONSENTST_GIVEN:
    case CONSENTST_LIMITED:
        return is_late(run, here, DUE_CONS_EXP) ? "REVIEW_LATE" : "";
    case CONSENTST_NOT_SOUGHT:
    case CONSENTST_SUPERSEDED:
        return is_late(run, here, DUE_CONS_MISS) ? "MISSING" : "";
    case CONSENTST_NONE_:
    case CONSENTST_END_:
        break;
    }
    return "";
}

/* For those who may read the consent log; auditors and authors have its word alone. */
static void write_decision(const struct case_file *file, const struct consent *consent,
                           struct report_cell *cells)
{
    if (consent->given_as)
        report_words(&cells[3], code_text(CODES_GIVEN_AS_ID, consent->given_as));
    if (consent->competence_basis)
        report_words(&cells[4], code_text(CODES_COMPBASIS_ID, consent->competence_basis));
    report_number(&cells[5], consent_limits(file, consent));
}

static bool consent_of_case(struct report_run *run, const struct report_case *here,
                            struct err *err)
{
    struct consent_word word = consent_current(here->file, run->today);
    struct report_cell *cells;

    (void)err;
    if (!state_is_open(here->file->caf_case.state))
        return true;
    cells = report_row(run);
    report_words(&cells[0], here->line->row.urn);
    report_words(&cells[1], here->line->locality_name);
    report_words(&cells[2], code_text(CODES_CONSENTST_ID, (int)word.status));
    if (word.consent && report_may_read(run, here, PERMIT_CONSENT_RECORD))
        write_decision(here->file, word.consent, cells);
    if (word.consent)
        report_day(&cells[6], word.consent->review_on);
    report_words(&cells[7], exception_of(run, here, word.status));
    return true;
}

const struct report report_rp08 = {
    .code = "RP08",
    .title = "Consent register and exceptions",
    .audience = "co-ordinator, auditor",
    .breakdowns = "status exception",
    .named = true,
    .open_only = true,
    .for_audit = true,
    .columns = { { "urn", "Reference", REPORT_CODE, 14, false },
                 { "locality", NULL, REPORT_WORDS, 0, false },
                 { "status", "Consent", REPORT_CODE, 7, false },
                 { "given_as", "Given as", REPORT_CODE, 8, true },
                 { "basis", "Competence", REPORT_CODE, 8, true },
                 { "limits", "Limits", REPORT_NUMBER, 0, false },
                 { "review", "Review", REPORT_DAY, 10, false },
                 { "exception", "But", REPORT_CODE, 8, true } },
    .each = consent_of_case,
};

/* ----- RP09 ------------------------------------------------------------------- */

/* It left the record, of somebody who can be known, and not by consent: domain.md 3.4. */
static bool is_without(const struct disclosure *entry)
{
    return entry->direction == DIRECTION_OUT &&
           entry->decision == SHARE_DECISION_SHARED && entry->basis &&
           entry->basis != LAWBASIS_CONSENT && entry->basis != LAWBASIS_ANON;
}

static const char *receiver(struct report_run *run, const struct disclosure *entry)
{
    if (ident_known(&entry->to_agency))
        return name_of(run->session, ENTITY_agency, &entry->to_agency, run->arena);
    return arena_strdup(run->arena, entry->to_person);
}

static const char *worker_name(struct report_run *run, const struct ident *id)
{
    return name_of(run->session, ENTITY_practitioner, id, run->arena);
}

static void write_entry(struct report_run *run, const struct report_case *here,
                        const struct disclosure *entry)
{
    struct report_cell *cells = report_row(run);

    report_day(&cells[0], instant_local_date(entry->when));
    report_words(&cells[1], here->line->row.urn);
    report_words(&cells[2], code_text(CODES_LAWBASIS_ID, entry->basis));
    report_words(&cells[3], receiver(run, entry));
    report_words(&cells[4], worker_name(run, &entry->by_user));
    report_words(&cells[5], worker_name(run, &entry->authorised_by));
    if (entry->family_told)
        report_words(&cells[6], code_text(CODES_FAMILY_TOLD_ID, entry->family_told));
    report_words(&cells[7], report_sector(case_file_agency_of(here->file, &entry->by_user)));
}

/* The sharing log of a case is for whoever leads it, and those above; auditors see what
 * was done without consent. */
static bool disclosed(struct report_run *run, const struct report_case *here, struct err *err)
{
    bool auditor = !case_list_is_allowed(run->session);

    (void)err;
    if (!auditor && !report_may_read(run, here, PERMIT_DISCLOSURE_LOG))
        return true;
    for (size_t i = 0; i < here->file->disclosure.count; i++) {
        const struct disclosure *entry = &here->file->disclosure.items[i];

        if (is_without(entry) && report_in_period(run, instant_local_date(entry->when)))
            write_entry(run, here, entry);
    }
    return true;
}

static int by_day(const void *left, const void *right)
{
    const struct report_cell *a = left, *b = right;
    int order = date_compare(a->day, b->day);

    return order ? order : strcmp(a[1].text, b[1].text);
}

/* The newest last, whatever became of the case. */
static bool sort_disclosed(struct report_run *run, struct err *err)
{
    struct report_rows *out = run->out;

    (void)err;
    if (out->rows)
        qsort(out->cells, out->rows, out->columns * sizeof(*out->cells), by_day);
    return true;
}

const struct report report_rp09 = {
    .code = "RP09",
    .title = "Disclosures without consent",
    .audience = "auditor, supervisor",
    .period = "the day it was given",
    .breakdowns = "basis sector",
    .named = true,
    .for_audit = true,
    .columns = { { "date", "Day", REPORT_DAY, 10, false },
                 { "urn", "Reference", REPORT_CODE, 14, false },
                 { "basis", "Basis", REPORT_CODE, 8, true },
                 { "to", "To", REPORT_WORDS, 8, true },
                 { "by", "By", REPORT_WORDS, 8, true },
                 { "authoriser", "Authorised", REPORT_WORDS, 8, true },
                 { "family_told", "Told", REPORT_CODE, 6, false },
                 { "sector", NULL, REPORT_CODE, 0, false } },
    .each = disclosed,
    .end = sort_disclosed,
};
