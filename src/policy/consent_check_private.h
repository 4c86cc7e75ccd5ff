/* SPDX-License-Identifier: MIT */
/* The parts of policy/consent_check.h. */

#ifndef POLICY_CONSENT_CHECK_PRIVATE_H
#define POLICY_CONSENT_CHECK_PRIVATE_H

#include "policy/consent_check.h"

struct consent_check {
    const struct case_file *file;
    const struct consent *consent;
    const struct consent_scope *scopes;
    size_t scope_count;
    const struct parameters *parameters;
    struct date today;
    struct problems *problems;
    struct spot spot;
    bool on_record; /* it was decided and written down before: a file brings it */
};

/* Advice to whoever asks the family; of no use once they were asked. */
void consent_advise(const struct consent_check *check, const char *field, const char *sentence);

bool consent_says_nothing(const char *text);

/* Does the decision, by its answers or its lines, let anybody have something? */
bool consent_gives_sharing(const struct consent_check *check);

/* What is taken back, and the lines of a decision. */
void consent_check_withdrawal(const struct consent_check *check);
void consent_check_lines(const struct consent_check *check);

#endif
