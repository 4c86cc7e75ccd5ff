/* SPDX-License-Identifier: MIT */
/*
 * Times of day as people type them: 16:50, 16.50, 1650, 4.50pm, 4pm.
 */

#ifndef BASE_TIME_INPUT_H
#define BASE_TIME_INPUT_H

#include <stdbool.h>

#include "base/compiler.h"
#include "base/err.h"

enum { TIME_UNKNOWN = -1, TIME_TEXT = 6 };

/* Minutes after midnight of what was typed; nothing typed is no time: true,
 * with TIME_UNKNOWN. An hour alone needs am or pm. `field` may be NULL. */
NODISCARD bool time_input_read(const char *typed, const char *field, int *minutes,
                               struct err *err);

/* "16:50"; "" for no time. */
void time_format(int minutes, char text[TIME_TEXT]);

#endif
