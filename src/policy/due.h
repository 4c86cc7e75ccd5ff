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
/* It falls to the supervisor, whoever else is told. */
#define DUE_BY_SU (1u << 5)

/* D(name, code of domain.md 4.2 and its like, who is told, what it says before
 * the day, after it, the same for a narrow column: in 16 characters beside the day,
 * in 22 without, what clears it: "Clears when ..."). Rules of one code are about one
 * matter. */
#define DUE_RULES(D) \
    D(ALLOC, "R-ALLOC", DUE_TO_CO, "Name an author", "No author named", "Name an author", "No author named", \
      "the lead takes it on, or the assessment names an author") \
    D(PRE, "R-PRE", DUE_TO_AU, "Decide after the checklist", "Checklist without a decision", "Decide checklist", "Checklist undecided", \
      "the checklist is decided, and what it led to has begun") \
    D(CONS_MISS, "R-CONS-MISS", DUE_TO_AU | DUE_TO_CO, "Ask for consent", "No consent in force", "Ask consent", "No consent", \
      "what the family decided is in the consent log") \
    D(CONS_SIG, "R-CONS-SIG", DUE_TO_AU, "Get spoken consent signed", "Spoken consent not signed", "Sign consent", "Consent not signed", \
      "the spoken consent is signed (s in the consent log)") \
    D(CONS_EXP, "R-CONS-EXP", DUE_TO_LP, "Consent review", "Consent review late", "Consent review", "Consent review late", \
      "a new decision is in the consent log") \
    D(CONS_AGE, "R-CONS-AGE", DUE_TO_LP, "Birthday: ask who consents", "Birthday passed: ask who consents", "Birthday", "Birthday: who consents", \
      "whoever consents from then on has decided (consent log)") \
    D(CONS_BIRTH, "R-CONS-BIRTH", DUE_TO_LP, "Ask for consent after the birth", "Consent not asked after the birth", "Ask consent", "Consent not asked", \
      "a decision since the birth is in the consent log") \
    D(CONS_AGENCY, "R-CONS-AGENCY", DUE_TO_LP, "Consent for a team member", "Team member outside the consent", "Consent for team", "Outside the consent", \
      "consent covers the member's agency, or the member leaves") \
    D(CONS_LEAD, "R-CONS-AGENCY", DUE_TO_LP, "Consent for the lead professional", "Lead outside the consent", "Consent for lead", "Outside the consent", \
      "consent covers the lead's agency, or somebody else leads") \
    D(CONS_STOP, "R-CONS-STOP", DUE_TO_LP | DUE_TO_CO, "Consent withdrawn, tell to stop", "Consent withdrawn, not told to stop", "Tell to stop", "Not told to stop", \
      "the sharing log says that they were told") \
    D(JOIN, "R-JOIN", DUE_TO_LP | DUE_TO_CO, "Asks to join the team", "Waits to join the team", "Asks to join", "Waits to join the team", \
      "the request is answered") \
    D(ASSESS, "R-ASSESS", DUE_TO_AU | DUE_TO_CO, "Finish the assessment", "Assessment late", "Assessment", "Assessment late", \
      "the assessment is complete") \
    D(VERSION, "R-VERSION", DUE_TO_LP, "New version of the assessment", "Assessment out of date", "New version", "Assessment outdated", \
      "a new version of the assessment is begun") \
    D(TAC, "R-TAC", DUE_TO_AU | DUE_TO_CO, "First team meeting", "First team meeting late", "First meeting", "Team meeting late", \
      "the first team meeting is held") \
    D(NOLP, "R-NOLP", DUE_TO_CO | DUE_TO_SU, "Name a lead professional", "No lead professional", "Name a lead", "No lead professional", \
      "somebody accepts to lead the case") \
    D(LP_REFUSED, "R-LP-REFUSED", DUE_TO_CO | DUE_TO_SU, "Both managers talk: a refusal to lead", "Managers have not talked about a refusal to lead", "Managers to talk", "Managers to talk", \
      "the day the managers talked is noted, or somebody leads") \
    D(COVER, "R-COVER", DUE_TO_LP | DUE_TO_SU, "Cover ends", "Cover has ended", "Cover ends", "Cover has ended", \
      "it is two weeks past, or somebody else takes over") \
    D(LPCAP, "R-LPCAP", DUE_TO_CO | DUE_TO_SU, "Caseload of the lead", "Caseload of the lead", "Caseload", "Caseload of the lead", \
      "the lead has fewer cases, or a higher limit") \
    D(LPIDLE, "R-LPGONE", DUE_TO_CO | DUE_TO_SU, "The lead does not sign in", "The lead does not sign in", "Lead is silent", "Lead does not sign in", \
      "the lead signs in, or somebody else leads") \
    D(LPGONE, "R-LPGONE", DUE_TO_CO | DUE_TO_SU, "The lead professional has left", "The lead professional has left", "Lead has left", "Lead has left", \
      "somebody else accepts to lead") \
    D(SUP, "R-SUP", DUE_TO_SU, "Supervision of the lead", "No supervision recorded", "Supervision", "No supervision", \
      "the supervisor writes a supervision note") \
    D(REV_DUE, "R-REV-DUE", DUE_TO_LP, "Review", "Review", "Review", "Review", \
      "the review is held, and the day of the next is set") \
    D(REV_NOT_HELD, "R-REV-NOT-HELD", DUE_TO_LP | DUE_TO_CO, "Review", "Review not held", "Review", "Review not held", \
      "a review is held; a new date alone does not clear it") \
    D(REV_REPEAT, "R-REV-REPEAT", DUE_TO_CO, "Tell the managers of missed reviews", "Reviews missed again and again: tell the managers", "Tell managers", "Reviews missed", \
      "the day the managers were told is noted at that meeting") \
    D(REV_NONE, "R-REV-NONE", DUE_TO_LP | DUE_TO_CO, "Set a review date", "No review date", "Set review date", "No review date", \
      "a day for the next review is set") \
    D(ACT, "R-ACT", DUE_TO_LP, "Action", "Action late", "Action", "Action late", \
      "it is said how it went; a new day only moves it") \
    D(PLAN0, "R-PLAN0", DUE_TO_LP, "Add an action to the plan", "No open action in the plan", "Add an action", "No open action", \
      "the plan has an open action") \
    D(VIEW, "R-VIEW", DUE_TO_AU, "Child's or parent's view", "No view of child or parent, and no reason", "Child's view", "No view written", \
      "their words are written down, or why there are none") \
    D(EDD, "R-EDD", DUE_TO_LP, "Birth", "Record the birth or what happened", "Birth", "Birth not recorded", \
      "the birth is recorded, or what happened") \
    D(MOTHER, "R-MOTHER", DUE_TO_LP | DUE_TO_CO, "A CAF of her own for the mother?", "A CAF of her own for the mother?", "CAF for mother?", "CAF for the mother?", \
      "a case of her own is linked, or she is 18") \
    D(TRANS, "R-TRANS", DUE_TO_LP, "Change of school", "Change of school", "Change of school", "Change of school", \
      "the day has passed") \
    D(UNSAFE, "R-UNSAFE", DUE_TO_AU | DUE_TO_LP | DUE_TO_CO | DUE_TO_SU, "Not safe: no concern recorded", "Not safe: no concern recorded", "Record a concern", "Not safe, no concern", \
      "the concern is recorded (x), or the checklist says otherwise") \
    D(STEP_TELL, "R-STEP", DUE_TO_LP | DUE_TO_CO | DUE_TO_SU, "Telephone social care", "Telephone social care", "Call social care", "Social care not told", \
      "the call to social care is noted") \
    D(STEP, "R-STEP", DUE_TO_LP | DUE_TO_CO | DUE_TO_SU, "Social care's decision", "No decision from social care", "Decision due", "No decision yet", \
      "the decision, its day and the feedback are written down") \
    D(STEP_WRITTEN, "R-STEP", DUE_TO_LP | DUE_TO_CO, "Written referral to social care", "Written referral late", "Written referral", "Written referral", \
      "the day of the written referral is noted") \
    D(STEP_PAPERS, "R-STEP", DUE_TO_LP | DUE_TO_CO | DUE_TO_SU, "Justify and authorise the sharing", "Sharing not justified or authorised", "Justify sharing", "Sharing not justified", \
      "the sharing has its justification and its authoriser") \
    D(STEP_BACK, "R-STEP-BACK", DUE_TO_LP | DUE_TO_CO, "Extra meeting after social care", "Extra meeting after social care late", "Extra meeting", "Extra meeting late", \
      "a meeting is held after social care's answer") \
    D(TRF_OUT, "R-TRF-OUT", DUE_TO_CO, "Receipt of the transfer", "Transfer without a receipt", "Receipt", "Transfer, no receipt", \
      "the receipt of the transfer is recorded") \
    D(TRF_BACK, "R-TRF-BACK", DUE_TO_LP | DUE_TO_CO, "Tell them that the child does not move", "Not told that the child does not move", "Tell: no move", "Not told: no move", \
      "the sharing log says that they were told") \
    D(TRF_IN, "R-TRF-IN", DUE_TO_CO, "Review after moving in", "Review after moving in late", "Moved in, review", "Moved in, review late", \
      "a review is held here, or its day is noted") \
    D(PANEL_PAPERS, "R-PANEL", DUE_TO_LP, "Papers to the panel", "Papers to the panel late", "Panel papers", "Panel papers late", \
      "the sharing of the papers is named in the request") \
    D(PANEL, "R-PANEL", DUE_TO_LP | DUE_TO_CO, "The panel sits", "Panel's decision not recorded", "Panel sits", "Panel: no decision", \
      "the panel's decision is written down") \
    D(STALE, "R-STALE", DUE_TO_LP | DUE_TO_CO, "Say how it goes", "Nothing entered for long", "Say how it goes", "Nothing entered", \
      "anything is entered in the case") \
    D(AGE, "R-AGE", DUE_TO_LP, "Upper age", "Upper age reached", "Upper age", "Upper age reached", \
      "the case is closed or moves on") \
    D(CLOSE, "R-CLOSE", DUE_TO_CO, "Approve or reject the closure", "Closure waiting", "Decide closure", "Closure waiting", \
      "the closure is approved or rejected") \
    D(CLOSE_SU, "R-CLOSE", DUE_TO_CO | DUE_TO_SU | DUE_BY_SU, "Approve or reject the flagged closure", "Flagged closure waiting", "Decide closure", "Flagged closure", \
      "the supervisor approves or rejects the closure") \
    D(COPY, "R-COPY", DUE_TO_AU, "Give the family its copy", "Family copy not recorded", "Family copy", "Family copy missing", \
      "the family's copy is in the sharing log") \
    D(DUP, "R-DUP", DUE_TO_CO, "Same child?", "Same child?", "Same child?", "Same child?", \
      "it is said whether they are one child") \
    D(SAR, "R-SAR", DUE_TO_CO, "Answer the subject access request", "Subject access request late", "Access request", "Access request late", \
      "the day of the answer is noted") \
    D(EMERGENCY, "R-EMERGENCY", DUE_TO_SU, "Look into an emergency opening", "Emergency opening not looked into", "Emergency: look", "Opening not looked at", \
      "a supervisor or an auditor says what they found") \
    D(SEAL, "R-SEAL", DUE_TO_CO | DUE_TO_SU, "Look at a seal again", "Seal not looked at", "Seal: look", "Seal not looked at", \
      "it is said why it still holds, or it ends") \
    D(STAYOUT, "R-STAYOUT", DUE_TO_CO | DUE_TO_SU, "Look at a stay-out again", "Stay-out not looked at", "Stay-out: look", "Stay-out not looked", \
      "it is said why it still holds, or it ends") \
    D(RET, "R-RET", DUE_TO_AD | DUE_TO_CO, "Look at what is kept", "Look at what is kept", "Look at kept", "Look at what is kept", \
      "it is decided what is kept")
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
    bool again; /* another person is told of the thing before: it is one, and counts once */
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

/* Has nobody looked into it, and by when somebody should. */
bool due_emergency_waits(const struct emergency_opening *opening);
struct date due_emergency(const struct emergency_opening *opening,
                          const struct parameters *parameters);

/* Does it keep the child to those named now? */
bool case_seal_holds(const struct case_seal *seal);

/* Is the login among the names, which have a blank between? */
bool case_seal_names(const char *names, const char *login);

/* Does somebody stay out by it now? */
bool stay_out_holds(const struct stay_out *stay_out);

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

/* A child in danger of harm of whom nobody was told: nothing comes before it. */
bool due_is_first(enum due_rule rule);

/* What comes next: the soonest that is not only information. NULL: nothing. */
const struct due_item *due_next(const struct due_list *dues);

enum due_severity { DUE_LATER, DUE_INFO, DUE_AMBER, DUE_RED };
enum due_severity due_severity(const struct due_item *item, struct date today);

/* As domain.md 4.2 writes it: "RED"; "" later. */
const char *due_severity_code(enum due_severity severity);

/* From which day it counts as late; unknown: never, it is told for information only. It
 * has to be an alert, and its own day has to have come: an alert before the day warns of
 * what is coming. This is the one meaning of "late": lists of cases keep this day, and the
 * case itself asks due_is_late. */
struct date due_late_from(const struct due_item *item);
bool due_is_late(const struct due_item *item, struct date today);

/* How many things are late, have a day to come, or are for information. */
struct due_counts {
    int late, coming, told;
};
void due_count(const struct due_item *item, struct date today, struct due_counts *counts);

/* "2 late, 1 coming, 1 for information"; "" nothing. */
const char *due_count_words(const struct due_counts *counts, struct arena *arena);

const char *due_code(enum due_rule rule);

/* What a rule is kept under, "STEP_PAPERS": codes are shared. DUE_RULE_COUNT: no such key. */
const char *due_key(enum due_rule rule);
enum due_rule due_find_key(const char *key);

/* The rule under which one that holds is kept: the turn of due_rule_on taken back. */
enum due_rule due_kept_as(enum due_rule rule);

/* The rule that holds today: a review that is due becomes one that was not held. */
enum due_rule due_rule_on(const struct due_item *item, struct date today);

/* Does a closing wait for approval by this rule? Flagged by its reason, it is the supervisor's
 * (domain.md 2.2 T25). */
bool due_is_closing(enum due_rule rule);

/* Who is told: bits of DUE_TO_... An action is told to its owner first; who it
 * falls to stands in the item. */
unsigned due_told(enum due_rule rule);

/* What clears it: "the assessment is complete". */
const char *due_clears(enum due_rule rule);

/* "Action late: target card": before or after the day. */
const char *due_words(const struct due_item *item, struct date today, struct arena *arena);

/* The same for a narrow column, without what it is about; lives for ever. */
const char *due_brief(const struct due_item *item, struct date today);

/* That, with what it is about. */
const char *due_brief_words(const struct due_item *item, struct date today, struct arena *arena);

/* What is late by a rule, for a narrow column: "Review not held"; lives for ever. */
const char *due_late_words(enum due_rule rule);

/* "late 10 days", "today", "in 2 days"; "2 days ago" when that is not late yet. */
const char *due_when(const struct due_item *item, struct date today, struct arena *arena);

#endif
