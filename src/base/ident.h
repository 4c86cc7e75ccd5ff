/* SPDX-License-Identifier: MIT */
/*
 * The name of a record for ever and everywhere: a UUID.
 */

#ifndef BASE_IDENT_H
#define BASE_IDENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/machine.h"

struct ident {
    uint8_t bytes[16]; /* all zero: no record */
};

enum { IDENT_TEXT = 37 }; /* 36 characters and the NUL */

#define IDENT_NONE ((struct ident){ { 0 } })

/* A fresh random one (version 4) from the machine's randomness. */
struct ident ident_new(const struct machine *machine);

bool ident_known(const struct ident *ident);
bool ident_equal(const struct ident *a, const struct ident *b);

/* In the order of their text, for sorting: below, at or above nought. */
int ident_compare(const struct ident *a, const struct ident *b);

/* Both known, and equal: two that lead nowhere are not the same. */
bool ident_same(const struct ident *a, const struct ident *b);

/* The 36-character form, lower case. */
void ident_format(const struct ident *ident, char text[IDENT_TEXT]);

/* Reads the 36-character form; false leaves `out` as it was. */
bool ident_parse(const char *text, struct ident *out);

#endif
