/* SPDX-License-Identifier: MIT */
/*
 * Joining the team of an open case instead of starting a second one:
 * domain.md 2.3. Who asks sees nothing of the case by asking.
 */

#ifndef SERVICE_JOIN_SVC_H
#define SERVICE_JOIN_SVC_H

#include "model/entity.h"
#include "service/session.h"

/* Asks to be taken into the team: whoever might open a case may. The lead
 * professional and the co-ordinator find it among what is due. Refused: the case
 * is not open, they belong to it, or an earlier request is not answered. */
NODISCARD bool join_ask(struct session *session, const struct ident *case_id, const char *reason,
                        struct err *err);

/* Answers a request: with ADDED they are a member from today; DECLINED wants the
 * reason. `warning` as in team_add. For those who name members of the team. */
NODISCARD bool join_answer(struct session *session, struct join_request *request,
                           const char **warning, struct arena *arena, struct err *err);

#endif
