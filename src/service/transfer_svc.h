/* SPDX-License-Identifier: MIT */
/* What becomes of a move between authorities after its step: domain.md 1.14, 2.7. */

#ifndef SERVICE_TRANSFER_SVC_H
#define SERVICE_TRANSFER_SVC_H

#include "model/entity.h"
#include "policy/relation.h"
#include "service/session.h"

/* Saves what is learned of a transfer later: sent, received, reviewed, their reference;
 * for the co-ordinator, and after the case has closed, too. What was sent stays as
 * it was sent. With the day it went comes its entry of the sharing log: `how` says by
 * which way, and how the recipient was checked (NULL: nothing of the kind is told now).
 * ERR_DENIED, ERR_REFUSED, ERR_INVALID with the field. */
NODISCARD bool transfer_keep(struct session *session, struct transfer *transfer,
                             const struct disclosure *how, struct err *err);

/* Why somebody who is this to the case cannot; NULL: they can. */
const char *transfer_why_not(const struct relation *relation);

#endif
