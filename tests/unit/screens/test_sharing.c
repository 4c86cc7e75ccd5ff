/* SPDX-License-Identifier: MIT */
/* The sharing log at the screens. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

/* What exactly was given. */
#define NOTED "Tab 'page 1' Tab "

START_TEST(an_entry_with_consent)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    const struct case_file *file;

    seat_agree(&seat);
    play(seat.stack, "s");
    seat_must_show(&seat, "Nothing was shared yet.");
    play(seat.stack, "a Tab 'fennmoor' Tab Tab 'known' Tab Space " NOTED
                     "'To know whom to call.' Tab "
                     "'tel' PgDn 'CONSENT' ^S");
    file = seat_file(&seat, &id);
    ck_assert_msg(file->disclosure.count == 1, "%s", stack_message(seat.stack));
    ck_assert_str_eq(seat_top(&seat), "sharing");
    seat_must_show(&seat, "22 Mar 2010 09:00");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "To know whom to call.");
    seat_close(&seat);
}
END_TEST

/* Domain.md 3.6: told before it is signed, afterwards, and until the notice is made. */
START_TEST(whoever_holds_what_was_withdrawn_is_told_to_stop)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    const struct case_file *file;

    seat_agree(&seat);
    play(seat.stack, "s a Tab 'fennmoor' Tab Tab 'known' Tab Space " NOTED
                     "'To know whom to call.' Tab "
                     "'tel' PgDn 'CONSENT' ^S");
    play(seat.stack, "g k w 'one agency' Tab 'fennmoor' Tab 'joanne' Tab ^S");
    seat_must_show(&seat, "Already with: Fennmoor");
    play(seat.stack, "Enter " SEAT_SIGNS);
    seat_must_say(&seat, "Withdrawn.");
    play(seat.stack, "End Enter");
    seat_must_show(&seat, "told to stop yet)");
    play(seat.stack, "Esc g o");
    seat_must_show(&seat, "Tell to stop: Fennmoor");
    play(seat.stack, "Home Enter");
    seat_must_show(&seat, "Notice: consent is withdrawn");
    play(seat.stack, "Tab Tab Tab 'known' Tab Tab Tab Tab 'tel' ^S");
    file = seat_file(&seat, &id);
    ck_assert_msg(file->disclosure.count == 2, "%s", stack_message(seat.stack));
    ck_assert(ident_equal(&file->disclosure.items[1].consent_id,
                          &file->consent.items[1].record.id));
    play(seat.stack, "g o");
    ck_assert(!seat_shows(&seat, "to stop"));
    play(seat.stack, "g k End Enter");
    seat_must_show(&seat, "| to stop Mon 22 Mar");
    seat_close(&seat);
}
END_TEST

START_TEST(without_consent_more_is_asked)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "s a Tab 'fennmoor' Tab Tab 'known' Tab Space " NOTED
                     "'To act.' Tab 'tel' PgDn "
                     "'SIG_HARM' ^S");
    seat_must_say(&seat, "Say why, in at least 40 characters.");
    seat_must_show(&seat, "Authorised by");
    ck_assert_uint_eq(seat_file(&seat, &id)->disclosure.count, 0);
    seat_close(&seat);
}
END_TEST

/* A section is not called ok while an answer it asks for is missing, and a blank is none. */
START_TEST(a_blank_is_no_answer_and_a_gap_is_told)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "s a Tab 'fennmoor' Tab Tab 'known' Tab Space Tab ' ' Tab 'To act.' Tab 'tel' "
                     "PgDn 'SIG_HARM' Tab Tab ' ' Tab");
    ck_assert(!seat_shows(&seat, "which basis ok"));
    seat_must_show(&seat, "still to finish");
    play(seat.stack, "^S");
    seat_must_say(&seat, "Say what exactly");
    play(seat.stack, "'page 1' ^S");
    seat_must_say(&seat, "Say why, in at least 40 characters.");
    play(seat.stack, "F6 Tab Tab Tab Tab Tab Tab Tab Tab Tab");
    play(seat.stack, "PgDn ^U 'CONSENT' ^S");
    ck_assert_msg(seat_file(&seat, &id)->disclosure.count == 1, "%s",
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    ck_assert_str_eq(seat_file(&seat, &id)->disclosure.items[0].what_note, " page 1");
    seat_close(&seat);
}
END_TEST

START_TEST(sharing_without_consent_is_signed)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "s a Tab 'fennmoor' Tab Tab 'known' Tab Space " NOTED
                     "'To act.' Tab 'tel' PgDn "
                     "'SIG_HARM' Tab Tab 'He was about to go home to the man who hurt him.' Tab "
                     "'reach' Tab Space Tab 'marlowe' ^S");
    seat_must_say(&seat, "Gwen Marlowe cannot authorise it. Name a supervisor");
    play(seat.stack, "^U 'renshaw' ^S");
    ck_assert_msg(strcmp(seat_top(&seat), "signing") == 0, "%s %s", stack_message(seat.stack),
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    ck_assert_uint_eq(seat_file(&seat, &id)->disclosure.count, 0);
    play(seat.stack, SEAT_SIGNS);
    seat_must_say(&seat, "In the sharing log.");
    ck_assert_str_eq(seat_top(&seat), "sharing");
    ck_assert_uint_eq(seat_file(&seat, &id)->disclosure.count, 1);
    play(seat.stack, "g c F7");
    seat_must_show(&seat, "Everything you typed is saved.");
    seat_close(&seat);
}
END_TEST

/* A list that called it given out would accuse somebody. */
START_TEST(a_refused_request_is_not_shared_and_says_so)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    const struct case_file *file;

    seat_agree(&seat);
    play(seat.stack, "s a 'refus' Tab 'fennmoor' Tab Tab 'known' Tab Space Tab Tab 'To know more.' "
                     "Tab 'tel' PgDn");
    ck_assert(!seat_shows(&seat, "Not shared"));
    play(seat.stack, "'CONSENT' ^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->disclosure.count, 0);
    seat_must_say(&seat, "Say why it was not shared.");
    play(seat.stack, "'Nobody knows them.' ^S");
    file = seat_file(&seat, &id);
    ck_assert_msg(file->disclosure.count == 1, "%s\n%s", stack_message(seat.stack),
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    ck_assert_int_eq(file->disclosure.items[0].decision, SHARE_DECISION_NOT_SHARED);
    seat_must_show(&seat, "Request refused");
    ck_assert(!seat_shows(&seat, "> ! 22 Mar"));
    play(seat.stack, "g h");
    seat_must_show(&seat, "Request refused, Fennmoor");
    seat_close(&seat);
}
END_TEST

/* Only what went out is called given out. */
START_TEST(what_was_decided_against_stands_under_its_own_name)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "s a Tab 'fennmoor' Tab Tab 'known' Tab Space Tab Tab 'They asked for all.' "
                     "Tab 'tel' PgDn 'CONSENT' Tab 'not sh' ^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->disclosure.count, 0);
    seat_must_say(&seat, "Say why it was not shared.");
    play(seat.stack, "'More than they need.' ^S");
    ck_assert_msg(seat_file(&seat, &id)->disclosure.count == 1, "%s", stack_message(seat.stack));
    seat_must_show(&seat, "1 entry, 1 not shared");
    ck_assert(!seat_shows(&seat, "Given out"));
    play(seat.stack, "Enter");
    seat_must_show(&seat, "Decided not to share: nothing was given");
    seat_must_show(&seat, "More than they need.");
    ck_assert(!seat_shows(&seat, "Given out"));
    play(seat.stack, "Esc Esc g h");
    seat_must_show(&seat, "Not shared, Fennmoor");
    seat_close(&seat);
}
END_TEST

/* What is typed stays, with the reason beside it. */
START_TEST(nothing_is_given_at_a_time_to_come)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "s a Tab 'fennmoor' Tab Tab 'known' Tab Space " NOTED
                     "'To know whom to call.' Tab 'tel' Tab '22 mar 9:01' PgDn 'CONSENT' ^S");
    seat_must_say(&seat, "That time is still to come");
    seat_must_show(&seat, "22 Mar 2010 09:01");
    seat_must_show(&seat, "To know whom to call.");
    ck_assert_uint_eq(seat_file(&seat, &id)->disclosure.count, 0);
    play(seat.stack, "'t 9:00' ^S");
    ck_assert_msg(seat_file(&seat, &id)->disclosure.count == 1, "%s", stack_message(seat.stack));
    seat_close(&seat);
}
END_TEST

START_TEST(seven_questions_stand_beside_the_entry)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter s a");
    seat_must_say(&seat, "F7: seven questions before anything is shared.");
    play(seat.stack, "F7");
    ck_assert_ptr_nonnull(strstr(picture(seat.stack, 60, 100, BORDERS_ASCII), "7. Is it written"));
    ck_assert_ptr_nonnull(strstr(picture(seat.stack, 60, 100, BORDERS_ASCII), "Not sure of one?"));
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, what_was_decided_against_stands_under_its_own_name);
    tcase_add_test(t, nothing_is_given_at_a_time_to_come);
    tcase_add_test(t, seven_questions_stand_beside_the_entry);
    tcase_add_test(t, sharing_without_consent_is_signed);
    tcase_add_test(t, a_blank_is_no_answer_and_a_gap_is_told);

    tcase_add_test(t, an_entry_with_consent);
    tcase_add_test(t, whoever_holds_what_was_withdrawn_is_told_to_stop);
    tcase_add_test(t, without_consent_more_is_asked);
    tcase_add_test(t, a_refused_request_is_not_shared_and_says_so);
}

TEST_MAIN("sharing", cases)
