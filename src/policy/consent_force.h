/* SPDX-License-Identifier: MIT */
/* What the rules of consent share about single decisions. For src/policy/consent_* alone. */

#ifndef POLICY_CONSENT_FORCE_H
#define POLICY_CONSENT_FORCE_H

#include "policy/consent_rules.h"

/* A withdrawal that leaves the rest of the decision as it is. */
bool consent_amends(const struct consent *consent);

/* The decisions about the record itself, as against one transfer or panel. */
bool consent_is_about_sharing(const struct consent *consent);

/* A carer may agree to help at home, no more; somebody who cannot weigh it up
 * cannot agree alone (domain.md 3.2). Anybody's no counts. */
bool consent_may_authorise(const struct consent *consent);

/* Did the child decide, judged or presumed able to? */
bool consent_by_competent_child(const struct case_file *file, const struct consent *consent);

/* Which of two decisions came last: by the chain, the day, the moment it was
 * recorded. Of those of one moment (an import is one) the one that takes away
 * counts as the later; the ids settle what is left, so that every desk answers
 * alike. */
bool consent_is_later(const struct case_file *file, const struct consent *a,
                      const struct consent *b);

#endif
