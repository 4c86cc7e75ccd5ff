/* SPDX-License-Identifier: MIT */
/*
 * The beginning of a version, as a step of a deed. For the services only.
 */

#ifndef SERVICE_ASSESSMENT_BEGIN_H
#define SERVICE_ASSESSMENT_BEGIN_H

#include "service/case_deed.h"

/* Version 1 (T05), written by whoever the case has as its author. */
NODISCARD bool assessment_begin_first(struct case_deed *d, struct ident *assessment_id,
                                      struct err *err);

/* A further version, carried forward from the last complete one. */
NODISCARD bool assessment_begin_next(struct case_deed *d, const char *reason,
                                     struct ident *assessment_id, struct err *err);

#endif
