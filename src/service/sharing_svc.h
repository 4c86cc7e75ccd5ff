/* SPDX-License-Identifier: MIT */
/*
 * The sharing log: what was given or asked for, to whom, on which basis.
 * Domain.md 1.13, 3.4. Entries are added and never changed.
 */

#ifndef SERVICE_SHARING_SVC_H
#define SERVICE_SHARING_SVC_H

#include "model/entity.h"
#include "service/session.h"

/* Adds an entry. Who gave it, and when where that is left empty, are filled in;
 * where it rests on consent, the decision in force is named. Consent must cover
 * what goes to that agency; without consent a justification and somebody who
 * authorised it are asked for. ERR_INVALID with the field. */
NODISCARD bool sharing_record(struct session *session, struct disclosure *entry, struct err *err);

#endif
