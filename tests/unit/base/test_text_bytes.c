/* SPDX-License-Identifier: MIT */
/* Any bytes at all, from a seed: nothing crashes, every promise holds. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "base/text.h"
#include "base/text_clean.h"
#include "base/text_fold.h"
#include "base/text_word.h"
#include "base/text_wrap.h"
#include "support/harness.h"
#include "unit/base/random_text.h"

enum { SIZE = 200 };

/* Bytes of all kinds: whole pieces with some bytes changed, cut and doubled. */
static size_t random_bytes(uint64_t *seed, char *out)
{
    size_t length = random_text(seed, 40, false, out, SIZE);

    for (uint32_t n = random_next(seed) % 6; n > 0 && length > 0; n--) {
        size_t at = random_next(seed) % length;

        if (random_next(seed) % 3 == 0)
            memmove(out + at, out + at + 1, --length - at);
        else
            out[at] = (char)(1 + random_next(seed) % 255);
    }
    out[length] = '\0';
    return length;
}

static void check_clean(const char *raw, size_t length, enum text_kind kind, struct arena *arena)
{
    struct text_cleaned count;
    const char *clean = text_clean(raw, length, kind, arena, NULL);

    ck_assert(text_valid_utf8(clean, strlen(clean)));
    ck_assert_str_eq(text_clean(clean, strlen(clean), kind, arena, &count), clean);
    ck_assert_uint_eq(text_cleaned_total(&count), 0);
}

static void check_walk(const char *raw, size_t length)
{
    size_t there = text_graphemes(raw, length), back = 0, next;

    for (size_t at = length; at > 0; at = text_previous(raw, length, at))
        back++;
    ck_assert_uint_eq(there, back);
    for (size_t at = 0; at < length; at = next) {
        next = text_word_next(raw, length, at);
        ck_assert(next > at && next <= length);
    }
    for (size_t at = length; at > 0; at = next) {
        next = text_word_previous(raw, length, at);
        ck_assert_uint_lt(next, at);
    }
}

static void check_lines(const char *raw, size_t length, int width, struct arena *arena)
{
    struct text_lines lines = text_wrap(raw, length, width, arena);
    size_t at = 0;

    for (size_t i = 0; i < lines.count; i++) {
        at += i > 0 && raw[at] == '\n';
        ck_assert_uint_eq(lines.items[i].start, at);
        at += lines.items[i].length;
    }
    ck_assert_uint_eq(at, length);
}

START_TEST(any_bytes)
{
    uint64_t seed = 20100322u + (uint64_t)_i;
    char raw[SIZE];

    for (int round = 0; round < 3000; round++) {
        struct arena arena = ARENA_INIT;
        size_t length = random_bytes(&seed, raw);
        const char *folded = text_fold(raw, &arena);
        const char *plain = text_plain(raw, TEXT_PARAGRAPHS, &arena);
        char code[TEXT_SOUNDEX];

        check_clean(raw, length, round % 2 ? TEXT_LINE : TEXT_PARAGRAPHS, &arena);
        check_walk(raw, length);
        check_lines(raw, length, 1 + round % 30, &arena);
        ck_assert_str_eq(text_fold(folded, &arena), folded);
        ck_assert_int_gt(text_match(folded, folded), 0);
        ck_assert(text_valid_utf8(plain, strlen(plain)));
        text_soundex(folded, code);
        ck_assert(code[0] == '\0' || strlen(code) == 4);
        arena_clear(&arena);
    }
}
END_TEST

static void cases(TCase *t)
{
    setlocale(LC_ALL, "C.UTF-8");
    tcase_add_loop_test(t, any_bytes, 0, 4);
}

TEST_MAIN("text_bytes", cases)
