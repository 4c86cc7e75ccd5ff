/* SPDX-License-Identifier: MIT */
/* A decision of the family as a part of a deed. For the services only. */

#ifndef SERVICE_CONSENT_DEED_H
#define SERVICE_CONSENT_DEED_H

#include "service/case_deed.h"
#include "service/consent_svc.h"

/* Records the decision with its scope and what was signed, and replaces the one
 * before: asked who may, and judged. Nothing follows from it here. */
NODISCARD bool consent_keep(struct case_deed *d, struct consent_entry *entry, struct err *err);

#endif
