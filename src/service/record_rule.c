/* SPDX-License-Identifier: MIT */
/* What each kind of record comes under. */

#include "config.h"

#include "service/record_rule.h"

/* clang-format off */
static const struct record_rule rules[ENTITY_COUNT] = {
    [ENTITY_agency] = { PERMIT_AGENCIES, LOCK_NONE, NULL },
    [ENTITY_practitioner] = { PERMIT_AGENCIES, LOCK_NONE, NULL },
    [ENTITY_locality] = { PERMIT_AGENCIES, LOCK_NONE, NULL },
    [ENTITY_person] = { PERMIT_IDENTIFYING_DETAILS, LOCK_OPEN, NULL, DATACLASS_BASIC },
    [ENTITY_subject] = { PERMIT_IDENTIFYING_DETAILS, LOCK_OPEN, NULL, DATACLASS_BASIC },
    [ENTITY_subject_name] = { PERMIT_IDENTIFYING_DETAILS, LOCK_OPEN, NULL, DATACLASS_BASIC },
    [ENTITY_address] = { PERMIT_IDENTIFYING_DETAILS, LOCK_OPEN, NULL, DATACLASS_BASIC },
    [ENTITY_person_link] = { PERMIT_IDENTIFYING_DETAILS, LOCK_OPEN, NULL, DATACLASS_BASIC },
    [ENTITY_not_same] = { PERMIT_REOPEN_VOID_MERGE, LOCK_SERVICE,
                          "Say under \"Linked cases\" that they are two children." },
    [ENTITY_pre_assessment] = { PERMIT_PRE_ASSESSMENT, LOCK_SERVICE,
                                "Write it in the checklist." },
    [ENTITY_caf_case] = { PERMIT_IDENTIFYING_DETAILS, LOCK_OPEN, NULL, DATACLASS_BASIC },
    [ENTITY_need_trigger] = { PERMIT_ASSESSMENT_DRAFT, LOCK_OPEN, NULL,
      DATACLASS_BASIC },
    [ENTITY_state_history] = { PERMIT_IDENTIFYING_DETAILS, LOCK_SERVICE,
                               "It is written when the case moves on." },
    [ENTITY_void_request] = { PERMIT_REOPEN_VOID_MERGE, LOCK_SERVICE,
                              "Ask, or answer, where a case is made void.", DATACLASS_BASIC,
                              PERMIT_IDENTIFYING_DETAILS },
    [ENTITY_case_link] = { PERMIT_IDENTIFYING_DETAILS, LOCK_SERVICE,
                           "Link cases under \"Linked cases\".", DATACLASS_BASIC },
    [ENTITY_assessment] = { PERMIT_ASSESSMENT_DRAFT, LOCK_DRAFT, NULL,
      DATACLASS_ASSESSMENT_D1 },
    [ENTITY_assessment_present] = { PERMIT_ASSESSMENT_DRAFT, LOCK_DRAFT, NULL,
      DATACLASS_ASSESSMENT_D1 },
    [ENTITY_service_involved] = { PERMIT_ASSESSMENT_DRAFT, LOCK_DRAFT, NULL,
      DATACLASS_ASSESSMENT_D1 },
    [ENTITY_element_entry] = { PERMIT_ASSESSMENT_DRAFT, LOCK_DRAFT, NULL },
    [ENTITY_element_restriction] = { PERMIT_ASSESSMENT_DRAFT, LOCK_DRAFT, NULL },
    [ENTITY_agreed_action] = { PERMIT_ASSESSMENT_DRAFT, LOCK_DRAFT, NULL,
      DATACLASS_ASSESSMENT_D1 },
    [ENTITY_view_comment] = { PERMIT_ASSESSMENT_DRAFT, LOCK_DRAFT, NULL,
      DATACLASS_ASSESSMENT_D1 },
    [ENTITY_signature] = { PERMIT_ASSESSMENT_DRAFT, LOCK_OPEN, NULL,
      DATACLASS_ASSESSMENT_D1 },
    [ENTITY_erratum] = { PERMIT_ERRATA, LOCK_SERVICE,
                         "Note it beside the text it is about; what is noted stays.",
                         DATACLASS_ASSESSMENT_D1 },
    [ENTITY_consent] = { PERMIT_CONSENT_RECORD, LOCK_SERVICE,
                         "Record a new decision in the consent log." },
    [ENTITY_consent_scope] = { PERMIT_CONSENT_RECORD, LOCK_SERVICE,
                               "Record a new decision in the consent log." },
    [ENTITY_lp_assignment] = { PERMIT_ASSIGN_LEAD, LOCK_SERVICE,
                               "Change the lead professional in the team screen." },
    [ENTITY_tac_member] = { PERMIT_TEAM_MEETINGS, LOCK_OPEN, NULL, DATACLASS_BASIC },
    [ENTITY_join_request] = { PERMIT_TEAM_MEETINGS, LOCK_SERVICE,
                              "Ask, or answer, in the team screen.", DATACLASS_PLAN_REVIEW },
    [ENTITY_tac_meeting] = { PERMIT_TEAM_MEETINGS, LOCK_OPEN, NULL, DATACLASS_PLAN_REVIEW },
    [ENTITY_tac_meeting_case] = { PERMIT_TEAM_MEETINGS, LOCK_OPEN, NULL, DATACLASS_PLAN_REVIEW },
    [ENTITY_attendance] = { PERMIT_TEAM_MEETINGS, LOCK_OPEN, NULL, DATACLASS_PLAN_REVIEW },
    [ENTITY_delivery_plan] = { PERMIT_PLAN_REVIEW, LOCK_OPEN, NULL, DATACLASS_PLAN_REVIEW },
    [ENTITY_plan_action] = { PERMIT_PLAN_REVIEW, LOCK_OPEN, NULL, DATACLASS_PLAN_REVIEW },
    [ENTITY_action_progress] = { PERMIT_ACTION_PROGRESS, LOCK_SERVICE,
                                 "Say how it goes in the plan.", DATACLASS_PLAN_REVIEW,
      PERMIT_PLAN_REVIEW },
    [ENTITY_review] = { PERMIT_PLAN_REVIEW, LOCK_OPEN, NULL, DATACLASS_PLAN_REVIEW },
    [ENTITY_outcome_score] = { PERMIT_PLAN_REVIEW, LOCK_OPEN, NULL, DATACLASS_PLAN_REVIEW },
    [ENTITY_closure] = { PERMIT_PROPOSE_CLOSURE, LOCK_SERVICE,
                         "Write it where the closing is proposed.", DATACLASS_PLAN_REVIEW,
      PERMIT_PLAN_REVIEW },
    [ENTITY_disclosure] = { PERMIT_DISCLOSURE_LOG, LOCK_SERVICE,
                            "Add an entry to the sharing log; entries stay." },
    [ENTITY_chronology_note] = { PERMIT_CHRONOLOGY, LOCK_OPEN, NULL, DATACLASS_CHRONOLOGY },
    [ENTITY_contact_attempt] = { PERMIT_CHRONOLOGY, LOCK_OPEN, NULL, DATACLASS_CHRONOLOGY },
    [ENTITY_supervision_note] = { PERMIT_SUPERVISION_NOTES, LOCK_NONE, NULL },
    [ENTITY_panel_referral] = { PERMIT_PANEL_BUDGET, LOCK_SERVICE,
                                "Write it down under \"Panel and money\".", DATACLASS_PLAN_REVIEW },
    [ENTITY_budget_request] = { PERMIT_PANEL_BUDGET, LOCK_SERVICE,
                                "Write it down under \"Panel and money\".", DATACLASS_PLAN_REVIEW },
    [ENTITY_transfer] = { PERMIT_TRANSFER, LOCK_SERVICE,
                          "Write it down where the child's moves are kept.", DATACLASS_PLAN_REVIEW,
      PERMIT_PLAN_REVIEW },
    [ENTITY_stepup] = { PERMIT_STEP_UP, LOCK_SERVICE,
                        "Write it down where the concern is kept.", 0, PERMIT_DISCLOSURE_LOG },
    [ENTITY_quality_audit] = { PERMIT_QUALITY_AUDIT, LOCK_SERVICE,
                               "Keep it under \"Quality audits\"; what is kept stays." },
    [ENTITY_quality_audit_item] = { PERMIT_QUALITY_AUDIT, LOCK_SERVICE,
                                    "Keep it under \"Quality audits\"; what is kept stays." },
    [ENTITY_sar] = { PERMIT_SUBJECT_ACCESS, LOCK_SERVICE,
                     "Take it down, or answer it, under \"Asked to see the record\"." },
    [ENTITY_sar_redaction] = { PERMIT_SUBJECT_ACCESS, LOCK_SERVICE,
                               "Leave it out under \"Asked to see the record\"." },
    [ENTITY_emergency_opening] = { PERMIT_EMERGENCY, LOCK_SERVICE,
                                   "Open the case in an emergency, or look into such an opening, "
                                   "where that is kept.", 0, PERMIT_EMERGENCY_REVIEW },
    [ENTITY_stay_out] = { PERMIT_STAY_OUT, LOCK_SERVICE,
                          "Set it, look at it again, or end it, on the stay-out list." },
    [ENTITY_hold] = { PERMIT_BACKUP_RETENTION, LOCK_NONE, NULL },
};
/* clang-format on */

const struct record_rule *record_rule(enum entity_id kind)
{
    return &rules[kind];
}

enum permit_function record_read_function(enum entity_id kind)
{
    return rules[kind].read_as ? rules[kind].read_as : rules[kind].function;
}
