/* SPDX-License-Identifier: MIT */
/* The message line: whatever is said can be read whole, in any window; and the header's time. */

#include "config.h"

#include "policy/permit.h"
#include "policy/states.h"
#include "support/harness.h"
#include "support/seat.h"

static const struct {
    int rows, cols;
} sizes[] = { { 24, 80 }, { 10, 40 }, { 60, 200 } };

/* The words of a picture one after the other, without frames. */
static void flatten(const char *drawn, struct str *out)
{
    str_clear(out);
    while (*drawn != '\0') {
        size_t blanks = strspn(drawn, " \n|");
        size_t length = strcspn(drawn + blanks, " \n|");

        str_add_char(out, ' ');
        str_add_bytes(out, drawn + blanks, length);
        drawn += blanks + length;
    }
}

static bool has(const char *words_drawn, const char *sentence)
{
    struct str drawn = STR_INIT;
    struct str wanted = STR_INIT;
    bool found;

    flatten(words_drawn, &drawn);
    flatten(sentence, &wanted);
    found = strstr(str_text(&drawn), str_text(&wanted)) != NULL;
    str_release(&drawn);
    str_release(&wanted);
    return found;
}

static bool is_there(struct seat *seat, int rows, int cols, const char *sentence)
{
    return has(picture(seat->stack, rows, cols, BORDERS_ASCII), sentence);
}

/* Inside the frame of the help. */
static bool is_in_help(struct seat *seat, const char *sentence)
{
    struct str inside = STR_INIT;
    bool found;

    for (int row = 1; row <= 60; row++) {
        const char *line = picture_row(seat->stack, 60, 100, row);
        const char *from = strchr(line, '|');
        const char *to = strrchr(line, '|');

        if (from != to)
            str_add_bytes(&inside, from, (size_t)(to - from));
    }
    found = has(str_text(&inside), sentence);
    str_release(&inside);
    return found;
}

/* All of it, or the mark and then all of it with F1. */
static void is_readable(struct seat *seat, int rows, int cols, const char *sentence)
{
    bool whole, marked;

    stack_say(seat->stack, "%s", sentence);
    whole = is_there(seat, rows, cols, sentence);
    marked = is_there(seat, rows, cols, "... F1");
    ck_assert_msg(whole || marked, "%dx%d: %s in %s", cols, rows, sentence,
                  picture(seat->stack, rows, cols, BORDERS_ASCII));
    ck_assert(strchr(cursor_at(seat->stack), ',') != NULL);
    if (whole)
        return;
    play(seat->stack, "F1");
    ck_assert_msg(is_in_help(seat, sentence), "with F1: %s", sentence);
    play(seat->stack, "Esc");
}

static void everywhere(struct seat *seat, const char *sentence)
{
    for (size_t i = 0; i < COUNT(sizes); i++)
        is_readable(seat, sizes[i].rows, sizes[i].cols, sentence);
}

START_TEST(every_refusal_can_be_read_whole)
{
    struct relation nobody = { .roles = 0 };
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    for (int f = 0; f < PERMIT_COUNT; f++) {
        for (int o = 0; o < OPERATION_COUNT; o++) {
            struct permission no = permit((enum permit_function)f, (enum operation)o, &nobody);

            if (no.why_not != NULL)
                everywhere(&seat, no.why_not);
        }
    }
    for (int guard = GUARD_END + 1; guard < GUARD_COUNT; guard++)
        everywhere(&seat, transition_guard_words((enum transition_guard)guard));
    seat_close(&seat);
}
END_TEST

static const char long_sentence[] =
    "The case cannot be closed yet: the family's words on the closure are missing, two actions "
    "are open, the safeguarding question has no answer, and somebody other than the lead "
    "professional has to approve it; open Closure with g n and Enter, or ask your supervisor.";

START_TEST(a_long_one_lies_over_the_picture_and_goes)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    stack_warn(seat.stack, "%s", long_sentence);
    ck_assert(is_there(&seat, 24, 80, long_sentence));
    play(seat.stack, "Down");
    ck_assert(!is_there(&seat, 24, 80, "The case cannot be closed yet"));
    everywhere(&seat, long_sentence);
    seat_close(&seat);
}
END_TEST

/* The cursor is where one types: it is never covered. */
START_TEST(a_long_one_leaves_the_cursor_in_sight)
{
    struct seat seat;
    int row;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a F6 F6 F6 F6 F6 F6 F6 Tab Tab Tab Tab");
    row = atoi(cursor_at(seat.stack));
    for (int i = 0; i < 8; i++)
        stack_warn(seat.stack, "%s %s", long_sentence, long_sentence);
    ck_assert_int_eq(atoi(cursor_at(seat.stack)), row);
    ck_assert_ptr_null(strstr(picture_row(seat.stack, 24, 80, row), "closed yet"));
    ck_assert(is_there(&seat, 24, 80, "The case cannot be closed yet"));
    seat_close(&seat);
}
END_TEST

static const char *time_of_day(struct seat *seat)
{
    static char words[8];
    struct instant now = { machine_now(stack_machine(seat->stack)) };
    int64_t local = now.seconds + 60 * instant_local_offset(now);

    snprintf(words, sizeof(words), "%02d:%02d", (int)(local / 3600 % 24),
             (int)(local / 60 % 60));
    return words;
}

/* Keys to screens of every kind: lists, forms, pop-ups, questions. */
START_TEST(the_header_has_the_time_of_the_last_key)
{
    static const char *const keys[] = { "Down", "Enter", "k",   "Esc", "i", "Tab", "F1", "Esc",
                                        "Esc",  "a",     "Tab", "F3",  "Esc", "Esc", "h",  "Esc",
                                        "t",    "Esc",   "n",   "Esc", "g",  "c" };
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    for (size_t i = 0; i < COUNT(keys); i++) {
        fake_pass(&seat.desk.fake, 60 * 1000);
        play(seat.stack, keys[i]);
        ck_assert_msg(strstr(picture_row(seat.stack, 24, 80, 1), time_of_day(&seat)) != NULL,
                      "%s after %s: %s", seat_top(&seat), keys[i],
                      picture_row(seat.stack, 24, 80, 1));
    }
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, every_refusal_can_be_read_whole);
    tcase_add_test(t, a_long_one_lies_over_the_picture_and_goes);
    tcase_add_test(t, a_long_one_leaves_the_cursor_in_sight);
    tcase_add_test(t, the_header_has_the_time_of_the_last_key);
}

TEST_MAIN("messages", cases)
