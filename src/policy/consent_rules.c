/* SPDX-License-Identifier: MIT */
/* What consent covers on a day. */

#include "config.h"

#include "policy/consent_rules.h"

#include <strings.h>

#include "model/record.h"
#include "policy/consent_force.h"

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
 * panel is about that alone, and a yes to one has its own day and limits: it speaks
 * where nothing else does. So does talking it over that ended in a no. */
static int weight(const struct consent *consent, enum code_consentst status)
{
    bool refused = status == CONSENTST_REFUSED;
    bool apart = consent->stage == CONSENT_STAGE_TRANSFER || consent->stage == CONSENT_STAGE_PANEL;

    if (consent_amends(consent) || (refused && apart))
        return 0;
    if (consent->stage == CONSENT_STAGE_PRE_DISCUSSION)
        return refused;
    if (apart && status != CONSENTST_WITHDRAWN)
        return 1;
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
            (sharing && !consent_is_about_sharing(consent)))
            continue;
        if (here > so_far || (here == so_far && consent_is_later(file, consent, best)))
            best = consent;
    }
    return best;
}

static bool allows_sharing(const struct consent *consent, struct date today)
{
    enum code_consentst status = consent_status_on(consent, today);

    return (status == CONSENTST_GIVEN || status == CONSENTST_LIMITED) &&
           consent->sharing_agreed != YN_N && consent_may_authorise(consent);
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

const struct consent *consent_at_stage(const struct case_file *file,
                                       enum code_consent_stage stage, struct date today)
{
    const struct consent *best = NULL;

    for (size_t i = 0; i < file->consent.count; i++) {
        const struct consent *consent = &file->consent.items[i];

        if (consent->stage == (int)stage && !consent_amends(consent) &&
            consent_in_force(file, consent, today) &&
            (!best || consent_is_later(file, consent, best)))
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
    if (before && consent_by_competent_child(file, before) &&
        !consent_by_competent_child(file, consent))
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
        return ident_same(&scope->target_id, &recipient->agency);
    case SCOPE_TARGET_PRACTITIONER:
        return ident_same(&scope->target_id, &recipient->practitioner);
    case SCOPE_TARGET_PERSON:
        return ident_same(&scope->target_id, &recipient->person);
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

        if (!ident_same(&scope->consent_id, &consent->record.id) || !row_counts(scope, today) ||
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
            if (!sum->giver || consent_is_later(file, consent, sum->giver))
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

        if (consent_amends(later) || !consent_is_later(file, later, amendment) ||
            !consent_in_force(file, later, today))
            continue;
        add_rows(file, later, recipient, today, &sum);
        if (sum.allowed)
            return true;
    }
    return false;
}

/* Whom a line names. */
static struct recipient named_by(const struct case_file *file, const struct consent_scope *scope)
{
    const struct agency *agency = case_file_agency(file, &scope->target_id);

    switch ((enum code_scope_target)scope->target_kind) {
    case SCOPE_TARGET_AGENCY:
        return agency ? recipient_agency(agency)
                      : (struct recipient){ .agency = scope->target_id };
    case SCOPE_TARGET_PRACTITIONER:
        return recipient_practitioner(file, &scope->target_id);
    case SCOPE_TARGET_PERSON:
        return (struct recipient){ .person = scope->target_id };
    case SCOPE_TARGET_SECTOR:
        return (struct recipient){ .sector = scope->target_sector };
    case SCOPE_TARGET_OTHER_LA:
        return (struct recipient){ .other_la = scope->target_name };
    case SCOPE_TARGET_PANEL:
        return (struct recipient){ .panel = scope->target_name };
    case SCOPE_TARGET_NONE_:
    case SCOPE_TARGET_END_:
        break;
    }
    return (struct recipient){ 0 };
}

/* Does it still take something from somebody it names? */
static bool still_takes(const struct case_file *file, const struct consent *amendment,
                        struct date today)
{
    for (size_t i = 0; i < file->consent_scope.count; i++) {
        const struct consent_scope *scope = &file->consent_scope.items[i];
        struct recipient recipient;

        if (!ident_same(&scope->consent_id, &amendment->record.id) ||
            scope->effect != SCOPE_EFFECT_DENY || !row_counts(scope, today))
            continue;
        recipient = named_by(file, scope);
        if (!allows_again(file, amendment, &recipient, today))
            return true;
    }
    return false;
}

/* Was something taken back from one agency or person since this decision? */
static bool is_amended(const struct case_file *file, const struct consent *decision,
                       struct date today)
{
    for (size_t i = 0; i < file->consent.count; i++) {
        const struct consent *consent = &file->consent.items[i];

        if (consent_amends(consent) && consent_in_force(file, consent, today) &&
            consent_is_later(file, consent, decision) && still_takes(file, consent, today))
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
    if (word.status == CONSENTST_GIVEN && is_amended(file, line ? line : word.consent, today))
        word.status = CONSENTST_LIMITED;
    if (word.status != CONSENTST_WITHDRAWN && word.status != CONSENTST_REFUSED)
        word.sharing = anything_shared(file, today);
    return word;
}

/* Does this decision say something about the recipient today? What was taken
 * from one agency or person stays taken until a later decision names them. */
static bool applies(const struct case_file *file, const struct consent *consent,
                    const struct recipient *recipient, struct date today)
{
    return consent_in_force(file, consent, today) &&
           (!consent_amends(consent) || !allows_again(file, consent, recipient, today));
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
