/* SPDX-License-Identifier: MIT */
/* Code lists of the assessment: domain.md 1.6 and 1.7.
 * Read through model/codes.h. */

#ifndef MODEL_CODES_ASSESSMENT_H
#define MODEL_CODES_ASSESSMENT_H

/* clang-format off */

/* Status of the version: domain.md 1.6. */
#define CODES_ASSESSMENT_STATUS(X) \
    X(ASSESSMENT_STATUS, DRAFT, "DRAFT", "Draft") \
    X(ASSESSMENT_STATUS, COMPLETE, "COMPLETE", "Complete") \
    X(ASSESSMENT_STATUS, SUPERSEDED, "SUPERSEDED", "Superseded") \
    X(ASSESSMENT_STATUS, ABANDONED, "ABANDONED", "Abandoned")

/* Present as: domain.md 1.6. */
#define CODES_PRESENT_CAPACITY(X) \
    X(PRESENT_CAPACITY, SUBJECT, "SUBJECT", "Child or young person") \
    X(PRESENT_CAPACITY, PARENT, "PARENT", "Parent") \
    X(PRESENT_CAPACITY, CARER, "CARER", "Carer") \
    X(PRESENT_CAPACITY, RELATIVE, "RELATIVE", "Relative") \
    X(PRESENT_CAPACITY, PRACTITIONER, "PRACTITIONER", "Practitioner") \
    X(PRESENT_CAPACITY, INTERPRETER, "INTERPRETER", "Interpreter") \
    X(PRESENT_CAPACITY, ADVOCATE, "ADVOCATE", "Advocate") \
    X(PRESENT_CAPACITY, OTHER, "OTHER", "Other")

/* Kind of service: domain.md 1.6. */
#define CODES_SERVICE_KIND(X) \
    X(SERVICE_KIND, UNIVERSAL_GP, "UNIVERSAL_GP", "GP") \
    X(SERVICE_KIND, UNIVERSAL_EY_EDU_FE, "UNIVERSAL_EY_EDU_FE", "Early years, education or training") \
    X(SERVICE_KIND, OTHER, "OTHER", "Other service")

/* Element of the assessment: domain.md 1.7. */
#define CODES_ELEMENT(X) \
    X(ELEMENT, 1_01, "1.01", "General health") \
    X(ELEMENT, 1_02, "1.02", "Physical development") \
    X(ELEMENT, 1_03, "1.03", "Speech, language and communication") \
    X(ELEMENT, 1_04, "1.04", "Emotional and social development") \
    X(ELEMENT, 1_05, "1.05", "Behavioural development") \
    X(ELEMENT, 1_06, "1.06", "Identity, self-esteem, self-image and social presentation") \
    X(ELEMENT, 1_07, "1.07", "Family and social relationships") \
    X(ELEMENT, 1_08, "1.08", "Self-care skills and independence") \
    X(ELEMENT, 1_09, "1.09", "Understanding, reasoning and problem solving") \
    X(ELEMENT, 1_10, "1.10", "Participation in learning, education and employment") \
    X(ELEMENT, 1_11, "1.11", "Progress and achievement in learning") \
    X(ELEMENT, 1_12, "1.12", "Aspirations") \
    X(ELEMENT, 2_01, "2.01", "Basic care, ensuring safety and protection") \
    X(ELEMENT, 2_02, "2.02", "Emotional warmth and stability") \
    X(ELEMENT, 2_03, "2.03", "Guidance, boundaries and stimulation") \
    X(ELEMENT, 3_01, "3.01", "Family history, functioning and well-being") \
    X(ELEMENT, 3_02, "3.02", "Wider family") \
    X(ELEMENT, 3_03, "3.03", "Housing, employment and financial considerations") \
    X(ELEMENT, 3_04, "3.04", "Social and community elements and resources, including education")

/* Level of need: domain.md 1.7. */
#define CODES_NEED_LEVEL(X) \
    X(NEED_LEVEL, 0, "0", "None") \
    X(NEED_LEVEL, 1, "1", "Low") \
    X(NEED_LEVEL, 2, "2", "Moderate") \
    X(NEED_LEVEL, 3, "3", "High")

/* Where it comes from: domain.md 1.7. */
#define CODES_EVIDENCE(X) \
    X(EVIDENCE, OBSERVED, "OBSERVED", "Observed") \
    X(EVIDENCE, REPORTED_CHILD, "REPORTED_CHILD", "Reported by the child") \
    X(EVIDENCE, REPORTED_PARENT, "REPORTED_PARENT", "Reported by a parent or carer") \
    X(EVIDENCE, RECORD, "RECORD", "From a record") \
    X(EVIDENCE, PRACTITIONER_OPINION, "PRACTITIONER_OPINION", "Practitioner's opinion") \
    X(EVIDENCE, HEARSAY_FLAGGED, "HEARSAY_FLAGGED", "Hearsay")

/* Whose view: domain.md 1.6. */
#define CODES_VIEW_FROM(X) \
    X(VIEW_FROM, CHILD, "CHILD", "Child or young person") \
    X(VIEW_FROM, PARENT, "PARENT", "Parent or carer")

/* What stands beside a completed text: domain.md 1.6, 7.2. */
#define CODES_ERRATUM_KIND(X) \
    X(ERRATUM_KIND, CORRECTION, "CORRECTION", "Correction") \
    X(ERRATUM_KIND, DISAGREEMENT, "DISAGREEMENT", "Disagreement")

/* The text a reply is about: domain.md 1.6, 7.2. Where each stands is in reply.c. */
#define CODES_REPLY_PART(X) \
    X(REPLY_PART, WHOLE, "WHOLE", "The assessment as a whole") \
    X(REPLY_PART, PRESENT, "PRESENT", "People present") \
    X(REPLY_PART, REASON, "REASON", "Reason for the assessment") \
    X(REPLY_PART, PARENTS, "PARENTS", "Parents and carers") \
    X(REPLY_PART, HOME, "HOME", "Family and home situation") \
    X(REPLY_PART, SERVICES, "SERVICES", "Services working with the child") \
    X(REPLY_PART, ELEMENT, "ELEMENT", "An element of strengths and needs") \
    X(REPLY_PART, CONCLUSIONS, "CONCLUSIONS", "Conclusions") \
    X(REPLY_PART, CHANGE, "CHANGE", "What needs to change, and goals") \
    X(REPLY_PART, ACTIONS, "ACTIONS", "Agreed actions") \
    X(REPLY_PART, VIEWS, "VIEWS", "The child's and the parents' views") \
    X(REPLY_PART, OTHER, "OTHER", "Another part of the record") \
    X(REPLY_PART, CHILD, "CHILD", "The child's identifying details") \
    X(REPLY_PART, PERSON, "PERSON", "Somebody in the child's life") \
    X(REPLY_PART, CHECKLIST, "CHECKLIST", "The checklist before the case") \
    X(REPLY_PART, TRIGGER, "TRIGGER", "A need that led to the CAF") \
    X(REPLY_PART, STATE, "STATE", "A step of the case") \
    X(REPLY_PART, CONSENT, "CONSENT", "A consent decision") \
    X(REPLY_PART, MEMBER, "MEMBER", "A member of the team") \
    X(REPLY_PART, MEETING, "MEETING", "A meeting") \
    X(REPLY_PART, APART, "APART", "What was said apart at a meeting") \
    X(REPLY_PART, REPORT, "REPORT", "What somebody sent to a meeting") \
    X(REPLY_PART, LEAD, "LEAD", "A lead professional's term") \
    X(REPLY_PART, PLAN, "PLAN", "A delivery plan as a whole") \
    X(REPLY_PART, ACTION, "ACTION", "An action of the plan") \
    X(REPLY_PART, PROGRESS, "PROGRESS", "A comment on an action") \
    X(REPLY_PART, REVIEW, "REVIEW", "A review") \
    X(REPLY_PART, SCORE, "SCORE", "An outcome score") \
    X(REPLY_PART, CLOSURE, "CLOSURE", "A closure") \
    X(REPLY_PART, SHARING, "SHARING", "An entry of the sharing log") \
    X(REPLY_PART, NOTE, "NOTE", "A note in the chronology") \
    X(REPLY_PART, CONTACT, "CONTACT", "An attempt at contact") \
    X(REPLY_PART, PANEL, "PANEL", "A request to the panel") \
    X(REPLY_PART, BUDGET, "BUDGET", "A budget request") \
    X(REPLY_PART, TRANSFER, "TRANSFER", "A move between authorities") \
    X(REPLY_PART, CONCERN, "CONCERN", "A concern, and what social care says")

/* Why there is no comment: domain.md 1.15.12. */
#define CODES_VIEWREASON(X) \
    X(VIEWREASON, UNBORN, "UNBORN", "Unborn") \
    X(VIEWREASON, TOO_YOUNG, "TOO_YOUNG", "Too young") \
    X(VIEWREASON, DECLINED, "DECLINED", "Declined") \
    X(VIEWREASON, NOT_PRESENT, "NOT_PRESENT", "Not present") \
    X(VIEWREASON, COMMUNICATION_NEED, "COMMUNICATION_NEED", "Communication need not met") \
    X(VIEWREASON, UNSAFE_TO_ASK, "UNSAFE_TO_ASK", "Unsafe to ask") \
    X(VIEWREASON, OTHER, "OTHER", "Other")

/* Signed as: domain.md 1.6. */
#define CODES_SIGN_CAPACITY(X) \
    X(SIGN_CAPACITY, YOUNG_PERSON, "YOUNG_PERSON", "Child or young person") \
    X(SIGN_CAPACITY, PARENT, "PARENT", "Parent") \
    X(SIGN_CAPACITY, CARER, "CARER", "Carer") \
    X(SIGN_CAPACITY, ASSESSOR, "ASSESSOR", "Assessor") \
    X(SIGN_CAPACITY, LP, "LP", "Lead professional")

/* How it was signed: domain.md 1.6. */
#define CODES_SIGN_METHOD(X) \
    X(SIGN_METHOD, WET_PAPER_ON_FILE, "WET_PAPER_ON_FILE", "On paper, kept on file") \
    X(SIGN_METHOD, VERBAL_RECORDED, "VERBAL_RECORDED", "Spoken, and recorded") \
    X(SIGN_METHOD, ELECTRONIC, "ELECTRONIC", "Electronically")

/* Answer: domain.md 7.4. */
#define CODES_QA_ANSWER(X) \
    X(QA_ANSWER, YES, "YES", "Yes") \
    X(QA_ANSWER, NO, "NO", "No") \
    X(QA_ANSWER, NA, "NA", "Not applicable")

/* clang-format on */

#endif
