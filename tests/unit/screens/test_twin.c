/* SPDX-License-Identifier: MIT */
/* One person at two terminals with one form open: each keeps its own words, and each is told. */

#include "config.h"

#include "screens/nav.h"
#include "support/casework.h"
#include "support/harness.h"
#include "support/seat.h"

/* Another sign-in of the same person's at the same store; only its screens are its own. */
static void sit_beside(struct seat *other, struct seat *seat, const char *login)
{
    struct app_options options = { .store = seat->desk.choice, .area = "Westmarch County Council" };
    struct secret *passphrase = desk_passphrase();
    struct session *session;

    options.store.terminal = "FML-09";
    memset(other, 0, sizeof(*other));
    desk_ok(&seat->desk, session_sign_in(&options.store, login, passphrase, &session, NULL,
                                         &seat->desk.err));
    secret_free(passphrase);
    other->app = app_new_signed_in(&options, session, NULL);
    other->stack = app_stack(other->app);
}

/* A case of Kieran's with its overview in sight at both. */
static void both_sit(struct seat *seat, struct seat *other)
{
    struct ident id = seat_open_with_case(seat, "hoduya");

    sit_beside(other, seat, "hoduya");
    nav_open_case(seat->app, &id);
    nav_open_case(other->app, &id);
}

/* Two seconds at both. */
static void both_wait(struct seat *seat, struct seat *other)
{
    seat_wait(seat, 2000);
    stack_tick(other->stack);
}

static void both_leave(struct seat *seat, struct seat *other)
{
    app_free(other->app);
    seat_close(seat);
}

START_TEST(a_concern_at_two_terminals_is_two_and_each_is_told)
{
    struct seat seat, other;

    both_sit(&seat, &other);
    play(seat.stack, "x 'A burn on the left arm.'");
    both_wait(&seat, &other);
    seat_must_show(&seat, "Draft kept");
    play(other.stack, "x");
    ck_assert(!seat_shows(&other, "A burn on"));
    seat_must_say(&other, "You type in this elsewhere, too (FML-07, 09:00): both are kept.");
    play(other.stack, "'He was asleep.'");
    both_wait(&seat, &other);
    play(seat.stack, "' Old.'");
    both_wait(&seat, &other);
    seat_must_say(&seat, "You type in this elsewhere, too (FML-09, 09:00): both are kept.");
    seat_must_show(&seat, "A burn on the left arm. Old.");
    seat_must_show(&other, "He was asleep.");
    both_leave(&seat, &other);
}
END_TEST

START_TEST(what_one_saves_the_other_is_shown_and_keeps)
{
    struct seat seat, other;

    both_sit(&seat, &other);
    play(seat.stack, "i Down End ' Lee'");
    play(other.stack, "i Down End ' Sam'");
    both_wait(&seat, &other);
    play(other.stack, "^S");
    play(seat.stack, "^S");
    ck_assert_str_eq(seat_top(&seat), "conflict");
    play(seat.stack, "Esc");
    seat_must_show(&seat, "[Kieran Lee_");
    both_leave(&seat, &other);
}
END_TEST

/* Killed: nothing is asked. */
START_TEST(words_of_two_killed_terminals_wait_in_the_list)
{
    struct seat seat, other;

    both_sit(&seat, &other);
    play(seat.stack, "x 'A burn on the left arm.'");
    both_wait(&seat, &other);
    play(other.stack, "x 'He was asleep.'");
    both_wait(&seat, &other);
    app_free(other.app);
    app_free(seat.app);
    desk_sign_in(&seat.desk, "hoduya");
    seat_sit(&seat);
    seat_must_show(&seat, "Drafts found: 2");
    play(seat.stack, "F7 Enter");
    seat_must_show(&seat, "He was asleep.");
    play(seat.stack, "Esc g r F5 Down Enter");
    seat_must_show(&seat, "A burn on the left arm.");
    seat_close(&seat);
}
END_TEST

START_TEST(the_list_says_what_is_open_elsewhere_and_leaves_it)
{
    struct seat seat, other;

    both_sit(&seat, &other);
    play(other.stack, "x 'He was asleep.'");
    both_wait(&seat, &other);
    play(seat.stack, "g r");
    seat_must_show(&seat, "(open elsewhere)");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "drafts");
    seat_must_say(&seat, "You are typing in this at another terminal, FML-09.");
    play(seat.stack, "x t");
    seat_must_show(&seat, "(open elsewhere)");
    play(other.stack, "Esc");
    play(seat.stack, "F5 Enter");
    seat_must_show(&seat, "He was asleep.");
    both_leave(&seat, &other);
}
END_TEST

START_TEST(a_reason_in_a_question_is_kept_apart_too)
{
    struct seat seat, other;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    sit_beside(&other, &seat, "hoduya");
    nav_open_case(other.app, &id);
    play(seat.stack, "a ^P 'abandon this' Enter 'They moved.'");
    both_wait(&seat, &other);
    play(other.stack, "a ^P 'abandon this' Enter");
    ck_assert_str_eq(seat_top(&other), "ask");
    ck_assert(!seat_shows(&other, "They moved."));
    seat_must_say(&other, "You type in this elsewhere, too");
    both_leave(&seat, &other);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_concern_at_two_terminals_is_two_and_each_is_told);
    tcase_add_test(t, what_one_saves_the_other_is_shown_and_keeps);
    tcase_add_test(t, words_of_two_killed_terminals_wait_in_the_list);
    tcase_add_test(t, the_list_says_what_is_open_elsewhere_and_leaves_it);
    tcase_add_test(t, a_reason_in_a_question_is_kept_apart_too);
}

TEST_MAIN("one person at two terminals", cases)
