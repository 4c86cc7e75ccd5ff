/* SPDX-License-Identifier: MIT */
/* Memory with one lifetime. */

#include "config.h"

#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"

enum { BLOCK = 16 * 1024 - 64, ALIGN = 16 };

struct arena_block {
    struct arena_block *next;
    size_t size;
    size_t used;
    _Alignas(16) unsigned char bytes[];
};

static struct arena_block *block_new(struct arena *arena, size_t size)
{
    struct arena_block *block = malloc(sizeof(*block) + size);

    if (!block)
        die_of_memory();
    block->size = size;
    block->used = 0;
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
}

static size_t rounded(size_t size)
{
    if (size > SIZE_MAX - 2 * ALIGN)
        die_of_memory();
    return size ? (size + ALIGN - 1) / ALIGN * ALIGN : ALIGN;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    size_t need = rounded(size);
    struct arena_block *block = arena->blocks;
    void *memory;

#ifdef SANITIZED
    block = block_new(arena, size ? size : 1); /* one each, so that an overrun is seen */
    need = block->size;
#else
    if (!block || block->size - block->used < need)
        block = block_new(arena, need > BLOCK ? need : BLOCK);
#endif
    memory = block->bytes + block->used;
    block->used += need;
    return memset(memory, 0, size);
}

char *arena_strndup(struct arena *arena, const char *text, size_t length)
{
    char *copy;

    if (!text)
        return NULL;
    copy = arena_alloc(arena, length + 1);
    memcpy(copy, text, length);
    return copy;
}

char *arena_strdup(struct arena *arena, const char *text)
{
    return text ? arena_strndup(arena, text, strlen(text)) : NULL;
}

char *arena_vprintf(struct arena *arena, const char *format, va_list args)
{
    va_list again;
    char *text;
    int length;

    va_copy(again, args);
    length = vsnprintf(NULL, 0, format, args);
    text = arena_alloc(arena, (size_t)(length < 0 ? 0 : length) + 1);
    if (length > 0)
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args;
    char *text;

    va_start(args, format);
    text = arena_vprintf(arena, format, args);
    va_end(args);
    return text;
}

void *arena_grow(struct arena *arena, void *array, size_t count, size_t size)
{
    void *larger;

    if (count && (count & (count - 1)))
        return array;
    larger = arena_alloc(arena, (count ? 2 * count : 1) * size);
    if (count)
        memcpy(larger, array, count * size);
    return larger;
}

void arena_clear(struct arena *arena)
{
    while (arena->blocks) {
        struct arena_block *block = arena->blocks;

        arena->blocks = block->next;
        explicit_bzero(block->bytes, block->used);
        free(block);
    }
}
