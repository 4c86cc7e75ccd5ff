/* SPDX-License-Identifier: MIT */
/* The reference of a case: CAF-YYYY-NNNNN (domain.md 1.2). */

#ifndef MODEL_URN_H
#define MODEL_URN_H

#include <stdbool.h>

enum { URN_TEXT = 15, URN_NUMBER_MAX = 99999 };

/* False, with "" in `out`, for a year or number that does not fit. */
bool urn_format(int year, int number, char out[URN_TEXT]);

/* Reads one as people type it: case and the leading "CAF-" do not matter, nor
 * do leading zeros of the number. */
bool urn_read(const char *text, int *year, int *number);

/* Is it spelled exactly as stored? */
bool urn_valid(const char *text);

#endif
