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
    seat_must_say(&seat, "Telephone children's social care now");
    ck_assert_str_eq(seat_top(&seat), "assessment");
    seat_must_show(&seat, "Joanne and two children.");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_U0);
    ck_assert_str_eq(file->stepup.items[0].concern, "A burn on the arm.");
    ck_assert_uint_eq(file->disclosure.count, 1);
    seat_close(&seat);
}
END_TEST

/* Nobody was told by saving it, and no place says so. */
START_TEST(until_somebody_telephones_nobody_has_been_told)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "x 'A burn on the arm.' ^S");
    seat_must_say(&seat, "nobody has been told yet. Telephone children's social care now; in "
                         "immediate danger 999.");
    seat_must_show(&seat, "1 Telephone social care");
    seat_must_show(&seat, "Worried about harm? not told");
    ck_assert(!seat_shows(&seat, "referred"));
    play(seat.stack, "g s");
    seat_must_show(&seat, "To be told        Childre");
    seat_must_show(&seat, "Nobody has been told yet.");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "Decision: To be told");
    play(seat.stack, "Esc g h");
    seat_must_show(&seat, "To be told, Children's social care");
    ck_assert_int_eq(seat_file(&seat, &id)->disclosure.items[0].decision, SHARE_DECISION_TO_TELL);
    seat_close(&seat);
}
END_TEST

START_TEST(the_call_is_recorded_from_the_overview)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    const struct case_file *file;
    const struct stepup *concern;

    seat_agree(&seat);
    play(seat.stack, "x 'A burn on the arm.' ^S 1");
    seat_must_show(&seat, "Concern: nobody has been told yet");
    play(seat.stack, "^S");
    play(seat.stack, "g o 1 Tab n Tab Tab Tab Tab '8:00' Tab 'Duty desk' ^S");
    seat_must_say(&seat, "Social care's decision is awaited");
    seat_must_show(&seat, "referred");
    ck_assert(!seat_shows(&seat, "Telephone social care"));
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->disclosure.items[0].decision, SHARE_DECISION_SHARED);
    concern = &file->stepup.items[0];
    ck_assert(file->disclosure.items[0].when.seconds == concern->referral_made_on.seconds);
    seat_close(&seat);
}
END_TEST

/* Of all drafts this one stands where the case is seen. */
START_TEST(a_concern_half_written_stands_on_the_overview)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter x 'Bruise' Esc");
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_must_show(&seat, "> 1 Concern begun, not saved");
    seat_must_show(&seat, "x Worried about harm? DRAFT");
    seat_sit_again(&seat, "rmenon");
    ck_assert(!seat_shows(&seat, "Concern begun"));
    seat_sit_again(&seat, "hoduya");
    play(seat.stack, "Enter 1");
    seat_must_show(&seat, "|Bruise ");
    play(seat.stack, "^S Esc");
    ck_assert(!seat_shows(&seat, "Concern begun"));
    ck_assert(!seat_shows(&seat, "DRAFT"));
    seat_close(&seat);
}
END_TEST

START_TEST(the_number_of_the_site_is_said)
{
    struct seat seat;
    struct app_options options;

    seat_open_with_case(&seat, "hoduya");
    options = *app_options(seat.app);
    options.social_care = "01632 960123";
    app_free(seat.app);
    desk_sign_in(&seat.desk, "hoduya");
    seat.app = app_new_signed_in(&options, seat.desk.session, NULL);
    seat.desk.session = NULL;
    seat.stack = app_stack(seat.app);
    play(seat.stack, "Enter x 'A burn on the arm.' ^S");
    seat_must_say(&seat, "Telephone children's social care (01632 960123) now");
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

START_TEST(a_concern_that_is_taken_on_proposes_the_closing)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "x 'A burn on the arm.' ^S x");
    play(seat.stack, "Tab n Tab Tab Tab Tab '8:00' Tab 'Duty desk' PgDn PgDn "
                     "'Accepted: child prot' Tab 't' Tab y Tab 't' ^S");
    seat_must_say(&seat, "the closing of the case is proposed");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_Z0);
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
    play(seat.stack, "Tab n Tab Tab Tab Tab '8:00' Tab 'Duty desk' PgDn Tab Tab Tab Tab "
                     "Tab Tab Tab 'It is unsafe to wait.' "
                     "PgDn 'no further' Tab 't' Tab y Tab 't' ^S");
    seat_must_say(&seat, "The case goes on");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_A0);
    ck_assert_str_eq(file->stepup.items[0].sc_contact, "Duty desk");
    ck_assert(instant_known(file->stepup.items[0].referral_made_on));
    ck_assert_str_eq(file->disclosure.items[0].justification, "It is unsafe to wait.");
    ck_assert_int_eq(file->disclosure.items[0].basis, LAWBASIS_SIG_HARM);
    seat_close(&seat);
}
END_TEST

#define TOLD "Tab n Tab Tab Tab Tab '8:30' Tab 'Duty desk' PgDn PgDn "
#define NO_FURTHER "'no further' Tab 't' Tab y Tab 't' ^S"

/* The first is opened from the second's answer, and named. */
START_TEST(a_second_concern_is_named_and_answered)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "x 'A burn on the arm.' ^S");
    seat.desk.fake.now_ms += 60 * 1000;
    play(seat.stack, "^X 'A second bruise.' ^S");
    play(seat.stack, "x");
    seat_must_show(&seat, "A second bruise.");
    play(seat.stack, TOLD "^S x");
    seat_must_show(&seat, "A burn on the arm.");
    play(seat.stack, TOLD NO_FURTHER);
    seat_must_say(&seat, "Saved. The case stays with social care. The concern raised on 22 Mar "
                         "2010 09:01 waits for social care's decision");
    play(seat.stack, "n");
    seat_must_show(&seat, "Still to do: The concern raised on 22 Mar 2010 09:01 waits");
    play(seat.stack, "g o x");
    seat_must_show(&seat, "A second bruise.");
    play(seat.stack, "PgDn PgDn " NO_FURTHER);
    ck_assert_msg(seat_file(&seat, &id)->caf_case.state == STATE_A0, "%s",
                  stack_message(seat.stack));
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
    play(seat.stack, "x 'A burn on the arm.' ^S x Tab n Tab Tab Tab Tab '8:00' Tab 'Duty desk' "
                     "Tab '8:20' ^S x");
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

/* Domain.md 2.6: immediate danger is for the police first; the call is on record. */
START_TEST(the_call_to_999_has_its_place)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    const struct stepup *concern;

    seat_agree(&seat);
    play(seat.stack, "^X 'He has a knife at him.' Tab y ^S x");
    seat_must_show(&seat, "999 called");
    seat_must_show(&seat, "Incident number");
    play(seat.stack, "Tab Tab '8:05' Tab 'Helen Oduya' Tab 'FX-2210' ^S");
    concern = &seat_file(&seat, &id)->stepup.items[0];
    ck_assert_msg(instant_known(concern->danger_called_on), "%s", stack_message(seat.stack));
    ck_assert_str_eq(concern->danger_called_by, "Helen Oduya");
    ck_assert_str_eq(concern->danger_incident, "FX-2210");
    play(seat.stack, "g o h");
    seat_must_show(&seat, "999 called, incident FX-2210");
    seat_close(&seat);
}
END_TEST

START_TEST(without_danger_no_999_is_asked)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "^X 'A burn on the arm.' Tab n ^S x");
    ck_assert_ptr_null(strstr(picture(seat.stack, 24, 80, BORDERS_ASCII), "999 called"));
    seat_close(&seat);
}
END_TEST

START_TEST(a_concern_begins_no_second_one_over_itself)
{
    struct seat seat;
    size_t depth;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "^X 'A burn on the arm.'");
    depth = stack_depth(seat.stack);
    play(seat.stack, "^X");
    ck_assert_uint_eq(stack_depth(seat.stack), depth);
    seat_must_say(&seat, "This is the concern");
    seat_must_show(&seat, "A burn on the arm.");
    seat_close(&seat);
}
END_TEST

/* Domain.md 2.6: one key from every screen; where no child is meant, it is said what to do. */
START_TEST(where_no_case_is_open_it_is_said_how)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    play(seat.stack, "F3 ^X");
    seat_must_say(&seat, "About which child?");
    seat_must_say(&seat, "telephone children's social care now");
    play(seat.stack, "'Tolliver' Tab 'worried' Enter ^X t");
    ck_assert_str_eq(seat_top(&seat), "record");
    play(seat.stack, "'A burn on the arm.' ^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->stepup.count, 1);
    seat_close(&seat);
}
END_TEST

START_TEST(at_home_it_is_about_the_child_that_is_marked)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    play(seat.stack, "'nobody' ^X");
    seat_must_say(&seat, "About which child?");
    play(seat.stack, "^U 'toll' ^X 'A burn on the arm.' ^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->stepup.count, 1);
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, one_key_saves_a_concern_from_the_middle_of_a_form);
    tcase_add_test(t, until_somebody_telephones_nobody_has_been_told);
    tcase_add_test(t, the_call_is_recorded_from_the_overview);
    tcase_add_test(t, a_concern_half_written_stands_on_the_overview);
    tcase_add_test(t, the_number_of_the_site_is_said);
    tcase_add_test(t, danger_now_says_whom_to_call);
    tcase_add_test(t, a_concern_without_words_is_not_saved);
    tcase_add_test(t, a_concern_that_is_taken_on_proposes_the_closing);
    tcase_add_test(t, what_follows_is_written_and_the_case_goes_on);
    tcase_add_test(t, a_second_concern_is_named_and_answered);
    tcase_add_test(t, the_call_to_999_has_its_place);
    tcase_add_test(t, without_danger_no_999_is_asked);
    tcase_add_test(t, a_concern_begins_no_second_one_over_itself);
    tcase_add_test(t, where_no_case_is_open_it_is_said_how);
    tcase_add_test(t, at_home_it_is_about_the_child_that_is_marked);
    tcase_add_test(t, a_concern_referred_in_writing_is_only_read);
}

TEST_MAIN("stepup", cases)
