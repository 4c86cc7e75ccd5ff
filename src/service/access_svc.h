/* SPDX-License-Identifier: MIT */
/*
 * Subject access: somebody asks to see the record, some of it may be left out of
 * the copy with a reason, and it is handed over (domain.md 7.2). Also of a case
 * that is closed.
 */

#ifndef SERVICE_ACCESS_SVC_H
#define SERVICE_ACCESS_SVC_H

#include "model/entity.h"
#include "service/case_svc.h"

/* Saves a request of its case, new or changed. The child and the day it must be
 * answered are filled in, and what is stored also names somebody the record knows.
 * Whoever leads may take one down; the co-ordinator also changes and answers it.
 * With the day it is released the copy counts as handed over, and nothing of the
 * request changes any more: ERR_REFUSED. */
NODISCARD bool access_keep(struct session *session, struct sar *request, struct err *err);

/* Saves what is left out of the copy of a request of this case, new or changed,
 * until it is released. */
NODISCARD bool access_leave_out(struct session *session, const struct ident *case_id,
                                struct sar_redaction *redaction, struct err *err);

/* Takes one back: it goes into the copy after all. The reason stays on record. */
NODISCARD bool access_put_back(struct session *session, const struct ident *case_id,
                               const struct sar_redaction *redaction, const char *reason,
                               struct err *err);

/* Why this person cannot take one down (OPERATION_CREATE) or answer one
 * (OPERATION_UPDATE); NULL: they can. */
const char *access_why_not(const struct case_view *view, enum operation operation);

#endif
