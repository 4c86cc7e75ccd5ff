/* SPDX-License-Identifier: MIT */
/* Characters, graphemes, columns, cutting and padding. */

#include "config.h"

#include "base/text.h"

#include <locale.h>
#include <string.h>
#include <wchar.h>

#include "base/text_char.h"
#include "support/harness.h"
#include "unit/base/random_text.h"

static const struct {
    const char *text;
    int graphemes, columns;
    const char *why;
} seen[] = {
    { "", 0, 0, "nothing" },
    { "Kieran", 6, 6, "plain letters" },
    { "Zo\xc3\xab", 3, 3, "a letter with its accent in one" },
    { "Zoe\xcc\x88", 3, 3, "an accent of its own takes nothing" },
    { "\xcc\x81" "a", 2, 2, "an accent with no letter is drawn on a blank" },
    { "\xe6\xbc\xa2\xe5\xad\x97", 2, 4, "Chinese is wide" },
    { "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7", 1, 6,
      "a family is one, drawn as three" },
    { "\xf0\x9f\x87\xac\xf0\x9f\x87\xa7\xf0\x9f\x87\xab", 2, 3, "a flag and a half" },
    { "\xe2\x9d\xa4\xef\xb8\x8f", 1, 1, "a variation selector takes nothing" },
    { "\xed\x95\x9c\xea\xb5\xad", 2, 4, "Korean syllables" },
    { "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", 1, 2, "a Korean syllable in three parts" },
    { "\xe0\xa6\x9a\xe0\xa6\xbf\xe0\xa6\xa7", 2, 3, "a Bengali vowel sign has its own cell" },
    { "a\x1b[1m", 5, 5, "a control counts, a sign will stand for it" },
    { "\xe2\x80\xae" "a", 2, 2, "so does a direction mark" },
    { "\r\n", 1, 2, "a line end is one" },
    { "\xff\xfe", 2, 2, "broken bytes count one each" },
};

START_TEST(what_people_see)
{
    const char *text = seen[_i].text;
    size_t length = strlen(text);

    ck_assert_msg((int)text_graphemes(text, length) == seen[_i].graphemes, "%s: %zu", seen[_i].why,
                  text_graphemes(text, length));
    ck_assert_msg(text_columns(text, length) == seen[_i].columns, "%s: %d", seen[_i].why,
                  text_columns(text, length));
}
END_TEST

static const struct {
    uint32_t character;
    enum text_class class;
} classes[] = {
    { 'a', TEXT_SHOWN },      { ' ', TEXT_SHOWN },      { '\n', TEXT_LAYOUT },
    { '\t', TEXT_LAYOUT },    { 0, TEXT_UNSAFE },       { '\r', TEXT_UNSAFE },
    { 0x1b, TEXT_UNSAFE },    { 0x7f, TEXT_UNSAFE },    { 0x80, TEXT_UNSAFE },
    { 0x9f, TEXT_UNSAFE },    { 0xa0, TEXT_SHOWN },     { 0xad, TEXT_SILENT },
    { 0x300, TEXT_MARK },     { 0x61c, TEXT_UNSAFE },   { 0x9bf, TEXT_MARK },
    { 0x200b, TEXT_UNSAFE },  { 0x200c, TEXT_SILENT },  { 0x200d, TEXT_SILENT },
    { 0x200e, TEXT_UNSAFE },  { 0x200f, TEXT_UNSAFE },  { 0x2028, TEXT_UNSAFE },
    { 0x202a, TEXT_UNSAFE },  { 0x202e, TEXT_UNSAFE },  { 0x2066, TEXT_UNSAFE },
    { 0x2069, TEXT_UNSAFE },  { 0xd800, TEXT_UNSAFE },  { 0xdfff, TEXT_UNSAFE },
    { 0xfdd0, TEXT_UNSAFE },  { 0xfdef, TEXT_UNSAFE },  { 0xfe0f, TEXT_SILENT },
    { 0xfeff, TEXT_UNSAFE },  { 0xfffd, TEXT_SHOWN },   { 0xfffe, TEXT_UNSAFE },
    { 0xffff, TEXT_UNSAFE },  { 0x1f600, TEXT_SHOWN },  { 0x1fffe, TEXT_UNSAFE },
    { 0xe0001, TEXT_UNSAFE }, { 0xe007f, TEXT_UNSAFE }, { 0xe0100, TEXT_SILENT },
    { 0x10ffff, TEXT_UNSAFE }, { 0x110000, TEXT_UNSAFE }, { TEXT_BAD_BYTE, TEXT_UNSAFE },
};

START_TEST(what_a_character_is_to_us)
{
    ck_assert_msg(text_char_class(classes[_i].character) == classes[_i].class, "U+%04X",
                  (unsigned)classes[_i].character);
}
END_TEST

/* Curses refuses what wcwidth gives -1 for, and attaches what it gives 0 for. */
START_TEST(columns_are_what_curses_counts)
{
    for (uint32_t c = 0x20; c < 0x30000; c++) {
        enum text_class class = text_char_class(c);

        if ((class == TEXT_SHOWN || class == TEXT_MARK) && wcwidth((wchar_t)c) >= 0)
            ck_assert_msg(text_char_columns(c) == wcwidth((wchar_t)c), "U+%04X", (unsigned)c);
    }
}
END_TEST

START_TEST(going_back_meets_every_boundary)
{
    uint64_t seed = 20100322;
    char text[256];

    for (int round = 0; round < 4000; round++) {
        size_t length = random_text(&seed, 24, false, text, sizeof(text));
        size_t boundary[256] = { 0 };
        size_t count = 0;

        for (size_t at = 0; at < length; at = text_next(text, length, at)) {
            ck_assert(text_next(text, length, at) > at);
            boundary[count++] = at;
        }
        for (size_t at = length; at > 0; at = text_previous(text, length, at)) {
            ck_assert_uint_gt(count, 0);
            ck_assert_uint_eq(text_previous(text, length, at), boundary[--count]);
        }
        ck_assert_uint_eq(count, 0);
    }
}
END_TEST

START_TEST(characters_read_alike_both_ways)
{
    uint64_t seed = 7;
    char text[256];

    for (int round = 0; round < 2000; round++) {
        size_t length = random_text(&seed, 20, false, text, sizeof(text));
        size_t taken;

        for (size_t at = 0; at < length; at += taken) {
            uint32_t forward, back;

            taken = text_char(text + at, length - at, &forward);
            ck_assert_uint_eq(text_char_before(text, at + taken, &back), taken);
            ck_assert_uint_eq(forward, back);
        }
    }
}
END_TEST

START_TEST(a_prefix_is_the_longest_that_fits)
{
    uint64_t seed = 11;
    char text[256];

    for (int round = 0; round < 2000; round++) {
        size_t length = random_text(&seed, 16, false, text, sizeof(text));
        int width = (int)(random_next(&seed) % 20);
        int used;
        size_t kept = text_prefix(text, length, width, &used);

        ck_assert_int_eq(used, text_columns(text, kept));
        ck_assert_int_le(used, width);
        if (kept < length)
            ck_assert_int_gt(text_columns(text, text_next(text, length, kept)), width);
    }
}
END_TEST

START_TEST(cut_by_columns_not_bytes)
{
    struct arena arena = ARENA_INIT;

    ck_assert_str_eq(text_fit("Kieran", 6, TEXT_CUT, &arena), "Kieran");
    ck_assert_str_eq(text_fit("Kieran", 5, TEXT_CUT, &arena), "Kier" TEXT_CUT);
    ck_assert_str_eq(text_fit("Kieran", 5, TEXT_CUT_ASCII, &arena), "Kier~");
    ck_assert_str_eq(text_fit("Zo\xc3\xab Mills", 4, TEXT_CUT, &arena), "Zo\xc3\xab" TEXT_CUT);
    ck_assert_str_eq(text_fit("Zoe\xcc\x88 Mills", 4, TEXT_CUT, &arena), "Zoe\xcc\x88" TEXT_CUT);
    ck_assert_str_eq(text_fit("\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2", 4, TEXT_CUT, &arena),
                     "\xe6\xbc\xa2" TEXT_CUT);
    ck_assert_str_eq(text_fit("Kieran", 1, TEXT_CUT, &arena), TEXT_CUT);
    ck_assert_str_eq(text_fit("Kieran", 0, TEXT_CUT, &arena), "");
    ck_assert_str_eq(text_fit("", 3, TEXT_CUT, &arena), "");
    arena_clear(&arena);
}
END_TEST

START_TEST(padded_to_exactly_the_columns)
{
    struct arena arena = ARENA_INIT;
    uint64_t seed = 13;
    char text[128];

    ck_assert_str_eq(text_pad("Zo\xc3\xab", 5, TEXT_LEFT, TEXT_CUT, &arena), "Zo\xc3\xab  ");
    ck_assert_str_eq(text_pad("12", 5, TEXT_RIGHT, TEXT_CUT, &arena), "   12");
    ck_assert_str_eq(text_pad("\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2", 4, TEXT_LEFT, TEXT_CUT,
                              &arena),
                     "\xe6\xbc\xa2" TEXT_CUT " ");
    for (int round = 0; round < 500; round++) {
        int width = (int)(random_next(&seed) % 12);
        const char *padded;

        random_text(&seed, 8, false, text, sizeof(text));
        padded = text_pad(text, width, TEXT_LEFT, TEXT_CUT_ASCII, &arena);
        ck_assert_int_eq(text_columns(padded, strlen(padded)), width);
    }
    arena_clear(&arena);
}
END_TEST

START_TEST(what_cannot_be_seen_is_blank)
{
    ck_assert(text_blank(""));
    ck_assert(text_blank(" \t\n\xc2\xa0\xe2\x80\x8d\xc2\xad"));
    ck_assert(text_blank("\xe3\x85\xa4")); /* a Korean filler, as in names made to look empty */
    ck_assert(!text_blank("."));
    ck_assert(!text_blank(" \xff"));
}
END_TEST

/* A letter under a tower of marks: the walk back must not begin anew at each. */
START_TEST(ten_thousand_marks_are_one_character)
{
    enum { MARKS = 10000 };
    static char text[2 * MARKS + 2];
    size_t length = 1;

    text[0] = 'a';
    for (int i = 0; i < MARKS; i++, length += 2)
        memcpy(text + length, "\xcc\x81", 2);
    ck_assert_uint_eq(text_next(text, length, 0), length);
    ck_assert_uint_eq(text_previous(text, length, length), 0);
    ck_assert_int_eq(text_columns(text, length), 1);
}
END_TEST

static void cases(TCase *t)
{
    setlocale(LC_ALL, "C.UTF-8");
    tcase_add_loop_test(t, what_people_see, 0, sizeof(seen) / sizeof(*seen));
    tcase_add_loop_test(t, what_a_character_is_to_us, 0, sizeof(classes) / sizeof(*classes));
    tcase_add_test(t, columns_are_what_curses_counts);
    tcase_add_test(t, going_back_meets_every_boundary);
    tcase_add_test(t, characters_read_alike_both_ways);
    tcase_add_test(t, a_prefix_is_the_longest_that_fits);
    tcase_add_test(t, cut_by_columns_not_bytes);
    tcase_add_test(t, padded_to_exactly_the_columns);
    tcase_add_test(t, what_cannot_be_seen_is_blank);
    tcase_add_test(t, ten_thousand_marks_are_one_character);
}

TEST_MAIN("text", cases)
