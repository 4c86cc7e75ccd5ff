/* SPDX-License-Identifier: MIT */
/*
 * Elements of an assessment that the family keeps back: domain.md 3.3.
 */

#ifndef SERVICE_ELEMENT_SVC_H
#define SERVICE_ELEMENT_SVC_H

#include "service/session.h"

/* The family no longer keeps the element back, from nobody: in a version that
 * is complete, too, since that is about who may read it and changes none of its
 * words. The agencies it was kept from stay on record with the reason. */
NODISCARD bool element_lift(struct session *session, const struct ident *entry_id,
                            const char *reason, struct err *err);

#endif
