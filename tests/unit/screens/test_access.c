/* SPDX-License-Identifier: MIT */
/* Requests to see the record, at the screens. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

/* The lead takes it down from the sharing log. */
static struct ident open_asked(struct seat *seat)
{
    struct ident id = seat_open_with_case(seat, "hoduya");

    seat_agree(seat);
    play(seat->stack, "s r");
    ck_assert_str_eq(seat_top(seat), "access");
    seat_must_show(seat, "Nobody asked to see the record yet.");
    play(seat->stack, "a 'parent' Tab 'joanne' Tab ^S");
    return id;
}

START_TEST(it_is_taken_down_with_the_day_of_the_answer)
{
    struct seat seat;
    struct ident id = open_asked(&seat);
    const struct sar *request;

    seat_must_say(&seat, "Kept. To be answered by 1 May 2010.");
    seat_must_show(&seat, "22 Mar 2010  Joanne Tolliver");
    seat_must_show(&seat, "due 1 May 2010");
    request = &seat_file(&seat, &id)->sar.items[0];
    ck_assert_str_eq(request->requester, "Joanne Tolliver");
    play(seat.stack, "e");
    ck_assert_msg(strcmp(seat_top(&seat), "access") == 0, "only the co-ordinator answers");
    seat_close(&seat);
}
END_TEST

/* What is left out, put back, left out again; then the copy goes. */
START_TEST(the_co_ordinator_answers_it)
{
    struct seat seat;
    struct ident id = open_asked(&seat);

    seat_sit_again(&seat, "gmarlowe");
    play(seat.stack, "Enter c l 'The address of the father.' Tab 'THIRD' ^S");
    seat_must_show(&seat, "without: The address of the father.");
    seat_must_show(&seat, "About somebody else");
    play(seat.stack, "Down x 'He agrees.' ^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->sar_redaction.count, 0);
    play(seat.stack, "Home l 'The address of the father.' Tab 'THIRD' ^S");
    play(seat.stack, "Home e Tab Tab Tab Space Tab Tab 'today' ^S");
    seat_must_say(&seat, "Handed over.");
    seat_must_show(&seat, "released 22 Mar 2010");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "Left out of the copy");
    seat_must_show(&seat, "Who has what of the record already");
    play(seat.stack, "Esc l");
    seat_must_say(&seat, "The copy was handed over: the request stays as it is.");
    seat_close(&seat);
}
END_TEST

START_TEST(who_may_not_read_them_is_told_so)
{
    struct seat seat;

    open_asked(&seat);
    seat_sit_again(&seat, "prenshaw");
    play(seat.stack, "F3 'Tolliver' Tab 'Looking' Enter Enter c");
    ck_assert_str_ne(seat_top(&seat), "access");
    seat_close(&seat);
}
END_TEST

START_TEST(what_was_typed_is_found_again)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter c a 'self' Tab Tab 'Kieran himself' Esc Esc Esc");
    play(seat.stack, "F7 Enter");
    seat_must_show(&seat, "Kieran himself");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, it_is_taken_down_with_the_day_of_the_answer);
    tcase_add_test(t, the_co_ordinator_answers_it);
    tcase_add_test(t, who_may_not_read_them_is_told_so);
    tcase_add_test(t, what_was_typed_is_found_again);
}

TEST_MAIN("requests to see the record", cases)
