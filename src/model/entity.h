/* SPDX-License-Identifier: MIT */
/*
 * The data dictionary: every kind of record the work knows, and its fields.
 *
 * Written once, in the fields_*.h lists. From them come the C structs below,
 * the statements of the store, reading and writing of exchange files, forms
 * with their checks and help, and the manual.
 */

#ifndef MODEL_ENTITY_H
#define MODEL_ENTITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/ident.h"
#include "model/codes.h"
#include "model/fields_assessment.h"
#include "model/fields_case.h"
#include "model/fields_consent.h"
#include "model/fields_people.h"
#include "model/fields_plan.h"
#include "model/fields_sharing.h"
#include "model/fields_team.h"

/* clang-format off */

/* E(table, name in exchange files, parent, title, section of domain.md).
 * The order is that of an exchange file: what is referred to comes first, and
 * last what ties two cases together. The first field of a record with a parent
 * refers to it. */
#define ENTITIES(E) \
    E(agency, "agency", none, "An agency or service", "1.4") \
    E(practitioner, "practitioner", none, "A practitioner", "1.4") \
    E(locality, "locality", none, "A locality", "1.4") \
    E(person, "person", none, "A parent, carer, relative or other person", "1.4") \
    E(subject, "subject", none, "The child or young person", "1.2") \
    E(subject_name, "subject_name", subject, "Another name of the child", "1.2") \
    E(address, "address", subject, "An address of the child", "1.2") \
    E(person_link, "person_link", subject, "Somebody in the child's life", "1.3") \
    E(not_same, "not_same", none, "Two records found to be different children", "4.4") \
    E(caf_case, "case", none, "A case", "2.1") \
    E(pre_assessment, "pre_assessment", caf_case, "A pre-assessment checklist", "1.5") \
    E(need_trigger, "need_trigger", caf_case, "A need that led to the CAF", "1.14") \
    E(state_history, "state_history", caf_case, "A change of state", "4.5") \
    E(assessment, "assessment", caf_case, "A version of the assessment", "1.6") \
    E(assessment_present, "assessment_present", assessment, "Somebody present at the assessment", "1.6") \
    E(service_involved, "service_involved", assessment, "A service working with the child", "1.6") \
    E(element_entry, "element_entry", assessment, "An element of the assessment", "1.7") \
    E(element_restriction, "element_restriction", element_entry, "An agency an element is kept from", "3.3") \
    E(agreed_action, "agreed_action", assessment, "An action agreed on the form", "1.6") \
    E(view_comment, "view_comment", assessment, "The child's or a parent's own words", "1.6") \
    E(consent, "consent", caf_case, "A consent decision", "1.9") \
    E(consent_scope, "consent_scope", consent, "Who may or may not have what", "1.9") \
    E(tac_member, "tac_member", caf_case, "A member of the team", "1.10") \
    E(join_request, "join_request", caf_case, "Somebody asks to join the team", "2.3") \
    E(tac_meeting, "tac_meeting", caf_case, "A meeting of the team", "1.10") \
    E(attendance, "attendance", tac_meeting, "Attendance at a meeting", "1.10") \
    E(lp_assignment, "lp_assignment", caf_case, "A lead professional's term", "1.8") \
    E(delivery_plan, "delivery_plan", caf_case, "A delivery plan", "1.11") \
    E(plan_action, "plan_action", delivery_plan, "An action of the plan", "1.11") \
    E(action_progress, "action_progress", plan_action, "Progress on an action", "1.11") \
    E(review, "review", caf_case, "A review", "1.11") \
    E(signature, "signature", caf_case, "A signature", "1.6") \
    E(outcome_score, "outcome_score", caf_case, "An outcome score", "1.14") \
    E(closure, "closure", caf_case, "A closure", "1.12") \
    E(disclosure, "disclosure", caf_case, "A sharing of information", "1.13") \
    E(chronology_note, "chronology_note", caf_case, "A note in the chronology", "1.14") \
    E(contact_attempt, "contact_attempt", caf_case, "An attempt at contact", "1.14") \
    E(supervision_note, "supervision_note", caf_case, "A supervision note", "1.14") \
    E(panel_referral, "panel_referral", caf_case, "A request to the panel", "1.14") \
    E(budget_request, "budget_request", caf_case, "A budget request", "1.14") \
    E(transfer, "transfer", caf_case, "A transfer between authorities", "1.14") \
    E(stepup, "stepup", caf_case, "A step-up to social care", "2.6") \
    E(erratum, "erratum", caf_case, "A correction beside the text", "1.6") \
    E(quality_audit, "quality_audit", caf_case, "A quality audit", "7.4") \
    E(quality_audit_item, "quality_audit_item", quality_audit, "An item of a quality audit", "7.4") \
    E(sar, "sar", subject, "A subject access request", "7.2") \
    E(sar_redaction, "sar_redaction", sar, "A redaction", "7.2") \
    E(hold, "hold", subject, "A hold on destruction", "7.1") \
    E(case_link, "case_link", caf_case, "A link to another case", "1.14") \
    E(void_request, "void_request", caf_case, "A request to make the case void", "2.2") \
    E(destruction, "destruction", caf_case, "A proposal to destroy the record", "7.1") \
    E(emergency_opening, "emergency_opening", caf_case, "An emergency opening", "7.3") \
    E(stay_out, "stay_out", subject, "Somebody who stays out", "7.3") \
    E(case_seal, "case_seal", subject, "A sealed case", "7.3") \
    E(own_tie, "own_tie", caf_case, "Somebody's own family or address", "7.3") \
    E(given_document, "given_document", caf_case, "A document that was given", "3.7") \
    E(tac_meeting_case, "tac_meeting_case", tac_meeting, "A meeting shared with another child's case", "2.3")

enum entity_id {
    ENTITY_none,
#define ENTITY_ID(table, name, parent, title, section) ENTITY_##table,
    ENTITIES(ENTITY_ID)
#undef ENTITY_ID
    ENTITY_COUNT
};

/* What a field holds, and its C type. */
#define FIELD_KINDS(K) \
    K(TEXT, const char *)    /* one line; NULL when empty; the argument is the most characters */ \
    K(MEMO, const char *)    /* paragraphs; NULL when empty */ \
    K(DATE, struct date)     \
    K(TS, struct instant)    \
    K(BOOL, bool)            \
    K(INT, int64_t)          /* INT_UNKNOWN when empty */ \
    K(CODE, int)             /* a value of the code list in the argument; 0 when not answered */ \
    K(SET, uint64_t)         /* bit n is value n of the code list */ \
    K(REF, struct ident)     /* a record of the kind in the argument */ \
    K(LINK, struct ident)    /* a record whose kind another field tells */

enum field_kind {
#define FIELD_KIND(kind, type) FIELD_##kind,
    FIELD_KINDS(FIELD_KIND)
#undef FIELD_KIND
};

/* When a field must be filled (domain.md 0.2). */
enum field_need {
    NEED_O,  /* never */
    NEED_C,  /* when a rule says so */
    NEED_RS, /* asterisked on the national form */
    NEED_R,  /* before the record can be completed */
    NEED_A   /* set by the program */
};

#define INT_UNKNOWN INT64_MIN

/* What every record has beside its own fields. */
struct record {
    struct ident id;
    int64_t version; /* 0 before it is first saved */
    struct instant created_at;
    struct ident created_by; /* the account */
    struct instant updated_at;
    struct ident updated_by;
    struct instant void_at; /* taken back; never deleted */
    const char *void_reason;
};

#define FIELD_TYPE_TEXT const char *
#define FIELD_TYPE_MEMO const char *
#define FIELD_TYPE_DATE struct date
#define FIELD_TYPE_TS struct instant
#define FIELD_TYPE_BOOL bool
#define FIELD_TYPE_INT int64_t
#define FIELD_TYPE_CODE int
#define FIELD_TYPE_SET uint64_t
#define FIELD_TYPE_REF struct ident
#define FIELD_TYPE_LINK struct ident
#define FIELD_MEMBER(entity, kind, name, argument, need, label, help) FIELD_TYPE_##kind name;

/* struct agency, struct practitioner, ... each begins with its record. */
#define ENTITY_STRUCT(table, name, parent, title, section) \
    struct table { struct record record; FIELDS_##table(FIELD_MEMBER) };
ENTITIES(ENTITY_STRUCT)
#undef ENTITY_STRUCT
#undef FIELD_MEMBER

/* FIELD_subject_dob, ...: the place of a field among its entity's fields. */
#define FIELD_INDEX(entity, kind, name, argument, need, label, help) FIELD_##entity##_##name,
#define ENTITY_INDEX(table, name, parent, title, section) \
    enum field_of_##table { FIELDS_##table(FIELD_INDEX) FIELD_COUNT_##table };
ENTITIES(ENTITY_INDEX)
#undef ENTITY_INDEX
#undef FIELD_INDEX

/* clang-format on */

struct field {
    const char *name;  /* as stored and exchanged */
    const char *label; /* as shown */
    const char *help;  /* one or two sentences; "" where the label says all */
    enum field_kind kind;
    enum field_need need;
    int max;                 /* characters, for TEXT; others: field_most() */
    enum code_list_id list;  /* for CODE and SET */
    enum entity_id target;   /* for REF */
    size_t offset;           /* in the struct */
};

struct entity {
    enum entity_id id;
    const char *name;    /* in exchange files: "case" */
    const char *table;   /* in the store: "caf_case" */
    const char *title;   /* "A case" */
    const char *section; /* of domain.md */
    enum entity_id parent; /* ENTITY_none for shared records */
    const struct field *fields;
    int field_count;
    size_t size; /* of the struct */
};

/* The description of a kind of record; static, never freed. */
const struct entity *entity_of(enum entity_id id);

/* By its name in exchange files; NULL when there is none. */
const struct entity *entity_named(const char *name);

/* A field by name; NULL when there is none. */
const struct field *entity_field(const struct entity *entity, const char *name);

/* Of one whose label another field has, too: the question it belongs to, the field before
 * it; NULL: its label tells it apart. */
const struct field *entity_field_above(const struct entity *entity, const struct field *field);

#endif
