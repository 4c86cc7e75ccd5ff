/* SPDX-License-Identifier: MIT */
/*
 * Letters typed on an answer that is chosen, not written.
 *
 * They choose as long as they begin an answer. Once they begin none they are
 * refused, until a key that is no letter, and the answer is as it was before
 * the first of them: text meant for another field changes nothing.
 */

#ifndef UI_TYPING_H
#define UI_TYPING_H

#include <stdbool.h>

#include "base/str.h"

enum { TYPED_MOST = 128 };

struct typing {
    char text[TYPED_MOST];
    struct str before; /* the answer when the first letter came */
    bool refused;
};

/* Adds a letter; `value` is the answer as it stands. */
void typing_add(struct typing *typing, const char *letter, const char *value);

/* The next letter is a first one again. */
void typing_end(struct typing *typing);

/* Whether `words` begin with what was typed, in capitals or not. */
bool typing_begins(const char *words, const char *typed);

#endif
