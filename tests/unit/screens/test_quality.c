/* SPDX-License-Identifier: MIT */
/* A quality audit at the screens. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

static struct ident sit(struct seat *seat, const char *login)
{
    struct ident id = seat_open_led(seat, login);

    play(seat->stack, "Enter q");
    return id;
}

/* Two items are the auditor's here, and the six scores. */
START_TEST(an_audit_is_filled_in_where_the_record_tells)
{
    struct seat seat;
    struct ident id = sit(&seat, "gmarlowe");

    ck_assert_str_eq(seat_top(&seat), "quality");
    play(seat.stack, "a");
    seat_must_show(&seat, "Consent form signed");
    seat_must_show(&seat, "(*) No");
    play(seat.stack, "F8"); /* finds what ^S asks for */
    ck_assert(!seat_says(&seat, "Nothing is left"));
    play(seat.stack, "^S");
    seat_must_say(&seat, "does not apply");
    play(seat.stack, "'y'");
    for (int i = 7; i < 30; i++)
        play(seat.stack, "Tab");
    for (int i = 0; i < 6; i++)
        play(seat.stack, "Space Right Right Space Tab");
    play(seat.stack, "^S");
    ck_assert_msg(seat_file(&seat, &id)->quality_audit.count == 1, "%s",
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    seat_must_show(&seat, "12 of 18");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "Yes of what applies");
    seat_must_show(&seat, "Consent form signed: No");
    seat_close(&seat);
}
END_TEST

START_TEST(an_audit_is_kept_as_it_is_filled_in)
{
    struct seat seat;

    sit(&seat, "gmarlowe");
    play(seat.stack, "a Tab Tab");
    ck_assert(!seat_shows(&seat, "Draft kept"));
    play(seat.stack, "'n'");
    seat_wait(&seat, 2100);
    seat_must_show(&seat, "Draft kept");
    play(seat.stack, "Esc");
    ck_assert_str_eq(seat_top(&seat), "quality");
    play(seat.stack, "g r");
    seat_must_show(&seat, "A quality audit");
    play(seat.stack, "Enter a");
    seat_must_say(&seat, "is here again");
    play(seat.stack, "^S 'y'");
    for (int i = 7; i < 30; i++)
        play(seat.stack, "Tab");
    for (int i = 0; i < 6; i++)
        play(seat.stack, "Space Right Right Space Tab");
    play(seat.stack, "^S");
    ck_assert_str_eq(seat_top(&seat), "quality");
    play(seat.stack, "g r");
    seat_must_show(&seat, "Everything you typed is saved.");
    seat_close(&seat);
}
END_TEST

START_TEST(whoever_leads_only_reads)
{
    struct seat seat;

    sit(&seat, "hoduya");
    play(seat.stack, "a");
    ck_assert_str_eq(seat_top(&seat), "quality");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, an_audit_is_filled_in_where_the_record_tells);
    tcase_add_test(t, an_audit_is_kept_as_it_is_filled_in);
    tcase_add_test(t, whoever_leads_only_reads);
}

TEST_MAIN("quality screens", cases)
