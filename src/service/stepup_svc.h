/* SPDX-License-Identifier: MIT */
/*
 * Worried about harm: the concern is saved at once, everything else about it
 * is asked afterwards and chased. Domain.md 2.6, settled.md "step-up".
 */

#ifndef SERVICE_STEPUP_SVC_H
#define SERVICE_STEPUP_SVC_H

#include "model/entity.h"
#include "service/session.h"

/* Saves the concern, with its entry in the sharing log, and tells social care
 * is to be told: the case waits for their decision (T16). Nothing but the
 * words of the concern is demanded, and no missing consent stops it. */
NODISCARD bool stepup_raise(struct session *session, const struct ident *case_id,
                            struct stepup *stepup, struct err *err);

/* Saves what became known since: telephone call, written referral, decision,
 * feedback; `sharing`, its entry in the sharing log, may be NULL. Once social
 * care has taken the case, or handed it back with its feedback, the case goes
 * on (T18, T17). ERR_REFUSED: it was referred in writing, and something written
 * would change. ERR_CONFLICT: somebody saved meanwhile. */
NODISCARD bool stepup_write(struct session *session, struct stepup *stepup,
                            struct disclosure *sharing, struct err *err);

#endif
