/* SPDX-License-Identifier: MIT */
/* Code lists of the child, the family and the people who help: domain.md 1.1 to 1.4 and
 * 1.15.
 * Read through model/codes.h. */

#ifndef MODEL_CODES_PEOPLE_H
#define MODEL_CODES_PEOPLE_H

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

/* Role: domain.md 2.8. */
#define CODES_ROLE(X) \
    X(ROLE, practitioner, "practitioner", "Practitioner") \
    X(ROLE, coordinator, "coordinator", "CAF co-ordinator") \
    X(ROLE, supervisor, "supervisor", "Supervisor") \
    X(ROLE, administrator, "administrator", "Administrator") \
    X(ROLE, auditor, "auditor", "Auditor")

/* clang-format on */

#endif
