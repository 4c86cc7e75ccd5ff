/* SPDX-License-Identifier: MIT */
/* The family refuses before the assessment. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

#define REFUSED "n Tab 'refused' Tab 'joanne' Tab 'parent' Tab Tab Space"
#define CONSIDERED \
    "y Tab n Tab y Tab 'renshaw' Tab 'today' Tab 'School sees him each day.' Tab c ^S"

/* Whoever says no is not asked what may be kept and who may have it (domain.md 1.9, 3.6). */
START_TEST(a_refusal_agrees_to_nothing)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    const struct case_file *file;

    play(seat.stack, "Enter i F6 F6 F6 a 'Joanne Tolliver' Tab 'moth' Tab Tab Space Tab 'moth' ^S");
    play(seat.stack, "g k n Tab 'given' Tab 'joanne' Tab 'parent' Tab Tab Space F4 Space Tab y Tab y "
                     "F4 a Enter y PgUp PgUp S-Tab S-Tab S-Tab S-Tab ^U 'refused' F4");
    seat_must_show(&seat, "Explained");
    ck_assert(!seat_shows(&seat, "Storing agreed"));
    ck_assert(!seat_shows(&seat, "Who sees what"));
    play(seat.stack, "F4");
    seat_must_show(&seat, "Obtained on");
    seat_must_say(&seat, "Who may see what is not asked");
    play(seat.stack, "PgUp");
    seat_must_show(&seat, "Explained");
    play(seat.stack, "F4 F4");
    ck_assert(!seat_shows(&seat, "Sharing agreed"));
    ck_assert(!seat_shows(&seat, "Ask whether"));
    ck_assert(!seat_shows(&seat, "May have it"));
    play(seat.stack, "F4 " SEAT_SIGNS);
    file = seat_file(&seat, &id);
    ck_assert_uint_eq(file->consent.count, 1);
    ck_assert_int_eq(file->consent.items[0].status, CONSENTST_REFUSED);
    ck_assert_int_eq(file->consent.items[0].storage_agreed, YN_NONE_);
    ck_assert_int_eq(file->consent.items[0].sharing_agreed, YN_NONE_);
    ck_assert_uint_eq(file->consent_scope.count, 0);
    seat_close(&seat);
}
END_TEST

/* Whoever wrote it down goes on reading it, and is told at once how it goes on. */
START_TEST(a_refusal_is_listed_and_a_yes_after_it_is_a_new_case)
{
    struct seat seat;

    (void)seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter i F6 F6 F6 a 'Joanne Tolliver' Tab 'moth' Tab Tab Space Tab 'moth' ^S");
    play(seat.stack, "g k " REFUSED " F4 Space F4 F4 F4 " SEAT_SIGNS " " CONSIDERED);
    ck_assert_str_eq(seat_top(&seat), "consent");
    seat_must_show(&seat, "NOW  REFUSED");
    seat_must_show(&seat, "Joanne Tolliver");
    ck_assert(!seat_shows(&seat, "has not been asked"));
    play(seat.stack, "n");
    ck_assert_str_eq(seat_top(&seat), "consent");
    seat_must_say(&seat, "If they agree now, open a case for the child");
    play(seat.stack, "g o");
    ck_assert(!seat_shows(&seat, "Helen Oduya, interim"));
    seat_close(&seat);
}
END_TEST

/* Domain.md 3.5. */
START_TEST(a_refusal_asks_whether_the_child_is_safe)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    const struct case_file *file;

    play(seat.stack, "Enter i F6 F6 F6 a 'Joanne Tolliver' Tab 'moth' Tab Tab Space Tab 'moth' ^S");
    play(seat.stack, "g k " REFUSED " F4 Space F4 F4 F4 " SEAT_SIGNS);
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_C0);
    ck_assert_str_eq(seat_top(&seat), "record");
    seat_must_show(&seat, "The family refused");
    play(seat.stack, "^S");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_C0);
    play(seat.stack, CONSIDERED);
    ck_assert_str_eq(stack_message(seat.stack), "The case ends with the family's refusal.");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_C1);
    ck_assert_int_eq(file->closure.items[0].safeguarding_considered, YN_Y);
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_refusal_agrees_to_nothing);
    tcase_add_test(t, a_refusal_is_listed_and_a_yes_after_it_is_a_new_case);
    tcase_add_test(t, a_refusal_asks_whether_the_child_is_safe);
}

TEST_MAIN("refusal", cases)
