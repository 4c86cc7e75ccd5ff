/* SPDX-License-Identifier: MIT */
/* What consent covers on a day. */

#include "config.h"

#include "policy/consent_rules.h"

#include <string.h>
#include <strings.h>

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

/* A withdrawal that leaves the rest of the decision as it is. */
static bool amends(const struct consent *consent)
{
    return consent->status == CONSENTST_WITHDRAWN &&
           (consent->withdrawal_scope == WITHDRAWAL_SCOPE_ONE_AGENCY ||
            consent->withdrawal_scope == WITHDRAWAL_SCOPE_ONE_PERSON);
}

/* The decisions about the record itself, as against one transfer or panel. */
static bool about_sharing(const struct consent *consent)
{
    return consent->stage == CONSENT_STAGE_STORE_SHARE || consent->stage == CONSENT_STAGE_TAC ||
           consent->stage == CONSENT_STAGE_REVIEW || consent->stage == CONSENT_STAGE_REOPEN;
}

/* A carer may agree to help at home, no more; somebody who cannot weigh it up
 * cannot agree alone (domain.md 3.2). Anybody's no counts. */
static bool may_authorise(const struct consent *consent)
{
    if (consent->given_as == GIVEN_AS_SELF)
        return consent->competence_basis != COMPBASIS_JUDGED_NOT_COMPETENT;
    return consent->given_as != GIVEN_AS_CARER && consent->given_as != GIVEN_AS_OTHER;
}

/* Given anew after a refusal or withdrawal. */
static bool resumes(const struct consent *consent)
{
    return consent_says_yes(consent) && may_authorise(consent) &&
           (about_sharing(consent) || consent->stage == CONSENT_STAGE_ASSESSMENT);
}

/* Ends what was decided before it, whatever its stage. */
static bool stops(const struct consent *consent)
{
    if (consent->status == CONSENTST_WITHDRAWN)
        return !amends(consent);
    return consent->status == CONSENTST_REFUSED && about_sharing(consent);
}

static const struct consent *replaced_by(const struct case_file *file,
                                         const struct consent *consent)
{
    return case_file_find(file, ENTITY_consent, &consent->supersedes_id);
}

static bool takes_away(const struct consent *consent)
{
    return amends(consent) || stops(consent);
}

/* Does the chain of what `newer` replaces lead to `older`? A chain in a damaged
 * file may bite its tail: no chain is longer than the list. */
static bool replaces(const struct case_file *file, const struct consent *newer,
                     const struct consent *older)
{
    const struct consent *at = replaced_by(file, newer);

    for (size_t i = 0; at && i < file->consent.count; i++) {
        if (at == older)
            return true;
        at = replaced_by(file, at);
    }
    return false;
}

/* Which of two decisions came last: by the chain, the day, the moment it was
 * recorded. Of those of one moment (an import is one) the one that takes away
 * counts as the later; the ids settle what is left, so that every desk answers
 * alike. */
static bool is_later(const struct case_file *file, const struct consent *a,
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

/* Did the child decide, judged or presumed able to? */
static bool by_competent_child(const struct case_file *file, const struct consent *consent)
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
    bool child = by_competent_child(file, consent);
    bool other_child = by_competent_child(file, other);

    if (other->stage != consent->stage || amends(other))
        return false;
    if (child != other_child && !stops(other))
        return other_child;
    return is_later(file, other, consent);
}

/* Has a competent child decided at this stage, where somebody else has, too? */
static bool child_decided(const struct case_file *file, const struct consent *consent,
                          struct date today)
{
    for (size_t i = 0; i < file->consent.count && !by_competent_child(file, consent); i++) {
        const struct consent *other = &file->consent.items[i];

        if (other->stage == consent->stage && made(other, today) && !amends(other) &&
            !stops(other) &&
            by_competent_child(file, other))
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
           (!by_competent_child(file, stop) || by_competent_child(file, other));
}

bool consent_in_force(const struct case_file *file, const struct consent *consent,
                      struct date today)
{
    if (!made(consent, today) || consent->status == CONSENTST_SUPERSEDED)
        return false;
    if (amends(consent))
        return true;
    for (size_t i = 0; i < file->consent.count; i++) {
        const struct consent *other = &file->consent.items[i];

        if (other == consent || !made(other, today) || amends(other))
            continue;
        if (replaces(file, other, consent) ||
            (!stops(consent) && stands_before(file, other, consent)))
            return false;
        if ((stops(other) || (stops(consent) && lifts(file, other, consent, today))) &&
            is_later(file, other, consent))
            return false;
    }
    return true;
}

static bool expired(const struct consent *consent, struct date today)
{
    return consent->status == CONSENTST_EXPIRED ||
           (date_known(consent->expires_on) && date_compare(today, consent->expires_on) > 0);
}

enum code_consentst consent_status_on(const struct consent *consent, struct date today)
{
    if (expired(consent, today) &&
        (consent_says_yes(consent) || consent->status == CONSENTST_EXPIRED))
        return CONSENTST_EXPIRED;
    return (enum code_consentst)consent->status;
}

/* Which decision speaks for the case when several are in force: the more
 * careful one. 0: it says nothing about the case. A refusal of a transfer or a
 * panel is about that alone; talking it over counts only while nothing else
 * was asked. */
static int weight(const struct consent *consent, enum code_consentst status)
{
    bool refused = status == CONSENTST_REFUSED;
    bool apart = consent->stage == CONSENT_STAGE_TRANSFER || consent->stage == CONSENT_STAGE_PANEL;

    if (amends(consent) || (refused && apart))
        return 0;
    if (consent->stage == CONSENT_STAGE_PRE_DISCUSSION)
        return refused;
    switch (status) {
    case CONSENTST_WITHDRAWN:
        return 7;
    case CONSENTST_REFUSED:
        return 6;
    case CONSENTST_LIMITED:
        return 5;
    case CONSENTST_GIVEN:
        return 4;
    case CONSENTST_EXPIRED:
        return 3;
    case CONSENTST_NOT_SOUGHT:
        return 2;
    case CONSENTST_SUPERSEDED:
    case CONSENTST_NONE_:
    case CONSENTST_END_:
        break;
    }
    return 0;
}

/* The most careful of the decisions in force; with `sharing`, of those about
 * storing and sharing only. */
static const struct consent *speaker(const struct case_file *file, struct date today, bool sharing)
{
    const struct consent *best = NULL;

    for (size_t i = 0; i < file->consent.count; i++) {
        const struct consent *consent = &file->consent.items[i];
        int here = weight(consent, consent_status_on(consent, today));
        int so_far = best ? weight(best, consent_status_on(best, today)) : 0;

        if (here == 0 || !consent_in_force(file, consent, today) ||
            (sharing && !about_sharing(consent)))
            continue;
        if (here > so_far || (here == so_far && is_later(file, consent, best)))
            best = consent;
    }
    return best;
}

static bool allows_sharing(const struct consent *consent, struct date today)
{
    enum code_consentst status = consent_status_on(consent, today);

    return (status == CONSENTST_GIVEN || status == CONSENTST_LIMITED) &&
           consent->sharing_agreed != YN_N && may_authorise(consent);
}

static bool anything_shared(const struct case_file *file, struct date today)
{
    for (size_t i = 0; i < file->consent.count; i++) {
        const struct consent *consent = &file->consent.items[i];

        if (consent_in_force(file, consent, today) && allows_sharing(consent, today))
            return true;
    }
    return false;
}

struct consent_word consent_current(const struct case_file *file, struct date today)
{
    struct consent_word word = { CONSENTST_NOT_SOUGHT, NULL, false };
    const struct consent *line = speaker(file, today, true);

    word.consent = speaker(file, today, false);
    if (!word.consent)
        return word;
    word.status = consent_status_on(word.consent, today);
    /* Consent to assess does not cover up that consent to share ran out. */
    if ((word.status == CONSENTST_GIVEN || word.status == CONSENTST_LIMITED) && line &&
        consent_status_on(line, today) == CONSENTST_EXPIRED) {
        word.consent = line;
        word.status = CONSENTST_EXPIRED;
    }
    if (word.status != CONSENTST_WITHDRAWN && word.status != CONSENTST_REFUSED)
        word.sharing = anything_shared(file, today);
    return word;
}

const struct consent *consent_at_stage(const struct case_file *file,
                                       enum code_consent_stage stage, struct date today)
{
    const struct consent *best = NULL;

    for (size_t i = 0; i < file->consent.count; i++) {
        const struct consent *consent = &file->consent.items[i];

        if (consent->stage == (int)stage && !amends(consent) &&
            consent_in_force(file, consent, today) && (!best || is_later(file, consent, best)))
            best = consent;
    }
    return best;
}

/* Talking it over, assessing and a transfer leave what was agreed about sharing
 * alone: a yes to another authority closes nothing to those who help here. */
static bool carries_on(const struct consent *consent)
{
    return consent_says_yes(consent) && consent->stage != CONSENT_STAGE_PRE_DISCUSSION &&
           consent->stage != CONSENT_STAGE_ASSESSMENT &&
           consent->stage != CONSENT_STAGE_TRANSFER;
}

const struct consent *consent_replaced(const struct case_file *file,
                                       const struct consent *consent, struct date today)
{
    const struct consent *before =
        consent_at_stage(file, (enum code_consent_stage)consent->stage, today);

    if (!before && carries_on(consent)) {
        struct consent_word word = consent_current(file, today);

        if (word.status == CONSENTST_GIVEN || word.status == CONSENTST_LIMITED ||
            word.status == CONSENTST_EXPIRED)
            before = word.consent;
    }
    if (before && by_competent_child(file, before) && !by_competent_child(file, consent))
        return NULL;
    return before;
}

uint64_t consent_plain_classes(void)
{
    return set_with(0, DATACLASS_BASIC) | set_with(0, DATACLASS_ASSESSMENT_D1) |
           set_with(0, DATACLASS_ASSESSMENT_D2) | set_with(0, DATACLASS_ASSESSMENT_D3) |
           set_with(0, DATACLASS_PLAN_REVIEW) | set_with(0, DATACLASS_CHRONOLOGY);
}

enum code_dataclass consent_sensitive_class(int sensitive_service)
{
    switch ((enum code_sensitive_service)sensitive_service) {
    case SENSITIVE_SERVICE_SEXUAL_HEALTH:
        return DATACLASS_SENSITIVE_SH;
    case SENSITIVE_SERVICE_MENTAL_HEALTH:
        return DATACLASS_SENSITIVE_MH;
    case SENSITIVE_SERVICE_SUBSTANCE_MISUSE:
        return DATACLASS_SENSITIVE_SM;
    case SENSITIVE_SERVICE_NONE_:
    case SENSITIVE_SERVICE_NONE:
    case SENSITIVE_SERVICE_END_:
        break;
    }
    return DATACLASS_NONE_;
}

/* ALLOW for everything leaves the sensitive classes out; DENY takes them in. */
static uint64_t classes_of(const struct consent_scope *scope)
{
    uint64_t classes = scope->data_class;
    uint64_t all = set_with(0, DATACLASS_ALL);

    if (!(classes & all))
        return classes;
    classes = (classes & ~all) | consent_plain_classes();
    if (scope->effect == SCOPE_EFFECT_DENY)
        classes |= set_with(0, DATACLASS_SENSITIVE_MH) | set_with(0, DATACLASS_SENSITIVE_SH) |
                   set_with(0, DATACLASS_SENSITIVE_SM);
    return classes;
}

static bool same_id(const struct ident *a, const struct ident *b)
{
    return ident_known(a) && ident_equal(a, b);
}

static bool same_name(const char *a, const char *b)
{
    return a && b && *a && strcasecmp(a, b) == 0;
}

/* A sector never stands for its sensitive services when it allows. */
static bool sector_reaches(const struct consent_scope *scope, const struct recipient *recipient)
{
    bool sensitive = consent_sensitive_class(recipient->sensitive) != DATACLASS_NONE_;

    return recipient->sector != 0 && scope->target_sector == recipient->sector &&
           (scope->effect == SCOPE_EFFECT_DENY || !sensitive);
}

static bool reaches(const struct consent_scope *scope, const struct recipient *recipient)
{
    switch ((enum code_scope_target)scope->target_kind) {
    case SCOPE_TARGET_AGENCY:
        return same_id(&scope->target_id, &recipient->agency);
    case SCOPE_TARGET_PRACTITIONER:
        return same_id(&scope->target_id, &recipient->practitioner);
    case SCOPE_TARGET_PERSON:
        return same_id(&scope->target_id, &recipient->person);
    case SCOPE_TARGET_SECTOR:
        return sector_reaches(scope, recipient);
    case SCOPE_TARGET_OTHER_LA:
        return same_name(scope->target_name, recipient->other_la);
    case SCOPE_TARGET_PANEL:
        return same_name(scope->target_name, recipient->panel);
    case SCOPE_TARGET_NONE_:
    case SCOPE_TARGET_END_:
        break;
    }
    return false;
}

/* The day a scope row ends it counts no more: a withdrawal works at once. */
static bool row_counts(const struct consent_scope *scope, struct date today)
{
    return !date_known(scope->to) || date_compare(today, scope->to) < 0;
}

struct sum {
    uint64_t allowed, denied, denied_by_name, denied_in_person;
    const struct consent *giver; /* the newest that allowed something */
};

static void add_rows(const struct case_file *file, const struct consent *consent,
                     const struct recipient *recipient, struct date today, struct sum *sum)
{
    bool gives = allows_sharing(consent, today);

    for (size_t i = 0; i < file->consent_scope.count; i++) {
        const struct consent_scope *scope = &file->consent_scope.items[i];

        if (!same_id(&scope->consent_id, &consent->record.id) || !row_counts(scope, today) ||
            !reaches(scope, recipient))
            continue;
        if (scope->effect == SCOPE_EFFECT_DENY) {
            sum->denied |= classes_of(scope);
            if (scope->target_kind != SCOPE_TARGET_SECTOR)
                sum->denied_by_name |= classes_of(scope);
            if (scope->target_kind == SCOPE_TARGET_PRACTITIONER ||
                scope->target_kind == SCOPE_TARGET_PERSON)
                sum->denied_in_person |= classes_of(scope);
        } else if (scope->effect == SCOPE_EFFECT_ALLOW && gives) {
            sum->allowed |= classes_of(scope);
            if (!sum->giver || is_later(file, consent, sum->giver))
                sum->giver = consent;
        }
    }
}

static bool allows_again(const struct case_file *file, const struct consent *amendment,
                         const struct recipient *recipient, struct date today)
{
    for (size_t i = 0; i < file->consent.count; i++) {
        const struct consent *later = &file->consent.items[i];
        struct sum sum = { 0 };

        if (amends(later) || !is_later(file, later, amendment) ||
            !consent_in_force(file, later, today))
            continue;
        add_rows(file, later, recipient, today, &sum);
        if (sum.allowed)
            return true;
    }
    return false;
}

/* Does this decision say something about the recipient today? What was taken
 * from one agency or person stays taken until a later decision names them. */
static bool applies(const struct case_file *file, const struct consent *consent,
                    const struct recipient *recipient, struct date today)
{
    return consent_in_force(file, consent, today) &&
           (!amends(consent) || !allows_again(file, consent, recipient, today));
}

struct consent_answer consent_for(const struct case_file *file, const struct recipient *recipient,
                                  struct date today)
{
    struct consent_word word = consent_current(file, today);
    struct consent_answer answer = { .status = word.status, .until = DATE_NONE };
    struct sum sum = { 0 };

    for (size_t i = 0; i < file->consent.count; i++) {
        const struct consent *consent = &file->consent.items[i];

        if (applies(file, consent, recipient, today))
            add_rows(file, consent, recipient, today, &sum);
    }
    answer.denied = sum.denied_by_name;
    answer.denied_in_person = sum.denied_in_person;
    if (sum.giver && word.sharing) {
        answer.classes = sum.allowed & ~sum.denied;
        answer.consent_id = sum.giver->record.id;
        answer.until = sum.giver->expires_on;
    } else if (word.consent) {
        answer.consent_id = word.consent->record.id;
    }
    return answer;
}
