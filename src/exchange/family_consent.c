/* SPDX-License-Identifier: MIT */
/* What a made-up family agreed to, with whom. */

#include "config.h"

#include "base/compiler.h"
#include "exchange/family_private.h"

enum { REVIEW_DAYS = 180, AGE_PRESUMED = 16 };

#define CLASS(name) ((uint64_t)1 << DATACLASS_##name)
#define WHOLE \
    (CLASS(BASIC) | CLASS(ASSESSMENT_D1) | CLASS(ASSESSMENT_D2) | CLASS(ASSESSMENT_D3) | \
     CLASS(PLAN_REVIEW))

/* Who decides: the young person, or the mother for a child or for herself. */
static void fill_giver(struct family *family, struct consent *consent)
{
    if (ident_known(&family->self)) {
        consent->given_by_person = family->self;
        consent->given_as = GIVEN_AS_SELF;
        consent->competence_basis = family->age >= AGE_PRESUMED ? COMPBASIS_AGE16PLUS_PRESUMED
                                                                : COMPBASIS_U16_JUDGED_COMPETENT;
        consent->competence_note = family->age >= AGE_PRESUMED
                                       ? NULL
                                       : "Could say in own words what is shared, with whom and "
                                         "what follows from saying no.";
        return;
    }
    consent->given_by_person = family->mother;
    if (family_has(family, TRAIT_UNBORN)) {
        consent->given_as = GIVEN_AS_SELF;
        consent->competence_basis = COMPBASIS_AGE16PLUS_PRESUMED;
        return;
    }
    consent->given_as = GIVEN_AS_PARENT_PR;
    consent->pr_checked = YN_Y;
}

static void fill_signature(struct family *family, struct consent *consent, struct date day)
{
    consent->sign_method = SIGN_METHOD_WET_PAPER_ON_FILE;
    consent->signed_on = day;
    consent->signed_name =
        ident_known(&family->self)
            ? arena_printf(&family->arena, "%s %s", family->given, family->name)
            : family->mother_name;
}

static struct consent *new_consent(struct family *family, enum code_consent_stage stage,
                                   enum code_consentst status, struct date day)
{
    struct consent *consent = family_new(family, ENTITY_consent);
    bool spoken = stage == CONSENT_STAGE_STORE_SHARE && family_has(family, TRAIT_VERBAL);

    consent->case_id = family->of_case;
    consent->stage = (int)stage;
    consent->status = (int)status;
    fill_giver(family, consent);
    consent->explained = true;
    consent->storage_agreed = status == CONSENTST_REFUSED ? YN_N : YN_Y;
    consent->sharing_agreed = status == CONSENTST_GIVEN || status == CONSENTST_LIMITED ? YN_Y
                                                                                       : YN_N;
    consent->form = spoken ? CONSENT_FORM_VERBAL : CONSENT_FORM_WRITTEN;
    consent->obtained_by = family_practitioner(family->author->number);
    consent->obtained_on = day;
    consent->review_on = date_add_days(day, REVIEW_DAYS);
    if (!spoken)
        fill_signature(family, consent, day);
    return consent;
}

static void put_scope(struct family *family, const struct ident *consent,
                      const struct family_worker *worker, enum code_scope_effect effect,
                      uint64_t what)
{
    struct consent_scope *scope = family_new(family, ENTITY_consent_scope);

    scope->consent_id = *consent;
    scope->target_kind = SCOPE_TARGET_AGENCY;
    scope->target_id = family_agency(worker->agency);
    scope->effect = (int)effect;
    scope->data_class = what;
    family_put(family, ENTITY_consent_scope, scope);
}

static void put_scopes(struct family *family, const struct ident *consent)
{
    for (int i = 0; i < family->team_count; i++) {
        const struct family_worker *worker = family->team[i];

        put_scope(family, consent, worker, SCOPE_EFFECT_ALLOW,
                  worker->agency == 5 ? WHOLE | CLASS(SENSITIVE_MH) : WHOLE);
    }
    if (family_has(family, TRAIT_LIMITED))
        put_scope(family, consent, family->team[family->team_count - 1], SCOPE_EFFECT_DENY,
                  CLASS(ASSESSMENT_D3));
}

static void put_first(struct family *family)
{
    struct consent *consent = new_consent(family, CONSENT_STAGE_ASSESSMENT, CONSENTST_GIVEN,
                                          family->consented);

    consent->sharing_agreed = YN_N;
    family->consent = family_put(family, ENTITY_consent, consent);
}

static void put_sharing(struct family *family)
{
    bool limited = family_has(family, TRAIT_LIMITED);
    struct consent *consent =
        new_consent(family, CONSENT_STAGE_STORE_SHARE,
                    limited ? CONSENTST_LIMITED : CONSENTST_GIVEN, family->completed);

    if (limited)
        consent->limits_note = "Not everybody needs to know about the money and the house.";
    if (family_has(family, TRAIT_LAPSED)) {
        consent->review_on = date_add_days(family->today, -12);
        consent->expires_on = date_add_days(family->today, -5);
    }
    consent->supersedes_id = family->consent;
    family->consent = family_put(family, ENTITY_consent, consent);
    put_scopes(family, &family->consent);
}

static void put_refusal(struct family *family)
{
    struct consent *consent =
        new_consent(family, CONSENT_STAGE_ASSESSMENT, CONSENTST_REFUSED,
                    date_add_days(family->opened, 4));

    consent->refusal_reason = "The family would rather manage by themselves for now.";
    family_put(family, ENTITY_consent, consent);
}

static void put_withdrawal(struct family *family)
{
    struct consent *consent =
        new_consent(family, CONSENT_STAGE_REVIEW, CONSENTST_WITHDRAWN, family->closing);

    consent->withdrawn_on = family->closing;
    consent->withdrawn_by = consent->given_by_person;
    consent->withdrawal_scope = WITHDRAWAL_SCOPE_ALL;
    consent->effects_explained = true;
    consent->supersedes_id = family->consent;
    family_put(family, ENTITY_consent, consent);
}

void family_put_consent(struct family *family)
{
    if (family->kind->state == STATE_C1)
        put_refusal(family);
    if (date_known(family->consented))
        put_first(family);
    if (date_known(family->completed))
        put_sharing(family);
    if (date_known(family->closing) && family->kind->close == CLOSE_CONSENT_WITHDRAWN)
        put_withdrawal(family);
}
