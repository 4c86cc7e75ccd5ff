/* SPDX-License-Identifier: MIT */
/* Somebody is kept out of a child's record, and what is then on their screens. */

#include "config.h"

#include "screens/homes.h"
#include "screens/nav.h"
#include "service/session.h"
#include "service/stay_out_svc.h"
#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"

#define BARS "G Ins 'hoduya' Tab 'fam' Tab 'She is her aunt, as she says.' ^S"

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

START_TEST(the_coordinator_keeps_somebody_out)
{
    struct seat seat;

    sit(&seat);
    play(seat.stack, "G");
    ck_assert_str_eq(seat_top(&seat), "stay-outs");
    seat_must_show(&seat, "Nobody is kept out.");
    play(seat.stack, "Esc " BARS);
    seat_must_say(&seat, "hoduya still leads this case: somebody has to take over.");
    ck_assert_str_eq(seat_top(&seat), "stay-outs");
    seat_must_show(&seat, "Helen Oduya (hoduya)");
    seat_must_show(&seat, "Own family or household");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "Does it still hold?");
    play(seat.stack, "h 'They still live next door.' Enter");
    seat_must_say(&seat, "It holds on.");
    play(seat.stack, "Enter e 'They moved away.' Enter");
    seat_must_say(&seat, "Ended: the child is there for them again.");
    play(seat.stack, "Enter");
    seat_must_say(&seat, "It has ended.");
    seat_close(&seat);
}
END_TEST

/* It is of the child of this case; who set it learns where else the child may stand. */
START_TEST(another_case_of_what_may_be_the_same_child_is_said)
{
    struct seat seat;
    struct ident id, other;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(&seat.desk, &id);
    other = desk_start_double(&seat.desk, "Kiran");
    ck_assert(ident_known(&other));
    desk_sign_in(&seat.desk, "gmarlowe");
    seat_sit(&seat);
    nav_open_case(seat.app, &id);
    play(seat.stack, BARS);
    seat_must_say(&seat, "hoduya still leads this case, and still finds what may be the same child: "
                         "CAF-2010-00002 (");
    seat_close(&seat);
}
END_TEST

START_TEST(what_is_wrong_is_said_and_what_was_typed_stays)
{
    struct seat seat;

    sit(&seat);
    play(seat.stack, "G Ins 'nobody' Tab 'fam' Tab 'An aunt.' ^S");
    seat_must_say(&seat, "No account has the login nobody.");
    play(seat.stack, "Esc Ins");
    seat_must_show(&seat, "An aunt.");
    seat_close(&seat);
}
END_TEST

START_TEST(the_lead_reads_the_list_and_a_member_of_the_team_does_not)
{
    struct seat seat;
    struct ident id = sit(&seat);

    play(seat.stack, "G Ins 'icalloway' Tab 'know' Tab 'A neighbour.' ^S");
    seat_sit_again(&seat, "hoduya");
    nav_open_case(seat.app, &id);
    play(seat.stack, "G");
    seat_must_show(&seat, "Iris Calloway");
    play(seat.stack, "Ins");
    ck_assert(!seat_says(&seat, "From now on"));
    ck_assert_str_eq(seat_top(&seat), "stay-outs");
    seat_sit_again(&seat, "rmenon");
    nav_open_case(seat.app, &id);
    play(seat.stack, "G");
    ck_assert_str_ne(seat_top(&seat), "stay-outs");
    seat_close(&seat);
}
END_TEST

/* Keys pressed at each home and list; after each nothing of the child is in sight. */
static void look_everywhere(struct seat *seat)
{
    static const char *const keys[] = {
        "Down", "Enter", "Esc", "F4", "Down", "Enter", "Esc", "Esc", "Alt-a", "Down", "Esc",
        "'tolliver'", "Esc", "Esc", "?", "Esc", "F9", "Esc", "^P", "'tolliver'", "Esc",
    };

    for (size_t i = 0; i < COUNT(keys); i++) {
        play(seat->stack, keys[i]);
        ck_assert_msg(!seat_shows(seat, "Kieran") && !seat_shows(seat, "TOLLIVER") &&
                          !seat_shows(seat, "CAF-2010-00001"),
                      "%s: %s", keys[i], picture(seat->stack, 24, 80, BORDERS_ASCII));
    }
}

START_TEST(on_no_screen_of_theirs_is_a_word_of_the_child)
{
    struct seat seat;
    struct ident id = sit(&seat);

    play(seat.stack, BARS);
    seat_sit_again(&seat, "hoduya");
    look_everywhere(&seat);
    nav_home(seat.app);
    nav_open_case(seat.app, &id);
    ck_assert(!seat_shows(&seat, "Kieran") && !seat_shows(&seat, "TOLLIVER"));
    ck_assert_str_ne(seat_top(&seat), "overview");
    seat_close(&seat);
}
END_TEST

/* They sit at the case while somebody bars them: it leaves the screen by itself. */
START_TEST(it_leaves_the_screen_of_whoever_has_it_open)
{
    struct seat seat;
    struct ident id;
    struct store_choice choice;
    struct session *other;
    const char *still, *words = store_training_passphrase();
    struct secret *passphrase = secret_from(words, strlen(words));
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(&seat.desk, &id);
    choice = seat.desk.choice;
    desk_sign_in(&seat.desk, "hoduya");
    seat_sit(&seat);
    nav_open_case(seat.app, &id);
    seat_must_show(&seat, "TOLLIVER");
    ck_assert(session_sign_in(&choice, "gmarlowe", passphrase, &other, NULL, &err));
    ck_assert_msg(stay_out_add(other, &id, "hoduya", STAY_OUT_FAMILY, "Her aunt.", &still, &arena,
                               &err), "%s", err.msg);
    session_close(other);
    secret_free(passphrase);
    arena_clear(&arena);
    play(seat.stack, "a Down");
    seat_wait(&seat, 2100);
    ck_assert(!seat_shows(&seat, "Version 1") && !seat_shows(&seat, "TOLLIVER"));
    seat_must_say(&seat, "There is no case CAF-2010-00001.");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_coordinator_keeps_somebody_out);
    tcase_add_test(t, another_case_of_what_may_be_the_same_child_is_said);
    tcase_add_test(t, what_is_wrong_is_said_and_what_was_typed_stays);
    tcase_add_test(t, the_lead_reads_the_list_and_a_member_of_the_team_does_not);
    tcase_add_test(t, on_no_screen_of_theirs_is_a_word_of_the_child);
    tcase_add_test(t, it_leaves_the_screen_of_whoever_has_it_open);
}

TEST_MAIN("a stay-out", cases)
