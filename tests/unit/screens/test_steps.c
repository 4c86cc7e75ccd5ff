/* SPDX-License-Identifier: MIT */
/* A case lived through at the screens, from the first meeting to the end. */

#include "config.h"

#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"

#define ADD_ACTION "d a '2.01' Tab 'Comes to school.' Tab 'A card.' Tab 'helen' Tab Tab Tab '+14' ^S"
#define AT_THE_TABLE \
    "g n Enter h h h F6 F6 'All agreed.' Tab Tab Tab Tab '+42 15:45' Tab Tab Space Tab Tab " \
    "'The school' F4"
#define FIRST_MEETING AT_THE_TABLE " k"
#define REVIEW \
    "g n Enter h h h F6 F6 'Going well.' Tab 'It is good.' Tab 'Better.' Tab 'continue' Tab " \
    "'Keep the card.' Tab '+40 15:45' Tab Tab Space F4 k"
#define CLOSURE \
    "g n End Up Enter Tab 'needs' Tab Tab 'By letter.' Tab 'He comes each day.' Tab 'ravi' " \
    "PgDn 'I like it.' Tab 'Thank you.' PgDn 'y' Tab 'y' Tab 'A social worker sees him.' ^S"

/* The overview of a case whose team is forming; Helen Oduya leads it. */
static struct ident open_forming(struct seat *seat)
{
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(&seat->desk, &id);
    seat_sit(seat);
    play(seat->stack, "Enter");
    return id;
}

START_TEST(the_first_meeting)
{
    struct seat seat;
    struct ident id = open_forming(&seat);
    const struct case_file *file;

    play(seat.stack, ADD_ACTION " " FIRST_MEETING);
    ck_assert_str_eq(stack_message(seat.stack), "The meeting is kept.");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_D0);
    ck_assert_int_eq(file->delivery_plan.items[0].status, PLAN_STATUS_ACTIVE);
    ck_assert_uint_eq(file->tac_meeting.count, 2);
    ck_assert_str_eq(file->tac_meeting.items[0].venue, "The school");
    ck_assert_str_eq(file->tac_meeting.items[0].notes, "All agreed.");
    seat_close(&seat);
}
END_TEST

START_TEST(what_stands_against_a_step_is_said_and_nothing_is_lost)
{
    struct seat seat;
    struct ident id = open_forming(&seat);

    play(seat.stack, AT_THE_TABLE);
    seat_must_say(&seat, "Agree at least one action.");
    ck_assert_str_eq(seat_top(&seat), "meeting");
    play(seat.stack, "F6 PgUp PgUp");
    seat_must_show(&seat, "All agreed.");
    ck_assert_uint_eq(seat_file(&seat, &id)->tac_meeting.count, 0);
    seat_close(&seat);
}
END_TEST

START_TEST(a_review_and_the_end)
{
    struct seat seat;
    struct ident id = open_forming(&seat);
    const struct case_file *file;

    play(seat.stack, ADD_ACTION " " FIRST_MEETING " " REVIEW);
    ck_assert_str_eq(stack_message(seat.stack), "The meeting is kept.");
    file = seat_file(&seat, &id);
    ck_assert_uint_eq(file->review.count, 1);
    ck_assert(
        ident_equal(&file->review.items[0].meeting_id, &file->tac_meeting.items[1].record.id));
    play(seat.stack, "g d d g n");
    seat_must_show(&seat, "Close the case");
    play(seat.stack, CLOSURE);
    ck_assert_str_eq(stack_message(seat.stack), "Closing is proposed.");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_Z0);
    ck_assert_int_eq(file->closure.items[0].actions_done, 1);
    seat_close(&seat);
}
END_TEST

/* Only the day of the next one is known. */
START_TEST(a_day_is_enough_for_the_next_review)
{
    struct seat seat;
    struct ident id = open_forming(&seat);
    const struct case_file *file;

    play(seat.stack, ADD_ACTION " g n Enter h h h F6 F6 'All agreed.' Tab Tab Tab Tab Tab Tab "
                                "'+42' Tab Space Tab Tab 'The school' F4 k");
    ck_assert_str_eq(stack_message(seat.stack), "The meeting is kept.");
    play(seat.stack, "g n Enter h h h F6 F6 'Going well.' Tab 'It is good.' Tab 'Better.' Tab "
                     "'continue' Tab 'Keep the card.' Tab Tab Tab '+40' Tab Space F4 k");
    file = seat_file(&seat, &id);
    ck_assert_uint_eq(file->tac_meeting.count, 2);
    ck_assert_int_eq(file->tac_meeting.items[0].next_review_date.days,
                     session_today(app_session(seat.app)).days + 42);
    ck_assert_int_eq(file->review.items[0].next_review_date.days,
                     session_today(app_session(seat.app)).days + 40);
    ck_assert_int_eq(file->caf_case.next_review_date.days,
                     session_today(app_session(seat.app)).days + 40);
    seat_close(&seat);
}
END_TEST

START_TEST(a_review_that_nobody_convened_was_not_held)
{
    struct seat seat;
    struct ident id = open_forming(&seat);
    const struct tac_meeting *missed;
    const struct case_file *file;

    play(seat.stack, ADD_ACTION " g n Enter h h h F6 F6 'All agreed.' Tab Tab Tab Tab Tab Tab "
                                "'+42' Tab Space Tab Tab 'The school' F4 k");
    play(seat.stack, "g n Down Enter");
    seat_must_show(&seat, "Was planned for");
    play(seat.stack, "Tab '8:00' Tab 'The school' Tab 'family did' Tab 'No car.' Tab '+7 15:00' ^S");
    ck_assert_str_eq(stack_message(seat.stack), "Kept, with the new date.");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.not_held_count, 1);
    ck_assert_uint_eq(file->tac_meeting.count, 3);
    missed = &file->tac_meeting.items[1];
    missed = missed->status == MEETING_STATUS_NOT_HELD ? missed : &file->tac_meeting.items[2];
    ck_assert_int_eq(missed->not_held_reason, NOTHELD_FAMILY_DNA);
    ck_assert_str_eq(missed->not_held_note, "No car.");
    ck_assert_int_eq(missed->kind, MEETING_KIND_REVIEW);
    seat_close(&seat);
}
END_TEST

START_TEST(which_of_two_planned_meetings_is_asked)
{
    struct seat seat;

    open_forming(&seat);
    play(seat.stack, "m a Tab '24 mar 15:45' Tab 'School' ^S a Tab '31 mar 15:45' Tab 'School' ^S");
    play(seat.stack, "g n Enter");
    ck_assert_str_eq(seat_top(&seat), "meetings");
    ck_assert_str_eq(stack_message(seat.stack),
                     "Which of the planned meetings? Go to it, then h.");
    seat_close(&seat);
}
END_TEST

/* All that is missing is counted at once; a day left empty is today. */
START_TEST(a_closing_says_at_once_what_it_lacks)
{
    struct seat seat;

    open_forming(&seat);
    play(seat.stack, ADD_ACTION " " FIRST_MEETING " g n End Up Enter Tab 'needs' Tab");
    seat_must_show(&seat, "8 things still to finish");
    play(seat.stack, "F8");
    seat_must_show(&seat, "> Outcome");
    play(seat.stack, "S-Tab 'By letter.' Tab 'He comes each day.' Tab");
    seat_must_show(&seat, "6 things still to finish");
    seat_close(&seat);
}
END_TEST

START_TEST(somebody_else_sends_it_back_or_approves_it)
{
    struct seat seat;
    struct ident id = open_forming(&seat);

    play(seat.stack, ADD_ACTION " " FIRST_MEETING " g d d " CLOSURE);
    seat_sit_again(&seat, "gmarlowe");
    play(seat.stack, "Enter n");
    seat_must_show(&seat, "Approve the closing");
    play(seat.stack, "End Up Enter Enter");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_Z0);
    play(seat.stack, "'Ask the school first.' Enter");
    ck_assert_str_eq(stack_message(seat.stack), "The case goes on.");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_D0);
    seat_close(&seat);
}
END_TEST

/* Paul Renshaw supervises Helen Oduya, who leads. */
static void supervise(struct desk *desk)
{
    struct practitioner changed;

    desk_ok(desk, record_theirs(desk->session, ENTITY_practitioner, &desk->hoduya, 0, &changed,
                                &(struct practitioner){ 0 }, &desk->arena, &desk->err));
    changed.caf_supervisor = desk->prenshaw;
    desk_ok(desk, record_save(desk->session, ENTITY_practitioner, &changed, &desk->err));
}

/* Whoever may approve it is told so first, and gets there by one key. */
START_TEST(a_closing_that_waits_is_the_first_thing_to_do)
{
    struct seat seat;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(&seat.desk, &id);
    desk_sign_in(&seat.desk, "gmarlowe");
    supervise(&seat.desk);
    desk_sign_in(&seat.desk, "hoduya");
    seat_sit(&seat);
    play(seat.stack, "Enter");
    play(seat.stack, ADD_ACTION " " FIRST_MEETING " g d d " CLOSURE " g o Home");
    seat_must_show(&seat, "1 Closure: waits for approval");
    seat_sit_again(&seat, "gmarlowe");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "1 Approve or reject the closure");
    play(seat.stack, "1");
    ck_assert_str_eq(seat_top(&seat), "steps");
    seat_must_show(&seat, ">  Approve the closing");
    seat_sit_again(&seat, "prenshaw");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "1 Approve or reject the closure");
    play(seat.stack, "1");
    seat_must_show(&seat, ">  Approve the closing");
    seat_close(&seat);
}
END_TEST

START_TEST(a_case_is_closed_by_two_people)
{
    struct seat seat;
    struct ident id = open_forming(&seat);

    play(seat.stack, ADD_ACTION " " FIRST_MEETING " g d d " CLOSURE);
    seat_sit_again(&seat, "gmarlowe");
    play(seat.stack, "Enter n Home Enter");
    seat_must_show(&seat, "Leave it open");
    play(seat.stack, "Enter");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_Z0);
    play(seat.stack, "'not these words' Enter Down Enter");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_Z0);
    play(seat.stack, SEAT_SIGNS);
    ck_assert_str_eq(stack_message(seat.stack), "The case is closed.");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_Z1);
    play(seat.stack, "g d a");
    seat_must_say(&seat, "closed");
    seat_close(&seat);
}
END_TEST

/* What was typed another time is not signed without being told. */
START_TEST(a_note_of_an_approval_left_is_announced_and_can_be_thrown_away)
{
    struct seat seat;
    (void)open_forming(&seat);
    play(seat.stack, ADD_ACTION " " FIRST_MEETING " g d d " CLOSURE);
    seat_sit_again(&seat, "gmarlowe");
    play(seat.stack, "Enter n Home Enter");
    ck_assert(!seat_shows(&seat, "is your draft"));
    play(seat.stack, "'Not before Friday.' Esc Enter");
    seat_must_show(&seat, "Not before Friday.");
    seat_must_show(&seat, "is your draft of 09:00: ^U there throws it away.");
    play(seat.stack, "Esc");
    app_sign_off(seat.app);
    fake_pass(&seat.desk.fake, 24 * 3600 * 1000);
    play(seat.stack, "'gmarlowe' Tab 'fennmoor lantern kite' Enter Enter n Home Enter");
    seat_must_show(&seat, "is your draft of 22 Mar 09:00");
    play(seat.stack, "^U Esc Enter");
    ck_assert(!seat_shows(&seat, "is your draft"));
    ck_assert(!seat_shows(&seat, "Not before Friday."));
    play(seat.stack, "Esc");
    seat_close(&seat);
}
END_TEST

/* ----- A record with gaps ------------------------------------------------ */

#define GAPS \
    "Tab Tab 'A social worker took over.' Tab Tab 'By letter.' Tab 'He is safe.' " \
    "PgDn 'I like it.' Tab 'Thank you.' PgDn 'y' Tab 'y' Tab 'A social worker sees him.' ^S"

/* Social care has the case, so that the program began the record of the
 * closing; this person is at the overview. */
static struct ident sit_taken_on(struct seat *seat, const char *login)
{
    struct desk *desk = &seat->desk;
    struct taking t = taking(EVENT_T18);
    struct stepup stepup;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(desk, &id);
    desk_concern(desk, &id, &stepup);
    stepup.sc_decision = SC_DECISION_ACCEPTED_CIN;
    stepup.decision_on = session_today(desk->session);
    taking_with(&t, ENTITY_stepup, &stepup);
    desk_ok(desk, desk_take(desk, &id, &t));
    desk_sign_in(desk, login);
    seat_sit(seat);
    play(seat->stack, "Enter");
    return id;
}

START_TEST(the_record_of_a_closing_is_completed)
{
    struct seat seat;
    struct ident id = sit_taken_on(&seat, "hoduya");
    const struct closure *closure;

    play(seat.stack, "g n");
    seat_must_show(&seat, ">  The record of the closing");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "Became a child in need case");
    ck_assert_msg(!seat_shows(&seat, "Safeguarding ok"), "nothing was answered there");
    play(seat.stack, GAPS);
    ck_assert_str_eq(stack_message(seat.stack), "The record of the closing is kept.");
    closure = &seat_file(&seat, &id)->closure.items[0];
    ck_assert_str_eq(closure->outcome_summary, "He is safe.");
    seat_must_show(&seat, "ready");
    seat_sit_again(&seat, "gmarlowe");
    play(seat.stack, "Enter n Home Enter");
    seat_must_show(&seat, "Still open");
    play(seat.stack, "Enter " SEAT_SIGNS);
    ck_assert_str_eq(stack_message(seat.stack), "The case is closed.");
    play(seat.stack, "Esc");
    seat_must_show(&seat, "Justify");
    seat_close(&seat);
}
END_TEST

START_TEST(whoever_approves_is_led_to_the_gap)
{
    struct seat seat;

    (void)sit_taken_on(&seat, "gmarlowe");
    play(seat.stack, "g n Down");
    seat_must_show(&seat, ">  Approve the closing");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "record");
    seat_must_say(&seat, "Before it is approved: ");
    play(seat.stack, GAPS);
    ck_assert_str_eq(seat_top(&seat), "steps");
    play(seat.stack, "Home Enter Enter " SEAT_SIGNS);
    ck_assert_str_eq(stack_message(seat.stack), "The case is closed.");
    seat_close(&seat);
}
END_TEST

/* ----- A refusal --------------------------------------------------------- */

/* Domain.md 3.5. */
START_TEST(a_refusal_asks_whether_the_child_is_safe)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    const struct case_file *file;

    play(seat.stack, "Enter i F6 F6 F6 a 'Joanne Tolliver' Tab 'moth' Tab Tab Space Tab 'moth' ^S");
    play(seat.stack, "g k n Tab 'refused' Tab 'joanne' Tab 'parent' Tab Tab Space F4 Space Tab n "
                     "Tab n F4 F4 F4 F4 " SEAT_SIGNS);
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_C0);
    ck_assert_str_eq(seat_top(&seat), "record");
    seat_must_show(&seat, "The family refused");
    play(seat.stack, "^S");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_C0);
    play(seat.stack, "y Tab n Tab y Tab 'renshaw' Tab 'today' Tab 'School sees him each day.' Tab c ^S");
    ck_assert_str_eq(stack_message(seat.stack), "The case ends with the family's refusal.");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_C1);
    ck_assert_int_eq(file->closure.items[0].safeguarding_considered, YN_Y);
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_first_meeting);
    tcase_add_test(t, what_stands_against_a_step_is_said_and_nothing_is_lost);
    tcase_add_test(t, a_review_and_the_end);
    tcase_add_test(t, a_day_is_enough_for_the_next_review);
    tcase_add_test(t, a_review_that_nobody_convened_was_not_held);
    tcase_add_test(t, which_of_two_planned_meetings_is_asked);
    tcase_add_test(t, a_closing_says_at_once_what_it_lacks);
    tcase_add_test(t, somebody_else_sends_it_back_or_approves_it);
    tcase_add_test(t, a_closing_that_waits_is_the_first_thing_to_do);
    tcase_add_test(t, a_case_is_closed_by_two_people);
    tcase_add_test(t, a_note_of_an_approval_left_is_announced_and_can_be_thrown_away);
    tcase_add_test(t, the_record_of_a_closing_is_completed);
    tcase_add_test(t, whoever_approves_is_led_to_the_gap);
    tcase_add_test(t, a_refusal_asks_whether_the_child_is_safe);
}

TEST_MAIN("steps", cases)
