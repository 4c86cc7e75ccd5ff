/* SPDX-License-Identifier: MIT */
/* What is kept, at the screens: domain.md 7.1, 2.2 T30; 2.8: the co-ordinator proposes, an
 * administrator gives the second key and learns nothing of the family. */

#include "config.h"

#include "support/ended.h"
#include "support/harness.h"
#include "support/seat.h"

enum { YEAR = 366 };

/* Kieran's case closed so long ago that its review is due; this person is at the screens. */
static struct ident sit(struct seat *seat, const char *login)
{
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_closed(&seat->desk, &id);
    desk_days_later(&seat->desk, YEAR, "gmarlowe");
    seat_sit(seat); /* whoever looks at a list */
    app_free(seat->app);
    desk_days_later(&seat->desk, 30 * YEAR, login);
    seat_sit(seat);
    return id;
}

#define PROPOSE "Alt-k p 'Kept for years, nobody asked.' Enter"

static int state_of(struct seat *seat, const struct ident *id)
{
    return seat_file(seat, id)->caf_case.state;
}

START_TEST(one_proposes_and_another_destroys)
{
    struct seat seat;
    struct ident id = sit(&seat, "gmarlowe");

    play(seat.stack, "Alt-k");
    ck_assert_str_eq(seat_top(&seat), "retention");
    seat_must_show(&seat, "CAF-2010-00001");
    seat_must_show(&seat, "TOLLIVER");
    seat_must_show(&seat, "to be looked at");
    play(seat.stack, "Enter");
    seat_must_say(&seat, "An administrator gives the second key.");
    play(seat.stack, "Esc " PROPOSE);
    seat_must_say(&seat, "Proposed. An administrator answers.");
    seat_must_show(&seat, "proposed by Gwen");
    play(seat.stack, "p");
    seat_must_say(&seat, "It was proposed already");
    seat_sit_again(&seat, "ldanvers");
    play(seat.stack, "w");
    ck_assert_str_eq(seat_top(&seat), "retention");
    seat_must_show(&seat, "Kept for years, nobody asked.");
    ck_assert(!seat_shows(&seat, "olliver") && !seat_shows(&seat, "OLLIVER"));
    play(seat.stack, "p");
    seat_must_say(&seat, "The co-ordinator of the case proposes it.");
    play(seat.stack, "Enter a Enter"); /* what a hand does that does not read */
    seat_must_show(&seat, "Destroy the content for good");
    play(seat.stack, "Esc Enter a 'not these words' Enter Down Enter Esc");
    play(seat.stack, "Enter a " SEAT_SIGNS);
    seat_must_show(&seat, "CERTIFICATE OF DESTRUCTION");
    seat_must_show(&seat, "Gwen Marlowe");
    play(seat.stack, "Esc");
    seat_must_show(&seat, "There is nothing to look at");
    play(seat.stack, "c 'CAF-2010-00001' Enter");
    seat_must_show(&seat, "CERTIFICATE OF DESTRUCTION");
    seat_sit_again(&seat, "gmarlowe");
    ck_assert_int_eq(state_of(&seat, &id), STATE_Z3);
    seat_close(&seat);
}
END_TEST

START_TEST(a_hold_stands_in_the_way_until_it_is_released)
{
    struct seat seat;

    sit(&seat, "gmarlowe");
    play(seat.stack, "Alt-k r 'Over.' Enter");
    seat_must_say(&seat, "Nothing holds this record.");
    play(seat.stack, "Esc h 'An inquiry of the court.' Tab '1/1/2001' ^S");
    seat_must_say(&seat, "That day is over: give a later one, or none.");
    play(seat.stack, "^U ^S");
    seat_must_say(&seat, "The record of this child is held");
    play(seat.stack, "p");
    ck_assert_str_eq(seat_top(&seat), "retention");
    ck_assert_msg(seat_says(&seat, "held") || seat_says(&seat, "hold"), "%s",
                  stack_message(seat.stack));
    play(seat.stack, "r 'The inquiry is over.' Enter");
    seat_must_say(&seat, "Nothing holds it any more.");
    play(seat.stack, "Esc " PROPOSE);
    seat_must_say(&seat, "Proposed.");
    seat_sit_again(&seat, "ldanvers");
    play(seat.stack, "w Enter d 'Ask the archive first.' Enter");
    seat_must_say(&seat, "Declined: it stays.");
    seat_must_show(&seat, "CAF-2010-00001");
    seat_must_show(&seat, "to be looked at");
    seat_tour(&seat, "Down Up c Esc h Esc");
    seat_close(&seat);
}
END_TEST

START_TEST(others_do_not_come_here)
{
    struct seat seat;

    sit(&seat, "hoduya");
    play(seat.stack, "Alt-k");
    ck_assert_str_ne(seat_top(&seat), "retention");
    seat_must_say(&seat, "Co-ordinators, administrators and auditors look at what is kept.");
    seat_sit_again(&seat, "icalloway");
    play(seat.stack, "k");
    ck_assert_str_eq(seat_top(&seat), "retention");
    play(seat.stack, "p");
    seat_must_say(&seat, "The co-ordinator of the case proposes it.");
    play(seat.stack, "h");
    seat_must_say(&seat, "The co-ordinator of the case, or an administrator, holds a record.");
    play(seat.stack, "a");
    seat_must_say(&seat, "An administrator archives a case that came from elsewhere.");
    ck_assert(!seat_shows(&seat, "OLLIVER"));
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, one_proposes_and_another_destroys);
    tcase_add_test(t, a_hold_stands_in_the_way_until_it_is_released);
    tcase_add_test(t, others_do_not_come_here);
}

TEST_MAIN("retention screens", cases)
