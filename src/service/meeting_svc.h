/* SPDX-License-Identifier: MIT */
/*
 * Meetings of the team: who is asked, moved to another day, not held, held.
 * Domain.md 1.10, 2.4.
 *
 * Whoever is asked has a row of attendance from then on, with their answer and
 * what they send instead; that they came is put in when the meeting was held.
 * A round of updates is a meeting at which nobody meets: its replies are the
 * reports, each with its day.
 */

#ifndef SERVICE_MEETING_SVC_H
#define SERVICE_MEETING_SVC_H

#include "service/case_svc.h"

/* ----- Who is asked ------------------------------------------------------ */

/* Somebody who may be asked to a meeting, or was. */
struct meeting_guest {
    struct attendance row; /* version 0: not asked yet */
    const char *name;
    const char *role;      /* "LEAD", "mother", "practitioner" */
    const char *agency;    /* "" for the family */
    const char *warning;   /* why consent does not reach them, a sentence; NULL: it does */
    bool asked;
    bool child;            /* whose case it is */
    bool parent;           /* holds parental responsibility, or cares for the child */
    bool leads;
};

struct meeting_guests {
    struct meeting_guest *items;
    size_t count;
};

/* Whoever has a row of the meeting, and after them whoever could be asked: the
 * team, the child, those who care for it. To a meeting to which nobody was asked
 * yet (none: a new one) all of these would be. Family first. */
NODISCARD bool meeting_guests(struct session *session, const struct ident *case_id,
                              const struct ident *meeting, struct meeting_guests *out,
                              struct arena *arena, struct err *err);

/* Name, role and warning of somebody who was not on the list: row names a
 * practitioner, somebody of the family, or has a name only. */
NODISCARD bool meeting_guest_of(struct session *session, const struct ident *case_id,
                                const struct attendance *row, struct meeting_guest *out,
                                struct arena *arena, struct err *err);

/* ----- Before the meeting ------------------------------------------------ */

/* Plans a meeting (version 0), or changes one that is planned, together with
 * the rows of those who are asked. A row of the meeting that is not among them
 * any more stays, as not invited. Its day is changed by meeting_move alone; its time
 * on the day may change here. */
NODISCARD bool meeting_convene(struct session *session, const struct ident *case_id,
                               struct tac_meeting *meeting, struct attendance *rows, size_t count,
                               struct err *err);

/* Why a planned meeting is neither moved nor cancelled any more, but was held or not (domain.md
 * 1.10): its day is over. NULL: it is to come. */
const char *meeting_is_over(const struct tac_meeting *meeting, struct date today);

/* Moves a planned meeting whose day is not over: `again` stands in its place, to which the
 * same are asked. What is empty in it is stored as it was. The reason stays with the one
 * that was moved (domain.md 1.10); one whose day is over was held, or was not (T13). */
NODISCARD bool meeting_move(struct session *session, const struct ident *meeting,
                            struct tac_meeting *again, const char *reason, struct err *err);

/* It is not needed any more. */
NODISCARD bool meeting_cancel(struct session *session, const struct ident *meeting,
                              const char *reason, struct err *err);

/* It was not held: why, and the new one, to which the same are asked (without a
 * time: none is planned). Of a plan that is delivered this is a step (T13), and
 * is counted. */
NODISCARD bool meeting_not_held(struct session *session, const struct ident *case_id,
                                struct tac_meeting *missed, struct tac_meeting *again,
                                struct err *err);

/* Reviews were missed again and again (domain.md 4.2, R-REV-REPEAT): which
 * managers were told, by name; kept with the last one that was missed. For the
 * co-ordinator. ERR_REFUSED where nothing is to be told. */
NODISCARD bool meeting_managers_told(struct session *session, const struct ident *case_id,
                                     const char *whom, struct err *err);

/* Who is to be told: the managers of whoever leads, by name; "" where none is on
 * record. Why nothing is to be told now, NULL: it is. */
const char *meeting_managers(const struct case_file *file, struct date today,
                             struct arena *arena);
const char *meeting_managers_why_not(struct session *session, const struct case_view *view,
                                     struct arena *arena);

/* ----- The meeting itself ------------------------------------------------ */

/* An action as the meeting leaves it. One that is carried forward goes on as a
 * new one, due on `carried_to`, or when the next review is. */
struct meeting_action {
    struct plan_action action; /* version 0: agreed at this meeting */
    const char *comment;       /* NULL: nothing was said about it */
    struct date carried_to;
};

/* Everything of a meeting that was held. */
struct meeting_record {
    struct tac_meeting meeting;
    struct review review;    /* of every meeting but the one that begins the plan */
    struct tac_meeting next; /* without a time: none is planned */
    struct closure closure;  /* where the decision is to close */
    struct attendance *rows;
    size_t row_count;
    struct meeting_action *actions; /* those the meeting changed, and new ones */
    size_t action_count;
    struct signature *signatures; /* of the review, or of the plan */
    size_t signature_count;
};

/* Does a meeting of this kind begin the plan now, so that no review is kept with
 * it? */
bool meeting_begins_plan(const struct case_file *file, int kind);

/* Why this person could not keep the record of a meeting held now, whatever
 * stands in it; NULL: they could. */
const char *meeting_why_not(struct session *session, const struct case_view *view,
                            struct arena *arena);

/* The same of a meeting that was not held. */
const char *meeting_not_held_why_not(struct session *session, const struct case_view *view,
                                     struct arena *arena);

/* Everything that stands against it. Nothing is saved. */
NODISCARD bool meeting_problems(struct session *session, const struct ident *case_id,
                                const struct meeting_record *record, struct problems *out,
                                struct arena *arena, struct err *err);

/* Keeps all of it in one deed: the step of the case that it is (T11, T12, and
 * T23 where it closes), the attendance, the actions, the plan, what the family
 * signed, and the next meeting, to which the same are asked. On success the id
 * of the meeting is in the record. */
NODISCARD bool meeting_hold(struct session *session, const struct ident *case_id,
                            struct meeting_record *record, struct err *err);

#endif
