/* SPDX-License-Identifier: MIT */
/* What is left of meetings for one person. For the services only. */

#ifndef SERVICE_MEETING_SIGHT_H
#define SERVICE_MEETING_SIGHT_H

#include "policy/consent_rules.h"
#include "policy/facts.h"

/* Takes out of the file what was said apart, and where it was not for everybody
 * all that was said and sent, as far as this person may not have it. Consent and
 * restrictions count as they are now. */
void meeting_sight_trim(struct case_file *file, const struct case_file *now,
                        const struct relation *relation, const struct actor *actor,
                        const struct consent_answer *answer);

#endif
