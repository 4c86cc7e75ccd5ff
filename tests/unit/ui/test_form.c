/* SPDX-License-Identifier: MIT */
/* A form: sizes, focus, problems, conditions, drafts. */

#include "config.h"

#include "ui/form.h"

#include <string.h>

#include "support/harness.h"
#include "form_fixture.h"

/* ----- Pictures -------------------------------------------------------- */

START_TEST(the_usual_size_has_captions_beside)
{
    form_set(sheet.form, "name", "Kieran");
    form_set(sheet.form, "born", "2000-06-19");
    form_set(sheet.form, "level", "2");
    form_set(sheet.form, "helpers", "NURSE");
    play(stack, "Tab");
    ck_assert_str_eq(
        picture(stack, 24, 80, BORDERS_ASCII),
        " CAF\n"
        " [1 Child ok] 2 Words\n"
        "  Number         CAF-2010-00017\n"
        "\n"
        " Child\n"
        "> Name           [Kieran______________________________________________________]\n"
        "  Born           [Mon 19 Jun 2000___]v  = Mon 19 Jun 2000, 9 years\n"
        "  Level of need  ( ) 0 none   ( ) 1 low   (*) 2 some   ( ) 3 high\n"
        "  Who helps      [ ] School   [x] School nurse   [ ] Youth worker\n"
        "  Evidence       [__________________________________________]v\n"
        "  Lead           [__________________________________________]v\n"
        "\n\n\n\n\n\n\n\n\n\n"
        " As it is written.\n"
        " 1 thing still to finish (F8 takes you there)\n"
        " F1 Help  F2 List  F3 Find  F7 Beside  F8 Next!  F10 Leave\n"
        "[cursor 6,25]\n");
}
END_TEST

START_TEST(a_narrow_window_has_captions_above)
{
    play(stack, "Tab 'Kieran'");
    ck_assert_str_eq(picture(stack, 10, 40, BORDERS_ASCII),
                     " CAF\n"
                     " [1 Child] 2 Words\n"
                     "  Number\n"
                     "  CAF-2010-00017\n"
                     "\n"
                     " Child\n"
                     "> Name\n"
                     "  [Kieran_____________________________]v\n"
                     " As it is written.\n"
                     " F1 Help  F2 List  F3 Find  F10 Leave\n"
                     "[cursor 8,10]\n");
}
END_TEST

START_TEST(a_tiny_window_has_one_field)
{
    play(stack, "Tab 'Kieran'");
    ck_assert_str_eq(picture(stack, 5, 30, BORDERS_ASCII), "> Name\n"
                                                           "  [Kieran___________________]\n"
                                                           "\n"
                                                           " As it is written.\n"
                                                           " F1 Help  F2 List  F10 Leave\n"
                                                           "[cursor 2,10]\n");
}
END_TEST

START_TEST(a_vast_window_has_sections_and_guidance_beside)
{
    const char *shown;

    play(stack, "Tab");
    shown = picture(stack, 60, 200, BORDERS_ASCII);
    ck_assert_ptr_nonnull(strstr(shown, "> 1 Child"));
    ck_assert_ptr_nonnull(strstr(shown, "The name the child uses."));
}
END_TEST

START_TEST(text_boxes_share_the_room)
{
    play(stack, "PgDn");
    ck_assert_str_eq(picture_row(stack, 24, 80, 3),
                     "> Notes         +-------------------------------------------------------------+");
    ck_assert_str_eq(picture_row(stack, 24, 80, 17),
                     "                +--------------------------------------------------- F2 zoom -+");
}
END_TEST

/* ----- Focus ----------------------------------------------------------- */

START_TEST(the_cursor_is_on_the_focus_after_every_key)
{
    static const char *const tour[] = {
        "Tab", "'Kieran'", "Left", "Home", "End", "Tab", "'19/6/00'", "Tab", "Right", "Right",
        "Right", "Tab", "'lonely'", "Tab", "Space", "Right", "Space", "Tab", "'seen'", "Tab",
        "'rav'", "Tab", "'words'", "Enter", "'more'", "Up", "Down", "Home", "Tab", "Space", "Tab",
        "'pass'", "Tab", "'12'", "PgUp", "S-Tab", "Down", "Down", "F8", "F2", "Esc", "F1", "Esc",
    };

    for (size_t i = 0; i < COUNT(tour); i++) {
        int row = 0, col = 0;
        const char *line;

        play(stack, tour[i]);
        ck_assert_msg(sscanf(cursor_at(stack), "%d,%d", &row, &col) == 2, "%s: no cursor", tour[i]);
        if (stack_depth(stack) > 1)
            continue;
        while ((line = picture_row(stack, 24, 80, row))[0] != '>' && row > 3)
            row--;
        ck_assert_msg(line[0] == '>', "after %s the cursor is at %s", tour[i], cursor_at(stack));
        ck_assert_msg(strncmp(line + 2, form_focus(sheet.form)->label,
                              strlen(form_focus(sheet.form)->label)) == 0,
                      "after %s: %s, focus %s", tour[i], line, focus());
    }
}
END_TEST

START_TEST(tab_goes_through_all_sections_and_back)
{
    play(stack, "Tab Tab Tab Tab Tab Tab Tab");
    ck_assert_str_eq(focus(), "notes");
    play(stack, "S-Tab");
    ck_assert_str_eq(focus(), "lead");
    play(stack, "PgDn");
    ck_assert_str_eq(focus(), "notes");
    play(stack, "PgDn");
    ck_assert_str_eq(focus(), "notes");
    play(stack, "PgUp");
    ck_assert_str_eq(focus(), "urn");
}
END_TEST

START_TEST(a_closed_field_is_reached_and_explains_itself)
{
    ck_assert_str_eq(focus(), "urn");
    ck_assert(shows("The number is given once and never changed."));
    play(stack, "x");
    ck_assert_str_eq(value("urn"), "CAF-2010-00017");
    ck_assert_str_eq(stack_message(stack), "! The number is given once and never changed.");
}
END_TEST

START_TEST(a_field_is_asked_only_where_it_makes_sense)
{
    ck_assert(!shows("Why so high"));
    form_go(sheet.form, "level");
    play(stack, "3 Tab");
    ck_assert_str_eq(focus(), "why");
    ck_assert(shows("Why so high"));
    play(stack, "S-Tab 1 Tab");
    ck_assert_str_eq(focus(), "helpers");
}
END_TEST

/* ----- Widgets --------------------------------------------------------- */

static const struct {
    const char *field;
    const char *keys;
    const char *value;
} widgets[] = {
    { "name", "'Zo\303\253' BkSp 'e'", "Zoe" },
    { "name", "'one two' ^W 'three' ^U 'x' ^_", "" },
    { "level", "Right", "1" },
    { "level", "Right Right Left", "1" },
    { "level", "3", "3" },
    { "level", "'s'", "2" },
    { "level", "3 Del", "" },
    { "level", "Space", "0" },
    { "helpers", "Space Right Right Space", "SCHOOL,YOUTH" },
    { "helpers", "'y' Space", "YOUTH" },
    { "helpers", "Space Space", "" },
    { "evidence", "'seen' Tab", "SEEN" },
    { "evidence", "'SE' Tab", "SEEN" },
    { "evidence", "'writer' Tab", "SEEN" },
    { "evidence", "'reported_c' Tab", "REPORTED_CHILD" },
    { "evidence", "'rep' Tab", "" },
    { "evidence", "'seen' Tab S-Tab BkSp Tab", "" },
    { "evidence", "'seen' Tab S-Tab 'reported by the' Tab", "REPORTED_CHILD" },
    { "evidence", "F2 Down Enter", "REPORTED_PARENT" },
    { "evidence", "? 'paren' Enter", "REPORTED_PARENT" },
    { "evidence", "F2 Esc", "" },
    { "lead", "'rav' Tab", "id-1" },
    { "lead", "'r' Tab", "" },
    { "lead", "F2 Down Enter", "id-2" },
    { "born", "'19 jun 2000' Tab", "2000-06-19" },
    { "born", "'19 jun 2000' Tab S-Tab Right Home '1/2/01' Tab", "2001-02-01" },
    { "born", "'9/6/2000' Home '1' Tab", "2000-06-19" },
    { "born", "'nonsense' Tab", "" },
    { "born", "'19/6/00' Tab S-Tab F2 Right Down Enter", "2000-06-27" },
    { "born", "'19/6/00' Tab S-Tab BkSp Tab", "" },
    { "born", "F2 t Left Enter", "2010-03-21" },
    { "born", "F2 '2' '/3/10' Tab", "2010-03-02" },
    { "agreed", "Space", "yes" },
    { "agreed", "Space Space", "" },
    { "agreed", "y n", "" },
    { "visits", "'12'", "12" },
    { "met", "'24 feb 2010 15:45' Tab", "2010-02-24T15:45:00Z" },
    { "met", "'24 feb' Tab", "" },
    { "met", "'9:05' Tab S-Tab BkSp Tab", "" },
    { "met", "'24/2/10 4pm' Tab S-Tab F2 Right Enter", "2010-02-25T16:00:00Z" },
    { "met", "F2 Left Enter '16:50' Tab", "2010-03-21T16:50:00Z" },
    { "secret", "'pa ss?'", "pa ss?" },
    { "notes", "'one' Enter 'two' Up Home 'x' ", "xone\ntwo" },
    { "notes", "'why?' F2 ' yes' Esc", "why? yes" },
};

START_TEST(each_kind_of_field_takes_its_keys)
{
    form_go(sheet.form, widgets[_i].field);
    picture(stack, 24, 80, BORDERS_ASCII);
    play(stack, widgets[_i].keys);
    ck_assert_msg(strcmp(value(widgets[_i].field), widgets[_i].value) == 0, "%s: %s gives \"%s\"",
                  widgets[_i].field, widgets[_i].keys, value(widgets[_i].field));
}
END_TEST

START_TEST(the_letter_that_is_not_a_number_is_told)
{
    form_go(sheet.form, "visits");
    play(stack, "'1o' S-Tab Tab");
    ck_assert(shows("! Visits: \"1o\" is not a whole number: digits only"));
}
END_TEST

START_TEST(a_day_without_its_time_is_told)
{
    form_go(sheet.form, "met");
    play(stack, "'24 feb'");
    ck_assert(shows("; time?"));
    play(stack, "S-Tab Tab");
    ck_assert(shows("! Met: Add the time of day, as in 24 mar 15:45."));
}
END_TEST

START_TEST(candidates_are_named)
{
    form_go(sheet.form, "evidence");
    play(stack, "'rep' Tab S-Tab");
    ck_assert(shows("! Evidence: rep may be Reported by the child or Reported by a parent."));
}
END_TEST

START_TEST(pasted_text_is_cleaned_and_said)
{
    form_go(sheet.form, "name");
    stack_paste(stack, "one\ntwo\033[1m");
    ck_assert_str_eq(value("name"), "one two[1m");
    ck_assert_str_eq(stack_message(stack),
                     "New lines became blanks. What cannot be kept was left out: 1 character.");
    form_go(sheet.form, "level");
    stack_paste(stack, "2");
    ck_assert_str_eq(stack_message(stack), "This field takes no pasted text.");
}
END_TEST

START_TEST(the_counter_warns_and_refuses_nothing)
{
    form_go(sheet.form, "name");
    play(stack, "'twelve chars'");
    ck_assert_str_eq(value("name"), "twelve chars");
    ck_assert(shows("As it is written.  (12 of 10 characters)"));
}
END_TEST

/* ----- Problems -------------------------------------------------------- */

START_TEST(saving_asks_for_less_than_finishing)
{
    ck_assert_uint_eq(count(NEED_TO_SAVE), 1);
    ck_assert_uint_eq(count(NEED_TO_FINISH), 3);
    form_set(sheet.form, "name", "Kieran");
    form_set(sheet.form, "level", "3");
    ck_assert_uint_eq(count(NEED_TO_SAVE), 0);
    ck_assert_uint_eq(count(NEED_TO_FINISH), 2);
}
END_TEST

START_TEST(typing_without_sense_stands_in_the_way_of_saving)
{
    form_set(sheet.form, "name", "Kieran");
    form_restore(sheet.form, "born", "some day");
    ck_assert_uint_eq(count(NEED_TO_SAVE), 1);
}
END_TEST

START_TEST(rules_across_fields_name_the_field)
{
    play(stack, "Tab 'Kieran'");
    form_go(sheet.form, "level");
    play(stack, "0 Tab Space PgDn");
    ck_assert(shows("1 Child !1"));
    play(stack, "F8 F8");
    ck_assert_str_eq(focus(), "notes");
    play(stack, "PgUp F8");
    ck_assert_str_eq(focus(), "helpers");
    ck_assert(shows("! Who helps: Nobody helps where there is no need"));
}
END_TEST

START_TEST(f8_goes_from_problem_to_problem)
{
    play(stack, "F8");
    ck_assert_str_eq(focus(), "name");
    play(stack, "'Kieran' F8");
    ck_assert_str_eq(focus(), "level");
    play(stack, "1 F8");
    ck_assert_str_eq(focus(), "notes");
    play(stack, "'seen' F8");
    ck_assert_str_eq(stack_message(stack), "Nothing is left to put right or fill in here.");
}
END_TEST

START_TEST(what_a_service_refused_is_marked)
{
    struct err err = ERR_INIT;

    err_set_field(&err, "born", "That day is after the assessment");
    form_blame(sheet.form, &err);
    ck_assert_str_eq(focus(), "born");
    ck_assert(shows("! Born: That day is after the assessment"));
}
END_TEST

START_TEST(f3_finds_a_caption_or_an_answer)
{
    form_set(sheet.form, "notes", "He counts in his head when cross.");
    play(stack, "F3 'cross' Enter");
    ck_assert_str_eq(focus(), "notes");
    play(stack, "^F 'who helps' Enter");
    ck_assert_str_eq(focus(), "helpers");
}
END_TEST

START_TEST(help_names_the_field_first)
{
    play(stack, "Tab F1");
    ck_assert(shows("Name  (needed)"));
    ck_assert(shows("The name the child uses."));
}
END_TEST

/* ----- Drafts ---------------------------------------------------------- */

START_TEST(a_draft_is_never_more_than_two_seconds_behind)
{
    play(stack, "Tab");
    for (int i = 0; i < 20; i++) {
        play(stack, "x");
        play_wait(&wall_clock, stack, 1000);
    }
    ck_assert_int_eq(sheet.drafts, 10);
    play(stack, "x");
    play_wait(&wall_clock, stack, 1999);
    ck_assert_int_eq(sheet.drafts, 10);
    play_wait(&wall_clock, stack, 1);
    ck_assert_int_eq(sheet.drafts, 11);
    ck_assert(shows("Draft kept 10:42:22."));
}
END_TEST

START_TEST(a_draft_is_kept_when_the_field_is_left)
{
    play(stack, "Tab 'Kieran' Tab");
    ck_assert_int_eq(sheet.drafts, 1);
    play(stack, "S-Tab Tab");
    ck_assert_int_eq(sheet.drafts, 1);
}
END_TEST

static void collect(void *who, const char *name, const char *raw)
{
    str_printf(who, "%s=%s;", name, raw);
}

START_TEST(a_draft_brings_the_typing_back_and_no_secret)
{
    struct str draft = STR_INIT;

    play(stack, "Tab 'Kieran' Tab 'some day' PgDn 'a b' Tab Tab 'larkspur'");
    form_each_raw(sheet.form, collect, &draft);
    ck_assert_str_eq(str_text(&draft), "urn=CAF-2010-00017;name=Kieran;born=some day;level=;why=;"
                                       "helpers=;evidence=;lead=;notes=a b;met=;agreed=;visits=;");
    str_release(&draft);
    form_restore(sheet.form, "notes", "a b c");
    form_restore(sheet.form, "lead", "id-1");
    form_restore(sheet.form, "no_longer_there", "x");
    ck_assert_str_eq(value("notes"), "a b c");
    ck_assert_str_eq(value("lead"), "id-1");
    ck_assert(form_field_is_dirty(sheet.form, "lead"));
    ck_assert(!form_field_is_dirty(sheet.form, "level"));
    form_clean(sheet.form);
    ck_assert(!form_is_dirty(sheet.form));
}
END_TEST

static void mouse(struct key key)
{
    picture(stack, 24, 80, BORDERS_ASCII); /* what is clicked is what was seen */
    stack_key(stack, &key);
}

START_TEST(a_click_goes_to_a_field_and_the_wheel_changes_no_value)
{
    struct key wheel = { .kind = K_WHEEL_DOWN, .row = 7, .col = 30 };

    form_set(sheet.form, "level", "2");
    mouse(key_click(5, 30));
    ck_assert_str_eq(focus(), "name");
    mouse(key_click(7, 4)); /* on its caption */
    ck_assert_str_eq(focus(), "level");
    mouse(wheel);
    ck_assert_str_eq(focus(), "helpers");
    wheel.kind = K_WHEEL_UP;
    mouse(wheel);
    mouse(wheel);
    ck_assert_str_eq(focus(), "born");
    ck_assert_str_eq(value("level"), "2");
    mouse(key_click(4, 3)); /* a heading */
    mouse(key_click(22, 3));
    ck_assert_str_eq(focus(), "born");
    ck_assert_str_eq(stack_message(stack), "");
}
END_TEST

/* Who types on without looking is told that an answer asks for more. */
START_TEST(a_field_that_an_answer_asks_for_is_told)
{
    form_set(sheet.form, "level", "");
    form_go(sheet.form, "level");
    play(stack, "3 Tab");
    ck_assert_str_eq(stack_message(stack),
                     "Asked now, by your last answer: Why so high.  Tab passes it.");
    play(stack, "S-Tab Tab");
    ck_assert_ptr_null(strstr(stack_message(stack), "Asked now"));
    play(stack, "S-Tab 2 Tab");
    ck_assert_str_eq(form_focus(sheet.form)->name, "helpers");
    ck_assert_ptr_null(strstr(stack_message(stack), "Asked now"));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_field_that_an_answer_asks_for_is_told);
    tcase_add_test(t, a_click_goes_to_a_field_and_the_wheel_changes_no_value);
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, the_usual_size_has_captions_beside);
    tcase_add_test(t, a_narrow_window_has_captions_above);
    tcase_add_test(t, a_tiny_window_has_one_field);
    tcase_add_test(t, a_vast_window_has_sections_and_guidance_beside);
    tcase_add_test(t, text_boxes_share_the_room);
    tcase_add_test(t, the_cursor_is_on_the_focus_after_every_key);
    tcase_add_test(t, tab_goes_through_all_sections_and_back);
    tcase_add_test(t, a_closed_field_is_reached_and_explains_itself);
    tcase_add_test(t, a_field_is_asked_only_where_it_makes_sense);
    tcase_add_loop_test(t, each_kind_of_field_takes_its_keys, 0, COUNT(widgets));
    tcase_add_test(t, the_letter_that_is_not_a_number_is_told);
    tcase_add_test(t, a_day_without_its_time_is_told);
    tcase_add_test(t, candidates_are_named);
    tcase_add_test(t, pasted_text_is_cleaned_and_said);
    tcase_add_test(t, the_counter_warns_and_refuses_nothing);
    tcase_add_test(t, saving_asks_for_less_than_finishing);
    tcase_add_test(t, typing_without_sense_stands_in_the_way_of_saving);
    tcase_add_test(t, rules_across_fields_name_the_field);
    tcase_add_test(t, f8_goes_from_problem_to_problem);
    tcase_add_test(t, what_a_service_refused_is_marked);
    tcase_add_test(t, f3_finds_a_caption_or_an_answer);
    tcase_add_test(t, help_names_the_field_first);
    tcase_add_test(t, a_draft_is_never_more_than_two_seconds_behind);
    tcase_add_test(t, a_draft_is_kept_when_the_field_is_left);
    tcase_add_test(t, a_draft_brings_the_typing_back_and_no_secret);
}

TEST_MAIN("form", cases)
