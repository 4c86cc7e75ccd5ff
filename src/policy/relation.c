/* SPDX-License-Identifier: MIT */
/* What a person is to a case. */

#include "config.h"

#include "policy/relation.h"

#include "base/text.h"
#include "model/record.h"
#include "policy/consent_rules.h"

bool relation_in_force(struct date from, struct date to, struct date today)
{
    bool begun = !date_known(from) || date_compare(from, today) <= 0;
    bool ended = date_known(to) && date_compare(to, today) <= 0;

    return begun && !ended;
}

bool relation_leads(const struct lp_assignment *term)
{
    return term->kind == LP_KIND_LEAD || term->kind == LP_KIND_KEYWORKER ||
           term->kind == LP_KIND_BUDGET_HOLDING;
}

/* A cover may have its end set when it is asked for; a term of no day was ended with its
 * case. */
bool relation_is_asked(const struct lp_assignment *term, struct date today)
{
    bool ended = date_known(term->to) && (date_compare(term->to, today) <= 0 ||
                                          date_compare(term->to, term->from) <= 0);

    return !date_known(term->accepted_on) && !date_known(term->declined_on) && !ended;
}

bool relation_asks(const struct lp_assignment *term, const struct ident *practitioner,
                   struct date today)
{
    return relation_is_asked(term, today) && ident_same(&term->practitioner_id, practitioner);
}

/* Asking somebody makes them nothing to the case, whatever they are asked to be. */
static bool accepted_by(const struct lp_assignment *term, struct date day)
{
    return date_known(term->accepted_on) && !date_known(term->declined_on) &&
           date_compare(term->accepted_on, day) <= 0;
}

bool relation_term_counts(const struct lp_assignment *term, struct date today)
{
    return accepted_by(term, today) && relation_in_force(term->from, term->to, today);
}

/* Accepted and begun by then, over or not. */
static bool has_begun(const struct lp_assignment *term, struct date day)
{
    return accepted_by(term, day) && relation_in_force(term->from, DATE_NONE, day);
}

const struct lp_assignment *relation_lead(const struct case_file *file, struct date today)
{
    const struct lp_assignment *best = NULL;

    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (term->kind == LP_KIND_DEPUTY || !relation_term_counts(term, today))
            continue;
        if (!best || (relation_leads(term) && !relation_leads(best)) ||
            (relation_leads(term) == relation_leads(best) &&
             date_compare(term->from, best->from) > 0))
            best = term;
    }
    return best;
}

/* Whoever leads for the time being hands nothing over, and nobody takes over from
 * a lead whose case closed. */
static bool takes_over_from(const struct lp_assignment *term, const struct lp_assignment *before)
{
    return relation_leads(before) && date_known(before->accepted_on) &&
           before->end_reason != LPEND_CASE_CLOSED &&
           !ident_same(&before->record.id, &term->record.id) && date_known(before->to) &&
           date_compare(before->to, term->from) == 0;
}

/* Every step is ticked, or a supervisor's reason was given for just that. */
static bool nothing_is_open(const struct lp_assignment *term)
{
    uint64_t open = 0;

    for (int step = HANDOVER_NONE_ + 1; step < HANDOVER_END_; step++) {
        if (!set_has(term->handover_done, step))
            open = set_with(open, step);
    }
    return !open || (term->override_of == LP_OVERRIDE_HANDOVER && term->override_reason &&
                     !text_blank(term->override_reason));
}

bool relation_must_hand_over(const struct case_file *file, const struct lp_assignment *term,
                             struct date today)
{
    const struct lp_assignment *now = relation_lead(file, today);

    return relation_leads(term) && now && relation_leads(now) &&
           !ident_same(&now->record.id, &term->record.id) && !nothing_is_open(term);
}

bool relation_handed_over(const struct case_file *file, const struct lp_assignment *term)
{
    if (nothing_is_open(term))
        return true;
    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        if (takes_over_from(term, &file->lp_assignment.items[i]))
            return false;
    }
    return true;
}

static bool is_deputy(const struct case_file *file, const struct ident *person, struct date today)
{
    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (term->kind == LP_KIND_DEPUTY && ident_same(&term->practitioner_id, person) &&
            relation_term_counts(term, today))
            return true;
    }
    return false;
}

/* Led on the last day of the case, and that was not long ago. */
static bool is_closing_lead(const struct case_file *file, const struct ident *person,
                            const struct parameters *parameters, struct date today)
{
    struct date closed = file->caf_case.closed_on;

    if (!date_known(closed) ||
        date_compare(today, date_add_days(closed, parameters->closing_lp_days)) > 0)
        return false;
    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (term->kind != LP_KIND_DEPUTY && ident_same(&term->practitioner_id, person) &&
            has_begun(term, closed) &&
            (!date_known(term->to) || date_compare(term->to, closed) >= 0))
            return true;
    }
    return false;
}

static bool is_member(const struct case_file *file, const struct ident *person, struct date today)
{
    for (size_t i = 0; i < file->tac_member.count; i++) {
        const struct tac_member *member = &file->tac_member.items[i];

        if (ident_same(&member->practitioner_id, person) &&
            relation_in_force(member->from, member->to, today))
            return true;
    }
    return false;
}

static bool wrote(const struct assessment *version, const struct ident *person)
{
    return version && (ident_same(&version->author_id, person) ||
                       ident_same(&version->co_author_id, person));
}

bool relation_supervises(const struct case_file *file, const struct ident *supervisor,
                         const struct ident *worker)
{
    const struct practitioner *found = case_file_practitioner(file, worker);

    return found && (ident_same(&found->line_manager, supervisor) ||
                     ident_same(&found->caf_supervisor, supervisor));
}

static bool in_locality(const struct case_file *file, const struct ident *locality)
{
    return !ident_known(locality) || !ident_known(&file->caf_case.locality_id) ||
           ident_equal(locality, &file->caf_case.locality_id);
}

static bool is_closed(const struct case_file *file)
{
    int state = file->caf_case.state;

    return state == STATE_Z1 || state == STATE_Z2 || state == STATE_Z3;
}

/* Whoever led to it finishes the paperwork; a refusal before the assessment is one, too. */
static bool has_an_end(const struct case_file *file)
{
    int state = file->caf_case.state;

    return state == STATE_C1 || state == STATE_Z1 || state == STATE_Z2;
}

/* A void case stays readable by whoever could read it: nobody leads it any more, and
 * whoever did when it became void counts on. */
static bool led_to_the_end(const struct case_file *file, const struct ident *person)
{
    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (term->kind != LP_KIND_DEPUTY && ident_same(&term->practitioner_id, person) &&
            has_begun(term, file->caf_case.closed_on) && term->end_reason == LPEND_CASE_CLOSED)
            return true;
    }
    return false;
}

/* Who led last, for cases that nobody leads any more. */
static const struct lp_assignment *last_lead(const struct case_file *file, struct date today)
{
    const struct lp_assignment *best = NULL;

    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (term->kind != LP_KIND_DEPUTY && has_begun(term, today) &&
            (!best || date_compare(term->from, best->from) > 0))
            best = term;
    }
    return best;
}

static void find_parts(const struct case_file *file, const struct ident *person, struct date today,
                       struct relation *relation)
{
    const struct lp_assignment *lead = relation_lead(file, today);
    const struct assessment *draft = case_file_version(file, ASSESSMENT_STATUS_DRAFT);
    struct recipient recipient = recipient_practitioner(file, person);
    struct consent_answer answer = consent_for(file, &recipient, today);

    relation->lead = lead && ident_same(&lead->practitioner_id, person);
    relation->deputy = is_deputy(file, person, today);
    /* Everything has been withdrawn: only who leads and who watches still see it. */
    if (!consent_all_withdrawn(file, today)) {
        relation->drafting = wrote(draft, person);
        relation->author = relation->drafting || ident_same(&file->caf_case.author_id, person) ||
                           wrote(case_file_assessment(file), person);
        relation->member = is_member(file, person, today);
    }
    relation->consent = answer.classes != 0;
}

/* Their own account wrote it: what came in an exchange file opens nothing. */
bool relation_emergency_runs(const struct emergency_opening *opening, const struct actor *actor)
{
    return ident_same(&opening->opened_by, &actor->practitioner) &&
           ident_same(&opening->record.created_by, &actor->account) &&
           !instant_known(opening->record.void_at) &&
           opening->opened_at.seconds <= actor->now.seconds &&
           actor->now.seconds < opening->ends_at.seconds;
}

static bool in_emergency(const struct case_file *file, const struct actor *actor)
{
    for (size_t i = 0; i < file->emergency_opening.count; i++) {
        if (relation_emergency_runs(&file->emergency_opening.items[i], actor))
            return true;
    }
    return false;
}

struct relation relation_find(const struct case_file *file, const struct actor *actor,
                              const struct parameters *parameters, struct date today)
{
    const struct lp_assignment *lead = relation_lead(file, today);
    struct relation relation = { .roles = actor->roles, .emergency = in_emergency(file, actor) };

    relation.closed = is_closed(file);
    if (!lead)
        lead = last_lead(file, today);
    if (!relation.closed)
        find_parts(file, &actor->practitioner, today, &relation);
    if (has_an_end(file))
        relation.closing = is_closing_lead(file, &actor->practitioner, parameters, today);
    else if (file->caf_case.state == STATE_V0)
        relation.closing = led_to_the_end(file, &actor->practitioner);
    relation.locality = set_has(actor->roles, ROLE_coordinator) &&
                        in_locality(file, &actor->locality);
    relation.supervises =
        set_has(actor->roles, ROLE_supervisor) && file->caf_case.state != STATE_Z2 &&
        ((lead && relation_supervises(file, &actor->practitioner, &lead->practitioner_id)) ||
         relation_supervises(file, &actor->practitioner, &file->caf_case.author_id));
    return relation;
}
