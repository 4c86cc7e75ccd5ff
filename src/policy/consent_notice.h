/* SPDX-License-Identifier: MIT */
/*
 * Consent is withdrawn: who already holds what, and who is told to stop (domain.md 3.6).
 *
 * A notice is an entry of the sharing log that rests on the withdrawal itself and says no
 * more than whom it is about.
 */

#ifndef POLICY_CONSENT_NOTICE_H
#define POLICY_CONSENT_NOTICE_H

#include "policy/consent_rules.h"

/* A withdrawal, made or about to be made. */
struct consent_stop {
    enum code_withdrawal_scope what;
    struct ident who; /* of one agency or person: which */
    struct date on;
};

/* Somebody who must stop using what they hold. */
struct consent_holder {
    struct ident agency; /* none: known by name alone */
    const char *name;
    struct date last_on; /* when something last went to them; unknown: nothing is on record */
    struct date told_on; /* unknown: no notice is in the log */
};

struct consent_holders {
    struct consent_holder *items;
    size_t count;
};

/* Whom a withdrawal concerns: the agency it names, whether or not anything went there;
 * else everybody outside the family to whom something went. */
void consent_holders(const struct case_file *file, const struct consent_stop *stop,
                     struct consent_holders *out, struct arena *arena);

/* The same of a decision on record; nobody where it is no withdrawal. */
void consent_holders_of(const struct case_file *file, const struct consent *consent,
                        struct consent_holders *out, struct arena *arena);

/* "School Nursing (since 15 Mar 2010; not told to stop yet), ...", `most` of them by name;
 * "" for none. With `notices` whether each was told. */
const char *consent_holders_words(const struct consent_holders *holders, size_t most,
                                  bool notices, struct arena *arena);

/* Is it a notice to somebody whom a withdrawal concerns, and no more than that? */
bool consent_is_notice(const struct case_file *file, const struct disclosure *entry);

#endif
