/* SPDX-License-Identifier: MIT */
/* What waits for somebody's answer is said where they begin, and leads there. */

#include "config.h"

#include "screens/nav.h"
#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"

START_TEST(who_is_asked_to_lead_finds_it_at_home)
{
    struct seat seat;
    struct ident id, version;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(&seat.desk, &id, &version);
    desk_ask_to_lead(&seat.desk, &id, &seat.desk.rmenon);
    desk_sign_in(&seat.desk, "rmenon");
    seat_sit(&seat);
    seat_must_show(&seat, "Waits for you: 1 (F4)");
    play(seat.stack, "F4");
    seat_must_show(&seat, "Asks you to lead");
    seat_must_show(&seat, "CAF-2010-00001");
    seat_tour(&seat, "Down Up");
    play(seat.stack, "Enter");
    if (strcmp(seat_top(&seat), "lead") != 0)
        play(seat.stack, "'I am asked to lead.' Enter");
    ck_assert_str_eq(seat_top(&seat), "lead");
    seat_must_show(&seat, "Ravi Menon                   Lead professional"); /* what is asked */
    seat_must_show(&seat, "PROPOSED");
    play(seat.stack, "c");
    seat_must_show(&seat, "Accept this proposal");
    seat_close(&seat);
}
END_TEST

/* A cover has its last day set when it is asked for. */
START_TEST(who_is_asked_to_stand_in_finds_it_at_home)
{
    struct seat seat;
    struct ident id, version;
    struct lp_assignment term;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(&seat.desk, &id, &version);
    term = desk_cover_term(&seat.desk, &id, 10);
    term.accepted_on = DATE_NONE;
    desk_ok(&seat.desk, lead_assign(seat.desk.session, &term, &seat.desk.err));
    desk_ask_to_lead(&seat.desk, &id, &seat.desk.rmenon);
    desk_sign_in(&seat.desk, "rmenon");
    seat_sit(&seat);
    seat_must_show(&seat, "Waits for you: 2 (F4)");
    play(seat.stack, "F4");
    seat_must_show(&seat, "Asks you to lead");
    seat_must_show(&seat, "Asks you to stand in");
    play(seat.stack, "End Enter");
    if (strcmp(seat_top(&seat), "lead") != 0)
        play(seat.stack, "'I am asked to stand in.' Enter");
    seat_must_show(&seat, "Cover to 31 Mar 2010");
    play(seat.stack, "Up c");
    seat_must_show(&seat, "to Wed 31 Mar 2010, the last day (10 days)");
    play(seat.stack, "Esc Esc");
    seat_must_show(&seat, "Will you stand in for the lead?");
    seat_close(&seat);
}
END_TEST

/* Ravi Menon says no; his manager is nothing else to the case. */
static void open_refused(struct seat *seat, struct ident *id)
{
    struct desk *desk = &seat->desk;
    struct ident version;
    struct case_view view;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(desk, id, &version);
    desk_sign_in(desk, "ldanvers");
    desk_set_manager(desk, &desk->rmenon, INT_UNKNOWN);
    desk_ask_to_lead(desk, id, &desk->rmenon);
    desk_sign_in(desk, "rmenon");
    desk_read(desk, id, &view);
    desk_ok(desk, lead_decline(desk->session, &view.file.lp_assignment.items[1].record.id,
                               "No time.", &desk->err));
}

START_TEST(a_refusal_waits_for_the_manager_of_who_declined)
{
    struct seat seat;
    struct ident id;
    struct case_view view;

    open_refused(&seat, &id);
    desk_sign_in(&seat.desk, "prenshaw");
    desk_read(&seat.desk, &id, &view);
    ck_assert(view.identity_only);
    ck_assert_uint_eq(view.file.assessment.count, 0);
    ck_assert_uint_eq(view.file.lp_assignment.count, 2);
    seat_sit(&seat);
    seat_must_show(&seat, "Waits for you: 1 (F4)");
    play(seat.stack, "F4");
    seat_must_show(&seat, "Managers to talk, declined: Ravi Menon");
    seat_must_show(&seat, "Tolliver");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "lead");
    seat_must_show(&seat, "DECLINED");
    play(seat.stack, "End m");
    seat_must_show(&seat, "No time.");
    play(seat.stack, "'Two hours a week are free.' Enter");
    seat_must_say(&seat, "Kept: what the managers settled.");
    ck_assert(!seat_shows(&seat, "DECLINED")); /* no more theirs to know */
    seat_sit_again(&seat, "prenshaw");
    play(seat.stack, "F4");
    seat_must_show(&seat, "Nothing waits for you.");
    seat_close(&seat);
}
END_TEST

START_TEST(a_second_key_is_asked_for_where_administrators_begin)
{
    struct seat seat;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(&seat.desk, &id);
    desk_sign_in(&seat.desk, "gmarlowe");
    desk_ok(&seat.desk, desk_ask_to_make_void(&seat.desk, &id));
    desk_sign_in(&seat.desk, "ldanvers");
    seat_sit(&seat);
    seat_must_show(&seat, "A case waits for your second key: k.");
    play(seat.stack, "k Enter a " SEAT_SIGNS);
    play(seat.stack, "Esc F5");
    ck_assert(!seat_shows(&seat, "second key: k"));
    seat_sit_again(&seat, "gmarlowe");
    ck_assert(!seat_shows(&seat, "Waits for you"));
    play(seat.stack, "F4");
    seat_must_show(&seat, "Nothing waits for you.");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, who_is_asked_to_lead_finds_it_at_home);
    tcase_add_test(t, who_is_asked_to_stand_in_finds_it_at_home);
    tcase_add_test(t, a_refusal_waits_for_the_manager_of_who_declined);
    tcase_add_test(t, a_second_key_is_asked_for_where_administrators_begin);
}

TEST_MAIN("waiting", cases)
