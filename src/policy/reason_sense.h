/* SPDX-License-Identifier: MIT */
/*
 * Whether a reason somebody gave says anything at all (safety.md 7 no. 26). It is never refused
 * for that: whoever is in a hurry types "xxx" and goes on. An auditor is told.
 */

#ifndef POLICY_REASON_SENSE_H
#define POLICY_REASON_SENSE_H

#include <stdbool.h>

/* "xxx", "asdf", "...", "n/a", "test", one letter over and over, a run of neighbouring keys, no
 * vowel anywhere; also nothing. In doubt it says something. */
bool reason_says_nothing(const char *words);

/* Has it the letters of a sentence at least, where what was found is said in one? */
bool reason_is_sentence(const char *words);

#endif
