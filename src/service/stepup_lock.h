/* SPDX-License-Identifier: MIT */
/*
 * When a concern counts as shared, and what stays of it once it was referred to social
 * care in writing: whatever was written by then. The words of the concern themselves
 * stay from the first save on, and are added to. What was left empty, and what comes afterwards
 * (decision, feedback, the family told), is still filled in.
 */

#ifndef SERVICE_STEPUP_LOCK_H
#define SERVICE_STEPUP_LOCK_H

#include "base/err.h"
#include "model/entity.h"

/* Why this field of the concern, or of its entry in the sharing log, is closed;
 * NULL: it is open. `concern` and `record` are as they are stored. */
const char *stepup_why_closed(const struct stepup *concern, enum entity_id kind,
                              const void *record, const char *field);

/* ERR_REFUSED, with the field, when `now` changes what is closed. */
NODISCARD bool stepup_stays(const struct stepup *concern, enum entity_id kind, const void *before,
                            const void *now, struct err *err);

/* Brings the entry of the sharing log in line with what is recorded of the telephone: from
 * then on it is shared, at that time. Nobody has been told where it is taken back, which
 * `was_told` says. True: the entry changed. */
bool stepup_share(const struct stepup *concern, bool was_told, struct disclosure *sharing);

#endif
