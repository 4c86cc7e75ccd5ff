/* SPDX-License-Identifier: MIT */
/*
 * The numbers an area may set for itself: domain.md 4.1, and the intervals of
 * other sections that have no national figure.
 *
 * One row each: member of struct parameters, default, least, most, unit, words,
 * section of domain.md. The stored name is "P_" and the member.
 */

#ifndef MODEL_PARAMETER_H
#define MODEL_PARAMETER_H

#include <stdbool.h>

#include "base/compiler.h"
#include "base/err.h"

/* clang-format off */
#define PARAMETERS(P) \
    P(alloc_days, 1, 0, 60, WORKING_DAYS, "To name an author for a new case", "4.1") \
    P(assess_days, 15, 1, 250, WORKING_DAYS, "From starting an assessment to completing it", "4.1") \
    P(tac_days, 10, 1, 250, WORKING_DAYS, "From completion to the first team meeting", "4.1") \
    P(tac_red_days, 15, 1, 250, WORKING_DAYS, "From completion to a first meeting that is badly late", "4.1") \
    P(review_weeks, 6, 1, 52, WEEKS, "Usual time between reviews", "4.1") \
    P(review_min_weeks, 4, 1, 52, WEEKS, "Least time between reviews", "4.1") \
    P(review_max_weeks, 12, 1, 52, WEEKS, "Longest time between reviews", "4.1") \
    P(far_days, 366, 30, 3660, DAYS, "A day to come further away than this is taken for a mistyped year", "4.1") \
    P(transfer_in_review, 28, 1, 365, DAYS, "To review a case that moved in", "4.1") \
    P(panel_papers, 7, 0, 90, DAYS, "Papers before a panel sits", "4.1") \
    P(consent_months, 12, 1, 36, MONTHS, "Longest time before consent is asked again", "4.1") \
    P(verbal_days, 5, 0, 60, WORKING_DAYS, "To get spoken consent signed", "4.1") \
    P(birth_consent_days, 14, 1, 90, DAYS, "To ask for consent again after a birth", "4.1") \
    P(no_lp_days, 0, 0, 60, WORKING_DAYS, "Without a lead professional after the first team meeting", "4.1") \
    P(interim_days, 15, 0, 250, WORKING_DAYS, "With an interim lead only", "4.1") \
    P(lp_cap, 4, 1, 100, CASES, "Open cases one practitioner may lead", "4.1") \
    P(lp_supervision_weeks, 8, 1, 52, WEEKS, "Between supervision notes for a lead", "4.1") \
    P(attempts, 3, 1, 20, TIMES, "Attempts at contact before a family counts as disengaged", "4.1") \
    P(attempt_methods, 2, 1, 6, TIMES, "Different ways among those attempts", "4.1") \
    P(attempt_days, 15, 1, 250, WORKING_DAYS, "Over which those attempts are spread", "4.1") \
    P(reopen_days, 90, 0, 730, DAYS, "After closing, the same case may be re-opened", "4.1") \
    P(declined_days, 90, 0, 730, DAYS, "Details of a declined case are kept", "4.1") \
    P(stepback_days, 10, 1, 250, WORKING_DAYS, "To an extra meeting when social care hands back", "4.1") \
    P(stepup_chase_days, 1, 1, 60, WORKING_DAYS, "To ask social care for its decision", "4.1") \
    P(notheld_escalate, 2, 1, 20, TIMES, "Reviews in a row not held before it goes to managers", "4.1") \
    P(notheld_total, 3, 1, 50, TIMES, "Reviews of a case not held before it goes to managers", "4.1") \
    P(preassess_days, 10, 1, 250, WORKING_DAYS, "To decide after a checklist", "4.1") \
    P(closed_access_days, 365, 0, 3650, DAYS, "Closed cases stay at hand before they are archived", "4.1") \
    P(archive_years, 6, 0, 100, YEARS, "Archived cases are kept before destruction is reviewed", "4.1") \
    P(taken_on_years, 35, 0, 100, YEARS, "Cases that social care took on are kept after they closed", "7.1") \
    P(age_limit, 18, 16, 25, YEARS, "Upper age", "4.1") \
    P(age_limit_connexions, 19, 16, 25, YEARS, "Upper age with Connexions", "4.1") \
    P(age_limit_ldd, 25, 16, 26, YEARS, "Upper age with a learning difficulty or disability", "4.1") \
    P(consent_warn_days, 14, 0, 365, DAYS, "Notice before consent is to be asked again", "4.2") \
    P(birthday_days, 30, 0, 365, DAYS, "Notice before a birthday that changes who consents", "4.2") \
    P(birthday_consent_days, 14, 1, 365, DAYS, "To ask whoever consents after a birthday", "3.2") \
    P(lp_idle_days, 20, 1, 250, WORKING_DAYS, "A lead has not signed in although something is due", "4.2") \
    P(review_due_days, 10, 0, 365, DAYS, "Notice before a review", "4.2") \
    P(school_move_days, 90, 0, 365, DAYS, "Notice before a change of school", "4.2") \
    P(transfer_receipt_days, 10, 1, 250, WORKING_DAYS, "To hear that a transfer has arrived", "4.2") \
    P(duplicate_days, 5, 1, 365, DAYS, "To decide on a possible duplicate", "4.2") \
    P(stale_days, 60, 1, 730, DAYS, "Without any entry in an open case", "4.2") \
    P(age_notice_days, 90, 0, 730, DAYS, "Notice before the upper age", "4.2") \
    P(close_days, 10, 1, 250, WORKING_DAYS, "To approve a closure", "4.2") \
    P(copy_days, 5, 0, 250, DAYS, "To give the family its copy after completion", "4.2") \
    P(edd_before_days, 28, 0, 280, DAYS, "Notice before a birth, to plan for it", "2.5") \
    P(edd_after_days, 14, 0, 280, DAYS, "After the expected date, to record what happened", "2.5") \
    P(birth_edd_days, 70, 1, 280, DAYS, "A birth may differ from the expected date", "4.5") \
    P(edd_past_days, 30, 0, 280, DAYS, "An expected date may lie in the past when it is typed", "4.5") \
    P(edd_future_days, 300, 1, 400, DAYS, "An expected date may lie ahead when it is typed", "4.5") \
    P(index_hours, 24, 1, 720, HOURS, "A search of the child index stays good", "2.2") \
    P(version_months, 12, 1, 60, MONTHS, "Before a version of the assessment is out of date", "2.3") \
    P(referral_written_hours, 48, 1, 720, HOURS, "To follow a telephoned referral in writing", "2.6") \
    P(self_consent_age, 12, 0, 18, YEARS, "From when a child is generally expected to understand", "3.2") \
    P(presumed_consent_age, 16, 0, 18, YEARS, "From when a young person is presumed able to consent", "3.2") \
    P(closing_lp_days, 30, 0, 365, DAYS, "A lead may finish the papers of a closed case", "3.6") \
    P(justification_chars, 40, 1, 1000, CHARACTERS, "Least words to justify sharing without consent", "1.13") \
    P(note_lock_hours, 72, 1, 8760, HOURS, "A note may be changed by its writer", "1.14") \
    P(match_edd_days, 42, 0, 280, DAYS, "Expected dates of one mother that may be one baby", "4.4") \
    P(match_block, 90, 1, 100, POINTS, "A match this good blocks a second open case", "4.4") \
    P(match_ask, 60, 1, 100, POINTS, "A match this good asks whether it is the same child", "4.4") \
    P(sar_days, 40, 1, 365, DAYS, "To answer a subject access request under the 1998 Act", "7.2") \
    P(sar_months, 1, 1, 12, MONTHS, "To answer one under UK GDPR", "7.2") \
    P(break_glass_hours, 3, 1, 168, HOURS, "An emergency opening of a case lasts", "7.3") \
    P(break_glass_review_days, 5, 1, 365, DAYS, "To look into an emergency opening", "7.3") \
    P(case_seal_review_months, 6, 1, 60, MONTHS, "Until a seal is looked at again", "7.3") \
    P(stay_out_review_months, 6, 1, 60, MONTHS, "Until a stay-out is looked at again", "7.3") \
    P(failed_logins, 10, 3, 100, TIMES, "Wrong passphrases before a login is locked", "7.3") \
    P(lock_minutes, 5, 1, 60, MINUTES, "Idle before the screen locks", "7.3") \
    P(signoff_minutes, 30, 1, 480, MINUTES, "Idle before the person is signed off", "7.3") \
    P(temporary_hours, 24, 1, 168, HOURS, "A temporary passphrase is good for", "7.3") \
    P(backup_late_days, 2, 1, 60, DAYS, "Without a backup before the administrator is told", "2.8") \
    P(backup_days, 7, 1, 366, DAYS, "Of which the last backup is kept", "2.8") \
    P(backup_weeks, 4, 0, 520, WEEKS, "Of which the last backup is kept", "2.8") \
    P(backup_months, 12, 0, 600, MONTHS, "Of which the last backup is kept", "2.8") \
    P(publish_min, 5, 1, 50, CASES, "Smaller counts are hidden in published tables", "5")

#define PARAMETER_UNITS(U) \
    U(DAYS, "days") \
    U(WORKING_DAYS, "working days") \
    U(WEEKS, "weeks") \
    U(MONTHS, "months") \
    U(YEARS, "years") \
    U(HOURS, "hours") \
    U(MINUTES, "minutes") \
    U(TIMES, "times") \
    U(CASES, "cases") \
    U(CHARACTERS, "characters") \
    U(POINTS, "points")

enum parameter_unit {
#define PARAMETER_UNIT(unit, words) UNIT_##unit,
    PARAMETER_UNITS(PARAMETER_UNIT)
#undef PARAMETER_UNIT
};

/* The values in force. */
struct parameters {
#define PARAMETER_MEMBER(name, value, least, most, unit, label, section) int name;
    PARAMETERS(PARAMETER_MEMBER)
#undef PARAMETER_MEMBER
};

enum parameter_id {
#define PARAMETER_ID(name, value, least, most, unit, label, section) PARAMETER_##name,
    PARAMETERS(PARAMETER_ID)
#undef PARAMETER_ID
    PARAMETER_COUNT
};
/* clang-format on */

struct parameter {
    const char *name; /* "P_tac_days" */
    int value;        /* the default */
    int least, most;
    enum parameter_unit unit;
    const char *label;
    const char *section; /* of domain.md */
};

/* The row of a parameter; static, never freed. */
const struct parameter *parameter_of(enum parameter_id id);

/* By its stored name; NULL when there is none. */
const struct parameter *parameter_named(const char *name);

/* "working days" */
const char *parameter_unit_words(enum parameter_unit unit);

/* All defaults. */
struct parameters parameters_default(void);

int parameters_get(const struct parameters *parameters, enum parameter_id id);

/* Sets one value by its stored name; refuses a name it does not know and a
 * value outside the limits (ERR_INVALID, saying which are allowed). */
NODISCARD bool parameters_set(struct parameters *parameters, const char *name, long value,
                              struct err *err);

#endif
