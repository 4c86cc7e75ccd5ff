/* SPDX-License-Identifier: MIT */
/* A tour of every screen: after each key the cursor is on the focused thing, at
 * three sizes, and nothing is drawn outside. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

START_TEST(sign_in)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    app_sign_off(seat.app);
    seat_tour(&seat, "Tab Tab h Enter x F1 Esc Esc");
    seat_close(&seat);
}
END_TEST

START_TEST(outside_a_case)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_tour(&seat, "Down Up t o Esc F8 F6 F2 F2 ? Esc F9 Down Esc F1 Esc");
    seat_tour(&seat, "F3 w h y Tab t o l l Enter F1 Esc Tab Esc F7 Esc");
    seat_tour(&seat, "Ins Tab z Tab m Tab 1 Tab F4 Tab F6 F6 F6 F4 F4 F4 F8 Esc F7 Down Enter Esc");
    seat_close(&seat);
}
END_TEST

START_TEST(the_case)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    seat_tour(&seat, "Down Down Up End Home F8 F5 F1 Esc ? Esc");
    seat_tour(&seat, "i Tab Down F2 F7 Esc F6 a Tab x Esc F6 Enter Esc F6 F6 Tab F2 Esc F6 F6 F6");
    seat_tour(&seat, "g k Enter Esc n F6 F6 Right Space Space a Esc F6 F6 Down Enter Esc w Tab Esc");
    seat_tour(&seat, "t a Tab Tab Esc x Esc l n Down Enter Tab Tab Esc g h l l Down g o");
    seat_close(&seat);
}
END_TEST

START_TEST(the_assessment)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    seat_tour(&seat, "a Tab Tab F2 Esc F6 Down Up F6 a Tab Esc F6 x F6 Tab y F6 F6 Tab Space Tab");
    seat_tour(&seat, "F6 Right Space Tab k i PgDn Tab z F2 a Esc F7 Esc PgUp F3 Down Enter F8");
    seat_tour(&seat, "F8 F8 F4 Down F8 Enter F4 Esc Esc");
    seat_close(&seat);
}
END_TEST

START_TEST(accounts_and_trail)
{
    struct seat seat;

    seat_open(&seat, "ldanvers");
    seat_tour(&seat, "Down Up a n e w Tab Tab Space Tab Esc r Space Esc d Esc F1 Esc Esc");
    seat_close(&seat);
    seat_open(&seat, "icalloway");
    seat_tour(&seat, "Down Up F3 Tab Tab Esc v F1 Esc Esc");
    seat_close(&seat);
}
END_TEST

START_TEST(every_field_has_help)
{
    for (int id = 1; id < ENTITY_COUNT; id++) {
        const struct entity *entity = entity_of((enum entity_id)id);

        for (int i = 0; i < entity->field_count; i++)
            ck_assert_ptr_nonnull(entity->fields[i].help);
    }
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, sign_in);
    tcase_add_test(t, outside_a_case);
    tcase_add_test(t, the_case);
    tcase_add_test(t, the_assessment);
    tcase_add_test(t, accounts_and_trail);
    tcase_add_test(t, every_field_has_help);
}

TEST_MAIN("tour", cases)
