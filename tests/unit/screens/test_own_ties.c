/* SPDX-License-Identifier: MIT */
/* Somebody meets their own family at the screens, and it is looked into. */

#include "config.h"

#include "screens/homes.h"
#include "screens/nav.h"
#include "service/own_tie_svc.h"
#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"

/* Ravi Menon, whom Paul Renshaw supervises, is at his first screen; Helen Oduya leads Kieran
 * Tolliver. */
static struct ident sit(struct seat *seat)
{
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat->desk);
    desk_sign_in(&seat->desk, "hoduya");
    desk_ok(&seat->desk, desk_start(&seat->desk, "Kieran", "Tolliver", "2000-06-19", &id));
    desk_sign_in(&seat->desk, "gmarlowe");
    desk_set_manager(&seat->desk, &seat->desk.rmenon, INT_UNKNOWN);
    desk_sign_in(&seat->desk, "rmenon");
    seat_sit(seat);
    home_open(seat->app, NULL);
    return id;
}

START_TEST(one_says_whose_own_one_is_and_is_told)
{
    struct seat seat;
    struct ident id = sit(&seat);

    own_people_open(seat.app);
    ck_assert_str_eq(seat_top(&seat), "own-form");
    play(seat.stack, "'Tolliver' Tab 'nowhere' ^S");
    seat_must_say(&seat, "is no postcode");
    ck_assert_str_eq(seat_top(&seat), "own-form");
    seat_must_show(&seat, "Tolliver");
    play(seat.stack, "^A ^K 'fx9 4zz' ^S");
    seat_must_say(&seat, "Kept.");
    nav_open_case(seat.app, &id);
    seat_must_say(&seat, "Your own family or address?");
    seat_sit_again(&seat, "hoduya");
    nav_open_case(seat.app, &id);
    ck_assert(!seat_says(&seat, "Your own family"));
    seat_close(&seat);
}
END_TEST

START_TEST(the_search_says_it_too)
{
    struct seat seat;

    sit(&seat);
    own_people_open(seat.app);
    play(seat.stack, "'Tolliver' Tab 'fx9 4zz' ^S");
    area_search_open(seat.app);
    play(seat.stack, "'Tolliver' Tab 'A call' ^S Enter");
    seat_must_say(&seat, "Your own family or address?");
    seat_close(&seat);
}
END_TEST

START_TEST(the_supervisor_finds_it_among_what_waits_and_answers)
{
    struct seat seat;
    struct ident id = sit(&seat);

    own_people_open(seat.app);
    play(seat.stack, "'Tolliver' ^S");
    nav_open_case(seat.app, &id);
    seat_sit_again(&seat, "prenshaw");
    waiting_open(seat.app);
    seat_must_show(&seat, "Somebody's own family or address");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "own-ties");
    seat_must_show(&seat, "Ravi Menon");
    seat_must_show(&seat, "Same family n");
    ck_assert_msg(!seat_shows(&seat, "Kieran"), "nothing of the case is told");
    play(seat.stack, "Enter n 'ok' Enter");
    ck_assert(!seat_says(&seat, "Looked into."));
    play(seat.stack, "' Asked him: no more than the name.' Enter");
    seat_must_say(&seat, "Looked into.");
    seat_must_show(&seat, "There is nothing to look into.");
    seat_close(&seat);
}
END_TEST

START_TEST(an_administrator_takes_out_what_does_not_hold)
{
    struct seat seat;

    sit(&seat);
    own_people_open(seat.app);
    play(seat.stack, "'Marsh' ^S");
    own_people_open(seat.app);
    play(seat.stack, "^A ^K ^S");
    seat_must_say(&seat, "ask an administrator");
    seat_sit_again(&seat, "ldanvers");
    accounts_open(seat.app);
    play(seat.stack, "End o"); /* by login: the trainer, rmenon before */
    play(seat.stack, "Esc Up o");
    seat_must_show(&seat, "Own family and address of Ravi Menon");
    seat_must_show(&seat, "Marsh");
    play(seat.stack, "^A ^K ^S");
    seat_must_say(&seat, "Kept.");
    play(seat.stack, "o");
    ck_assert(!seat_shows(&seat, "Marsh "));
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, one_says_whose_own_one_is_and_is_told);
    tcase_add_test(t, the_search_says_it_too);
    tcase_add_test(t, the_supervisor_finds_it_among_what_waits_and_answers);
    tcase_add_test(t, an_administrator_takes_out_what_does_not_hold);
}

TEST_MAIN("own family and address at the screens", cases)
