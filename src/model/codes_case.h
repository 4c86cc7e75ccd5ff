/* SPDX-License-Identifier: MIT */
/* Code lists of the case and its road: domain.md 1.5, 1.14 and section 2.
 * Read through model/codes.h. */

#ifndef MODEL_CODES_CASE_H
#define MODEL_CODES_CASE_H

/* clang-format off */

/* Decision after the checklist: domain.md 1.5. */
#define CODES_PREDEC(X) \
    X(PREDEC, NO_ADDITIONAL_NEED, "NO_ADDITIONAL_NEED", "No additional need") \
    X(PREDEC, OWN_SERVICE, "OWN_SERVICE", "Own service can meet it") \
    X(PREDEC, JOIN_EXISTING_CAF, "JOIN_EXISTING_CAF", "Join the CAF already open") \
    X(PREDEC, START_CAF, "START_CAF", "Start a common assessment") \
    X(PREDEC, SPECIALIST_REFERRAL, "SPECIALIST_REFERRAL", "Refer to a specialist service") \
    X(PREDEC, SAFEGUARDING_REFERRAL, "SAFEGUARDING_REFERRAL", "Safeguarding referral") \
    X(PREDEC, FAMILY_DECLINED, "FAMILY_DECLINED", "Family declined")

/* Result of the child index check: domain.md 1.15.12. */
#define CODES_INDEXRES(X) \
    X(INDEXRES, NONE_FOUND, "NONE_FOUND", "None found") \
    X(INDEXRES, OPEN_CASE, "OPEN_CASE", "An open case") \
    X(INDEXRES, CLOSED_CASE, "CLOSED_CASE", "A closed case") \
    X(INDEXRES, PRE_ASSESSMENT_ONLY, "PRE_ASSESSMENT_ONLY", "A checklist only") \
    X(INDEXRES, OTHER_AREA, "OTHER_AREA", "Known in another area") \
    X(INDEXRES, POSSIBLE_MATCH, "POSSIBLE_MATCH", "A possible match")

/* State of the case: domain.md 2.1. */
#define CODES_STATE(X) \
    X(STATE, P0, "P0", "Pre-assessment") \
    X(STATE, P1, "P1", "No further action") \
    X(STATE, C0, "C0", "Consent pending") \
    X(STATE, C1, "C1", "Declined") \
    X(STATE, A0, "A0", "Assessing") \
    X(STATE, A1, "A1", "Assessed") \
    X(STATE, S0, "S0", "Single service") \
    X(STATE, T0, "T0", "TAC forming") \
    X(STATE, D0, "D0", "Delivering") \
    X(STATE, U0, "U0", "Step-up pending") \
    X(STATE, X0, "X0", "Transfer pending") \
    X(STATE, Z0, "Z0", "Closure proposed") \
    X(STATE, Z1, "Z1", "Closed") \
    X(STATE, Z2, "Z2", "Archived") \
    X(STATE, Z3, "Z3", "Destroyed") \
    X(STATE, V0, "V0", "Void")

/* Step of the case: domain.md 2.2. */
#define CODES_EVENT(X) \
    X(EVENT, T01, "T01", "Checklist started") \
    X(EVENT, T02, "T02", "No CAF decided") \
    X(EVENT, T03, "T03", "CAF started") \
    X(EVENT, T04, "T04", "Consent refused") \
    X(EVENT, T05, "T05", "Consent to assess") \
    X(EVENT, T06, "T06", "Assessment completed") \
    X(EVENT, T07, "T07", "Assessment abandoned") \
    X(EVENT, T08, "T08", "One service is enough") \
    X(EVENT, T09, "T09", "More than one service") \
    X(EVENT, T10, "T10", "No additional need") \
    X(EVENT, T11, "T11", "First TAC held") \
    X(EVENT, T12, "T12", "Review held") \
    X(EVENT, T13, "T13", "Review not held") \
    X(EVENT, T14, "T14", "New version begun") \
    X(EVENT, T15, "T15", "Lead professional changed") \
    X(EVENT, T16, "T16", "Stepped up") \
    X(EVENT, T17, "T17", "Back from social care") \
    X(EVENT, T18, "T18", "Social care accepts") \
    X(EVENT, T19, "T19", "Step-down from social care") \
    X(EVENT, T20, "T20", "Child moves authority") \
    X(EVENT, T21, "T21", "Receipt confirmed") \
    X(EVENT, T22, "T22", "Transferred in") \
    X(EVENT, T23, "T23", "Closure agreed") \
    X(EVENT, T24, "T24", "Consent withdrawn") \
    X(EVENT, T25, "T25", "Closure approved") \
    X(EVENT, T26, "T26", "Closure rejected") \
    X(EVENT, T27, "T27", "Re-opened") \
    X(EVENT, T28, "T28", "New episode") \
    X(EVENT, T29, "T29", "Voided") \
    X(EVENT, T30, "T30", "Retention") \
    X(EVENT, T31, "T31", "Move taken back")

/* Asked of the panel: domain.md 1.14. */
#define CODES_PANEL_REQUEST(X) \
    X(PANEL_REQUEST, SERVICE, "SERVICE", "A service") \
    X(PANEL_REQUEST, FUNDING, "FUNDING", "Funding") \
    X(PANEL_REQUEST, ALLOCATION, "ALLOCATION", "Allocation of a team")

/* Panel's decision: domain.md 1.14. */
#define CODES_PANEL_DECISION(X) \
    X(PANEL_DECISION, ALLOCATED, "ALLOCATED", "Allocated") \
    X(PANEL_DECISION, DEFERRED, "DEFERRED", "Deferred") \
    X(PANEL_DECISION, DECLINED, "DECLINED", "Declined") \
    X(PANEL_DECISION, REDIRECTED, "REDIRECTED", "Redirected") \
    X(PANEL_DECISION, NO_ADDITIONAL_SERVICE, "NO_ADDITIONAL_SERVICE", "No additional service needed")

/* Direction of the transfer: domain.md 1.14. */
#define CODES_TRANSFER_DIRECTION(X) \
    X(TRANSFER_DIRECTION, OUT, "OUT", "To another authority") \
    X(TRANSFER_DIRECTION, IN, "IN", "From another authority")

/* Kind of concern: domain.md 2.6. */
#define CODES_STEPUP_RISK(X) \
    X(STEPUP_RISK, SIGNIFICANT_HARM, "SIGNIFICANT_HARM", "Significant harm") \
    X(STEPUP_RISK, CHILD_IN_NEED, "CHILD_IN_NEED", "Child in need") \
    X(STEPUP_RISK, CRIME, "CRIME", "Crime") \
    X(STEPUP_RISK, OTHER, "OTHER", "Other")

/* Consent to the referral: domain.md 2.6. */
#define CODES_STEPUP_CONSENT(X) \
    X(STEPUP_CONSENT, INFORMED, "INFORMED", "Family informed") \
    X(STEPUP_CONSENT, CONSENTED, "CONSENTED", "Family consented") \
    X(STEPUP_CONSENT, NOT_SOUGHT, "NOT_SOUGHT", "Not sought")

/* Social care's decision: domain.md 2.6. */
#define CODES_SC_DECISION(X) \
    X(SC_DECISION, NFA, "NFA", "No further action") \
    X(SC_DECISION, ADVICE, "ADVICE", "Advice") \
    X(SC_DECISION, EARLY_HELP, "EARLY_HELP", "Early help") \
    X(SC_DECISION, INITIAL_ASSESSMENT, "INITIAL_ASSESSMENT", "Initial assessment") \
    X(SC_DECISION, S47, "S47", "Section 47 enquiry") \
    X(SC_DECISION, ACCEPTED_CIN, "ACCEPTED_CIN", "Accepted: child in need") \
    X(SC_DECISION, ACCEPTED_CP, "ACCEPTED_CP", "Accepted: child protection") \
    X(SC_DECISION, ACCEPTED_LAC, "ACCEPTED_LAC", "Accepted: looked after")

/* Need that led to the CAF: domain.md 1.15.8. */
#define CODES_NEED_TRIGGER(X) \
    X(NEED_TRIGGER, E1_01, "E1_01", "General health") \
    X(NEED_TRIGGER, E1_02, "E1_02", "Physical development") \
    X(NEED_TRIGGER, E1_03, "E1_03", "Speech, language and communication") \
    X(NEED_TRIGGER, E1_04, "E1_04", "Emotional and social development") \
    X(NEED_TRIGGER, E1_05, "E1_05", "Behavioural development") \
    X(NEED_TRIGGER, E1_06, "E1_06", "Identity and self-esteem") \
    X(NEED_TRIGGER, E1_07, "E1_07", "Family and social relationships") \
    X(NEED_TRIGGER, E1_08, "E1_08", "Self-care and independence") \
    X(NEED_TRIGGER, E1_09, "E1_09", "Understanding and reasoning") \
    X(NEED_TRIGGER, E1_10, "E1_10", "Participation in learning") \
    X(NEED_TRIGGER, E1_11, "E1_11", "Progress in learning") \
    X(NEED_TRIGGER, E1_12, "E1_12", "Aspirations") \
    X(NEED_TRIGGER, E2_01, "E2_01", "Basic care and safety") \
    X(NEED_TRIGGER, E2_02, "E2_02", "Emotional warmth and stability") \
    X(NEED_TRIGGER, E2_03, "E2_03", "Guidance and boundaries") \
    X(NEED_TRIGGER, E3_01, "E3_01", "Family history and functioning") \
    X(NEED_TRIGGER, E3_02, "E3_02", "Wider family") \
    X(NEED_TRIGGER, E3_03, "E3_03", "Housing, employment and money") \
    X(NEED_TRIGGER, E3_04, "E3_04", "Community and resources") \
    X(NEED_TRIGGER, ATTENDANCE, "ATTENDANCE", "Attendance below 90%") \
    X(NEED_TRIGGER, EXCLUSION, "EXCLUSION", "Exclusion or risk of it") \
    X(NEED_TRIGGER, DOMESTIC_ABUSE, "DOMESTIC_ABUSE", "Domestic abuse") \
    X(NEED_TRIGGER, PARENT_MENTAL_HEALTH, "PARENT_MENTAL_HEALTH", "Parental mental health") \
    X(NEED_TRIGGER, CHILD_MENTAL_HEALTH, "CHILD_MENTAL_HEALTH", "Child mental health") \
    X(NEED_TRIGGER, PARENT_SUBSTANCE, "PARENT_SUBSTANCE", "Parental substance misuse") \
    X(NEED_TRIGGER, CHILD_SUBSTANCE, "CHILD_SUBSTANCE", "Child substance misuse") \
    X(NEED_TRIGGER, DISABILITY_SEN, "DISABILITY_SEN", "Disability or special educational needs") \
    X(NEED_TRIGGER, YOUNG_CARER, "YOUNG_CARER", "Young carer") \
    X(NEED_TRIGGER, TEENAGE_PARENT, "TEENAGE_PARENT", "Teenage pregnancy or parenthood") \
    X(NEED_TRIGGER, HOUSING, "HOUSING", "Housing or homelessness") \
    X(NEED_TRIGGER, DEBT, "DEBT", "Debt or low income") \
    X(NEED_TRIGGER, OFFENDING, "OFFENDING", "Offending or anti-social behaviour") \
    X(NEED_TRIGGER, BEREAVEMENT, "BEREAVEMENT", "Bereavement or separation") \
    X(NEED_TRIGGER, BULLYING, "BULLYING", "Bullying") \
    X(NEED_TRIGGER, NEET, "NEET", "Not in education, employment or training") \
    X(NEED_TRIGGER, NEGLECT, "NEGLECT", "Neglect concerns below threshold") \
    X(NEED_TRIGGER, STEP_DOWN, "STEP_DOWN", "Step-down support") \
    X(NEED_TRIGGER, OTHER, "OTHER", "Other")

/* Link between cases: domain.md 1.14. */
#define CODES_LINK_KIND(X) \
    X(LINK_KIND, SIBLING, "SIBLING", "Brother or sister") \
    X(LINK_KIND, SAME_HOUSEHOLD, "SAME_HOUSEHOLD", "Same household") \
    X(LINK_KIND, PARENT_CHILD, "PARENT_CHILD", "Parent and child") \
    X(LINK_KIND, PREVIOUS_EPISODE, "PREVIOUS_EPISODE", "Previous episode") \
    X(LINK_KIND, DUPLICATE_OF, "DUPLICATE_OF", "Duplicate of") \
    X(LINK_KIND, NOT_SAME, "NOT_SAME", "Another child, looked into")

/* Answer to a request to join the team: domain.md 2.3. */
#define CODES_JOIN_ANSWER(X) \
    X(JOIN_ANSWER, ADDED, "ADDED", "Taken into the team") \
    X(JOIN_ANSWER, DECLINED, "DECLINED", "Declined")

/* Why a case is void: domain.md 2.2 T29. */
#define CODES_VOID_REASON(X) \
    X(VOID_REASON, DUPLICATE, "DUPLICATE", "The child has another case") \
    X(VOID_REASON, ERROR, "ERROR", "Opened in error")

/* The second person's answer: domain.md 2.2 T29. */
#define CODES_VOID_ANSWER(X) \
    X(VOID_ANSWER, AGREED, "AGREED", "Agreed") \
    X(VOID_ANSWER, DECLINED, "DECLINED", "Declined")

/* clang-format on */

#endif
