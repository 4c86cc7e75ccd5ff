/* SPDX-License-Identifier: MIT */
/* Letters where nothing is written: they choose an answer or change nothing (decision 28). */

#include "config.h"

#include "form_fixture.h"

/* What is typed on the level, what the level is before and after, and why. */
static const struct {
    const char *before;
    const char *keys;
    const char *after;
    const char *why;
} sentences[] = {
    { "", "'l'", "1", "a letter chooses" },
    { "", "'Lo'", "1", "so do more of the same word" },
    { "0", "'3'", "3", "and a digit" },
    { "0", "'12'", "2", "another digit is another answer" },
    { "3", "'Shanelle is no longer at home'", "3", "a sentence changes nothing" },
    { "3", "'loud at night'", "3", "nor one that begins like an answer" },
    { "", "'nobody asked'", "", "also where nothing was answered" },
    { "1", "'hello' BkSp", "1", "BkSp takes back the letters only" },
    { "1", "'hello' BkSp BkSp BkSp BkSp BkSp BkSp", "1", "however many of them" },
    { "1", "'hello' BkSp BkSp 'h'", "3", "then a letter chooses" },
    { "1", "'hello' BkSp Right BkSp", "", "an answer marked since is taken away" },
    { "1", "'hello' Right", "2", "an arrow begins anew" },
    { "1", "'hello' Left 'h'", "3", "and so does a letter after it" },
    { "1", "'x h'", "1", "no word of the sentence counts by itself" },
};

START_TEST(letters_begin_an_answer_or_change_nothing)
{
    form_set(sheet.form, "level", sentences[_i].before);
    form_go(sheet.form, "level");
    play(stack, sentences[_i].keys);
    ck_assert_msg(form_value_is(sheet.form, "level", sentences[_i].after), "%s: %s",
                  sentences[_i].why, value("level"));
}
END_TEST

/* Whoever has looked up and seen that text does nothing here answers with a number. */
START_TEST(after_a_pause_a_number_is_an_answer)
{
    form_set(sheet.form, "helpers", "");
    form_go(sheet.form, "helpers");
    play(stack, "'He is 2'");
    ck_assert_str_eq(value("helpers"), "");
    wall_clock.mono_ms += 1000;
    play(stack, "2");
    ck_assert_str_eq(value("helpers"), "NURSE");
    wall_clock.mono_ms += 1000;
    play(stack, "'has 3'");
    ck_assert_msg(strcmp(value("helpers"), "NURSE") == 0, "what was answered stays");
    wall_clock.mono_ms += 1000;
    play(stack, "'and 3'");
    ck_assert_msg(strcmp(value("helpers"), "NURSE") == 0, "a letter is no number");
}
END_TEST

START_TEST(a_sentence_on_ticks_changes_nothing)
{
    form_set(sheet.form, "helpers", "NURSE");
    form_go(sheet.form, "helpers");
    play(stack, "'Still at school nurse'");
    ck_assert_str_eq(value("helpers"), "NURSE");
    play(stack, "Left 'y' Space");
    ck_assert_str_eq(value("helpers"), "NURSE,YOUTH");
    play(stack, "Left 'school nurse' Space");
    ck_assert_str_eq(value("helpers"), "YOUTH");
}
END_TEST

/* Answers that begin with no digit go by their place. */
START_TEST(a_number_marks_the_answer_in_its_place)
{
    static const struct {
        const char *keys, *after, *why;
    } numbers[] = { { "'2'", "NURSE", "the second" },
                    { "'13'", "SCHOOL,YOUTH", "another digit is another answer" },
                    { "'22'", "", "once more takes it back" },
                    { "'4'", "", "there is no fourth" },
                    { "'12 High Street'", "", "a sentence changes nothing" },
                    { "'2' Space", "NURSE", "Space after it does not take it back" } };

    form_go(sheet.form, "helpers");
    for (size_t i = 0; i < COUNT(numbers); i++) {
        form_set(sheet.form, "helpers", "");
        play(stack, "Left");
        play(stack, numbers[i].keys);
        ck_assert_msg(form_value_is(sheet.form, "helpers", numbers[i].after), "%s: %s",
                      numbers[i].why, value("helpers"));
    }
}
END_TEST

/* What is not answered says its keys, and F1 its answers in the words of the screen. */
START_TEST(an_answer_not_given_says_how_it_is_given)
{
    struct str words = STR_INIT;

    form_set(sheet.form, "helpers", "");
    form_go(sheet.form, "helpers");
    form_hint(sheet.form, &words);
    ck_assert_msg(strstr(str_text(&words), "1 to 3, Space ticks") != NULL, "%s", str_text(&words));
    form_focus_help(sheet.form, &words);
    ck_assert_msg(strstr(str_text(&words), "1 \"School\", 2 \"School nurse\"") != NULL, "%s",
                  str_text(&words));
    str_clear(&words);
    play(stack, "'1'");
    form_hint(sheet.form, &words);
    ck_assert_str_eq(str_text(&words), "");
    str_release(&words);
}
END_TEST

START_TEST(a_sentence_on_a_tick_changes_nothing)
{
    form_go(sheet.form, "agreed");
    play(stack, "'yesterday'");
    ck_assert_str_eq(value("agreed"), "");
    play(stack, "BkSp 'y'");
    ck_assert_str_eq(value("agreed"), "yes");
    play(stack, "BkSp 'y' 'e' 's'");
    ck_assert_str_eq(value("agreed"), "yes");
    play(stack, "BkSp Space 'no idea'");
    ck_assert_str_eq(value("agreed"), "yes");
}
END_TEST

START_TEST(it_says_where_text_goes)
{
    form_go(sheet.form, "level");
    play(stack, "'Shanelle'");
    ck_assert_str_eq(stack_message(stack),
                     "! No answer begins so; it is as it was. 0 to 3, Space, an arrow or first "
                     "letters mark it. Text goes into \"Notes\".");
    play(stack, "Left 'l'");
    ck_assert_str_eq(stack_message(stack), "Level of need: low.");
}
END_TEST

/* A row on which letters did nothing says which keys do. */
START_TEST(each_kind_of_answer_says_its_keys)
{
    static const struct {
        const char *name, *keys;
    } kinds[] = { { "level", "Space, an arrow or first letters mark it." },
                  { "helpers", "1 to 3, Space ticks, Left and Right move." },
                  { "agreed", "Space or y ticks, n unticks." } };

    for (size_t i = 0; i < COUNT(kinds); i++) {
        struct str help = STR_INIT;

        form_go(sheet.form, kinds[i].name);
        play(stack, "'z'");
        ck_assert_msg(strstr(stack_message(stack), kinds[i].keys) != NULL, "%s: %s",
                      kinds[i].name, stack_message(stack));
        form_focus_help(sheet.form, &help);
        ck_assert_msg(strstr(str_text(&help), kinds[i].keys) != NULL, "%s", str_text(&help));
        str_release(&help);
    }
}
END_TEST

START_TEST(the_letters_are_forgotten_with_the_focus)
{
    form_go(sheet.form, "level");
    play(stack, "'zzz' Tab S-Tab 'h'");
    ck_assert_str_eq(value("level"), "3");
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_loop_test(t, letters_begin_an_answer_or_change_nothing, 0, COUNT(sentences));
    tcase_add_test(t, after_a_pause_a_number_is_an_answer);
    tcase_add_test(t, a_sentence_on_ticks_changes_nothing);
    tcase_add_test(t, a_number_marks_the_answer_in_its_place);
    tcase_add_test(t, an_answer_not_given_says_how_it_is_given);
    tcase_add_test(t, a_sentence_on_a_tick_changes_nothing);
    tcase_add_test(t, it_says_where_text_goes);
    tcase_add_test(t, each_kind_of_answer_says_its_keys);
    tcase_add_test(t, the_letters_are_forgotten_with_the_focus);
}

TEST_MAIN("typing", cases)
