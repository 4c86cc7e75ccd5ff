/* SPDX-License-Identifier: MIT */
/* The checklist at the screens: from the first worry to a case, or to none. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

#define CHILD "'Kieran' Tab 'Tolliver' Tab m Tab '19/6/2000' Tab '14 Larkspur Close' Tab 'FX9 4ZZ'"
#define ALL_WELL "PgDn 'Often late.' Tab y Tab Tab y Tab Tab y Tab Tab y Tab Tab y Tab"

static struct ident newest_case(struct seat *seat)
{
    struct case_filter filter = { .whose = CASES_MINE, .closed_too = true };
    struct case_page page;

    desk_ok(&seat->desk, case_list(app_session(seat->app), &filter, NULL, 1, &page,
                                   &seat->desk.arena, &seat->desk.err));
    ck_assert_uint_eq(page.count, 1);
    return page.rows[0].case_id;
}

START_TEST(a_checklist_is_begun_and_is_in_my_cases)
{
    struct seat seat;
    struct ident id;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Alt-c " CHILD " ^S");
    ck_assert_str_eq(seat_top(&seat), "record");
    seat_must_show(&seat, "The checklist");
    id = newest_case(&seat);
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_P0);
    play(seat.stack, "Esc");
    seat_must_show(&seat, "Decide after the checklist");
    play(seat.stack, "1");
    seat_must_show(&seat, "Larkspur");
    play(seat.stack, "Esc Esc");
    seat_must_show(&seat, "Pre-assessment");
    seat_close(&seat);
}
END_TEST

/* Nobody leads what is no case yet, so nobody is sent to a lead. */
START_TEST(a_checklist_has_no_lead_to_ask)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Alt-c " CHILD " ^S Esc F7");
    seat_must_show(&seat, "nobody leads");
    play(seat.stack, "Esc d");
    seat_must_show(&seat, "nobody leads");
    ck_assert(!seat_shows(&seat, "Ask the lead"));
    seat_close(&seat);
}
END_TEST

/* All at once, and before there is anything to confirm. */
START_TEST(what_a_decision_misses_is_marked_together)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, "F3 'Tolliver' Tab 'before a checklist' Enter Alt-c " CHILD " ^S PgDn 'Late.' "
                     "Tab y Tab Tab y Tab PgDn Tab Tab 'own' ^S");
    ck_assert(!seat_shows(&seat, "Not yet"));
    seat_must_say(&seat, "4 more to fill in or put right: F8.");
    seat_close(&seat);
}
END_TEST

START_TEST(no_caf_is_decided_with_its_reason)
{
    struct seat seat;
    struct ident id;

    seat_open(&seat, "hoduya");
    play(seat.stack, "F3 'Tolliver' Tab 'before a checklist' Enter Alt-c " CHILD " ^S");
    play(seat.stack, ALL_WELL " PgDn Tab 'NONE' Tab 'own' ^S");
    id = newest_case(&seat);
    seat_must_show(&seat, "Give the reason for the decision");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_P0);
    play(seat.stack, "'Breakfast club.' ^S");
    seat_must_show(&seat, "Not yet");
    play(seat.stack, "d");
    ck_assert_str_eq(stack_message(seat.stack), "Decided. The checklist is over.");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_P1);
    ck_assert_str_eq(seat_top(&seat), "overview");
    play(seat.stack, "b");
    seat_must_show(&seat, "can only be read");
    play(seat.stack, "PgDn PgDn");
    seat_must_show(&seat, "Breakfast club.");
    seat_close(&seat);
}
END_TEST

START_TEST(a_caf_that_was_decided_on_is_started_later)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, "F3 'Tolliver' Tab 'before a checklist' Enter Alt-c " CHILD " ^S");
    play(seat.stack, ALL_WELL " PgDn Tab 'NONE' Tab 'Start' ^S");
    ck_assert_str_eq(seat_top(&seat), "opening");
    play(seat.stack, "Esc");
    ck_assert_str_eq(seat_top(&seat), "overview");
    play(seat.stack, "n");
    seat_must_show(&seat, "Start the common assessment");
    ck_assert(!seat_shows(&seat, "Decide what follows instead"));
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "opening");
    seat_close(&seat);
}
END_TEST

START_TEST(not_safe_asks_for_the_concern_at_once)
{
    struct seat seat;
    struct ident id;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Alt-c " CHILD " PgDn 'Bruises.' Tab y Tab Tab n");
    ck_assert(!seat_shows(&seat, "What worries you today"));
    play(seat.stack, "Tab");
    seat_must_show(&seat, "Worried about harm");
    play(seat.stack, "'Bruises on both arms.' ^S");
    id = newest_case(&seat);
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_U0);
    ck_assert_str_eq(seat_file(&seat, &id)->stepup.items[0].concern, "Bruises on both arms.");
    ck_assert_str_eq(seat_file(&seat, &id)->pre_assessment.items[0].reason, "Bruises.");
    seat_must_show(&seat, "The checklist");
    seat_close(&seat);
}
END_TEST

START_TEST(not_safe_in_one_that_is_begun)
{
    struct seat seat;
    struct ident id;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Alt-c " CHILD " ^S PgDn 'Bruises.' Tab y Tab Tab n Tab");
    seat_must_show(&seat, "Worried about harm");
    play(seat.stack, "'Bruises on both arms.' ^S ^S");
    id = newest_case(&seat);
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_U0);
    ck_assert_int_eq(seat_file(&seat, &id)->pre_assessment.items[0].q_safe, YNU_N);
    seat_close(&seat);
}
END_TEST

/* The rest of the checklist, typed on without looking up. */
START_TEST(keys_typed_on_answer_nothing_in_the_concern)
{
    struct seat seat;
    struct ident id;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Alt-c " CHILD " ^S PgDn 'Bruises.' Tab 1 Tab Tab 2 Tab 'I saw them.' Tab 2");
    seat_must_show(&seat, "Immediate danger  ( ) Yes   ( ) No");
    seat_must_say(&seat, "You said: not safe");
    play(seat.stack, "Tab 'Yes, he says.' Tab 1 ^S");
    id = newest_case(&seat);
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_U0);
    ck_assert_int_eq(seat_file(&seat, &id)->stepup.items[0].immediate_danger, YN_NONE_);
    ck_assert_str_eq(seat_file(&seat, &id)->stepup.items[0].concern, "I saw them.");
    seat_close(&seat);
}
END_TEST

START_TEST(who_sees_the_concern_answers_as_ever)
{
    struct seat seat;
    struct ident id;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Alt-c " CHILD " ^S PgDn 'Bruises.' Tab 1 Tab Tab 2 Tab 'I saw them.' Tab "
                     "Right 1 Tab 3 ^S");
    id = newest_case(&seat);
    ck_assert_int_eq(seat_file(&seat, &id)->stepup.items[0].immediate_danger, YN_Y);
    ck_assert_int_eq(seat_file(&seat, &id)->stepup.items[0].risk, STEPUP_RISK_CRIME);
    seat_close(&seat);
}
END_TEST

/* Left without a concern: the answer is on record, and what is missing is said first. */
START_TEST(not_safe_without_a_concern_is_due)
{
    struct seat seat;
    struct ident id;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Alt-c " CHILD " ^S PgDn 'Bruises.' Tab 1 Tab Tab 2 Tab 'I saw them.' Esc");
    seat_must_show(&seat, "The checklist");
    id = newest_case(&seat);
    ck_assert_int_eq(seat_file(&seat, &id)->pre_assessment.items[0].q_safe, YNU_N);
    play(seat.stack, "Esc");
    seat_must_show(&seat, "1 Concern begun, not saved    nobody knows");
    seat_must_show(&seat, "2 Record a concern");
    play(seat.stack, "Esc");
    seat_must_show(&seat, "Not safe, no concern");
    play(seat.stack, "Enter 1");
    seat_must_show(&seat, "I saw them.");
    play(seat.stack, "^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->stepup.count, 1);
    seat_must_show(&seat, "1 Telephone social care");
    ck_assert(!seat_shows(&seat, "Not safe"));
    play(seat.stack, "b PgDn");
    seat_must_show(&seat, "Bruises.");
    seat_close(&seat);
}
END_TEST

START_TEST(without_a_name_the_telephone_comes_first)
{
    struct seat seat;
    struct ident id;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Alt-c PgDn 'Bruises.' Tab y Tab Tab n Tab");
    seat_must_say(&seat, "telephone social care now");
    play(seat.stack, "Home PgUp 'Kieran' ^X");
    seat_must_show(&seat, "Worried about harm");
    play(seat.stack, "'Bruises on both arms.' ^S");
    id = newest_case(&seat);
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_U0);
    seat_close(&seat);
}
END_TEST

START_TEST(a_common_assessment_begins_with_what_was_said)
{
    struct seat seat;
    struct ident id;
    const struct case_file *file;

    seat_open(&seat, "hoduya");
    play(seat.stack, "F3 'Tolliver' Tab 'before a checklist' Enter Alt-c " CHILD " ^S");
    play(seat.stack, ALL_WELL " PgDn Tab 'NONE' Tab 'start' ^S");
    ck_assert_str_eq(seat_top(&seat), "opening");
    seat_must_show(&seat, "Tolliver");
    play(seat.stack, "F4 F4");
    seat_must_show(&seat, "Male");
    seat_must_show(&seat, "[14 Larkspur Close_");
    play(seat.stack, "Tab End ', Flat 2' F4");
    seat_must_show(&seat, "Often late.");
    play(seat.stack, "Tab 'fenn' F4 Down F4 F4");
    id = newest_case(&seat);
    file = seat_file(&seat, &id);
    ck_assert_msg(file->caf_case.state == STATE_C0, "%s", stack_message(seat.stack));
    ck_assert_str_eq(file->caf_case.open_reason, "Often late.");
    ck_assert_uint_eq(file->address.count, 1);
    ck_assert_str_eq(file->address.items[0].line1, "14 Larkspur Close, Flat 2");
    ck_assert_str_eq(file->address.items[0].postcode, "FX9 4ZZ");
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_close(&seat);
}
END_TEST

START_TEST(a_kept_draft_goes_on_where_it_was)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Alt-c 'Kieran' Esc F7 Enter");
    ck_assert_str_eq(seat_top(&seat), "record");
    seat_must_show(&seat, "Kieran");
    seat_close(&seat);
}
END_TEST

START_TEST(an_open_case_is_joined)
{
    struct seat seat;
    struct ident id = seat_open_led(&seat, "rmenon");

    play(seat.stack, "F3 'Tolliver' Tab 'attendance' Enter Alt-c");
    seat_must_show(&seat, "About whom?");
    play(seat.stack, "t");
    seat_must_show(&seat, "Ask to join the team");
    play(seat.stack, "'His attendance.' Enter Down");
    seat_must_show(&seat, "it is not answered yet");
    seat_sit_again(&seat, "hoduya");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "join the team: Ravi Menon");
    play(seat.stack, "2");
    seat_must_show(&seat, "His attendance.");
    play(seat.stack, "Tab Tab Tab 'taken' ^S");
    seat_must_say(&seat, "Consent does not reach");
    ck_assert_uint_eq(seat_file(&seat, &id)->tac_member.count, 1);
    seat_close(&seat);
}
END_TEST

/* The index knows the child before anything is kept: the lead is asked, and no
 * second case begins. */
START_TEST(a_child_of_an_open_case_gets_no_second)
{
    struct case_filter mine = { .whose = CASES_MINE, .closed_too = true };
    struct case_page page;
    struct seat seat;
    struct ident id = seat_open_led(&seat, "rmenon");

    play(seat.stack, "F3 'Tolliver' Tab 'before a checklist' Enter Esc Alt-c " CHILD " PgDn PgDn "
                     "Tab 'possible' Tab 'join' Tab 'caf-2010-00001' Tab 'The same child.' ^S");
    seat_must_show(&seat, "Not yet");
    play(seat.stack, "d");
    seat_must_say(&seat, "Kept. No second case is begun. The lead is asked.");
    ck_assert_str_eq(seat_top(&seat), "home");
    desk_ok(&seat.desk, case_list(app_session(seat.app), &mine, NULL, 9, &page, &seat.desk.arena,
                                  &seat.desk.err));
    ck_assert_uint_eq(page.count, 0);
    seat_sit_again(&seat, "hoduya");
    ck_assert_uint_eq(seat_file(&seat, &id)->join_request.count, 1);
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_checklist_is_begun_and_is_in_my_cases);
    tcase_add_test(t, a_checklist_has_no_lead_to_ask);
    tcase_add_test(t, what_a_decision_misses_is_marked_together);
    tcase_add_test(t, no_caf_is_decided_with_its_reason);
    tcase_add_test(t, a_caf_that_was_decided_on_is_started_later);
    tcase_add_test(t, not_safe_asks_for_the_concern_at_once);
    tcase_add_test(t, not_safe_in_one_that_is_begun);
    tcase_add_test(t, keys_typed_on_answer_nothing_in_the_concern);
    tcase_add_test(t, who_sees_the_concern_answers_as_ever);
    tcase_add_test(t, not_safe_without_a_concern_is_due);
    tcase_add_test(t, without_a_name_the_telephone_comes_first);
    tcase_add_test(t, a_common_assessment_begins_with_what_was_said);
    tcase_add_test(t, a_kept_draft_goes_on_where_it_was);
    tcase_add_test(t, an_open_case_is_joined);
    tcase_add_test(t, a_child_of_an_open_case_gets_no_second);
}

TEST_MAIN("checklist", cases)
