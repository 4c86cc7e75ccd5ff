/* SPDX-License-Identifier: MIT */
/* The lines of a decision: whom they name, and what is taken back. */

#include "config.h"

#include "base/text.h"
#include "model/record.h"
#include "policy/consent_check_private.h"
#include "policy/consent_rules.h"

bool consent_says_nothing(const char *text)
{
    return !text || text_blank(text);
}

/* Nobody has answered yet: neither a yes nor a no. */
static bool is_open(const struct consent *consent)
{
    return consent->status == CONSENTST_NONE_;
}

void consent_advise(const struct consent_check *check, const char *field, const char *sentence)
{
    if (!check->on_record)
        problem_warn(check->problems, check->spot, field, "%s", sentence);
}

const struct consent_scope *consent_lines(const struct case_file *file,
                                          const struct consent *consent, size_t *count,
                                          struct arena *arena)
{
    struct consent_scope *lines = NULL;

    *count = 0;
    for (size_t i = 0; i < file->consent_scope.count; i++) {
        if (!ident_equal(&file->consent_scope.items[i].consent_id, &consent->record.id))
            continue;
        lines = arena_grow(arena, lines, *count, sizeof(*lines));
        lines[(*count)++] = file->consent_scope.items[i];
    }
    return lines;
}

bool consent_gives_sharing(const struct consent_check *check)
{
    if (check->consent->sharing_agreed == YN_Y)
        return true;
    for (size_t i = 0; i < check->scope_count; i++) {
        if (check->scopes[i].effect == SCOPE_EFFECT_ALLOW)
            return true;
    }
    return false;
}

static bool denies_somebody(const struct consent_check *check)
{
    for (size_t i = 0; i < check->scope_count; i++) {
        if (check->scopes[i].effect == SCOPE_EFFECT_DENY)
            return true;
    }
    return false;
}

void consent_check_withdrawal(const struct consent_check *check)
{
    const struct consent *consent = check->consent;

    if (consent->status != CONSENTST_WITHDRAWN)
        return;
    if (!date_known(consent->withdrawn_on))
        consent_advise(check, "withdrawn_on",
                       "Say on which day it was withdrawn; until then today counts.");
    if (consent->withdrawal_scope == WITHDRAWAL_SCOPE_NONE_)
        consent_advise(check, "withdrawal_scope",
                       "Say what is withdrawn; until then everything counts as withdrawn.");
    if ((consent->withdrawal_scope == WITHDRAWAL_SCOPE_ONE_AGENCY ||
         consent->withdrawal_scope == WITHDRAWAL_SCOPE_ONE_PERSON) &&
        !denies_somebody(check))
        problem_add(check->problems, check->spot, "withdrawal_scope",
                    "Add a line that names who must not have it any more.");
    if (!ident_known(&consent->withdrawn_by))
        consent_advise(check, "withdrawn_by", "Say who withdrew it.");
    if (!consent->effects_explained)
        consent_advise(check, "effects_explained", "Explain what follows from it.");
}

static bool names_target(const struct consent_scope *scope)
{
    switch ((enum code_scope_target)scope->target_kind) {
    case SCOPE_TARGET_AGENCY:
    case SCOPE_TARGET_PRACTITIONER:
    case SCOPE_TARGET_PERSON:
        return ident_known(&scope->target_id);
    case SCOPE_TARGET_SECTOR:
        return scope->target_sector != SECTOR9_NONE_;
    case SCOPE_TARGET_OTHER_LA:
    case SCOPE_TARGET_PANEL:
        return !consent_says_nothing(scope->target_name);
    case SCOPE_TARGET_NONE_:
    case SCOPE_TARGET_END_:
        break;
    }
    return false;
}

static void check_scope(const struct consent_check *check, const struct consent_scope *scope)
{
    struct spot spot = { SECTION_CONSENT, ENTITY_consent_scope, scope->record.id };

    if (!names_target(scope))
        problem_add(check->problems, spot, "target_id", "Say who this line is about.");
    if (scope->effect == SCOPE_EFFECT_NONE_)
        problem_add(check->problems, spot, "effect", "Say whether they may or must not have it.");
    if (!scope->data_class)
        problem_add(check->problems, spot, "data_class", "Tick what this line is about.");
    if (scope->effect == SCOPE_EFFECT_ALLOW && !consent_says_yes(check->consent) &&
        !is_open(check->consent))
        problem_add(check->problems, spot, "effect",
                    "A refusal or withdrawal cannot let anybody have something.");
    if (scope->effect == SCOPE_EFFECT_ALLOW && check->consent->sharing_agreed == YN_N)
        problem_add(check->problems, spot, "effect",
                    "Sharing was not agreed, so nobody can be allowed anything.");
}

static const struct consent *decision_of(const struct case_file *file,
                                         const struct consent_scope *scope)
{
    return case_file_find(file, ENTITY_consent, &scope->consent_id);
}

/* Does what was agreed about the record itself name this agency, too? */
static bool helps_here(const struct consent_check *check, const struct ident *agency)
{
    for (size_t i = 0; i < check->file->consent_scope.count; i++) {
        const struct consent_scope *scope = &check->file->consent_scope.items[i];
        const struct consent *decision = decision_of(check->file, scope);

        if (decision && decision->stage != CONSENT_STAGE_TRANSFER &&
            scope->effect == SCOPE_EFFECT_ALLOW && ident_equal(&scope->target_id, agency))
            return true;
    }
    return false;
}

/* An authority is written by name, or kept among the agencies; whoever helps here already
 * is not whom the child moves to. */
static bool lets_authority(const struct consent_check *check, const struct consent_scope *scope)
{
    if (scope->effect != SCOPE_EFFECT_ALLOW)
        return false;
    return scope->target_kind == SCOPE_TARGET_OTHER_LA ||
           (scope->target_kind == SCOPE_TARGET_AGENCY && !helps_here(check, &scope->target_id));
}

/* They agree to a move to somebody, not to any move: domain.md 2.7. */
static void check_move(const struct consent_check *check)
{
    struct spot spot = { SECTION_CONSENT, ENTITY_consent_scope, IDENT_NONE };

    if (check->consent->stage != CONSENT_STAGE_TRANSFER || !consent_says_yes(check->consent))
        return;
    for (size_t i = 0; i < check->scope_count; i++) {
        if (lets_authority(check, &check->scopes[i]))
            return;
    }
    problem_add(check->problems, spot, "target_id",
                "Consent to a move names the authority the child goes to: add a line under "
                "\"Who sees what\" that lets it have the papers.");
}

void consent_check_lines(const struct consent_check *check)
{
    bool allows = false;

    for (size_t i = 0; i < check->scope_count; i++) {
        check_scope(check, &check->scopes[i]);
        allows |= check->scopes[i].effect == SCOPE_EFFECT_ALLOW;
    }
    check_move(check);
    if (consent_says_yes(check->consent) && check->consent->sharing_agreed == YN_Y && !allows)
        consent_advise(check, "sharing_agreed",
                       "Nobody is named below: until somebody is, nothing can be shared.");
}
