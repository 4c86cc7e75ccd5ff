/* SPDX-License-Identifier: MIT */
/*
 * The right of reply: what the child or a parent says beside a text of the case
 * is noted for ever. Which texts those are is in model/reply_text.h, beside which
 * it stands in model/reply.h.
 */

#ifndef SERVICE_REPLY_SVC_H
#define SERVICE_REPLY_SVC_H

#include "model/entity.h"
#include "service/session.h"

/* Notes one, in the name of who is at work, today unless it says a day. Whoever
 * may write beside the record, and reads the text. ERR_REFUSED: the version is still
 * a draft, or it was noted already; ERR_NOT_FOUND: the case has no such text, as
 * this person reads it. */
NODISCARD bool reply_note(struct session *session, struct erratum *reply, struct err *err);

#endif
