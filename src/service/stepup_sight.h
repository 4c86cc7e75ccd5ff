/* SPDX-License-Identifier: MIT */
/*
 * Whoever raised a concern goes on with it, and with its entry of the sharing log,
 * also where both are others' to read: domain.md 2.6. For the services only.
 */

#ifndef SERVICE_STEPUP_SIGHT_H
#define SERVICE_STEPUP_SIGHT_H

#include "model/case_file.h"
#include "policy/facts.h"

/* Is this record a concern that the person raised, or what was shared with it? */
bool stepup_is_own(const struct case_file *file, enum entity_id kind, const void *record,
                   const struct actor *actor);

/* Leaves of the concerns, or of the sharing log, what is the person's own. */
void stepup_keep_own(struct case_file *file, enum entity_id kind, const struct actor *actor);

#endif
