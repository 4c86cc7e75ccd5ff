/* SPDX-License-Identifier: MIT */
/* The chronology of a case at the screens. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

static const char *seen(struct seat *seat)
{
    return picture(seat->stack, 24, 80, BORDERS_ASCII);
}

#define ck_sees(seat, words) ck_assert_msg(strstr(seen(seat), words), "%s", seen(seat))
#define ck_sees_not(seat, words) ck_assert_msg(!strstr(seen(seat), words), "%s", seen(seat))

static void open_chronology(struct seat *seat, const char *login)
{
    seat_open_with_case(seat, login);
    seat_agree(seat);
    play(seat->stack, "h");
}

START_TEST(everything_is_on_one_timeline)
{
    struct seat seat;

    open_chronology(&seat, "hoduya");
    ck_assert_str_eq(seat_top(&seat), "chronology");
    ck_sees(&seat, "Consent, assessment: given");
    ck_sees(&seat, "Version 1 of the assessment");
    ck_sees(&seat, "CAF started, now consent");
    seat_close(&seat);
}
END_TEST

START_TEST(it_is_turned_round_with_one_key)
{
    struct seat seat;

    open_chronology(&seat, "hoduya");
    play(seat.stack, "Home");
    ck_assert_ptr_nonnull(strstr(picture_row(seat.stack, 24, 80, 5), "Consent to assess"));
    play(seat.stack, "o");
    ck_assert_str_eq(stack_message(seat.stack), "The oldest first.");
    play(seat.stack, "Home");
    ck_assert_ptr_null(strstr(picture_row(seat.stack, 24, 80, 5), "Consent to assess"));
    seat_close(&seat);
}
END_TEST

START_TEST(a_kind_and_words_narrow_it)
{
    struct seat seat;

    open_chronology(&seat, "hoduya");
    play(seat.stack, "f 'consent' Enter");
    ck_sees(&seat, "Consent, assessment: given");
    ck_sees_not(&seat, "Version 1");
    play(seat.stack, "f 'every' Enter F3 'version' Enter");
    ck_sees(&seat, "Version 1");
    ck_sees_not(&seat, "Consent, assessment");
    play(seat.stack, "F3 Enter");
    ck_sees(&seat, "Consent, assessment: given");
    seat_close(&seat);
}
END_TEST

/* Esc comes back to the line. */
START_TEST(enter_leads_to_the_record)
{
    static const struct {
        const char *words, *screen;
    } leads[] = {
        { "'begun'", "assessment" },
        { "'given'", "consent" },
        { "'interim'", "lead" },
        { "'started'", "pager" },
    };
    struct seat seat;

    open_chronology(&seat, "hoduya");
    for (size_t i = 0; i < COUNT(leads); i++) {
        play(seat.stack, "F3");
        play(seat.stack, leads[i].words);
        play(seat.stack, "Enter Home Enter");
        ck_assert_str_eq(seat_top(&seat), leads[i].screen);
        play(seat.stack, "Esc");
        ck_assert_str_eq(seat_top(&seat), "chronology");
    }
    seat_close(&seat);
}
END_TEST

START_TEST(it_is_read_as_text)
{
    struct seat seat;

    open_chronology(&seat, "hoduya");
    play(seat.stack, "f 'consent' Enter p");
    ck_assert_str_eq(seat_top(&seat), "pager");
    ck_sees(&seat, "Consent, assessment: given, by Joanne Tolliver");
    seat_close(&seat);
}
END_TEST

START_TEST(the_trail_behind_it_is_one_key_away)
{
    struct seat seat;

    open_chronology(&seat, "hoduya");
    play(seat.stack, "l");
    ck_sees(&seat, "Who did what");
    ck_sees(&seat, "recorded consent for");
    ck_sees_not(&seat, "read the case");
    play(seat.stack, "l");
    ck_sees(&seat, "read the case");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "chronology");
    ck_sees(&seat, "l leads back");
    play(seat.stack, "l");
    ck_sees(&seat, "Version 1 of the assessment");
    seat_close(&seat);
}
END_TEST

START_TEST(a_note_is_written_with_one_key_and_changed_by_its_writer)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "w Tab 'call' Tab 'Rang about breakfast.' Tab Space ^S");
    ck_assert_msg(seat_file(&seat, &id)->chronology_note.count == 1, "%s", seen(&seat));
    ck_assert_str_eq(seat_top(&seat), "overview");
    play(seat.stack, "h");
    ck_sees(&seat, "Call (fact): Rang about");
    play(seat.stack, "F3 'breakfast' Enter Enter Tab Tab End ' Again.' ^S");
    ck_assert_str_eq(seat_file(&seat, &id)->chronology_note.items[0].text,
                     "Rang about breakfast. Again.");
    seat_close(&seat);
}
END_TEST

START_TEST(a_locked_note_is_read_and_added_to)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "w Tab 'call' Tab 'Rang about breakfast.' Tab Space ^S");
    seat.desk.fake.now_ms += (int64_t)73 * 3600 * 1000;
    play(seat.stack, "h f 'notes' Enter Enter");
    ck_assert_str_eq(seat_top(&seat), "pager");
    play(seat.stack, "Esc a 'It was lunch.' Tab Space ^S");
    ck_assert_msg(seat_file(&seat, &id)->chronology_note.count == 2, "%s", seen(&seat));
    ck_sees(&seat, "  Addendum (fact): It was lunch.");
    play(seat.stack, "Home Enter");
    ck_sees(&seat, "It was lunch.");
    ck_sees(&seat, "Rang about breakfast.");
    seat_close(&seat);
}
END_TEST

/* What was typed is there again. */
START_TEST(a_note_that_was_not_saved_is_a_draft)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "g w Tab Tab 'Rang about br' Esc");
    play(seat.stack, "w");
    ck_sees(&seat, "Rang about br");
    seat_close(&seat);
}
END_TEST

START_TEST(an_attempt_at_contact_is_recorded)
{
    struct seat seat;
    struct ident id;

    id = seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "h c Tab 'tel' Tab 'No reply.' ^S");
    ck_assert_msg(seat_file(&seat, &id)->contact_attempt.count == 1, "%s", seen(&seat));
    ck_sees(&seat, "Attempt at contact, telephone");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_note_is_written_with_one_key_and_changed_by_its_writer);
    tcase_add_test(t, a_locked_note_is_read_and_added_to);
    tcase_add_test(t, a_note_that_was_not_saved_is_a_draft);
    tcase_add_test(t, an_attempt_at_contact_is_recorded);
    tcase_add_test(t, everything_is_on_one_timeline);
    tcase_add_test(t, it_is_turned_round_with_one_key);
    tcase_add_test(t, a_kind_and_words_narrow_it);
    tcase_add_test(t, enter_leads_to_the_record);
    tcase_add_test(t, it_is_read_as_text);
    tcase_add_test(t, the_trail_behind_it_is_one_key_away);
}

TEST_MAIN("chronology screens", cases)
