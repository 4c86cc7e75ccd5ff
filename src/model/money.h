/* SPDX-License-Identifier: MIT */
/*
 * Sums of money: whole pennies, never a fraction of one. Fields that hold one
 * are named ..._pence.
 */

#ifndef MODEL_MONEY_H
#define MODEL_MONEY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* Does the field of this name hold a sum? */
bool money_is(const char *field);

/* "172.50", as it is typed, and "£172.50", as it is read. */
const char *money_text(int64_t pence, struct arena *arena);
const char *money_words(int64_t pence, struct arena *arena);

/* A sum as typed: "180", "172.50", "£1,250". False: it is none. */
bool money_read(const char *text, int64_t *pence);

#endif
