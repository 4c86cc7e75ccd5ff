/* SPDX-License-Identifier: MIT */
/* After the assessment: one service or a team, and who reads what then. */

#include "config.h"

#include "screens/plain_app.h"
#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"
#include "ui/plain.h"

/* At the overview of a case whose assessment is complete. */
static struct ident sit_assessed(struct seat *seat)
{
    struct ident case_id, version;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(&seat->desk, &case_id, &version);
    seat_sit(seat);
    play(seat->stack, "Enter");
    return case_id;
}

static int state_of(struct seat *seat, const struct ident *case_id)
{
    return seat_file(seat, case_id)->caf_case.state;
}

START_TEST(the_choice_is_the_first_thing_to_do)
{
    struct seat seat;

    sit_assessed(&seat);
    seat_must_show(&seat, "> 1 One service or a team?");
    play(seat.stack, "1");
    seat_must_show(&seat, "A team around");
    seat_close(&seat);
}
END_TEST

START_TEST(a_team_is_chosen_and_confirmed)
{
    struct seat seat;
    struct ident id = sit_assessed(&seat);

    play(seat.stack, "1 Right Space Tab 'Three needs.' ^S");
    ck_assert_int_eq(state_of(&seat, &id), STATE_A1);
    play(seat.stack, "f");
    ck_assert_int_eq(state_of(&seat, &id), STATE_T0);
    ck_assert_str_eq(seat_top(&seat), "overview");
    ck_assert(!seat_shows(&seat, "or a team?"));
    play(seat.stack, "r");
    seat_must_say(&seat, "chosen already");
    seat_close(&seat);
}
END_TEST

/* What stands against a team is read, not stopped at: the next words are the reason. */
START_TEST(the_way_on_needs_its_reason)
{
    struct seat seat;
    struct ident id = sit_assessed(&seat);

    play(seat.stack, "1 Right Space ^S");
    ck_assert_str_eq(seat_top(&seat), "record");
    seat_must_say(&seat, "Say why");
    play(seat.stack, "'Three needs.' ^S f");
    ck_assert_int_eq(state_of(&seat, &id), STATE_T0);
    seat_close(&seat);
}
END_TEST

START_TEST(one_service_needs_its_name_and_may_become_a_team)
{
    struct seat seat;
    struct ident id = sit_assessed(&seat);

    play(seat.stack, "1 Space ^S");
    ck_assert_str_eq(seat_top(&seat), "record");
    seat_must_say(&seat, "Name the service");
    play(seat.stack, "'fenn' Tab ^S");
    seat_must_say(&seat, "Say why");
    play(seat.stack, "'The school nurse sees to it.' ^S o");
    ck_assert_int_eq(state_of(&seat, &id), STATE_S0);
    play(seat.stack, "r 'Now the nurse helps too.' ^S f");
    ck_assert_int_eq(state_of(&seat, &id), STATE_T0);
    seat_close(&seat);
}
END_TEST

START_TEST(not_confirmed_is_not_done_and_the_reason_is_kept)
{
    struct seat seat;
    struct ident id = sit_assessed(&seat);

    play(seat.stack, "1 Right Space Tab 'Three needs.' ^S n Esc");
    ck_assert_int_eq(state_of(&seat, &id), STATE_A1);
    ck_assert_str_eq(seat_top(&seat), "overview");
    play(seat.stack, "1");
    seat_must_show(&seat, "Three needs.");
    seat_close(&seat);
}
END_TEST

START_TEST(with_a_team_the_meeting_and_the_answer_of_the_lead_come_next)
{
    struct seat seat;

    sit_assessed(&seat);
    play(seat.stack, "1 Right Space Tab Tab 'Three needs.' ^S f");
    seat_must_show(&seat, "> 1 Give the family its copy");
    seat_must_show(&seat, "  2 First team meeting");
    play(seat.stack, "t a 'p' Tab 'ravi' ^S l n 'ravi' Enter Tab Tab Tab Space Tab Tab 'b' Tab "
                     "'renshaw' Tab '22 mar 2010' ^S p g o");
    seat_must_show(&seat, "Asked to lead: Ravi Menon");
    app_free(seat.app);
    desk_sign_in(&seat.desk, "rmenon");
    seat_sit(&seat);
    play(seat.stack, "Enter");
    seat_must_show(&seat, "> 1 Will you lead this case?");
    play(seat.stack, "1");
    ck_assert_str_eq(seat_top(&seat), "lead");
    seat_close(&seat);
}
END_TEST

/* Nobody wants to raise a concern by an Enter too many. */
START_TEST(after_a_step_the_focus_is_on_the_first_that_follows)
{
    struct seat seat;

    sit_assessed(&seat);
    play(seat.stack, "n Down");
    seat_must_show(&seat, ">  More than one service");
    play(seat.stack, "Enter Right Space Tab 'Three needs.' ^S f");
    ck_assert_str_eq(seat_top(&seat), "steps");
    seat_must_show(&seat, "Worried about harm?");
    seat_must_show(&seat, ">  The first meeting was held");
    seat_close(&seat);
}
END_TEST

START_TEST(it_is_told_why_it_cannot_be_chosen_yet)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter r");
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_must_say(&seat, "assessment comes first");
    seat_close(&seat);
}
END_TEST

/* Somebody else leads: the author keeps the word, not the decisions. */
START_TEST(decisions_that_are_not_ones_own_to_read_are_called_so)
{
    struct seat seat;
    struct ident case_id, version;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(&seat.desk, &case_id, &version);
    desk_lead(&seat.desk, &case_id, &seat.desk.rmenon);
    seat_sit(&seat);
    play(seat.stack, "Enter");
    seat_must_show(&seat, "not yours to read");
    play(seat.stack, "k");
    seat_must_show(&seat, "Ask the lead");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_choice_is_the_first_thing_to_do);
    tcase_add_test(t, a_team_is_chosen_and_confirmed);
    tcase_add_test(t, the_way_on_needs_its_reason);
    tcase_add_test(t, one_service_needs_its_name_and_may_become_a_team);
    tcase_add_test(t, not_confirmed_is_not_done_and_the_reason_is_kept);
    tcase_add_test(t, with_a_team_the_meeting_and_the_answer_of_the_lead_come_next);
    tcase_add_test(t, after_a_step_the_focus_is_on_the_first_that_follows);
    tcase_add_test(t, it_is_told_why_it_cannot_be_chosen_yet);
    tcase_add_test(t, decisions_that_are_not_ones_own_to_read_are_called_so);
}

TEST_MAIN("route", cases)
