/* SPDX-License-Identifier: MIT */
/* Who may do what: the table of domain.md 2.8. */

#include "config.h"

#include "policy/permit.h"

#include <stdio.h>
#include <string.h>

#include "base/compiler.h"
#include "model/codes.h"
#include "model/record.h"

struct grant {
    unsigned operations; /* bits of enum operation; 0: nothing */
    enum permit_scope scope;
    unsigned marks; /* bits of enum permit_mark */
};

#define BIT(n) (1u << (n))

enum {
    C = BIT(OPERATION_CREATE),
    R = BIT(OPERATION_READ),
    U = BIT(OPERATION_UPDATE),
    A = BIT(OPERATION_APPROVE),
    X = BIT(OPERATION_EXECUTE),
    P = BIT(OPERATION_PROPOSE),
};

#define MAY(operations, scope) { operations, SCOPE_##scope, 0 }
#define MARKED(operations, scope, mark) { operations, SCOPE_##scope, BIT(MARK_##mark) }
#define MARKED2(operations, scope, one, two) \
    { operations, SCOPE_##scope, BIT(MARK_##one) | BIT(MARK_##two) }
#define NO { 0, SCOPE_ANY, 0 }

#define ROW(function, author, lp, tacm, coord, super, admin, audit, emergency) \
    [PERMIT_##function] = { author, lp, tacm, coord, super, admin, audit, emergency },

/* clang-format off */
static const struct grant grants[PERMIT_COUNT][COLUMN_COUNT] = {
ROW(SEARCH_INDEX, MARKED(R, ANY, IDENTITY), MARKED(R, ANY, IDENTITY), MARKED(R, ANY, IDENTITY),
    MARKED(R, ANY, IDENTITY), MARKED(R, ANY, IDENTITY), NO, MARKED(R, ANY, IDENTITY), NO)
ROW(PRE_ASSESSMENT, MAY(C|R|U, OWN), MAY(C|R|U, OWN), NO, MAY(R, LOCALITY), MAY(R, SUPERVISED), NO,
    NO, NO)
ROW(OPEN_CASE, MAY(C, ANY), MAY(C, ANY), NO, MAY(C, ANY), NO, NO, NO, NO)
ROW(OVERRIDE_BLOCK, NO, NO, NO, MARKED(X, ANY, REASON), NO, NO, NO, NO)
ROW(IDENTIFYING_DETAILS, MAY(R|U, OWN), MAY(R|U, ANY), MAY(R, CONSENT), MAY(R|U, LOCALITY),
    MAY(R, SUPERVISED), NO, MARKED(R, ANY, IDENTITY), MAY(R, ANY))
ROW(ASSESSMENT_DRAFT, MAY(C|R|U, OWN), MAY(C|R|U, ANY), NO, MAY(R, LOCALITY), MAY(R, SUPERVISED),
    NO, NO, NO)
ROW(COMPLETE_VERSION, MAY(X, OWN), MAY(X, ANY), NO, NO, NO, NO, NO, NO)
ROW(COMPLETED_VERSION, MAY(R, OWN), MAY(R, ANY), MAY(R, CONSENT), MAY(R, LOCALITY),
    MAY(R, SUPERVISED), NO, NO, MAY(R, ANY))
ROW(RESTRICTED_ELEMENTS, MAY(R, OWN), MAY(R, ANY), MAY(R, NAMED), MARKED(R, LOCALITY, REASON),
    MARKED(R, SUPERVISED, REASON), NO, NO, NO)
ROW(CONSENT_RECORD, MAY(C, OWN), MAY(C|R|U, ANY), MARKED(R, ANY, STATUS), MAY(C|R, LOCALITY),
    MAY(R, SUPERVISED), NO, NO, MARKED(R, ANY, STATUS))
ROW(WITHDRAW_CONSENT, MAY(X, OWN), MAY(X, ANY), MAY(X, ANY), MAY(X, LOCALITY), MAY(X, SUPERVISED),
    NO, NO, NO)
ROW(TEAM_MEETINGS, MAY(C, OWN), MAY(C|R|U, ANY), MAY(R, CONSENT), MAY(C|R|U, LOCALITY),
    MAY(R, SUPERVISED), NO, NO, MAY(R, ANY))
ROW(MARK_NOT_HELD, MAY(X, OWN), MAY(X, ANY), NO, MAY(X, LOCALITY), MAY(X, SUPERVISED), NO, NO, NO)
ROW(ACTION_PROGRESS, MAY(U, MINE), MAY(U, ANY), MAY(U, MINE), MAY(U, LOCALITY), MAY(R, SUPERVISED),
    NO, NO, NO)
ROW(PLAN_REVIEW, MAY(C, OWN), MAY(C|R|U, ANY), MAY(R, CONSENT), MAY(R|U, LOCALITY),
    MAY(R, SUPERVISED), NO, NO, MAY(R, ANY))
ROW(ASSIGN_LEAD, MAY(P, OWN), MAY(X|P, ANY), MAY(P, ANY), MAY(X, LOCALITY), MAY(A, SUPERVISED), NO,
    MARKED(R, ANY, IDENTITY), NO)
ROW(OVERRIDE_CAP, NO, NO, NO, NO, MARKED(X, ANY, REASON), NO, MARKED(R, ANY, IDENTITY), NO)
ROW(STEP_UP, MAY(X, ANY), MAY(X, ANY), MAY(X, ANY), MAY(X, ANY), MAY(X, ANY), NO, NO, NO)
ROW(DISCLOSURE_LOG, MAY(C, OWN), MAY(C|R, ANY), MAY(C, MINE), MAY(C|R, LOCALITY),
    MAY(R, SUPERVISED), NO, NO, NO)
ROW(DISCLOSE_WITHOUT_CONSENT, MARKED(X, OWN, SECOND), MARKED(X, ANY, SECOND), MARKED(X, ANY, SECOND),
    MARKED(X, LOCALITY, SECOND), MAY(A, ANY), NO, NO, NO)
ROW(PROPOSE_CLOSURE, MAY(X, OWN), MAY(X, ANY), NO, MAY(X, LOCALITY), NO, NO, NO, NO)
ROW(APPROVE_CLOSURE, NO, NO, NO, MAY(A, LOCALITY), MARKED(A, SUPERVISED, FLAGGED), NO, NO, NO)
ROW(REOPEN_VOID_MERGE, NO, NO, NO, MAY(X, LOCALITY), NO, MARKED(X, ANY, SECOND), NO, NO)
ROW(TRANSFER, MAY(P, OWN), MAY(P, ANY), NO, MAY(X, LOCALITY), MAY(R, SUPERVISED), NO, NO, NO)
ROW(SUPERVISION_NOTES, NO, MAY(C|R, MINE), NO, MAY(R, LOCALITY), MAY(C|R|U, SUPERVISED), NO, NO, NO)
ROW(REPORTS_AGGREGATE, MAY(R, MINE), MAY(R, MINE), NO, MAY(R, LOCALITY), MAY(R, SUPERVISED), NO,
    MAY(R, ANY), NO)
ROW(REPORTS_NAMED, MAY(R, MINE), MAY(R, MINE), NO, MAY(R, LOCALITY), MAY(R, SUPERVISED), NO,
    MARKED2(R, ANY, IDENTITY, REASON), NO)
ROW(PRINT_SUMMARY, MAY(X, OWN), MAY(X, ANY), MAY(X, MINE), MAY(X, LOCALITY), MAY(X, SUPERVISED),
    NO, NO, NO)
ROW(EXPORT_PSEUDONYMISED, NO, NO, NO, MAY(X, ANY), NO, NO, NO, NO)
ROW(ACCOUNTS, NO, NO, NO, NO, NO, MAY(C|R|U, ANY), MAY(R, ANY), NO)
ROW(AGENCIES, NO, NO, NO, MAY(C|R|U, ANY), NO, MAY(C|R|U, ANY), MAY(R, ANY), NO)
ROW(CONFIG, NO, NO, NO, MAY(R, ANY), NO, MAY(C|R|U, ANY), MAY(R, ANY), NO)
ROW(BACKUP_RETENTION, NO, NO, NO, MAY(A, ANY), NO, MAY(X, ANY), MAY(R, ANY), NO)
ROW(AUDIT_TRAIL, MAY(R, MINE), MAY(R, ANY), NO, MAY(R, LOCALITY), MAY(R, SUPERVISED),
    MARKED(R, ANY, NO_CONTENT), MAY(R|X, ANY), NO)
ROW(SELF_ASSESSMENT, MAY(C|R|U, MINE), MAY(C|R|U, MINE), NO, MAY(C|R|U|X, ANY), MAY(R, ANY), NO,
    MAY(R, ANY), NO)
ROW(CHRONOLOGY, MAY(C|R|U, OWN), MAY(C|R|U, ANY), MAY(C|R|U, CONSENT), MAY(C|R|U, LOCALITY),
    MAY(R, SUPERVISED), NO, NO, MAY(R, ANY))
ROW(PANEL_BUDGET, MAY(P|R, OWN), MAY(C|R|U, ANY), NO, MAY(C|R|U, LOCALITY), MAY(R, SUPERVISED), NO,
    NO, NO)
ROW(ERRATA, MAY(C|R, OWN), MAY(C|R, ANY), MAY(R, CONSENT), MAY(C|R, LOCALITY), MAY(R, SUPERVISED),
    NO, NO, MAY(R, ANY))
ROW(QUALITY_AUDIT, MAY(R, OWN), MAY(R, ANY), NO, MAY(C|R|U, LOCALITY), MAY(C|R|U, SUPERVISED), NO,
    NO, NO)
ROW(SUBJECT_ACCESS, MAY(R, OWN), MAY(C|R, ANY), NO, MAY(C|R|U, LOCALITY), MAY(R, SUPERVISED), NO,
    NO, NO)
ROW(BULK_EXCHANGE, NO, NO, NO, MAY(A, ANY), NO, MARKED(X, ANY, SECOND), NO, NO)
ROW(EMERGENCY, MAY(C, ANY), MAY(C, ANY), MAY(C, ANY), MAY(C, ANY), MAY(C, ANY), NO, NO, NO)
ROW(EMERGENCY_REVIEW, NO, MAY(R, ANY), NO, MAY(R, LOCALITY), MAY(R|A, SUPERVISED), NO,
    MARKED(R|A, ANY, IDENTITY), NO)
ROW(CASE_SEAL, NO, MAY(R, ANY), NO, MAY(C|R|U, LOCALITY), MAY(C|R|U, SUPERVISED), NO,
    MARKED(R, ANY, IDENTITY), NO)
ROW(STAY_OUT, NO, MAY(R, ANY), NO, MAY(C|R|U, LOCALITY), MAY(C|R|U, SUPERVISED), NO,
    MARKED(R, ANY, IDENTITY), NO)
ROW(OWN_TIE, NO, NO, NO, NO, MAY(R|A, SUPERVISED), NO, MARKED(R|A, ANY, IDENTITY), NO)
};

#define FUNCTION_WORDS(name, words, section) { #name, words, section },
static const struct {
    const char *name, *words, *section;
} functions[PERMIT_COUNT] = { PERMIT_FUNCTIONS(FUNCTION_WORDS) };

#define COLUMN_WORDS(name, words) words,
static const char *const columns[COLUMN_COUNT] = { PERMIT_COLUMNS(COLUMN_WORDS) };

#define LETTER(name, letter, words) letter,
static const char operation_letters[] = { PERMIT_OPERATIONS(LETTER) };
static const char scope_letters[] = { PERMIT_SCOPES(LETTER) };

#define MARK_TEXT(name, text, words) text,
static const char *const mark_texts[] = { PERMIT_MARKS(MARK_TEXT) };
/* clang-format on */

static bool works_with_cases(const struct relation *relation)
{
    return set_has(relation->roles, ROLE_practitioner) ||
           set_has(relation->roles, ROLE_coordinator) ||
           set_has(relation->roles, ROLE_supervisor);
}

/* Does this person stand in this column, for this case? */
static bool stands_in(enum permit_column column, const struct relation *relation)
{
    bool practitioner = set_has(relation->roles, ROLE_practitioner);

    switch (column) {
    case COLUMN_AUTHOR:
        return practitioner;
    case COLUMN_LP:
        return practitioner && (relation->lead || relation->deputy || relation->closing);
    case COLUMN_TACM:
        return practitioner && relation->member;
    case COLUMN_COORD:
        return set_has(relation->roles, ROLE_coordinator);
    case COLUMN_SUPER:
        return set_has(relation->roles, ROLE_supervisor);
    case COLUMN_ADMIN:
        return set_has(relation->roles, ROLE_administrator);
    case COLUMN_AUDIT:
        return set_has(relation->roles, ROLE_auditor);
    case COLUMN_EMERGENCY:
        return relation->emergency && works_with_cases(relation);
    case COLUMN_COUNT:
        break;
    }
    return false;
}

static bool within(enum permit_scope scope, const struct relation *relation)
{
    switch (scope) {
    case SCOPE_ANY:
        return true;
    case SCOPE_OWN:
        return relation->author || relation->drafting;
    case SCOPE_MINE:
        return relation->own;
    case SCOPE_CONSENT:
        return relation->consent;
    case SCOPE_NAMED:
        return relation->consent && relation->named;
    case SCOPE_SUPERVISED:
        return relation->supervises;
    case SCOPE_LOCALITY:
        return relation->locality;
    case PERMIT_SCOPE_COUNT:
        break;
    }
    return false;
}

static bool marked(const struct grant *grant, enum permit_mark mark)
{
    return grant->marks & BIT(mark);
}

static bool reaches(const struct grant *grant, const struct relation *relation)
{
    return within(grant->scope, relation) &&
           (!marked(grant, MARK_FLAGGED) || relation->flagged);
}

/* Why a grant that has the operation does not reach here. */
static const char *out_of_scope(enum permit_scope scope, const struct relation *relation)
{
    switch (scope) {
    case SCOPE_OWN:
        if (relation->closed)
            return "This case is closed. Ask the co-ordinator.";
        return "You are neither the author nor the lead professional of this case.";
    case SCOPE_MINE:
        return "This is somebody else's; you may do it only with what is your own.";
    case SCOPE_CONSENT:
        return "Consent does not cover this for you today. Ask the lead professional.";
    case SCOPE_NAMED:
        return "This element is kept from your agency. Ask the lead professional.";
    case SCOPE_SUPERVISED:
        if (relation->supervises)
            return "Only a closure that is flagged for it comes to the supervisor.";
        return "You supervise neither the lead professional nor the author of this case.";
    case SCOPE_LOCALITY:
        return "This case belongs to another locality. Ask the co-ordinator there.";
    case SCOPE_ANY:
    case PERMIT_SCOPE_COUNT:
        break;
    }
    return "Your role does not include this.";
}

/* Why somebody who stands in no column with this operation may not. */
static const char *not_in_role(const struct relation *relation)
{
    uint64_t roles = relation->roles;

    if (relation->closed)
        return "This case is closed. Ask the co-ordinator.";
    if (!roles)
        return "Your account has no role. Ask the administrator.";
    if (roles == set_with(0, ROLE_administrator))
        return "Administrators look after the program; they cannot open or change a case.";
    if (roles == set_with(0, ROLE_auditor))
        return "Auditors read the trail and who a case is about, not its content.";
    return "Your role does not include this.";
}

/* How little a grant gives: the least is chosen among several roles. */
static int drawbacks(const struct permission *permission)
{
    return 8 * permission->no_content + 4 * permission->identity_only +
           4 * permission->status_only + 2 * permission->needs_second + permission->needs_reason;
}

static struct permission allowed_by(const struct grant *grant)
{
    return (struct permission){ .allowed = true,
                                .needs_reason = marked(grant, MARK_REASON),
                                .needs_second = marked(grant, MARK_SECOND),
                                .identity_only = marked(grant, MARK_IDENTITY),
                                .status_only = marked(grant, MARK_STATUS),
                                .no_content = marked(grant, MARK_NO_CONTENT) };
}

const char permit_past_words[] =
    "This is the case as it was, to read only. ^T goes back to today.";

struct permission permit(enum permit_function function, enum operation operation,
                         const struct relation *relation)
{
    struct permission best = { .why_not = not_in_role(relation) };

    if (relation->past && operation != OPERATION_READ)
        return (struct permission){ .why_not = permit_past_words };
    for (int column = 0; column < COLUMN_COUNT; column++) {
        const struct grant *grant = &grants[function][column];
        struct permission here;

        if (!(grant->operations & BIT(operation)) ||
            !stands_in((enum permit_column)column, relation))
            continue;
        if (!reaches(grant, relation)) {
            if (!best.allowed) {
                best.why_not = out_of_scope(grant->scope, relation);
                best.elsewhere = grant->scope == SCOPE_LOCALITY;
            }
            continue;
        }
        here = allowed_by(grant);
        if (!best.allowed || drawbacks(&here) < drawbacks(&best))
            best = here;
    }
    return best;
}

bool permit_open(const struct relation *relation)
{
    struct permission details = permit(PERMIT_IDENTIFYING_DETAILS, OPERATION_READ, relation);

    return details.allowed && !details.identity_only;
}

const char *permit_function_words(enum permit_function function)
{
    return functions[function].words;
}

const char *permit_function_name(enum permit_function function)
{
    return functions[function].name;
}

const char *permit_column_words(enum permit_column column)
{
    return columns[column];
}

static void append(char text[PERMIT_CELL], const char *separator, const char *more)
{
    size_t used = strlen(text);

    snprintf(text + used, PERMIT_CELL - used, "%s%s", separator, more);
}

void permit_cell(enum permit_function function, enum permit_column column, char text[PERMIT_CELL])
{
    const struct grant *grant = &grants[function][column];

    text[0] = '\0';
    for (int i = 0; i < OPERATION_COUNT; i++) {
        if (grant->operations & BIT(i))
            append(text, "", (char[]){ operation_letters[i], '\0' });
    }
    if (!grant->operations)
        append(text, "", "-");
    if (grant->scope != SCOPE_ANY)
        append(text, " ", (char[]){ scope_letters[grant->scope], '\0' });
    for (int i = 0; i < PERMIT_MARK_COUNT; i++) {
        if (marked(grant, (enum permit_mark)i))
            append(text, " ", mark_texts[i]);
    }
}
