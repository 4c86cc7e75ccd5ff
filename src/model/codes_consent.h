/* SPDX-License-Identifier: MIT */
/* Code lists of consent: domain.md 1.9 and 1.16.
 * Read through model/codes.h. */

#ifndef MODEL_CODES_CONSENT_H
#define MODEL_CODES_CONSENT_H

/* clang-format off */

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

/* clang-format on */

#endif
