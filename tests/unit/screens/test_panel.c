/* SPDX-License-Identifier: MIT */
/* The panel and money at the screens. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

/* A panel is asked for 180 pounds; it gives them, and most are spent. */
START_TEST(a_panel_gives_money_and_it_is_spent)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    const struct case_file *file;

    play(seat.stack, "Enter p");
    ck_assert_str_eq(seat_top(&seat), "panel");
    seat_must_show(&seat, "Nothing was asked yet.");
    play(seat.stack, "a 'Fennmoor Resource Panel' Tab Tab 'f' Tab '180' Tab 'Breakfast club' ^S");
    file = seat_file(&seat, &id);
    ck_assert_msg(file->panel_referral.count == 1, "%s",
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    ck_assert_int_eq(file->panel_referral.items[0].amount_pence, 18000);
    seat_must_show(&seat, "Funding, Fennmoor");
    seat_must_show(&seat, "no day yet");
    play(seat.stack, "Enter Tab Tab Tab Tab Tab Tab 'today' Tab 'alloc' Tab Tab 'By June' ^S");
    seat_must_show(&seat, "Allocated");
    seat_must_show(&seat, "Conditions: By June");
    play(seat.stack, "b 'Breakfast club' Tab '180.00' ^S");
    seat_must_show(&seat, "Granted by the panel");
    play(seat.stack, "Down Enter Tab Tab Tab Tab Tab Tab '172.50' ^S");
    file = seat_file(&seat, &id);
    ck_assert_msg(file->budget_request.items[0].spent_pence == 17250, "%s",
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    seat_must_show(&seat, "granted £180.00, spent £172.50");
    seat_close(&seat);
}
END_TEST

START_TEST(a_sum_that_is_none_stays_in_its_field)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    play(seat.stack, "Enter p a 'Fennmoor Resource Panel' Tab Tab 'f' Tab '12.5' Tab 'Shoes' ^S");
    seat_must_show(&seat, "write it in pounds and pence");
    ck_assert_uint_eq(seat_file(&seat, &id)->panel_referral.count, 0);
    seat_close(&seat);
}
END_TEST

/* Esc leaves; what was typed is offered again from the list of drafts. */
START_TEST(what_was_typed_is_found_again)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter p a 'Fennmoor Resource Panel' Esc Esc Esc");
    play(seat.stack, "F7 Enter");
    seat_must_show(&seat, "Fennmoor Resource Panel");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_panel_gives_money_and_it_is_spent);
    tcase_add_test(t, a_sum_that_is_none_stays_in_its_field);
    tcase_add_test(t, what_was_typed_is_found_again);
}

TEST_MAIN("panel screens", cases)
