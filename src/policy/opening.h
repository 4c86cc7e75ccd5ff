/* SPDX-License-Identifier: MIT */
/*
 * What must be known before a case is opened: domain.md 1.2, 2.2 T03.
 */

#ifndef POLICY_OPENING_H
#define POLICY_OPENING_H

#include "policy/facts.h"
#include "policy/problem.h"

/* A case that is about to be opened; what is not there is NULL. */
struct opening_facts {
    const struct subject *subject;
    const struct person *mother;   /* of an unborn baby */
    const struct address *address;
    const char *reason;
};

/* All that is missing or wrong, at once. `facts->file` may be empty. */
void opening_check(const struct case_facts *facts, const struct opening_facts *opening,
                   struct problems *problems);

#endif
