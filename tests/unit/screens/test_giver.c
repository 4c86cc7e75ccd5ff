/* SPDX-License-Identifier: MIT */
/* Who decides: somebody who is on no list yet, and the young person. */

#include "config.h"

#include "screens/plain_app.h"
#include "support/harness.h"
#include "support/seat.h"
#include "ui/plain.h"

/* The wizard of a first decision, with the focus on who decides. */
#define WIZARD "Enter k n Tab 'given' Tab "

/* Relationship, in words, parental responsibility and what gives it. */
#define IS_MOTHER "Tab 'moth' Tab Tab Space Tab 'mother' ^S "

/* From the capacity to the signature, as in seat_agree(). */
#define THE_REST "Tab Tab Space F4 Space Tab Space Tab Space F4 a Enter y F4 Right Space F4 F4 "

START_TEST(somebody_new_is_named_and_decides)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");
    const struct case_file *file;

    play(seat.stack, WIZARD "'Joanne Tolliver' Ins");
    ck_assert_str_eq(seat_top(&seat), "record");
    seat_must_show(&seat, "Joanne Tolliver");
    play(seat.stack, IS_MOTHER);
    ck_assert_str_eq(seat_top(&seat), "consent-new");
    seat_must_show(&seat, "[Joanne Tolliver_");
    play(seat.stack, "Tab 'parent' " THE_REST SEAT_SIGNS);
    file = seat_file(&seat, &id);
    ck_assert_uint_eq(file->consent.count, 1);
    ck_assert_uint_eq(file->person_link.count, 1);
    ck_assert_int_eq(file->person_link.items[0].parental_responsibility, PR_Y);
    ck_assert_int_eq(file->person_link.items[0].pr_basis, PR_BASIS_MOTHER);
    ck_assert(ident_equal(&file->consent.items[0].given_by_person,
                          &file->person_link.items[0].person_id));
    ck_assert_int_eq(file->caf_case.state, STATE_A0);
    seat_close(&seat);
}
END_TEST

START_TEST(the_list_of_people_ends_with_somebody_new)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    play(seat.stack, WIZARD "F2");
    seat_must_show(&seat, "Kieran Tolliver");
    seat_must_show(&seat, "Somebody new...");
    play(seat.stack, "'Edna Marsh' Enter");
    ck_assert_str_eq(seat_top(&seat), "record");
    seat_must_show(&seat, "[Edna Marsh_");
    play(seat.stack, "Tab 'grandp' ^S");
    ck_assert_str_eq(seat_top(&seat), "consent-new");
    seat_must_show(&seat, "[Edna Marsh_");
    ck_assert_str_eq(seat_file(&seat, &id)->person.items[0].name, "Edna Marsh");
    seat_close(&seat);
}
END_TEST

START_TEST(a_name_on_no_list_says_how_it_is_added)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, WIZARD "'Joanne Tolliver' Tab S-Tab");
    seat_must_show(&seat, "\"Joanne Tolliver\" is not on the list. F2 can add it");
    seat_close(&seat);
}
END_TEST

START_TEST(going_back_loses_neither_the_person_nor_the_decision)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    play(seat.stack, WIZARD "Ins 'Joanne' Esc");
    ck_assert_str_eq(seat_top(&seat), "consent-new");
    seat_must_say(&seat, "on the home screen (F7)");
    seat_must_show(&seat, "[Given_");
    ck_assert_uint_eq(seat_file(&seat, &id)->person_link.count, 0);
    play(seat.stack, "Ins");
    seat_must_show(&seat, "[Joanne_");
    play(seat.stack, "Esc Esc Esc g r");
    seat_must_show(&seat, "somebody new");
    seat_close(&seat);
}
END_TEST

/* The draft of a person leads back to the question who decides. */
START_TEST(the_draft_of_somebody_new_is_gone_on_with_in_the_wizard)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter k n Ins 'Joanne' Esc Esc Esc g r Enter");
    ck_assert_str_eq(seat_top(&seat), "record");
    seat_must_show(&seat, "[Joanne_");
    play(seat.stack, "Tab 'moth' Tab Tab Space ^S");
    ck_assert_str_eq(seat_top(&seat), "consent-new");
    seat_must_show(&seat, "[Joanne_");
    seat_close(&seat);
}
END_TEST

START_TEST(later_steps_say_where_it_is_asked)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, WIZARD "F4 Ins");
    ck_assert_str_eq(seat_top(&seat), "consent-new");
    seat_must_say(&seat, "first step");
    seat_close(&seat);
}
END_TEST

/* Sixteen: nobody else need be on record. */
START_TEST(a_young_person_decides_for_themselves)
{
    struct seat seat;
    struct ident id;
    const struct case_file *file;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat.desk);
    desk_sign_in(&seat.desk, "hoduya");
    desk_ok(&seat.desk, desk_start(&seat.desk, "Zoe", "Marsh", "1993-04-03", &id));
    seat_sit(&seat);
    play(seat.stack, WIZARD "'zoe' Tab");
    seat_must_show(&seat, "[Zoe Marsh_");
    play(seat.stack, "'self' Tab 'AGE16' F4 Space Tab Space Tab Space F4 a Enter y F4 Right Space "
                     "F4 F4 " SEAT_SIGNS);
    file = seat_file(&seat, &id);
    ck_assert_uint_eq(file->consent.count, 1);
    ck_assert_int_eq(file->consent.items[0].given_as, GIVEN_AS_SELF);
    ck_assert(ident_equal(&file->person.items[0].subject_id, &file->subject.record.id));
    ck_assert_int_eq(file->caf_case.state, STATE_A0);
    seat_close(&seat);
}
END_TEST

/* "Themselves" is the child; what was said of a child goes when a parent decides. */
START_TEST(a_mother_is_not_themselves)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, WIZARD "'Joanne Tolliver' Ins " IS_MOTHER "Tab 'self' Tab");
    seat_must_show(&seat, "For a parent choose");
    play(seat.stack, "'AGE16' S-Tab 'parent' Tab");
    seat_must_say(&seat, "Their competence was emptied");
    ck_assert(!seat_shows(&seat, "For a parent choose"));
    ck_assert_msg(!seat_shows(&seat, "[16 or over"), "nothing is chosen");
    seat_close(&seat);
}
END_TEST

START_TEST(nobody_decides_that_a_decision_has_expired)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter k n Tab F2");
    seat_must_show(&seat, "Refused");
    ck_assert(!seat_shows(&seat, "Expired"));
    ck_assert(!seat_shows(&seat, "Superseded"));
    seat_close(&seat);
}
END_TEST

/* A yes is what somebody said: whoever is added begins with nothing said. */
START_TEST(no_yes_is_there_before_it_was_given)
{
    struct seat seat;
    const struct case_file *file;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat.desk);
    desk_sign_in(&seat.desk, "hoduya");
    desk_ok(&seat.desk, desk_start(&seat.desk, "Zoe", "Marsh", "1993-04-03", &id));
    seat_sit(&seat);
    play(seat.stack, WIZARD "'zoe' Tab 'self' Tab 'AGE16' F4 Space Tab Space Tab Space F4 a Enter");
    ck_assert(!seat_shows(&seat, " yes "));
    play(seat.stack, "Space");
    seat_must_show(&seat, " yes   -     -     -     -  ");
    play(seat.stack, "Right Space Space y F4 Right Space F4 F4 " SEAT_SIGNS);
    file = seat_file(&seat, &id);
    ck_assert_uint_eq(file->consent_scope.count, 2);
    for (size_t i = 0; i < file->consent_scope.count; i++) {
        const struct consent_scope *scope = &file->consent_scope.items[i];
        bool deny = scope->effect == SCOPE_EFFECT_DENY;

        ck_assert(set_has(scope->data_class, DATACLASS_ASSESSMENT_D1) == deny);
        ck_assert(set_has(scope->data_class, DATACLASS_PLAN_REVIEW) != deny);
    }
    seat_close(&seat);
}
END_TEST

/* What is marked as wrong would not be recorded: nothing is signed before it is mended. */
START_TEST(nothing_is_signed_while_a_field_is_wrong)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    play(seat.stack, WIZARD "'kieran' Tab 'self' Tab '1/1/2030' F4");
    seat_must_show(&seat, "[1 Decision]");
    seat_must_say(&seat, "1/1/2030");
    play(seat.stack, "F6 F6 F6 F6");
    seat_must_show(&seat, "[5 Review]");
    play(seat.stack, "F4");
    ck_assert_str_eq(seat_top(&seat), "consent-new");
    seat_must_show(&seat, "[5 Review]");
    seat_must_show(&seat, "still missing or wrong");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "[1 Decision]");
    seat_must_say(&seat, "1/1/2030");
    ck_assert_uint_eq(seat_file(&seat, &id)->consent.count, 0);
    seat_close(&seat);
}
END_TEST

/* The rest is judged at the last step; a day that cannot be is told at once. */
START_TEST(a_wrong_day_is_told_when_its_field_is_left)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter k n Tab 'given' F6 F6 F6 Tab Tab Tab ^U '1/1/2009' Tab");
    seat_must_say(&seat, "on a later day");
    seat_must_show(&seat, "!Review on");
    play(seat.stack, "S-Tab ^U '1/9/2010' Tab");
    ck_assert(!seat_shows(&seat, "!Review on"));
    seat_close(&seat);
}
END_TEST

/* Missing is fine, wrong is not. */
START_TEST(a_step_of_opening_a_case_is_left_with_nothing_wrong_in_it)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Ins 'Zoe' Tab 'Marsh' Tab '31/02/2009' F4");
    seat_must_show(&seat, "step 1 of");
    play(seat.stack, "F4 F4");
    seat_must_show(&seat, "step 1 of");
    ck_assert(stack_message(seat.stack)[0] != '\0');
    play(seat.stack, "^U '3 may 2004' F4 F4");
    seat_must_show(&seat, "step 2 of");
    play(seat.stack, "F4");
    seat_must_show(&seat, "step 3 of");
    seat_close(&seat);
}
END_TEST

START_TEST(the_cursor_is_on_the_focus_while_somebody_is_named)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_tour(&seat, "Enter k n Tab g i v e n Tab J o Ins Tab m o t h Tab Tab Space Tab F2 Esc Esc "
                     "F2 Down End z Enter F1 Esc S-Tab Tab ^S Tab Space ^S F4 Ins PgUp F2 Enter");
    seat_close(&seat);
}
END_TEST

/* ----- In plain lines ---------------------------------------------------- */

static const char *say(struct seat *seat, const char *lines)
{
    static char *said;
    size_t size = 0;
    struct app_options options = { .store = seat->desk.choice };
    struct plain plain = { .in = fmemopen((void *)(uintptr_t)lines, strlen(lines), "r") };
    struct session *session;
    struct err err = ERR_INIT;

    desk_sign_in(&seat->desk, "hoduya");
    session = seat->desk.session;
    seat->desk.session = NULL;
    free(said);
    said = NULL;
    plain.out = open_memstream(&said, &size);
    ck_assert(plain_app_run(&plain, &options, session, &err));
    fclose(plain.in);
    fclose(plain.out);
    return said;
}

/* The number of the last choice with these words. */
static int number_of(const char *said, const char *words)
{
    const char *at = NULL;

    for (const char *p = strstr(said, words); p != NULL; p = strstr(p + 1, words))
        at = p;
    ck_assert_msg(at != NULL, "not offered: %s\n%s", words, said);
    while (at > said && at[-1] != '\n')
        at--;
    return atoi(at + strspn(at, " "));
}

/* Goes on from what was said with the choice of these words, and more lines. */
static const char *go_on(struct seat *seat, struct str *lines, const char *choice,
                         const char *more)
{
    const char *said = say(seat, str_text(lines));

    str_printf(lines, "%d\n%s", number_of(said, choice), more);
    return say(seat, str_text(lines));
}

START_TEST(in_plain_lines_too)
{
    struct seat seat = { .app = NULL };
    struct ident id;
    struct case_view view;
    struct str lines = STR_INIT;
    const char *said;

    desk_open(&seat.desk);
    desk_sign_in(&seat.desk, "hoduya");
    desk_ok(&seat.desk, desk_start(&seat.desk, "Kieran", "Tolliver", "2000-06-19", &id));
    str_add(&lines, "1\n");
    go_on(&seat, &lines, "The consent log", "");
    go_on(&seat, &lines, "Record a consent decision", "\n\n^\n^\n^\n");
    go_on(&seat, &lines, "Name somebody who is on no list",
          "Joanne Tolliver\nmother\n\ny\nmother\n");
    said = go_on(&seat, &lines, "Save now", "\n\n");
    ck_assert_ptr_nonnull(strstr(said, "Given by [Joanne Tolliver]:"));
    desk_sign_in(&seat.desk, "hoduya");
    desk_ok(&seat.desk, case_open(seat.desk.session, &id, NULL, &view, &seat.desk.arena,
                                  &seat.desk.err));
    ck_assert_int_eq(view.file.person_link.items[0].parental_responsibility, PR_Y);
    str_release(&lines);
    desk_close(&seat.desk);
}
END_TEST

/* To the assessment, and to storing and sharing, on one day. */
START_TEST(the_second_decision_of_a_day_asks_once_what_was_explained)
{
    struct seat seat;

    (void)seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "k n");
    seat_must_show(&seat, "Storing and sharing");
    seat_must_show(&seat, "Joanne Tolliver");
    play(seat.stack, "Tab 'given' F4");
    seat_must_show(&seat, "Explained       [x]");
    ck_assert_msg(!seat_shows(&seat, "(*)"), "what they agree to is asked");
    seat_close(&seat);
}
END_TEST

/* Whoever decides now was told nothing yet. */
START_TEST(with_another_giver_it_is_explained_anew)
{
    struct seat seat;

    (void)seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "k n Tab 'given' F4 F6 F6 F6 F6");
    seat_must_show(&seat, "step 1 of 5");
    play(seat.stack, "Tab ^U 'kier' Tab F6");
    seat_must_show(&seat, "step 2 of 5");
    seat_must_show(&seat, "Explained       [ ]");
    seat_close(&seat);
}
END_TEST

/* ----- What is still missing ------------------------------------------------ */

START_TEST(limits_are_written_down_before_one_goes_on)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter k n Tab 'limited' F4");
    seat_must_show(&seat, "step 1 of 5");
    seat_must_say(&seat, "what you answered here calls for it");
    play(seat.stack, "'Not about the house.' F4");
    seat_must_show(&seat, "step 2 of 5");
    seat_close(&seat);
}
END_TEST

/* Every step counts what the review will list, and no less. */
START_TEST(each_step_counts_what_the_whole_decision_misses)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter i F6 F6 F6 a 'Joanne Tolliver' Tab 'moth' Tab Tab Space Tab 'moth' ^S");
    play(seat.stack, "g k n Tab 'given' Tab 'joanne' Tab 'parent' Tab Tab Space F4 Space Tab Space "
                     "Tab Space F4 a Enter y F4 1");
    seat_must_show(&seat, "(*) Written");
    seat_must_show(&seat, "3 things still missing in all steps");
    play(seat.stack, "F4");
    seat_must_show(&seat, "step 4 of 5");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_second_decision_of_a_day_asks_once_what_was_explained);
    tcase_add_test(t, with_another_giver_it_is_explained_anew);
    tcase_add_test(t, somebody_new_is_named_and_decides);
    tcase_add_test(t, the_list_of_people_ends_with_somebody_new);
    tcase_add_test(t, a_name_on_no_list_says_how_it_is_added);
    tcase_add_test(t, going_back_loses_neither_the_person_nor_the_decision);
    tcase_add_test(t, the_draft_of_somebody_new_is_gone_on_with_in_the_wizard);
    tcase_add_test(t, later_steps_say_where_it_is_asked);
    tcase_add_test(t, a_mother_is_not_themselves);
    tcase_add_test(t, nobody_decides_that_a_decision_has_expired);
    tcase_add_test(t, no_yes_is_there_before_it_was_given);
    tcase_add_test(t, a_young_person_decides_for_themselves);
    tcase_add_test(t, nothing_is_signed_while_a_field_is_wrong);
    tcase_add_test(t, a_wrong_day_is_told_when_its_field_is_left);
    tcase_add_test(t, a_step_of_opening_a_case_is_left_with_nothing_wrong_in_it);
    tcase_add_test(t, the_cursor_is_on_the_focus_while_somebody_is_named);
    tcase_add_test(t, limits_are_written_down_before_one_goes_on);
    tcase_add_test(t, each_step_counts_what_the_whole_decision_misses);
    tcase_add_test(t, in_plain_lines_too);
}

TEST_MAIN("giver", cases)
