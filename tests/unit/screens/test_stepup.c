/* SPDX-License-Identifier: MIT */
/* Worried about harm, from whatever screen of a case. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

START_TEST(one_key_saves_a_concern_from_the_middle_of_a_form)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    const struct case_file *file;

    seat_agree(&seat);
    play(seat.stack, "a F6 F6 F6 F6 F6 'Joanne and two children.' ^X");
    ck_assert_str_eq(seat_top(&seat), "record");
    play(seat.stack, "'A burn on the arm.' ^S");
    seat_must_say(&seat, "Telephone children's social care");
    ck_assert_str_eq(seat_top(&seat), "assessment");
    seat_must_show(&seat, "Joanne and two children.");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_U0);
    ck_assert_str_eq(file->stepup.items[0].concern, "A burn on the arm.");
    ck_assert_uint_eq(file->disclosure.count, 1);
    seat_close(&seat);
}
END_TEST

START_TEST(danger_now_says_whom_to_call)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter x 'He is bleeding.' Tab y ^S");
    seat_must_say(&seat, "call 999");
    seat_close(&seat);
}
END_TEST

START_TEST(a_concern_without_words_is_not_saved)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    play(seat.stack, "Enter x Tab y ^S");
    seat_must_say(&seat, "Write what you saw");
    ck_assert_uint_eq(seat_file(&seat, &id)->stepup.count, 0);
    seat_close(&seat);
}
END_TEST

START_TEST(what_follows_is_written_and_the_case_goes_on)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    const struct case_file *file;

    seat_agree(&seat);
    play(seat.stack, "x 'A burn on the arm.' ^S x");
    seat_must_show(&seat, "The concern, and telling social care");
    seat_must_show(&seat, "[Assess] > Assessed > TAC > Deliver > Close   now: Step-up");
    play(seat.stack, "Tab n Tab Tab Tab Tab '10:00' Tab 'Duty desk' PgDn Tab Tab Tab Tab "
                     "Tab Tab 'It is unsafe to wait.' "
                     "PgDn 'no further' Tab 't' Tab y Tab 't' ^S");
    seat_must_say(&seat, "The case goes on");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_A0);
    ck_assert_str_eq(file->stepup.items[0].sc_contact, "Duty desk");
    ck_assert(instant_known(file->stepup.items[0].referral_made_on));
    ck_assert_str_eq(file->disclosure.items[0].justification, "It is unsafe to wait.");
    seat_close(&seat);
}
END_TEST

START_TEST(a_concern_referred_in_writing_is_only_read)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    const struct case_file *file;
    const char *shown;

    seat_agree(&seat);
    play(seat.stack, "x 'A burn on the arm.' ^S x Tab n Tab Tab Tab Tab '10:00' Tab 'Duty desk' "
                     "Tab '10:20' ^S x");
    shown = picture(seat.stack, 24, 80, BORDERS_ASCII);
    ck_assert_msg(strstr(shown, "referred in writing") != NULL, "%s", shown);
    play(seat.stack, "'Nothing much. '");
    seat_must_say(&seat, "a note, or a new concern");
    play(seat.stack, "PgDn PgDn 'advice' Tab 't' ^S");
    file = seat_file(&seat, &id);
    ck_assert_str_eq(file->stepup.items[0].concern, "A burn on the arm.");
    ck_assert_msg(file->stepup.items[0].sc_decision == SC_DECISION_ADVICE, "%s",
                  stack_message(seat.stack));
    play(seat.stack, "x ^X 'A second bruise.' ^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->stepup.count, 2);
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, one_key_saves_a_concern_from_the_middle_of_a_form);
    tcase_add_test(t, danger_now_says_whom_to_call);
    tcase_add_test(t, a_concern_without_words_is_not_saved);
    tcase_add_test(t, what_follows_is_written_and_the_case_goes_on);
    tcase_add_test(t, a_concern_referred_in_writing_is_only_read);
}

TEST_MAIN("stepup", cases)
