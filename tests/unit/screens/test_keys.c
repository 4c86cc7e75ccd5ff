/* SPDX-License-Identifier: MIT */
/* The daily tasks that exist take at most four keys besides what is written. */

#include "config.h"

#include "screens/all_ops.h"
#include "support/harness.h"
#include "support/seat.h"

/* How many keys a script has; text in quotes is content, not keys. */
static int keys_in(const char *script)
{
    int count = 0;

    while (*script != '\0') {
        if (*script == ' ') {
            script++;
        } else if (*script == '\'') {
            script = strchr(script + 1, '\'') + 1;
        } else {
            count++;
            script += strcspn(script, " ");
        }
    }
    return count;
}

static void do_in_four(struct seat *seat, const char *script)
{
    ck_assert_msg(keys_in(script) <= 4, "%s takes %d keys", script, keys_in(script));
    play(seat->stack, script);
}

START_TEST(open_one_of_my_cases)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    do_in_four(&seat, "'toll' Enter");
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_close(&seat);
}
END_TEST

static void go_to_elements(struct seat *seat)
{
    seat_agree(seat);
    play(seat->stack, "a F6 F6 F6 F6 F6 F6 F6");
}

START_TEST(the_next_element)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    go_to_elements(&seat);
    do_in_four(&seat, "PgDn");
    seat_must_show(&seat, "element 2 of 19");
    seat_close(&seat);
}
END_TEST

START_TEST(answer_level_and_strengths)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    go_to_elements(&seat);
    do_in_four(&seat, "Right Tab 'Sleeps well.' ^S");
    ck_assert_str_eq(seat_file(&seat, &id)->element_entry.items[0].strengths, "Sleeps well.");
    seat_close(&seat);
}
END_TEST

START_TEST(the_next_problem)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a");
    do_in_four(&seat, "F8");
    ck_assert(!seat_shows(&seat, "[1 Header"));
    seat_close(&seat);
}
END_TEST

START_TEST(who_may_read_this)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    go_to_elements(&seat);
    do_in_four(&seat, "F7");
    seat_must_show(&seat, "WHO MAY READ THIS");
    seat_close(&seat);
}
END_TEST

/* A line of help alone has its frame and its name, too. */
START_TEST(f7_shows_a_line_in_a_frame)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a F7");
    seat_must_show(&seat, "- Date started -");
    seat_must_show(&seat, "| The day the assessment began.");
    seat_close(&seat);
}
END_TEST

START_TEST(from_anywhere_to_the_consent_log)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "h");
    do_in_four(&seat, "g k");
    ck_assert_str_eq(seat_top(&seat), "consent");
    seat_close(&seat);
}
END_TEST

/* The row, from 0, that has these words in it. */
static int row_with(const struct seat *seat, const char *words)
{
    for (int row = 1; row <= 24; row++) {
        if (strstr(picture_row(seat->stack, 24, 80, row), words) != NULL)
            return row - 1;
    }
    ck_abort_msg("%s is nowhere", words);
}

static void click(const struct seat *seat, int row, int col)
{
    struct key key = key_click(row, col);

    stack_key(seat->stack, &key);
}

START_TEST(a_click_goes_to_a_place_of_the_case_and_opens_nothing)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter");
    click(&seat, row_with(&seat, "  k Consent log"), 30);
    ck_assert_int_ge(row_with(&seat, "> k Consent log"), 0);
    click(&seat, row_with(&seat, "Do next") + 1, 60); /* the team */
    click(&seat, row_with(&seat, "Record ---"), 2);
    click(&seat, 0, 2);
    ck_assert_int_ge(row_with(&seat, "> k Consent log"), 0);
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_close(&seat);
}
END_TEST

/* A row of keys that do alike is told in one line, wherever keys are told. */
START_TEST(the_numbers_of_the_overview_are_one_line_of_help)
{
    struct seat seat;
    const char *shown, *line;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter F1");
    shown = picture(seat.stack, 60, 100, BORDERS_ASCII);
    line = strstr(shown, "1 to 9");
    ck_assert_ptr_nonnull(line);
    ck_assert_ptr_null(strstr(line + 1, "Do line"));
    play(seat.stack, "Esc ?");
    seat_must_show(&seat, "1 to 9");
    play(seat.stack, "Esc Esc Enter 9");
    seat_must_say(&seat, "There is no line 9 to do.");
    play(seat.stack, "2");
    seat_must_say(&seat, "There is no line 2 to do.");
    seat_close(&seat);
}
END_TEST

/* By the word people use, and where nothing is on a key, by the menu. */
START_TEST(the_history_of_a_case_is_found_and_no_line_of_help_is_without_a_key)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter ? 'hist' Enter");
    ck_assert_str_eq(seat_top(&seat), "chronology");
    play(seat.stack, "Esc g a F1");
    ck_assert_ptr_null(strstr(picture(seat.stack, 60, 100, BORDERS_ASCII),
                              "                Show another version"));
    play(seat.stack, "Esc Esc Esc F1");
    ck_assert_ptr_nonnull(strstr(picture(seat.stack, 60, 100, BORDERS_ASCII),
                                 "(F9)            Only cases with something late"));
    seat_close(&seat);
}
END_TEST

/* Domain.md 2.6: available from every screen with one key. */
START_TEST(a_concern_is_one_key_from_every_screen)
{
    static const struct {
        const struct screen_ops *ops;
        const char *name;
    } all[] = {
#define ONE_SCREEN(ops, title) { &ops, title },
        ALL_SCREENS(ONE_SCREEN)
#undef ONE_SCREEN
    };

    for (size_t i = 0; i < COUNT(all); i++) {
        const struct screen_ops *ops = all[i].ops;
        bool found = ops == &login_ops || ops == &lock_ops; /* nobody is signed in there */

        for (size_t a = 0; a < ops->action_count; a++) {
            const char *key = action_key_as_delivered(&ops->actions[a]);

            found = found || strcmp(key, "^X") == 0;
        }
        ck_assert_msg(found, "%s", all[i].name);
    }
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_concern_is_one_key_from_every_screen);
    tcase_add_test(t, the_history_of_a_case_is_found_and_no_line_of_help_is_without_a_key);
    tcase_add_test(t, the_numbers_of_the_overview_are_one_line_of_help);
    tcase_add_test(t, a_click_goes_to_a_place_of_the_case_and_opens_nothing);
    tcase_add_test(t, open_one_of_my_cases);
    tcase_add_test(t, the_next_element);
    tcase_add_test(t, answer_level_and_strengths);
    tcase_add_test(t, the_next_problem);
    tcase_add_test(t, who_may_read_this);
    tcase_add_test(t, f7_shows_a_line_in_a_frame);
    tcase_add_test(t, from_anywhere_to_the_consent_log);
}

TEST_MAIN("keys", cases)
