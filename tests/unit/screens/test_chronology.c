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

static void cases(TCase *t)
{
    tcase_add_test(t, everything_is_on_one_timeline);
    tcase_add_test(t, it_is_turned_round_with_one_key);
    tcase_add_test(t, a_kind_and_words_narrow_it);
    tcase_add_test(t, enter_leads_to_the_record);
    tcase_add_test(t, it_is_read_as_text);
    tcase_add_test(t, the_trail_behind_it_is_one_key_away);
}

TEST_MAIN("chronology screens", cases)
