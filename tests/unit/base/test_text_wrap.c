/* SPDX-License-Identifier: MIT */
/* Lines of a width: nothing lost, nothing too wide, nothing too narrow. */

#include "config.h"

#include "base/text_wrap.h"

#include <locale.h>
#include <string.h>
#include <unilbrk.h>

#include "base/text.h"
#include "support/harness.h"
#include "unit/base/random_text.h"

static const struct {
    const char *text;
    int width;
    const char *lines; /* with | between them */
    const char *why;
} wrapped[] = {
    { "", 10, "", "no text is one line" },
    { "one two three", 8, "one two |three", "blanks stay before the wrap" },
    { "one two three", 7, "one two |three", "and may hang over the edge" },
    { "one two   three", 7, "one two   |three", "however many" },
    { "one two three", 80, "one two three", "it fits" },
    { "a\nb\n", 10, "a|b|", "after a last newline there is a line" },
    { "a\n\nb", 10, "a||b", "an empty paragraph" },
    { "abcdefghij", 4, "abcd|efgh|ij", "a word too long is broken" },
    { "ab abcdefghij", 4, "ab |abcd|efgh|ij", "on a line of its own" },
    { "well-known fact", 6, "well-|known |fact", "after a hyphen" },
    { "Zoe\xcc\x88" "abc", 3, "Zoe\xcc\x88|abc", "never between a letter and its accent" },
    { "\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2", 5, "\xe6\xbc\xa2\xe5\xad\x97|\xe6\xbc\xa2",
      "wide characters do not stick out" },
    { "\xe6\xbc\xa2\xe5\xad\x97", 1, "\xe6\xbc\xa2|\xe5\xad\x97", "but one a line at the least" },
    { "a\tb\tc", 6, "a\tb\t|c", "a tab goes to the next stop" },
    { "23 \xc2\xa3" "5", 4, "23 |\xc2\xa3" "5", "money stays with its sign" },
    { "5\xc2\xa0months old", 6, "5\xc2\xa0mont|hs old", "a blank that does not break" },
};

static const char *joined(const char *text, struct text_lines lines, struct arena *arena)
{
    const char *all = "";

    for (size_t i = 0; i < lines.count; i++)
        all = arena_printf(arena, "%s%s%.*s", all, i ? "|" : "", (int)lines.items[i].length,
                           text + lines.items[i].start);
    return all;
}

START_TEST(lines_are)
{
    struct arena arena = ARENA_INIT;
    const char *text = wrapped[_i].text;
    struct text_lines lines = text_wrap(text, strlen(text), wrapped[_i].width, &arena);
    const char *got = joined(text, lines, &arena);

    ck_assert_msg(strcmp(got, wrapped[_i].lines) == 0, "%s: %s", wrapped[_i].why, got);
    arena_clear(&arena);
}
END_TEST

static void check_no_byte_lost(const char *text, size_t length, struct text_lines lines)
{
    size_t at = 0;

    for (size_t i = 0; i < lines.count; i++) {
        ck_assert_uint_eq(lines.items[i].start, at);
        at += lines.items[i].length;
        if (i + 1 < lines.count && text[at] == '\n')
            at++;
        else if (i + 1 < lines.count)
            ck_assert_uint_gt(lines.items[i].length, 0);
    }
    ck_assert_uint_eq(at, length);
}

static void check_width(const char *text, const struct text_line *line, int width)
{
    size_t end = line->start + line->length;
    int whole = text_line_column(text, line, end);

    ck_assert_int_eq(line->columns, whole <= width || text_next(text, end, line->start) == end
                                        ? whole
                                        : width);
    while (end > line->start && (text[end - 1] == ' ' || text[end - 1] == '\t'))
        end--;
    if (end > line->start && text_next(text, end, line->start) < end)
        ck_assert_int_le(text_line_column(text, line, end), width);
}

/* The first piece of the next line, blanks aside, would not have fitted. */
static void check_greedy(const char *text, size_t length, const struct text_line *line, int width)
{
    static char breaks[512];
    size_t from = line->start + line->length;
    size_t to = from;
    struct text_line longer = *line;
    const char *newline = memchr(text + from, '\n', length - from);
    const char *before = memrchr(text, '\n', from);
    size_t begin = before ? (size_t)(before - text) + 1 : 0;
    size_t end = newline ? (size_t)(newline - text) : length;

    u8_possible_linebreaks((const uint8_t *)text + begin, end - begin, "UTF-8", breaks);
    do {
        to = text_next(text, end, to);
    } while (breaks[from - begin] == UC_BREAK_POSSIBLE && to < end &&
             breaks[to - begin] != UC_BREAK_POSSIBLE);
    while (to > from + 1 && (text[to - 1] == ' ' || text[to - 1] == '\t'))
        to--;
    longer.length = to - longer.start;
    ck_assert_int_gt(text_line_column(text, &longer, to), width);
}

START_TEST(no_byte_is_lost_and_no_line_too_wide)
{
    struct arena arena = ARENA_INIT;
    uint64_t seed = 20100322;
    char text[512];

    for (int round = 0; round < 6000; round++) {
        size_t length = random_text(&seed, 40, round % 4 != 0, text, sizeof(text));
        int width = 1 + (int)(random_next(&seed) % 24);
        struct text_lines lines = text_wrap(text, length, width, &arena);

        check_no_byte_lost(text, length, lines);
        for (size_t i = 0; i < lines.count; i++) {
            const struct text_line *line = &lines.items[i];
            size_t end = line->start + line->length;

            check_width(text, line, width);
            if (end < length && text[end] != '\n')
                check_greedy(text, length, line, width);
        }
        arena_clear(&arena);
    }
}
END_TEST

START_TEST(a_paragraph_alone_wraps_as_in_the_whole)
{
    struct arena arena = ARENA_INIT;
    uint64_t seed = 3;
    char text[512];

    for (int round = 0; round < 1000; round++) {
        size_t length = random_text(&seed, 40, true, text, sizeof(text));
        struct text_lines all = text_wrap(text, length, 11, &arena);
        struct text_lines pieces = TEXT_LINES_INIT;

        for (size_t at = 0, end; at <= length; at = end + 1) {
            end = at + strcspn(text + at, "\n");
            text_wrap_paragraph(text, at, end - at, 11, &pieces, &arena);
        }
        ck_assert_uint_eq(all.count, pieces.count);
        ck_assert(memcmp(all.items, pieces.items, all.count * sizeof(*all.items)) == 0);
        arena_clear(&arena);
    }
}
END_TEST

START_TEST(columns_and_bytes_of_a_line_agree)
{
    uint64_t seed = 17;
    char text[256];

    for (int round = 0; round < 2000; round++) {
        size_t length = random_text(&seed, 12, true, text, sizeof(text));
        struct text_line line = { 0, length, 0 };

        for (size_t at = 0; at < length; at = text_next(text, length, at)) {
            int column = text_line_column(text, &line, at);
            int after = text_line_column(text, &line, text_next(text, length, at));

            for (int c = column; c < after; c++)
                ck_assert_uint_eq(text_line_at(text, &line, c), at);
        }
        ck_assert_uint_eq(text_line_at(text, &line, 10000), length);
    }
}
END_TEST

START_TEST(a_megabyte_without_a_blank)
{
    enum { SIZE = 1 << 20 };
    struct arena arena = ARENA_INIT;
    char *text = arena_alloc(&arena, SIZE);
    struct text_lines lines;

    memset(text, 'x', SIZE);
    lines = text_wrap(text, SIZE, 64, &arena);
    ck_assert_uint_eq(lines.count, SIZE / 64);
    check_no_byte_lost(text, SIZE, lines);
    memset(text, ' ', SIZE);
    ck_assert_uint_eq(text_wrap(text, SIZE, 64, &arena).count, 1);
    memset(text, '\n', SIZE);
    ck_assert_uint_eq(text_wrap(text, SIZE, 64, &arena).count, SIZE + 1);
    arena_clear(&arena);
}
END_TEST

static void cases(TCase *t)
{
    setlocale(LC_ALL, "C.UTF-8");
    tcase_add_loop_test(t, lines_are, 0, sizeof(wrapped) / sizeof(*wrapped));
    tcase_add_test(t, no_byte_is_lost_and_no_line_too_wide);
    tcase_add_test(t, a_paragraph_alone_wraps_as_in_the_whole);
    tcase_add_test(t, columns_and_bytes_of_a_line_agree);
    tcase_add_test(t, a_megabyte_without_a_blank);
}

TEST_MAIN("text_wrap", cases)
