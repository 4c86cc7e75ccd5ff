/* SPDX-License-Identifier: MIT */
/*
 * The code lists of the work, each written once.
 *
 * From a list come its enum, the code as it is stored and exchanged, and the
 * words on the screen and in the manual. Zero is "not answered" in every list.
 * Each list names its section of the field specification (domain.md). The lists
 * themselves stand in the codes_*.h, by what they are about.
 */

#ifndef MODEL_CODES_H
#define MODEL_CODES_H

#include <stdbool.h>
#include <stddef.h>

#include "model/codes_assessment.h"
#include "model/codes_case.h"
#include "model/codes_consent.h"
#include "model/codes_people.h"
#include "model/codes_plan.h"
#include "model/codes_sharing.h"
#include "model/codes_team.h"

/* clang-format off */

/* All of them: name, title, section. */
#define CODE_LISTS(L) \
    L(SEX, "Sex", "1.15.1") \
    L(YN, "Yes or no", "0.2") \
    L(YNU, "Yes, no or not sure", "0.2") \
    L(EXPLAINED, "Effects explained", "3.5") \
    L(NAME_KIND, "Kind of other name", "1.2") \
    L(ADDRESS_KIND, "Kind of address", "1.2") \
    L(ETHNIC, "Ethnicity", "1.15.2") \
    L(RELIGION, "Religion", "1.15.12") \
    L(RELATION, "Relationship to the child", "1.15.3") \
    L(PR, "Parental responsibility", "1.3") \
    L(PR_BASIS, "How parental responsibility is held", "1.3") \
    L(CONTACTABLE, "May this person be contacted?", "1.3") \
    L(SECTOR9, "Sector (2008 list)", "1.15.4") \
    L(SECTOR8, "Sector (2009 list)", "1.15.5") \
    L(REGION9, "Region", "1.15.6") \
    L(SENSITIVE_SERVICE, "Sensitive service", "1.4") \
    L(JOBROLE, "Job role", "1.15.11") \
    L(PREDEC, "Decision after the checklist", "1.5") \
    L(INDEXRES, "Result of the child index check", "1.15.12") \
    L(STATE, "State of the case", "2.1") \
    L(EVENT, "Step of the case", "2.2") \
    L(ASSESSMENT_STATUS, "Status of the version", "1.6") \
    L(PRESENT_CAPACITY, "Present as", "1.6") \
    L(SERVICE_KIND, "Kind of service", "1.6") \
    L(ELEMENT, "Element of the assessment", "1.7") \
    L(NEED_LEVEL, "Level of need", "1.7") \
    L(EVIDENCE, "Where it comes from", "1.7") \
    L(VIEW_FROM, "Whose view", "1.6") \
    L(ERRATUM_KIND, "What stands beside the text", "1.6") \
    L(REPLY_PART, "Text a reply is about", "1.6") \
    L(VIEWREASON, "Why there is no comment", "1.15.12") \
    L(SIGN_CAPACITY, "Signed as", "1.6") \
    L(SIGN_METHOD, "How it was signed", "1.6") \
    L(LP_KIND, "Kind of lead", "1.8") \
    L(LPBASIS, "Why this person", "1.8") \
    L(LPAGREED, "Where the choice was agreed", "1.8") \
    L(LPEND, "Why the lead ended", "1.8") \
    L(HANDOVER, "Hand-over step", "1.8") \
    L(LP_OVERRIDE, "What was overridden", "1.8") \
    L(CONSENT_STAGE, "Asked for", "1.9") \
    L(CONSENTST, "Consent", "1.9") \
    L(GIVEN_AS, "Given as", "1.9") \
    L(COMPBASIS, "Competence", "1.9") \
    L(CONSENT_FORM, "Form of consent", "1.9") \
    L(WITHDRAWAL_SCOPE, "What is withdrawn", "1.9") \
    L(SCOPE_TARGET, "Who it is about", "1.9") \
    L(SCOPE_EFFECT, "Allowed or not", "1.9") \
    L(DATACLASS, "Class of information", "1.9") \
    L(LEGAL_REGIME, "Law in force", "1.16") \
    L(TAC_ROLE, "Role in the team", "1.10") \
    L(MEETING_KIND, "Kind of meeting", "1.10") \
    L(MEETING_STATUS, "Status of the meeting", "1.10") \
    L(NOTHELD, "Why it was not held", "1.10") \
    L(ATTEND, "Attendance", "1.10") \
    L(PLAN_STATUS, "Status of the plan", "1.11") \
    L(OWNER_KIND, "Owner is", "1.11") \
    L(ACTION_STATUS, "State of the action", "1.11") \
    L(OUTCOME_RATING, "Result", "1.11") \
    L(NOTDONE, "Why it was not done", "1.11") \
    L(ECM30, "Every Child Matters aim", "1.15.10") \
    L(REVDEC, "Decision of the review", "1.11") \
    L(CLOSE, "Reason for closing", "1.15.9") \
    L(UNIVERSAL_DECISION, "Decision after the safeguarding check", "3.5") \
    L(DIRECTION, "Direction of the sharing", "1.13") \
    L(IDENTITY_CHECK, "How the recipient was checked", "1.13") \
    L(SHARE_METHOD, "How it was shared", "1.13") \
    L(LAWBASIS, "Basis for sharing", "3.4") \
    L(CONSENT_SOUGHT, "Was consent sought?", "1.13") \
    L(FAMILY_TOLD, "When the family was told", "1.13") \
    L(SHARE_DECISION, "Decision", "1.13") \
    L(NOTE_KIND, "Kind of note", "1.14") \
    L(NOTE_SOURCE, "The note is", "1.14") \
    L(CONTACT_METHOD, "How contact was tried", "1.14") \
    L(SUPERVISION_KIND, "Kind of supervision", "1.14") \
    L(PANEL_REQUEST, "Asked of the panel", "1.14") \
    L(PANEL_DECISION, "Panel's decision", "1.14") \
    L(TRANSFER_DIRECTION, "Direction of the transfer", "1.14") \
    L(STEPUP_RISK, "Kind of concern", "2.6") \
    L(STEPUP_CONSENT, "Consent to the referral", "2.6") \
    L(SC_DECISION, "Social care's decision", "2.6") \
    L(SCORE_POINT, "When it was scored", "1.14") \
    L(SCORE_RATER, "Who scored", "1.14") \
    L(SCORE_GROUP, "Group of scores", "1.14") \
    L(NEED_TRIGGER, "Need that led to the CAF", "1.15.8") \
    L(LINK_KIND, "Link between cases", "1.14") \
    L(JOIN_ANSWER, "Answer to a request to join", "2.3") \
    L(VOID_REASON, "Why a case is void", "2.2") \
    L(VOID_ANSWER, "Answer to a request to void", "2.2") \
    L(SAR_CAPACITY, "Asked as", "7.2") \
    L(REDACTION, "Why it is left out", "7.2") \
    L(EMERGENCY, "Why a case is opened in an emergency", "7.3") \
    L(EMERGENCY_FINDING, "What was found of an emergency opening", "7.3") \
    L(STAY_OUT, "Why somebody stays out", "7.3") \
    L(SEAL, "Why a case is sealed", "7.3") \
    L(DOCUMENT, "Kind of document", "3.7") \
    L(DOCUMENT_COPY, "Copy of a document", "3.7") \
    L(OWN_TIE, "By what a child may be one's own", "7.3") \
    L(OWN_TIE_HOW, "How somebody met a child of their own", "7.3") \
    L(OWN_TIE_FINDING, "What was found of a child of one's own", "7.3") \
    L(TACMODEL, "Way of working together", "1.15.7") \
    L(QA_ANSWER, "Answer", "7.4") \
    L(ROLE, "Role", "2.8")

#define CODE_ENUM(list, name, code, label) list##_##name,
enum code_sex { SEX_NONE_, CODES_SEX(CODE_ENUM) SEX_END_ };
enum code_yn { YN_NONE_, CODES_YN(CODE_ENUM) YN_END_ };
enum code_ynu { YNU_NONE_, CODES_YNU(CODE_ENUM) YNU_END_ };
enum code_explained { EXPLAINED_NONE_, CODES_EXPLAINED(CODE_ENUM) EXPLAINED_END_ };
enum code_name_kind { NAME_KIND_NONE_, CODES_NAME_KIND(CODE_ENUM) NAME_KIND_END_ };
enum code_address_kind { ADDRESS_KIND_NONE_, CODES_ADDRESS_KIND(CODE_ENUM) ADDRESS_KIND_END_ };
enum code_ethnic { ETHNIC_NONE_, CODES_ETHNIC(CODE_ENUM) ETHNIC_END_ };
enum code_religion { RELIGION_NONE_, CODES_RELIGION(CODE_ENUM) RELIGION_END_ };
enum code_relation { RELATION_NONE_, CODES_RELATION(CODE_ENUM) RELATION_END_ };
enum code_pr { PR_NONE_, CODES_PR(CODE_ENUM) PR_END_ };
enum code_pr_basis { PR_BASIS_NONE_, CODES_PR_BASIS(CODE_ENUM) PR_BASIS_END_ };
enum code_contactable { CONTACTABLE_NONE_, CODES_CONTACTABLE(CODE_ENUM) CONTACTABLE_END_ };
enum code_sector9 { SECTOR9_NONE_, CODES_SECTOR9(CODE_ENUM) SECTOR9_END_ };
enum code_sector8 { SECTOR8_NONE_, CODES_SECTOR8(CODE_ENUM) SECTOR8_END_ };
enum code_region9 { REGION9_NONE_, CODES_REGION9(CODE_ENUM) REGION9_END_ };
enum code_sensitive_service { SENSITIVE_SERVICE_NONE_,
    CODES_SENSITIVE_SERVICE(CODE_ENUM) SENSITIVE_SERVICE_END_ };
enum code_jobrole { JOBROLE_NONE_, CODES_JOBROLE(CODE_ENUM) JOBROLE_END_ };
enum code_predec { PREDEC_NONE_, CODES_PREDEC(CODE_ENUM) PREDEC_END_ };
enum code_indexres { INDEXRES_NONE_, CODES_INDEXRES(CODE_ENUM) INDEXRES_END_ };
enum code_state { STATE_NONE_, CODES_STATE(CODE_ENUM) STATE_END_ };
enum code_event { EVENT_NONE_, CODES_EVENT(CODE_ENUM) EVENT_END_ };
enum code_assessment_status { ASSESSMENT_STATUS_NONE_,
    CODES_ASSESSMENT_STATUS(CODE_ENUM) ASSESSMENT_STATUS_END_ };
enum code_present_capacity { PRESENT_CAPACITY_NONE_,
    CODES_PRESENT_CAPACITY(CODE_ENUM) PRESENT_CAPACITY_END_ };
enum code_service_kind { SERVICE_KIND_NONE_, CODES_SERVICE_KIND(CODE_ENUM) SERVICE_KIND_END_ };
enum code_element { ELEMENT_NONE_, CODES_ELEMENT(CODE_ENUM) ELEMENT_END_ };
enum code_need_level { NEED_LEVEL_NONE_, CODES_NEED_LEVEL(CODE_ENUM) NEED_LEVEL_END_ };
enum code_evidence { EVIDENCE_NONE_, CODES_EVIDENCE(CODE_ENUM) EVIDENCE_END_ };
enum code_view_from { VIEW_FROM_NONE_, CODES_VIEW_FROM(CODE_ENUM) VIEW_FROM_END_ };
enum code_erratum_kind { ERRATUM_KIND_NONE_, CODES_ERRATUM_KIND(CODE_ENUM) ERRATUM_KIND_END_ };
enum code_reply_part { REPLY_PART_NONE_, CODES_REPLY_PART(CODE_ENUM) REPLY_PART_END_ };
enum code_viewreason { VIEWREASON_NONE_, CODES_VIEWREASON(CODE_ENUM) VIEWREASON_END_ };
enum code_sign_capacity { SIGN_CAPACITY_NONE_, CODES_SIGN_CAPACITY(CODE_ENUM) SIGN_CAPACITY_END_ };
enum code_sign_method { SIGN_METHOD_NONE_, CODES_SIGN_METHOD(CODE_ENUM) SIGN_METHOD_END_ };
enum code_lp_kind { LP_KIND_NONE_, CODES_LP_KIND(CODE_ENUM) LP_KIND_END_ };
enum code_lpbasis { LPBASIS_NONE_, CODES_LPBASIS(CODE_ENUM) LPBASIS_END_ };
enum code_lpagreed { LPAGREED_NONE_, CODES_LPAGREED(CODE_ENUM) LPAGREED_END_ };
enum code_lpend { LPEND_NONE_, CODES_LPEND(CODE_ENUM) LPEND_END_ };
enum code_handover { HANDOVER_NONE_, CODES_HANDOVER(CODE_ENUM) HANDOVER_END_ };
enum code_lp_override { LP_OVERRIDE_NONE_, CODES_LP_OVERRIDE(CODE_ENUM) LP_OVERRIDE_END_ };
enum code_consent_stage { CONSENT_STAGE_NONE_, CODES_CONSENT_STAGE(CODE_ENUM) CONSENT_STAGE_END_ };
enum code_consentst { CONSENTST_NONE_, CODES_CONSENTST(CODE_ENUM) CONSENTST_END_ };
enum code_given_as { GIVEN_AS_NONE_, CODES_GIVEN_AS(CODE_ENUM) GIVEN_AS_END_ };
enum code_compbasis { COMPBASIS_NONE_, CODES_COMPBASIS(CODE_ENUM) COMPBASIS_END_ };
enum code_consent_form { CONSENT_FORM_NONE_, CODES_CONSENT_FORM(CODE_ENUM) CONSENT_FORM_END_ };
enum code_withdrawal_scope { WITHDRAWAL_SCOPE_NONE_,
    CODES_WITHDRAWAL_SCOPE(CODE_ENUM) WITHDRAWAL_SCOPE_END_ };
enum code_scope_target { SCOPE_TARGET_NONE_, CODES_SCOPE_TARGET(CODE_ENUM) SCOPE_TARGET_END_ };
enum code_scope_effect { SCOPE_EFFECT_NONE_, CODES_SCOPE_EFFECT(CODE_ENUM) SCOPE_EFFECT_END_ };
enum code_dataclass { DATACLASS_NONE_, CODES_DATACLASS(CODE_ENUM) DATACLASS_END_ };
enum code_legal_regime { LEGAL_REGIME_NONE_, CODES_LEGAL_REGIME(CODE_ENUM) LEGAL_REGIME_END_ };
enum code_tac_role { TAC_ROLE_NONE_, CODES_TAC_ROLE(CODE_ENUM) TAC_ROLE_END_ };
enum code_meeting_kind { MEETING_KIND_NONE_, CODES_MEETING_KIND(CODE_ENUM) MEETING_KIND_END_ };
enum code_meeting_status { MEETING_STATUS_NONE_,
    CODES_MEETING_STATUS(CODE_ENUM) MEETING_STATUS_END_ };
enum code_notheld { NOTHELD_NONE_, CODES_NOTHELD(CODE_ENUM) NOTHELD_END_ };
enum code_attend { ATTEND_NONE_, CODES_ATTEND(CODE_ENUM) ATTEND_END_ };
enum code_plan_status { PLAN_STATUS_NONE_, CODES_PLAN_STATUS(CODE_ENUM) PLAN_STATUS_END_ };
enum code_owner_kind { OWNER_KIND_NONE_, CODES_OWNER_KIND(CODE_ENUM) OWNER_KIND_END_ };
enum code_action_status { ACTION_STATUS_NONE_, CODES_ACTION_STATUS(CODE_ENUM) ACTION_STATUS_END_ };
enum code_outcome_rating { OUTCOME_RATING_NONE_,
    CODES_OUTCOME_RATING(CODE_ENUM) OUTCOME_RATING_END_ };
enum code_notdone { NOTDONE_NONE_, CODES_NOTDONE(CODE_ENUM) NOTDONE_END_ };
enum code_ecm30 { ECM30_NONE_, CODES_ECM30(CODE_ENUM) ECM30_END_ };
enum code_revdec { REVDEC_NONE_, CODES_REVDEC(CODE_ENUM) REVDEC_END_ };
enum code_close { CLOSE_NONE_, CODES_CLOSE(CODE_ENUM) CLOSE_END_ };
enum code_universal_decision { UNIVERSAL_DECISION_NONE_,
    CODES_UNIVERSAL_DECISION(CODE_ENUM) UNIVERSAL_DECISION_END_ };
enum code_direction { DIRECTION_NONE_, CODES_DIRECTION(CODE_ENUM) DIRECTION_END_ };
enum code_identity_check { IDENTITY_CHECK_NONE_,
    CODES_IDENTITY_CHECK(CODE_ENUM) IDENTITY_CHECK_END_ };
enum code_share_method { SHARE_METHOD_NONE_, CODES_SHARE_METHOD(CODE_ENUM) SHARE_METHOD_END_ };
enum code_lawbasis { LAWBASIS_NONE_, CODES_LAWBASIS(CODE_ENUM) LAWBASIS_END_ };
enum code_consent_sought { CONSENT_SOUGHT_NONE_,
    CODES_CONSENT_SOUGHT(CODE_ENUM) CONSENT_SOUGHT_END_ };
enum code_family_told { FAMILY_TOLD_NONE_, CODES_FAMILY_TOLD(CODE_ENUM) FAMILY_TOLD_END_ };
enum code_share_decision { SHARE_DECISION_NONE_,
    CODES_SHARE_DECISION(CODE_ENUM) SHARE_DECISION_END_ };
enum code_note_kind { NOTE_KIND_NONE_, CODES_NOTE_KIND(CODE_ENUM) NOTE_KIND_END_ };
enum code_note_source { NOTE_SOURCE_NONE_, CODES_NOTE_SOURCE(CODE_ENUM) NOTE_SOURCE_END_ };
enum code_contact_method { CONTACT_METHOD_NONE_,
    CODES_CONTACT_METHOD(CODE_ENUM) CONTACT_METHOD_END_ };
enum code_supervision_kind { SUPERVISION_KIND_NONE_,
    CODES_SUPERVISION_KIND(CODE_ENUM) SUPERVISION_KIND_END_ };
enum code_panel_request { PANEL_REQUEST_NONE_, CODES_PANEL_REQUEST(CODE_ENUM) PANEL_REQUEST_END_ };
enum code_panel_decision { PANEL_DECISION_NONE_,
    CODES_PANEL_DECISION(CODE_ENUM) PANEL_DECISION_END_ };
enum code_transfer_direction { TRANSFER_DIRECTION_NONE_,
    CODES_TRANSFER_DIRECTION(CODE_ENUM) TRANSFER_DIRECTION_END_ };
enum code_stepup_risk { STEPUP_RISK_NONE_, CODES_STEPUP_RISK(CODE_ENUM) STEPUP_RISK_END_ };
enum code_stepup_consent { STEPUP_CONSENT_NONE_,
    CODES_STEPUP_CONSENT(CODE_ENUM) STEPUP_CONSENT_END_ };
enum code_sc_decision { SC_DECISION_NONE_, CODES_SC_DECISION(CODE_ENUM) SC_DECISION_END_ };
enum code_score_point { SCORE_POINT_NONE_, CODES_SCORE_POINT(CODE_ENUM) SCORE_POINT_END_ };
enum code_score_rater { SCORE_RATER_NONE_, CODES_SCORE_RATER(CODE_ENUM) SCORE_RATER_END_ };
enum code_score_group { SCORE_GROUP_NONE_, CODES_SCORE_GROUP(CODE_ENUM) SCORE_GROUP_END_ };
enum code_need_trigger { NEED_TRIGGER_NONE_, CODES_NEED_TRIGGER(CODE_ENUM) NEED_TRIGGER_END_ };
enum code_link_kind { LINK_KIND_NONE_, CODES_LINK_KIND(CODE_ENUM) LINK_KIND_END_ };
enum code_join_answer { JOIN_ANSWER_NONE_, CODES_JOIN_ANSWER(CODE_ENUM) JOIN_ANSWER_END_ };
enum code_void_reason { VOID_REASON_NONE_, CODES_VOID_REASON(CODE_ENUM) VOID_REASON_END_ };
enum code_void_answer { VOID_ANSWER_NONE_, CODES_VOID_ANSWER(CODE_ENUM) VOID_ANSWER_END_ };
enum code_sar_capacity { SAR_CAPACITY_NONE_, CODES_SAR_CAPACITY(CODE_ENUM) SAR_CAPACITY_END_ };
enum code_redaction { REDACTION_NONE_, CODES_REDACTION(CODE_ENUM) REDACTION_END_ };
enum code_emergency { EMERGENCY_NONE_, CODES_EMERGENCY(CODE_ENUM) EMERGENCY_END_ };
enum code_emergency_finding {
    EMERGENCY_FINDING_NONE_,
    CODES_EMERGENCY_FINDING(CODE_ENUM) EMERGENCY_FINDING_END_
};
enum code_stay_out { STAY_OUT_NONE_, CODES_STAY_OUT(CODE_ENUM) STAY_OUT_END_ };
enum code_seal { SEAL_NONE_, CODES_SEAL(CODE_ENUM) SEAL_END_ };
enum code_document { DOCUMENT_NONE_, CODES_DOCUMENT(CODE_ENUM) DOCUMENT_END_ };
enum code_document_copy {
    DOCUMENT_COPY_NONE_,
    CODES_DOCUMENT_COPY(CODE_ENUM) DOCUMENT_COPY_END_
};
enum code_own_tie { OWN_TIE_NONE_, CODES_OWN_TIE(CODE_ENUM) OWN_TIE_END_ };
enum code_own_tie_how { OWN_TIE_HOW_NONE_, CODES_OWN_TIE_HOW(CODE_ENUM) OWN_TIE_HOW_END_ };
enum code_own_tie_finding {
    OWN_TIE_FINDING_NONE_,
    CODES_OWN_TIE_FINDING(CODE_ENUM) OWN_TIE_FINDING_END_
};
enum code_tacmodel { TACMODEL_NONE_, CODES_TACMODEL(CODE_ENUM) TACMODEL_END_ };
enum code_qa_answer { QA_ANSWER_NONE_, CODES_QA_ANSWER(CODE_ENUM) QA_ANSWER_END_ };
enum code_role { ROLE_NONE_, CODES_ROLE(CODE_ENUM) ROLE_END_ };

enum code_list_id {
#define CODE_LIST_ID(name, title, section) CODES_##name##_ID,
    CODE_LISTS(CODE_LIST_ID)
#undef CODE_LIST_ID
    CODE_LIST_COUNT
};
/* clang-format on */

/* One value of a list. */
struct code {
    const char *code;  /* as stored and exchanged */
    const char *label; /* as shown */
};

struct code_list {
    const char *name;         /* "SEX" */
    const char *title;        /* "Sex" */
    const char *section;      /* of domain.md */
    const struct code *codes; /* codes[0] is "not answered": "", "" */
    int count;                /* values besides codes[0]: 1..count */
};

/* A list; static, never freed. */
const struct code_list *code_list(enum code_list_id id);

/* The list of that name, NULL when there is none. */
const struct code_list *code_list_named(const char *name);

/* The value for a stored code, 0 when there is none. Exact spelling. */
int code_find(enum code_list_id id, const char *code);

/* The stored code and the words of a value; "" for 0 and for nonsense. */
const char *code_text(enum code_list_id id, int value);
const char *code_label(enum code_list_id id, int value);

#endif
