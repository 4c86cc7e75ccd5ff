/* SPDX-License-Identifier: MIT */
/* The first step of opening a case: what is known is said before anything else is typed. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

#define KIERAN "Ins 'Kieran' Tab 'Tolliver' Tab '19 june 2000' Tab 'FX9 4ZZ' F4"
#define REST \
    "F4 Right Right Space Tab '14 Larkspur Close' F4 'Attendance.' Tab 'fenn' F4 Down Space F4 F4"

START_TEST(a_child_with_an_open_case_is_told_at_the_search)
{
    struct seat seat;

    (void)seat_open_led(&seat, "rmenon");
    play(seat.stack, KIERAN);
    ck_assert_str_eq(seat_top(&seat), "question");
    seat_must_show(&seat, "This child has an open case");
    seat_must_show(&seat, "CAF-2010-00001 is open for");
    seat_must_show(&seat, "Oduya leads it.");
    ck_assert(!seat_shows(&seat, "Open a second case"));
    play(seat.stack, "l F4");
    ck_assert_msg(strcmp(seat_top(&seat), "question") == 0, "going on asks again");
    play(seat.stack, "Esc Tab PgDn F4");
    ck_assert_msg(strcmp(seat_top(&seat), "question") == 0, "from a later step, too");
    seat_must_show(&seat, "step 1 of 5");
    seat_close(&seat);
}
END_TEST

START_TEST(from_there_one_asks_to_join)
{
    struct seat seat;
    struct ident id = seat_open_led(&seat, "rmenon");

    play(seat.stack, KIERAN " j");
    ck_assert_str_eq(seat_top(&seat), "ask");
    seat_must_show(&seat, "Ask to join the team");
    play(seat.stack, "'I see him at school.' Enter");
    seat_must_say(&seat, "Asked.");
    play(seat.stack, "Esc j");
    seat_must_say(&seat, "You have asked already");
    seat_sit_again(&seat, "hoduya");
    ck_assert_uint_eq(seat_file(&seat, &id)->join_request.count, 1);
    seat_close(&seat);
}
END_TEST

START_TEST(a_co_ordinator_gives_the_reason_at_once)
{
    struct seat seat;

    (void)seat_open_led(&seat, "gmarlowe");
    play(seat.stack, KIERAN " o");
    ck_assert_str_eq(seat_top(&seat), "ask");
    play(seat.stack, "'1' Enter"); /* no reason */
    seat_must_say(&seat, "a few words are needed");
    play(seat.stack, "BkSp 'The other is of a cousin, by mistake.' Enter");
    ck_assert_str_eq(stack_message(seat.stack), "Your reason is kept. F4 goes on.");
    play(seat.stack, REST);
    seat_must_say(&seat, "The case is open.");
    seat_close(&seat);
}
END_TEST

/* A name typed at once is a name; only for a baby who is not born one goes back. */
START_TEST(an_opening_begins_at_the_given_names)
{
    struct seat seat;

    seat_open(&seat, "rmenon");
    play(seat.stack, "Ins 'Mary Ann'");
    seat_must_show(&seat, "Given names                [Mary Ann_");
    play(seat.stack, "^U S-Tab Space Tab 'Shanice Averill' Esc Ins");
    seat_must_show(&seat, "Unborn baby                [x]");
    play(seat.stack, "' Jo'");
    seat_must_show(&seat, "Mother's name              [Shanice Averill Jo_");
    seat_close(&seat);
}
END_TEST

START_TEST(a_child_who_may_be_the_same_waits_for_a_word)
{
    struct seat seat;

    (void)seat_open_led(&seat, "rmenon");
    play(seat.stack, "Ins 'Keiran' Tab 'Toliver' Tab '19 june 2000' F4");
    ck_assert_msg(strcmp(seat_top(&seat), "opening") == 0, "%s", seat_top(&seat));
    seat_must_show(&seat, "The same child?");
    play(seat.stack, "F4");
    seat_must_say(&seat, "First say whether");
    seat_must_show(&seat, "step 1 of 5");
    play(seat.stack, "n 'His cousin: the school knows both.' Enter");
    seat_must_show(&seat, "step 2 of 5");
    seat_close(&seat);
}
END_TEST

/* Alike too little to be asked about: it is said all the same, and holds nobody up. */
START_TEST(an_open_case_of_the_same_name_is_said)
{
    struct seat seat;

    (void)seat_open_led(&seat, "rmenon");
    play(seat.stack, "Ins 'Kieran' Tab 'Tolliver' Tab '3 may 2000' F4");
    seat_must_say(&seat, "! Same name as CAF-2010-00001, which is open: Enter looks, n: another.");
    play(seat.stack, "F4");
    seat_must_show(&seat, "step 2 of 5");
    seat_close(&seat);
}
END_TEST

/* From the review back to a field under which children were found. */
START_TEST(who_is_sent_to_a_field_types_there)
{
    struct seat seat;

    (void)seat_open_led(&seat, "rmenon");
    play(seat.stack, "Ins 'Keiran' Tab 'Toliver' Tab '19 june 2000' Tab 'FX9 4ZZ' Tab Tab "
                     "'abc' F4 n 'His cousin: the school knows both.' Enter F4 F4 F4");
    seat_must_show(&seat, "step 5 of 5");
    play(seat.stack, "F8 F8 Enter '943'");
    seat_must_show(&seat, "step 1 of 5");
    seat_must_show(&seat, "pupil number        [abc943");
    seat_close(&seat);
}
END_TEST

/* The one question of a step is answered by its number or by Enter; PgUp goes back. */
START_TEST(a_step_is_answered_and_gone_back_from)
{
    struct seat seat;

    (void)seat_open_led(&seat, "rmenon");
    play(seat.stack, "Ins 'Zeb' Tab 'Quill' Tab '19 june 2000' F4 F4 F4 F4 F4 F4");
    seat_must_show(&seat, "step 5 of 5");
    seat_must_show(&seat, "! Asking the family");
    play(seat.stack, "PgUp");
    seat_must_show(&seat, "1 or 2, Space, an arrow or first letters mark it.");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "(*) Record their answer");
    play(seat.stack, "2");
    seat_must_show(&seat, "(*) They will be asked later");
    play(seat.stack, "PgUp PgUp");
    seat_must_show(&seat, "step 2 of 5");
    play(seat.stack, "PgDn PgDn");
    seat_must_show(&seat, "(*) They will be asked later");
    seat_close(&seat);
}
END_TEST

START_TEST(other_terms_are_another_search)
{
    struct seat seat;

    (void)seat_open_led(&seat, "rmenon");
    play(seat.stack, "Ins 'Zoe' Tab 'Marsh' F4");
    seat_must_show(&seat, "Nobody in the index matches.");
    play(seat.stack, "S-Tab ^U 'Kieran' Tab ^U 'Tolliver' Tab '19 june 2000' Tab 'FX9 4ZZ' F4");
    ck_assert_str_eq(seat_top(&seat), "question");
    play(seat.stack, "l S-Tab ^U 'FX1 1AA' S-Tab S-Tab S-Tab ^U 'Zoe' Tab ^U 'Marsh' Tab ^U");
    play(seat.stack, "F6 Enter");
    ck_assert_str_eq(seat_top(&seat), "opening");
    seat_must_show(&seat, "Nobody in the index matches.");
    seat_close(&seat);
}
END_TEST

/* ----- A long text ------------------------------------------------------- */

static char *long_text(size_t length)
{
    char *text = malloc(length + 1);

    memset(text, 'x', length);
    text[length] = '\0';
    return text;
}

/* To the reason of a case of Zeb Quill, with so many letters pasted into it, and on. */
static void paste_reason(struct seat *seat, size_t length)
{
    char *text = long_text(length);

    seat_open(seat, "hoduya");
    play(seat->stack, "Ins 'Zeb' Tab 'Quill' Tab '19 june 2000' F4 F4 F4");
    seat_must_show(seat, "step 3 of 5");
    stack_paste(seat->stack, text);
    free(text);
}

/* A text in paragraphs is of any length (domain.md 1), as far as a record can hold it. */
START_TEST(a_long_text_is_no_fault)
{
    struct seat seat;

    paste_reason(&seat, 27427);
    seat_must_show(&seat, " 27427 chars, long for a printed box ");
    play(seat.stack, "Tab 'fenn' F4");
    seat_must_show(&seat, "step 4 of 5");
    seat_close(&seat);
}
END_TEST

START_TEST(a_text_that_no_record_holds_is_refused_and_kept)
{
    struct seat seat;

    paste_reason(&seat, 100001);
    seat_must_show(&seat, " ! 100001 of 100000 chars ");
    play(seat.stack, "Tab 'fenn' F4");
    seat_must_show(&seat, "step 3 of 5");
    seat_must_say(&seat, "100001 characters are too many; at most 100000 fit.");
    play(seat.stack, "Esc F7 Enter F4");
    seat_must_show(&seat, "step 3 of 5");
    seat_must_show(&seat, " ! 100001 of 100000 chars ");
    play(seat.stack, "BkSp F4");
    seat_must_show(&seat, "step 4 of 5");
    seat_close(&seat);
}
END_TEST

/* ----- From the area search --------------------------------------------- */

#define LOOK_FOR(terms) "F3 '" terms "' Enter 'Is there a case?' Enter Ins"

START_TEST(what_was_searched_is_the_first_answer)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, LOOK_FOR("Zoe Marsh 3/2/2001 fx94zz 9434765919"));
    ck_assert_str_eq(seat_top(&seat), "opening");
    seat_must_show(&seat, "Given names                [Zoe");
    seat_must_show(&seat, "Family name                [Marsh");
    seat_must_show(&seat, "Sat 3 Feb 2001");
    seat_must_show(&seat, "[FX9 4ZZ");
    seat_must_show(&seat, "[9434765919");
    ck_assert(seat_says(&seat, "What you looked for is filled in."));
    play(seat.stack, "^U 'Zoey' F4");
    seat_must_show(&seat, "Nobody in the index matches.");
    seat_close(&seat);
}
END_TEST

/* Left at once and taken up again, it is a draft as what is typed. */
/* "Tolliver Kieran" is how lists have it; whom it found tells which name is which. */
START_TEST(a_family_name_that_was_put_first_is_one)
{
    struct seat seat;
    const char *shown;

    (void)seat_open_led(&seat, "rmenon");
    play(seat.stack, LOOK_FOR("tolliver kieran"));
    ck_assert_str_eq(seat_top(&seat), "opening");
    shown = picture(seat.stack, 24, 80, BORDERS_ASCII);
    ck_assert_msg(strstr(shown, "[kieran") && strstr(shown, "[tolliver") &&
                      strstr(shown, "[kieran") < strstr(shown, "[tolliver"), "%s", shown);
    seat_close(&seat);
}
END_TEST

START_TEST(what_was_searched_is_kept_as_what_is_typed)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, LOOK_FOR("MARSH, Zoe") " Esc Esc F7 Enter");
    seat_must_show(&seat, "Given names                [Zoe");
    seat_must_show(&seat, "Family name                [MARSH");
    seat_close(&seat);
}
END_TEST

START_TEST(a_draft_is_not_written_over_by_what_was_searched)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Ins 'Kieran' Tab 'Hartnell' Esc " LOOK_FOR("Zoe Marsh"));
    seat_must_show(&seat, "[Hartnell");
    ck_assert(seat_says(&seat, "Alt-n with another child"));
    play(seat.stack, "Alt-n t");
    seat_must_show(&seat, "Family name                [Marsh");
    seat_close(&seat);
}
END_TEST

/* ----- Gone on with ------------------------------------------------------ */

START_TEST(a_draft_goes_on_at_the_step_that_was_left)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Ins 'Zoe' Tab 'Marsh' Tab '3/2/2001' F4 F4 Tab '9 Tannery Row' F4");
    seat_must_show(&seat, "step 3 of 5");
    play(seat.stack, "Esc F7 Enter");
    seat_must_show(&seat, "step 3 of 5");
    seat_must_show(&seat, "the index was searched anew");
    play(seat.stack, "F6 F6 F6 F6");
    seat_must_show(&seat, "9 Tannery Row");
    seat_close(&seat);
}
END_TEST

/* A case was opened for the child while the draft lay. */
START_TEST(a_draft_asks_the_index_as_it_is_now)
{
    struct seat seat;
    struct ident id;

    seat_open(&seat, "rmenon");
    play(seat.stack, KIERAN " F4 Tab '9 Tannery Row' Esc");
    app_sign_off(seat.app);
    desk_sign_in(&seat.desk, "hoduya");
    desk_ok(&seat.desk, desk_start(&seat.desk, "Kieran", "Tolliver", "2000-06-19", &id));
    play(seat.stack, "'rmenon' Tab 'fennmoor lantern kite' Enter F7 Enter");
    ck_assert_str_eq(seat_top(&seat), "question");
    seat_must_show(&seat, "This child has an open case");
    seat_close(&seat);
}
END_TEST

/* Signed off while the draft lies, and signed in again. */
static void sit_down_again(struct seat *seat, const char *login)
{
    seat_sit_again(seat, login);
    play(seat->stack, "F7 Enter");
}

START_TEST(the_reason_for_a_second_case_is_kept_with_the_draft)
{
    struct seat seat;

    (void)seat_open_led(&seat, "gmarlowe");
    play(seat.stack, KIERAN " o 'The other is of a cousin, by mistake.' Enter F4 F4 'Attend'");
    seat_must_show(&seat, "step 3 of 5");
    sit_down_again(&seat, "gmarlowe");
    ck_assert_str_eq(seat_top(&seat), "opening");
    seat_must_show(&seat, "step 3 of 5");
    play(seat.stack, "F4 F4 F4");
    seat_must_show(&seat, "step 5 of 5");
    play(seat.stack, "End");
    seat_must_show(&seat, "Beside an open case         The other is of a cousin, by mistake.");
    seat_close(&seat);
}
END_TEST

START_TEST(none_of_them_is_kept_with_the_draft)
{
    struct seat seat;

    (void)seat_open_led(&seat, "rmenon");
    play(seat.stack, "Ins 'Keiran' Tab 'Toliver' Tab '19 june 2000' F4 n 'His cousin, the school "
                     "knows both.' Enter Tab '9 Tannery Row'");
    sit_down_again(&seat, "rmenon");
    seat_must_show(&seat, "step 2 of 5");
    play(seat.stack, "F4 F4 F4");
    seat_must_show(&seat, "step 5 of 5");
    play(seat.stack, "End");
    seat_must_show(&seat, "None of them is the child   His cousin, the school knows both.");
    seat_close(&seat);
}
END_TEST

/* What was said was said of those who were found then. */
START_TEST(another_match_is_asked_about_anew)
{
    struct seat seat;

    (void)seat_open_led(&seat, "rmenon");
    play(seat.stack, "Ins 'Keiran' Tab 'Toliver' Tab '19 june 2000' F4 n 'His cousin, the school "
                     "knows both.' Enter Tab '9 Tannery Row'");
    app_sign_off(seat.app);
    (void)desk_start_double(&seat.desk, "Keiran");
    play(seat.stack, "'rmenon' Tab 'fennmoor lantern kite' Enter F7 Enter");
    seat_must_show(&seat, "step 1 of 5");
    seat_must_show(&seat, "The same child?");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_long_text_is_no_fault);
    tcase_add_test(t, a_text_that_no_record_holds_is_refused_and_kept);
    tcase_add_test(t, the_reason_for_a_second_case_is_kept_with_the_draft);
    tcase_add_test(t, none_of_them_is_kept_with_the_draft);
    tcase_add_test(t, another_match_is_asked_about_anew);
    tcase_add_test(t, an_opening_begins_at_the_given_names);
    tcase_add_test(t, an_open_case_of_the_same_name_is_said);
    tcase_add_test(t, a_child_with_an_open_case_is_told_at_the_search);
    tcase_add_test(t, from_there_one_asks_to_join);
    tcase_add_test(t, a_co_ordinator_gives_the_reason_at_once);
    tcase_add_test(t, a_child_who_may_be_the_same_waits_for_a_word);
    tcase_add_test(t, who_is_sent_to_a_field_types_there);
    tcase_add_test(t, a_step_is_answered_and_gone_back_from);
    tcase_add_test(t, other_terms_are_another_search);
    tcase_add_test(t, what_was_searched_is_the_first_answer);
    tcase_add_test(t, a_family_name_that_was_put_first_is_one);
    tcase_add_test(t, what_was_searched_is_kept_as_what_is_typed);
    tcase_add_test(t, a_draft_is_not_written_over_by_what_was_searched);
    tcase_add_test(t, a_draft_goes_on_at_the_step_that_was_left);
    tcase_add_test(t, a_draft_asks_the_index_as_it_is_now);
}

TEST_MAIN("opening", cases)
