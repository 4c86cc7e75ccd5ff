/* SPDX-License-Identifier: MIT */
/* Words that judge: told beside the field and before it is signed, never in the way. */

#include "config.h"

#include "support/assessed.h"
#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"

#define NOTE "w Tab 'call' Tab 'She is lazy.'"
#define FIRST_MEETING \
    "d a '2.01' Tab 'Comes to school.' Tab 'A card.' Tab 'helen' Tab Tab Tab '+14' ^S " \
    "g n Enter h h h F6 F6 'A chaotic hour.' Tab Tab Tab Tab '+42 15:45' Tab Tab Space Tab Tab " \
    "'The school' F4"
#define CLOSURE \
    "g n End Up Enter Tab 'needs' Tab Tab 'By letter.' Tab 'No useless worry.' Tab 'ravi' " \
    "PgDn 'I like it.' Tab 'Thank you.' PgDn 'y' Tab 'y' Tab 'A social worker sees him.' ^S"

START_TEST(a_note_is_told_once_and_kept_on_purpose)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, NOTE " Tab Space S-Tab S-Tab");
    seat_must_show(&seat, "? Note: \"lazy\" judges. Say what was seen or said, and by whom.");
    play(seat.stack, "^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->chronology_note.count, 1);
    play(seat.stack, "h F3 'lazy' Enter Enter");
    ck_assert_msg(!seat_shows(&seat, "judges"), "%s", picture(seat.stack, 24, 80, BORDERS_ASCII));
    play(seat.stack, "Tab Tab Tab S-Tab End ' Again.' Tab");
    seat_must_show(&seat, "\"lazy\" judges.");
    seat_close(&seat);
}
END_TEST

START_TEST(what_is_saved_from_within_its_text_is_told_first)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "w Tab 'call' Tab Tab Space S-Tab 'She is lazy.' ^S");
    seat_must_say(&seat, "Not saved yet: \"lazy\" judges.");
    ck_assert_uint_eq(seat_file(&seat, &id)->chronology_note.count, 0);
    play(seat.stack, "^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->chronology_note.count, 1);
    ck_assert_str_eq(seat_file(&seat, &id)->chronology_note.items[0].text, "She is lazy.");
    seat_close(&seat);
}
END_TEST

START_TEST(an_assessment_is_signed_knowing_them)
{
    struct consent_entry entry;
    struct ident id, parent;
    struct seat seat;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat.desk);
    desk_sign_in(&seat.desk, "hoduya");
    desk_assessing(&seat.desk, &id, &parent);
    desk_decision(&seat.desk, &id, &parent, CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN, &entry);
    desk_ok(&seat.desk, desk_record(&seat.desk, &entry));
    desk_write_all(&seat.desk, &id);
    seat_sit(&seat);
    play(seat.stack, "Enter a F3 'home' Enter 'A Feckless home. ' ^S ^S");
    seat_must_say(&seat, "Saved.");
    play(seat.stack, "F4");
    seat_must_show(&seat, "Words that judge: \"feckless\" (Family and home");
    play(seat.stack, SEAT_SIGNS);
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_A1);
    seat_close(&seat);
}
END_TEST

/* Of the meeting, and of the closing: its writer and its approver. */
START_TEST(meeting_and_closing_are_kept_knowing_them)
{
    struct seat seat;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(&seat.desk, &id);
    seat_sit(&seat);
    play(seat.stack, "Enter " FIRST_MEETING);
    seat_must_show(&seat, "Words that judge: \"chaotic\" (Notes)");
    play(seat.stack, "k");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_D0);
    play(seat.stack, "g d d " CLOSURE);
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_Z0);
    seat_sit_again(&seat, "gmarlowe");
    play(seat.stack, "Enter n Home Enter Esc");
    seat_must_show(&seat, "\"useless\" (Outcome).");
    play(seat.stack, "Tab Tab " SEAT_SIGNS);
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_note_is_told_once_and_kept_on_purpose);
    tcase_add_test(t, what_is_saved_from_within_its_text_is_told_first);
    tcase_add_test(t, an_assessment_is_signed_knowing_them);
    tcase_add_test(t, meeting_and_closing_are_kept_knowing_them);
}

TEST_MAIN("words that judge at the screens", cases)
