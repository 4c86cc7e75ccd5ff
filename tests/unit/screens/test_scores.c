/* SPDX-License-Identifier: MIT */
/* Outcome scores at the screens: a set typed, the way read without colour. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

START_TEST(the_way_is_read_in_words_and_as_a_strip)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    play(seat.stack, "Enter f");
    ck_assert_str_eq(seat_top(&seat), "scores");
    seat_must_show(&seat, "Nothing was scored yet.");
    play(seat.stack, "a '1 mar 2010' Tab Tab Tab '3' Tab '4' ^S");
    ck_assert_msg(seat_file(&seat, &id)->outcome_score.count == 2, "%s",
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    seat_must_show(&seat, "scored once");
    play(seat.stack, "a Tab Tab Tab '1' Tab '4' ^S");
    ck_assert_msg(seat_file(&seat, &id)->outcome_score.count == 4, "%s",
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    ck_assert_int_eq(seat_file(&seat, &id)->outcome_score.items[3].point, SCORE_POINT_REVIEW);
    seat_must_show(&seat, "--o===>--");
    seat_must_show(&seat, "3 to 1 of 4, better by 2");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "Mon 1 Mar 2010  3  At the start");
    play(seat.stack, "Esc g d");
    seat_must_show(&seat, "Health 3 to 1, Learning 4.");
    play(seat.stack, "g o End");
    for (int i = 0; i < 20 && !seat_shows(&seat, "Outcome scores"); i++)
        play(seat.stack, "Up");
    seat_must_show(&seat, "7 to 5, better");
    seat_close(&seat);
}
END_TEST

START_TEST(what_is_no_score_stays_in_its_field)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    play(seat.stack, "Enter f a Tab Tab Tab '7' ^S");
    seat_must_show(&seat, "Give a number from 0 to 4.");
    ck_assert_uint_eq(seat_file(&seat, &id)->outcome_score.count, 0);
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_way_is_read_in_words_and_as_a_strip);
    tcase_add_test(t, what_is_no_score_stays_in_its_field);
}

TEST_MAIN("score screens", cases)
