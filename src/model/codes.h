/* SPDX-License-Identifier: MIT */
/*
 * The code lists of the work, each written once.
 *
 * From a list come its enum, the code as it is stored and exchanged, and the
 * words on the screen and in the manual. Zero is "not answered" in every list.
 * Each list names its section of the field specification (domain.md).
 */

#ifndef MODEL_CODES_H
#define MODEL_CODES_H

#include <stdbool.h>
#include <stddef.h>

/* clang-format off */

/* Sex: domain.md 1.15.1. */
#define CODES_SEX(X) \
    X(SEX, M, "M", "Male") \
    X(SEX, F, "F", "Female") \
    X(SEX, U, "U", "Unknown")

/* Yes or no: domain.md 0.2. */
#define CODES_YN(X) \
    X(YN, Y, "Y", "Yes") \
    X(YN, N, "N", "No")

/* Yes, no or not sure: domain.md 0.2. */
#define CODES_YNU(X) \
    X(YNU, Y, "Y", "Yes") \
    X(YNU, N, "N", "No") \
    X(YNU, U, "U", "Not sure")

/* Were the effects explained: domain.md 3.5. */
#define CODES_EXPLAINED(X) \
    X(EXPLAINED, Y, "Y", "Yes") \
    X(EXPLAINED, N, "N", "No") \
    X(EXPLAINED, UNABLE, "UNABLE", "Could not be reached")

/* Kind of other name: domain.md 1.2. */
#define CODES_NAME_KIND(X) \
    X(NAME_KIND, AKA, "AKA", "Also known as") \
    X(NAME_KIND, PREVIOUS, "PREVIOUS", "Previous name") \
    X(NAME_KIND, BIRTH_NAME, "BIRTH_NAME", "Name at birth") \
    X(NAME_KIND, PREFERRED, "PREFERRED", "Preferred name")

/* Kind of address: domain.md 1.2. */
#define CODES_ADDRESS_KIND(X) \
    X(ADDRESS_KIND, HOME, "HOME", "Home") \
    X(ADDRESS_KIND, TEMPORARY, "TEMPORARY", "Temporary") \
    X(ADDRESS_KIND, SPLIT, "SPLIT", "Lives in two homes") \
    X(ADDRESS_KIND, CORRESPONDENCE, "CORRESPONDENCE", "For letters only")

/* Ethnicity: domain.md 1.15.2. */
#define CODES_ETHNIC(X) \
    X(ETHNIC, WBRI, "WBRI", "White British") \
    X(ETHNIC, WIRI, "WIRI", "White Irish") \
    X(ETHNIC, WIRT, "WIRT", "Traveller of Irish Heritage") \
    X(ETHNIC, WROM, "WROM", "Gypsy/Roma") \
    X(ETHNIC, WOTH, "WOTH", "Any other White background") \
    X(ETHNIC, BCRB, "BCRB", "Caribbean") \
    X(ETHNIC, BAFR, "BAFR", "African") \
    X(ETHNIC, BOTH, "BOTH", "Any other Black background") \
    X(ETHNIC, AIND, "AIND", "Indian") \
    X(ETHNIC, APKN, "APKN", "Pakistani") \
    X(ETHNIC, ABAN, "ABAN", "Bangladeshi") \
    X(ETHNIC, AOTH, "AOTH", "Any other Asian background") \
    X(ETHNIC, MWBC, "MWBC", "White & Black Caribbean") \
    X(ETHNIC, MWBA, "MWBA", "White & Black African") \
    X(ETHNIC, MWAS, "MWAS", "White & Asian") \
    X(ETHNIC, MOTH, "MOTH", "Any other Mixed background") \
    X(ETHNIC, CHNE, "CHNE", "Chinese") \
    X(ETHNIC, OOTH, "OOTH", "Any other ethnic group") \
    X(ETHNIC, NGIV, "NGIV", "Not given")

/* Religion: domain.md 1.15.12. */
#define CODES_RELIGION(X) \
    X(RELIGION, CHRISTIAN, "CHRISTIAN", "Christian") \
    X(RELIGION, BUDDHIST, "BUDDHIST", "Buddhist") \
    X(RELIGION, HINDU, "HINDU", "Hindu") \
    X(RELIGION, JEWISH, "JEWISH", "Jewish") \
    X(RELIGION, MUSLIM, "MUSLIM", "Muslim") \
    X(RELIGION, SIKH, "SIKH", "Sikh") \
    X(RELIGION, NONE, "NONE", "None") \
    X(RELIGION, OTHER, "OTHER", "Other") \
    X(RELIGION, NOT_GIVEN, "NOT_GIVEN", "Not given")

/* Relationship to the child: domain.md 1.15.3. */
#define CODES_RELATION(X) \
    X(RELATION, MOTHER, "MOTHER", "Mother") \
    X(RELATION, FATHER, "FATHER", "Father") \
    X(RELATION, STEPMOTHER, "STEPMOTHER", "Stepmother") \
    X(RELATION, STEPFATHER, "STEPFATHER", "Stepfather") \
    X(RELATION, PARTNER_OF_PARENT, "PARTNER_OF_PARENT", "Partner of a parent") \
    X(RELATION, ADOPTIVE_PARENT, "ADOPTIVE_PARENT", "Adoptive parent") \
    X(RELATION, FOSTER_CARER, "FOSTER_CARER", "Foster carer") \
    X(RELATION, SPECIAL_GUARDIAN, "SPECIAL_GUARDIAN", "Special guardian") \
    X(RELATION, GRANDPARENT, "GRANDPARENT", "Grandparent") \
    X(RELATION, AUNT_UNCLE, "AUNT_UNCLE", "Aunt or uncle") \
    X(RELATION, SIBLING, "SIBLING", "Brother or sister") \
    X(RELATION, HALF_SIBLING, "HALF_SIBLING", "Half-brother or half-sister") \
    X(RELATION, STEP_SIBLING, "STEP_SIBLING", "Stepbrother or stepsister") \
    X(RELATION, OTHER_RELATIVE, "OTHER_RELATIVE", "Other relative") \
    X(RELATION, PRIVATE_FOSTER_CARER, "PRIVATE_FOSTER_CARER", "Private foster carer") \
    X(RELATION, FRIEND, "FRIEND", "Friend") \
    X(RELATION, LA, "LA", "Local authority") \
    X(RELATION, OTHER, "OTHER", "Other")

/* Parental responsibility: domain.md 1.3. */
#define CODES_PR(X) \
    X(PR, Y, "Y", "Yes") \
    X(PR, N, "N", "No") \
    X(PR, U, "U", "Not known") \
    X(PR, NA_UNBORN, "NA_UNBORN", "Nobody yet: unborn")

/* How parental responsibility is held: domain.md 1.3. */
#define CODES_PR_BASIS(X) \
    X(PR_BASIS, MOTHER, "MOTHER", "Mother") \
    X(PR_BASIS, MARRIED, "MARRIED", "Married to or in civil partnership with the mother") \
    X(PR_BASIS, BIRTH_REGISTER, "BIRTH_REGISTER", "On the birth register since 1 December 2003") \
    X(PR_BASIS, PR_AGREEMENT, "PR_AGREEMENT", "Parental responsibility agreement") \
    X(PR_BASIS, COURT_ORDER, "COURT_ORDER", "Court order") \
    X(PR_BASIS, GUARDIAN, "GUARDIAN", "Guardian") \
    X(PR_BASIS, LA, "LA", "Local authority") \
    X(PR_BASIS, NONE, "NONE", "None") \
    X(PR_BASIS, NA_UNBORN, "NA_UNBORN", "Nobody yet: unborn")

/* May this person be contacted?: domain.md 1.3. */
#define CODES_CONTACTABLE(X) \
    X(CONTACTABLE, YES, "YES", "Yes") \
    X(CONTACTABLE, NO_RISK, "NO_RISK", "No: it would bring risk") \
    X(CONTACTABLE, NO_WISH, "NO_WISH", "No: the family does not wish it")

/* Sector (2008 list): domain.md 1.15.4. */
#define CODES_SECTOR9(X) \
    X(SECTOR9, DA, "DA", "Drug and alcohol services") \
    X(SECTOR9, EY, "EY", "Early years") \
    X(SECTOR9, ED, "ED", "Education") \
    X(SECTOR9, HE, "HE", "Health") \
    X(SECTOR9, SC, "SC", "Social care") \
    X(SECTOR9, SPL, "SPL", "Sport, play and leisure") \
    X(SECTOR9, TS, "TS", "Third sector") \
    X(SECTOR9, YO, "YO", "Youth offending (and justice)") \
    X(SECTOR9, YS, "YS", "Youth support")

/* Sector (2009 list): domain.md 1.15.5. */
#define CODES_SECTOR8(X) \
    X(SECTOR8, EYC, "EYC", "Early years and childcare") \
    X(SECTOR8, EDU, "EDU", "Education") \
    X(SECTOR8, HEA, "HEA", "Health") \
    X(SECTOR8, JCP, "JCP", "Justice and crime prevention") \
    X(SECTOR8, SFC, "SFC", "Social, family and community support") \
    X(SECTOR8, SCU, "SCU", "Sport and culture") \
    X(SECTOR8, YTH, "YTH", "Youth") \
    X(SECTOR8, THS, "THS", "Third sector")

/* Region: domain.md 1.15.6. */
#define CODES_REGION9(X) \
    X(REGION9, EAST_MIDLANDS, "EAST_MIDLANDS", "East Midlands") \
    X(REGION9, EAST_OF_ENGLAND, "EAST_OF_ENGLAND", "East of England") \
    X(REGION9, LONDON, "LONDON", "London") \
    X(REGION9, NORTH_EAST, "NORTH_EAST", "North East England") \
    X(REGION9, NORTH_WEST, "NORTH_WEST", "North West England") \
    X(REGION9, SOUTH_EAST, "SOUTH_EAST", "South East England") \
    X(REGION9, SOUTH_WEST, "SOUTH_WEST", "South West England") \
    X(REGION9, WEST_MIDLANDS, "WEST_MIDLANDS", "West Midlands") \
    X(REGION9, YORKSHIRE_HUMBER, "YORKSHIRE_HUMBER", "Yorkshire and Humberside")

/* Sensitive service: domain.md 1.4. */
#define CODES_SENSITIVE_SERVICE(X) \
    X(SENSITIVE_SERVICE, NONE, "NONE", "Not a sensitive service") \
    X(SENSITIVE_SERVICE, SEXUAL_HEALTH, "SEXUAL_HEALTH", "Sexual health") \
    X(SENSITIVE_SERVICE, MENTAL_HEALTH, "MENTAL_HEALTH", "Mental health") \
    X(SENSITIVE_SERVICE, SUBSTANCE_MISUSE, "SUBSTANCE_MISUSE", "Substance misuse")

/* Job role: domain.md 1.15.11. */
#define CODES_JOBROLE(X) \
    X(JOBROLE, CCENTRE, "CCENTRE", "Children's centre worker") \
    X(JOBROLE, COMMSECTOR, "COMMSECTOR", "Community sector worker") \
    X(JOBROLE, CXANY, "CXANY", "Connexions worker of any kind") \
    X(JOBROLE, CXOTHER, "CXOTHER", "Connexions worker, other") \
    X(JOBROLE, CXPA, "CXPA", "Connexions personal adviser") \
    X(JOBROLE, DVSUPPORT, "DVSUPPORT", "Domestic violence service") \
    X(JOBROLE, EDPSYCH, "EDPSYCH", "Educational psychologist") \
    X(JOBROLE, EDTEAM, "EDTEAM", "Education team") \
    X(JOBROLE, EWO, "EWO", "Education welfare officer") \
    X(JOBROLE, EYOTHER, "EYOTHER", "Early years worker, other") \
    X(JOBROLE, FAMILYWORKER, "FAMILYWORKER", "Family worker") \
    X(JOBROLE, FSW, "FSW", "Family support worker") \
    X(JOBROLE, HEAD, "HEAD", "Head teacher") \
    X(JOBROLE, HEALTHCARE, "HEALTHCARE", "Health care worker") \
    X(JOBROLE, HEALTHPROF, "HEALTHPROF", "Health professional, role not given") \
    X(JOBROLE, HOSPITAL, "HOSPITAL", "Hospital") \
    X(JOBROLE, HOUSING, "HOUSING", "Housing officer") \
    X(JOBROLE, HVISITOR, "HVISITOR", "Health visitor") \
    X(JOBROLE, INCLUSION, "INCLUSION", "School inclusion worker") \
    X(JOBROLE, LMENTOR, "LMENTOR", "Learning mentor") \
    X(JOBROLE, MAINTEG, "MAINTEG", "Multi-agency integrated team") \
    X(JOBROLE, MENTALHEALTH, "MENTALHEALTH", "Mental health worker") \
    X(JOBROLE, MIDWIFE, "MIDWIFE", "Midwife") \
    X(JOBROLE, NURSE, "NURSE", "Nurse") \
    X(JOBROLE, NURSERY, "NURSERY", "Nursery worker") \
    X(JOBROLE, OTHSCHOOL, "OTHSCHOOL", "School worker, other") \
    X(JOBROLE, PLAY, "PLAY", "Play worker") \
    X(JOBROLE, POLICE, "POLICE", "Police") \
    X(JOBROLE, PORTAGE, "PORTAGE", "Portage worker") \
    X(JOBROLE, PRU, "PRU", "Pupil referral unit") \
    X(JOBROLE, PSA, "PSA", "Parent support adviser") \
    X(JOBROLE, SCHNURSE, "SCHNURSE", "School nurse") \
    X(JOBROLE, SCHOOL, "SCHOOL", "School, role not given") \
    X(JOBROLE, SCHOOLSTAFF, "SCHOOLSTAFF", "School staff of any kind") \
    X(JOBROLE, SENCO, "SENCO", "Special educational needs co-ordinator") \
    X(JOBROLE, SENIORPRACT, "SENIORPRACT", "Senior practitioner") \
    X(JOBROLE, SOCIALCARE, "SOCIALCARE", "Social care worker") \
    X(JOBROLE, SOCIALSERV, "SOCIALSERV", "Social services") \
    X(JOBROLE, SOCIALWORKER, "SOCIALWORKER", "Social worker") \
    X(JOBROLE, SUBSTANCE, "SUBSTANCE", "Substance misuse worker") \
    X(JOBROLE, SURESTART, "SURESTART", "Sure Start worker") \
    X(JOBROLE, TEACHER, "TEACHER", "Teacher") \
    X(JOBROLE, TEACHSTAFF, "TEACHSTAFF", "Teaching staff") \
    X(JOBROLE, THERAPIST, "THERAPIST", "Therapist") \
    X(JOBROLE, TSUPPORT, "TSUPPORT", "Teaching support worker") \
    X(JOBROLE, VOLAGENCY, "VOLAGENCY", "Voluntary agency") \
    X(JOBROLE, VOLSECTOR, "VOLSECTOR", "Voluntary sector worker") \
    X(JOBROLE, YCARERS, "YCARERS", "Young carers service") \
    X(JOBROLE, YOFFENDING, "YOFFENDING", "Youth offending worker") \
    X(JOBROLE, YSERVICE, "YSERVICE", "Youth service") \
    X(JOBROLE, YWORKER, "YWORKER", "Youth worker") \
    X(JOBROLE, OTHER, "OTHER", "Other")

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
    X(EVENT, T30, "T30", "Retention")

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

/* The text it is about: domain.md 1.6. */
#define CODES_ASSESSMENT_PART(X) \
    X(ASSESSMENT_PART, WHOLE, "WHOLE", "The assessment as a whole") \
    X(ASSESSMENT_PART, PRESENT, "PRESENT", "People present") \
    X(ASSESSMENT_PART, REASON, "REASON", "Reason for the assessment") \
    X(ASSESSMENT_PART, PARENTS, "PARENTS", "Parents and carers") \
    X(ASSESSMENT_PART, HOME, "HOME", "Family and home situation") \
    X(ASSESSMENT_PART, SERVICES, "SERVICES", "Services working with the child") \
    X(ASSESSMENT_PART, ELEMENT, "ELEMENT", "An element of strengths and needs") \
    X(ASSESSMENT_PART, CONCLUSIONS, "CONCLUSIONS", "Conclusions") \
    X(ASSESSMENT_PART, CHANGE, "CHANGE", "What needs to change, and goals") \
    X(ASSESSMENT_PART, ACTIONS, "ACTIONS", "Agreed actions") \
    X(ASSESSMENT_PART, VIEWS, "VIEWS", "The child's and the parents' views") \
    X(ASSESSMENT_PART, OTHER, "OTHER", "Another part of the record")

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

/* Kind of lead: domain.md 1.8. */
#define CODES_LP_KIND(X) \
    X(LP_KIND, INTERIM, "INTERIM", "Interim") \
    X(LP_KIND, LEAD, "LEAD", "Lead professional") \
    X(LP_KIND, DEPUTY, "DEPUTY", "Deputy") \
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

/* Asked for: domain.md 1.9. */
#define CODES_CONSENT_STAGE(X) \
    X(CONSENT_STAGE, PRE_DISCUSSION, "PRE_DISCUSSION", "Talking it over") \
    X(CONSENT_STAGE, ASSESSMENT, "ASSESSMENT", "Assessment") \
    X(CONSENT_STAGE, STORE_SHARE, "STORE_SHARE", "Storing and sharing") \
    X(CONSENT_STAGE, TAC, "TAC", "Team around the child") \
    X(CONSENT_STAGE, REVIEW, "REVIEW", "Review") \
    X(CONSENT_STAGE, TRANSFER, "TRANSFER", "Transfer") \
    X(CONSENT_STAGE, PANEL, "PANEL", "Panel") \
    X(CONSENT_STAGE, REOPEN, "REOPEN", "Re-opening")

/* Consent: domain.md 1.9. */
#define CODES_CONSENTST(X) \
    X(CONSENTST, GIVEN, "GIVEN", "Given") \
    X(CONSENTST, LIMITED, "LIMITED", "Limited") \
    X(CONSENTST, REFUSED, "REFUSED", "Refused") \
    X(CONSENTST, WITHDRAWN, "WITHDRAWN", "Withdrawn") \
    X(CONSENTST, EXPIRED, "EXPIRED", "Expired") \
    X(CONSENTST, SUPERSEDED, "SUPERSEDED", "Superseded") \
    X(CONSENTST, NOT_SOUGHT, "NOT_SOUGHT", "Not sought")

/* Given as: domain.md 1.9. */
#define CODES_GIVEN_AS(X) \
    X(GIVEN_AS, SELF, "SELF", "Themselves") \
    X(GIVEN_AS, PARENT_PR, "PARENT_PR", "Parent with parental responsibility") \
    X(GIVEN_AS, CARER, "CARER", "Carer") \
    X(GIVEN_AS, LA_PR, "LA_PR", "Local authority with parental responsibility") \
    X(GIVEN_AS, OTHER, "OTHER", "Other")

/* Competence: domain.md 1.9. */
#define CODES_COMPBASIS(X) \
    X(COMPBASIS, AGE16PLUS_PRESUMED, "AGE16PLUS_PRESUMED", "16 or over: presumed able") \
    X(COMPBASIS, U16_JUDGED_COMPETENT, "U16_JUDGED_COMPETENT", "Under 16: judged sufficient") \
    X(COMPBASIS, JUDGED_NOT_COMPETENT, "JUDGED_NOT_COMPETENT", "Judged not sufficient")

/* Form of consent: domain.md 1.9. */
#define CODES_CONSENT_FORM(X) \
    X(CONSENT_FORM, WRITTEN, "WRITTEN", "Written") \
    X(CONSENT_FORM, VERBAL, "VERBAL", "Spoken")

/* What is withdrawn: domain.md 1.9. */
#define CODES_WITHDRAWAL_SCOPE(X) \
    X(WITHDRAWAL_SCOPE, ALL, "ALL", "Everything") \
    X(WITHDRAWAL_SCOPE, SHARING, "SHARING", "Sharing only") \
    X(WITHDRAWAL_SCOPE, ONE_AGENCY, "ONE_AGENCY", "One agency") \
    X(WITHDRAWAL_SCOPE, ONE_PERSON, "ONE_PERSON", "One person") \
    X(WITHDRAWAL_SCOPE, CAF_SUPPORT, "CAF_SUPPORT", "Support under the CAF")

/* Who it is about: domain.md 1.9. */
#define CODES_SCOPE_TARGET(X) \
    X(SCOPE_TARGET, AGENCY, "AGENCY", "An agency") \
    X(SCOPE_TARGET, PRACTITIONER, "PRACTITIONER", "A practitioner") \
    X(SCOPE_TARGET, PERSON, "PERSON", "A person") \
    X(SCOPE_TARGET, SECTOR, "SECTOR", "A whole sector") \
    X(SCOPE_TARGET, OTHER_LA, "OTHER_LA", "Another authority") \
    X(SCOPE_TARGET, PANEL, "PANEL", "A panel")

/* Allowed or not: domain.md 1.9. */
#define CODES_SCOPE_EFFECT(X) \
    X(SCOPE_EFFECT, ALLOW, "ALLOW", "May have it") \
    X(SCOPE_EFFECT, DENY, "DENY", "Must not have it")

/* Class of information: domain.md 1.9. */
#define CODES_DATACLASS(X) \
    X(DATACLASS, BASIC, "BASIC", "Basic details") \
    X(DATACLASS, ASSESSMENT_D1, "D1", "Assessment, domain 1: development") \
    X(DATACLASS, ASSESSMENT_D2, "D2", "Assessment, domain 2: parents and carers") \
    X(DATACLASS, ASSESSMENT_D3, "D3", "Assessment, domain 3: family and environment") \
    X(DATACLASS, PLAN_REVIEW, "PLAN_REVIEW", "Plan and reviews") \
    X(DATACLASS, SENSITIVE_MH, "SENSITIVE_MH", "Mental health") \
    X(DATACLASS, SENSITIVE_SH, "SENSITIVE_SH", "Sexual health") \
    X(DATACLASS, SENSITIVE_SM, "SENSITIVE_SM", "Substance misuse") \
    X(DATACLASS, CHRONOLOGY, "CHRONOLOGY", "Chronology") \
    X(DATACLASS, ALL, "ALL", "Everything")

/* Law in force: domain.md 1.16. */
#define CODES_LEGAL_REGIME(X) \
    X(LEGAL_REGIME, DPA1998, "DPA1998", "Data Protection Act 1998") \
    X(LEGAL_REGIME, UKGDPR, "UKGDPR", "UK GDPR and Data Protection Act 2018")

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

/* Status of the plan: domain.md 1.11. */
#define CODES_PLAN_STATUS(X) \
    X(PLAN_STATUS, DRAFT, "DRAFT", "Draft") \
    X(PLAN_STATUS, ACTIVE, "ACTIVE", "Active") \
    X(PLAN_STATUS, REPLACED, "REPLACED", "Replaced") \
    X(PLAN_STATUS, COMPLETED, "COMPLETED", "Completed") \
    X(PLAN_STATUS, CANCELLED, "CANCELLED", "Cancelled")

/* Owner is: domain.md 1.11. */
#define CODES_OWNER_KIND(X) \
    X(OWNER_KIND, PRACTITIONER, "PRACTITIONER", "A practitioner") \
    X(OWNER_KIND, PERSON, "PERSON", "A member of the family")

/* State of the action: domain.md 1.11. */
#define CODES_ACTION_STATUS(X) \
    X(ACTION_STATUS, OPEN, "OPEN", "Open") \
    X(ACTION_STATUS, IN_PROGRESS, "IN_PROGRESS", "In progress") \
    X(ACTION_STATUS, DONE, "DONE", "Done") \
    X(ACTION_STATUS, PARTLY, "PARTLY", "Partly done") \
    X(ACTION_STATUS, NOT_DONE, "NOT_DONE", "Not done") \
    X(ACTION_STATUS, CANCELLED, "CANCELLED", "Cancelled") \
    X(ACTION_STATUS, CARRIED_FORWARD, "CARRIED_FORWARD", "Carried forward")

/* Result: domain.md 1.11. */
#define CODES_OUTCOME_RATING(X) \
    X(OUTCOME_RATING, ACHIEVED, "ACHIEVED", "Achieved") \
    X(OUTCOME_RATING, IMPROVED, "IMPROVED", "Improved") \
    X(OUTCOME_RATING, NO_CHANGE, "NO_CHANGE", "No change") \
    X(OUTCOME_RATING, WORSE, "WORSE", "Worse")

/* Why it was not done: domain.md 1.11. */
#define CODES_NOTDONE(X) \
    X(NOTDONE, SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE", "Service not available") \
    X(NOTDONE, WAITING_LIST, "WAITING_LIST", "Waiting list") \
    X(NOTDONE, FAMILY_DECLINED, "FAMILY_DECLINED", "Family declined") \
    X(NOTDONE, PRACTITIONER_LEFT, "PRACTITIONER_LEFT", "Practitioner left") \
    X(NOTDONE, NO_LONGER_NEEDED, "NO_LONGER_NEEDED", "No longer needed") \
    X(NOTDONE, OTHER, "OTHER", "Other")

/* Every Child Matters aim: domain.md 1.15.10. */
#define CODES_ECM30(X) \
    X(ECM30, 1a, "1a", "Be healthy: physically healthy") \
    X(ECM30, 1b, "1b", "Be healthy: mentally and emotionally healthy") \
    X(ECM30, 1c, "1c", "Be healthy: sexually healthy") \
    X(ECM30, 1d, "1d", "Be healthy: healthy lifestyles") \
    X(ECM30, 1e, "1e", "Be healthy: choose not to take illegal drugs") \
    X(ECM30, 1f, "1f", "Be healthy: parents and carers promote healthy choices") \
    X(ECM30, 2a, "2a", "Stay safe: from maltreatment, neglect, violence and sexual exploitation") \
    X(ECM30, 2b, "2b", "Stay safe: from accidental injury and death") \
    X(ECM30, 2c, "2c", "Stay safe: from bullying and discrimination") \
    X(ECM30, 2d, "2d", "Stay safe: from crime and anti-social behaviour") \
    X(ECM30, 2e, "2e", "Stay safe: security, stability and being cared for") \
    X(ECM30, 2f, "2f", "Stay safe: parents and carers provide safe homes and stability") \
    X(ECM30, 3a, "3a", "Enjoy and achieve: ready for school") \
    X(ECM30, 3b, "3b", "Enjoy and achieve: attend and enjoy school") \
    X(ECM30, 3c, "3c", "Enjoy and achieve: national standards at primary school") \
    X(ECM30, 3d, "3d", "Enjoy and achieve: personal and social development, recreation") \
    X(ECM30, 3e, "3e", "Enjoy and achieve: national standards at secondary school") \
    X(ECM30, 3f, "3f", "Enjoy and achieve: parents and carers support learning") \
    X(ECM30, 4a, "4a", "Make a positive contribution: decision-making and community") \
    X(ECM30, 4b, "4b", "Make a positive contribution: law-abiding, positive behaviour") \
    X(ECM30, 4c, "4c", "Make a positive contribution: positive relationships") \
    X(ECM30, 4d, "4d", "Make a positive contribution: self-confidence, dealing with change") \
    X(ECM30, 4e, "4e", "Make a positive contribution: enterprising behaviour") \
    X(ECM30, 4f, "4f", "Make a positive contribution: parents and carers promote positive behaviour") \
    X(ECM30, 5a, "5a", "Economic well-being: further education, employment or training") \
    X(ECM30, 5b, "5b", "Economic well-being: ready for employment") \
    X(ECM30, 5c, "5c", "Economic well-being: decent homes, sustainable communities") \
    X(ECM30, 5d, "5d", "Economic well-being: transport and material goods") \
    X(ECM30, 5e, "5e", "Economic well-being: free from low income") \
    X(ECM30, 5f, "5f", "Economic well-being: parents and carers supported to be economically active")

/* Decision of the review: domain.md 1.11. */
#define CODES_REVDEC(X) \
    X(REVDEC, CONTINUE, "CONTINUE", "Continue") \
    X(REVDEC, CONTINUE_CHANGED_PLAN, "CONTINUE_CHANGED_PLAN", "Continue with a changed plan") \
    X(REVDEC, NEW_ASSESSMENT_VERSION, "NEW_ASSESSMENT_VERSION", "New version of the assessment") \
    X(REVDEC, TRANSFER_LP, "TRANSFER_LP", "Change the lead professional") \
    X(REVDEC, STEP_UP, "STEP_UP", "Step up to social care") \
    X(REVDEC, SINGLE_AGENCY, "SINGLE_AGENCY", "One agency carries on") \
    X(REVDEC, CLOSE, "CLOSE", "Close")

/* Reason for closing: domain.md 1.15.9. */
#define CODES_CLOSE(X) \
    X(CLOSE, NEEDS_MET, "NEEDS_MET", "Needs met; universal services suffice") \
    X(CLOSE, SINGLE_AGENCY, "SINGLE_AGENCY", "Remaining actions sit with one agency") \
    X(CLOSE, CONSENT_WITHDRAWN, "CONSENT_WITHDRAWN", "Consent withdrawn") \
    X(CLOSE, DISENGAGED, "DISENGAGED", "Family not contactable after attempts") \
    X(CLOSE, CONSENT_REFUSED, "CONSENT_REFUSED", "Family declined before assessment") \
    X(CLOSE, STEP_UP_CIN, "STEP_UP_CIN", "Became a child in need case") \
    X(CLOSE, STEP_UP_CP, "STEP_UP_CP", "Child protection") \
    X(CLOSE, STEP_UP_LAC, "STEP_UP_LAC", "Looked after") \
    X(CLOSE, MOVED_LA, "MOVED_LA", "Moved to another authority") \
    X(CLOSE, NO_ADDITIONAL_NEED, "NO_ADDITIONAL_NEED", "Assessed, no additional service required") \
    X(CLOSE, OTHER_FRAMEWORK, "OTHER_FRAMEWORK", "Handled by another plan") \
    X(CLOSE, AGE_LIMIT, "AGE_LIMIT", "Reached the upper age") \
    X(CLOSE, DECEASED, "DECEASED", "Died") \
    X(CLOSE, PREGNANCY_ENDED, "PREGNANCY_ENDED", "Pregnancy ended") \
    X(CLOSE, DUPLICATE, "DUPLICATE", "Merged into another case") \
    X(CLOSE, ERROR, "ERROR", "Opened in error") \
    X(CLOSE, OTHER, "OTHER", "Other")

/* Decision after the safeguarding check: domain.md 3.5. */
#define CODES_UNIVERSAL_DECISION(X) \
    X(UNIVERSAL_DECISION, CLOSE, "CLOSE", "Close") \
    X(UNIVERSAL_DECISION, OFFER_AGAIN, "OFFER_AGAIN", "Offer again") \
    X(UNIVERSAL_DECISION, STEP_UP, "STEP_UP", "Step up")

/* Direction of the sharing: domain.md 1.13. */
#define CODES_DIRECTION(X) \
    X(DIRECTION, OUT, "OUT", "Given out") \
    X(DIRECTION, IN, "IN", "Received") \
    X(DIRECTION, REQUEST_RECEIVED, "REQUEST_RECEIVED", "Request received") \
    X(DIRECTION, REQUEST_REFUSED, "REQUEST_REFUSED", "Request refused")

/* How the recipient was checked: domain.md 1.13. */
#define CODES_IDENTITY_CHECK(X) \
    X(IDENTITY_CHECK, KNOWN, "KNOWN", "Known to us") \
    X(IDENTITY_CHECK, CALLED_BACK, "CALLED_BACK", "Called back") \
    X(IDENTITY_CHECK, SECURE_ADDRESS, "SECURE_ADDRESS", "Secure address") \
    X(IDENTITY_CHECK, ID_SEEN, "ID_SEEN", "Identity document seen")

/* How it was shared: domain.md 1.13. */
#define CODES_SHARE_METHOD(X) \
    X(SHARE_METHOD, PRINT_HAND, "PRINT_HAND", "Print, by hand") \
    X(SHARE_METHOD, POST_DOUBLE_ENVELOPE, "POST_DOUBLE_ENVELOPE", "Post, double envelope") \
    X(SHARE_METHOD, SECURE_EMAIL, "SECURE_EMAIL", "Secure e-mail") \
    X(SHARE_METHOD, PHONE, "PHONE", "Telephone") \
    X(SHARE_METHOD, MEETING, "MEETING", "Meeting") \
    X(SHARE_METHOD, IN_SYSTEM_VIEW, "IN_SYSTEM_VIEW", "Seen in the program")

/* Basis for sharing: domain.md 3.4. */
#define CODES_LAWBASIS(X) \
    X(LAWBASIS, CONSENT, "CONSENT", "Consent") \
    X(LAWBASIS, SIG_HARM, "SIG_HARM", "Child at risk of significant harm") \
    X(LAWBASIS, ADULT_HARM, "ADULT_HARM", "Adult at risk of serious harm") \
    X(LAWBASIS, SERIOUS_CRIME, "SERIOUS_CRIME", "Prevent or detect serious crime") \
    X(LAWBASIS, COURT_ORDER, "COURT_ORDER", "Court order") \
    X(LAWBASIS, STATUTORY, "STATUTORY", "Statutory duty") \
    X(LAWBASIS, VITAL, "VITAL", "Medical emergency") \
    X(LAWBASIS, PUBLIC_INTEREST_OTHER, "PUBLIC_INTEREST_OTHER", "Other public interest") \
    X(LAWBASIS, ANON, "ANON", "Nobody identifiable")

/* Was consent sought?: domain.md 1.13. */
#define CODES_CONSENT_SOUGHT(X) \
    X(CONSENT_SOUGHT, YES_REFUSED, "YES_REFUSED", "Yes, and refused") \
    X(CONSENT_SOUGHT, NO_UNSAFE, "NO_UNSAFE", "No: unsafe to ask") \
    X(CONSENT_SOUGHT, NO_DELAY, "NO_DELAY", "No: would delay") \
    X(CONSENT_SOUGHT, NO_PREJUDICE, "NO_PREJUDICE", "No: would prejudice an inquiry") \
    X(CONSENT_SOUGHT, NOT_REACHABLE, "NOT_REACHABLE", "Not reachable")

/* When the family was told: domain.md 1.13. */
#define CODES_FAMILY_TOLD(X) \
    X(FAMILY_TOLD, BEFORE, "BEFORE", "Before") \
    X(FAMILY_TOLD, AFTER, "AFTER", "After") \
    X(FAMILY_TOLD, NOT_TOLD, "NOT_TOLD", "Not told")

/* Decision: domain.md 1.13. */
#define CODES_SHARE_DECISION(X) \
    X(SHARE_DECISION, SHARED, "SHARED", "Shared") \
    X(SHARE_DECISION, NOT_SHARED, "NOT_SHARED", "Not shared")

/* Kind of note: domain.md 1.14. */
#define CODES_NOTE_KIND(X) \
    X(NOTE_KIND, VISIT, "VISIT", "Visit") \
    X(NOTE_KIND, CALL, "CALL", "Call") \
    X(NOTE_KIND, LETTER, "LETTER", "Letter") \
    X(NOTE_KIND, MEETING, "MEETING", "Meeting") \
    X(NOTE_KIND, EVENT, "EVENT", "Event") \
    X(NOTE_KIND, MANAGEMENT, "MANAGEMENT", "Management")

/* The note is: domain.md 1.14. */
#define CODES_NOTE_SOURCE(X) \
    X(NOTE_SOURCE, FACT, "FACT", "Fact") \
    X(NOTE_SOURCE, REPORTED, "REPORTED", "Reported") \
    X(NOTE_SOURCE, OPINION, "OPINION", "Opinion")

/* How contact was tried: domain.md 1.14. */
#define CODES_CONTACT_METHOD(X) \
    X(CONTACT_METHOD, PHONE, "PHONE", "Telephone") \
    X(CONTACT_METHOD, TEXT, "TEXT", "Text message") \
    X(CONTACT_METHOD, EMAIL, "EMAIL", "E-mail") \
    X(CONTACT_METHOD, LETTER, "LETTER", "Letter") \
    X(CONTACT_METHOD, VISIT, "VISIT", "Visit") \
    X(CONTACT_METHOD, OTHER, "OTHER", "Other")

/* Kind of supervision: domain.md 1.14. */
#define CODES_SUPERVISION_KIND(X) \
    X(SUPERVISION_KIND, LINE, "LINE", "Line management") \
    X(SUPERVISION_KIND, CASE, "CASE", "Case") \
    X(SUPERVISION_KIND, PEER, "PEER", "Peer") \
    X(SUPERVISION_KIND, GROUP, "GROUP", "Group")

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

/* When it was scored: domain.md 1.14. */
#define CODES_SCORE_POINT(X) \
    X(SCORE_POINT, BASELINE, "BASELINE", "At the start") \
    X(SCORE_POINT, REVIEW, "REVIEW", "At a review") \
    X(SCORE_POINT, CLOSURE, "CLOSURE", "At closure")

/* Who scored: domain.md 1.14. */
#define CODES_SCORE_RATER(X) \
    X(SCORE_RATER, CHILD, "CHILD", "Child") \
    X(SCORE_RATER, PARENT, "PARENT", "Parent") \
    X(SCORE_RATER, LP, "LP", "Lead professional")

/* Group of scores: domain.md 1.14. */
#define CODES_SCORE_GROUP(X) \
    X(SCORE_GROUP, HEALTH, "HEALTH", "Health") \
    X(SCORE_GROUP, LEARNING, "LEARNING", "Learning") \
    X(SCORE_GROUP, PARENTS_CARERS, "PARENTS_CARERS", "Parents and carers") \
    X(SCORE_GROUP, FAMILY_ENVIRONMENT, "FAMILY_ENVIRONMENT", "Family and environment")

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

/* Asked as: domain.md 7.2. */
#define CODES_SAR_CAPACITY(X) \
    X(SAR_CAPACITY, SELF, "SELF", "The child or young person") \
    X(SAR_CAPACITY, PARENT_PR, "PARENT_PR", "Parent with parental responsibility") \
    X(SAR_CAPACITY, REPRESENTATIVE, "REPRESENTATIVE", "Representative")

/* Why it is left out: domain.md 7.2. */
#define CODES_REDACTION(X) \
    X(REDACTION, THIRD_PARTY, "THIRD_PARTY", "About somebody else") \
    X(REDACTION, SERIOUS_HARM, "SERIOUS_HARM", "Risk of serious harm") \
    X(REDACTION, LEGAL, "LEGAL", "Legal privilege") \
    X(REDACTION, CRIME, "CRIME", "Crime")

/* Way of working together: domain.md 1.15.7. */
#define CODES_TACMODEL(X) \
    X(TACMODEL, TAC, "TAC", "Team around the child") \
    X(TACMODEL, VIRTUAL, "VIRTUAL", "Virtual multi-agency team") \
    X(TACMODEL, LOCAL, "LOCAL", "Local, co-located multi-agency team") \
    X(TACMODEL, MIXED, "MIXED", "Mixed locality team") \
    X(TACMODEL, PANEL, "PANEL", "Cross-area resource and allocation panel") \
    X(TACMODEL, OTHER, "OTHER", "Other")

/* Answer: domain.md 7.4. */
#define CODES_QA_ANSWER(X) \
    X(QA_ANSWER, YES, "YES", "Yes") \
    X(QA_ANSWER, NO, "NO", "No") \
    X(QA_ANSWER, NA, "NA", "Not applicable")

/* Role: domain.md 2.8. */
#define CODES_ROLE(X) \
    X(ROLE, practitioner, "practitioner", "Practitioner") \
    X(ROLE, coordinator, "coordinator", "CAF co-ordinator") \
    X(ROLE, supervisor, "supervisor", "Supervisor") \
    X(ROLE, administrator, "administrator", "Administrator") \
    X(ROLE, auditor, "auditor", "Auditor")

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
    L(ASSESSMENT_PART, "Part of the assessment", "1.6") \
    L(VIEWREASON, "Why there is no comment", "1.15.12") \
    L(SIGN_CAPACITY, "Signed as", "1.6") \
    L(SIGN_METHOD, "How it was signed", "1.6") \
    L(LP_KIND, "Kind of lead", "1.8") \
    L(LPBASIS, "Why this person", "1.8") \
    L(LPAGREED, "Where the choice was agreed", "1.8") \
    L(LPEND, "Why the lead ended", "1.8") \
    L(HANDOVER, "Hand-over step", "1.8") \
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
enum code_sensitive_service { SENSITIVE_SERVICE_NONE_, CODES_SENSITIVE_SERVICE(CODE_ENUM) SENSITIVE_SERVICE_END_ };
enum code_jobrole { JOBROLE_NONE_, CODES_JOBROLE(CODE_ENUM) JOBROLE_END_ };
enum code_predec { PREDEC_NONE_, CODES_PREDEC(CODE_ENUM) PREDEC_END_ };
enum code_indexres { INDEXRES_NONE_, CODES_INDEXRES(CODE_ENUM) INDEXRES_END_ };
enum code_state { STATE_NONE_, CODES_STATE(CODE_ENUM) STATE_END_ };
enum code_event { EVENT_NONE_, CODES_EVENT(CODE_ENUM) EVENT_END_ };
enum code_assessment_status { ASSESSMENT_STATUS_NONE_, CODES_ASSESSMENT_STATUS(CODE_ENUM) ASSESSMENT_STATUS_END_ };
enum code_present_capacity { PRESENT_CAPACITY_NONE_, CODES_PRESENT_CAPACITY(CODE_ENUM) PRESENT_CAPACITY_END_ };
enum code_service_kind { SERVICE_KIND_NONE_, CODES_SERVICE_KIND(CODE_ENUM) SERVICE_KIND_END_ };
enum code_element { ELEMENT_NONE_, CODES_ELEMENT(CODE_ENUM) ELEMENT_END_ };
enum code_need_level { NEED_LEVEL_NONE_, CODES_NEED_LEVEL(CODE_ENUM) NEED_LEVEL_END_ };
enum code_evidence { EVIDENCE_NONE_, CODES_EVIDENCE(CODE_ENUM) EVIDENCE_END_ };
enum code_view_from { VIEW_FROM_NONE_, CODES_VIEW_FROM(CODE_ENUM) VIEW_FROM_END_ };
enum code_erratum_kind { ERRATUM_KIND_NONE_, CODES_ERRATUM_KIND(CODE_ENUM) ERRATUM_KIND_END_ };
enum code_assessment_part { ASSESSMENT_PART_NONE_, CODES_ASSESSMENT_PART(CODE_ENUM) ASSESSMENT_PART_END_ };
enum code_viewreason { VIEWREASON_NONE_, CODES_VIEWREASON(CODE_ENUM) VIEWREASON_END_ };
enum code_sign_capacity { SIGN_CAPACITY_NONE_, CODES_SIGN_CAPACITY(CODE_ENUM) SIGN_CAPACITY_END_ };
enum code_sign_method { SIGN_METHOD_NONE_, CODES_SIGN_METHOD(CODE_ENUM) SIGN_METHOD_END_ };
enum code_lp_kind { LP_KIND_NONE_, CODES_LP_KIND(CODE_ENUM) LP_KIND_END_ };
enum code_lpbasis { LPBASIS_NONE_, CODES_LPBASIS(CODE_ENUM) LPBASIS_END_ };
enum code_lpagreed { LPAGREED_NONE_, CODES_LPAGREED(CODE_ENUM) LPAGREED_END_ };
enum code_lpend { LPEND_NONE_, CODES_LPEND(CODE_ENUM) LPEND_END_ };
enum code_handover { HANDOVER_NONE_, CODES_HANDOVER(CODE_ENUM) HANDOVER_END_ };
enum code_consent_stage { CONSENT_STAGE_NONE_, CODES_CONSENT_STAGE(CODE_ENUM) CONSENT_STAGE_END_ };
enum code_consentst { CONSENTST_NONE_, CODES_CONSENTST(CODE_ENUM) CONSENTST_END_ };
enum code_given_as { GIVEN_AS_NONE_, CODES_GIVEN_AS(CODE_ENUM) GIVEN_AS_END_ };
enum code_compbasis { COMPBASIS_NONE_, CODES_COMPBASIS(CODE_ENUM) COMPBASIS_END_ };
enum code_consent_form { CONSENT_FORM_NONE_, CODES_CONSENT_FORM(CODE_ENUM) CONSENT_FORM_END_ };
enum code_withdrawal_scope { WITHDRAWAL_SCOPE_NONE_, CODES_WITHDRAWAL_SCOPE(CODE_ENUM) WITHDRAWAL_SCOPE_END_ };
enum code_scope_target { SCOPE_TARGET_NONE_, CODES_SCOPE_TARGET(CODE_ENUM) SCOPE_TARGET_END_ };
enum code_scope_effect { SCOPE_EFFECT_NONE_, CODES_SCOPE_EFFECT(CODE_ENUM) SCOPE_EFFECT_END_ };
enum code_dataclass { DATACLASS_NONE_, CODES_DATACLASS(CODE_ENUM) DATACLASS_END_ };
enum code_legal_regime { LEGAL_REGIME_NONE_, CODES_LEGAL_REGIME(CODE_ENUM) LEGAL_REGIME_END_ };
enum code_tac_role { TAC_ROLE_NONE_, CODES_TAC_ROLE(CODE_ENUM) TAC_ROLE_END_ };
enum code_meeting_kind { MEETING_KIND_NONE_, CODES_MEETING_KIND(CODE_ENUM) MEETING_KIND_END_ };
enum code_meeting_status { MEETING_STATUS_NONE_, CODES_MEETING_STATUS(CODE_ENUM) MEETING_STATUS_END_ };
enum code_notheld { NOTHELD_NONE_, CODES_NOTHELD(CODE_ENUM) NOTHELD_END_ };
enum code_attend { ATTEND_NONE_, CODES_ATTEND(CODE_ENUM) ATTEND_END_ };
enum code_plan_status { PLAN_STATUS_NONE_, CODES_PLAN_STATUS(CODE_ENUM) PLAN_STATUS_END_ };
enum code_owner_kind { OWNER_KIND_NONE_, CODES_OWNER_KIND(CODE_ENUM) OWNER_KIND_END_ };
enum code_action_status { ACTION_STATUS_NONE_, CODES_ACTION_STATUS(CODE_ENUM) ACTION_STATUS_END_ };
enum code_outcome_rating { OUTCOME_RATING_NONE_, CODES_OUTCOME_RATING(CODE_ENUM) OUTCOME_RATING_END_ };
enum code_notdone { NOTDONE_NONE_, CODES_NOTDONE(CODE_ENUM) NOTDONE_END_ };
enum code_ecm30 { ECM30_NONE_, CODES_ECM30(CODE_ENUM) ECM30_END_ };
enum code_revdec { REVDEC_NONE_, CODES_REVDEC(CODE_ENUM) REVDEC_END_ };
enum code_close { CLOSE_NONE_, CODES_CLOSE(CODE_ENUM) CLOSE_END_ };
enum code_universal_decision { UNIVERSAL_DECISION_NONE_, CODES_UNIVERSAL_DECISION(CODE_ENUM) UNIVERSAL_DECISION_END_ };
enum code_direction { DIRECTION_NONE_, CODES_DIRECTION(CODE_ENUM) DIRECTION_END_ };
enum code_identity_check { IDENTITY_CHECK_NONE_, CODES_IDENTITY_CHECK(CODE_ENUM) IDENTITY_CHECK_END_ };
enum code_share_method { SHARE_METHOD_NONE_, CODES_SHARE_METHOD(CODE_ENUM) SHARE_METHOD_END_ };
enum code_lawbasis { LAWBASIS_NONE_, CODES_LAWBASIS(CODE_ENUM) LAWBASIS_END_ };
enum code_consent_sought { CONSENT_SOUGHT_NONE_, CODES_CONSENT_SOUGHT(CODE_ENUM) CONSENT_SOUGHT_END_ };
enum code_family_told { FAMILY_TOLD_NONE_, CODES_FAMILY_TOLD(CODE_ENUM) FAMILY_TOLD_END_ };
enum code_share_decision { SHARE_DECISION_NONE_, CODES_SHARE_DECISION(CODE_ENUM) SHARE_DECISION_END_ };
enum code_note_kind { NOTE_KIND_NONE_, CODES_NOTE_KIND(CODE_ENUM) NOTE_KIND_END_ };
enum code_note_source { NOTE_SOURCE_NONE_, CODES_NOTE_SOURCE(CODE_ENUM) NOTE_SOURCE_END_ };
enum code_contact_method { CONTACT_METHOD_NONE_, CODES_CONTACT_METHOD(CODE_ENUM) CONTACT_METHOD_END_ };
enum code_supervision_kind { SUPERVISION_KIND_NONE_, CODES_SUPERVISION_KIND(CODE_ENUM) SUPERVISION_KIND_END_ };
enum code_panel_request { PANEL_REQUEST_NONE_, CODES_PANEL_REQUEST(CODE_ENUM) PANEL_REQUEST_END_ };
enum code_panel_decision { PANEL_DECISION_NONE_, CODES_PANEL_DECISION(CODE_ENUM) PANEL_DECISION_END_ };
enum code_transfer_direction { TRANSFER_DIRECTION_NONE_, CODES_TRANSFER_DIRECTION(CODE_ENUM) TRANSFER_DIRECTION_END_ };
enum code_stepup_risk { STEPUP_RISK_NONE_, CODES_STEPUP_RISK(CODE_ENUM) STEPUP_RISK_END_ };
enum code_stepup_consent { STEPUP_CONSENT_NONE_, CODES_STEPUP_CONSENT(CODE_ENUM) STEPUP_CONSENT_END_ };
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
