/* SPDX-License-Identifier: MIT */
/* The terminal: what it is sent, and that it always comes back as it was. */

#include "config.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pty/tt.h"
#include "support/folder.h"
#include "support/harness.h"

static char demo[1024];
static struct tt *tt;

static struct tt *start(const char *const *extra, const char *const *settings, int rows, int cols)
{
    const char *arguments[8] = { demo };
    struct tt_options options = { .arguments = arguments, .settings = settings, .rows = rows,
                                  .cols = cols };

    for (size_t i = 0; extra != NULL && extra[i] != NULL; i++)
        arguments[i + 1] = extra[i];
    return tt_start(&options);
}

static void begin(void)
{
    const char *build = getenv("BUILD");

    snprintf(demo, sizeof(demo), "%s/tests/pty/demo", build == NULL ? "." : build);
    tt = NULL;
}

static void end(void)
{
    if (tt != NULL)
        tt_free(tt);
}

static void plain_start(void)
{
    tt = start(NULL, NULL, 24, 80);
}

static void assert_given_back(void)
{
    if (!tt_is_sane(tt))
        tt_fail(tt, "the terminal's mode was not given back");
    if (tt_on_alternate(tt))
        tt_fail(tt, "the alternate screen was not left");
}

/* ----- Ends ------------------------------------------------------------ */

START_TEST(leaving_gives_the_terminal_back)
{
    plain_start();
    ck_assert(tt_on_alternate(tt));
    ck_assert(!tt_is_sane(tt));
    tt_type(tt, "\033[21~", 5);
    ck_assert_int_eq(WEXITSTATUS(tt_wait_end(tt)), 0);
    assert_given_back();
}
END_TEST

START_TEST(a_crash_gives_the_terminal_back_and_is_still_a_crash)
{
    size_t length;
    int status;

    plain_start();
    tt_type(tt, "gc", 2);
    status = tt_wait_end(tt);
    ck_assert(WIFSIGNALED(status) || WEXITSTATUS(status) != 0);
    assert_given_back();
    ck_assert_ptr_nonnull(strstr(tt_raw(tt, &length), "\033[?2004l"));
}
END_TEST

START_TEST(dying_gives_the_terminal_back_and_says_why)
{
    size_t length;
    const char *raw;

    plain_start();
    tt_type(tt, "gd", 2);
    ck_assert_int_eq(WEXITSTATUS(tt_wait_end(tt)), 7);
    assert_given_back();
    raw = tt_raw(tt, &length);
    ck_assert_ptr_nonnull(strstr(raw, "This is the end, said on purpose."));
}
END_TEST

START_TEST(a_signal_ends_it_in_order_and_keeps_the_draft)
{
    static const int signals[] = { SIGTERM, SIGHUP };
    char file[64];
    const char *const extra[] = { "--draft", file, NULL };
    char text[256] = "";
    FILE *draft;

    folder_template("demo-draft", file);
    close(mkstemp(file));
    tt = start(extra, NULL, 24, 80);
    tt_keys(tt, "f 'Made Up' Tab 'half a sent'");
    tt_signal(tt, signals[_i]);
    ck_assert_int_eq(WEXITSTATUS(tt_wait_end(tt)), 10);
    assert_given_back();
    draft = fopen(file, "r");
    text[fread(text, 1, sizeof(text) - 1, draft)] = '\0';
    fclose(draft);
    unlink(file);
    ck_assert_ptr_nonnull(strstr(text, "name=Made Up\nnotes=half a sent\n"));
}
END_TEST

START_TEST(a_lost_line_ends_it_and_keeps_the_draft)
{
    char file[64];
    const char *const extra[] = { "--draft", file, NULL };
    char text[256] = "";
    FILE *draft;

    folder_template("demo-draft", file);
    close(mkstemp(file));
    tt = start(extra, NULL, 24, 80);
    tt_keys(tt, "f 'Made Up'");
    tt_hang_up(tt);
    ck_assert_int_eq(WEXITSTATUS(tt_wait_end(tt)), 10);
    draft = fopen(file, "r");
    text[fread(text, 1, sizeof(text) - 1, draft)] = '\0';
    fclose(draft);
    unlink(file);
    ck_assert_ptr_nonnull(strstr(text, "name=Made Up\n"));
}
END_TEST

START_TEST(it_stops_like_any_program_and_comes_back_locked)
{
    plain_start();
    tt_type(tt, "\032", 1);
    tt_wait_stop(tt);
    assert_given_back();
    tt_signal(tt, SIGCONT);
    tt_wait_frame(tt);
    if (!tt_shows(tt, "Locked."))
        tt_fail(tt, "it came back open");
    ck_assert(tt_on_alternate(tt));
    ck_assert(!tt_is_sane(tt));
    tt_keys(tt, "Enter");
    if (!tt_shows(tt, "Open the form"))
        tt_fail(tt, "what was there before did not come back");
}
END_TEST

/* Ignored by curses for the time of a drawing, one that came then was lost. */
START_TEST(curses_leaves_the_stop_signal_alone)
{
    unsigned long long caught = 0, ignored = 0;
    char line[256], path[40];
    FILE *status;

    plain_start();
    snprintf(path, sizeof(path), "/proc/%d/status", (int)tt_pid(tt));
    status = fopen(path, "r");
    ck_assert_ptr_nonnull(status);
    while (fgets(line, sizeof(line), status)) {
        sscanf(line, "SigIgn: %llx", &ignored);
        sscanf(line, "SigCgt: %llx", &caught);
    }
    fclose(status);
    ck_assert_uint_ne(caught, 0);
    ck_assert_uint_eq((caught | ignored) >> (SIGTSTP - 1) & 1, 0);
}
END_TEST

START_TEST(what_libraries_say_waits_until_the_end)
{
    size_t length;

    plain_start();
    tt_keys(tt, "e");
    if (tt_shows(tt, "scribbled"))
        tt_fail(tt, "standard error spoilt the screen");
    tt_type(tt, "\033[21~", 5);
    tt_wait_end(tt);
    ck_assert_ptr_nonnull(strstr(tt_raw(tt, &length), "scribbled on the side"));
}
END_TEST

/* ----- Keys ------------------------------------------------------------ */

START_TEST(esc_and_a_digit_is_the_f_key)
{
    plain_start();
    tt_send(tt, "\0331", 2);
    if (!tt_shows(tt, "Everything the demo has."))
        tt_fail(tt, "Esc 1 is not F1");
    tt_keys(tt, "Esc");
    if (tt_shows(tt, "Everything the demo has."))
        tt_fail(tt, "Esc did not go back");
}
END_TEST

START_TEST(a_paste_of_20_kB_is_quick_and_one_undo)
{
    char *text = malloc(20001);

    for (int i = 0; i < 20000; i++)
        text[i] = i % 6 == 5 ? ' ' : (char)('a' + i % 26);
    text[20000] = '\0';
    plain_start();
    tt_keys(tt, "f Tab 'before '");
    tt_paste(tt, text);
    if (!tt_shows(tt, "20007 chars") && !tt_shows(tt, "20007 of"))
        tt_fail(tt, "the paste is not whole");
    ck_assert_msg(tt_last_ms(tt) < 1000, "20 kB took %.0f ms", tt_last_ms(tt));
    tt_send(tt, "\037", 1);
    if (!tt_shows(tt, "7 chars"))
        tt_fail(tt, "the paste was not one undo");
    free(text);
}
END_TEST

START_TEST(a_hundred_keys_are_at_most_three_frames)
{
    char keys[300];

    for (int i = 0; i < 100; i++)
        memcpy(keys + 3 * i, "\033OB", 3);
    plain_start();
    tt_keys(tt, "l");
    tt_forget(tt);
    tt_send(tt, keys, sizeof(keys));
    ck_assert_uint_le(tt_frames(tt), 3);
    if (!tt_shows(tt, "Made-up family 100"))
        tt_fail(tt, "the focus is not on row 100");
}
END_TEST

START_TEST(a_key_in_a_list_costs_few_bytes_and_the_cursor_follows)
{
    int row, col, before;
    bool shown;
    size_t length;

    plain_start();
    tt_keys(tt, "l Down Down");
    tt_cursor(tt, &before, &col, &shown);
    tt_forget(tt);
    tt_keys(tt, "Down");
    tt_cursor(tt, &row, &col, &shown);
    ck_assert(shown);
    ck_assert_int_eq(row, before + 1);
    tt_raw(tt, &length);
    ck_assert_uint_le(length, 300);
}
END_TEST

START_TEST(nothing_is_written_while_nothing_happens)
{
    size_t length;

    plain_start();
    tt_forget(tt);
    /* An unknown signal-free pass: the size stays, so nothing changes. */
    tt_signal(tt, SIGWINCH);
    tt_wait_frame(tt);
    tt_raw(tt, &length);
    ck_assert_uint_le(length, 24);
}
END_TEST

START_TEST(random_bytes_do_no_harm)
{
    unsigned seed = 20100322u + (unsigned)_i;
    char bytes[100];

    plain_start();
    tt_keys(tt, "f");
    for (int burst = 0; burst < 100; burst++) {
        for (size_t i = 0; i < sizeof(bytes); i++) {
            bytes[i] = (char)(rand_r(&seed) >> 4);
            /* Not what ends or stops it, nor a paste that never ends. */
            while (bytes[i] == '\032' || bytes[i] == '\033' || bytes[i] == '\003')
                bytes[i] = (char)(rand_r(&seed) >> 4);
        }
        tt_send(tt, bytes, sizeof(bytes));
    }
    tt_keys(tt, "^L");
}
END_TEST

/* ----- Looks ----------------------------------------------------------- */

START_TEST(text_with_escapes_shows_marks)
{
    size_t length;
    const char *raw;

    plain_start();
    tt_forget(tt);
    tt_keys(tt, "t");
    raw = tt_raw(tt, &length);
    ck_assert_ptr_null(strstr(raw, "\033[31mRED"));
    ck_assert_ptr_null(strstr(raw, "owned\a"));
    ck_assert_ptr_null(memchr(raw, '\a', length));
    ck_assert_ptr_null(strstr(raw, "\342\200\256"));
    if (!tt_shows(tt, "[31mRED") || !tt_shows(tt, "\346\274\242\345\255\227"))
        tt_fail(tt, "the text is not there");
}
END_TEST

static bool has_colour(const char *raw)
{
    for (const char *p = raw; (p = strstr(p, "\033[")) != NULL; p += 2) {
        const char *q = p + 2;

        for (int number = 0;; q++) {
            if (*q >= '0' && *q <= '9') {
                number = 10 * number + (*q - '0');
                continue;
            }
            if ((*q == ';' || *q == 'm') && ((number >= 30 && number <= 49) || number >= 90))
                return true;
            if (*q != ';')
                break;
            number = 0;
        }
    }
    return false;
}

START_TEST(colours_are_sent_unless_NO_COLOR_says_otherwise)
{
    static const char *const settings[] = { "NO_COLOR=1", NULL };
    static const char *const theme[] = { "--theme", "contrast", NULL };
    size_t length;

    plain_start();
    ck_assert(has_colour(tt_raw(tt, &length)));
    tt_free(tt);
    tt = start(NULL, settings, 24, 80);
    tt_keys(tt, "f Tab Tab Tab Esc l Down");
    ck_assert(!has_colour(tt_raw(tt, &length)));
    ck_assert(tt_look_at(tt, 3, 3).reverse || tt_look_at(tt, 4, 3).reverse);
    tt_free(tt);
    tt = start(theme, settings, 24, 80);
    ck_assert(has_colour(tt_raw(tt, &length)));
}
END_TEST

START_TEST(the_mouse_is_the_terminals_unless_asked_for)
{
    static const char *const asked[] = { "--mouse", NULL };
    static const char click[] = "\033[<0;9;8M\033[<0;9;8m"; /* row 8, and let go */
    size_t length;
    int row, col;
    bool shown;

    plain_start();
    ck_assert_ptr_null(strstr(tt_raw(tt, &length), "\033[?1000h"));
    tt_free(tt);
    tt = start(asked, NULL, 24, 80);
    ck_assert_ptr_nonnull(strstr(tt_raw(tt, &length), "\033[?1000h"));
    tt_keys(tt, "l Down");
    tt_send(tt, click, sizeof(click) - 1);
    tt_cursor(tt, &row, &col, &shown);
    ck_assert_int_eq(row, 7); /* counted from 0 */
    tt_type(tt, "\033[21~", 5);
    tt_wait_end(tt);
    assert_given_back();
    ck_assert_ptr_nonnull(strstr(tt_raw(tt, &length), "\033[?1000l"));
    tt_free(tt);
    tt = start(asked, NULL, 24, 80);
    tt_type(tt, "gc", 2); /* breaks */
    tt_wait_end(tt);
    ck_assert_ptr_nonnull(strstr(tt_raw(tt, &length), "\033[?1000l"));
}
END_TEST

START_TEST(a_vt100_will_do)
{
    static const char *const settings[] = { "TERM=vt100", "LC_ALL=C", NULL };

    tt = start(NULL, settings, 24, 80);
    tt_keys(tt, "f 'name' Tab");
    if (!tt_shows(tt, "name") || !tt_shows(tt, "Notes"))
        tt_fail(tt, "the form is not there");
    tt_type(tt, "\0330", 2);
    tt_wait_words(tt, "Leave the program?");
    tt_type(tt, "l", 1);
    tt_wait_end(tt);
    ck_assert(tt_is_sane(tt));
}
END_TEST

START_TEST(lines_are_ascii_when_asked)
{
    static const char *const extra[] = { "--ascii", NULL };

    tt = start(extra, NULL, 24, 80);
    if (strncmp(tt_row(tt, 1), "+--", 3) != 0)
        tt_fail(tt, "the frame is not ASCII");
    tt_free(tt);
    tt = start(NULL, NULL, 24, 80);
    if (strncmp(tt_row(tt, 1), "\342\224\214\342\224\200", 6) != 0)
        tt_fail(tt, "the frame has no fine lines");
}
END_TEST

static const struct {
    const char *setting;
    const char *words;
} refused[] = {
    { "TERM=", "TERM is not set" },
    { "TERM=no-such-terminal", "does not know the terminal \"no-such-terminal\"" },
    { "TERM=dumb", "cannot place a cursor" },
};

START_TEST(a_terminal_that_will_not_do_is_refused_in_a_sentence)
{
    const char *arguments[] = { demo, NULL };
    const char *settings[] = { refused[_i].setting, NULL };
    struct tt_options options = { .arguments = arguments, .settings = settings, .no_wait = true };

    tt = tt_start(&options);
    ck_assert_int_eq(WEXITSTATUS(tt_wait_end(tt)), 2);
    if (!tt_shows(tt, refused[_i].words))
        tt_fail(tt, "another sentence");
    ck_assert(tt_is_sane(tt));
}
END_TEST

START_TEST(an_unknown_kind_of_xterm_is_taken_for_one)
{
    static const char *const settings[] = { "TERM=xterm-of-tomorrow", NULL };

    tt = start(NULL, settings, 24, 80);
    if (!tt_shows(tt, "Open the form"))
        tt_fail(tt, "it did not start");
}
END_TEST

START_TEST(every_size_will_do_down_to_one_cell)
{
    static const int sizes[][2] = { { 10, 3 },  { 1, 1 },   { 2, 80 },  { 24, 1 }, { 60, 200 },
                                    { 5, 39 },  { 9, 120 }, { 1, 200 }, { 3, 3 },  { 24, 80 } };
    static const char *const places[] = { "f", "l Down Down", "a", "s", "t", "F9", "F1",
                                          "f Tab 'text' F2" };
    char *before;

    plain_start();
    tt_keys(tt, places[_i]);
    before = strdup(tt_screen(tt));
    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
        tt_resize(tt, sizes[i][0], sizes[i][1]);
    if (strcmp(before, tt_screen(tt)) != 0)
        tt_fail(tt, "not the same after the storm; before:\n%s", before);
    free(before);
}
END_TEST

START_TEST(it_locks_after_a_silence)
{
    static const char *const extra[] = { "--lock", "60", NULL };

    tt = start(extra, NULL, 24, 80);
    tt_wait_frame(tt);
    if (!tt_shows(tt, "Locked."))
        tt_fail(tt, "it did not lock");
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, leaving_gives_the_terminal_back);
    tcase_add_test(t, a_crash_gives_the_terminal_back_and_is_still_a_crash);
    tcase_add_test(t, dying_gives_the_terminal_back_and_says_why);
    tcase_add_loop_test(t, a_signal_ends_it_in_order_and_keeps_the_draft, 0, 2);
    tcase_add_test(t, a_lost_line_ends_it_and_keeps_the_draft);
    tcase_add_test(t, it_stops_like_any_program_and_comes_back_locked);
    tcase_add_test(t, curses_leaves_the_stop_signal_alone);
    tcase_add_test(t, what_libraries_say_waits_until_the_end);
    tcase_add_test(t, esc_and_a_digit_is_the_f_key);
    tcase_add_test(t, a_paste_of_20_kB_is_quick_and_one_undo);
    tcase_add_test(t, a_hundred_keys_are_at_most_three_frames);
    tcase_add_test(t, a_key_in_a_list_costs_few_bytes_and_the_cursor_follows);
    tcase_add_test(t, nothing_is_written_while_nothing_happens);
    tcase_add_loop_test(t, random_bytes_do_no_harm, 0, 2);
    tcase_add_test(t, text_with_escapes_shows_marks);
    tcase_add_test(t, colours_are_sent_unless_NO_COLOR_says_otherwise);
    tcase_add_test(t, the_mouse_is_the_terminals_unless_asked_for);
    tcase_add_test(t, a_vt100_will_do);
    tcase_add_test(t, lines_are_ascii_when_asked);
    tcase_add_loop_test(t, a_terminal_that_will_not_do_is_refused_in_a_sentence, 0, 3);
    tcase_add_test(t, an_unknown_kind_of_xterm_is_taken_for_one);
    tcase_add_loop_test(t, every_size_will_do_down_to_one_cell, 0, 8);
    tcase_add_test(t, it_locks_after_a_silence);
}

TEST_MAIN("tty", cases)
