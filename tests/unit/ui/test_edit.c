/* SPDX-License-Identifier: MIT */
/* Text being written. */

#include "config.h"

#include "ui/edit.h"

#include <locale.h>
#include <string.h>
#include <time.h>

#include "base/str.h"
#include "ui/flow.h"

#include "support/harness.h"

static struct edit edit;

static void begin(void)
{
    setlocale(LC_ALL, "C.UTF-8");
    edit_init(&edit, TEXT_PARAGRAPHS);
}

static void end(void)
{
    edit_release(&edit);
}

static enum edit_result press(enum key_kind kind)
{
    struct key key = key_of(kind);

    return edit_key(&edit, &key);
}

static void control(char letter)
{
    struct key key = key_ctrl(letter);

    edit_key(&edit, &key);
}

static void type(const char *text)
{
    for (size_t i = 0; text[i] != '\0';) {
        size_t bytes = 1;
        struct key key = { .kind = K_TEXT };

        while (((unsigned char)text[i + bytes] & 0xc0) == 0x80)
            bytes++;
        memcpy(key.text, text + i, bytes);
        edit_key(&edit, &key);
        i += bytes;
    }
}

START_TEST(the_cursor_goes_by_whole_characters)
{
    edit_set(&edit, "cafe\314\201 \360\237\221\250\342\200\215\360\237\221\251");
    ck_assert_uint_eq(edit_characters(&edit), 6);
    press(K_LEFT);
    ck_assert_str_eq(edit.text + edit.cursor, "\360\237\221\250\342\200\215\360\237\221\251");
    press(K_LEFT);
    press(K_LEFT);
    press(K_DELETE);
    ck_assert_str_eq(edit.text, "caf \360\237\221\250\342\200\215\360\237\221\251");
}
END_TEST

START_TEST(an_accent_typed_after_its_letter_stays_there)
{
    type("cafe naive");
    for (int i = 0; i < 6; i++)
        press(K_LEFT);
    type("\314\201");
    ck_assert_str_eq(edit.text, "caf\303\251 naive");
    press(K_BACKSPACE);
    ck_assert_str_eq(edit.text, "caf naive");
}
END_TEST

START_TEST(a_word_is_one_undo)
{
    type("one two");
    control('_');
    ck_assert_str_eq(edit.text, "one ");
    control('_');
    ck_assert_str_eq(edit.text, "");
    ck_assert_int_eq(press(K_BACKSPACE), EDIT_MOVED);
    ck_assert(edit_redo(&edit));
    ck_assert_str_eq(edit.text, "one ");
    ck_assert(edit_redo(&edit));
    ck_assert_str_eq(edit.text, "one two");
    ck_assert(!edit_redo(&edit));
}
END_TEST

START_TEST(a_run_of_deletions_is_one_undo)
{
    edit_set(&edit, "abcdef");
    press(K_BACKSPACE);
    press(K_BACKSPACE);
    press(K_BACKSPACE);
    ck_assert_str_eq(edit.text, "abc");
    ck_assert(edit_undo(&edit));
    ck_assert_str_eq(edit.text, "abcdef");
    ck_assert_uint_eq(edit.cursor, 6);
    ck_assert(!edit_undo(&edit));
}
END_TEST

START_TEST(moving_ends_what_one_undo_takes_back)
{
    type("ab");
    press(K_LEFT);
    press(K_RIGHT);
    type("cd");
    edit_undo(&edit);
    ck_assert_str_eq(edit.text, "ab");
}
END_TEST

START_TEST(a_paste_is_cleaned_and_one_undo)
{
    type("x");
    ck_assert_uint_eq(edit_paste(&edit, "a\033[1mb\r\nc\342\200\256d"), 2);
    ck_assert_str_eq(edit.text, "xa[1mb\ncd");
    edit_undo(&edit);
    ck_assert_str_eq(edit.text, "x");
}
END_TEST

START_TEST(kill_keys_cut_words_and_lines)
{
    edit_set(&edit, "one two\nthree four");
    control('w');
    ck_assert_str_eq(edit.text, "one two\nthree ");
    control('u');
    ck_assert_str_eq(edit.text, "one two\n");
    edit_move(&edit, 3);
    control('k');
    ck_assert_str_eq(edit.text, "one\n");
    control('k');
    ck_assert_str_eq(edit.text, "one");
}
END_TEST

START_TEST(words_are_found_and_counted)
{
    size_t at;

    edit_set(&edit, "Anger, and crying.\nThen calm; and sleep");
    ck_assert_uint_eq(edit_words(&edit), 7);
    ck_assert(edit_find(&edit, "AND", 0, &at));
    ck_assert_uint_eq(at, 7);
    ck_assert(edit_find(&edit, "and", at, &at));
    ck_assert_uint_eq(at, 30);
    ck_assert(edit_find(&edit, "and", at, &at));
    ck_assert_uint_eq(at, 7);
    ck_assert(!edit_find(&edit, "rage", 0, &at));
}
END_TEST

START_TEST(control_characters_are_not_typed)
{
    struct key key = { .kind = K_TEXT, .text = "\033" };

    edit_key(&edit, &key);
    ck_assert_str_eq(edit.text, "");
}
END_TEST

/* ----- Against a plain string ------------------------------------------ */

static const char *const bits[] = { "a", "b ", " ", "\n", "\303\251", "\346\274\242", "word",
                                    "\n\n", "x y z " };

static void no_news(void *who, size_t from, size_t removed, size_t inserted)
{
    flow_change(who, edit.text, from, removed, inserted);
}

static void compare_flows(const struct flow *flow)
{
    struct flow fresh;

    flow_init(&fresh);
    flow_set(&fresh, edit.text, edit.used, flow->cols);
    ck_assert_uint_eq(flow_lines(flow), flow_lines(&fresh));
    for (size_t i = 0; i < flow_lines(flow); i++) {
        struct text_line a = flow_line(flow, i);
        struct text_line b = flow_line(&fresh, i);

        ck_assert_uint_eq(a.start, b.start);
        ck_assert_uint_eq(a.length, b.length);
    }
    for (size_t at = 0; at <= edit.used; at++)
        ck_assert_uint_eq(flow_line_of(flow, at), flow_line_of(&fresh, at));
    flow_release(&fresh);
}

/* Random edits give what the same edits of a plain string give; the lines kept
 * up to date are those folded anew; undoing all gives the beginning. */
START_TEST(random_edits_agree_with_a_plain_string)
{
    unsigned seed = 7u + (unsigned)_i;
    char model[8192] = "";
    struct flow flow;

    flow_init(&flow);
    flow_set(&flow, "", 0, 12);
    edit.changed = no_news;
    edit.who = &flow;
    for (int round = 0; round < 300; round++) {
        size_t length = strlen(model);
        size_t at = (size_t)rand_r(&seed) % (length + 1);

        while (at > 0 && text_next(model, length, text_previous(model, length, at)) != at)
            at--;
        edit_move(&edit, at);
        if (rand_r(&seed) % 3 > 0 || length == 0) {
            const char *bit = bits[(size_t)rand_r(&seed) % (sizeof(bits) / sizeof(bits[0]))];

            memmove(model + at + strlen(bit), model + at, length - at + 1);
            memcpy(model + at, bit, strlen(bit));
            edit_insert(&edit, bit, strlen(bit));
        } else {
            size_t next = text_next(model, length, at);

            memmove(model + at, model + next, length - next + 1);
            press(K_DELETE);
        }
        ck_assert_str_eq(edit.text, model);
        compare_flows(&flow);
    }
    while (edit_undo(&edit))
        continue;
    ck_assert_str_eq(edit.text, "");
    while (edit_redo(&edit))
        continue;
    ck_assert_str_eq(edit.text, model);
    flow_release(&flow);
}
END_TEST

static double ms_now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* A generous bound, so that a slow machine does not fail; the target itself is
 * measured by the benchmarks. */
START_TEST(a_key_in_a_long_text_does_not_fold_all_of_it)
{
    struct flow flow;
    double began;

    for (int i = 0; i < 400; i++)
        edit_insert(&edit, "Fifty characters of a paragraph that says little.\n", 50);
    flow_init(&flow);
    flow_set(&flow, edit.text, edit.used, 60);
    edit.changed = no_news;
    edit.who = &flow;
    edit_move(&edit, 10000);
    began = ms_now();
    for (int i = 0; i < 100; i++)
        type("x");
    ck_assert_msg(ms_now() - began < 500, "100 keys took %.1f ms", ms_now() - began);
    flow_release(&flow);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, the_cursor_goes_by_whole_characters);
    tcase_add_test(t, an_accent_typed_after_its_letter_stays_there);
    tcase_add_test(t, a_word_is_one_undo);
    tcase_add_test(t, a_run_of_deletions_is_one_undo);
    tcase_add_test(t, moving_ends_what_one_undo_takes_back);
    tcase_add_test(t, a_paste_is_cleaned_and_one_undo);
    tcase_add_test(t, kill_keys_cut_words_and_lines);
    tcase_add_test(t, words_are_found_and_counted);
    tcase_add_test(t, control_characters_are_not_typed);
    tcase_add_loop_test(t, random_edits_agree_with_a_plain_string, 0, 10);
    tcase_add_test(t, a_key_in_a_long_text_does_not_fold_all_of_it);
}

TEST_MAIN("edit", cases)
