/* SPDX-License-Identifier: MIT */
/* Parts of completing an assessment that look beyond the form itself. */

#ifndef POLICY_COMPLETION_PARTS_H
#define POLICY_COMPLETION_PARTS_H

#include "policy/facts.h"
#include "policy/problem.h"

/* A version being looked through. */
struct form {
    const struct case_facts *facts;
    const struct assessment *version;
    struct problems *problems;
};

/* Who the child is: the asterisked fields of domain.md 1.2. */
void completion_identity(const struct form *form);

/* Parents and carers, or why there are none: domain.md 1.3, 1.6 no. 5. */
void completion_parents(const struct form *form);

/* Consent to store and share answered, and not against it: domain.md 1.6 no.
 * 14, 2.2 "forbidden", 4.5 no. 4. */
void completion_consent(const struct form *form);

/* Second thoughts about words: domain.md 4.5 no. 13. */
void completion_words(const struct form *form);

#endif
