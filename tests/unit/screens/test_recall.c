/* SPDX-License-Identifier: MIT */
/* Earlier searches come back within a session, and tips are told once. */

#include "config.h"

#include "screens/recall.h"
#include "support/harness.h"
#include "support/seat.h"

START_TEST(the_newest_comes_first_and_what_was_typed_last)
{
    struct recall recall = { .count = 0 };

    ck_assert_ptr_null(recall_older(&recall, "half"));
    recall_note(&recall, "one");
    recall_note(&recall, "two");
    recall_note(&recall, "  ");
    recall_note(&recall, "one");
    ck_assert_str_eq(recall_older(&recall, "half"), "one");
    ck_assert_str_eq(recall_older(&recall, "one"), "two");
    ck_assert_ptr_null(recall_older(&recall, "two"));
    ck_assert_str_eq(recall_newer(&recall, "two"), "one");
    ck_assert_str_eq(recall_newer(&recall, "one"), "half");
    ck_assert_ptr_null(recall_newer(&recall, "half"));
    ck_assert_str_eq(recall_older(&recall, "half"), "one");
    ck_assert_str_eq(recall_older(&recall, "one more"), "one");
    recall_wipe(&recall);
    ck_assert_ptr_null(recall_older(&recall, ""));
    recall_wipe(&recall);
}
END_TEST

START_TEST(fifty_are_kept)
{
    struct recall recall = { .count = 0 };
    char line[8] = "";

    for (int i = 0; i < RECALL_MOST + 10; i++) {
        snprintf(line, sizeof(line), "%d", i);
        recall_note(&recall, line);
    }
    ck_assert_uint_eq(recall.count, RECALL_MOST);
    for (int i = 0; i < RECALL_MOST; i++)
        snprintf(line, sizeof(line), "%s", recall_older(&recall, i == 0 ? "" : line));
    ck_assert_str_eq(line, "10");
    ck_assert_ptr_null(recall_older(&recall, line));
    recall_wipe(&recall);
}
END_TEST

START_TEST(an_area_search_comes_back_until_signing_off)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "F3 'varma' Tab 'asked by school' Enter Esc");
    play(seat.stack, "F3 'tolliver' Tab 'asked again' Enter Esc");
    play(seat.stack, "F3 Tab 'once more' S-Tab 'half' Up");
    seat_must_show(&seat, "[tolliver_");
    play(seat.stack, "Up");
    seat_must_show(&seat, "[varma_");
    play(seat.stack, "Down Down");
    seat_must_show(&seat, "[half_");
    seat_sit_again(&seat, "hoduya");
    play(seat.stack, "F3 Up");
    ck_assert(!seat_shows(&seat, "[tolliver_"));
    seat_close(&seat);
}
END_TEST

/* Enter opens what was found by the words that stand there, and nothing else. */
START_TEST(words_typed_in_the_list_are_looked_for)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "F3 'tolliver' Tab 'asked by school' Enter ^U 'varma' Enter");
    ck_assert_str_eq(seat_top(&seat), "area-search");
    seat_must_show(&seat, "[varma_");
    seat_must_show(&seat, "Nobody in the index matches.");
    play(seat.stack, "^U 'tolli' Enter 'ver' F6 Enter");
    ck_assert_str_eq(seat_top(&seat), "area-search");
    seat_must_show(&seat, "[tolliver_");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_close(&seat);
}
END_TEST

START_TEST(a_filter_comes_back)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "'toll' Enter g c Esc");
    seat_must_show(&seat, "Filter [___");
    play(seat.stack, "Up");
    seat_must_show(&seat, "Filter [toll_");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_close(&seat);
}
END_TEST

START_TEST(whoever_is_new_is_told_a_tip_on_each_screen_once)
{
    struct seat seat;

    seat_open_with_case(&seat, "gmarlowe");
    seat_sit_again(&seat, "rmenon");
    seat_must_say(&seat, "Tip: type part of a name");
    play(seat.stack, "F3");
    seat_must_say(&seat, "Tip: any of a name");
    play(seat.stack, "Esc F3");
    ck_assert(!seat_says(&seat, "Tip"));
    seat_sit_again(&seat, "rmenon");
    seat_must_say(&seat, "Last sign-in");
    play(seat.stack, "F3");
    ck_assert(!seat_says(&seat, "Tip"));
    play(seat.stack, "Esc ^P 'tip on each' Enter F3");
    seat_must_say(&seat, "Tip: any of a name");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_newest_comes_first_and_what_was_typed_last);
    tcase_add_test(t, fifty_are_kept);
    tcase_add_test(t, an_area_search_comes_back_until_signing_off);
    tcase_add_test(t, words_typed_in_the_list_are_looked_for);
    tcase_add_test(t, a_filter_comes_back);
    tcase_add_test(t, whoever_is_new_is_told_a_tip_on_each_screen_once);
}

TEST_MAIN("recall", cases)
