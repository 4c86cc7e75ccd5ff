/* SPDX-License-Identifier: MIT */
/* What in a form deserves another look. */

#include "config.h"

#include "ui/form.h"

#include "support/harness.h"
#include "form_fixture.h"

static void alone_with_high_need(void)
{
    form_set(sheet.form, "name", "Kieran");
    form_set(sheet.form, "level", "3");
    form_set(sheet.form, "why", "His words");
    form_set(sheet.form, "notes", "Seen at home.");
}

START_TEST(what_deserves_another_look_has_its_own_sign)
{
    alone_with_high_need();
    form_go(sheet.form, "helpers");
    play(stack, "Tab");
    ck_assert_str_eq(
        picture(stack, 24, 80, BORDERS_ASCII),
        " CAF\n"
        " [1 Child ?1] 2 Words ok\n"
        "  Number         CAF-2010-00017\n"
        "\n"
        " Child\n"
        "  Name           [Kieran______________________________________________________]\n"
        "  Born           [__________________]v\n"
        "  Level of need  ( ) 0 none   ( ) 1 low   ( ) 2 some   (*) 3 high\n"
        "  Why so high    [His words___________________________________________________]\n"
        " ?Who helps      [ ] School   [ ] School nurse   [ ] Youth worker\n"
        "> Evidence       [__________________________________________]v\n"
        "  Lead           [__________________________________________]v\n"
        "\n\n\n\n\n\n\n\n\n"
        " ? Who helps: Does nobody help yet?\n"
        " 1 thing to look at again (F8 takes you there)\n"
        " F1 Help  F2 List  F3 Find  F7 Beside  F8 Next!  F10 Leave\n"
        "[cursor 11,19]\n");
}
END_TEST

static void blame(const char *name, const char *sentence)
{
    struct err err = ERR_INIT;

    if (!err_set_field(&err, name, "%s", sentence))
        form_blame(sheet.form, &err);
}

/* The number cannot be changed here; still, F8 goes to what is counted. */
START_TEST(f8_goes_to_all_that_is_counted)
{
    alone_with_high_need();
    form_set(sheet.form, "helpers", "SCHOOL");
    blame("urn", "Somebody has this number already.");
    form_go(sheet.form, "born");
    ck_assert_str_eq(picture_row(stack, 24, 80, 23),
                     " 1 thing still to finish (F8 takes you there)");
    play(stack, "F8");
    ck_assert_str_eq(form_focus(sheet.form)->name, "urn");
    form_go(sheet.form, "name");
    play(stack, "'a'");
    ck_assert_str_eq(picture_row(stack, 24, 80, 23), "");
}
END_TEST

/* Empty, and refused because of it: that is one thing. */
START_TEST(a_gap_that_was_refused_counts_once)
{
    alone_with_high_need();
    form_set(sheet.form, "helpers", "SCHOOL");
    form_set(sheet.form, "notes", "");
    blame("notes", "Say what you saw.");
    ck_assert_str_eq(picture_row(stack, 24, 80, 23),
                     " 1 thing still to finish (F8 takes you there)");
}
END_TEST

START_TEST(a_warning_never_stands_in_the_way)
{
    alone_with_high_need();
    form_look_again(sheet.form);
    ck_assert_uint_eq(form_warnings(sheet.form), 1);
    ck_assert_uint_eq(count(NEED_TO_SAVE), 0);
    ck_assert_uint_eq(count(NEED_TO_FINISH), 0);
}
END_TEST

START_TEST(a_field_nobody_has_been_to_is_not_warned_of)
{
    alone_with_high_need();
    form_go(sheet.form, "level");
    play(stack, "Tab");
    ck_assert_uint_eq(form_warnings(sheet.form), 0);
}
END_TEST

START_TEST(a_warning_goes_when_it_holds_no_longer)
{
    alone_with_high_need();
    form_look_again(sheet.form);
    form_go(sheet.form, "level");
    play(stack, "2 Tab");
    ck_assert_uint_eq(form_warnings(sheet.form), 0);
}
END_TEST

START_TEST(a_problem_comes_before_a_warning_of_the_same_field)
{
    struct err err = ERR_INIT;

    alone_with_high_need();
    form_look_again(sheet.form);
    err_set_field(&err, "helpers", "Say who helps");
    form_blame(sheet.form, &err);
    ck_assert_uint_eq(form_warnings(sheet.form), 0);
    ck_assert(shows("!Who helps"));
    ck_assert(shows("! Who helps: Say who helps"));
}
END_TEST

START_TEST(f8_counts_and_visits_warnings_after_problems)
{
    alone_with_high_need();
    form_set(sheet.form, "notes", "");
    form_look_again(sheet.form);
    form_go(sheet.form, "lead");
    ck_assert(shows("1 thing still to finish, 1 to look at again (F8 takes you there)"));
    play(stack, "F8");
    ck_assert_str_eq(focus(), "notes");
    play(stack, "F8");
    ck_assert_str_eq(focus(), "helpers");
    ck_assert(shows("? Who helps: Does nobody help yet?"));
    play(stack, "F8");
    ck_assert_str_eq(focus(), "notes");
}
END_TEST

START_TEST(leaving_a_field_says_what_is_wrong_with_it)
{
    form_set(sheet.form, "level", "1");
    form_go(sheet.form, "name");
    play(stack, "'K' Tab");
    ck_assert_str_eq(focus(), "born");
    ck_assert_str_eq(stack_message(stack), "! Name: One letter is not a name");
}
END_TEST

START_TEST(help_repeats_the_warning)
{
    struct str help = STR_INIT;

    alone_with_high_need();
    form_look_again(sheet.form);
    form_go(sheet.form, "helpers");
    form_focus_help(sheet.form, &help);
    ck_assert_str_eq(str_text(&help),
                     "Who helps\n1 \"School\", 2 \"School nurse\", 3 \"Youth worker\".\n"
                     "1 to 3, Space ticks, Left and Right move.\n"
                     "? Does nobody help yet?");
    str_release(&help);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, what_deserves_another_look_has_its_own_sign);
    tcase_add_test(t, f8_goes_to_all_that_is_counted);
    tcase_add_test(t, a_gap_that_was_refused_counts_once);
    tcase_add_test(t, a_warning_never_stands_in_the_way);
    tcase_add_test(t, a_field_nobody_has_been_to_is_not_warned_of);
    tcase_add_test(t, a_warning_goes_when_it_holds_no_longer);
    tcase_add_test(t, a_problem_comes_before_a_warning_of_the_same_field);
    tcase_add_test(t, f8_counts_and_visits_warnings_after_problems);
    tcase_add_test(t, leaving_a_field_says_what_is_wrong_with_it);
    tcase_add_test(t, help_repeats_the_warning);
}

TEST_MAIN("form_warn", cases)
