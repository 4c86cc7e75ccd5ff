/* SPDX-License-Identifier: MIT */
/* A case made void and a merge taken apart, at the screens of two people. */

#include "config.h"

#include "screens/nav.h"
#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"

#include "service/void_svc.h"

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

#define ERROR "z o Tab 'Typed into the wrong window.' ^S"

START_TEST(two_people_make_a_case_void)
{
    struct seat seat;
    struct ident id = sit(&seat);

    play(seat.stack, ERROR);
    seat_must_say(&seat, "Asked for.");
    seat_must_show(&seat, "VOID asked (z)");
    play(seat.stack, "z");
    seat_must_say(&seat, "asked for already");
    seat_sit_again(&seat, "ldanvers");
    play(seat.stack, "k");
    seat_must_show(&seat, "CAF-2010-00001");
    seat_must_show(&seat, "Gwen Marlowe");
    ck_assert(!seat_shows(&seat, "olliver") && !seat_shows(&seat, "OLLIVER"));
    ck_assert(!seat_shows(&seat, "wrong window"));
    play(seat.stack, "Enter a " SEAT_SIGNS);
    ck_assert_str_eq(stack_message(seat.stack), "Agreed: the case is void. Its record stays.");
    seat_must_show(&seat, "Nothing waits for a second key.");
    seat_sit_again(&seat, "gmarlowe");
    ck_assert(!seat_shows(&seat, "Tolliver"));
    seat_must_show(&seat, "No case to show here. Esc shows all");
    play(seat.stack, "? 'made void' Enter");
    seat_must_show(&seat, "Tolliver      Kieran");
    seat_must_show(&seat, "Only void ones.");
    play(seat.stack, "Esc");
    ck_assert(!seat_shows(&seat, "Tolliver"));
    nav_open_case(seat.app, &id);
    seat_must_show(&seat, "VOID CAF-2010-00001");
    seat_must_show(&seat, "CONSENT: CASE IS VOID");
    seat_must_show(&seat, "Void. Its record stays, to be read.");
    ck_assert(!seat_shows(&seat, "Assess ok"));
    play(seat.stack, "a");
    seat_must_show(&seat, "VOID CAF-");
    play(seat.stack, "Esc z");
    seat_must_say(&seat, "opened in error and not merged");
    seat_close(&seat);
}
END_TEST

/* Somebody at another desk gives the second key. */
static void agree(struct desk *desk)
{
    struct secret *passphrase = desk_passphrase();
    struct void_waitings waiting;

    desk_sign_in(desk, "ldanvers");
    desk_ok(desk, void_waiting(desk->session, &waiting, &desk->arena, &desk->err));
    desk_ok(desk, void_answer(desk->session, &waiting.items[0].request, VOID_ANSWER_AGREED, NULL,
                              passphrase, &desk->err));
    secret_free(passphrase);
    desk_sign_out(desk);
}

/* What was typed stays, and the screen says what the case is now. */
START_TEST(a_note_begun_before_it_was_void_is_told_so)
{
    struct seat seat;

    (void)sit(&seat);
    play(seat.stack, ERROR " h w Tab 'visit' Tab 'School says he came.' Tab f");
    agree(&seat.desk);
    seat_must_show(&seat, "VOID asked (z)");
    play(seat.stack, "^S");
    seat_must_say(&seat, "made void");
    seat_must_show(&seat, "School says he came.");
    seat_must_show(&seat, "CASE IS VOID");
    ck_assert(!seat_shows(&seat, "VOID asked"));
    seat_close(&seat);
}
END_TEST

START_TEST(a_request_is_declined_with_a_reason)
{
    struct seat seat;
    struct ident id = sit(&seat);

    play(seat.stack, ERROR);
    seat_sit_again(&seat, "ldanvers");
    play(seat.stack, "k Enter d 'Tell the school first.' Enter");
    ck_assert_str_eq(stack_message(seat.stack), "Declined. Whoever asked reads why.");
    seat_sit_again(&seat, "gmarlowe");
    nav_open_case(seat.app, &id);
    play(seat.stack, "z");
    seat_must_show(&seat, "Tell the school first.");
    seat_close(&seat);
}
END_TEST

#define MERGE "z t Tab 'CAF-2010-00002' Tab 'Two schools each opened one.' ^S"

START_TEST(a_merge_is_looked_at_first_and_can_be_taken_apart)
{
    struct seat seat;
    struct ident id = sit(&seat);
    struct ident other;

    desk_sign_in(&seat.desk, "hoduya");
    desk_ok(&seat.desk, desk_start(&seat.desk, "Kiran", "Quillfeather", "2000-06-19", &other));
    desk_sign_out(&seat.desk);
    play(seat.stack, MERGE);
    seat_must_show(&seat, "What goes where");
    seat_must_show(&seat, "TOLLIVER, Kieran");
    seat_must_show(&seat, "QUILLFEATHER, Kir");
    seat_must_show(&seat, "this case is void");
    seat_must_show(&seat, "How alike");
    play(seat.stack, "Esc");
    seat_must_show(&seat, "Two schools each opened one.");
    play(seat.stack, "^S Enter");
    ck_assert_msg(strcmp(seat_top(&seat), "merge") == 0, "a row is read, and no more");
    play(seat.stack, "End");
    seat_must_show(&seat, "Becomes: Helen Oduya's lead of this case ends today.");
    play(seat.stack, "m");
    seat_must_show(&seat, "CAF-2010-00001 becomes void and CAF-2010-00002 goes on.");
    play(seat.stack, "s");
    seat_must_show(&seat, "Little alike");
    ck_assert_uint_eq(seat_file(&seat, &id)->void_request.count, 0);
    play(seat.stack, "'Both mothers say so.' Enter");
    seat_must_say(&seat, "Asked for.");
    ck_assert_str_eq(seat_file(&seat, &id)->void_request.items[0].note,
                     "Two schools each opened one. "
                     "The same child, though little alike: Both mothers say so.");
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_sit_again(&seat, "ldanvers");
    play(seat.stack, "k Enter");
    seat_must_show(&seat, "confirms that they are the same");
    ck_assert(!seat_shows(&seat, "mothers"));
    play(seat.stack, "a " SEAT_SIGNS);
    seat_sit_again(&seat, "gmarlowe");
    nav_open_case(seat.app, &id);
    seat_must_show(&seat, "VOID");
    play(seat.stack, "z 'They are cousins.' Enter");
    ck_assert_str_eq(stack_message(seat.stack), "Taken apart: this case is again what it was.");
    ck_assert(!seat_shows(&seat, "VOID"));
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_T0);
    seat_close(&seat);
}
END_TEST

/* A child who may have two cases: nobody has to know the other by its reference. */
START_TEST(the_likely_one_is_filled_in)
{
    struct seat seat;
    struct ident id = sit(&seat);

    (void)desk_start_double(&seat.desk, "Kieren");
    desk_sign_out(&seat.desk);
    seat_sit_again(&seat, "gmarlowe");
    nav_open_case(seat.app, &id);
    play(seat.stack, "z");
    seat_must_say(&seat, "It may be the child of CAF-2010-00002");
    play(seat.stack, "t");
    seat_must_show(&seat, "[CAF-2010-00002_");
    seat_close(&seat);
}
END_TEST

/* Whoever takes a merge apart has said why they are not the same. */
START_TEST(those_taken_apart_are_not_asked_about_again)
{
    struct seat seat;
    struct ident id = sit(&seat), double_id;

    double_id = desk_start_double(&seat.desk, "Kieren");
    desk_sign_out(&seat.desk);
    seat_sit_again(&seat, "gmarlowe");
    nav_open_case(seat.app, &id);
    seat_must_show(&seat, "Same child?");
    play(seat.stack, "z t Tab ^U 'CAF-2010-00002' Tab 'Two schools each opened one.' ^S m");
    play(seat.stack, "s");
    seat_must_say(&seat, "Asked for.");
    seat_sit_again(&seat, "ldanvers");
    play(seat.stack, "k Enter a " SEAT_SIGNS);
    seat_sit_again(&seat, "gmarlowe");
    nav_open_case(seat.app, &id);
    play(seat.stack, "z 'They are cousins.' Enter");
    seat_must_say(&seat, "Taken apart");
    ck_assert(!seat_shows(&seat, "Same child?"));
    play(seat.stack, "e");
    seat_must_show(&seat, "Another child, lo");
    seat_must_show(&seat, "They are cousins.");
    play(seat.stack, "Esc Esc");
    nav_open_case(seat.app, &double_id);
    seat_must_show(&seat, "CAF-2010-00002");
    ck_assert(!seat_shows(&seat, "Same child?"));
    seat_close(&seat);
}
END_TEST

/* What the merge had carried there goes with it, and the screens beneath know. */
START_TEST(the_case_that_stayed_is_read_again_when_the_merge_is_taken_apart)
{
    struct chronology_note note;
    struct seat seat;
    struct ident id = sit(&seat);
    struct ident other;

    desk_sign_in(&seat.desk, "hoduya");
    desk_ok(&seat.desk, desk_start(&seat.desk, "Kiran", "Quillfeather", "2000-06-19", &other));
    note = desk_note(&seat.desk, &id, "School says he came each day.");
    desk_ok(&seat.desk, record_save(seat.desk.session, ENTITY_chronology_note, &note,
                                    &seat.desk.err));
    desk_sign_out(&seat.desk);
    play(seat.stack, MERGE " m s 'Both mothers say so.' Enter");
    seat_sit_again(&seat, "ldanvers");
    play(seat.stack, "k Enter a " SEAT_SIGNS);
    seat_sit_again(&seat, "gmarlowe");
    nav_open_case(seat.app, &other);
    play(seat.stack, "h");
    seat_must_show(&seat, "School says he came");
    nav_open_case(seat.app, &id);
    play(seat.stack, "z 'They are cousins.' Enter");
    for (int i = 0; i < 3 && strcmp(seat_top(&seat), "chronology") != 0; i++)
        play(seat.stack, "Esc");
    ck_assert_str_eq(seat_top(&seat), "chronology");
    ck_assert(!seat_shows(&seat, "School says he came"));
    seat_close(&seat);
}
END_TEST

START_TEST(the_cursor_follows_the_focus)
{
    struct seat seat;
    struct ident other;

    (void)sit(&seat);
    desk_sign_in(&seat.desk, "hoduya");
    desk_ok(&seat.desk, desk_start(&seat.desk, "Kiran", "Quillfeather", "2000-06-19", &other));
    desk_sign_out(&seat.desk);
    seat_tour(&seat, "z Tab Tab");
    play(seat.stack, "Esc Esc " MERGE);
    seat_tour(&seat, "Down Down Enter");
    seat_sit_again(&seat, "ldanvers");
    seat_tour(&seat, "k Down Enter Esc");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, two_people_make_a_case_void);
    tcase_add_test(t, a_note_begun_before_it_was_void_is_told_so);
    tcase_add_test(t, a_request_is_declined_with_a_reason);
    tcase_add_test(t, a_merge_is_looked_at_first_and_can_be_taken_apart);
    tcase_add_test(t, the_case_that_stayed_is_read_again_when_the_merge_is_taken_apart);
    tcase_add_test(t, those_taken_apart_are_not_asked_about_again);
    tcase_add_test(t, the_likely_one_is_filled_in);
    tcase_add_test(t, the_cursor_follows_the_focus);
}

TEST_MAIN("void", cases)
