/* SPDX-License-Identifier: MIT */
/* A new consent decision, prefilled from the one in force. */

#include "config.h"

#include "service/consent_svc.h"

#include "model/record.h"
#include "policy/consent_check.h"
#include "service/case_look.h"

static bool row_goes_on(const struct consent_scope *scope, struct date today)
{
    return !date_known(scope->to) || date_compare(today, scope->to) < 0;
}

static void copy_scopes(const struct case_look *here, const struct ident *from,
                        struct consent_entry *out, struct arena *arena)
{
    const struct case_file *file = &here->file;

    for (size_t i = 0; i < file->consent_scope.count; i++) {
        const struct consent_scope *scope = &file->consent_scope.items[i];

        if (!ident_equal(&scope->consent_id, from) || !row_goes_on(scope, here->today))
            continue;
        out->scopes = arena_grow(arena, out->scopes, out->scope_count, sizeof(*out->scopes));
        out->scopes[out->scope_count] = *scope;
        out->scopes[out->scope_count].record = (struct record){ .void_at = INSTANT_NONE };
        out->scopes[out->scope_count++].consent_id = IDENT_NONE;
    }
}

static bool is_of(const struct consent *consent, struct date day)
{
    return date_known(consent->obtained_on) && date_compare(consent->obtained_on, day) == 0;
}

/* Who decided; not what they answered, nor what is checked each time. What was judged of
 * somebody is judged anew on another day, what their age says by itself goes on. */
static void copy_giver(const struct consent *from, struct date today, struct consent *to)
{
    to->given_by_person = from->given_by_person;
    to->given_as = from->given_as;
    to->legal_regime = from->legal_regime;
    if (from->competence_basis != COMPBASIS_AGE16PLUS_PRESUMED && !is_of(from, today))
        return;
    to->competence_basis = from->competence_basis;
    to->competence_note = from->competence_note;
}

/* What was written down once and cannot be, or not any more. */
static void drop_what_cannot_be(const struct case_look *here, const struct parameters *parameters,
                                struct consent *consent)
{
    if (!consent_capacity_fits(&here->file, consent))
        consent->given_as = GIVEN_AS_NONE_;
    if (consent->given_as == GIVEN_AS_NONE_ ||
        !consent_basis_fits(&here->file, consent, parameters)) {
        consent->competence_basis = COMPBASIS_NONE_;
        consent->competence_note = NULL;
    }
}

/* Asked at one time about two things, somebody is told once and answers in one form. What
 * they sign, and what they agree to, is asked each time; a change of mind is all new. */
static void copy_occasion(const struct consent *from, struct date today, struct consent *to)
{
    if (from->stage == to->stage || !is_of(from, today))
        return;
    to->explained = from->explained;
    to->form = from->form;
}

/* The next review of the case, when that is soon enough. */
static struct date ask_again_on(const struct case_look *here, const struct parameters *parameters)
{
    struct date latest = date_add_months(here->today, parameters->consent_months);
    struct date review = here->file.caf_case.next_review_date;

    if (date_known(review) && date_compare(review, here->today) > 0 &&
        date_compare(review, latest) < 0)
        return review;
    return latest;
}

static const struct consent *the_one_before(const struct case_look *here,
                                            enum code_consent_stage stage)
{
    const struct consent *same = consent_at_stage(&here->file, stage, here->today);

    return same ? same : consent_current(&here->file, here->today).consent;
}

bool consent_draft(struct session *session, const struct ident *case_id,
                   enum code_consent_stage stage, struct consent_entry *out, struct arena *arena,
                   struct err *err)
{
    const struct consent *before;
    struct case_look here;

    *out = (struct consent_entry){ .scopes = NULL };
    if (!case_look(session, case_id, PERMIT_CONSENT_RECORD, &here, arena, err))
        return false;
    record_init(entity_of(ENTITY_consent), &out->consent);
    out->drafted = true;
    if (here.file.consent.count)
        out->seen = here.file.consent.items[here.file.consent.count - 1].record.id;
    out->consent.case_id = *case_id;
    out->consent.stage = stage;
    out->consent.obtained_by = session->who.practitioner;
    out->consent.obtained_on = here.today;
    out->consent.review_on = ask_again_on(&here, &session->parameters);
    before = the_one_before(&here, stage);
    if (before) {
        copy_giver(before, here.today, &out->consent);
        drop_what_cannot_be(&here, &session->parameters, &out->consent);
        copy_occasion(before, here.today, &out->consent);
        copy_scopes(&here, &before->record.id, out, arena);
    }
    return true;
}

bool consent_problems(struct session *session, const struct consent_entry *entry,
                      struct problems *out, struct arena *arena, struct err *err)
{
    struct case_look here;

    *out = PROBLEMS_INIT(arena);
    if (!case_look_quiet(session, &entry->consent.case_id, &here, arena, err))
        return false;
    consent_check(&here.file, &entry->consent, entry->scopes, entry->scope_count,
                  &session->parameters, here.today, out);
    return true;
}

bool consent_basis_may_stay(struct session *session, const struct consent *consent)
{
    struct arena arena = ARENA_INIT;
    struct err quiet = ERR_INIT;
    struct case_look here;
    bool fits = !case_look_quiet(session, &consent->case_id, &here, &arena, &quiet) ||
                consent_basis_fits(&here.file, consent, &session->parameters);

    arena_clear(&arena);
    return fits;
}
