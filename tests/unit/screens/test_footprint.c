/* SPDX-License-Identifier: MIT */
/* Who looked, as a page, and what one did oneself: at the screens of each role. */

#include "config.h"

#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"

START_TEST(the_lead_shows_the_family_who_looked)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter h s");
    seat_must_show(&seat, "Who has looked at the record of Kieran Tolliver");
    seat_must_show(&seat, "Helen Oduya, ");
    seat_must_show(&seat, "wrote in the record");
    play(seat.stack, "Esc");
    ck_assert_str_eq(seat_top(&seat), "chronology");
    seat_close(&seat);
}
END_TEST

START_TEST(an_auditor_reads_it_from_a_row)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_sit_again(&seat, "icalloway");
    play(seat.stack, "w");
    seat_must_say(&seat, "This row is about no case.");
    for (int i = 0; i < 20 && seat_says(&seat, "about no case"); i++)
        play(seat.stack, "Down w");
    seat_must_show(&seat, "Who has looked at the record of Kieran Tolliver");
    seat_close(&seat);
}
END_TEST

START_TEST(everybody_reads_what_they_did_and_no_more)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_sit_again(&seat, "rmenon");
    play(seat.stack, "^P 'footprint' Enter");
    ck_assert_str_eq(seat_top(&seat), "trail");
    seat_must_show(&seat, "What I did and looked at");
    seat_must_show(&seat, "rmenon");
    ck_assert(!seat_shows(&seat, "hoduya"));
    play(seat.stack, "v");
    seat_must_say(&seat, "Auditors and administrators prove the trail.");
    play(seat.stack, "F3 Tab ^U 'hoduya' ^S");
    ck_assert(!seat_shows(&seat, "signed in"));
    ck_assert_msg(seat_says(&seat, "your own rows") || seat_shows(&seat, "your own rows"), "%s",
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    seat_close(&seat);
}
END_TEST

/* Ravi Menon asks again and again for his neighbours. */
START_TEST(an_auditor_finds_whose_looks_are_not_usual)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_sit_again(&seat, "icalloway");
    play(seat.stack, "u");
    seat_must_show(&seat, "Nobody looked in a way that is not usual.");
    seat_sit_again(&seat, "rmenon");
    for (int i = 0; i < 6; i++)
        play(seat.stack, "F3 'Tolliver' Tab 'a list of the street' Enter Esc");
    play(seat.stack, "^P 'footprint' Enter u");
    seat_must_say(&seat, "Auditors read how the records were looked at.");
    seat_sit_again(&seat, "icalloway");
    play(seat.stack, "u");
    seat_must_show(&seat, "Ravi Menon");
    seat_must_show(&seat, "searches that found children of one street: 6");
    seat_tour(&seat, "Down Up");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "trail");
    seat_must_show(&seat, "rmenon");
    ck_assert(!seat_shows(&seat, "hoduya"));
    seat_close(&seat);
}
END_TEST

START_TEST(the_slip_of_the_day_is_copied_down)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_sit_again(&seat, "icalloway");
    play(seat.stack, "p");
    seat_must_show(&seat, "Slip of the trail");
    seat_must_show(&seat, "audit verify --slip");
    play(seat.stack, "Esc");
    ck_assert_str_eq(seat_top(&seat), "trail");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_slip_of_the_day_is_copied_down);
    tcase_add_test(t, an_auditor_finds_whose_looks_are_not_usual);
    tcase_add_test(t, the_lead_shows_the_family_who_looked);
    tcase_add_test(t, an_auditor_reads_it_from_a_row);
    tcase_add_test(t, everybody_reads_what_they_did_and_no_more);
}

TEST_MAIN("footprint", cases)
