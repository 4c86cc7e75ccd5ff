/* SPDX-License-Identifier: MIT */
/*
 * What a person is to a case: author, lead, deputy, team member, co-ordinator
 * of its locality, supervisor (domain.md 1.8, 1.10, 2.8, 3.6; settled.md:
 * lead and member follow from the case and are never stored as roles).
 */

#ifndef POLICY_RELATION_H
#define POLICY_RELATION_H

#include "base/date.h"
#include "model/case_file.h"
#include "model/parameter.h"
#include "policy/permit.h"

/* Who is at the keyboard. */
struct actor {
    struct ident practitioner; /* none for accounts of no practitioner */
    struct ident agency;
    struct ident locality; /* none: every locality */
    uint64_t roles;        /* set of enum code_role */
    struct ident account;  /* who signed in */
    struct instant now;
};

/* Everything but `own`, `named` and `flagged`, which hang on the record.
 * `consent` is whether anything at all is covered; policy/consent_rules.h
 * answers for a class of information. */
struct relation relation_find(const struct case_file *file, const struct actor *actor,
                              const struct parameters *parameters, struct date today);

/* Does this emergency opening let them read the case now? */
bool relation_emergency_runs(const struct emergency_opening *opening, const struct actor *actor);

/* Is the person on either road between worker and supervisor of this
 * practitioner? Needs the practitioner's record in the file. */
bool relation_supervises(const struct case_file *file, const struct ident *supervisor,
                         const struct ident *worker);

/* Whole days, ends included; an open end counts as for ever. */
bool relation_in_force(struct date from, struct date to, struct date today);

/* Is this term in force: accepted, begun and not over? Of any kind: whoever is only
 * asked, or said no, is nothing to the case. */
bool relation_term_counts(const struct lp_assignment *term, struct date today);

/* The one who leads today: LEAD, KEYWORKER or BUDGET_HOLDING, else INTERIM;
 * NULL when nobody does. On a day of hand-over the newer term counts. */
const struct lp_assignment *relation_lead(const struct case_file *file, struct date today);

/* A term of LEAD, KEYWORKER or BUDGET_HOLDING: not for the time being, nor beside
 * another. */
bool relation_leads(const struct lp_assignment *term);

/* Somebody is asked to lead, or to stand in, and has not answered; a cover may be
 * accepted up to its last day. */
bool relation_is_asked(const struct lp_assignment *term, struct date today);

/* Is it this practitioner who is asked? They may know of what. */
bool relation_asks(const struct lp_assignment *term, const struct ident *practitioner,
                   struct date today);

/* Is everything handed over to whoever takes over in this term (domain.md 1.8:
 * six things, or a supervisor's reason)? True as well when nobody led before: on
 * the day the term began no other one ended. */
bool relation_handed_over(const struct case_file *file, const struct lp_assignment *term);

/* Somebody leads from whom this term would take over, and steps of that are still open:
 * it may be proposed, and it begins only when they are done. */
bool relation_must_hand_over(const struct case_file *file, const struct lp_assignment *term,
                             struct date today);

#endif
