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

/* clang-format off */

/* Who is told, besides the person it falls to: the author, the lead, the
 * co-ordinator, the supervisor, the administrator. */
#define DUE_TO_NOBODY 0u
#define DUE_TO_AU (1u << 0)
#define DUE_TO_LP (1u << 1)
#define DUE_TO_CO (1u << 2)
#define DUE_TO_SU (1u << 3)
#define DUE_TO_AD (1u << 4)

/* D(name, code of domain.md 4.2 and its like, who is told, what it says before
 * the day, after it, the same for a narrow column: in 16 characters beside the day,
 * in 22 without). Rules of one code are about one matter. */
#define DUE_RULES(D) \
    D(ALLOC, "R-ALLOC", DUE_TO_CO, "Name an author", "No author named", "Name an author", "No author named") \
    D(PRE, "R-PRE", DUE_TO_AU, "Decide after the checklist", "Checklist without a decision", "Decide checklist", "Checklist undecided") \
    D(CONS_MISS, "R-CONS-MISS", DUE_TO_AU | DUE_TO_CO, "Ask for consent", "No consent in force", "Ask consent", "No consent") \
    D(CONS_SIG, "R-CONS-SIG", DUE_TO_AU, "Get spoken consent signed", "Spoken consent not signed", "Sign consent", "Consent not signed") \
    D(CONS_EXP, "R-CONS-EXP", DUE_TO_LP, "Consent review", "Consent review late", "Consent review", "Consent review late") \
    D(CONS_AGE, "R-CONS-AGE", DUE_TO_LP, "Birthday: ask who consents", "Birthday passed: ask who consents", "Birthday", "Birthday: who consents") \
    D(CONS_BIRTH, "R-CONS-BIRTH", DUE_TO_LP, "Ask for consent after the birth", "Consent not asked after the birth", "Ask consent", "Consent not asked") \
    D(CONS_AGENCY, "R-CONS-AGENCY", DUE_TO_LP, "Consent for a team member", "Team member outside the consent", "Consent for team", "Outside the consent") \
    D(CONS_LEAD, "R-CONS-AGENCY", DUE_TO_LP, "Consent for the lead professional", "Lead outside the consent", "Consent for lead", "Outside the consent") \
    D(CONS_STOP, "R-CONS-STOP", DUE_TO_LP | DUE_TO_CO, "Consent withdrawn, tell to stop", "Consent withdrawn, not told to stop", "Tell to stop", "Not told to stop") \
    D(JOIN, "R-JOIN", DUE_TO_LP | DUE_TO_CO, "Asks to join the team", "Waits to join the team", "Asks to join", "Waits to join the team") \
    D(ASSESS, "R-ASSESS", DUE_TO_AU | DUE_TO_CO, "Finish the assessment", "Assessment late", "Assessment", "Assessment late") \
    D(VERSION, "R-VERSION", DUE_TO_LP, "New version of the assessment", "Assessment out of date", "New version", "Assessment outdated") \
    D(TAC, "R-TAC", DUE_TO_AU | DUE_TO_CO, "First team meeting", "First team meeting late", "First meeting", "Team meeting late") \
    D(NOLP, "R-NOLP", DUE_TO_CO | DUE_TO_SU, "Name a lead professional", "No lead professional", "Name a lead", "No lead professional") \
    D(LP_REFUSED, "R-LP-REFUSED", DUE_TO_CO | DUE_TO_SU, "Both managers talk: a refusal to lead", "Managers have not talked about a refusal to lead", "Managers to talk", "Managers to talk") \
    D(COVER, "R-COVER", DUE_TO_LP | DUE_TO_SU, "Cover ends", "Cover has ended", "Cover ends", "Cover has ended") \
    D(LPCAP, "R-LPCAP", DUE_TO_CO | DUE_TO_SU, "Caseload of the lead", "Caseload of the lead", "Caseload", "Caseload of the lead") \
    D(LPIDLE, "R-LPGONE", DUE_TO_CO | DUE_TO_SU, "The lead does not sign in", "The lead does not sign in", "Lead is silent", "Lead does not sign in") \
    D(LPGONE, "R-LPGONE", DUE_TO_CO | DUE_TO_SU, "The lead professional has left", "The lead professional has left", "Lead has left", "Lead has left") \
    D(SUP, "R-SUP", DUE_TO_SU, "Supervision of the lead", "No supervision recorded", "Supervision", "No supervision") \
    D(REV_DUE, "R-REV-DUE", DUE_TO_LP, "Review", "Review", "Review", "Review") \
    D(REV_NOT_HELD, "R-REV-NOT-HELD", DUE_TO_LP | DUE_TO_CO, "Review", "Review not held", "Review", "Review not held") \
    D(REV_REPEAT, "R-REV-REPEAT", DUE_TO_CO, "Tell the managers of missed reviews", "Reviews missed again and again: tell the managers", "Tell managers", "Reviews missed") \
    D(REV_NONE, "R-REV-NONE", DUE_TO_LP | DUE_TO_CO, "Set a review date", "No review date", "Set review date", "No review date") \
    D(ACT, "R-ACT", DUE_TO_LP, "Action", "Action late", "Action", "Action late") \
    D(PLAN0, "R-PLAN0", DUE_TO_LP, "Add an action to the plan", "No open action in the plan", "Add an action", "No open action") \
    D(VIEW, "R-VIEW", DUE_TO_AU, "Child's or parent's view", "No view of child or parent, and no reason", "Child's view", "No view written") \
    D(EDD, "R-EDD", DUE_TO_LP, "Birth", "Record the birth or what happened", "Birth", "Birth not recorded") \
    D(MOTHER, "R-MOTHER", DUE_TO_LP | DUE_TO_CO, "A CAF of her own for the mother?", "A CAF of her own for the mother?", "CAF for mother?", "CAF for the mother?") \
    D(TRANS, "R-TRANS", DUE_TO_LP, "Change of school", "Change of school", "Change of school", "Change of school") \
    D(STEP_TELL, "R-STEP", DUE_TO_LP | DUE_TO_CO | DUE_TO_SU, "Telephone social care", "Telephone social care", "Call social care", "Social care not told") \
    D(STEP, "R-STEP", DUE_TO_LP | DUE_TO_CO | DUE_TO_SU, "Social care's decision", "No decision from social care", "Decision due", "No decision yet") \
    D(STEP_WRITTEN, "R-STEP", DUE_TO_LP, "Written referral to social care", "Written referral late", "Written referral", "Written referral") \
    D(STEP_PAPERS, "R-STEP", DUE_TO_LP | DUE_TO_SU, "Justify and authorise the sharing", "Sharing not justified or authorised", "Justify sharing", "Sharing not justified") \
    D(STEP_BACK, "R-STEP-BACK", DUE_TO_LP | DUE_TO_CO, "Extra meeting after social care", "Extra meeting after social care late", "Extra meeting", "Extra meeting late") \
    D(TRF_OUT, "R-TRF-OUT", DUE_TO_CO, "Receipt of the transfer", "Transfer without a receipt", "Receipt", "Transfer, no receipt") \
    D(TRF_IN, "R-TRF-IN", DUE_TO_CO, "Review after moving in", "Review after moving in late", "Moved in, review", "Moved in, review late") \
    D(PANEL_PAPERS, "R-PANEL", DUE_TO_LP, "Papers to the panel", "Papers to the panel late", "Panel papers", "Panel papers late") \
    D(PANEL, "R-PANEL", DUE_TO_LP | DUE_TO_CO, "The panel sits", "Panel's decision not recorded", "Panel sits", "Panel: no decision") \
    D(STALE, "R-STALE", DUE_TO_LP | DUE_TO_CO, "Say how it goes", "Nothing entered for long", "Say how it goes", "Nothing entered") \
    D(AGE, "R-AGE", DUE_TO_LP, "Upper age", "Upper age reached", "Upper age", "Upper age reached") \
    D(CLOSE, "R-CLOSE", DUE_TO_CO, "Approve or reject the closure", "Closure waiting", "Decide closure", "Closure waiting") \
    D(COPY, "R-COPY", DUE_TO_AU, "Give the family its copy", "Family copy not recorded", "Family copy", "Family copy missing") \
    D(DUP, "R-DUP", DUE_TO_CO, "Same child?", "Same child?", "Same child?", "Same child?") \
    D(SAR, "R-SAR", DUE_TO_CO, "Answer the subject access request", "Subject access request late", "Access request", "Access request late") \
    D(RET, "R-RET", DUE_TO_AD | DUE_TO_CO, "Look at what is kept", "Look at what is kept", "Look at kept", "Look at what is kept")
/* clang-format on */

enum due_rule {
#define DUE_RULE_ID(name, ...) DUE_##name,
    DUE_RULES(DUE_RULE_ID)
#undef DUE_RULE_ID
    DUE_RULE_COUNT
};

struct due_item {
    enum due_rule rule; /* until the day has passed: due_rule_on */
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

/* Everything of a case; of a closed one how long it is kept. `today` only tells
 * which decision and which term are in force. What needs more than the case is
 * found by due_find_beyond. */
void due_find(const struct case_file *file, const struct parameters *parameters,
              struct date today, struct due_list *out, struct arena *arena);

/* Is this thing of a rule due from this person, by name? */
bool due_falls_to(const struct due_list *dues, enum due_rule rule, const struct ident *record,
                  const struct ident *who);

/* The first day after today on which what is due, who works on the case and the consent
 * word change though nothing is saved; unknown: never. */
struct date due_turns_on(const struct case_file *file, struct date today);

/* Another case that may be of the same child. */
struct due_double {
    struct ident case_id;
    const char *urn;
    struct date opened_on;
    const char *reasons; /* "same name, same date of birth" */
};

/* What else there is outside the case. */
struct due_beyond {
    int halves, cap_halves; /* how much its lead leads and may: policy/caseload.h */
    struct date signed_in;  /* the lead's last sign-in; unknown: has no account */
    const struct due_double *doubles; /* that nobody decided on */
    size_t double_count;
};

/* R-LPCAP, R-DUP and the sign-ins of R-LPGONE: `own` is what the case itself has
 * due. Never kept, for no save of this case could keep it right. */
void due_find_beyond(const struct case_file *file, const struct parameters *parameters,
                     struct date today, const struct due_list *own,
                     const struct due_beyond *beyond, struct due_list *out, struct arena *arena);

/* What comes next: the soonest that is not only information. NULL: nothing. */
const struct due_item *due_next(const struct due_list *dues);

enum due_severity { DUE_LATER, DUE_INFO, DUE_AMBER, DUE_RED };
enum due_severity due_severity(const struct due_item *item, struct date today);

/* From which day it counts as late; unknown: never. Lists of cases keep this day,
 * and the case itself asks due_is_late: both say the same. */
struct date due_late_from(const struct due_item *item);
bool due_is_late(const struct due_item *item, struct date today);

const char *due_code(enum due_rule rule);

/* What a rule is kept under, "STEP_PAPERS": codes are shared. DUE_RULE_COUNT: no such key. */
const char *due_key(enum due_rule rule);
enum due_rule due_find_key(const char *key);

/* The rule that holds today: a review that is due becomes one that was not held. */
enum due_rule due_rule_on(const struct due_item *item, struct date today);

/* Who is told: bits of DUE_TO_... An action is told to its owner first; who it
 * falls to stands in the item. */
unsigned due_told(enum due_rule rule);

/* "Action late: target card": before or after the day. */
const char *due_words(const struct due_item *item, struct date today, struct arena *arena);

/* The same for a narrow column, without what it is about; lives for ever. */
const char *due_brief(const struct due_item *item, struct date today);

/* That, with what it is about. */
const char *due_brief_words(const struct due_item *item, struct date today, struct arena *arena);

/* "late 10 days", "today", "in 2 days"; "2 days ago" when that is not late yet. */
const char *due_when(const struct due_item *item, struct date today, struct arena *arena);

#endif
