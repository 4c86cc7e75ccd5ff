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

/* Only the approver was told, and not which action it was. */
START_TEST(whoever_proposes_the_end_is_told_which_action_is_open)
{
    struct seat seat;
    struct ident id = open_forming(&seat);

    play(seat.stack, ADD_ACTION " " FIRST_MEETING " g n End Up Enter");
    seat_must_say(&seat, "Still open: \"A card.\", due 5 Apr 2010");
    play(seat.stack, "Esc Esc " CLOSURE);
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_Z0);
    seat_must_say(&seat, "Closing is proposed. Before it is approved, finish, cancel or hand on: "
                         "\"A card.\", due 5 Apr 2010.");
    seat_close(&seat);
}
END_TEST

/* It stood in the chronology only. */
START_TEST(why_a_closing_was_sent_back_is_read_until_it_is_proposed_again)
{
    struct seat seat;

    (void)open_forming(&seat);
    play(seat.stack, ADD_ACTION " " FIRST_MEETING " g d d " CLOSURE);
    seat_sit_again(&seat, "gmarlowe");
    play(seat.stack, "Enter n Down Down Enter");
    seat_must_show(&seat, "Send the closing back");
    play(seat.stack, "'Ask his father first.' Enter");
    seat_must_say(&seat, "The case goes on.");
    seat_sit_again(&seat, "hoduya");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "> 1 Closing sent back: read why");
    play(seat.stack, "1");
    ck_assert_str_eq(seat_top(&seat), "steps");
    play(seat.stack, "End Up");
    seat_must_show(&seat, ">  Close the case                        ready; sent back, see below");
    seat_must_show(&seat, "Sent back on 22 Mar 2010 by Gwen Marlowe: Ask his father first.");
    play(seat.stack, CLOSURE);
    seat_must_say(&seat, "Closing is proposed.");
    play(seat.stack, "g n");
    ck_assert(!seat_shows(&seat, "Ask his father"));
    play(seat.stack, "g o");
    ck_assert(!seat_shows(&seat, "Ask his father"));
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

/* A trial's: it led to the list, on another step. */
START_TEST(a_draft_of_a_step_is_opened_as_its_form)
{
    struct seat seat;

    open_forming(&seat);
    play(seat.stack, ADD_ACTION " " FIRST_MEETING " g n End Up Enter Tab 'needs' Tab Esc");
    seat_must_say(&seat, "Draft kept");
    play(seat.stack, "g r Enter");
    seat_must_show(&seat, "What comes next > Close the case");
    seat_must_show(&seat, "Needs met");
    play(seat.stack, "Esc");
    ck_assert_str_eq(seat_top(&seat), "steps");
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

/* Nobody types a child's words twice because an action was open. */
START_TEST(what_was_sent_back_is_put_right_and_not_written_anew)
{
    struct seat seat;
    struct ident id = open_forming(&seat);
    const struct case_file *file;
    const struct closure *first, *second;

    play(seat.stack, ADD_ACTION " " FIRST_MEETING " g d d " CLOSURE);
    seat_sit_again(&seat, "gmarlowe");
    play(seat.stack, "Enter n End Up Enter Enter 'Ask the school first.' Enter");
    seat_sit_again(&seat, "hoduya");
    play(seat.stack, "Enter g n End Up Enter ^S");
    file = seat_file(&seat, &id);
    ck_assert_msg(file->caf_case.state == STATE_Z0, "%s\n%s", stack_message(seat.stack),
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    ck_assert_uint_eq(file->closure.count, 2);
    first = &file->closure.items[0];
    second = &file->closure.items[1];
    ck_assert_str_eq(first->rejected_reason, "Ask the school first.");
    ck_assert_ptr_null(second->rejected_reason);
    ck_assert_int_eq(second->reason, first->reason);
    ck_assert_str_eq(second->outcome_summary, first->outcome_summary);
    ck_assert(!ident_equal(&second->record.id, &first->record.id));
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

/* What domain.md 3.5 asks of a family that went on by itself. */
static void flag(struct desk *desk, struct closure *closure)
{
    closure->reason = CLOSE_CONSENT_REFUSED;
    closure->needs_escalate = YNU_N;
    closure->safeguarding_by = desk->prenshaw;
    closure->safeguarding_on = session_today(desk->session);
    closure->safeguarding_decision = UNIVERSAL_DECISION_CLOSE;
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

/* Domain.md 2.8, "close: approve": the co-ordinator; the supervisor what is flagged. Each is
 * told whose it is, and the supervisor reads the record. */
START_TEST(whose_the_approval_is_stands_there)
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
    play(seat.stack, ADD_ACTION " " FIRST_MEETING " g d d " CLOSURE);
    seat_sit_again(&seat, "gmarlowe");
    play(seat.stack, "Enter n Home");
    seat_must_show(&seat, "Not flagged: the co-ordinator approves it, Gwen Marlowe.");
    seat_sit_again(&seat, "prenshaw");
    play(seat.stack, "Enter n Home");
    seat_must_show(&seat, "Not flagged: the co-ordinator approves it, Gwen Marlowe.");
    seat_must_show(&seat, "The record of the closing");
    play(seat.stack, "Down Enter");
    ck_assert_str_eq(seat_top(&seat), "pager");
    seat_must_show(&seat, "He comes each day.");
    play(seat.stack, "Esc Home Enter Esc " SEAT_SIGNS);
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_Z0);
    seat_close(&seat);
}
END_TEST

/* Nobody could approve it, and nothing said so. */
START_TEST(a_flagged_closing_without_a_supervisor_says_so)
{
    struct seat seat;
    struct ident id;
    struct closure closure;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(&seat.desk, &id);
    seat_sit(&seat);
    play(seat.stack, "Enter");
    play(seat.stack, ADD_ACTION " " FIRST_MEETING " g d d " CLOSURE);
    desk_sign_in(&seat.desk, "hoduya");
    desk_ok(&seat.desk, closure_draft(seat.desk.session, &id, &closure, &seat.desk.arena,
                                      &seat.desk.err));
    flag(&seat.desk, &closure);
    desk_ok(&seat.desk, closure_write(seat.desk.session, &id, &closure, &seat.desk.err));
    seat_sit_again(&seat, "gmarlowe");
    play(seat.stack, "Enter n Home");
    seat_must_show(&seat, "Flagged, and nobody supervises Helen Oduya on record");
    seat_must_show(&seat, "(accounts, s)");
    seat_close(&seat);
}
END_TEST

/* By its reason one is the supervisor's, who reads what is signed. */
START_TEST(a_flagged_closing_is_signed_by_the_supervisor)
{
    struct seat seat;
    struct ident id;
    struct closure closure;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(&seat.desk, &id);
    desk_sign_in(&seat.desk, "gmarlowe");
    supervise(&seat.desk);
    desk_sign_in(&seat.desk, "hoduya");
    seat_sit(&seat);
    play(seat.stack, "Enter");
    play(seat.stack, ADD_ACTION " " FIRST_MEETING " g d d " CLOSURE);
    desk_sign_in(&seat.desk, "hoduya");
    desk_ok(&seat.desk, closure_draft(seat.desk.session, &id, &closure, &seat.desk.arena,
                                      &seat.desk.err));
    flag(&seat.desk, &closure);
    desk_ok(&seat.desk, closure_write(seat.desk.session, &id, &closure, &seat.desk.err));
    seat_sit_again(&seat, "gmarlowe");
    play(seat.stack, "Enter n Home");
    seat_must_show(&seat, "Flagged, by its reason: the supervisor approves it, Paul Renshaw.");
    seat_sit_again(&seat, "prenshaw");
    play(seat.stack, "Enter n Home Enter");
    seat_must_show(&seat, "Outcome: He comes each day.");
    play(seat.stack, "Esc");
    play(seat.stack, SEAT_SIGNS);
    seat_must_say(&seat, "The case is closed.");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_Z1);
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
    seat_must_show(&seat, "Outcome: He comes each day.");
    play(seat.stack, "End");
    seat_must_show(&seat, "Open actions: none");
    seat_must_show(&seat, "Concerns: none");
    seat_must_show(&seat, "Planned meetings: Review, 3 May 2010 15:45");
    play(seat.stack, "Esc");
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
    play(seat.stack, "g o");
    seat_must_show(&seat, "Lead professional   nobody");
    ck_assert_msg(!seat_shows(&seat, "Meetings            next"), "nothing comes next");
    seat_close(&seat);
}
END_TEST

/* Somebody rewrites it while it is being read: what changed is shown, and signed then. */
START_TEST(what_changed_since_it_was_read_is_shown)
{
    struct seat seat;
    struct ident id = open_forming(&seat);
    struct closure closure;

    play(seat.stack, ADD_ACTION " " FIRST_MEETING " g d d " CLOSURE);
    seat_sit_again(&seat, "gmarlowe");
    play(seat.stack, "Enter n Home Enter Esc");
    desk_sign_in(&seat.desk, "hoduya");
    desk_ok(&seat.desk, closure_draft(seat.desk.session, &id, &closure, &seat.desk.arena,
                                      &seat.desk.err));
    closure.outcome_summary = "He comes most days.";
    desk_ok(&seat.desk, closure_write(seat.desk.session, &id, &closure, &seat.desk.err));
    play(seat.stack, SEAT_SIGNS);
    seat_must_say(&seat, "The record of the closing changed since you read it: Outcome.");
    seat_must_show(&seat, "when you read it: He comes each day.");
    seat_must_show(&seat, "now: He comes most days.");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_Z0);
    play(seat.stack, "Esc " SEAT_SIGNS);
    ck_assert_str_eq(stack_message(seat.stack), "The case is closed.");
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
    play(seat.stack, "Enter n Home Enter Esc");
    ck_assert(!seat_shows(&seat, "is your draft"));
    play(seat.stack, "Up 'Not before Friday.' Esc Enter Esc");
    seat_must_show(&seat, "Not before Friday.");
    seat_must_show(&seat, "is your draft of 09:00: ^U there throws it away.");
    play(seat.stack, "Esc");
    app_sign_off(seat.app);
    fake_pass(&seat.desk.fake, 24 * 3600 * 1000);
    play(seat.stack, "'gmarlowe' Tab 'fennmoor lantern kite' Enter Enter n Home Enter Esc");
    seat_must_show(&seat, "is your draft of 22 Mar 09:00");
    play(seat.stack, "Up ^U Esc Enter Esc");
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
    play(seat.stack, "Enter n Home Enter Esc");
    seat_must_show(&seat, "Still open");
    play(seat.stack, SEAT_SIGNS);
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
    play(seat.stack, "Home Enter Esc " SEAT_SIGNS);
    seat_must_say(&seat, "Nobody approves their own closure");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_first_meeting);
    tcase_add_test(t, what_stands_against_a_step_is_said_and_nothing_is_lost);
    tcase_add_test(t, a_review_and_the_end);
    tcase_add_test(t, whoever_proposes_the_end_is_told_which_action_is_open);
    tcase_add_test(t, why_a_closing_was_sent_back_is_read_until_it_is_proposed_again);
    tcase_add_test(t, a_day_is_enough_for_the_next_review);
    tcase_add_test(t, a_review_that_nobody_convened_was_not_held);
    tcase_add_test(t, which_of_two_planned_meetings_is_asked);
    tcase_add_test(t, a_draft_of_a_step_is_opened_as_its_form);
    tcase_add_test(t, a_closing_says_at_once_what_it_lacks);
    tcase_add_test(t, somebody_else_sends_it_back_or_approves_it);
    tcase_add_test(t, what_was_sent_back_is_put_right_and_not_written_anew);
    tcase_add_test(t, a_closing_that_waits_is_the_first_thing_to_do);
    tcase_add_test(t, a_case_is_closed_by_two_people);
    tcase_add_test(t, whose_the_approval_is_stands_there);
    tcase_add_test(t, a_flagged_closing_without_a_supervisor_says_so);
    tcase_add_test(t, a_flagged_closing_is_signed_by_the_supervisor);
    tcase_add_test(t, what_changed_since_it_was_read_is_shown);
    tcase_add_test(t, a_note_of_an_approval_left_is_announced_and_can_be_thrown_away);
    tcase_add_test(t, the_record_of_a_closing_is_completed);
    tcase_add_test(t, whoever_approves_is_led_to_the_gap);
}

TEST_MAIN("steps", cases)
