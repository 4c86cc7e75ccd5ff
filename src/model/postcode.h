/* SPDX-License-Identifier: MIT */
/* Postcodes: their form only, and never more than a warning (domain.md 4.5). */

#ifndef MODEL_POSTCODE_H
#define MODEL_POSTCODE_H

#include <stdbool.h>
#include <stddef.h>

/* Does it look like a postcode of the United Kingdom? In any case, with or
 * without the blank. */
bool postcode_plausible(const char *text);

/* "fx94zz" becomes "FX9 4ZZ"; what does not look like one stays as it is. */
void postcode_tidy(const char *text, char *out, size_t size);

#endif
