/* SPDX-License-Identifier: MIT */
/* What a rule may look at. */

#include "config.h"

#include "policy/facts.h"

struct case_facts case_facts_for(const struct case_file *file, const struct parameters *parameters,
                                 struct date today)
{
    return (struct case_facts){ .file = file,
                                .parameters = parameters,
                                .today = today,
                                .now = date_instant(today),
                                .searched_at = INSTANT_NONE,
                                .supervised_on = DATE_NONE,
                                .lead_signed_in = DATE_NONE,
                                .last_entry = DATE_NONE,
                                .duplicate_since = DATE_NONE };
}
