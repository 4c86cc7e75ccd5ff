/* SPDX-License-Identifier: MIT */
/* The surface everything is drawn on. */

#include "config.h"

#include "ui/canvas.h"

#include <locale.h>
#include <string.h>

#include "support/harness.h"

static struct canvas *canvas;
static struct str out;

static void begin(void)
{
    setlocale(LC_ALL, "C.UTF-8");
    canvas = canvas_new(3, 10, BORDERS_ASCII);
}

static void end(void)
{
    canvas_free(canvas);
    str_release(&out);
}

static const char *dump(void)
{
    str_clear(&out);
    canvas_dump(canvas, &out);
    return str_text(&out);
}

START_TEST(text_stops_at_the_edge)
{
    ck_assert_int_eq(canvas_put(canvas, 0, 6, ROLE_TEXT, "abcdefgh"), 8);
    ck_assert_int_eq(canvas_put(canvas, 1, -2, ROLE_TEXT, "abcdefgh"), 8);
    canvas_put(canvas, 7, 0, ROLE_TEXT, "nowhere");
    canvas_put(canvas, -1, 0, ROLE_TEXT, "nowhere");
    ck_assert_str_eq(dump(), "      abcd\ncdefgh\n\n[no cursor]\n");
}
END_TEST

START_TEST(the_last_cell_is_never_written)
{
    canvas_fill(canvas, canvas_rect(canvas), ROLE_BAR);
    canvas_put(canvas, 2, 0, ROLE_TEXT, "0123456789");
    ck_assert_str_eq(dump(), "\n\n012345678\n[no cursor]\n");
    ck_assert_int_eq(canvas_cell(canvas, 2, 9)->role, ROLE_TEXT);
}
END_TEST

START_TEST(nothing_is_drawn_outside_the_clip)
{
    struct rect before = canvas_clip(canvas, (struct rect){ 1, 2, 1, 3 });
    struct rect inner = canvas_clip(canvas, (struct rect){ 0, 0, 3, 4 });

    for (int row = 0; row < 3; row++)
        canvas_put(canvas, row, 0, ROLE_TEXT, "xxxxxxxxxx");
    canvas_unclip(canvas, inner);
    canvas_put(canvas, 1, 4, ROLE_TEXT, "yy");
    canvas_unclip(canvas, before);
    ck_assert_str_eq(dump(), "\n  xxy\n\n[no cursor]\n");
}
END_TEST

START_TEST(wide_characters_take_two_cells_and_never_half)
{
    canvas_put(canvas, 0, 0, ROLE_TEXT, "a\346\274\242b");
    canvas_put(canvas, 1, 9, ROLE_TEXT, "\346\274\242");
    canvas_put(canvas, 2, 0, ROLE_TEXT, "\346\274\242\346\274\242");
    canvas_put(canvas, 2, 1, ROLE_TEXT, "x");
    ck_assert_int_eq(canvas_cell(canvas, 0, 1)->columns, 2);
    ck_assert_int_eq(canvas_cell(canvas, 0, 2)->columns, 0);
    ck_assert_str_eq(dump(), "a\346\274\242b\n\n x\346\274\242\n[no cursor]\n");
}
END_TEST

static const struct {
    const char *why;
    const char *text;
    const char *shown;
    int columns;
} safe[] = {
    { "an accent stays on its letter", "cafe\314\201 n", "cafe\314\201 n", 6 },
    { "a mark alone stands on a blank", "\314\201x", " \314\201x", 2 },
    { "an escape sequence", "a\033[31mb", "a?[31mb", 7 },
    { "C1 controls", "\302\2331m", "?1m", 3 },
    { "a right-to-left override", "x\342\200\256y", "x?y", 3 },
    { "a bell, a NUL's neighbour, delete", "\a\001\177", "???", 3 },
    { "a newline and a tab", "a\nb\tc", "a b c", 5 },
    { "bytes that are not UTF-8", "a\377\376b\303", "a??b?", 5 },
    { "joiners are silent", "a\342\200\215b", "ab", 2 },
    { "a tag character", "a\363\240\201\201b", "a?b", 3 },
};

START_TEST(no_text_reaches_a_terminal_raw)
{
    ck_assert_int_eq(canvas_put(canvas, 0, 0, ROLE_TEXT, safe[_i].text), safe[_i].columns);
    dump();
    *strchr(str_text(&out), '\n') = '\0';
    ck_assert_msg(strcmp(str_text(&out), safe[_i].shown) == 0, "%s: %s", safe[_i].why,
                  str_text(&out));
}
END_TEST

START_TEST(ten_thousand_marks_fit_in_a_cell)
{
    struct str text = STR_INIT;

    str_add(&text, "e");
    for (int i = 0; i < 10000; i++)
        str_add(&text, "\314\201");
    str_add(&text, "!");
    canvas_put(canvas, 0, 0, ROLE_TEXT, str_text(&text));
    ck_assert_uint_lt(strlen(canvas_cell(canvas, 0, 0)->text), CELL_BYTES);
    ck_assert_str_eq(canvas_cell(canvas, 0, 1)->text, "!");
    str_release(&text);
}
END_TEST

START_TEST(what_is_cut_ends_in_a_mark)
{
    canvas_put_in(canvas, 0, 1, 5, ROLE_TEXT, "Tollemache", 10);
    canvas_put_in(canvas, 1, 1, 5, ROLE_TEXT, "Tolle", 5);
    canvas_put_right(canvas, 2, 0, 6, ROLE_TEXT, "17");
    ck_assert_str_eq(dump(), " Toll~\n Tolle\n    17\n[no cursor]\n");
}
END_TEST

START_TEST(boxes_come_in_two_looks)
{
    canvas_box(canvas, (struct rect){ 0, 0, 3, 9 }, "Ti");
    ck_assert_str_eq(dump(), "+-- Ti -+\n|       |\n+-------+\n[no cursor]\n");
    canvas_free(canvas);
    canvas = canvas_new(3, 10, BORDERS_UTF8);
    canvas_box(canvas, (struct rect){ 0, 0, 3, 4 }, NULL);
    ck_assert_str_eq(dump(), "┌──┐\n│  │\n└──┘\n[no cursor]\n");
}
END_TEST

START_TEST(words_wrap_into_a_rectangle)
{
    struct rect rect = { 0, 1, 2, 6 };

    ck_assert_int_eq(canvas_wrap(canvas, rect, ROLE_TEXT, "one two three\nfour", 1), 4);
    ck_assert_str_eq(dump(), " two\n three\n\n[no cursor]\n");
}
END_TEST

START_TEST(the_cursor_is_told)
{
    canvas_cursor(canvas, 1, 4);
    ck_assert_str_eq(dump(), "\n\n\n[cursor 2,5]\n");
    canvas_cursor(canvas, 99, -4);
    ck_assert_str_eq(dump(), "\n\n\n[cursor 3,1]\n");
}
END_TEST

START_TEST(a_canvas_has_at_least_one_cell)
{
    canvas_reset(canvas, 0, -3);
    canvas_box(canvas, canvas_rect(canvas), "x");
    canvas_put(canvas, 0, 0, ROLE_TEXT, "x");
    ck_assert_int_eq(canvas_rows(canvas), 1);
    ck_assert_str_eq(dump(), "\n[no cursor]\n");
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, text_stops_at_the_edge);
    tcase_add_test(t, the_last_cell_is_never_written);
    tcase_add_test(t, nothing_is_drawn_outside_the_clip);
    tcase_add_test(t, wide_characters_take_two_cells_and_never_half);
    tcase_add_loop_test(t, no_text_reaches_a_terminal_raw, 0, sizeof(safe) / sizeof(safe[0]));
    tcase_add_test(t, ten_thousand_marks_fit_in_a_cell);
    tcase_add_test(t, what_is_cut_ends_in_a_mark);
    tcase_add_test(t, boxes_come_in_two_looks);
    tcase_add_test(t, words_wrap_into_a_rectangle);
    tcase_add_test(t, the_cursor_is_told);
    tcase_add_test(t, a_canvas_has_at_least_one_cell);
}

TEST_MAIN("canvas", cases)
