/* SPDX-License-Identifier: MIT */
/*
 * The end of a version's writing: it is complete, or replaced by one that is.
 * For the services only.
 */

#ifndef SERVICE_ASSESSMENT_END_H
#define SERVICE_ASSESSMENT_END_H

#include "service/case_deed.h"

/* The draft is complete from today and never changes again. */
NODISCARD bool assessment_freeze(struct case_deed *d, struct err *err);

/* Of the complete versions only the newest stands. */
NODISCARD bool assessment_supersede(struct case_deed *d, struct err *err);

#endif
