/* SPDX-License-Identifier: MIT */
/*
 * What the rules of policy/due.h share.
 */

#ifndef POLICY_DUE_PRIVATE_H
#define POLICY_DUE_PRIVATE_H

#include "policy/due.h"

enum { GROWN_UP = 18 }; /* a mother who needs no CAF of her own */

struct finding {
    const struct case_file *file;
    const struct parameters *parameters;
    struct date today;
    struct due_list *out;
    struct arena *arena;
};

/* Adds a thing about the case, worth saying from its day on; the rule fills in
 * the rest. */
struct due_item *due_add(struct finding *f, enum due_rule rule, struct date due);

static inline struct date next_day(struct date date)
{
    return date_add_days(date, 1);
}

/* The earlier of two days that may be unknown. */
static inline struct date earlier(struct date a, struct date b)
{
    if (!date_known(a) || !date_known(b))
        return date_known(a) ? a : b;
    return date_compare(a, b) < 0 ? a : b;
}

/* The rules about consent. */
void due_consent_missing(struct finding *f);
void due_consent_unsigned(struct finding *f);
void due_consent_ending(struct finding *f);
void due_birthdays(struct finding *f);
void due_consent_after_birth(struct finding *f);
void due_members_outside(struct finding *f);
void due_lead_outside(struct finding *f);
void due_notices(struct finding *f);

/* About the lead professional and reviews that were missed. */
void due_nobody_leads(struct finding *f);
void due_lead_left(struct finding *f);
void due_lead_refused(struct finding *f);
void due_cover(struct finding *f);
void due_transfers(struct finding *f);
void due_moves_taken_back(struct finding *f);
void due_supervision(struct finding *f);
void due_review_coming(struct finding *f);
struct date due_review_day(const struct case_file *file); /* unknown: none is to be held */
bool due_is_after_move(const struct finding *f, struct date day); /* told as R-TRF-IN */
void due_reviews_missed(struct finding *f);

/* About the plan. */
void due_actions(struct finding *f);

/* About social care. */
void due_said_unsafe(struct finding *f);
void due_after_closing(struct finding *f);
void due_stepped_up(struct finding *f);
void due_handed_back(struct finding *f);

/* About cases opened in an emergency. */
void due_emergencies(struct finding *f);

/* About a seal. */
void due_case_seals(struct finding *f);

/* About those who stay out. */
void due_stay_outs(struct finding *f);

/* About the panel. */
void due_panel(struct finding *f);

/* The last day up to this one on which what consent gives, and who leads, changed;
 * unknown: none. */
struct date due_sight_turned_on(const struct case_file *file, struct date day);

/* How long a cover that ended is told: its last day; unknown: it is none. */
struct date due_cover_told_until(const struct lp_assignment *term);

/* The lead who has left post; NULL. */
const struct practitioner *due_who_left(const struct case_file *file, struct date today);

/* The next change of school, the day itself included, with its words; unknown: none. */
struct date due_school_move(const struct case_file *file, struct date today, const char **words);

/* The day of the first meeting that was held; unknown when none was. */
struct date due_first_meeting(const struct case_file *file);

#endif
