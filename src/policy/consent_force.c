/* SPDX-License-Identifier: MIT */
/* Which of the decisions of a family count on a day. */

#include "config.h"

#include "policy/consent_force.h"

#include <string.h>

#include "model/record.h"

/* The day a decision takes effect. */
static struct date decided_on(const struct consent *consent)
{
    bool withdrawn = consent->status == CONSENTST_WITHDRAWN && date_known(consent->withdrawn_on);

    return withdrawn ? consent->withdrawn_on : consent->obtained_on;
}

static bool made(const struct consent *consent, struct date today)
{
    return date_known(decided_on(consent)) && date_compare(decided_on(consent), today) <= 0;
}

bool consent_amends(const struct consent *consent)
{
    return consent->status == CONSENTST_WITHDRAWN &&
           (consent->withdrawal_scope == WITHDRAWAL_SCOPE_ONE_AGENCY ||
            consent->withdrawal_scope == WITHDRAWAL_SCOPE_ONE_PERSON);
}

bool consent_is_about_sharing(const struct consent *consent)
{
    return consent->stage == CONSENT_STAGE_STORE_SHARE || consent->stage == CONSENT_STAGE_TAC ||
           consent->stage == CONSENT_STAGE_REVIEW || consent->stage == CONSENT_STAGE_REOPEN;
}

bool consent_may_authorise(const struct consent *consent)
{
    if (consent->given_as == GIVEN_AS_SELF)
        return consent->competence_basis != COMPBASIS_JUDGED_NOT_COMPETENT;
    return consent->given_as != GIVEN_AS_CARER && consent->given_as != GIVEN_AS_OTHER;
}

/* Given anew after a refusal or withdrawal. */
static bool resumes(const struct consent *consent)
{
    return consent_says_yes(consent) && consent_may_authorise(consent) &&
           (consent_is_about_sharing(consent) || consent->stage == CONSENT_STAGE_ASSESSMENT);
}

/* Ends what was decided before it, whatever its stage. */
static bool stops(const struct consent *consent)
{
    if (consent->status == CONSENTST_WITHDRAWN)
        return !consent_amends(consent);
    return consent->status == CONSENTST_REFUSED && consent_is_about_sharing(consent);
}

/* Is the one at `i` what this one replaces? */
static bool is_replaced(const struct case_file *file, const struct consent *consent, size_t i)
{
    return ident_equal(&file->consent.items[i].record.id, &consent->supersedes_id);
}

/* Chains are walked often, and each step is mostly to a neighbour: sought around
 * `near`, where the last step ended. */
static const struct consent *replaced_by(const struct case_file *file,
                                         const struct consent *consent, size_t *near)
{
    size_t count = ident_known(&consent->supersedes_id) ? file->consent.count : 0;

    for (size_t i = 0; i < count; i++) {
        if (i <= *near && is_replaced(file, consent, *near - i))
            return &file->consent.items[*near -= i];
        if (*near + i < count && is_replaced(file, consent, *near + i))
            return &file->consent.items[*near += i];
    }
    return NULL;
}

static bool takes_away(const struct consent *consent)
{
    return consent_amends(consent) || stops(consent);
}

/* Does the chain of what `newer` replaces lead to `older`? A chain in a damaged
 * file may bite its tail: no chain is longer than the list. */
static bool replaces(const struct case_file *file, const struct consent *newer,
                     const struct consent *older)
{
    size_t near = file->consent.count - 1; /* not asked where there is none */
    const struct consent *at = replaced_by(file, newer, &near);

    for (size_t i = 0; at && i < file->consent.count; i++) {
        if (at == older)
            return true;
        at = replaced_by(file, at, &near);
    }
    return false;
}

bool consent_is_later(const struct case_file *file, const struct consent *a,
                      const struct consent *b)
{
    int by_day = date_compare(decided_on(a), decided_on(b));

    if (replaces(file, a, b))
        return true;
    if (replaces(file, b, a))
        return false;
    if (by_day != 0)
        return by_day > 0;
    if (a->record.created_at.seconds != b->record.created_at.seconds)
        return a->record.created_at.seconds > b->record.created_at.seconds;
    if (takes_away(a) != takes_away(b))
        return takes_away(a);
    return memcmp(a->record.id.bytes, b->record.id.bytes, sizeof(a->record.id.bytes)) > 0;
}

bool consent_by_competent_child(const struct case_file *file, const struct consent *consent)
{
    const struct person *giver = case_file_person(file, &consent->given_by_person);

    return giver && consent->given_as == GIVEN_AS_SELF &&
           ident_known(&giver->subject_id) &&
           ident_equal(&giver->subject_id, &file->subject.record.id) &&
           consent->competence_basis != COMPBASIS_JUDGED_NOT_COMPETENT;
}

/* Does `other`, at the same stage, stand in the place of `consent`, which stops
 * nothing? */
static bool stands_before(const struct case_file *file, const struct consent *other,
                          const struct consent *consent)
{
    bool child = consent_by_competent_child(file, consent);
    bool other_child = consent_by_competent_child(file, other);

    if (other->stage != consent->stage || consent_amends(other))
        return false;
    if (child != other_child && !stops(other))
        return other_child;
    return consent_is_later(file, other, consent);
}

/* Has a competent child decided at this stage, where somebody else has, too? */
static bool child_decided(const struct case_file *file, const struct consent *consent,
                          struct date today)
{
    for (size_t i = 0; i < file->consent.count && !consent_by_competent_child(file, consent); i++) {
        const struct consent *other = &file->consent.items[i];

        if (other->stage == consent->stage && made(other, today) && !consent_amends(other) &&
            !stops(other) &&
            consent_by_competent_child(file, other))
            return true;
    }
    return false;
}

/* Does a later yes lift what stopped everything? A competent child's no is lifted
 * by the child. */
static bool lifts(const struct case_file *file, const struct consent *other,
                  const struct consent *stop, struct date today)
{
    return resumes(other) && !child_decided(file, other, today) &&
           (!consent_by_competent_child(file, stop) || consent_by_competent_child(file, other));
}

bool consent_in_force(const struct case_file *file, const struct consent *consent,
                      struct date today)
{
    if (!made(consent, today) || consent->status == CONSENTST_SUPERSEDED)
        return false;
    if (consent_amends(consent))
        return true;
    for (size_t i = 0; i < file->consent.count; i++) {
        const struct consent *other = &file->consent.items[i];

        if (other == consent || !made(other, today) || consent_amends(other))
            continue;
        if (replaces(file, other, consent) ||
            (!stops(consent) && stands_before(file, other, consent)))
            return false;
        if ((stops(other) || (stops(consent) && lifts(file, other, consent, today))) &&
            consent_is_later(file, other, consent))
            return false;
    }
    return true;
}
