/* SPDX-License-Identifier: MIT */
/*
 * Versions of the assessment: begun, completed for ever. What is said beside
 * them is in service/reply_svc.h.
 */

#ifndef SERVICE_ASSESSMENT_SVC_H
#define SERVICE_ASSESSMENT_SVC_H

#include "model/case_file.h"
#include "policy/permit.h"
#include "policy/problem.h"
#include "service/session.h"

/* Begins the next version as a draft (T05 gives the first; T14 further ones,
 * carried forward from the last complete one). `reason` from version 2 on. */
NODISCARD bool assessment_begin(struct session *session, const struct ident *case_id,
                                const char *reason, struct ident *assessment_id,
                                struct err *err);

/* Why somebody who is this to the case cannot begin the next version of it now,
 * as a sentence; NULL: they can. For showing an action as disabled. */
const char *assessment_why_no_next(const struct case_file *file, const struct relation *relation,
                                   struct date today, struct arena *arena);

/* Everything still missing, each with the field to jump to; then warnings. */
NODISCARD bool assessment_problems(struct session *session, const struct ident *assessment_id,
                                   struct problems *out, struct arena *arena, struct err *err);

/* Completes it (T06): refused while problems are left. From then on it never
 * changes. `passphrase` signs. */
NODISCARD bool assessment_complete(struct session *session, const struct ident *assessment_id,
                                   const struct secret *passphrase, struct err *err);

/* Ends a draft without completing it, with the reason. */
NODISCARD bool assessment_abandon(struct session *session, const struct ident *assessment_id,
                                  const char *reason, struct err *err);

#endif
