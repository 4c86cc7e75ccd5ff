/* SPDX-License-Identifier: MIT */
/* The delivery plan at the screens: agreed, done, taken back, commented. */

#include "config.h"

#include "screens/nav.h"
#include "support/harness.h"
#include "support/seat.h"
#include "support/table_case.h"

#define ADD_ACTION "a '2.01' Tab 'Comes to school.' Tab 'A target card.' Tab 'joanne' Tab Tab Tab '+14' ^S"

static struct ident open_plan(struct seat *seat)
{
    struct ident id = seat_open_with_case(seat, "hoduya");

    seat_agree(seat);
    play(seat->stack, "d " ADD_ACTION);
    return id;
}

START_TEST(an_action_is_agreed_with_the_family)
{
    struct seat seat;
    struct ident id = open_plan(&seat);
    const struct case_file *file = seat_file(&seat, &id);

    ck_assert_str_eq(seat_top(&seat), "plan");
    ck_assert_uint_eq(file->plan_action.count, 1);
    ck_assert_int_eq(file->plan_action.items[0].need_ref, ELEMENT_2_01);
    ck_assert_int_eq(file->plan_action.items[0].owner_kind, OWNER_KIND_PERSON);
    seat_must_show(&seat, "Joanne Tolliver");
    play(seat.stack, "g o");
    seat_must_show(&seat, "1 open of 1");
    seat_close(&seat);
}
END_TEST

START_TEST(done_is_one_key_and_undone_another)
{
    struct seat seat;
    struct ident id = open_plan(&seat);

    play(seat.stack, "d");
    seat_must_show(&seat, "Who said so, and when");
    play(seat.stack, "'Joanne told me today.' Enter");
    ck_assert_int_eq(seat_file(&seat, &id)->plan_action.items[0].status, ACTION_STATUS_DONE);
    seat_must_show(&seat, "Done");
    seat_must_show(&seat, ": Joanne told me today.");
    play(seat.stack, "u");
    ck_assert_int_eq(seat_file(&seat, &id)->plan_action.items[0].status, ACTION_STATUS_OPEN);
    seat_close(&seat);
}
END_TEST

START_TEST(a_comment_is_three_keys_beside_its_words)
{
    struct seat seat;
    struct ident id = open_plan(&seat);
    const struct case_file *file;

    play(seat.stack, "g o d Enter 'He kept it all week.' ^S");
    file = seat_file(&seat, &id);
    ck_assert_uint_eq(file->action_progress.count, 1);
    ck_assert_str_eq(file->action_progress.items[0].text, "He kept it all week.");
    ck_assert_int_eq(file->plan_action.items[0].record.version, 1);
    seat_must_show(&seat, "22 Mar 2010: He kept it all week.");
    seat_close(&seat);
}
END_TEST

START_TEST(what_was_not_done_says_why)
{
    struct seat seat;
    struct ident id = open_plan(&seat);
    const struct case_file *file;

    play(seat.stack, "Enter Tab 'not' Tab ^S");
    seat_must_say(&seat, "Say why it was not done.");
    play(seat.stack, "'wait' ^S");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->plan_action.items[0].status, ACTION_STATUS_NOT_DONE);
    ck_assert_int_eq(file->plan_action.items[0].not_done_reason, NOTDONE_WAITING_LIST);
    seat_close(&seat);
}
END_TEST

/* ----- What the assessment agreed ---------------------------------------- */

static void open_assessed(struct seat *seat, struct ident *id, int days_on)
{
    struct ident version;

    memset(seat, 0, sizeof(*seat));
    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(&seat->desk, id, &version);
    fake_pass(&seat->desk.fake, (int64_t)days_on * 24 * 3600 * 1000);
    desk_sign_in(&seat->desk, "hoduya");
    seat_sit(seat);
    nav_open_case(seat->app, id);
    play(seat->stack, "d");
}

START_TEST(what_was_agreed_is_taken_in_with_one_key)
{
    struct seat seat;
    struct ident id;
    const struct plan_action *action;

    open_assessed(&seat, &id, 0);
    seat_must_show(&seat, "The assessment agreed 1 action that no plan has: i takes it in.");
    play(seat.stack, "i");
    seat_must_say(&seat, "1 taken in from the assessment.");
    ck_assert_uint_eq(seat_file(&seat, &id)->plan_action.count, 1);
    action = &seat_file(&seat, &id)->plan_action.items[0];
    ck_assert_str_eq(action->action, "A target card.");
    ck_assert_str_eq(action->desired_outcome, "Comes to school on four days of five.");
    ck_assert(ident_equal(&action->owner_id, &seat.desk.hoduya));
    ck_assert_int_eq(date_days_between(session_today(app_session(seat.app)), action->due), 20);
    seat_must_show(&seat, "Helen Oduya");
    seat_close(&seat);
}
END_TEST

/* Whatever its words have become since. */
START_TEST(nothing_is_taken_in_twice)
{
    struct seat seat;
    struct ident id;

    open_assessed(&seat, &id, 0);
    play(seat.stack, "i i");
    seat_must_say(&seat, "Nothing that a completed assessment agreed is left to take in.");
    play(seat.stack, "e F8 Tab ^U 'Comes every day.' Tab ^U 'Another card.' ^S i");
    seat_must_say(&seat, "Nothing that a completed assessment agreed is left to take in.");
    ck_assert_uint_eq(seat_file(&seat, &id)->plan_action.count, 1);
    seat_close(&seat);
}
END_TEST

/* What is left half said of one action is not offered as another. */
START_TEST(words_of_one_that_was_agreed_are_not_those_of_a_new_one)
{
    struct seat seat;
    struct ident id;

    open_assessed(&seat, &id, 30);
    play(seat.stack, "i Tab Tab 'Two cards.' Tab");
    seat_wait(&seat, 2100);
    play(seat.stack, "Esc a");
    ck_assert_str_eq(seat_top(&seat), "record");
    ck_assert(!seat_shows(&seat, "cards."));
    ck_assert(!seat_shows(&seat, "A target card"));
    play(seat.stack, "Esc i");
    seat_must_show(&seat, "Two cards.");
    seat_close(&seat);
}
END_TEST

/* The day that was said is over: it is asked before the action stands in the plan. */
START_TEST(what_says_too_little_is_completed_first)
{
    struct seat seat;
    struct ident id;

    open_assessed(&seat, &id, 30);
    play(seat.stack, "i");
    ck_assert_uint_eq(seat_file(&seat, &id)->plan_action.count, 0);
    ck_assert_str_eq(seat_top(&seat), "record");
    seat_must_show(&seat, "A target card.");
    seat_must_show(&seat, "Say by when it is to be done.");
    play(seat.stack, "Tab Tab Tab Tab Tab Tab Tab ^U '+14' ^S");
    ck_assert_str_eq(seat_top(&seat), "plan");
    ck_assert_uint_eq(seat_file(&seat, &id)->plan_action.count, 1);
    play(seat.stack, "i");
    seat_must_say(&seat, "Nothing that a completed assessment agreed is left to take in.");
    seat_close(&seat);
}
END_TEST

START_TEST(a_case_without_a_plan_says_what_it_waits_for)
{
    struct seat seat;

    (void)seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter d");
    seat_must_show(&seat, "it waits for the family's consent to an assessment.");
    seat_close(&seat);
}
END_TEST

/* A review at which the plan is replaced by another. */
static void replace_plan(struct desk *desk, const struct ident *id)
{
    struct taking t = taking(EVENT_T12);
    struct delivery_plan old = table_file(desk, id)->delivery_plan.items[0], new;
    struct plan_action action;
    struct tac_meeting meeting;
    struct review review;

    desk_meeting(desk, MEETING_KIND_REVIEW, &meeting);
    table_review(desk, &meeting, &review);
    desk_plan(desk, &new, &action);
    new.case_id = *id;
    new.plan_no = 2;
    new.status = PLAN_STATUS_ACTIVE;
    new.based_on_assessment_id = old.based_on_assessment_id;
    action.action = "Breakfast club.";
    old.status = PLAN_STATUS_REPLACED;
    taking_with(&t, ENTITY_tac_meeting, &meeting);
    taking_with(&t, ENTITY_review, &review);
    taking_with(&t, ENTITY_delivery_plan, &old);
    taking_with(&t, ENTITY_delivery_plan, &new);
    taking_with(&t, ENTITY_plan_action, &action);
    desk_ok(desk, desk_take(desk, id, &t));
}

START_TEST(a_plan_that_was_replaced_is_read_and_not_written)
{
    struct seat seat;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    table_case_delivering(&seat.desk, &id);
    replace_plan(&seat.desk, &id);
    seat_sit(&seat);
    play(seat.stack, "Enter d");
    seat_must_show(&seat, "Plan 2, Active");
    seat_must_show(&seat, "Breakfast club.");
    ck_assert(!seat_shows(&seat, "A target card"));
    play(seat.stack, "v");
    seat_must_show(&seat, "Plan 1, Replaced");
    seat_must_show(&seat, "A target card");
    play(seat.stack, "d");
    seat_must_say(&seat, "This plan was replaced.");
    play(seat.stack, "a");
    seat_must_say(&seat, "This plan was replaced.");
    ck_assert_str_eq(seat_top(&seat), "plan");
    play(seat.stack, "v");
    seat_must_show(&seat, "Plan 2, Active");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_plan_that_was_replaced_is_read_and_not_written);
    tcase_add_test(t, an_action_is_agreed_with_the_family);
    tcase_add_test(t, done_is_one_key_and_undone_another);
    tcase_add_test(t, a_comment_is_three_keys_beside_its_words);
    tcase_add_test(t, what_was_not_done_says_why);
    tcase_add_test(t, what_was_agreed_is_taken_in_with_one_key);
    tcase_add_test(t, nothing_is_taken_in_twice);
    tcase_add_test(t, what_says_too_little_is_completed_first);
    tcase_add_test(t, words_of_one_that_was_agreed_are_not_those_of_a_new_one);
    tcase_add_test(t, a_case_without_a_plan_says_what_it_waits_for);
}

TEST_MAIN("plan", cases)
