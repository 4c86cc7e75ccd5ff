/* SPDX-License-Identifier: MIT */
/*
 * Words that judge (model/judging_word.h) in a record: domain.md 4.5 no. 13. They
 * are pointed out, never refused, and never in what somebody said themselves.
 */

#ifndef POLICY_PLAIN_WORDS_H
#define POLICY_PLAIN_WORDS_H

#include "policy/problem.h"

/* Is this field the practitioner's own account, in which they are looked for? */
bool plain_words_apply(enum entity_id entity, const struct field *field);

/* Warns of each text of a record that has one, and names it in the problem. What stands
 * in `kept` already was kept on purpose and is left alone; NULL: nothing was. */
void plain_words_check(enum entity_id entity, const void *record, const void *kept,
                       const char *const *words, struct problems *problems);

/* The words found, each with where: "\"lazy\" (Reason), \"liar\" (Notes)". NULL: none. */
const char *plain_words_told(const struct problems *problems, struct arena *arena);

#endif
