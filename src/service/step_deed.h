/* SPDX-License-Identifier: MIT */
/*
 * A step while it is being taken. For the services only.
 */

#ifndef SERVICE_STEP_DEED_H
#define SERVICE_STEP_DEED_H

#include "policy/states.h"
#include "service/case_deed.h"
#include "service/step_svc.h"

enum { STEP_OWN_MAX = 4 };

struct step_deed {
    struct case_deed *d;
    const struct step *step;
    const struct transition *row;         /* of the table, from where the case is */
    bool follows;                         /* from a record that was just saved */
    bool by_program;                      /* the day for it has come */
    bool papers_go;                       /* with the move to another authority */
    struct step_record own[STEP_OWN_MAX]; /* what the program adds; saved first */
    size_t own_count;
};

/* Takes a step as a part of a deed. */
NODISCARD bool step_within(struct case_deed *d, const struct step *step, struct err *err);

/* Takes the step that follows from a record the deed has saved and put into the
 * file: who may was asked for that record. */
NODISCARD bool step_follow(struct case_deed *d, enum code_event event, const char *reason,
                           struct err *err);

/* Takes a step that one person asked for and the one at work agrees to, as its
 * second: who may ask was asked then. */
NODISCARD bool step_agreed(struct case_deed *d, const struct step *step, struct err *err);

/* Takes the step that the program takes by itself, in a deed that is its own
 * (deed.by_program). */
NODISCARD bool step_of_program(struct case_deed *d, enum code_event event, struct err *err);

/* Takes the step with which a case begins where it was judged by more than the case itself:
 * by the episode before (T28), or by records that name the case (T19, T22). */
NODISCARD bool step_first(struct case_deed *d, enum code_event event, enum code_state to,
                          const char *reason, struct err *err);

/* The program fills in what only it knows: whose records they are, who acted,
 * when, the counts; and adds the records that come with the step. */
NODISCARD bool step_fill(struct step_deed *s, struct err *err);

/* What the table says is done once everything holds. */
NODISCARD bool step_effects(struct step_deed *s, struct err *err);

/* And what is done once the case has moved. */
NODISCARD bool step_afterwards(struct step_deed *s, struct err *err);

#endif
