/* SPDX-License-Identifier: MIT */
/* What is dropped, refused and spelt out. */

#include "config.h"

#include "base/text_clean.h"

#include <string.h>

#include "support/harness.h"
#include "unit/base/random_text.h"

#define N TEXT_LINE
#define P TEXT_PARAGRAPHS
#define BURMESE \
    "\xe1\x80\x80\xe1\x80\xbc\xe1\x80\xbd\xe1\x80\xbe" \
    "\xe1\x80\xad\xe1\x80\xaf\xe1\x80\xb7\xe1\x80\xb8"

static const struct {
    const char *raw;
    enum text_kind kind;
    const char *clean;
    int dropped;
    const char *why;
} cleaned[] = {
    { "Kieran", N, "Kieran", 0, "plain" },
    { "Zoe\xcc\x88", N, "Zo\xc3\xab", 0, "composed, nothing dropped" },
    { "a\nb\tc", N, "a b c", 0, "newline and tab are blanks in a line" },
    { "a\nb\tc", P, "a\nb\tc", 0, "and stay in paragraphs" },
    { "a\r\nb\rc", P, "a\nb\nc", 0, "line ends of other machines" },
    { "a\r\nb", N, "a b", 0, "a line end is one blank" },
    { "a\xe2\x80\xa8" "b\xe2\x80\xa9" "c", P, "a\nb\nc", 0, "Unicode's own line ends" },
    { "\x1b]0;x\x07" "a", N, "]0;xa", 2, "a title sequence" },
    { "\x1b[31mred", N, "[31mred", 1, "colour" },
    { "a\x7f" "b", N, "ab", 1, "delete" },
    { "a\xc2\x9b" "b", N, "ab", 1, "a C1 control" },
    { "a\x9b" "b", N, "ab", 1, "a raw C1 byte is not UTF-8" },
    { "a\xe2\x80\xae" "b\xe2\x81\xa6" "c\xe2\x80\x8f" "d\xd8\x9c", N, "abcd", 4,
      "direction marks" },
    { "a\xf3\xa0\x81\x81" "b", N, "ab", 1, "a tag" },
    { "a\xef\xbf\xbe" "b\xef\xb7\x90", N, "ab", 2, "non-characters" },
    { "\xef\xbb\xbf" "a\xe2\x80\x8b" "b", N, "ab", 2, "byte order mark, zero width space" },
    { "\xed\xa0\x80" "a", N, "a", 3, "a surrogate is three bad bytes" },
    { "\xc0\xaf\xf8", N, "", 3, "overlong and impossible bytes" },
    { "\xe2\x82", N, "", 2, "cut in the middle" },
    { "\xd9\x86\xe2\x80\x8c\xd9\x87", N, "\xd9\x86\xe2\x80\x8c\xd9\x87", 0, "ZWNJ stays" },
    { "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9", N,
      "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9", 0, "ZWJ stays" },
    { "\xe2\x9d\xa4\xef\xb8\x8f", N, "\xe2\x9d\xa4\xef\xb8\x8f", 0, "a variation selector stays" },
    { "x\xcc\xb0\xcc\xb0\xcc\xb0\xcc\xb0\xcc\xb0\xcc\xb0y", N,
      "x\xcc\xb0\xcc\xb0\xcc\xb0\xcc\xb0y", 2, "four marks on a letter" },
    { BURMESE, N, BURMESE, 0, "seven signs on a Burmese letter are its spelling" },
};

START_TEST(typed_text_is_cleaned)
{
    struct arena arena = ARENA_INIT;
    struct text_cleaned count;
    const char *raw = cleaned[_i].raw;
    const char *clean = text_clean(raw, strlen(raw), cleaned[_i].kind, &arena, &count);

    ck_assert_msg(strcmp(clean, cleaned[_i].clean) == 0, "%s: %s", cleaned[_i].why, clean);
    ck_assert_msg((int)text_cleaned_total(&count) == cleaned[_i].dropped, "%s: %zu",
                  cleaned[_i].why, text_cleaned_total(&count));
    arena_clear(&arena);
}
END_TEST

START_TEST(a_zero_byte_is_dropped)
{
    struct arena arena = ARENA_INIT;
    struct text_cleaned count;

    ck_assert_str_eq(text_clean("a\0b", 3, TEXT_LINE, &arena, &count), "ab");
    ck_assert_uint_eq(count.controls, 1);
    ck_assert_str_eq(text_clean("", 0, TEXT_LINE, &arena, NULL), "");
    arena_clear(&arena);
}
END_TEST

START_TEST(clean_text_is_clean)
{
    struct arena arena = ARENA_INIT;
    uint64_t seed = 20100427;
    char raw[512];

    for (int round = 0; round < 6000; round++) {
        size_t length = random_text(&seed, 40, false, raw, sizeof(raw));
        enum text_kind kind = round % 2 ? TEXT_LINE : TEXT_PARAGRAPHS;
        struct text_cleaned count;
        struct text_fault fault;
        const char *once = text_clean(raw, length, kind, &arena, NULL);
        const char *twice = text_clean(once, strlen(once), kind, &arena, &count);

        ck_assert_str_eq(once, twice);
        ck_assert_uint_eq(text_cleaned_total(&count), 0);
        ck_assert(text_valid_utf8(once, strlen(once)));
        ck_assert_msg(text_check(once, strlen(once), kind, &fault), "%d at %zu in %s", fault.kind,
                      fault.offset, once);
        arena_clear(&arena);
    }
}
END_TEST

/* What is not refused loses nothing when it is cleaned, and the other way. */
START_TEST(refused_is_what_would_be_dropped)
{
    struct arena arena = ARENA_INIT;
    uint64_t seed = 42;
    char raw[256];

    for (int round = 0; round < 8000; round++) {
        size_t length = random_text(&seed, 6, round % 3 != 0, raw, sizeof(raw));
        struct text_cleaned count;
        struct text_fault fault;
        bool fit = text_check(raw, length, TEXT_PARAGRAPHS, &fault);

        text_clean(raw, length, TEXT_PARAGRAPHS, &arena, &count);
        ck_assert_msg(fit == (text_cleaned_total(&count) == 0), "%s: fault %d, dropped %zu", raw,
                      fault.kind, text_cleaned_total(&count));
        arena_clear(&arena);
    }
}
END_TEST

static const struct {
    const char *raw;
    enum text_kind kind;
    enum text_fault_kind fault;
    const char *words;
} faults[] = {
    { "Zoe\xcc\x88 \xe1\xba\xbf", N, TEXT_FAULT_NONE, "" },
    { "a\r\nb", P, TEXT_FAULT_NONE, "" },
    { "a\rb", P, TEXT_FAULT_UNSAFE, "a control character (U+000D) at byte 2" },
    { "ab\x1b", P, TEXT_FAULT_UNSAFE, "a control character (U+001B) at byte 3" },
    { "\xc3\xa9\xe2\x80\xae", N, TEXT_FAULT_UNSAFE, "a direction mark (U+202E) at byte 3" },
    { "\xf3\xa0\x81\x81", N, TEXT_FAULT_UNSAFE, "a tag character (U+E0041) at byte 1" },
    { "\xef\xbb\xbf", N, TEXT_FAULT_UNSAFE, "an invisible space (U+FEFF) at byte 1" },
    { "a\xff", N, TEXT_FAULT_BYTE, "a byte that is not UTF-8 (0xFF) at byte 2" },
    { "a\nb", N, TEXT_FAULT_LAYOUT, "a new line at byte 2" },
    { "a\tb", N, TEXT_FAULT_LAYOUT, "a tab at byte 2" },
    { "ab\xcc\xb0\xcc\xb0\xcc\xb0\xcc\xb0\xcc\xb0", N, TEXT_FAULT_MARKS,
      "more marks than a letter has (on U+0062) at byte 2" },
};

START_TEST(imported_text_is_refused_with_the_place)
{
    struct text_fault fault;
    char words[TEXT_FAULT_WORDS];

    ck_assert_int_eq(text_check(faults[_i].raw, strlen(faults[_i].raw), faults[_i].kind, &fault),
                     faults[_i].fault == TEXT_FAULT_NONE);
    ck_assert_int_eq(fault.kind, faults[_i].fault);
    text_fault_words(&fault, words);
    ck_assert_str_eq(words, faults[_i].words);
}
END_TEST

static const struct {
    const char *text;
    enum text_kind kind;
    const char *plain;
} plains[] = {
    { "Kieran", N, "Kieran" },
    { "Zo\xc3\xab", N, "Zo\xc3\xab" },
    { "a\nb\tc", N, "a b c" },
    { "a\nb\tc", P, "a\nb\tc" },
    { "\x1b]52;c;x\x07", N, "<U+001B>]52;c;x<U+0007>" },
    { "\xc2\x9b" "31m", N, "<U+009B>31m" },
    { "\x9b" "31m", N, "<0x9B>31m" },
    { "a\r", N, "a<U+000D>" },
    { "a\xe2\x80\xae" "b", N, "a<U+202E>b" },
    { "\xf3\xa0\x81\x81", N, "<U+E0041>" },
    { "\xcc\x81" "a\xcc\x81", N, "<U+0301>a\xcc\x81" },
    { "a\n\xcc\x81", P, "a\n<U+0301>" },
    { "a\xcc\xb0\xcc\xb0\xcc\xb0\xcc\xb0\xcc\xb0", N, "a\xcc\xb0\xcc\xb0\xcc\xb0\xcc\xb0<U+0330>" },
    { "%n%s", N, "%n%s" },
};

START_TEST(nothing_raw_goes_out)
{
    struct arena arena = ARENA_INIT;

    ck_assert_str_eq(text_plain(plains[_i].text, plains[_i].kind, &arena), plains[_i].plain);
    arena_clear(&arena);
}
END_TEST

START_TEST(what_goes_out_is_clean)
{
    struct arena arena = ARENA_INIT;
    uint64_t seed = 5;
    char raw[512];

    for (int round = 0; round < 4000; round++) {
        const char *plain;

        random_text(&seed, 40, false, raw, sizeof(raw));
        plain = text_plain(raw, TEXT_LINE, &arena);
        for (const char *c = plain; *c; c++)
            ck_assert((unsigned char)*c >= 0x20 && *c != 0x7f);
        ck_assert(text_valid_utf8(plain, strlen(plain)));
        ck_assert_str_eq(text_plain(plain, TEXT_LINE, &arena), plain);
        arena_clear(&arena);
    }
}
END_TEST

START_TEST(a_tower_of_marks_comes_down_to_four)
{
    enum { MARKS = 10000 };
    struct arena arena = ARENA_INIT;
    char *raw = arena_alloc(&arena, 2 * MARKS + 2);
    struct text_cleaned count;

    raw[0] = 'q';
    for (int i = 0; i < MARKS; i++)
        memcpy(raw + 1 + 2 * i, i % 2 ? "\xcc\x81" : "\xcc\xb0", 2);
    ck_assert_uint_eq(strlen(text_clean(raw, 2 * MARKS + 1, TEXT_LINE, &arena, &count)), 9);
    ck_assert_uint_eq(count.marks, MARKS - 4);
    arena_clear(&arena);
}
END_TEST

START_TEST(a_megabyte_of_paste)
{
    enum { SIZE = 1 << 20 };
    struct arena arena = ARENA_INIT;
    uint64_t seed = 99;
    char *raw = arena_alloc(&arena, SIZE);
    size_t length = random_text(&seed, SIZE, false, raw, SIZE);
    struct text_cleaned count;
    const char *clean = text_clean(raw, length, TEXT_PARAGRAPHS, &arena, &count);

    ck_assert_uint_gt(length, SIZE - 32);
    ck_assert_uint_gt(text_cleaned_total(&count), 0);
    ck_assert(text_valid_utf8(clean, strlen(clean)));
    arena_clear(&arena);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, typed_text_is_cleaned, 0, sizeof(cleaned) / sizeof(*cleaned));
    tcase_add_test(t, a_zero_byte_is_dropped);
    tcase_add_test(t, clean_text_is_clean);
    tcase_add_test(t, refused_is_what_would_be_dropped);
    tcase_add_loop_test(t, imported_text_is_refused_with_the_place, 0,
                        sizeof(faults) / sizeof(*faults));
    tcase_add_loop_test(t, nothing_raw_goes_out, 0, sizeof(plains) / sizeof(*plains));
    tcase_add_test(t, what_goes_out_is_clean);
    tcase_add_test(t, a_tower_of_marks_comes_down_to_four);
    tcase_add_test(t, a_megabyte_of_paste);
}

TEST_MAIN("text_clean", cases)
