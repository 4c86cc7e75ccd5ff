/* SPDX-License-Identifier: MIT */
/*
 * A case that does not begin with a common assessment here: a child who moved in
 * from another authority (T22), or whose support comes down from social care
 * (T19). Domain.md 2.2, 2.7.
 */

#ifndef SERVICE_ARRIVAL_SVC_H
#define SERVICE_ARRIVAL_SVC_H

#include "service/case_svc.h"

/* Who leads until a team names somebody; nobody is assumed to. */
enum arrival_lead {
    ARRIVAL_LEAD_NOT_SAID,
    ARRIVAL_LEAD_ME,     /* who takes the child in */
    ARRIVAL_LEAD_ASKED,  /* somebody, who accepts it or not */
    ARRIVAL_LEAD_NOBODY  /* which is chased (R-NOLP) */
};

struct arrival {
    enum code_event event;       /* T19 or T22 */
    struct case_opening opening; /* the child, why, the locality, how matches were decided */
    struct person *parent;       /* who agrees for the child; NULL: the young person does */
    struct person_link *link;    /* how that person is related to the child */
    struct consent *consent;     /* as it was given here, to whom and when; the stage and the next
                                    time it is asked are filled in */
    enum arrival_lead lead;
    struct ident asked;          /* ARRIVAL_LEAD_ASKED: who */
    struct transfer *transfer;   /* T22: from where, from whom, what came and when */
    struct disclosure *sharing;  /* T22: how the pack came, what parts, on which basis */
    struct assessment *version;  /* T22: what the pack says, who made it and when; T19: NULL */
    struct tac_meeting *meeting; /* T19: the last statutory meeting, the first of the team */
    struct plan_action *action;  /* T19: the first action of a plan that comes with it; empty or
                                    NULL: there is none yet */
    struct arena *arena;         /* of what is filled into these, where they are read again
                                    afterwards; NULL: it goes with the call */
};

/* Begins the case with its records. For the co-ordinator, who is its author. Of a case that
 * moved in the assessment is kept as what it is: made elsewhere, by whom and on the day its
 * papers say, as version 1 that never changes and has nobody here for its author; and the
 * sharing log says that the papers came. The index must have been searched and is matched as
 * for any case (case_svc.h). Of a child whose case has closed it is linked to the
 * one before; after a step-down whoever led that one is proposed first. With a plan
 * a step-down is being delivered (D0), its plan agreed at the last statutory
 * meeting; without one the team has yet to plan (T0). A case
 * that moved in is reviewed within the days the area sets, counted from the day
 * the pack came. ERR_DENIED; ERR_REFUSED and ERR_INVALID with the field. */
NODISCARD bool case_arrive(struct session *session, struct arrival *arrival,
                           struct ident *case_id, struct err *err);

/* Why this person cannot, or not yet: the index comes first. NULL when they can. */
const char *arrival_why_not(struct session *session);

#endif
