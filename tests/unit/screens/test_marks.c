/* SPDX-License-Identifier: MIT */
/* What is missing, wrong, or deserves another look: said all at once, and each
 * leads to its field. */

#include "config.h"

#include "screens/plain_app.h"
#include "support/harness.h"
#include "support/seat.h"
#include "ui/plain.h"

/* ----- Warnings ----------------------------------------------------------- */

START_TEST(a_pupil_number_is_asked_about_and_kept_all_the_same)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    play(seat.stack, "Enter i Tab Tab Tab Tab Tab Tab Tab Tab");
    play(seat.stack, "'q999200007001' Tab");
    seat_must_show(&seat, " ?Unique pupil number");
    seat_must_show(&seat, "? Unique pupil number: This is not a pupil number as schools issue them");
    play(seat.stack, "^S");
    seat_must_show(&seat, "Saved. 1 answer to look at again, marked \"?\": F8.");
    ck_assert_str_eq(seat_file(&seat, &id)->subject.upn, "Q999200007001");
    play(seat.stack, "F8");
    seat_must_show(&seat, "? Unique pupil number");
    seat_close(&seat);
}
END_TEST

START_TEST(a_wrong_nhs_number_stops)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    play(seat.stack, "Enter i Tab Tab Tab Tab Tab Tab Tab '999 004 1718' Tab");
    seat_must_show(&seat, " !NHS number");
    play(seat.stack, "^S");
    ck_assert_ptr_null(seat_file(&seat, &id)->subject.nhs_number);
    play(seat.stack, "^U '999-004-1717' ^S");
    ck_assert_str_eq(seat_file(&seat, &id)->subject.nhs_number, "9990041717");
    seat_close(&seat);
}
END_TEST

/* As in the list and on the bar: it is asked for at the end, and is no "?". */
START_TEST(a_view_without_words_is_still_to_finish)
{
    struct seat seat;

    (void)seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a F3 'Views' Enter a Right Space Tab 'Joanne Tolliver' Tab Tab Tab");
    seat_must_show(&seat, "1 thing still to finish (F8");
    ck_assert(!seat_shows(&seat, " ?Comment"));
    play(seat.stack, "^S");
    seat_must_show(&seat, ">! ");
    seat_must_show(&seat, "[12 Views !");
    play(seat.stack, "Enter F8 'I need help.' ^S");
    ck_assert(!seat_shows(&seat, ">! "));
    seat_close(&seat);
}
END_TEST

/* Domain.md 1.2: normally held as a service. */
START_TEST(the_school_named_at_opening_is_the_first_service)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "i Tab Tab Tab Tab Tab Tab 'Fennmoor Primary' ^S Esc");
    ck_assert_str_eq(seat_file(&seat, &id)->subject.school_setting, "Fennmoor Primary");
    play(seat.stack, "a F6 F6 F6 F6 F6 F6 a");
    seat_must_show(&seat, "(*) Early years, education or training");
    seat_must_show(&seat, "[Fennmoor Primary_");
    play(seat.stack, "'g'");
    ck_assert_msg(!seat_shows(&seat, "[Fennmoor Primary_"), "a GP is no school");
    play(seat.stack, "Tab 'Dr Penhale' ^S a ^S a");
    seat_must_show(&seat, "( ) Early years");
    ck_assert_msg(!seat_shows(&seat, "[Fennmoor Primary_"), "it is there already");
    ck_assert_uint_eq(seat_file(&seat, &id)->service_involved.count, 2);
    ck_assert_str_eq(seat_file(&seat, &id)->service_involved.items[1].name, "Fennmoor Primary");
    seat_close(&seat);
}
END_TEST

START_TEST(a_text_on_the_whole_screen_has_its_help_once)
{
    struct seat seat;
    const char *shown;

    (void)seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a F6 F6 F6 F6 F6 F2");
    seat_must_show(&seat, "who lives");
    seat_must_show(&seat, "with the child and who does not.");
    shown = strstr(picture(seat.stack, 24, 80, BORDERS_ASCII), "Family structure");
    ck_assert_ptr_nonnull(shown);
    ck_assert_ptr_null(strstr(shown + 1, "Family structure"));
    seat_close(&seat);
}
END_TEST

/* ----- Opening a case ------------------------------------------------------ */

/* Keys to a field of the first step and out of it again. */
struct typed_wrong {
    const char *keys, *mark, *sentence;
};

static const struct typed_wrong typed_wrong[] = {
    { "Ins Tab Tab '1/4/2030' Tab", " !Date of birth",
      "! Date of birth: That day is still to come." },
    { "Ins Tab Tab Tab 'nowhere' Tab", " ?Postcode",
      "? Postcode: This does not look like a postcode." },
    { "Ins Tab Tab Tab Tab '999 004 1718' Tab", " !NHS number",
      "! NHS number: This is not an NHS number" },
    { "Ins Tab Tab Tab Tab Tab 'q999200007001' S-Tab", " ?Unique pupil number",
      "? Unique pupil number: This is not a pupil number" },
    { "Ins F6 Down Down Down Down 'none' Down", " ?Contact telephone",
      "? Contact telephone: This does not look like a telephone number." },
};

/* Not only when one goes on. */
START_TEST(what_is_wrong_is_marked_on_leaving_the_field)
{
    const struct typed_wrong *wrong = &typed_wrong[_i];
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, wrong->keys);
    seat_must_show(&seat, wrong->mark);
    seat_must_show(&seat, wrong->sentence);
    seat_close(&seat);
}
END_TEST

/* And it stays marked where others are looked at after it. */
START_TEST(a_wrong_number_stops_the_first_step)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Ins 'Zoe' Tab 'Marsh' Tab Tab Tab '999 004 1718' Tab F4");
    seat_must_show(&seat, "step 1 of 5");
    seat_must_show(&seat, ">!NHS number");
    seat_must_say(&seat, "This is not an NHS number");
    seat_close(&seat);
}
END_TEST

/* From the list of cases to the last step, with these answers to the first. */
#define TO_REVIEW(answers) "Ins " answers " F4 F4 F4 F4 F4 "

START_TEST(opening_lists_all_that_is_missing)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, TO_REVIEW("Tab Tab Tab 'fx94zz' Tab '999 004 1717' Tab 'q999200007001'"));
    seat_must_show(&seat, "Still missing or wrong");
    seat_must_show(&seat, "! Family name                 Give the child's name.");
    seat_must_show(&seat, "! Date of birth               Give the date of birth; for an unborn baby tick");
    seat_must_show(&seat, "! Why it was opened           Say why the case is opened.");
    seat_must_show(&seat, "To look at again");
    seat_must_show(&seat, "? Unique pupil number         This is not a pupil number as schools issue them");
    play(seat.stack, "F4");
    seat_must_show(&seat, "! 4 things are still missing or wrong: Enter goes there.");
    play(seat.stack, "F8 F8 Enter");
    seat_must_show(&seat, "step 3 of 5");
    seat_must_show(&seat, "! Say why the case is opened.");
    seat_must_show(&seat, ">!Why it was opened");
    seat_close(&seat);
}
END_TEST

/* Not those of one step alone. */
START_TEST(every_step_counts_what_the_whole_opening_misses)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Ins");
    seat_must_show(&seat, "4 things still missing in all steps");
    play(seat.stack, "'Asha' Tab 'Rees'");
    seat_must_show(&seat, "3 things still missing in all steps");
    play(seat.stack, "Tab '1 may 2005' F6");
    seat_must_show(&seat, "2 things still missing in all steps");
    seat_close(&seat);
}
END_TEST

START_TEST(what_makes_no_sense_is_listed_with_what_is_missing)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, TO_REVIEW("'Asha' Tab 'Rees' Tab '1 may 2005'"));
    play(seat.stack, "F8 Down Down Down Down Enter ^U 'some day' F6 F6 F6 F6 F8");
    seat_must_show(&seat, "! Date of birth               That is not a day.");
    seat_must_show(&seat, "! Why it was opened           Say why the case is opened.");
    play(seat.stack, "F4");
    seat_must_show(&seat, "! 3 things are still missing or wrong: Enter goes there.");
    seat_close(&seat);
}
END_TEST

/* ----- A decision of the family ------------------------------------------- */

START_TEST(a_decision_lists_all_that_is_missing)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter k n Tab 'given' F4 F4 F4 F4");
    seat_must_show(&seat, "[5 Review]");
    seat_must_show(&seat, "Still missing or wrong");
    seat_must_show(&seat, "! Explained");
    seat_must_show(&seat, "! Storing agreed              Ask whether the record may be kept.");
    seat_must_show(&seat, "! Given by                    Say who decided.");
    seat_must_show(&seat, "! Given as                    Say in which capacity they decided.");
    play(seat.stack, "F4");
    seat_must_show(&seat, "things are still missing or wrong: Enter goes there.");
    ck_assert_str_eq(seat_top(&seat), "consent-new");
    play(seat.stack, "F8 F8 F8 Enter");
    seat_must_show(&seat, "[2 Explained]");
    seat_must_show(&seat, ">!Storing agreed");
    seat_close(&seat);
}
END_TEST

/* ----- Rows of lists ------------------------------------------------------- */

START_TEST(a_row_with_something_missing_is_marked_and_led_to)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a F6 F6 a 'Tom Marsh' ^S");
    seat_must_show(&seat, "3 Present !1");
    seat_must_show(&seat, ">! Tom Marsh");
    play(seat.stack, "F8");
    seat_must_show(&seat, "! Say as what they were present.");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "record");
    seat_must_show(&seat, "> Present as");
    seat_must_show(&seat, "! Say as what they were present.");
    seat_close(&seat);
}
END_TEST

START_TEST(f8_goes_through_what_is_missing_about_the_child)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "i");
    seat_must_show(&seat, "[Child !1]");
    seat_must_show(&seat, "Background !1");
    play(seat.stack, "F8");
    seat_must_show(&seat, "> Contact telephone");
    play(seat.stack, "'01632 960141' ^S");
    seat_must_show(&seat, "[Child]");
    play(seat.stack, "F8");
    seat_must_show(&seat, "[Background !1]");
    seat_must_show(&seat, "> Ethnicity");
    seat_close(&seat);
}
END_TEST

/* A name is not typed anew where somebody is on record already. */
START_TEST(known_people_are_offered_where_a_name_is_asked)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a F6 F6 a");
    seat_must_show(&seat, "F2 offers who is known.");
    play(seat.stack, "F2 'joanne' Enter");
    seat_must_show(&seat, "[Joanne Tolliver__");
    play(seat.stack, "^U 'ravi' F2 Enter");
    seat_must_show(&seat, "[Ravi Menon__");
    seat_close(&seat);
}
END_TEST

/* What follows from an answer stands after what is asked of everybody. */
START_TEST(no_row_comes_between_while_one_types)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a F6 F6 a 'Tom Marsh' Tab 'prac' Tab");
    seat_must_show(&seat, "> On ");
    seat_must_show(&seat, "Practitioner  ");
    seat_close(&seat);
}
END_TEST

START_TEST(the_list_before_signing_leads_into_the_row)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a F6 F6 a 'Tom Marsh' ^S F4");
    ck_assert_str_eq(seat_top(&seat), "problems");
    for (int i = 0; i < 30 && !seat_shows(&seat, ">! People present"); i++)
        play(seat.stack, "Down");
    seat_must_show(&seat, "Say as what they were present.");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "record");
    seat_must_show(&seat, "Tom Marsh");
    seat_must_show(&seat, "> Present as");
    seat_close(&seat);
}
END_TEST

START_TEST(f8_goes_from_the_child_to_the_address_that_looks_wrong)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter i F6 F6 a 'home' Tab '3 Mill Lane' Tab Tab Tab Tab 'nowhere' ^S");
    seat_must_show(&seat, "Addresses ?1");
    seat_must_show(&seat, " ? Home");
    play(seat.stack, "F6 F6 F6 F6 F6 F8 F8");
    seat_must_show(&seat, "[Addresses ?1]");
    seat_must_show(&seat, "? This does not look like a postcode.");
    play(seat.stack, "Enter");
    seat_must_show(&seat, ">?Postcode");
    seat_must_show(&seat, "? This does not look like a postcode.");
    seat_close(&seat);
}
END_TEST

/* Does the focus stand on the line with these words? */
static bool is_on(struct seat *seat, const char *words)
{
    const char *shown = picture(seat->stack, 24, 80, BORDERS_ASCII);
    const char *at = strstr(shown, words);

    while (at != NULL && at > shown && at[-1] != '\n')
        at--;
    return at != NULL && *at == '>';
}

/* From the list before signing to where this is mended. */
static void go_mend(struct seat *seat, const char *words)
{
    play(seat->stack, "F4");
    ck_assert_str_eq(seat_top(seat), "problems");
    for (int i = 0; i < 40 && !is_on(seat, words); i++)
        play(seat->stack, "Down");
    ck_assert_msg(is_on(seat, words), "%s", words);
    play(seat->stack, "Enter");
    ck_assert_str_eq(seat_top(seat), "assessment");
}

START_TEST(a_domain_without_words_leads_to_its_own_first_element)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a");
    go_mend(&seat, "at least one element of parents and");
    seat_must_show(&seat, "Domain 2, element 13 of 19");
    go_mend(&seat, "at least one element of family and");
    seat_must_show(&seat, "Domain 3, element 16 of 19");
    go_mend(&seat, "at least one element of the child's");
    seat_must_show(&seat, "Domain 1, element 1 of 19");
    seat_close(&seat);
}
END_TEST

/* The list of a pair is reached while nothing is in it, and a adds there. */
static void must_add_an_action(struct seat *seat)
{
    play(seat->stack, "a");
    ck_assert_msg(strcmp(seat_top(seat), "record") == 0, "%s",
                  picture(seat->stack, 24, 80, BORDERS_ASCII));
    play(seat->stack, "Esc");
}

START_TEST(keys_lead_out_of_the_date_to_an_empty_list_of_actions)
{
    static const char *const keys[] = { "Up", "Tab", "S-Tab" };
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a F3 'agreed actions' Enter");
    seat_must_show(&seat, "[11 Actions");
    for (size_t i = 0; i < COUNT(keys); i++) {
        play(seat.stack, "Tab");
        seat_must_show(&seat, "> Agreed review date");
        play(seat.stack, keys[i]);
        must_add_an_action(&seat);
    }
    seat_close(&seat);
}
END_TEST

START_TEST(a_missing_action_leads_to_the_empty_list)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a F3 'elements' Enter Tab Tab 'He falls asleep at school.' ^S F3 'agreed' Enter");
    play(seat.stack, "Tab");
    seat_must_show(&seat, "> Agreed review date");
    go_mend(&seat, "agree at least one action");
    must_add_an_action(&seat);
    play(seat.stack, "Tab F3 'views' Enter F3 'agreed' Enter");
    must_add_an_action(&seat);
    play(seat.stack, "F3 'goals' Enter");
    for (int i = 0; i < 12 && !seat_shows(&seat, "[11 Actions"); i++)
        play(seat.stack, "F8");
    seat_must_show(&seat, "[11 Actions");
    seat_must_show(&seat, "! Needs were found: agree at least one action.");
    must_add_an_action(&seat);
    play(seat.stack, "F8");
    seat_must_show(&seat, "> Agreed review date");
    seat_close(&seat);
}
END_TEST

/* The number of the section in sight. */
static int section_at(struct seat *seat)
{
    const char *bar = strchr(picture(seat->stack, 24, 80, BORDERS_ASCII), '[');

    while (bar != NULL && (bar[1] < '0' || bar[1] > '9'))
        bar = strchr(bar + 1, '[');
    ck_assert_ptr_nonnull(bar);
    return atoi(bar + 1);
}

/* An assessment with one element written, which deserves another look. */
static void write_an_element(struct seat *seat)
{
    seat_open_with_case(seat, "hoduya");
    seat_agree(seat);
    play(seat->stack, "a F3 'elements' Enter PgDn PgDn PgDn Tab Tab 'He is lazy.' Tab Tab ^S");
}

START_TEST(what_is_to_be_looked_at_again_comes_next)
{
    struct seat seat;

    write_an_element(&seat);
    seat_must_show(&seat, "Saved. 2 answers to look at again, marked \"?\": F8.");
    seat_must_show(&seat, ">?Evidence");
    play(seat.stack, "F8");
    seat_must_show(&seat, "? Needs: \"lazy\" judges.");
    play(seat.stack, "F8");
    seat_must_show(&seat, "? Evidence: Say how you know.");
    play(seat.stack, "F8");
    ck_assert(!seat_shows(&seat, "element 4 of 19"));
    seat_close(&seat);
}
END_TEST

START_TEST(f8_leads_through_every_section_that_misses_something)
{
    static const int sections[] = { 8, 9, 10, 11, 12, 13, 14, 2, 3, 6, 7, 8 };
    struct seat seat;
    size_t at = 0;

    write_an_element(&seat);
    for (int i = 0; i < 40 && at + 1 < COUNT(sections); i++) {
        play(seat.stack, "F8");
        if (section_at(&seat) != sections[at])
            at++;
        ck_assert_msg(section_at(&seat) == sections[at], "%d, not %d", section_at(&seat),
                      sections[at]);
    }
    ck_assert_uint_eq(at + 1, COUNT(sections));
    seat_close(&seat);
}
END_TEST

START_TEST(f8_goes_from_element_to_element)
{
    struct seat seat;

    write_an_element(&seat);
    play(seat.stack, "F8 F8 F8");
    seat_must_show(&seat, "Domain 2, element 13 of 19");
    seat_must_show(&seat, "at least one element of parents and");
    play(seat.stack, "F8");
    seat_must_show(&seat, "Domain 3, element 16 of 19");
    play(seat.stack, "F8");
    seat_must_show(&seat, "[9 Conclusions");
    seat_close(&seat);
}
END_TEST

/* A section that is only read says what is missing, and Enter leads there. */
START_TEST(f8_says_what_misses_in_a_section_that_is_only_read)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a F8");
    seat_must_show(&seat, "[2 Identifying");
    seat_must_show(&seat, "telephone");
    seat_must_show(&seat, "! Background: Ask for the ethnic background");
    play(seat.stack, "F3 'consent to store' Enter");
    seat_must_show(&seat, "[13 Consent");
    seat_must_show(&seat, " ! Ask for consent to store and share");
    play(seat.stack, "F3 'identifying' Enter Enter");
    ck_assert_str_eq(seat_top(&seat), "identity");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_set_timeout(t, 60);
    tcase_add_test(t, a_row_with_something_missing_is_marked_and_led_to);
    tcase_add_test(t, f8_goes_through_what_is_missing_about_the_child);
    tcase_add_test(t, known_people_are_offered_where_a_name_is_asked);
    tcase_add_test(t, no_row_comes_between_while_one_types);
    tcase_add_test(t, the_list_before_signing_leads_into_the_row);
    tcase_add_test(t, a_domain_without_words_leads_to_its_own_first_element);
    tcase_add_test(t, keys_lead_out_of_the_date_to_an_empty_list_of_actions);
    tcase_add_test(t, a_missing_action_leads_to_the_empty_list);
    tcase_add_test(t, f8_goes_from_the_child_to_the_address_that_looks_wrong);
    tcase_add_test(t, what_is_to_be_looked_at_again_comes_next);
    tcase_add_test(t, f8_leads_through_every_section_that_misses_something);
    tcase_add_test(t, f8_goes_from_element_to_element);
    tcase_add_test(t, f8_says_what_misses_in_a_section_that_is_only_read);
    tcase_add_test(t, a_pupil_number_is_asked_about_and_kept_all_the_same);
    tcase_add_test(t, a_wrong_nhs_number_stops);
    tcase_add_loop_test(t, what_is_wrong_is_marked_on_leaving_the_field, 0,
                        sizeof(typed_wrong) / sizeof(typed_wrong[0]));
    tcase_add_test(t, a_wrong_number_stops_the_first_step);
    tcase_add_test(t, a_view_without_words_is_still_to_finish);
    tcase_add_test(t, the_school_named_at_opening_is_the_first_service);
    tcase_add_test(t, a_text_on_the_whole_screen_has_its_help_once);
    tcase_add_test(t, opening_lists_all_that_is_missing);
    tcase_add_test(t, every_step_counts_what_the_whole_opening_misses);
    tcase_add_test(t, what_makes_no_sense_is_listed_with_what_is_missing);
    tcase_add_test(t, a_decision_lists_all_that_is_missing);
}

TEST_MAIN("marks", cases)
