/* SPDX-License-Identifier: MIT */
/*
 * Text that is about to be saved is safe to show, and fits its field. For the
 * services only.
 */

#ifndef SERVICE_RECORD_TEXT_H
#define SERVICE_RECORD_TEXT_H

#include "base/err.h"
#include "model/entity.h"

/* ERR_INVALID with the field, for the first text that does not hold. */
NODISCARD bool record_text_holds(enum entity_id kind, const void *record, struct err *err);

#endif
