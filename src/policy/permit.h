/* SPDX-License-Identifier: MIT */
/*
 * Who may do what: the matrix of domain.md 2.8 (settled.md strikes what it
 * gave auditors of case content), and rows of the same kind for what 2.8 does
 * not name (chronology, panel, quality audit, subject access, errata, import).
 *
 * One table in permit.c; the gate, the help and the manual read it.
 */

#ifndef POLICY_PERMIT_H
#define POLICY_PERMIT_H

#include <stdbool.h>
#include <stdint.h>

/* clang-format off */

/* F(function, words, section of domain.md) */
#define PERMIT_FUNCTIONS(F) \
    F(SEARCH_INDEX, "search the child index", "2.8") \
    F(PRE_ASSESSMENT, "pre-assessment", "2.8") \
    F(OPEN_CASE, "open a case", "2.8") \
    F(OVERRIDE_BLOCK, "override the block on a second open case", "2.8") \
    F(IDENTIFYING_DETAILS, "identifying details", "2.8") \
    F(ASSESSMENT_DRAFT, "assessment draft", "2.8") \
    F(COMPLETE_VERSION, "complete or sign a version", "2.8") \
    F(COMPLETED_VERSION, "completed version", "2.8") \
    F(RESTRICTED_ELEMENTS, "restricted elements", "2.8") \
    F(CONSENT_RECORD, "consent record", "2.8") \
    F(WITHDRAW_CONSENT, "withdraw consent", "2.8") \
    F(TEAM_MEETINGS, "team members and meetings", "2.8") \
    F(MARK_NOT_HELD, "mark a meeting not held", "2.8") \
    F(ACTION_PROGRESS, "progress of plan actions", "2.8") \
    F(PLAN_REVIEW, "plan and review", "2.8") \
    F(ASSIGN_LEAD, "assign the lead professional", "2.8") \
    F(OVERRIDE_CAP, "override the limit of cases", "2.8") \
    F(STEP_UP, "step-up", "2.8") \
    F(DISCLOSURE_LOG, "sharing log", "2.8") \
    F(DISCLOSE_WITHOUT_CONSENT, "share without consent", "2.8") \
    F(PROPOSE_CLOSURE, "propose closure", "2.8") \
    F(APPROVE_CLOSURE, "approve closure", "2.8") \
    F(REOPEN_VOID_MERGE, "re-open, void, merge", "2.8") \
    F(TRANSFER, "transfer out or in", "2.8") \
    F(SUPERVISION_NOTES, "supervision notes", "2.8") \
    F(REPORTS_AGGREGATE, "caseload and reports in figures", "2.8") \
    F(REPORTS_NAMED, "reports with names", "2.8") \
    F(PRINT_SUMMARY, "print a case summary", "2.8") \
    F(EXPORT_PSEUDONYMISED, "bulk export without names", "2.8") \
    F(ACCOUNTS, "user accounts and roles", "2.8") \
    F(AGENCIES, "agencies and practitioners", "2.8") \
    F(CONFIG, "code lists and settings", "2.8") \
    F(BACKUP_RETENTION, "backup and retention", "2.8") \
    F(AUDIT_TRAIL, "audit trail", "2.8") \
    F(SELF_ASSESSMENT, "self-assessment", "2.8") \
    F(CHRONOLOGY, "chronology and contact attempts", "1.14") \
    F(PANEL_BUDGET, "panel and budget requests", "1.14") \
    F(ERRATA, "corrections beside the text", "1.6") \
    F(QUALITY_AUDIT, "quality audit", "7.4") \
    F(SUBJECT_ACCESS, "subject access requests", "7.2") \
    F(BULK_EXCHANGE, "export or import of everything", "settled") \
    F(EMERGENCY, "open a case in an emergency", "7.3") \
    F(EMERGENCY_REVIEW, "look into an emergency opening", "7.3") \
    F(CASE_SEAL, "sealed case", "7.3") \
    F(STAY_OUT, "stay-out list", "7.3") \
    F(OWN_TIE, "look into somebody's own family or address", "7.3")

/* The columns. The first three need the stored role "practitioner"; what a
 * person is to this case decides which of them hold. The last is whoever works with
 * cases and opened this one in an emergency, until that ends. */
#define PERMIT_COLUMNS(C) \
    C(AUTHOR, "author") \
    C(LP, "lead professional") \
    C(TACM, "team member") \
    C(COORD, "co-ordinator") \
    C(SUPER, "supervisor") \
    C(ADMIN, "administrator") \
    C(AUDIT, "auditor") \
    C(EMERGENCY, "in an emergency")

/* O(operation, letter, words) */
#define PERMIT_OPERATIONS(O) \
    O(CREATE, 'C', "create") \
    O(READ, 'R', "read") \
    O(UPDATE, 'U', "change") \
    O(APPROVE, 'A', "approve") \
    O(EXECUTE, 'X', "do") \
    O(PROPOSE, 'P', "propose")

/* S(scope, letter, words): what must hold besides. */
#define PERMIT_SCOPES(S) \
    S(ANY, ' ', "") \
    S(OWN, 'o', "own cases") \
    S(MINE, 'm', "what is one's own") \
    S(CONSENT, 'c', "while consent covers it") \
    S(NAMED, 'n', "where the restriction lets the agency through") \
    S(SUPERVISED, 's', "cases of supervised staff") \
    S(LOCALITY, 'l', "cases of the locality")

/* M(mark, text in the table, words): what comes with it. */
#define PERMIT_MARKS(M) \
    M(IDENTITY, "i", "identity and status only") \
    M(STATUS, "status", "the status only, not the content") \
    M(REASON, "+reason", "a reason is asked for and kept") \
    M(SECOND, "+second", "a second person must agree") \
    M(FLAGGED, "flagged", "where the case is flagged for it") \
    M(NO_CONTENT, "no content", "who did what when, not to whom")

#define PERMIT_FUNCTION_ID(name, words, section) PERMIT_##name,
#define PERMIT_COLUMN_ID(name, words) COLUMN_##name,
#define PERMIT_OPERATION_ID(name, letter, words) OPERATION_##name,
#define PERMIT_SCOPE_ID(name, letter, words) SCOPE_##name,
#define PERMIT_MARK_ID(name, text, words) MARK_##name,
enum permit_function { PERMIT_FUNCTIONS(PERMIT_FUNCTION_ID) PERMIT_COUNT };
enum permit_column { PERMIT_COLUMNS(PERMIT_COLUMN_ID) COLUMN_COUNT };
enum operation { PERMIT_OPERATIONS(PERMIT_OPERATION_ID) OPERATION_COUNT };
enum permit_scope { PERMIT_SCOPES(PERMIT_SCOPE_ID) PERMIT_SCOPE_COUNT };
enum permit_mark { PERMIT_MARKS(PERMIT_MARK_ID) PERMIT_MARK_COUNT };
#undef PERMIT_FUNCTION_ID
#undef PERMIT_COLUMN_ID
#undef PERMIT_OPERATION_ID
#undef PERMIT_SCOPE_ID
#undef PERMIT_MARK_ID
/* clang-format on */

/* What a person is to one case (policy/relation.h finds it), and to the record
 * in question. Where there is no case yet, only `roles`, `author` and `own` count. */
struct relation {
    uint64_t roles;   /* stored roles: set of enum code_role */
    bool author;      /* opened the case and assesses */
    bool drafting;    /* writes the version that is a draft now */
    bool lead;        /* lead professional now, of any kind but deputy */
    bool deputy;      /* deputy now: stands in for the lead */
    bool member;      /* of the team now */
    bool consent;     /* consent covers this for their agency or for them today */
    bool named;       /* the restriction does not keep it from their agency */
    bool locality;    /* co-ordinator of the case's locality */
    bool supervises;  /* the lead professional or the author */
    bool own;         /* this very record is theirs, or is about to be made by them */
    bool flagged;     /* closure needs the supervisor's approval */
    bool closing;     /* led the case when it closed, not long ago (domain.md 3.6) */
    bool closed;      /* the case is closed or archived: author and team no longer count */
    bool emergency;   /* opened it in an emergency, which runs */
    bool past;        /* the case is shown as it was on a day: to read only */
};

/* Why nothing of such a case can be changed. */
extern const char permit_past_words[];

struct permission {
    bool allowed;
    bool needs_reason;  /* ask for one and keep it in the trail */
    bool needs_second;  /* another person must agree */
    bool identity_only; /* name, year of birth, reference, state, lead */
    bool status_only;   /* of consent: its word, not its content */
    bool no_content;    /* of the trail: no names */
    bool elsewhere;     /* refused because the case is another locality's */
    const char *why_not; /* a sentence; NULL when allowed */
};

/* May this person do this? Of several roles the one that gives most counts. */
struct permission permit(enum permit_function function, enum operation operation,
                         const struct relation *relation);

/* Is the case open to them at all, beyond identity? */
bool permit_open(const struct relation *relation);

/* For the help and the manual. */
const char *permit_function_words(enum permit_function function);
const char *permit_function_name(enum permit_function function);
const char *permit_column_words(enum permit_column column);

/* "CRU o", "R l +reason", "-": the cell as the table of the manual shows it. */
enum { PERMIT_CELL = 40 };
void permit_cell(enum permit_function function, enum permit_column column, char text[PERMIT_CELL]);

#endif
