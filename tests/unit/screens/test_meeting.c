/* SPDX-License-Identifier: MIT */
/* Meetings at the screens: convened, held with one key for each action, not held. */

#include "config.h"

#include "service/plan_svc.h"
#include "support/harness.h"
#include "support/seat.h"
#include "support/table_case.h"

/* Keys of a script beside its text. */
static int keys_in(const char *script)
{
    bool quoted = false;
    int keys = 0;

    for (const char *p = script; *p != '\0'; p++) {
        if (*p == '\'')
            quoted = !quoted;
        else if (!quoted && *p != ' ' && (p == script || p[-1] == ' '))
            keys++;
    }
    return keys;
}

static void add_actions(struct desk *desk, const struct ident *id, int count)
{
    for (int i = 0; i < count; i++) {
        struct plan_action action;
        char words[40];

        snprintf(words, sizeof(words), "Agreed thing %d", i + 2);
        table_action(desk, words, &action);
        desk_ok(desk, plan_action_write(desk->session, id, &action, &desk->err));
    }
}

/* The overview of a case whose plan has so many actions; Helen Oduya leads it. */
static struct ident open_delivering(struct seat *seat, int actions)
{
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    table_case_delivering(&seat->desk, &id);
    add_actions(&seat->desk, &id, actions - 1);
    seat_sit(seat);
    play(seat->stack, "Enter");
    return id;
}

static struct ident open_forming(struct seat *seat)
{
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(&seat->desk, &id);
    seat_sit(seat);
    play(seat->stack, "Enter");
    return id;
}

static const char *day_text(struct date day)
{
    static char text[DATE_TEXT];

    date_format(day, text);
    return text;
}

/* ----- Before it --------------------------------------------------------- */

START_TEST(a_meeting_is_convened)
{
    struct seat seat;
    struct ident id = open_forming(&seat);
    const struct case_file *file;

    play(seat.stack, "m a Tab '24 mar 15:45' Tab 'Fennmoor Primary School' F6");
    seat_must_show(&seat, "Kieran Tolliver");
    seat_must_show(&seat, "Mother");
    play(seat.stack, "y y ^S");
    ck_assert_str_eq(stack_message(seat.stack), "Kept, with who is asked.");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->tac_meeting.items[0].kind, MEETING_KIND_INITIAL);
    ck_assert_int_eq(file->tac_meeting.items[0].status, MEETING_STATUS_PLANNED);
    ck_assert_uint_eq(file->attendance.count, 3);
    ck_assert_int_eq(file->attendance.items[1].coming, YN_Y);
    seat_must_show(&seat, "3 asked, 2 yes");
    play(seat.stack, "g o");
    seat_must_show(&seat, "next 24 Mar 2010");
    seat_close(&seat);
}
END_TEST

/* Domain.md 2.4: the first meeting agrees the plan. Nobody types again what the assessment
 * agreed, and it is in the plan and the minutes. */
START_TEST(what_the_assessment_agreed_is_taken_in_at_the_first_meeting)
{
    struct seat seat;
    struct ident id = open_forming(&seat);
    const struct case_file *file;

    play(seat.stack, "m h h h h F6");
    seat_must_show(&seat, "agreed ?");
    seat_must_show(&seat, "The assessment agreed it; no plan has it.");
    play(seat.stack, "c");
    seat_must_say(&seat, "o takes it in");
    play(seat.stack, "o");
    seat_must_show(&seat, "Looked at: 1 of 1.");
    seat_wait(&seat, 2100);
    play(seat.stack, "Esc h F6");
    ck_assert(!seat_shows(&seat, "agreed ?"));
    seat_must_show(&seat, "Looked at: 1 of 1.");
    play(seat.stack, "F6 'All agreed.' Tab 'I want to.' Tab 'We do.' Tab Tab '+30 15:45' Tab Tab "
                     "Space Tab Tab 'School' F4 k");
    ck_assert_str_eq(stack_message(seat.stack), "The meeting is kept.");
    file = seat_file(&seat, &id);
    ck_assert_uint_eq(file->plan_action.count, 1);
    ck_assert_str_eq(file->plan_action.items[0].action, "A target card.");
    ck_assert_int_eq(file->plan_action.items[0].status, ACTION_STATUS_OPEN);
    ck_assert_str_eq(seat_top(&seat), "minutes");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "MINUTES OF THE TEAM");
    play(seat.stack, "End");
    seat_must_show(&seat, "A target card.");
    seat_close(&seat);
}
END_TEST

/* Left alone it stays out, and can be taken in afterwards. */
START_TEST(what_the_assessment_agreed_may_stay_out)
{
    struct seat seat;
    struct ident id = open_forming(&seat);
    const struct case_file *file;

    play(seat.stack, "m h h h h F6 a 'A walk to school.' Tab 'dana' Tab '+14' Tab 'Comes.' "
                     "Tab '2.01' ^S F6 'All agreed.' Tab 'I want to.' Tab 'We do.' Tab Tab "
                     "'+30 15:45' Tab Tab Space Tab Tab 'School' F4");
    seat_must_show(&seat, "1 open action was not looked at");
    play(seat.stack, "k");
    file = seat_file(&seat, &id);
    ck_assert_uint_eq(file->plan_action.count, 1);
    ck_assert_str_eq(file->plan_action.items[0].action, "A walk to school.");
    play(seat.stack, "g d");
    seat_must_show(&seat, "The assessment agreed 1 action that no plan has");
    seat_close(&seat);
}
END_TEST

/* The day it goes on to is in sight, and one key from another. */
START_TEST(what_is_carried_shows_to_which_day)
{
    struct seat seat;
    struct ident id = open_delivering(&seat, 2);

    play(seat.stack, "m h h h h F6 c");
    seat_must_say(&seat, "It goes on as a new action, due next review. t: another day.");
    play(seat.stack, "Up 1");
    seat_must_say(&seat, "It goes on, so it is not achieved");
    play(seat.stack, "Down t '1 jan 2010' Enter");
    seat_must_say(&seat, "That day is over.");
    play(seat.stack, "^U '3 may 2030' Enter");
    seat_must_say(&seat, "look at the year again");
    play(seat.stack, "^U '12 may' Enter");
    seat_must_say(&seat, "Every action was looked at");
    seat_must_show(&seat, "12 May 2010");
    play(seat.stack, "F6 'All went well.' Tab 'I like it.' Tab 'Better.' Tab 'continue' Tab "
                     "'Keep it up.' Tab '+42 15:45' Tab Tab Space F6 F6 F6");
    seat_must_show(&seat, "3 May 2010");
    play(seat.stack, "F6 F6 w w v F4 k");
    ck_assert_uint_eq(seat_file(&seat, &id)->plan_action.count, 4);
    ck_assert_str_eq(day_text(seat_file(&seat, &id)->plan_action.items[2].due), "2010-05-03");
    ck_assert_str_eq(day_text(seat_file(&seat, &id)->plan_action.items[3].due), "2010-05-12");
    seat_close(&seat);
}
END_TEST

START_TEST(whom_consent_does_not_reach_is_marked)
{
    struct seat seat;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(&seat.desk, &id);
    table_outsider(&seat.desk);
    seat_sit(&seat);
    play(seat.stack, "Enter m a Tab '24 mar 15:45' Tab 'School' F6 a 'nisha' ^S");
    seat_must_say(&seat, "does not reach Nisha Varma (CAMHS)");
    seat_must_show(&seat, "! Nisha Varma");
    play(seat.stack, "^S");
    seat_must_say(&seat, "does not reach 1 of those asked");
    ck_assert_uint_eq(seat_file(&seat, &id)->attendance.count, 4);
    seat_close(&seat);
}
END_TEST

START_TEST(what_was_put_in_is_there_again)
{
    struct seat seat;
    struct ident id = open_forming(&seat);

    play(seat.stack, "m a Tab '24 mar 15:45' Tab 'School' F6 y n");
    seat_wait(&seat, 2100);
    play(seat.stack, "Esc g r");
    seat_must_show(&seat, "A meeting: who is asked");
    play(seat.stack, "Enter F6");
    ck_assert_str_eq(seat_top(&seat), "meeting-ask");
    seat_must_show(&seat, "not coming");
    play(seat.stack, "^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->attendance.count, 3);
    play(seat.stack, "g r");
    seat_must_show(&seat, "Everything you typed is saved.");
    seat_close(&seat);
}
END_TEST

START_TEST(a_meeting_is_moved_not_held_cancelled)
{
    struct seat seat;
    struct ident id = open_delivering(&seat, 1);
    const struct case_file *file;

    play(seat.stack, "m a Tab '24 mar 15:45' Tab 'School' ^S v '25 mar 15:00' ^S");
    seat_must_say(&seat, "Say why it is moved.");
    play(seat.stack, "'The hall is taken.' ^S");
    ck_assert_str_eq(stack_message(seat.stack), "Moved. The same people are asked.");
    seat_must_show(&seat, "Rescheduled");
    play(seat.stack, "Home Down");
    seat_must_show(&seat, "Moved: The hall is taken.");
    play(seat.stack, "g h Down");
    seat_must_show(&seat, "rescheduled to 25 Mar 2010 15:00: The hall is taken.");
    play(seat.stack, "g o m");
    fake_pass(&seat.desk.fake, INT64_C(4 * 86400000));
    play(seat.stack, "F5");
    seat_must_show(&seat, "was it held?");
    play(seat.stack, "v");
    seat_must_say(&seat, "Its day is over: record it as held (h), or as not held (n)");
    play(seat.stack, "x");
    seat_must_say(&seat, "Its day is over: record it as held (h), or as not held (n)");
    ck_assert_str_eq(seat_top(&seat), "meetings");
    play(seat.stack, "n 'lead' Tab ^S");
    ck_assert_str_eq(seat_top(&seat), "record");
    play(seat.stack, "'+7 15:00' ^S");
    ck_assert_str_eq(stack_message(seat.stack), "Kept, with the new date.");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.not_held_count, 1);
    play(seat.stack, "Home x 'By letter instead.' Enter");
    ck_assert_str_eq(stack_message(seat.stack), "Cancelled. It stays on record.");
    seat_close(&seat);
}
END_TEST

START_TEST(reviews_missed_again_and_again_go_to_the_managers)
{
    struct seat seat;
    struct ident id = open_delivering(&seat, 1);
    const struct case_file *file;

    play(seat.stack, "m t");
    seat_must_say(&seat, "Not so many reviews were missed");
    play(seat.stack, "n Tab '8:00' Tab 'School' Tab 'lead' Tab Tab '+1 15:00' ^S");
    fake_pass(&seat.desk.fake, INT64_C(2 * 86400000));
    play(seat.stack, "F5 Home n 'family did' Tab Tab '+7 15:00' ^S");
    ck_assert_str_eq(stack_message(seat.stack), "Kept, with the new date.");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.not_held_count, 2);
    play(seat.stack, "t 'P. Renshaw, by letter.' Enter");
    ck_assert_str_eq(stack_message(seat.stack), "Kept: who was told.");
    file = seat_file(&seat, &id);
    ck_assert_str_eq(file->tac_meeting.items[file->tac_meeting.count - 2].managers_told,
                     "P. Renshaw, by letter.");
    play(seat.stack, "t");
    seat_must_say(&seat, "Not so many reviews were missed");
    seat_close(&seat);
}
END_TEST

/* ----- The meeting ------------------------------------------------------- */

#define WHO_CAME "m h h h h"
#define SAID \
    "F6 'All went well.' Tab 'I like it.' Tab 'Much better.' Tab 'continue' Tab 'Keep it up.' Tab " \
    "'+42 15:45' Tab Tab Space"

START_TEST(ten_actions_take_at_most_forty_keys)
{
    static const char stepping[] = "F6 1 d d 2 p Enter 'She reads more.' ^S d c o n 'wait' Enter 1 d "
                                   "2 p n 'fam' Enter d";
    struct seat seat;
    struct ident id = open_delivering(&seat, 10);
    const struct case_file *file;
    int left = 0;

    play(seat.stack, WHO_CAME);
    play(seat.stack, stepping);
    ck_assert_int_le(keys_in(stepping), 40);
    seat_must_show(&seat, "Looked at: 10 of 10.");
    play(seat.stack, SAID " F6 w w v F4");
    ck_assert_msg(strcmp(seat_top(&seat), "meeting") != 0, "%s", stack_message(seat.stack));
    play(seat.stack, "k");
    ck_assert_str_eq(stack_message(seat.stack), "The meeting is kept.");
    ck_assert_int_le(keys_in(WHO_CAME) + keys_in(stepping) + keys_in(SAID " F6 w w v F4 k"), 60);
    file = seat_file(&seat, &id);
    for (size_t i = 0; i < 10; i++)
        left += file->plan_action.items[i].status == ACTION_STATUS_OPEN;
    ck_assert_int_eq(left, 0);
    ck_assert_uint_eq(file->plan_action.count, 11);
    ck_assert_int_eq(file->plan_action.items[0].outcome_rating, OUTCOME_RATING_ACHIEVED);
    ck_assert_str_eq(file->action_progress.items[0].text, "She reads more.");
    ck_assert_uint_eq(file->review.count, 1);
    ck_assert_str_eq(file->review.items[0].people_present,
                     "Kieran Tolliver, Dana Tolliver, Helen Oduya");
    ck_assert_str_eq(file->review.items[0].child_comment, "I like it.");
    ck_assert_uint_eq(file->tac_meeting.count, 3);
    ck_assert_int_eq(file->tac_meeting.items[2].status, MEETING_STATUS_PLANNED);
    seat_close(&seat);
}
END_TEST

START_TEST(a_new_action_is_agreed_at_the_table)
{
    struct seat seat;
    struct ident id = open_delivering(&seat, 1);
    const struct case_file *file;

    play(seat.stack, WHO_CAME " F6 d a 'Breakfast club.' Tab 'helen' Tab '+14' Tab 'Eats first.' "
                              "Tab '1.02' ^S");
    seat_must_show(&seat, "Breakfast club.");
    seat_must_show(&seat, "new");
    play(seat.stack, SAID " F4 k");
    file = seat_file(&seat, &id);
    ck_assert_uint_eq(file->plan_action.count, 2);
    ck_assert_str_eq(file->plan_action.items[1].action, "Breakfast club.");
    seat_close(&seat);
}
END_TEST

/* A signature moves on by itself; who moves on as well skips nobody and takes nothing back. */
START_TEST(each_signs_whether_or_not_down_is_pressed)
{
    static const char *const ways[] = { "v w w", "v Down w Down w" };

    for (size_t i = 0; i < COUNT(ways); i++) {
        struct seat seat;
        struct ident id = open_delivering(&seat, 1);
        size_t before = seat_file(&seat, &id)->signature.count;

        play(seat.stack, WHO_CAME " F6 d " SAID " F6");
        play(seat.stack, ways[i]);
        play(seat.stack, "F4");
        seat_must_show(&seat, "1 action,");
        seat_must_show(&seat, "3 signatures");
        play(seat.stack, "k");
        ck_assert_uint_eq(seat_file(&seat, &id)->signature.count, before + 3);
        seat_close(&seat);
    }
}
END_TEST

START_TEST(the_head_says_ok_when_the_words_are_there)
{
    struct seat seat;

    open_delivering(&seat, 1);
    play(seat.stack, WHO_CAME " F6 d F6 'All went well.'");
    ck_assert(!seat_shows(&seat, "What was said ok"));
    play(seat.stack, "Tab 'I like it.' Tab 'Much better.' Tab");
    seat_must_show(&seat, "What was said ok");
    seat_close(&seat);
}
END_TEST

/* A planned meeting that is past is not the next one. */
START_TEST(the_overview_asks_about_a_meeting_that_is_past)
{
    struct seat seat;

    open_delivering(&seat, 1);
    play(seat.stack, "m a Tab '24 mar 15:45' Tab 'Fennmoor Primary School' F6 y y ^S g o");
    seat_must_show(&seat, "next 24 Mar 2010");
    fake_pass(&seat.desk.fake, 3 * (int64_t)24 * 3600 * 1000);
    play(seat.stack, "F5");
    seat_must_show(&seat, "was it held? 24 Mar");
    seat_close(&seat);
}
END_TEST

/* Domain.md 1.10: updates are collected and nobody meets. */
START_TEST(a_round_of_updates_asks_nobody_why_they_did_not_come)
{
    struct seat seat;
    struct ident id = open_delivering(&seat, 1);
    const struct tac_meeting *meeting;

    play(seat.stack, "m a 'round' Tab '22 mar' ^S h r 'Fine.' ^S Down r "
                     "'Better.' ^S Down r 'Each day.' ^S F6 d " SAID " F4 k");
    ck_assert_str_eq(stack_message(seat.stack), "The meeting is kept.");
    meeting = &seat_file(&seat, &id)->tac_meeting.items[1];
    ck_assert_int_eq(meeting->kind, MEETING_KIND_VIRTUAL_ROUND);
    ck_assert_int_eq(meeting->status, MEETING_STATUS_HELD);
    ck_assert_int_eq(meeting->parent_present, YN_N);
    ck_assert_str_eq(meeting->parent_absent_reason, "A round of updates: nobody met.");
    ck_assert_str_eq(seat_file(&seat, &id)->attendance.items[0].report, "Fine.");
    seat_close(&seat);
}
END_TEST

START_TEST(a_meeting_may_come_earlier_than_planned)
{
    struct seat seat;
    struct ident id = open_delivering(&seat, 1);
    const struct case_file *file;

    play(seat.stack, "m a Tab '31 mar 15:45' Tab 'School' ^S h h h h F6 d " SAID " F4 k");
    ck_assert_str_eq(stack_message(seat.stack), "The meeting is kept.");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->tac_meeting.items[1].status, MEETING_STATUS_HELD);
    ck_assert_int_eq(instant_local_date(file->tac_meeting.items[1].scheduled_for).days,
                     session_today(app_session(seat.app)).days);
    seat_close(&seat);
}
END_TEST

START_TEST(what_is_missing_is_led_to)
{
    struct seat seat;
    struct ident id = open_delivering(&seat, 1);

    play(seat.stack, "m h h e F6 d F4");
    ck_assert_str_eq(stack_message(seat.stack), "! Say why no parent was there.");
    seat_must_show(&seat, "[Words and next]");
    play(seat.stack, "'She was at work.' F4");
    ck_assert_str_eq(stack_message(seat.stack),
                     "! Say whether consent was confirmed at the start.");
    play(seat.stack, "Space F4");
    ck_assert_str_eq(stack_message(seat.stack), "! Write down what was said.");
    play(seat.stack, "'All went well.' F4");
    ck_assert_str_eq(stack_message(seat.stack), "! Agree the next date, or that the case closes.");
    play(seat.stack, "'+42 15:45' F4");
    ck_assert_str_eq(stack_message(seat.stack), "! The meeting was held: say whether they came.");
    play(seat.stack, "x F4");
    ck_assert_str_eq(stack_message(seat.stack), "! Fill in: Next steps.");
    play(seat.stack, "'Keep it up.' F4");
    ck_assert_str_eq(stack_message(seat.stack), "! Fill in: Decision.");
    play(seat.stack, "'continue' F4");
    ck_assert_str_eq(stack_message(seat.stack),
                     "! Write down the child's words, or why there are none.");
    play(seat.stack, "'Fine.' F4");
    ck_assert_str_eq(stack_message(seat.stack),
                     "! Write down the parent's words, or why there are none.");
    play(seat.stack, "'Fine.' F4 k");
    ck_assert_str_eq(stack_message(seat.stack), "The meeting is kept.");
    ck_assert_int_eq(seat_file(&seat, &id)->tac_meeting.items[1].parent_present, YN_N);
    seat_close(&seat);
}
END_TEST

START_TEST(a_meeting_is_kept_from_the_first_key)
{
    struct seat seat;
    struct ident id = open_delivering(&seat, 2);

    play(seat.stack, "m h h F6 d 1");
    seat_wait(&seat, 2100);
    play(seat.stack, "F6 'All went well.' Esc g o m h");
    seat_must_say(&seat, "Found the meeting as it stood");
    seat_must_show(&seat, "Present");
    play(seat.stack, "F6");
    seat_must_show(&seat, "Looked at: 1 of 2.");
    seat_must_show(&seat, "Achieved");
    play(seat.stack, "F6");
    seat_must_show(&seat, "All went well.");
    ck_assert_uint_eq(seat_file(&seat, &id)->tac_meeting.count, 1);
    seat_close(&seat);
}
END_TEST

/* "2 Apr 2010", as lists show a day. */
static const char *date_shown(struct date day)
{
    static char words[DATE_WORDS];

    date_format_words(day, words);
    return words + 4;
}

START_TEST(a_meeting_found_again_puts_no_day_back)
{
    struct seat seat;
    struct ident id = open_delivering(&seat, 1);
    struct plan_action action;

    play(seat.stack, "m h h F6 d Esc");
    action = seat_file(&seat, &id)->plan_action.items[0];
    action.due = date_add_days(action.due, 11);
    desk_ok(&seat.desk, plan_action_write(app_session(seat.app), &id, &action, &seat.desk.err));
    play(seat.stack, "F5 h");
    seat_must_say(&seat, "Found the meeting as it stood");
    play(seat.stack, "F6");
    seat_must_show(&seat, date_shown(action.due));
    seat_must_show(&seat, "Done");
    seat_close(&seat);
}
END_TEST

START_TEST(somebody_else_changed_an_action_meanwhile)
{
    struct seat seat;
    struct ident id = open_delivering(&seat, 1);
    struct session *mine;
    struct plan_action action;

    play(seat.stack, WHO_CAME " F6 d " SAID);
    mine = seat.desk.session;
    seat.desk.session = NULL;
    action = seat_file(&seat, &id)->plan_action.items[0];
    desk_sign_in(&seat.desk, "gmarlowe");
    action.action = "Two target cards.";
    desk_ok(&seat.desk, plan_action_write(seat.desk.session, &id, &action, &seat.desk.err));
    desk_sign_out(&seat.desk);
    seat.desk.session = mine;
    play(seat.stack, "F4 k");
    seat_must_say(&seat, "Somebody changed this meanwhile.");
    play(seat.stack, "F6");
    seat_must_show(&seat, "Two target");
    play(seat.stack, "F4 k");
    ck_assert_str_eq(stack_message(seat.stack), "The meeting is kept.");
    ck_assert_int_eq(seat_file(&seat, &id)->plan_action.items[0].status, ACTION_STATUS_DONE);
    ck_assert_str_eq(seat_file(&seat, &id)->plan_action.items[0].action, "Two target cards.");
    seat_close(&seat);
}
END_TEST

START_TEST(a_meeting_that_closes_the_case)
{
    struct seat seat;
    struct ident id = open_delivering(&seat, 1);

    play(seat.stack, WHO_CAME " F6 1 d F6 'Needs met.' Tab 'Good.' Tab 'Good.' Tab 'close' Tab "
                              "'None.' Tab 'needs' Tab 'He comes each day.' Tab 'ravi' Tab Tab "
                              "'y' Tab 'y' Tab Tab Space F4");
    seat_must_say(&seat, "Say what was considered about harm to the child.");
    play(seat.stack, "'Nobody fears for him.' F4");
    play(seat.stack, "k");
    ck_assert_str_eq(stack_message(seat.stack),
                     "Kept. Closing is proposed; somebody else approves it.");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_Z0);
    seat_close(&seat);
}
END_TEST

START_TEST(the_first_meeting_begins_the_plan)
{
    struct seat seat;
    struct ident id = open_forming(&seat);
    const struct case_file *file;

    play(seat.stack, "m h h h h F6 a 'A target card.' Tab 'dana' Tab '+14' Tab 'Comes to school.' "
                     "Tab '2.01' ^S F6 'All agreed.' Tab 'I want to.' Tab 'We do.' Tab Tab "
                     "'+30 15:45' Tab Tab Space Tab Tab 'School' F4 k");
    ck_assert_str_eq(stack_message(seat.stack), "The meeting is kept.");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_D0);
    ck_assert_str_eq(file->tac_meeting.items[0].child_comment, "I want to.");
    ck_assert_int_eq(file->plan_action.items[0].owner_kind, OWNER_KIND_PERSON);
    seat_close(&seat);
}
END_TEST

START_TEST(minutes_are_ready_to_give_out)
{
    struct seat seat;
    struct ident id = open_delivering(&seat, 2);
    const struct case_file *file;

    play(seat.stack, WHO_CAME " F6 d d " SAID " F6 w v F4 k");
    ck_assert_str_eq(seat_top(&seat), "minutes");
    seat_must_show(&seat, "Dana Tolliver");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "MINUTES OF THE TEAM AROUND THE CHILD");
    seat_must_show(&seat, "All went well.");
    play(seat.stack, "End");
    seat_must_show(&seat, "Dana Tolliver (Spoken, and recorded)");
    play(seat.stack, "Esc m 'hand' Enter");
    seat_must_say(&seat, "Kept: 3 got theirs. In the sharing log: 2 entries; whoever leads");
    file = seat_file(&seat, &id);
    ck_assert_str_eq(file->tac_meeting.items[1].sent_to,
                     "Kieran Tolliver, Dana Tolliver, Helen Oduya");
    ck_assert(file->disclosure.items[file->disclosure.count - 1].family_copy);
    seat_close(&seat);
}
END_TEST

START_TEST(it_is_asked_who_may_have_what_was_said)
{
    struct seat seat;
    struct ident id = open_delivering(&seat, 2);
    const struct tac_meeting *meeting;

    play(seat.stack, WHO_CAME " F6 d d " SAID " F6 w v F4 k f y Tab 'He told us of his fear.'");
    seat_wait(&seat, 2100);
    play(seat.stack, "Esc f");
    seat_must_show(&seat, "He told us of his fear.");
    play(seat.stack, "^S");
    ck_assert_str_eq(stack_message(seat.stack), "Kept. Each page is cut by it.");
    ck_assert_str_eq(seat_top(&seat), "minutes");
    meeting = &seat_file(&seat, &id)->tac_meeting.items[1];
    ck_assert_int_eq(meeting->for_everybody, YN_Y);
    ck_assert_str_eq(meeting->apart, "He told us of his fear.");
    play(seat.stack, "Home Enter");
    seat_must_show(&seat, "SAID APART");
    seat_close(&seat);
}
END_TEST

/* ----- How it looks ------------------------------------------------------ */

START_TEST(the_cursor_is_on_the_focus)
{
    struct seat seat;

    open_delivering(&seat, 10);
    seat_tour(&seat, "m a Tab Tab F6 y n r Esc a Esc Esc h h e x r Esc a Esc F6 1 d p n Down Enter "
                     "c Enter Esc a Esc F6 Tab Tab Tab F6 w F4 Esc Esc");

    seat_close(&seat);
}
END_TEST

START_TEST(the_cursor_is_on_the_focus_of_minutes)
{
    struct seat seat;

    open_delivering(&seat, 2);
    play(seat.stack, WHO_CAME " F6 d d " SAID);
    seat_tour(&seat, "F4 k Enter Down Esc Space Down m Esc");
    seat_close(&seat);
}
END_TEST

/* The plan is not begun by a meeting any more once social care was told: what is asked
 * changes, and nothing that was typed is lost. */
START_TEST(a_concern_in_the_first_meeting_loses_no_word)
{
    struct seat seat;
    struct ident id = open_forming(&seat);
    const struct case_file *file;

    play(seat.stack, "m h h h F6 F6 'Heard at the table.' Tab 'I am tired.'");
    play(seat.stack, "^X 'A bruise.' ^S");
    ck_assert_str_eq(seat_top(&seat), "meeting");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_U0);
    seat_must_show(&seat, "Heard at the table.");
    seat_must_show(&seat, "I am tired.");
    play(seat.stack, "F4");
    seat_must_say(&seat, "Fill in: Where.");
    ck_assert_str_eq(seat_top(&seat), "meeting");
    seat_wait(&seat, 2100);
    play(seat.stack, "Esc Esc Esc F7");
    seat_must_show(&seat, "what was said");
    play(seat.stack, "Enter F6 F6");
    seat_must_show(&seat, "Heard at the table.");
    file = seat_file(&seat, &id);
    ck_assert_uint_eq(file->stepup.count, 1);
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_concern_in_the_first_meeting_loses_no_word);
    tcase_set_timeout(t, 60);
    tcase_add_test(t, a_meeting_is_convened);
    tcase_add_test(t, what_the_assessment_agreed_is_taken_in_at_the_first_meeting);
    tcase_add_test(t, what_the_assessment_agreed_may_stay_out);
    tcase_add_test(t, what_is_carried_shows_to_which_day);
    tcase_add_test(t, whom_consent_does_not_reach_is_marked);
    tcase_add_test(t, what_was_put_in_is_there_again);
    tcase_add_test(t, a_meeting_is_moved_not_held_cancelled);
    tcase_add_test(t, reviews_missed_again_and_again_go_to_the_managers);
    tcase_add_test(t, ten_actions_take_at_most_forty_keys);
    tcase_add_test(t, a_new_action_is_agreed_at_the_table);
    tcase_add_test(t, each_signs_whether_or_not_down_is_pressed);
    tcase_add_test(t, the_head_says_ok_when_the_words_are_there);
    tcase_add_test(t, the_overview_asks_about_a_meeting_that_is_past);
    tcase_add_test(t, a_round_of_updates_asks_nobody_why_they_did_not_come);
    tcase_add_test(t, a_meeting_may_come_earlier_than_planned);
    tcase_add_test(t, what_is_missing_is_led_to);
    tcase_add_test(t, a_meeting_is_kept_from_the_first_key);
    tcase_add_test(t, somebody_else_changed_an_action_meanwhile);
    tcase_add_test(t, a_meeting_found_again_puts_no_day_back);
    tcase_add_test(t, a_meeting_that_closes_the_case);
    tcase_add_test(t, the_first_meeting_begins_the_plan);
    tcase_add_test(t, minutes_are_ready_to_give_out);
    tcase_add_test(t, it_is_asked_who_may_have_what_was_said);
    tcase_add_test(t, the_cursor_is_on_the_focus);
    tcase_add_test(t, the_cursor_is_on_the_focus_of_minutes);
}

TEST_MAIN("meeting", cases)
