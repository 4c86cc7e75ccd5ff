/* SPDX-License-Identifier: MIT */
/*
 * What the quality audit of a CAF asks (domain.md 7.4, settled.md: these items
 * and no others): items answered yes, no or not applicable, and six parts
 * scored from 0 to 3.
 */

#ifndef MODEL_QUALITY_H
#define MODEL_QUALITY_H

#include "model/case_file.h"

/* clang-format off */

/* Q(item, words), by part of the form; their numbers are their places from 1. */
#define QUALITY_IDENTIFYING(Q) \
    Q(CONSENT_SIGNED, "Consent form signed") \
    Q(CONSENT_AGAIN, "Consent checked on the form") \
    Q(STARTED, "Start date") \
    Q(IDENTITY, "Mandatory identity complete") \
    Q(LANGUAGE, "First language") \
    Q(DISABILITY, "Disability") \
    Q(REQUIREMENTS, "Special requirements") \
    Q(ETHNICITY, "Ethnicity")
#define QUALITY_ASSESSMENT(Q) \
    Q(PRESENT, "People present") \
    Q(REASON, "Reason for the assessment") \
    Q(PARENTS, "Parents' and carers' details") \
    Q(HOME, "Home situation") \
    Q(ASSESSOR, "Assessor") \
    Q(LEAD, "Lead professional") \
    Q(SERVICES, "All services, cross-border too")
#define QUALITY_SUMMARY(Q) \
    Q(DOMAIN_1, "Strengths and needs, domain 1") \
    Q(DOMAIN_2, "Strengths and needs, domain 2") \
    Q(DOMAIN_3, "Strengths and needs, domain 3")
#define QUALITY_PLAN(Q) \
    Q(PLAN_IDENTITY, "Identity on the plan") \
    Q(PLAN_ACTIONS, "Actions with owner and date") \
    Q(PLAN_OUTCOMES, "Desired outcome and ECM aim") \
    Q(PLAN_PROGRESS, "Progress comments")
#define QUALITY_REVIEW(Q) \
    Q(REVIEW_DATE, "Review date") \
    Q(REVIEW_PRESENT, "People present at the review") \
    Q(REVIEW_STEPS, "Next steps") \
    Q(REVIEW_NEXT, "Next date or closure reason") \
    Q(REVIEW_NOTES, "Notes of the review") \
    Q(REVIEW_CHILD, "Child's comment") \
    Q(REVIEW_PARENT, "Parent's comment")
#define QUALITY_ITEMS(Q) \
    QUALITY_IDENTIFYING(Q) QUALITY_ASSESSMENT(Q) QUALITY_SUMMARY(Q) \
    QUALITY_PLAN(Q) QUALITY_REVIEW(Q)
/* clang-format on */

enum quality_item {
    QUALITY_NONE_,
#define QUALITY_ITEM(item, words) QUALITY_##item,
    QUALITY_ITEMS(QUALITY_ITEM)
#undef QUALITY_ITEM
    QUALITY_END_
};
enum { QUALITY_COUNT = QUALITY_END_ - 1 };

/* The words of an item by its number; "Item 31 of another list" for one that
 * came from elsewhere. */
const char *quality_words(int64_t item, struct arena *arena);

/* What its field is called on a form and in an error: "itemREASON"; static. */
#define QUALITY_FIELD(item) "item" #item
const char *quality_field(enum quality_item item);

/* Yes of those that apply, in tenths of a per cent; -1 when none applies. */
int quality_permille(const struct case_file *file, const struct ident *audit);

#endif
