/* SPDX-License-Identifier: MIT */
/*
 * May this child be of somebody's own family, or live where they do? Safety.md 7 no. 29;
 * docs/decisions/0100. Text is folded as the index has it (policy/match.h).
 */

#ifndef POLICY_OWN_TIE_H
#define POLICY_OWN_TIE_H

#include <stddef.h>

#include "model/entity.h"
#include "model/parameter.h"
#include "policy/match.h"

/* The family names and postcodes of somebody who works here. */
struct own_people {
    const char **names;
    size_t name_count;
    const char **postcodes;
    size_t postcode_count;
};

/* OWN_TIE_NONE_ when neither name nor postcode is theirs. An unborn baby goes by the last of its
 * mother's names; a postcode that is kept is not in the index, and ties nobody. */
enum code_own_tie own_tie_of(const struct match_child *child, const struct own_people *own);

/* Was this tie, or a stronger one of that person, seen before in the case? The newest that was;
 * NULL: none. */
const struct own_tie *own_tie_known(const struct own_tie *ties, size_t count, const char *login,
                                    enum code_own_tie kind);

/* Has nobody looked into it yet? And by when somebody is to. */
bool own_tie_waits(const struct own_tie *tie);
struct date own_tie_due(const struct own_tie *tie, const struct parameters *parameters);

/* What is told to the one whose own it may be; NULL when it was found that they go on. */
const char *own_tie_words(const struct own_tie *tie);

#endif
