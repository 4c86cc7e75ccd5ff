/* SPDX-License-Identifier: MIT */
/*
 * The record of a closing while it waits for approval. Each way to the end of
 * a case begins one (domain.md 2.2); where the program began it, by itself, the
 * record has gaps, and nobody can approve it before they are filled.
 */

#ifndef SERVICE_CLOSURE_SVC_H
#define SERVICE_CLOSURE_SVC_H

#include "model/case_file.h"
#include "service/session.h"

/* The record that waits for an answer; one that was approved belongs to an earlier end,
 * before the case was opened again. NULL: none. */
const struct closure *closure_waiting(const struct case_file *file);

/* Is it the supervisor's to approve, by its reason (domain.md 2.8, "A s (flagged)")? Otherwise
 * the co-ordinator approves it. */
bool closure_flagged(const struct case_file *file);

/* Domain.md 2.2, T25: who outside the family holds copies when the case ends, by the
 * sharing log, each with the day of the last; "" where nobody does. */
const char *closure_copies(const struct case_file *file, const struct closure *closure,
                           struct date today, struct arena *arena);

/* Why this person cannot write the record now; NULL: they can. Writes no look. */
const char *closure_why_not(struct session *session, const struct ident *case_id,
                            struct arena *arena);

/* The record that waits, for whoever approves it, sends it back or may write it: the step
 * takes what was read (step_svc.h). A look at the case; ERR_NOT_FOUND: none waits. */
NODISCARD bool closure_read(struct session *session, const struct ident *case_id,
                            struct closure *out, struct arena *arena, struct err *err);

/* The first thing it lacks before it can be approved, as a sentence that says
 * what to write; NULL: nothing. For those who may write it. */
const char *closure_lacks(struct session *session, const struct ident *case_id,
                          struct arena *arena);

/* Does a closing for this reason name the meeting that decided it, or say why there was none? */
bool closure_names_meeting(enum code_close reason);

/* The record that waits, or an empty one where none was begun. A look at the
 * case. */
NODISCARD bool closure_draft(struct session *session, const struct ident *case_id,
                             struct closure *out, struct arena *arena, struct err *err);

/* Saves it, new or changed; gaps may stay. Who proposed and who approves are
 * kept by the program. ERR_CONFLICT: somebody saved meanwhile. */
NODISCARD bool closure_write(struct session *session, const struct ident *case_id,
                             struct closure *closure, struct err *err);

#endif
