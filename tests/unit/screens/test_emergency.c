/* SPDX-License-Identifier: MIT */
/* A case opened in an emergency, and that looked into, at the screens of two people. */

#include "config.h"

#include "screens/homes.h"
#include "screens/nav.h"
#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"

/* Ravi Menon, who is nothing to the case, is at it. */
static struct ident sit(struct seat *seat)
{
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(&seat->desk, &id);
    desk_sign_in(&seat->desk, "gmarlowe");
    desk_set_manager(&seat->desk, &seat->desk.rmenon, INT_UNKNOWN);
    desk_sign_in(&seat->desk, "rmenon");
    seat_sit(seat);
    nav_open_case(seat->app, &id);
    return id;
}

#define OPENS "! 'med' Tab 'The mother collapsed at our door.' ^S"

START_TEST(every_screen_says_that_it_is_open_in_an_emergency_and_until_when)
{
    struct seat seat;

    sit(&seat);
    seat_must_show(&seat, "! opens it in an emergency");
    ck_assert(!seat_shows(&seat, "EMERGENCY"));
    play(seat.stack, OPENS);
    seat_must_say(&seat, "Open to read until 12:00.");
    seat_must_show(&seat, "EMERGENCY to 12:00");
    ck_assert_str_eq(seat_top(&seat), "overview");
    play(seat.stack, "a");
    seat_must_show(&seat, "EMERGENCY to 12:00");
    seat_must_show(&seat, "Version 1 is complete");
    play(seat.stack, "Esc h");
    seat_must_show(&seat, "EMERGENCY to 12:00");
    play(seat.stack, "Esc v");
    seat_must_show(&seat, "Supervision notes are for the two who talked");
    play(seat.stack, "Esc s");
    seat_must_show(&seat, "EMERGENCY to 12:00");
    seat_must_show(&seat, "ot yours to read");
    play(seat.stack, "Esc !");
    seat_must_say(&seat, "You may read this case already.");
    seat_close(&seat);
}
END_TEST

START_TEST(what_was_read_is_gone_when_it_ends)
{
    struct seat seat;

    sit(&seat);
    play(seat.stack, OPENS " a");
    seat_must_show(&seat, "Version 1 is complete");
    seat.desk.fake.now_ms += 3 * 3600 * 1000;
    play(seat.stack, "Esc");
    seat_must_show(&seat, "! opens it in an emergency");
    ck_assert(!seat_shows(&seat, "EMERGENCY to"));
    play(seat.stack, "a");
    ck_assert(!seat_shows(&seat, "Version 1"));
    seat_close(&seat);
}
END_TEST

START_TEST(it_leaves_the_screen_when_nobody_presses_a_key)
{
    struct seat seat;

    sit(&seat);
    play(seat.stack, OPENS " a");
    for (int minute = 4; minute < 180; minute += 4) { /* so that it is not locked before */
        play(seat.stack, "Down");
        seat_wait(&seat, 4 * 60 * 1000);
    }
    play(seat.stack, "Down");
    seat_must_show(&seat, "Version 1");
    seat_wait(&seat, 4 * 60 * 1000);
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_must_say(&seat, "The emergency opening is over");
    ck_assert(!seat_shows(&seat, "Version 1"));
    seat_close(&seat);
}
END_TEST

START_TEST(nothing_opens_without_a_reason_and_what_was_typed_stays)
{
    struct seat seat;

    sit(&seat);
    play(seat.stack, "! ^S");
    seat_must_say(&seat, "Say what cannot wait");
    play(seat.stack, "'med' Tab '1' ^S");
    seat_must_say(&seat, "Say in a sentence what happened");
    play(seat.stack, "Esc");
    ck_assert(!seat_shows(&seat, "EMERGENCY to"));
    play(seat.stack, "!");
    seat_must_show(&seat, "Medical emergency");
    seat_close(&seat);
}
END_TEST

START_TEST(the_supervisor_finds_it_among_what_waits)
{
    struct seat seat;

    sit(&seat);
    play(seat.stack, OPENS);
    seat_sit_again(&seat, "prenshaw");
    play(seat.stack, "F4");
    seat_must_show(&seat, "An emergency opening to look into");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "Ravi Menon");
    seat_must_show(&seat, "CAF-2010-00001");
    seat_must_show(&seat, "The mother collapsed at our door.");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "Was it right to open it?");
    play(seat.stack, "r 'Talked to him and to the school.' Enter");
    seat_must_say(&seat, "Looked into.");
    seat_must_show(&seat, "There is nothing to look into.");
    seat_close(&seat);
}
END_TEST

START_TEST(the_auditor_learns_who_and_why_and_nothing_of_the_case)
{
    struct seat seat;

    sit(&seat);
    play(seat.stack, OPENS);
    seat_sit_again(&seat, "icalloway");
    seat_must_show(&seat, "Emergency openings to look into: 1 (e)");
    play(seat.stack, "e");
    seat_must_show(&seat, "Ravi Menon");
    seat_must_show(&seat, "CAF-2010-00001");
    seat_must_show(&seat, "Medical emerg");
    ck_assert(!seat_shows(&seat, "olliver") && !seat_shows(&seat, "OLLIVER"));
    play(seat.stack, "Enter w 'Taken to the head of the school.' Enter");
    seat_must_say(&seat, "Looked into.");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, every_screen_says_that_it_is_open_in_an_emergency_and_until_when);
    tcase_add_test(t, what_was_read_is_gone_when_it_ends);
    tcase_add_test(t, it_leaves_the_screen_when_nobody_presses_a_key);
    tcase_add_test(t, nothing_opens_without_a_reason_and_what_was_typed_stays);
    tcase_add_test(t, the_supervisor_finds_it_among_what_waits);
    tcase_add_test(t, the_auditor_learns_who_and_why_and_nothing_of_the_case);
}

TEST_MAIN("an emergency", cases)
