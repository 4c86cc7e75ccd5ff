/* SPDX-License-Identifier: MIT */
/* One document, up to the text of its pages. */

#include "config.h"

#include "service/print_job.h"

#include "base/moment_input.h"
#include "base/text.h"
#include "model/record.h"
#include "print/case_summary.h"
#include "print/consent_sheet.h"
#include "print/plan_sheet.h"
#include "print/press_pages.h"
#include "print/text_pages.h"
#include "service/case_svc.h"
#include "service/print_letter.h"
#include "service/print_minutes.h"
#include "service/print_other.h"
#include "store/case_file_store.h"

/* ----- May it be printed? --------------------------------------------------------- */

/* A member of the team prints their own actions, for themselves. */
static bool may_print(struct print_job *job, struct err *err)
{
    struct relation own = job->relation;
    struct permission permission = permit(PERMIT_PRINT_SUMMARY, OPERATION_EXECUTE,
                                          &job->relation);

    if (permission.allowed)
        return true;
    own.own = true;
    if (!permit(PERMIT_PRINT_SUMMARY, OPERATION_EXECUTE, &own).allowed)
        return err_set(err, ERR_DENIED, "%s",
                       case_why_not(job->session, job->whole, &permission, job->arena));
    if (job->reader.copy != DOCUMENT_COPY_OWN || job->reader.document == DOCUMENT_MINUTES)
        return err_set(err, ERR_DENIED,
                       "As one of the team you print your own actions, for yourself. Ask the lead "
                       "professional for more.");
    job->reader.only_own = true;
    return true;
}

static bool is_a_case(const struct print_job *job, struct err *err)
{
    switch ((enum code_state)job->whole->caf_case.state) {
    case STATE_P0:
    case STATE_P1:
        return err_set(err, ERR_REFUSED, "There is no case yet that could be printed.");
    case STATE_V0:
        return err_set(err, ERR_REFUSED, "A case that was made void is not printed.");
    default:
        return !date_known(job->whole->caf_case.erased_on) ||
               err_set(err, ERR_REFUSED, "What was recorded of this case was destroyed.");
    }
}

/* Is there such a document, and is something left of it for whoever is to have it? */
static bool is_there(struct print_job *job, struct err *err)
{
    enum code_dataclass needs = document_kind_needs(job->reader.document);

    if (job->reader.document == DOCUMENT_PLAN && !plan_sheet_plan(job->whole))
        return err_set(err, ERR_REFUSED,
                       "There is no plan yet: it is agreed at the first meeting of the team.");
    if (job->reader.document == DOCUMENT_MINUTES) {
        job->meeting = print_minutes_meeting(job, err);
        if (!job->meeting)
            return false;
    }
    if (!needs || set_has(job->reader.classes, needs))
        return true;
    return err_withheld(err, "Consent keeps the plan and reviews from %.80s. Ask the family first.",
                        job->reader.name);
}

bool print_job_may(struct print_job *job, struct err *err)
{
    return is_a_case(job, err) && may_print(job, err);
}

/* ----- Words of the page ------------------------------------------------------------ */

static const char *purpose_of(const struct print_job *job)
{
    if (job->wish->purpose && !text_blank(job->wish->purpose))
        return job->wish->purpose;
    if (job->reader.document == DOCUMENT_CONSENT_FORM)
        return "To read, to decide, and to sign.";
    if (job->reader.document == DOCUMENT_WHO_LOOKED)
        return "To know who has looked.";
    switch (job->reader.copy) {
    case DOCUMENT_COPY_FAMILY:
        return "The family's own copy.";
    case DOCUMENT_COPY_OWN:
        return "To work with.";
    default:
        return "To take part in the help for the child.";
    }
}

static const struct consent *rests_on(const struct print_job *job)
{
    return job->reader.copy == DOCUMENT_COPY_AGENCY
               ? case_file_find(job->whole, ENTITY_consent, &job->reader.answer.consent_id)
               : consent_current(job->whole, job->today).consent;
}

static const char *consent_words(const struct print_job *job, const struct consent *consent)
{
    char day[DATE_WORDS];

    date_format_words(consent->obtained_on, day);
    return arena_printf(job->arena, "Consent of %s", day);
}

static const char *basis_of(const struct print_job *job)
{
    const struct consent *consent = rests_on(job);

    if (job->reader.document == DOCUMENT_CONSENT_FORM)
        return "You say what is kept and shared.";
    switch (job->reader.copy) {
    case DOCUMENT_COPY_FAMILY:
        return "The family has a right to a copy.";
    case DOCUMENT_COPY_OWN:
        return "Own copy of somebody who works with the case.";
    default:
        return consent ? arena_printf(job->arena, "%s.", consent_words(job, consent))
                       : "Consent.";
    }
}

/* What the family agreed to, for those who may read it all. */
static void add_consent(const struct print_job *job, struct summary_facts *facts)
{
    const struct consent *consent = consent_current(job->whole, job->today).consent;
    const char *status;

    if (!consent || job->reader.copy == DOCUMENT_COPY_AGENCY || job->reader.only_own)
        return;
    status = code_label(CODES_CONSENTST_ID, consent_current(job->whole, job->today).status);
    facts->consent = arena_printf(
        job->arena, "%s: %s, by %s.%s%s", consent_words(job, consent), status,
        print_reader_family(job->whole, job->today, job->arena),
        consent->limits_note ? " In their words: " : "", text_or_empty(consent->limits_note));
    facts->asked_again = consent->review_on;
}

static void begin(const struct print_job *job, struct document *document)
{
    char when[MOMENT_TEXT];
    const struct document_kind *kind = document_kind_of(job->wish->document);
    const char *initials = case_summary_initials(job->whole, job->arena);

    moment_format(session_now(job->session), when);
    document_init(document, job->arena);
    document->title = job->reader.copy == DOCUMENT_COPY_FAMILY ? kind->plain : kind->title;
    document->reference = arena_printf(job->arena, "%s%s%s",
                                       text_or_empty(job->whole->caf_case.urn),
                                       *initials ? "  " : "", initials);
    document->number = job->number;
    document->banner = session_is_training(job->session) ? "TRAINING: made-up people" : NULL;
    document->by = job->session->who.name;
    document->at = session_now(job->session);
    document->foot = arena_printf(job->arena, "%s, %s. Copy 1 of 1. %s", job->session->who.name,
                                  when, job->page.basis);
}

/* ----- The page ------------------------------------------------------------------- */

static const char *lines_of(const struct print_job *job, const struct document *document)
{
    struct str lines = STR_INIT;
    const char *kept;

    press_pages(document, &lines);
    kept = arena_strdup(job->arena, str_text(&lines));
    str_release(&lines);
    return kept;
}

static bool write_page(const struct print_job *job, const struct case_file *cut,
                       const struct summary_facts *facts, struct document *document,
                       struct str *left, struct err *err)
{
    switch (job->reader.document) {
    case DOCUMENT_PLAN:
        plan_sheet(cut, facts, document);
        break;
    case DOCUMENT_CONSENT_FORM:
        consent_sheet(cut, facts, document);
        break;
    case DOCUMENT_MINUTES:
        print_minutes(job, cut, job->meeting, document, left);
        break;
    case DOCUMENT_WHO_LOOKED:
        return print_letter(job, document, left, err);
    default:
        case_summary(cut, facts, document);
    }
    return true;
}

/* What it says, whatever its number is and whenever it is made. */
static const char *content_of(const struct print_job *job, const struct document *document)
{
    struct str words = STR_INIT;
    const char *kept;

    for (size_t i = 0; i < document->count; i++) {
        const struct block *block = &document->blocks[i];

        str_printf(&words, "%d %s\n%s\n", (int)block->kind, block->label, block->text);
        for (size_t c = 0; c < BLOCK_CELLS && block->cells[c]; c++)
            str_printf(&words, "%s\n", block->cells[c]);
    }
    kept = arena_strdup(job->arena, str_text(&words));
    str_release(&words);
    return kept;
}

static bool make_text(struct print_job *job, const struct case_file *cut, struct str *left,
                      struct err *err)
{
    const struct lp_assignment *lead = relation_lead(job->whole, job->today);
    struct str text = STR_INIT, others = STR_INIT;
    struct summary_facts facts = { .copy = job->reader.copy,
                                   .recipient = job->reader.name,
                                   .purpose = job->page.purpose,
                                   .basis = job->page.basis,
                                   .lead = lead ? lead->practitioner_id : IDENT_NONE,
                                   .classes = job->reader.classes,
                                   .asked_again = DATE_NONE,
                                   .today = job->today };
    struct document document;
    bool ok;

    if (job->reader.only_own)
        facts.only_owner = job->reader.practitioner;
    add_consent(job, &facts);
    begin(job, &document);
    if (!write_page(job, cut, &facts, &document, left, err))
        return false;
    job->page.pages = text_pages(&document, &text);
    job->page.text = arena_strdup(job->arena, str_text(&text));
    job->page.content = content_of(job, &document);
    job->lines = job->wish->paper ? lines_of(job, &document) : NULL;
    ok = print_others(job->db, job->whole, job->page.text, &others, err);
    job->page.others = arena_strdup(job->arena, str_text(&others));
    str_release(&text);
    str_release(&others);
    return ok;
}

/* Reason, conclusions and goals belong to no domain (docs/decisions/0122). */
static const char *to_mind(const struct print_job *job)
{
    uint64_t classes = job->reader.classes;

    if (job->reader.copy != DOCUMENT_COPY_AGENCY || job->reader.document != DOCUMENT_SUMMARY ||
        !set_has(classes, DATACLASS_ASSESSMENT_D1) ||
        (set_has(classes, DATACLASS_ASSESSMENT_D2) && set_has(classes, DATACLASS_ASSESSMENT_D3)))
        return "";
    return "Read it before you hand it over: reason, conclusions and goals are given whole, and may "
           "speak of the domain that is left out.";
}

/* Minutes of which not everybody may read all. */
static bool is_for_some(const struct print_job *job)
{
    return job->meeting && (job->meeting->apart || job->meeting->for_everybody != YN_Y);
}

static bool cut_and_make(struct print_job *job, struct err *err)
{
    struct actor actor = session_actor(job->session);
    struct print_maker maker = { &job->relation, &actor, job->wish->purpose != NULL };
    struct case_file *cut = arena_alloc(job->arena, sizeof(*cut));
    struct str left = STR_INIT;
    bool ok;

    if (!case_file_store_get(job->db, &job->whole->caf_case.record.id, cut, job->arena, err))
        return false;
    print_cut(cut, job->whole, &maker, &job->reader, job->today, &left, job->arena);
    job->kept_back = print_is_kept_back(cut, job->whole, &job->reader) || is_for_some(job);
    ok = make_text(job, cut, &left, err);
    job->page.left_out = arena_strdup(job->arena, str_text(&left));
    str_release(&left);
    return ok;
}

bool print_job_make(struct print_job *job, struct err *err)
{
    if (!is_a_case(job, err) ||
        !print_reader_find(job->session, job->whole, job->wish, job->today, &job->reader,
                           job->arena, err) ||
        !may_print(job, err) || !is_there(job, err))
        return false;
    job->page = (struct print_page){ .number = job->number, .recipient = job->reader.name };
    job->page.purpose = purpose_of(job);
    job->page.basis = basis_of(job);
    job->page.mind = to_mind(job);
    return cut_and_make(job, err);
}
