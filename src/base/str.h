/* SPDX-License-Identifier: MIT */
/*
 * Text that grows: a report line, an export, a sentence.
 *
 * Out of memory ends the program (die.h), so appends are never checked.
 */

#ifndef BASE_STR_H
#define BASE_STR_H

#include <stddef.h>

#include "base/compiler.h"

struct str {
    char *text;  /* NUL-terminated; NULL while empty: read it through str_text() */
    size_t used; /* bytes before the NUL */
    size_t size; /* bytes owned */
};

#define STR_INIT ((struct str){ NULL, 0, 0 })

/* The text, "" while empty; good until the next append. */
RETURNS_NONNULL const char *str_text(const struct str *str);

void str_add(struct str *str, const char *text);
void str_add_bytes(struct str *str, const char *bytes, size_t length);
void str_add_char(struct str *str, char c);
void str_printf(struct str *str, const char *format, ...) PRINTF_LIKE(2, 3);

/* Empties it and keeps the memory. */
void str_clear(struct str *str);

/* Wipes and frees; it can be used again. */
void str_release(struct str *str);

#endif
