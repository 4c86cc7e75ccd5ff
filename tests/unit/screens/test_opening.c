/* SPDX-License-Identifier: MIT */
/* The first step of opening a case: what is known is said before anything else is typed. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

#define KIERAN "Ins Tab 'Kieran' Tab 'Tolliver' Tab '19 june 2000' Tab 'FX9 4ZZ' F4"
#define REST \
    "F4 Right Right Space Tab '14 Larkspur Close' F4 'Attendance.' Tab 'fenn' F4 Down Space F4 F4"

START_TEST(a_child_with_an_open_case_is_told_at_the_search)
{
    struct seat seat;

    (void)seat_open_led(&seat, "rmenon");
    play(seat.stack, KIERAN);
    ck_assert_str_eq(seat_top(&seat), "question");
    seat_must_show(&seat, "This child has an open case");
    seat_must_show(&seat, "CAF-2010-00001 is open for");
    seat_must_show(&seat, "Oduya leads it.");
    ck_assert(!seat_shows(&seat, "Open a second case"));
    play(seat.stack, "l F4");
    ck_assert_msg(strcmp(seat_top(&seat), "question") == 0, "going on asks again");
    play(seat.stack, "Esc Tab PgDn F4");
    ck_assert_msg(strcmp(seat_top(&seat), "question") == 0, "from a later step, too");
    seat_must_show(&seat, "step 1 of 5");
    seat_close(&seat);
}
END_TEST

START_TEST(from_there_one_asks_to_join)
{
    struct seat seat;
    struct ident id = seat_open_led(&seat, "rmenon");

    play(seat.stack, KIERAN " j");
    ck_assert_str_eq(seat_top(&seat), "ask");
    seat_must_show(&seat, "Ask to join the team");
    play(seat.stack, "'I see him at school.' Enter");
    seat_must_say(&seat, "Asked.");
    play(seat.stack, "Esc j");
    seat_must_say(&seat, "You have asked already");
    seat_sit_again(&seat, "hoduya");
    ck_assert_uint_eq(seat_file(&seat, &id)->join_request.count, 1);
    seat_close(&seat);
}
END_TEST

START_TEST(a_co_ordinator_gives_the_reason_at_once)
{
    struct seat seat;

    (void)seat_open_led(&seat, "gmarlowe");
    play(seat.stack, KIERAN " o");
    ck_assert_str_eq(seat_top(&seat), "ask");
    play(seat.stack, "'The other is of a cousin, by mistake.' Enter");
    ck_assert_str_eq(stack_message(seat.stack), "Your reason is kept. F4 goes on.");
    play(seat.stack, REST);
    seat_must_say(&seat, "The case is open.");
    seat_close(&seat);
}
END_TEST

START_TEST(a_child_who_may_be_the_same_waits_for_a_word)
{
    struct seat seat;

    (void)seat_open_led(&seat, "rmenon");
    play(seat.stack, "Ins Tab 'Keiran' Tab 'Toliver' Tab '19 june 2000' F4");
    ck_assert_msg(strcmp(seat_top(&seat), "opening") == 0, "%s", seat_top(&seat));
    seat_must_show(&seat, "The same child?");
    play(seat.stack, "F4");
    seat_must_say(&seat, "First say whether");
    seat_must_show(&seat, "step 1 of 5");
    play(seat.stack, "n 'His cousin: the school knows both.' Enter");
    seat_must_show(&seat, "step 2 of 5");
    seat_close(&seat);
}
END_TEST

/* From the review back to a field under which children were found. */
START_TEST(who_is_sent_to_a_field_types_there)
{
    struct seat seat;

    (void)seat_open_led(&seat, "rmenon");
    play(seat.stack, "Ins Tab 'Keiran' Tab 'Toliver' Tab '19 june 2000' Tab Tab 'abc' "
                     "F4 n 'His cousin: the school knows both.' Enter F4 F4 F4");
    seat_must_show(&seat, "step 5 of 5");
    play(seat.stack, "Enter '943'");
    seat_must_show(&seat, "step 1 of 5");
    seat_must_show(&seat, "NHS number                 [abc943");
    seat_close(&seat);
}
END_TEST

START_TEST(other_terms_are_another_search)
{
    struct seat seat;

    (void)seat_open_led(&seat, "rmenon");
    play(seat.stack, "Ins Tab 'Zoe' Tab 'Marsh' F4");
    seat_must_show(&seat, "Nobody in the index matches.");
    play(seat.stack, "S-Tab ^U 'Kieran' Tab ^U 'Tolliver' Tab '19 june 2000' Tab 'FX9 4ZZ' F4");
    ck_assert_str_eq(seat_top(&seat), "question");
    play(seat.stack, "l S-Tab ^U 'FX1 1AA' S-Tab S-Tab S-Tab ^U 'Zoe' Tab ^U 'Marsh' Tab ^U");
    play(seat.stack, "F6 Enter");
    ck_assert_str_eq(seat_top(&seat), "opening");
    seat_must_show(&seat, "Nobody in the index matches.");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_child_with_an_open_case_is_told_at_the_search);
    tcase_add_test(t, from_there_one_asks_to_join);
    tcase_add_test(t, a_co_ordinator_gives_the_reason_at_once);
    tcase_add_test(t, a_child_who_may_be_the_same_waits_for_a_word);
    tcase_add_test(t, who_is_sent_to_a_field_types_there);
    tcase_add_test(t, other_terms_are_another_search);
}

TEST_MAIN("opening", cases)
