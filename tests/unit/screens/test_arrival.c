/* SPDX-License-Identifier: MIT */
/* Cases that moved in or came down from social care, typed in by the co-ordinator. */

#include "config.h"

#include "support/ended.h"
#include "support/harness.h"
#include "support/seat.h"

#define SEARCH "F3 'Quillfeather' Tab 'before a case' Enter "
#define CHILD \
    "Tab 'Maya' Tab Tab f Tab '2/9/2006' Tab '3 Weir Lane' Tab Tab 'FX9 4ZZ' Tab " \
    "'They moved here.' Tab Tab 'i' PgDn "
#define AGREED \
    "'given' Tab 'parent' Tab 'Anna Quillfeather' Tab 'moth' Tab y Tab 'moth' Tab y Tab Space " \
    "Tab y Tab y Tab 'today' Tab 'marlowe' Tab 'verb' PgDn "

static struct ident only_case(struct seat *seat)
{
    struct case_filter filter = { .whose = CASES_MINE };
    struct case_page page;

    desk_ok(&seat->desk, case_list(app_session(seat->app), &filter, NULL, 1, &page,
                                   &seat->desk.arena, &seat->desk.err));
    ck_assert_uint_eq(page.count, 1);
    return page.rows[0].case_id;
}

START_TEST(a_child_moved_in)
{
    struct seat seat;
    const struct case_file *file;
    struct ident id;

    seat_open(&seat, "gmarlowe");
    play(seat.stack, SEARCH "Alt-m");
    seat_must_show(&seat, "A child moved in");
    play(seat.stack, CHILD AGREED "'Eastmarch' Tab 'P. Lowe' ^S");
    seat_must_say(&seat, "Say on which day the pack came.");
    play(seat.stack, "'fri' Tab Tab Tab Space Tab 'post' Tab 'consent' PgDn 'P. Lowe, family worker' "
                     "Tab '12/5/2009' Tab 'Late in speaking.' PgDn ^S");
    seat_must_show(&seat, "Record what came from the other authority.");
    play(seat.stack, "'The form of May, a plan.' PgDn Tab Tab Tab Tab Tab 'Speech.' ^S");
    ck_assert_str_eq(stack_message(seat.stack), "The case is open. Say next who may see it: g k.");
    ck_assert_str_eq(seat_top(&seat), "overview");
    id = only_case(&seat);
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_A1);
    ck_assert_str_eq(file->transfer.items[0].pack_contents, "The form of May, a plan.");
    ck_assert_str_eq(file->assessment.items[0].conclusions_needs, "Speech.");
    ck_assert_int_eq(file->disclosure.items[0].direction, DIRECTION_IN);
    seat_must_show(&seat, "v1 from Eastmarch");
    play(seat.stack, "g a");
    seat_must_show(&seat, "P. Lowe, family worker");
    seat_must_show(&seat, "kept as it came");
    play(seat.stack, "g h");
    seat_must_show(&seat, "The papers came from Eastmarch");
    play(seat.stack, "End");
    seat_must_show(&seat, "made in Eastmarch by P.");
    play(seat.stack, "g s");
    seat_must_show(&seat, "Received");
    seat_close(&seat);
}
END_TEST

START_TEST(support_comes_down_from_social_care)
{
    struct seat seat;
    const struct case_file *file;
    struct ident id;

    seat_open(&seat, "gmarlowe");
    play(seat.stack, SEARCH "Alt-d");
    seat_must_show(&seat, "Down from social care");
    play(seat.stack, CHILD AGREED "'8:00' Tab 'Civic Hall' Tab 'marlowe' Tab 'marlowe' Tab y Tab y "
                     "Tab y Tab 'The child protection plan ends.' Tab '+42' ^S");
    ck_assert_str_eq(stack_message(seat.stack), "The case is open. Say next who may see it: g k.");
    id = only_case(&seat);
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_T0);
    ck_assert_str_eq(file->subject.family_name, "Quillfeather"); /* from the search */
    ck_assert_int_eq(file->tac_meeting.items[0].kind, MEETING_KIND_STEP_DOWN);
    seat_close(&seat);
}
END_TEST

/* The first action is on the last page of the form. */
START_TEST(a_plan_comes_with_it)
{
    struct seat seat;
    const struct case_file *file;
    struct ident id;

    seat_open(&seat, "gmarlowe");
    play(seat.stack, SEARCH "Alt-d");
    play(seat.stack, CHILD AGREED "'8:00' Tab 'Civic Hall' Tab 'marlowe' Tab 'marlowe' Tab y Tab y "
                     "Tab y Tab 'The child protection plan ends.' Tab '+42' PgDn");
    play(seat.stack, "'2.01' Tab Tab 'Comes to nursery every day.' Tab 'A call each morning.' ^S");
    seat_must_show(&seat, "Say who answers for the action.");
    play(seat.stack, "'oduya' Tab '+30' ^S");
    ck_assert_str_eq(stack_message(seat.stack),
                     "The case is open. Its plan's next action; Esc: there is none. Then g k.");
    play(seat.stack, "'2.02' Tab 'Sleeps at night.' Tab 'A sleep diary.' Tab 'anna' Tab Tab Tab "
                     "'+14' ^S");
    ck_assert_str_eq(stack_message(seat.stack), "Kept. a adds the next action that came with it.");
    play(seat.stack, "a '1.10' Tab 'Goes each day.' Tab 'A place at the nursery.' Tab 'oduya' "
                     "Tab Tab Tab '+14' ^S");
    seat_must_show(&seat, "A place at the");
    id = only_case(&seat);
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_D0);
    ck_assert_uint_eq(file->plan_action.count, 3);
    ck_assert_str_eq(file->plan_action.items[0].action, "A call each morning.");
    ck_assert_int_eq(file->plan_action.items[1].owner_kind, OWNER_KIND_PERSON);
    ck_assert_str_eq(file->plan_action.items[2].action, "A place at the nursery.");
    ck_assert(ident_equal(&file->plan_action.items[2].plan_id,
                          &file->plan_action.items[0].plan_id));
    seat_close(&seat);
}
END_TEST

START_TEST(only_the_co_ordinator_is_offered_it)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, SEARCH "Alt-m");
    ck_assert_str_eq(seat_top(&seat), "area-search");
    seat_close(&seat);
}
END_TEST

/* Not at the end of a form of forty answers. */
START_TEST(the_search_comes_before_the_form)
{
    struct seat seat;

    seat_open(&seat, "gmarlowe");
    play(seat.stack, "F3 Alt-m");
    ck_assert_str_eq(seat_top(&seat), "area-search");
    seat_must_say(&seat, "Search for the child first");
    seat_close(&seat);
}
END_TEST

/* The one that happens to be marked is not taken for the child that is meant. */
START_TEST(a_child_of_the_list_is_asked_about)
{
    struct seat seat;

    seat_open_with_case(&seat, "gmarlowe");
    play(seat.stack, "F3 'Tolliver Zoe 2001' Tab 'moved here' Enter Alt-m");
    seat_must_show(&seat, "About whom?");
    seat_must_show(&seat, "The child has an open case");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "area-search");
    play(seat.stack, "Alt-d a");
    seat_must_show(&seat, "Down from social care");
    ck_assert(!seat_shows(&seat, "2001"));
    play(seat.stack, "Esc Alt-d t");
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_close(&seat);
}
END_TEST

/* A trial's: the names were taken in the order in which they were typed, and went onto the
 * record of the child. */
START_TEST(the_child_that_is_meant_keeps_its_names)
{
    static const char *const begins[] = { "Alt-d t", "Alt-m t", "Alt-c t" };
    struct seat seat;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_closed(&seat.desk, &id);
    desk_days_later(&seat.desk, 30, "gmarlowe");
    seat_sit(&seat);
    for (size_t i = 0; i < COUNT(begins); i++) {
        char given[64], family[64];
        bool shown = false;

        play(seat.stack, "F3 ^U 'Tolliver Kieran' Tab 'known here' Enter");
        play(seat.stack, begins[i]);
        for (int gap = 1; gap < 30; gap++) {
            snprintf(given, sizeof(given), "Given names%*s[Kieran_", gap, "");
            snprintf(family, sizeof(family), "Family name%*s[Tolliver_", gap, "");
            shown = shown || (seat_shows(&seat, given) && seat_shows(&seat, family));
        }
        ck_assert_msg(shown, "%s\n%s", begins[i], picture(seat.stack, 24, 80, BORDERS_ASCII));
        play(seat.stack, "Esc Esc");
    }
    seat_close(&seat);
}
END_TEST

/* Found on the board by the words of the work, by those alone who may begin it. */
START_TEST(both_are_found_from_the_board)
{
    struct seat seat;

    seat_open_with_case(&seat, "gmarlowe");
    play(seat.stack, "^P 'transfer in'");
    seat_must_show(&seat, "Transfer in: a case that moved here");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "area-search");
    seat_must_say(&seat, "Search for the child first; then Alt-m begins it.");
    play(seat.stack, "Esc ^P 'step-down' Enter");
    seat_must_say(&seat, "Search for the child first; then Alt-d begins it.");
    play(seat.stack, "'Quillfeather' Tab 'before a case' Enter Alt-d");
    seat_must_show(&seat, "Down from social care");
    seat_sit_again(&seat, "hoduya");
    play(seat.stack, "Alt-d");
    ck_assert_str_ne(seat_top(&seat), "area-search");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, both_are_found_from_the_board);
    tcase_add_test(t, a_child_moved_in);
    tcase_add_test(t, support_comes_down_from_social_care);
    tcase_add_test(t, a_plan_comes_with_it);
    tcase_add_test(t, only_the_co_ordinator_is_offered_it);
    tcase_add_test(t, a_child_of_the_list_is_asked_about);
    tcase_add_test(t, the_child_that_is_meant_keeps_its_names);
    tcase_add_test(t, the_search_comes_before_the_form);
}

TEST_MAIN("arrival", cases)
