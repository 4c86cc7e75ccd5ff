/* SPDX-License-Identifier: MIT */
/*
 * Children of the whole index who share so much with another that the two may be one.
 *
 * Every pair that policy/match.h gives 50 or more shares a number; or the mother; or the birth, a
 * year off or turned round, with a name or its sound; or the postcode with the given name; or both
 * names. These are looked for by key: more than score enough, never fewer.
 */

#ifndef STORE_ALIKE_STORE_H
#define STORE_ALIKE_STORE_H

#include "base/err.h"
#include "base/ident.h"

struct db;

/* How a pair is found; each finds its own, and some come more than once. */
enum alike_way { ALIKE_NUMBER, ALIKE_MOTHER, ALIKE_BIRTH, ALIKE_HOME, ALIKE_NAMES, ALIKE_WAYS };

/* Two children, each pair in one order, whom nobody has said anything of: nobody decided that
 * they are two, no link stands between their cases, and neither has only cases that are void. */
typedef bool alike_fn(void *data, const struct ident *one, const struct ident *other);
NODISCARD bool alike_store_pairs(struct db *db, enum alike_way way, alike_fn *each, void *data,
                                 struct err *err);

#endif
