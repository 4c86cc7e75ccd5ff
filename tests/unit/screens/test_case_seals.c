/* SPDX-License-Identifier: MIT */
/* A case is sealed to some people, and what is then on the screens of others. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "screens/homes.h"
#include "screens/nav.h"
#include "support/harness.h"
#include "support/seat.h"
#include "support/table_case.h"

#define SEALS "S Ins 'child of somebody who' Tab 'hoduya' Tab 'His mother works in our team.' ^S"

/* Gwen Marlowe is at the case that Helen Oduya leads. */
static struct ident sit(struct seat *seat)
{
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(&seat->desk, &id);
    desk_sign_in(&seat->desk, "gmarlowe");
    seat_sit(seat);
    nav_open_case(seat->app, &id);
    return id;
}

START_TEST(the_coordinator_seals_it)
{
    struct seat seat;

    sit(&seat);
    play(seat.stack, "S");
    ck_assert_str_eq(seat_top(&seat), "seals");
    seat_must_show(&seat, "No case is sealed.");
    play(seat.stack, "Esc " SEALS);
    ck_assert_str_eq(seat_top(&seat), "seals");
    seat_must_show(&seat, "gmarlowe hoduya");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "Does it still hold?");
    play(seat.stack, "h 'She still works here.' Enter");
    seat_must_say(&seat, "It holds on.");
    play(seat.stack, "Enter o 'rmenon' Enter");
    seat_must_say(&seat, "leads this case: somebody has to take over.");
    seat_must_show(&seat, "gmarlowe rmenon");
    play(seat.stack, "Enter e 'She left.' Enter");
    seat_must_say(&seat, "Ended: the child is there again");
    play(seat.stack, "Enter");
    seat_must_say(&seat, "It has ended.");
    seat_close(&seat);
}
END_TEST

START_TEST(what_is_wrong_is_said_and_what_was_typed_stays)
{
    struct seat seat;

    sit(&seat);
    play(seat.stack, "S Ins 'child of somebody who' Tab 'nobody' Tab 'His mother.' ^S");
    seat_must_say(&seat, "No account has the login nobody.");
    play(seat.stack, "Esc Ins");
    seat_must_show(&seat, "His mother.");
    seat_close(&seat);
}
END_TEST

/* Keys pressed at each home and list; after each nothing of the child is in sight. */
START_TEST(whoever_is_not_named_meets_no_word_of_the_child)
{
    static const char *const keys[] = {
        "Down", "Enter", "Esc", "F4", "Down", "Enter", "Esc", "Esc", "Alt-a", "Down", "Esc",
        "'tolliver'", "Esc", "Esc", "?", "Esc", "F9", "Esc", "^P", "'tolliver'", "Esc",
    };
    static const char *const people[] = { "prenshaw", "rmenon", "ldanvers" };
    struct seat seat;
    struct ident id = sit(&seat);

    play(seat.stack, SEALS);
    for (size_t i = 0; i < COUNT(people); i++) {
        seat_sit_again(&seat, people[i]);
        for (size_t j = 0; j < COUNT(keys); j++) {
            play(seat.stack, keys[j]);
            ck_assert_msg(!seat_shows(&seat, "Kieran") && !seat_shows(&seat, "TOLLIVER") &&
                              !seat_shows(&seat, "CAF-2010-00001"),
                          "%s, %s: %s", people[i], keys[j],
                          picture(seat.stack, 24, 80, BORDERS_ASCII));
        }
        nav_home(seat.app);
        nav_open_case(seat.app, &id);
        ck_assert_str_ne(seat_top(&seat), "overview");
    }
    seat_sit_again(&seat, "hoduya");
    nav_open_case(seat.app, &id);
    seat_must_show(&seat, "TOLLIVER");
    seat_close(&seat);
}
END_TEST

/* Paul Renshaw is not named, and is told the reference at the door. */
START_TEST(in_an_emergency_it_opens_by_its_reference)
{
    struct seat seat;
    struct ident id = sit(&seat);

    play(seat.stack, SEALS);
    seat_sit_again(&seat, "prenshaw");
    nav_open_case(seat.app, &id);
    ck_assert_str_ne(seat_top(&seat), "overview");
    area_search_open(seat.app);
    play(seat.stack, "'CAF-2010-00001' Alt-e");
    seat_must_show(&seat, "In an emergency, by reference");
    seat_must_show(&seat, "[CAF-2010-00001");
    play(seat.stack, "Tab 'medical' Tab 'no' ^S");
    ck_assert_msg(!seat_shows(&seat, "Kieran"), "one word says nothing");
    seat_must_show(&seat, "|no");
    play(seat.stack, "' - the mother collapsed at our door.' ^S");
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_must_show(&seat, "TOLLIVER");
    seat_must_show(&seat, "EMERGENCY to");
    play(seat.stack, "Esc");
    ck_assert_str_ne(seat_top(&seat), "own-form");
    seat_sit_again(&seat, "gmarlowe");
    waiting_open(seat.app);
    seat_must_show(&seat, "An emergency opening to look into");
    seat_close(&seat);
}
END_TEST

START_TEST(a_reference_that_is_none_is_said_as_one_that_is_sealed)
{
    static const char *const references[] = { "CAF-2010-00001", "CAF-2010-00077" };
    char *said[2];
    struct seat seat;

    sit(&seat);
    play(seat.stack, SEALS);
    seat_sit_again(&seat, "ldanvers");
    emergency_by_reference(seat.app, references[0]);
    ck_assert_str_ne(seat_top(&seat), "own-form"); /* an administrator has no such way */
    for (int i = 0; i < 2; i++) {
        seat_sit_again(&seat, "rmenon");
        emergency_by_reference(seat.app, references[i]);
        play(seat.stack, "Tab 'medical' Tab 'no' ^S");
        said[i] = strdup(picture(seat.stack, 24, 80, BORDERS_ASCII));
        ck_assert_str_eq(seat_top(&seat), "own-form");
        seat_must_show(&seat, references[i]);
    }
    memcpy(strstr(said[1], references[1]), references[0], strlen(references[0]));
    ck_assert_str_eq(said[0], said[1]);
    free(said[0]);
    free(said[1]);
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_coordinator_seals_it);
    tcase_add_test(t, what_is_wrong_is_said_and_what_was_typed_stays);
    tcase_add_test(t, whoever_is_not_named_meets_no_word_of_the_child);
    tcase_add_test(t, in_an_emergency_it_opens_by_its_reference);
    tcase_add_test(t, a_reference_that_is_none_is_said_as_one_that_is_sealed);
}

TEST_MAIN("sealed cases", cases)
