/* SPDX-License-Identifier: MIT */
/* The whole road through the screens: a case opened, consent, an assessment. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

START_TEST(a_case_is_opened_in_five_steps)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Ins 'Zoe' Tab 'Marsh' Tab '3 may 2004' Tab 'FX9 4ZZ' F4");
    ck_assert_str_eq(seat_top(&seat), "opening");
    play(seat.stack, "F4 Right Space Tab '2 Mill Lane' F4 'Falling asleep at school.' Tab "
                     "'fenn' F4 Space F4 F4");
    ck_assert_msg(strcmp(seat_top(&seat), "consent-new") == 0, "%s: %s", seat_top(&seat),
                  stack_message(seat.stack));
    play(seat.stack, "Esc Esc");
    seat_must_show(&seat, "Marsh");
    seat_close(&seat);
}
END_TEST

START_TEST(what_cannot_be_understood_stops_the_opening)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Ins 'Zoe' Tab 'Marsh' Tab '3 may 2004' Tab 'FX9 4ZZ' F4");
    play(seat.stack, "F4 Right Space Tab '2 Mill Lane' Tab Tab Tab Tab 'welsh' Tab F4");
    seat_must_show(&seat, "[2 Identity]");
    play(seat.stack, "F6 'Falling asleep at school.' Tab 'fenn' F6 Space F6 F4");
    ck_assert_msg(strcmp(seat_top(&seat), "opening") == 0, "%s", seat_top(&seat));
    seat_must_show(&seat, ">! Ethnicity");
    play(seat.stack, "Enter");
    seat_must_show(&seat, ">!Ethnicity");
    seat_must_show(&seat, "welsh");
    play(seat.stack, "^u 'wbri' Tab F4 F4 F4 F4");
    ck_assert_msg(strcmp(seat_top(&seat), "consent-new") == 0, "%s: %s", seat_top(&seat),
                  stack_message(seat.stack));
    seat_close(&seat);
}
END_TEST

START_TEST(a_refused_opening_goes_to_the_field)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Ins 'Zoe' Tab 'Marsh' Tab '3 may 2004' Tab 'FX9 4ZZ' F4");
    play(seat.stack, "F4 Right Space Tab '2 Mill Lane' F4 Tab 'fenn' F4 Space F4 F4");
    ck_assert_str_eq(stack_message(seat.stack),
                     "! 1 thing is still missing or wrong: Enter goes there.");
    play(seat.stack, "Enter");
    ck_assert_str_eq(stack_message(seat.stack), "! Say why the case is opened.");
    seat_must_show(&seat, "[3 Reason]");
    seat_must_show(&seat, ">!Why it was opened");
    seat_close(&seat);
}
END_TEST

START_TEST(an_answer_that_is_not_asked_any_more_is_not_kept)
{
    struct seat seat;
    struct case_filter mine = { .whose = CASES_MINE, .sort = SORT_URN };
    struct case_page page;
    const struct subject *child;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Ins 'Zoe' Tab 'Marsh' Tab '3 may 2004' S-Tab S-Tab S-Tab Space");
    play(seat.stack, "Tab 'Ann Marsh' Tab '1 june 2010' Tab 'FX9 4ZZ' F4 F4 F4 'Falling asleep.'");
    play(seat.stack, "Tab 'fenn' F4 Right Space F4 F4");
    desk_ok(&seat.desk, case_list(app_session(seat.app), &mine, NULL, 9, &page, &seat.desk.arena,
                                  &seat.desk.err));
    ck_assert_uint_eq(page.count, 1);
    child = &seat_file(&seat, &page.rows[0].case_id)->subject;
    ck_assert(child->is_unborn);
    ck_assert_ptr_null(child->family_name);
    ck_assert(!date_known(child->dob));
    seat_close(&seat);
}
END_TEST

START_TEST(consent_to_assess_begins_version_one)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    const struct case_file *file;

    seat_agree(&seat);
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_A0);
    ck_assert_uint_eq(file->consent.count, 1);
    ck_assert_int_eq(file->consent.items[0].status, CONSENTST_GIVEN);
    ck_assert_uint_eq(file->consent_scope.count, 1);
    ck_assert_uint_eq(file->assessment.count, 1);
    seat_close(&seat);
}
END_TEST

START_TEST(the_next_element_saves_this_one)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    const struct case_file *file;

    seat_agree(&seat);
    play(seat.stack, "a F6 F6 F6 F6 F6 F6 F6 Right Right Space Tab 'Kind to his sister.' PgDn");
    file = seat_file(&seat, &id);
    ck_assert_uint_eq(file->element_entry.count, 1);
    ck_assert_int_eq(file->element_entry.items[0].element, ELEMENT_1_01);
    ck_assert_str_eq(file->element_entry.items[0].strengths, "Kind to his sister.");
    seat_close(&seat);
}
END_TEST

START_TEST(a_section_is_saved_when_the_next_is_shown)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "a F6 F6 F6 F6 F6 'Lives with his mother.' F6");
    ck_assert_str_eq(seat_file(&seat, &id)->assessment.items[0].home_situation,
                     "Lives with his mother.");
    seat_close(&seat);
}
END_TEST

START_TEST(everything_missing_is_listed_and_enter_goes_there)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a F4");
    ck_assert_str_eq(seat_top(&seat), "problems");
    seat_must_show(&seat, "Describe the family and home situation.");
    play(seat.stack, "Down Down Down Enter");
    ck_assert_str_eq(seat_top(&seat), "assessment");
    seat_must_show(&seat, "[6 Home !1]");
    seat_close(&seat);
}
END_TEST

START_TEST(a_member_joins_and_leaves_the_team)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "t a 'prac' Tab 'ravi' Tab ^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->tac_member.count, 1);
    seat_must_show(&seat, "Ravi Menon");
    seat_close(&seat);
}
END_TEST

START_TEST(an_administrator_begins_with_accounts_and_opens_no_case)
{
    struct seat seat;

    seat_open(&seat, "ldanvers");
    ck_assert_str_eq(seat_top(&seat), "accounts");
    play(seat.stack, "Esc");
    ck_assert_str_eq(seat_top(&seat), "accounts");
    seat_close(&seat);
}
END_TEST

START_TEST(an_auditor_begins_with_the_trail)
{
    struct seat seat;
    const char *shown, *look;

    seat_open(&seat, "icalloway");
    ck_assert_str_eq(seat_top(&seat), "trail");
    shown = picture(seat.stack, 24, 80, BORDERS_ASCII);
    look = strstr(shown, "looked at a list");
    ck_assert_msg(look != NULL, "%s", shown);
    ck_assert_msg(look < strstr(shown, "signed in"), "%s", shown); /* the newest first */
    ck_assert_ptr_null(strstr(shown, "! "));      /* nothing was refused */
    play(seat.stack, "v");
    seat_must_say(&seat, "whole");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "pager");
    seat_must_show(&seat, "looked at a list");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_case_is_opened_in_five_steps);
    tcase_add_test(t, what_cannot_be_understood_stops_the_opening);
    tcase_add_test(t, a_refused_opening_goes_to_the_field);
    tcase_add_test(t, an_answer_that_is_not_asked_any_more_is_not_kept);
    tcase_add_test(t, consent_to_assess_begins_version_one);
    tcase_add_test(t, the_next_element_saves_this_one);
    tcase_add_test(t, a_section_is_saved_when_the_next_is_shown);
    tcase_add_test(t, everything_missing_is_listed_and_enter_goes_there);
    tcase_add_test(t, a_member_joins_and_leaves_the_team);
    tcase_add_test(t, an_administrator_begins_with_accounts_and_opens_no_case);
    tcase_add_test(t, an_auditor_begins_with_the_trail);
}

TEST_MAIN("road", cases)
