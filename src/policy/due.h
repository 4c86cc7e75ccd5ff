/* SPDX-License-Identifier: MIT */
/*
 * What a case has coming, and what is late: domain.md 4.2.
 *
 * A rule gives days, not verdicts: when the thing is due, from when it is
 * worth saying, from when it is an alert. So what is kept stays right as the
 * clock moves on, and only a change of the record changes it.
 */

#ifndef POLICY_DUE_H
#define POLICY_DUE_H

#include "base/date.h"
#include "model/case_file.h"
#include "model/parameter.h"
#include "policy/states.h"

/* D(name, code of domain.md 4.2, what it says before the day, after it) */
#define DUE_RULES(D) \
    D(ALLOC, "R-ALLOC", "Name an author", "No author named") \
    D(PRE, "R-PRE", "Decide after the checklist", "Checklist without a decision") \
    D(CONS_MISS, "R-CONS-MISS", "Ask for consent", "No consent in force") \
    D(CONS_SIG, "R-CONS-SIG", "Get spoken consent signed", "Spoken consent not signed") \
    D(CONS_EXP, "R-CONS-EXP", "Consent review", "Consent review late") \
    D(CONS_AGE, "R-CONS-AGE", "Birthday: ask who consents", "Birthday passed: ask who consents") \
    D(CONS_AGENCY, "R-CONS-AGENCY", "Consent for a team member", "Team member outside the consent") \
    D(ASSESS, "R-ASSESS", "Finish the assessment", "Assessment late") \
    D(TAC, "R-TAC", "First team meeting", "First team meeting late") \
    D(NOLP, "R-NOLP", "Name a lead professional", "No lead professional") \
    D(REV_DUE, "R-REV-DUE", "Review", "Review") \
    D(REV_NOT_HELD, "R-REV-NOT-HELD", "Review", "Review not held") \
    D(REV_NONE, "R-REV-NONE", "Set a review date", "No review date") \
    D(ACT, "R-ACT", "Action", "Action late") \
    D(PLAN0, "R-PLAN0", "Add an action to the plan", "Plan without an action") \
    D(VIEW, "R-VIEW", "Child's or parent's view", "No view of child or parent, and no reason") \
    D(EDD, "R-EDD", "Birth", "Record the birth or what happened") \
    D(TRANS, "R-TRANS", "Change of school", "Change of school") \
    D(STEP, "R-STEP", "Social care's decision", "No decision from social care") \
    D(TRF_OUT, "R-TRF-OUT", "Receipt of the transfer", "Transfer without a receipt") \
    D(TRF_IN, "R-TRF-IN", "Review after moving in", "Review after moving in late") \
    D(STALE, "R-STALE", "Say how it goes", "Nothing entered for long") \
    D(AGE, "R-AGE", "Upper age", "Upper age reached") \
    D(CLOSE, "R-CLOSE", "Approve or reject the closure", "Closure waiting") \
    D(COPY, "R-COPY", "Give the family its copy", "Family copy not recorded")

enum due_rule {
#define DUE_RULE_ID(name, code, before, after) DUE_##name,
    DUE_RULES(DUE_RULE_ID)
#undef DUE_RULE_ID
    DUE_RULE_COUNT
};

struct due_item {
    enum due_rule rule; /* once the day has passed; R-REV-DUE turns into R-REV-NOT-HELD */
    struct date due;
    struct date from;  /* worth saying from this day */
    struct date amber; /* an alert from this day; unknown: never */
    struct date red;
    struct ident who;  /* a practitioner or person; none: the lead */
    enum entity_id entity; /* what to open */
    struct ident record;
    const char *about; /* "target card"; "" none */
};

struct due_list {
    struct due_item *items; /* soonest first */
    size_t count;
};

/* Everything of an open case. `today` only tells what consent is in force. */
void due_find(const struct case_file *file, const struct parameters *parameters,
              struct date today, struct due_list *out, struct arena *arena);

enum due_severity { DUE_LATER, DUE_INFO, DUE_AMBER, DUE_RED };
enum due_severity due_severity(const struct due_item *item, struct date today);

const char *due_code(enum due_rule rule);

/* "Action late: target card": before or after the day. */
const char *due_words(const struct due_item *item, struct date today, struct arena *arena);

/* "late 10 days", "today", "in 2 days". */
const char *due_when(const struct due_item *item, struct date today, struct arena *arena);

#endif
