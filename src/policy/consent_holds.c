/* SPDX-License-Identifier: MIT */
/* What the rest of the program asks of decisions: does it hold, what was agreed
 * to, was everything taken back, and who somebody is to consent. */

#include "config.h"

#include "policy/consent_rules.h"

#include "model/record.h"

bool consent_says_yes(const struct consent *consent)
{
    return consent && (consent->status == CONSENTST_GIVEN || consent->status == CONSENTST_LIMITED);
}

bool consent_holds(const struct case_file *file, const struct consent *consent, struct date today)
{
    enum code_consentst status;

    if (!consent || !consent_in_force(file, consent, today))
        return false;
    status = consent_status_on(consent, today);
    return status == CONSENTST_GIVEN || status == CONSENTST_LIMITED;
}

const struct consent *consent_agreed_at(const struct case_file *file,
                                        enum code_consent_stage stage, struct date today)
{
    const struct consent *consent = consent_at_stage(file, stage, today);

    return consent_holds(file, consent, today) ? consent : NULL;
}

struct date consent_first_yes(const struct case_file *file)
{
    struct date first = DATE_NONE;

    for (size_t i = 0; i < file->consent.count; i++) {
        const struct consent *consent = &file->consent.items[i];
        bool yes = consent_says_yes(consent) || consent->status == CONSENTST_SUPERSEDED;

        if (yes && (!date_known(first) || date_compare(consent->obtained_on, first) < 0))
            first = consent->obtained_on;
    }
    return first;
}

int consent_limits(const struct case_file *file, const struct consent *consent)
{
    int limits = 0;

    for (size_t i = 0; i < file->consent_scope.count; i++) {
        const struct consent_scope *scope = &file->consent_scope.items[i];

        limits += scope->effect == SCOPE_EFFECT_DENY &&
                  ident_equal(&scope->consent_id, &consent->record.id);
    }
    return limits;
}

bool consent_all_withdrawn(const struct case_file *file, struct date today)
{
    struct consent_word word = consent_current(file, today);

    return word.status == CONSENTST_WITHDRAWN && word.consent &&
           word.consent->withdrawal_scope != WITHDRAWAL_SCOPE_SHARING;
}

static bool wrote_it(const struct case_file *file, const struct ident *practitioner)
{
    const struct agency *agency = case_file_agency_of(file, practitioner);
    const struct agency *author = case_file_agency_of(file, &file->caf_case.author_id);

    return ident_equal(&file->caf_case.author_id, practitioner) ||
           (agency && author && ident_equal(&agency->record.id, &author->record.id));
}

bool consent_leaves_out(const struct case_file *file, const struct ident *practitioner,
                        struct date today)
{
    struct recipient recipient = recipient_practitioner(file, practitioner);
    struct consent_answer answer = consent_for(file, &recipient, today);
    bool holds = answer.status == CONSENTST_GIVEN || answer.status == CONSENTST_LIMITED;

    return holds && !answer.classes && !wrote_it(file, practitioner);
}

uint64_t consent_classes_meant(uint64_t classes)
{
    uint64_t all = set_with(0, DATACLASS_ALL);

    return classes & all ? (classes & ~all) | consent_plain_classes() : classes;
}

bool consent_covers(const struct consent_answer *answer, enum code_dataclass data_class)
{
    return set_has(answer->classes, data_class);
}

/* Another authority that is on the list of agencies goes by its name, too. */
struct recipient recipient_agency(const struct agency *agency)
{
    return (struct recipient){ .agency = agency->record.id,
                               .other_la = agency->name,
                               .sector = agency->sector_2008,
                               .sensitive = agency->sensitive_service };
}

struct recipient recipient_practitioner(const struct case_file *file, const struct ident *id)
{
    const struct agency *agency = case_file_agency_of(file, id);
    struct recipient recipient = { 0 };

    if (agency)
        recipient = recipient_agency(agency);
    recipient.practitioner = *id;
    return recipient;
}
