/* SPDX-License-Identifier: MIT */
/*
 * The lead professional: who, why, with whose agreement, and who has how
 * many. Domain.md 1.8, 4.3.
 */

#ifndef SERVICE_LEAD_SVC_H
#define SERVICE_LEAD_SVC_H

#include "model/case_file.h"
#include "policy/due.h"
#include "policy/lead_gaps.h"
#include "policy/permit.h"
#include "policy/problem.h"
#include "service/session.h"

/* A candidate with the load they carry. */
struct lead_candidate {
    struct ident practitioner;
    const char *name;
    const char *job;
    const char *agency;
    int halves;     /* load in halves: a lead counts 2, a deputy or interim 1 */
    int cap_halves;
    bool willing_known, willing;
    const char *login; /* "" without an account */
    bool leads;        /* this case, today; not for the time being */
    bool holds_half;   /* interim or deputy of this case: counted when they lead it, too */
    bool in_team;
    struct ident manager; /* on record: line manager, else supervisor; none */
    bool left_out; /* consent does not name their agency: policy/consent_rules.h */
    bool refused;  /* and a decision names it to keep everything from it */
};
struct lead_candidates {
    struct lead_candidate *items; /* the team first, then by load */
    size_t count;
};
NODISCARD bool lead_candidates(struct session *session, const struct ident *case_id,
                               const char *words, struct lead_candidates *out,
                               struct arena *arena, struct err *err);

/* Is this person of an agency that the consent of the case does not name? False where
 * that cannot be told. */
bool lead_is_left_out(struct session *session, const struct ident *case_id,
                      const struct ident *practitioner);

/* Appoints (kind, basis, wish, manager, acceptance in `assignment`). While
 * `accepted_on` is unknown it is a proposal and the old lead stays. Once
 * accepted the interim or old lead's term ends, all six steps handed over. Over the cap,
 * or with steps left open, only with a supervisor's override and reason: for one of the
 * two; it holds for the acceptance when it was given with the proposal. With a day in
 * `to` it is a cover, which ends by itself. */
NODISCARD bool lead_assign(struct session *session, struct lp_assignment *assignment,
                           struct err *err);

/* Whether somebody who is this to the case may name a lead, not only propose one. */
bool lead_may_name(const struct relation *relation);

/* Whether somebody who is this to the case may override the cap and the hand-over. */
bool lead_may_override(const struct relation *relation);

/* The same, by somebody who saw the case like this: ERR_CONFLICT when another
 * leads by now, so that nobody hands over from a lead they do not know of. */
NODISCARD bool lead_hand_over(struct session *session, struct lp_assignment *assignment,
                              const struct case_file *seen, struct err *err);

/* Whether it could be appointed as it stands; else what is missing or stands against it,
 * with its field. Nothing is saved: to be asked before it is confirmed. */
NODISCARD bool lead_check(struct session *session, const struct lp_assignment *assignment,
                          struct err *err);

/* Why this person can neither propose nor name a lead now; NULL when they can. */
const char *lead_why_not(struct session *session, const struct ident *case_id,
                         struct arena *arena);

/* Ticks the steps of the hand-over on a proposal that waits, as they stand in `term`: by
 * whoever is asked, or whoever may propose. The present lead stays. */
NODISCARD bool lead_tick(struct session *session, const struct lp_assignment *term,
                         struct err *err);

/* Whether somebody who is this to the case may tick them; `me` is their practitioner. */
bool lead_may_tick(const struct relation *relation, const struct ident *me,
                   const struct lp_assignment *term);

/* The practitioner accepts a proposal, and leads from then on: ERR_REFUSED while steps of
 * the hand-over are open. */
NODISCARD bool lead_accept(struct session *session, const struct ident *assignment_id,
                           struct date on, struct err *err);

/* The same, or somebody who names leads writes it down for them: then `how` says how they
 * know. ERR_INVALID without. */
NODISCARD bool lead_accept_for(struct session *session, const struct ident *assignment_id,
                               struct date on, const char *how, struct err *err);

/* Whoever was asked says no, or somebody who names leads in their name. Both line
 * managers are told: domain.md 4.3. The proposal stays on record. */
NODISCARD bool lead_decline(struct session *session, const struct ident *assignment_id,
                            const char *reason, struct err *err);

/* Both managers talked about a refusal: what they settled. For those two, supervisor
 * and co-ordinator. */
NODISCARD bool lead_managers_met(struct session *session, const struct ident *assignment_id,
                                 const char *note, struct err *err);

/* Why this person, who is this to the case, may not write that down; NULL: they may. By
 * what is due of the case, both managers are found. */
const char *lead_managers_why_not(struct session *session, const struct relation *relation,
                                  const struct due_list *due, const struct ident *assignment_id);

/* The load of a practitioner, in halves. */
NODISCARD bool lead_load(struct session *session, const struct ident *practitioner, int *halves,
                         int *cap_halves, struct err *err);

#endif
