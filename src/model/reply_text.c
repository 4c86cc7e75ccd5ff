/* SPDX-License-Identifier: MIT */
/* The texts that may be answered. */

#include "config.h"

#include "model/reply_text.h"

#include <string.h>

#include "base/compiler.h"

/* clang-format off */
static const struct reply_text texts[REPLY_PART_END_] = {
    [REPLY_PART_WHOLE] = { ENTITY_assessment, REPLY_OF_VERSION, NULL },
    [REPLY_PART_PRESENT] = { ENTITY_assessment_present, REPLY_OF_LIST, NULL },
    [REPLY_PART_REASON] = { ENTITY_assessment, REPLY_OF_VERSION, "reason" },
    [REPLY_PART_PARENTS] = { ENTITY_assessment, REPLY_OF_VERSION, "no_parents_reason" },
    [REPLY_PART_HOME] = { ENTITY_assessment, REPLY_OF_VERSION, "home_situation" },
    [REPLY_PART_SERVICES] = { ENTITY_service_involved, REPLY_OF_LIST, NULL },
    [REPLY_PART_ELEMENT] = { ENTITY_element_entry, REPLY_OF_ELEMENT, NULL },
    [REPLY_PART_CONCLUSIONS] = { ENTITY_assessment, REPLY_OF_VERSION, "conclusions_strengths conclusions_needs" },
    [REPLY_PART_CHANGE] = { ENTITY_assessment, REPLY_OF_VERSION, "what_needs_to_change goals" },
    [REPLY_PART_ACTIONS] = { ENTITY_agreed_action, REPLY_OF_LIST, NULL },
    [REPLY_PART_VIEWS] = { ENTITY_view_comment, REPLY_OF_LIST, NULL },
    [REPLY_PART_OTHER] = { ENTITY_caf_case, REPLY_OF_CASE, NULL },
    [REPLY_PART_CHILD] = { ENTITY_subject, REPLY_OF_CASE, NULL },
    [REPLY_PART_PERSON] = { ENTITY_person_link, REPLY_OF_RECORD, NULL },
    [REPLY_PART_CHECKLIST] = { ENTITY_pre_assessment, REPLY_OF_RECORD, NULL },
    [REPLY_PART_TRIGGER] = { ENTITY_need_trigger, REPLY_OF_RECORD, NULL },
    [REPLY_PART_STATE] = { ENTITY_state_history, REPLY_OF_RECORD, NULL },
    [REPLY_PART_CONSENT] = { ENTITY_consent, REPLY_OF_RECORD, NULL },
    [REPLY_PART_MEMBER] = { ENTITY_tac_member, REPLY_OF_RECORD, NULL },
    [REPLY_PART_MEETING] = { ENTITY_tac_meeting, REPLY_OF_RECORD, NULL },
    [REPLY_PART_APART] = { ENTITY_tac_meeting, REPLY_OF_RECORD, "apart" },
    [REPLY_PART_REPORT] = { ENTITY_attendance, REPLY_OF_RECORD, NULL },
    [REPLY_PART_LEAD] = { ENTITY_lp_assignment, REPLY_OF_RECORD, NULL },
    [REPLY_PART_PLAN] = { ENTITY_delivery_plan, REPLY_OF_RECORD, NULL },
    [REPLY_PART_ACTION] = { ENTITY_plan_action, REPLY_OF_RECORD, NULL },
    [REPLY_PART_PROGRESS] = { ENTITY_action_progress, REPLY_OF_RECORD, NULL },
    [REPLY_PART_REVIEW] = { ENTITY_review, REPLY_OF_RECORD, NULL },
    [REPLY_PART_SCORE] = { ENTITY_outcome_score, REPLY_OF_RECORD, NULL },
    [REPLY_PART_CLOSURE] = { ENTITY_closure, REPLY_OF_RECORD, NULL },
    [REPLY_PART_SHARING] = { ENTITY_disclosure, REPLY_OF_RECORD, NULL },
    [REPLY_PART_NOTE] = { ENTITY_chronology_note, REPLY_OF_RECORD, NULL },
    [REPLY_PART_CONTACT] = { ENTITY_contact_attempt, REPLY_OF_RECORD, NULL },
    [REPLY_PART_PANEL] = { ENTITY_panel_referral, REPLY_OF_RECORD, NULL },
    [REPLY_PART_BUDGET] = { ENTITY_budget_request, REPLY_OF_RECORD, NULL },
    [REPLY_PART_TRANSFER] = { ENTITY_transfer, REPLY_OF_RECORD, NULL },
    [REPLY_PART_CONCERN] = { ENTITY_stepup, REPLY_OF_RECORD, NULL },
};

/* Of every kind of record with text either a part is in the table above, or a
 * line here; tests/unit/model/test_reply.c sees to it. */
static const struct {
    enum entity_id entity;
    const char *why;
} none[] = {
    { ENTITY_agency, "It says nothing about a family." },
    { ENTITY_practitioner, "It says nothing about a family." },
    { ENTITY_locality, "It says nothing about a family." },
    { ENTITY_person, "Names and addresses are put right where they stand." },
    { ENTITY_subject_name, "Names are put right where they stand." },
    { ENTITY_address, "Addresses are put right where they stand." },
    { ENTITY_not_same, "It is about two records, and belongs to neither case." },
    { ENTITY_element_restriction, "It is the family's own wish." },
    { ENTITY_signature, "It is the signatory's own." },
    { ENTITY_erratum, "Another answer stands beside the same text." },
    { ENTITY_consent_scope, "It is a line of a decision: answer the decision." },
    { ENTITY_join_request, "It is asked among workers and never given out." },
    { ENTITY_supervision_note, "It is about the worker and never given out." },
    { ENTITY_quality_audit, "It is about the work, not the family." },
    { ENTITY_quality_audit_item, "It is about the work, not the family." },
    { ENTITY_sar, "It is the family's own request." },
    { ENTITY_sar_redaction, "It is answered by asking again, or complaining." },
    { ENTITY_hold, "It is about keeping the record." },
    { ENTITY_case_link, "It is about two records." },
    { ENTITY_void_request, "It is about keeping the record." },
    { ENTITY_destruction, "It is about keeping the record." },
    { ENTITY_emergency_opening, "It is about the work, not the family." },
    { ENTITY_stay_out, "It is about the work, not the family." },
    { ENTITY_case_seal, "It is about the work, not the family." },
    { ENTITY_given_document, "It is answered where its words are recorded." },
    { ENTITY_own_tie, "It is about the worker and never given out." },
    { ENTITY_tac_meeting_case, "It has no text." },
};
/* clang-format on */

const struct reply_text *reply_text(enum code_reply_part part)
{
    return &texts[part];
}

static bool names(const char *fields, const char *name)
{
    size_t length = strlen(name);

    for (const char *at = fields; at; at = strchr(at, ' ')) {
        at += *at == ' ';
        if (strncmp(at, name, length) == 0 && (at[length] == ' ' || at[length] == '\0'))
            return true;
    }
    return false;
}

enum code_reply_part reply_part_of(enum entity_id kind, const struct field *field)
{
    enum code_reply_part rest = REPLY_PART_NONE_;

    for (int part = REPLY_PART_NONE_ + 1; part < REPLY_PART_END_; part++) {
        if (texts[part].entity != kind)
            continue;
        if (!texts[part].fields)
            rest = (enum code_reply_part)part;
        else if (names(texts[part].fields, field->name))
            return (enum code_reply_part)part;
    }
    return rest;
}

bool reply_text_has(enum code_reply_part part, const struct field *field)
{
    return reply_part_of(texts[part].entity, field) == part;
}

size_t reply_parts_of(enum entity_id kind, enum code_reply_part parts[REPLY_PART_END_])
{
    size_t count = 0;

    for (int named = 0; named <= 1; named++) {
        for (int part = REPLY_PART_NONE_ + 1; part < REPLY_PART_END_; part++) {
            if (texts[part].entity == kind && (texts[part].fields != NULL) == named)
                parts[count++] = (enum code_reply_part)part;
        }
    }
    return count;
}

const char *reply_why_none(enum entity_id kind)
{
    for (size_t i = 0; i < COUNT(none); i++) {
        if (none[i].entity == kind)
            return none[i].why;
    }
    return NULL;
}
