/* SPDX-License-Identifier: MIT */
/*
 * The record of a closing while it waits for approval. Each way to the end of
 * a case begins one (domain.md 2.2); where the program began it, by itself, the
 * record has gaps, and nobody can approve it before they are filled.
 */

#ifndef SERVICE_CLOSURE_SVC_H
#define SERVICE_CLOSURE_SVC_H

#include "model/entity.h"
#include "service/session.h"

/* Why this person cannot write the record now; NULL: they can. Writes no look. */
const char *closure_why_not(struct session *session, const struct ident *case_id,
                            struct arena *arena);

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
