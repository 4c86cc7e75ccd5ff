/* SPDX-License-Identifier: MIT */
/* Capital letters, as family names are shown. */

#ifndef BASE_TEXT_UPPER_H
#define BASE_TEXT_UPPER_H

#include "base/arena.h"

/* A copy in capitals, NFC; text that is not UTF-8 is copied as it is. NULL
 * gives "". */
RETURNS_NONNULL char *text_upper(const char *text, struct arena *arena);

#endif
