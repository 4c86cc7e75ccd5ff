/* SPDX-License-Identifier: MIT */
/*
 * Words that judge where evidence is asked for: domain.md 4.5 no. 13. They are
 * pointed out, never refused, and never in what somebody said themselves.
 */

#ifndef POLICY_PLAIN_WORDS_H
#define POLICY_PLAIN_WORDS_H

#include "policy/problem.h"

/* The first word of the list in the text; NULL when there is none. The list
 * ends with NULL; the default one where it is NULL. */
const char *plain_words_found(const char *text, const char *const *words);

/* Warns of each text of a record that has one. */
void plain_words_check(enum entity_id entity, const void *record, const char *const *words,
                       struct problems *problems);

#endif
