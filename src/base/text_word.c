/* SPDX-License-Identifier: MIT */
/* Words in a text. */

#include "config.h"

#include "base/text_word.h"

#include <stdbool.h>
#include <string.h>
#include <unictype.h>
#include <uniwbrk.h>

#include "base/arena.h"
#include "base/text_char.h"

/* The words of one paragraph: starts[i] says whether one begins at its byte i. */
struct words {
    struct arena arena;
    size_t begin, end; /* of the paragraph, in the text */
    char *starts;
};

static bool is_letter_or_digit(const char *text, size_t length)
{
    uint32_t c;

    (void)text_char(text, length, &c);
    return c != TEXT_BAD_BYTE &&
           uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N);
}

/* The words of the paragraph that holds the byte `at`. */
static void words_read(struct words *words, const char *text, size_t length, size_t at)
{
    const char *before = memrchr(text, '\n', at);
    const char *after = memchr(text + at, '\n', length - at);
    size_t size;

    words->arena = ARENA_INIT;
    words->begin = before ? (size_t)(before - text) + 1 : 0;
    words->end = after ? (size_t)(after - text) : length;
    size = words->end - words->begin;
    words->starts = arena_alloc(&words->arena, size);
    u8_wordbreaks((const uint8_t *)text + words->begin, size, words->starts);
    if (size)
        words->starts[0] = 1;
    for (size_t i = 0; i < size; i++) {
        if (words->starts[i])
            words->starts[i] = is_letter_or_digit(text + words->begin + i, size - i);
    }
}

static bool word_from(const struct words *words, size_t from, size_t *found)
{
    for (size_t i = from; i < words->end; i++) {
        if (words->starts[i - words->begin]) {
            *found = i;
            return true;
        }
    }
    return false;
}

size_t text_word_next(const char *text, size_t length, size_t at)
{
    struct words words;
    size_t from = at + 1;
    size_t found = length;

    for (bool is_found = false; !is_found && at <= length; at = from) {
        words_read(&words, text, length, at);
        is_found = word_from(&words, from, &found);
        from = words.end + 1;
        arena_clear(&words.arena);
    }
    return found;
}

size_t text_word_previous(const char *text, size_t length, size_t at)
{
    struct words words;
    bool found = false;

    while (!found && at > 0) {
        words_read(&words, text, length, at);
        while (at > words.begin && !found)
            found = words.starts[--at - words.begin];
        if (!found && at > 0)
            at--; /* over the newline */
        arena_clear(&words.arena);
    }
    return at;
}

size_t text_words(const char *text, size_t length)
{
    struct words words;
    size_t count = 0;

    for (size_t at = 0; at <= length; at = words.end + 1) {
        words_read(&words, text, length, at);
        for (size_t i = 0; i < words.end - words.begin; i++)
            count += (size_t)words.starts[i];
        arena_clear(&words.arena);
    }
    return count;
}
