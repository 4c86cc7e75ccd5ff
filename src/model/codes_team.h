/* SPDX-License-Identifier: MIT */
/* Code lists of the lead professional, the team and its meetings: domain.md 1.8 and 1.10.
 * Read through model/codes.h. */

#ifndef MODEL_CODES_TEAM_H
#define MODEL_CODES_TEAM_H

/* clang-format off */

/* Kind of lead: domain.md 1.8. */
#define CODES_LP_KIND(X) \
    X(LP_KIND, INTERIM, "INTERIM", "Interim") \
    X(LP_KIND, LEAD, "LEAD", "Lead professional") \
    X(LP_KIND, DEPUTY, "DEPUTY", "Deputy (cover)") \
    X(LP_KIND, KEYWORKER, "KEYWORKER", "Key worker") \
    X(LP_KIND, BUDGET_HOLDING, "BUDGET_HOLDING", "Budget-holding lead professional")

/* Why this person: domain.md 1.8. */
#define CODES_LPBASIS(X) \
    X(LPBASIS, FAMILY_WISH, "FAMILY_WISH", "The family's wish") \
    X(LPBASIS, PREDOMINANT_NEED, "PREDOMINANT_NEED", "The main need") \
    X(LPBASIS, EXISTING_RELATIONSHIP, "EXISTING_RELATIONSHIP", "An existing relationship") \
    X(LPBASIS, SKILLS_CAPACITY, "SKILLS_CAPACITY", "Skills and capacity") \
    X(LPBASIS, STATUTORY_ROLE, "STATUTORY_ROLE", "A statutory role") \
    X(LPBASIS, FACILITATE_TAC, "FACILITATE_TAC", "Can bring the team together") \
    X(LPBASIS, ONLY_OPTION, "ONLY_OPTION", "The only option")

/* Where the choice was agreed: domain.md 1.8. */
#define CODES_LPAGREED(X) \
    X(LPAGREED, AT_MEETING, "AT_MEETING", "At a meeting") \
    X(LPAGREED, BETWEEN_MEETINGS, "BETWEEN_MEETINGS", "Between meetings")

/* Why the lead ended: domain.md 1.8. */
#define CODES_LPEND(X) \
    X(LPEND, NEED_SHIFTED, "NEED_SHIFTED", "The need shifted") \
    X(LPEND, SERVICE_ENDED, "SERVICE_ENDED", "The service ended") \
    X(LPEND, LEFT_POST, "LEFT_POST", "Left the post") \
    X(LPEND, ABSENCE, "ABSENCE", "Absence") \
    X(LPEND, WORKLOAD, "WORKLOAD", "Workload") \
    X(LPEND, FAMILY_REQUEST, "FAMILY_REQUEST", "The family asked") \
    X(LPEND, CASE_CLOSED, "CASE_CLOSED", "The case closed") \
    X(LPEND, INTERIM_REPLACED, "INTERIM_REPLACED", "The interim was replaced") \
    X(LPEND, COVER_ENDED, "COVER_ENDED", "The cover was until that day")

/* Hand-over step: domain.md 1.8. */
#define CODES_HANDOVER(X) \
    X(HANDOVER, FAMILY_TOLD, "FAMILY_TOLD", "Family told") \
    X(HANDOVER, TAC_TOLD, "TAC_TOLD", "Team told") \
    X(HANDOVER, ACTIONS_REVIEWED, "ACTIONS_REVIEWED", "Open actions reviewed") \
    X(HANDOVER, FILE_PASSED, "FILE_PASSED", "File passed") \
    X(HANDOVER, COORDINATOR_TOLD, "COORDINATOR_TOLD", "Co-ordinator told") \
    X(HANDOVER, NEXT_DATE, "NEXT_DATE", "Next date confirmed")

/* What a supervisor's reason overrides, one of the two: domain.md 1.8, 4.3. */
#define CODES_LP_OVERRIDE(X) \
    X(LP_OVERRIDE, CASELOAD, "CASELOAD", "The limit of cases") \
    X(LP_OVERRIDE, HANDOVER, "HANDOVER", "The hand-over")

/* Role in the team: domain.md 1.10. */
#define CODES_TAC_ROLE(X) \
    X(TAC_ROLE, FAMILY, "FAMILY", "Family") \
    X(TAC_ROLE, PRACTITIONER, "PRACTITIONER", "Practitioner") \
    X(TAC_ROLE, ADVOCATE, "ADVOCATE", "Advocate") \
    X(TAC_ROLE, INTERPRETER, "INTERPRETER", "Interpreter") \
    X(TAC_ROLE, CHAIR, "CHAIR", "Chair") \
    X(TAC_ROLE, OBSERVER, "OBSERVER", "Observer")

/* Kind of meeting: domain.md 1.10. */
#define CODES_MEETING_KIND(X) \
    X(MEETING_KIND, INITIAL, "INITIAL", "First TAC") \
    X(MEETING_KIND, REVIEW, "REVIEW", "Review") \
    X(MEETING_KIND, EXTRAORDINARY, "EXTRAORDINARY", "Extraordinary") \
    X(MEETING_KIND, CLOSURE, "CLOSURE", "Closure") \
    X(MEETING_KIND, STEP_DOWN, "STEP_DOWN", "Step-down") \
    X(MEETING_KIND, TRANSFER_IN, "TRANSFER_IN", "Transfer in") \
    X(MEETING_KIND, VIRTUAL_ROUND, "VIRTUAL_ROUND", "Round of updates, no meeting")

/* Status of the meeting: domain.md 1.10. */
#define CODES_MEETING_STATUS(X) \
    X(MEETING_STATUS, PLANNED, "PLANNED", "Planned") \
    X(MEETING_STATUS, HELD, "HELD", "Held") \
    X(MEETING_STATUS, NOT_HELD, "NOT_HELD", "Not held") \
    X(MEETING_STATUS, CANCELLED, "CANCELLED", "Cancelled") \
    X(MEETING_STATUS, RESCHEDULED, "RESCHEDULED", "Rescheduled")

/* Why it was not held: domain.md 1.10. */
#define CODES_NOTHELD(X) \
    X(NOTHELD, NO_QUORUM, "NO_QUORUM", "Too few came") \
    X(NOTHELD, FAMILY_DNA, "FAMILY_DNA", "Family did not attend") \
    X(NOTHELD, FAMILY_CANCELLED, "FAMILY_CANCELLED", "Family cancelled") \
    X(NOTHELD, LP_ABSENT, "LP_ABSENT", "Lead professional absent") \
    X(NOTHELD, NO_LP, "NO_LP", "No lead professional") \
    X(NOTHELD, PRACTITIONERS_DNA, "PRACTITIONERS_DNA", "Practitioners did not attend") \
    X(NOTHELD, VENUE, "VENUE", "Venue fell through") \
    X(NOTHELD, CONSENT_WITHDRAWN, "CONSENT_WITHDRAWN", "Consent withdrawn") \
    X(NOTHELD, STEPPED_UP, "STEPPED_UP", "Stepped up to social care") \
    X(NOTHELD, FORGOTTEN, "FORGOTTEN", "Forgotten") \
    X(NOTHELD, OTHER, "OTHER", "Other")

/* Attendance: domain.md 1.10. */
#define CODES_ATTEND(X) \
    X(ATTEND, PRESENT, "PRESENT", "Present") \
    X(ATTEND, APOLOGIES, "APOLOGIES", "Sent apologies") \
    X(ATTEND, REPORT_SENT, "REPORT_SENT", "Sent a report") \
    X(ATTEND, DNA, "DNA", "Did not attend") \
    X(ATTEND, NOT_INVITED, "NOT_INVITED", "Not invited")

/* Way of working together: domain.md 1.15.7. */
#define CODES_TACMODEL(X) \
    X(TACMODEL, TAC, "TAC", "Team around the child") \
    X(TACMODEL, VIRTUAL, "VIRTUAL", "Virtual multi-agency team") \
    X(TACMODEL, LOCAL, "LOCAL", "Local, co-located multi-agency team") \
    X(TACMODEL, MIXED, "MIXED", "Mixed locality team") \
    X(TACMODEL, PANEL, "PANEL", "Cross-area resource and allocation panel") \
    X(TACMODEL, OTHER, "OTHER", "Other")

/* clang-format on */

#endif
