/* SPDX-License-Identifier: MIT */
/*
 * Memory with one lifetime: everything in it goes at once.
 *
 * Rows read from the store, the text of a page, a screen: each has an arena.
 * What is given back is overwritten first, because it may be about a family.
 */

#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

#include "base/compiler.h"

struct arena_block;

struct arena {
    struct arena_block *blocks; /* newest first */
};

#define ARENA_INIT ((struct arena){ NULL })

/* Zeroed memory, aligned for anything; never NULL (the program ends instead). */
RETURNS_NONNULL void *arena_alloc(struct arena *arena, size_t size);

/* A copy of a string, or of its first `length` bytes; NULL for NULL. */
char *arena_strdup(struct arena *arena, const char *text);
char *arena_strndup(struct arena *arena, const char *text, size_t length);

RETURNS_NONNULL char *arena_printf(struct arena *arena, const char *format, ...)
    PRINTF_LIKE(2, 3);
RETURNS_NONNULL char *arena_vprintf(struct arena *arena, const char *format, va_list args)
    PRINTF_LIKE(2, 0);

/* Room for one more in an array of `count` elements: call it before each
 * append; the array doubles when count is a power of two. */
RETURNS_NONNULL void *arena_grow(struct arena *arena, void *array, size_t count, size_t size);

/* Wipes and frees all; the arena can be used again. */
void arena_clear(struct arena *arena);

#endif
