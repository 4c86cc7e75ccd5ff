/* SPDX-License-Identifier: MIT */
/* Code lists of the plan, the review and the end: domain.md 1.11 and 1.12.
 * Read through model/codes.h. */

#ifndef MODEL_CODES_PLAN_H
#define MODEL_CODES_PLAN_H

/* clang-format off */

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

/* clang-format on */

#endif
