/* SPDX-License-Identifier: MIT */
/*
 * What must hold inside one record when it is saved: required fields,
 * conditions between fields, dates in order (domain.md 1.2 to 1.14, 4.5).
 *
 * Forms that may be saved half done (checklist, assessment, step-up, closure)
 * only hear of gaps; policy/completion.h says when they must be whole.
 */

#ifndef POLICY_RECORD_RULES_H
#define POLICY_RECORD_RULES_H

#include "policy/facts.h"
#include "policy/problem.h"

/* Checks a record that is about to be saved. `facts->file` need not hold it yet;
 * a record of the same id in it is taken for the one before the change. */
void record_check(const struct case_facts *facts, enum entity_id entity, const void *record,
                  struct problems *problems);

/* The rules that look at one answer by itself: its form, a day that cannot lie ahead, a
 * number within limits. They hold before the rest of the record is there. */
void record_check_values(const struct case_facts *facts, enum entity_id entity,
                         const void *record, struct problems *problems);

/* Why a day to come is too far away to be meant, at more than P_far_days; NULL: it is not.
 * The same of reviews, actions, covers and supervision. */
const char *record_far_day(const struct parameters *parameters, struct date today,
                           struct date day, struct arena *arena);

/* What goes on is not achieved: a sentence; NULL: nothing is wrong. */
const char *record_carried_why_not(const struct plan_action *action);

/* May a record of this kind be saved half done? */
bool record_may_be_partial(enum entity_id entity);

/* Is somebody linked this way a parent or carer, whose parental responsibility
 * must be known (domain.md 1.3)? */
bool link_is_parent_or_carer(const struct person_link *link);

/* May a note still be changed: only by whoever wrote it, and not for long
 * (domain.md 1.14)? Afterwards an addendum is added beneath it. */
enum note_lock { NOTE_OPEN, NOTE_OF_OTHERS, NOTE_LOCKED };
enum note_lock note_lock(const struct chronology_note *note, const struct case_facts *facts);

/* A reason to close for which no sign-off meeting is needed, and one for which all the
 * questions about safeguarding are asked and the supervisor approves (domain.md 1.15.9,
 * 3.5). That safeguarding was considered, and what, is written for each reason. */
bool closure_needs_no_meeting(int reason);
bool closure_needs_safeguarding(int reason);

#endif
