/* SPDX-License-Identifier: MIT */
/* Nothing typed is lost: drafts, the lock, and two people on one record. */

#include "config.h"

#include "service/rotate_svc.h"
#include "support/harness.h"
#include "support/seat.h"

static void type_home_situation(struct seat *seat)
{
    seat_agree(seat);
    play(seat->stack, "a F6 F6 F6 F6 F6 'Joanne and two children.'");
}

START_TEST(a_draft_is_kept_two_seconds_after_the_last_key)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    type_home_situation(&seat);
    seat_wait(&seat, 1999);
    ck_assert(!seat_shows(&seat, "Draft kept"));
    seat_wait(&seat, 1);
    seat_must_show(&seat, "Draft kept");
    seat_close(&seat);
}
END_TEST

START_TEST(esc_keeps_the_text_and_says_so)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    type_home_situation(&seat);
    play(seat.stack, "Esc");
    seat_must_say(&seat, "Draft kept");
    ck_assert_ptr_null(seat_file(&seat, &id)->assessment.items[0].home_situation);
    play(seat.stack, "g r");
    seat_must_show(&seat, "Family and home situation");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "assessment");
    seat_must_show(&seat, "Joanne and two children.");
    play(seat.stack, "^S");
    ck_assert_str_eq(seat_file(&seat, &id)->assessment.items[0].home_situation,
                     "Joanne and two children.");
    play(seat.stack, "Esc Esc Esc F7");
    seat_must_show(&seat, "Everything you typed is saved.");
    seat_close(&seat);
}
END_TEST

/* Its steps are kept one by one, but it is one thing somebody began. */
START_TEST(an_opening_is_one_draft_with_the_name_typed_so_far)
{
    struct seat seat;
    const char *shown;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Ins F4 F4 F6 Tab '9 Tannery Row' Esc Esc");
    seat_must_show(&seat, "Drafts found: 1");
    play(seat.stack, "F7");
    seat_must_show(&seat, "not named yet");
    play(seat.stack, "Enter F6 F6 F6 'Zoe' Tab 'Marsh' F6 Esc");
    ck_assert_str_eq(seat_top(&seat), "drafts");
    play(seat.stack, "F5");
    shown = picture(seat.stack, 24, 80, BORDERS_ASCII);
    ck_assert_ptr_nonnull(strstr(shown, "22 Mar 2010 09:00"));
    ck_assert_ptr_nonnull(strstr(shown, "Marsh, Zoe"));
    ck_assert_ptr_null(strstr(strstr(shown, "Opening a case") + 1, "Opening a case"));
    play(seat.stack, "x t");
    seat_must_show(&seat, "Everything you typed is saved.");
    play(seat.stack, "Esc");
    ck_assert(!seat_shows(&seat, "Drafts found"));
    seat_close(&seat);
}
END_TEST

START_TEST(another_child_begins_with_empty_steps)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Ins 'Zoe' Tab 'Marsh' Esc Ins");
    seat_must_say(&seat, "Alt-n with another child");
    play(seat.stack, "Alt-n k");
    seat_must_show(&seat, "Marsh");
    play(seat.stack, "Alt-n t");
    ck_assert_str_eq(seat_top(&seat), "opening");
    ck_assert(!seat_shows(&seat, "Marsh"));
    play(seat.stack, "Esc");
    ck_assert(!seat_shows(&seat, "Drafts found"));
    seat_close(&seat);
}
END_TEST

/* Forms of which the list of drafts named no child. */
START_TEST(a_draft_says_of_which_record_and_child_it_is)
{
    struct seat seat;
    const char *shown;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter t a 'prac' Tab 'ravi' Esc g r");
    shown = picture(seat.stack, 24, 80, BORDERS_ASCII);
    ck_assert_msg(strstr(shown, "A member of the team") != NULL, "%s", shown);
    ck_assert_msg(strstr(shown, "TOLLIVER, Kieran") != NULL, "%s", shown);
    seat_close(&seat);
}
END_TEST

/* Not the list above which the form was. */
START_TEST(a_draft_of_a_new_line_goes_on_in_its_form)
{
    static const char *const begun[] = {
        "t a 'prac' Tab 'ravi'", "i F6 F6 F6 a 'Joanne Tolliver'",
        "s a Tab 'A letter for school.'",
    };
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    for (size_t i = 0; i < COUNT(begun); i++) {
        play(seat.stack, "Enter");
        play(seat.stack, begun[i]);
        play(seat.stack, "Esc g r Enter");
        ck_assert_msg(strcmp(seat_top(&seat), "record") == 0, "%s: %s", begun[i], seat_top(&seat));
        seat_must_say(&seat, "is here again");
        play(seat.stack, "Esc g r x t Esc");
    }
    seat_close(&seat);
}
END_TEST

START_TEST(a_child_not_yet_known_goes_by_what_was_typed)
{
    struct seat seat;
    const char *shown;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Ins 'Zoe' Tab 'Hartnell' Esc F7");
    shown = picture(seat.stack, 24, 80, BORDERS_ASCII);
    ck_assert_msg(strstr(shown, "Opening a case") != NULL, "%s", shown);
    ck_assert_msg(strstr(shown, "Hartnell, Zoe") != NULL, "%s", shown);
    seat_close(&seat);
}
END_TEST

START_TEST(hanging_up_in_the_middle_of_a_word_keeps_it)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    type_home_situation(&seat);
    app_hang_up(seat.app);
    ck_assert(app_done(seat.app));
    app_free(seat.app);
    seat.app = NULL;
    desk_sign_in(&seat.desk, "hoduya");
    seat_sit(&seat);
    seat_must_show(&seat, "Drafts found: 1");
    seat_close(&seat);
}
END_TEST

/* The question for the signature lies on the steps, and goes before they do. */
START_TEST(hanging_up_before_a_signature_keeps_the_steps)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter i F6 F6 F6 a 'Joanne Tolliver' Tab 'moth' Tab Tab Space Tab 'moth' ^S "
                     "g k n Tab 'given' Tab 'joanne' Tab 'parent' Tab Tab Space F4 Space Tab Space "
                     "Tab Space F4 a Enter y F4 Right Space F4 F4");
    ck_assert_str_eq(seat_top(&seat), "signing");
    app_hang_up(seat.app);
    ck_assert(app_done(seat.app));
    app_free(seat.app);
    desk_sign_in(&seat.desk, "hoduya");
    seat_sit(&seat);
    seat_must_show(&seat, "Drafts found");
    seat_close(&seat);
}
END_TEST

/* The program ends as by a kill: no screen is asked anything. */
static void kill_and_return(struct seat *seat, const char *login)
{
    app_free(seat->app);
    seat->app = NULL;
    desk_sign_in(&seat->desk, login);
    seat_sit(seat);
}

/* Beside when they signed in last, which is long: it is not under it. */
START_TEST(whoever_signs_in_after_a_kill_is_told_of_the_draft)
{
    struct seat seat;
    const char *shown;

    seat_open_with_case(&seat, "hoduya");
    type_home_situation(&seat);
    seat_wait(&seat, 2000);
    seat_begin(&seat);
    play(seat.stack, "'hoduya' Enter 'fennmoor lantern kite' Enter");
    ck_assert_str_eq(seat_top(&seat), "home");
    shown = picture(seat.stack, 24, 80, BORDERS_ASCII);
    ck_assert_ptr_nonnull(strstr(shown, "1 draft of yours waits: F7 lists it."));
    ck_assert_ptr_nonnull(strstr(shown, "Last sign-in"));
    ck_assert_ptr_nonnull(strstr(shown, "F7 Drafts"));
    seat_close(&seat);
}
END_TEST

START_TEST(a_reason_typed_in_a_question_outlives_a_kill)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "a ^P 'abandon this' Enter 'The family has moved.'");
    ck_assert_str_eq(seat_top(&seat), "ask");
    seat_wait(&seat, 2000);
    kill_and_return(&seat, "hoduya");
    seat_must_show(&seat, "Drafts found: 1");
    play(seat.stack, "F7");
    seat_must_show(&seat, "TOLLIVER, Kieran");
    play(seat.stack, "Enter ^P 'abandon this' Enter");
    seat_must_show(&seat, "The family has moved.");
    seat_must_say(&seat, "Your draft of");
    play(seat.stack, "Enter");
    ck_assert_int_eq(seat_file(&seat, &id)->assessment.items[0].status, ASSESSMENT_STATUS_DRAFT);
    play(seat.stack, "Enter");
    ck_assert_int_eq(seat_file(&seat, &id)->assessment.items[0].status,
                     ASSESSMENT_STATUS_ABANDONED);
    play(seat.stack, "g c F7");
    seat_must_show(&seat, "Everything you typed is saved.");
    seat_close(&seat);
}
END_TEST

START_TEST(esc_leaves_a_question_and_keeps_its_words)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a ^P 'abandon this' Enter 'The family has moved.' Esc");
    ck_assert_str_eq(seat_top(&seat), "assessment");
    seat_must_say(&seat, "Draft kept");
    play(seat.stack, "^P 'abandon this' Enter");
    seat_must_show(&seat, "The family has moved.");
    play(seat.stack, "^P 'throw' Enter Esc ^P 'abandon this' Enter");
    ck_assert(!seat_shows(&seat, "The family has moved."));
    seat_close(&seat);
}
END_TEST

START_TEST(a_reason_before_a_signature_outlives_a_kill)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "k w 'every' Tab 'joanne' ^S");
    ck_assert_str_eq(seat_top(&seat), "signing");
    play(seat.stack, "'It is too much.'");
    seat_wait(&seat, 2000);
    kill_and_return(&seat, "rmenon");
    ck_assert(!seat_shows(&seat, "Drafts found"));
    kill_and_return(&seat, "hoduya");
    play(seat.stack, "F7 Enter");
    play(seat.stack, "'every' Tab 'joanne' ^S");
    ck_assert_str_eq(seat_top(&seat), "signing");
    seat_must_show(&seat, "It is too much.");
    play(seat.stack, "Tab " SEAT_SIGNS " g c F7");
    seat_must_show(&seat, "Everything you typed is saved.");
    seat_close(&seat);
}
END_TEST

START_TEST(another_person_is_not_offered_it)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    type_home_situation(&seat);
    app_hang_up(seat.app);
    app_free(seat.app);
    desk_sign_in(&seat.desk, "rmenon");
    seat_sit(&seat);
    play(seat.stack, "F7");
    seat_must_show(&seat, "Everything you typed is saved.");
    seat_close(&seat);
}
END_TEST

START_TEST(five_idle_minutes_lock_and_the_work_is_there_again)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    type_home_situation(&seat);
    seat_wait(&seat, INT64_C(5) * 60 * 1000);
    ck_assert_str_eq(seat_top(&seat), "lock");
    ck_assert(!seat_shows(&seat, "TOLLIVER"));
    play(seat.stack, "^c Esc F9 ?");
    ck_assert_str_eq(seat_top(&seat), "lock");
    play(seat.stack, "BkSp 'wrong' Enter");
    ck_assert_str_eq(seat_top(&seat), "lock");
    play(seat.stack, "'fennmoor lantern kite' Enter");
    ck_assert_str_eq(seat_top(&seat), "assessment");
    seat_must_show(&seat, "Joanne and two children.");
    seat_close(&seat);
}
END_TEST

START_TEST(three_idle_minutes_hide_it_and_a_key_shows_it)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    type_home_situation(&seat);
    seat_wait(&seat, INT64_C(3) * 60 * 1000);
    ck_assert(!seat_shows(&seat, "Joanne"));
    play(seat.stack, "x");
    seat_must_show(&seat, "Joanne and two children. ");
    seat_close(&seat);
}
END_TEST

START_TEST(thirty_idle_minutes_sign_off)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_wait(&seat, INT64_C(5) * 60 * 1000);
    seat_wait(&seat, INT64_C(25) * 60 * 1000);
    ck_assert_str_eq(seat_top(&seat), "login");
    ck_assert_ptr_null(app_session(seat.app));
    play(seat.stack, "'hoduya' Enter 'fennmoor lantern kite' Enter");
    ck_assert_str_eq(seat_top(&seat), "home");
    seat_close(&seat);
}
END_TEST

/* Somebody else saves the same version of the assessment. */
static void save_meanwhile(struct seat *seat, const struct ident *case_id)
{
    struct assessment theirs = seat_file(seat, case_id)->assessment.items[0];

    theirs.home_situation = "Written by somebody else.";
    desk_ok(&seat->desk, record_save(app_session(seat->app), ENTITY_assessment, &theirs,
                                     &seat->desk.err));
}

START_TEST(a_second_save_shows_both_texts_and_loses_neither)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    type_home_situation(&seat);
    save_meanwhile(&seat, &id);
    play(seat.stack, "^S");
    ck_assert_str_eq(seat_top(&seat), "conflict");
    seat_must_show(&seat, "Written by somebody");
    seat_must_show(&seat, "Joanne and two");
    play(seat.stack, "b ^S");
    ck_assert_str_eq(seat_top(&seat), "assessment");
    ck_assert_str_eq(seat_file(&seat, &id)->assessment.items[0].home_situation,
                     "Written by somebody else.\nJoanne and two children.");
    seat_close(&seat);
}
END_TEST

/* ----- Words typed in a question ---------------------------------------- */

/* The question why somebody is taken back. */
static void type_a_reason(struct seat *seat)
{
    seat_agree(seat);
    play(seat->stack, "i F6 F6 F6 x 'Entered twice'");
    ck_assert_str_eq(seat_top(seat), "ask");
}

START_TEST(a_reason_left_is_there_for_the_same_question)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    type_a_reason(&seat);
    seat_tour(&seat, "Esc");
    ck_assert_str_eq(seat_top(&seat), "identity");
    ck_assert_uint_eq(seat_file(&seat, &id)->person_link.count, 1);
    seat_tour(&seat, "x Enter");
    ck_assert_str_eq(seat_top(&seat), "ask");
    ck_assert_uint_eq(seat_file(&seat, &id)->person_link.count, 1);
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "identity");
    ck_assert_uint_eq(seat_file(&seat, &id)->person_link.count, 0);
    seat_close(&seat);
}
END_TEST

START_TEST(nothing_typed_is_not_asked_about)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "i F6 F6 F6 x Esc");
    ck_assert_str_eq(seat_top(&seat), "identity");
    play(seat.stack, "x 'a' BkSp Esc");
    ck_assert_str_eq(seat_top(&seat), "identity");
    seat_close(&seat);
}
END_TEST

START_TEST(leaving_the_program_keeps_a_reason)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    type_a_reason(&seat);
    play(seat.stack, "F10");
    ck_assert(app_done(seat.app));
    kill_and_return(&seat, "hoduya");
    seat_must_show(&seat, "Drafts found: 1");
    seat_close(&seat);
}
END_TEST

START_TEST(hanging_up_asks_nothing)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    type_a_reason(&seat);
    app_hang_up(seat.app);
    ck_assert(app_done(seat.app));
    seat_close(&seat);
}
END_TEST

START_TEST(a_new_account_is_thrown_away_only_on_demand)
{
    struct seat seat;

    seat_open(&seat, "ldanvers");
    play(seat.stack, "a 'newuser' Esc");
    ck_assert_str_eq(seat_top(&seat), "question");
    seat_tour(&seat, "k");
    ck_assert_str_eq(seat_top(&seat), "own-form");
    seat_must_show(&seat, "newuser");
    seat_tour(&seat, "Esc t");
    ck_assert_str_eq(seat_top(&seat), "accounts");
    seat_close(&seat);
}
END_TEST

/* Secrets are typed again, and never kept. */
START_TEST(a_passphrase_is_not_asked_about)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "F9 'your pass' Enter");
    ck_assert_str_eq(seat_top(&seat), "own-form");
    play(seat.stack, "'secret words' Esc");
    ck_assert_str_eq(seat_top(&seat), "home");
    seat_close(&seat);
}
END_TEST

START_TEST(a_withdrawal_being_written_is_offered_again)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    play(seat.stack, "k w 'every' Tab 'joanne' Tab");
    seat_must_show(&seat, "Draft kept");
    play(seat.stack, "Esc w");
    seat_must_say(&seat, "Your draft of");
    play(seat.stack, "Esc g c F7");
    seat_must_show(&seat, "Withdrawing consent");
    play(seat.stack, "Enter ^S Enter " SEAT_SIGNS);
    seat_must_say(&seat, "Withdrawn.");
    ck_assert_int_eq(seat_file(&seat, &id)->consent.items[1].status, CONSENTST_WITHDRAWN);
    play(seat.stack, "g c F7");
    seat_must_show(&seat, "Everything you typed is saved.");
    seat_close(&seat);
}
END_TEST

START_TEST(the_next_of_a_list_begins_empty)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    play(seat.stack, "Enter i F6 F6 F6 a 'Joanne Tolliver'");
    seat_wait(&seat, 2100);
    play(seat.stack, "Tab 'moth' Tab Tab Space Tab 'moth' ^S a");
    ck_assert_str_eq(seat_top(&seat), "record");
    ck_assert(!seat_shows(&seat, "[Joanne"));
    play(seat.stack, "Esc");
    ck_assert_uint_eq(seat_file(&seat, &id)->person_link.count, 1);
    seat_close(&seat);
}
END_TEST

/* An administrator gives the store another key while somebody is typing. */
START_TEST(another_key_of_the_store_costs_no_word)
{
    const char *words = store_training_passphrase();
    struct secret *passphrase = secret_from(words, strlen(words));
    struct session *office;
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    type_home_situation(&seat);
    desk_ok(&seat.desk, session_sign_in(&seat.desk.choice, "ldanvers", passphrase, &office, NULL,
                                        &seat.desk.err));
    desk_ok(&seat.desk, keys_rotate(office, passphrase, &seat.desk.err));
    session_close(office);
    secret_free(passphrase);
    seat_wait(&seat, 5000);
    play(seat.stack, "^S");
    ck_assert_str_eq(seat_top(&seat), "lock");
    seat_must_say(&seat, "what you typed is still here");
    ck_assert(!seat_shows(&seat, "Joanne"));
    play(seat.stack, "'fennmoor lantern kite' Enter");
    seat_must_show(&seat, "Joanne and two children.");
    play(seat.stack, "^S");
    ck_assert_str_eq(seat_file(&seat, &id)->assessment.items[0].home_situation,
                     "Joanne and two children.");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, another_key_of_the_store_costs_no_word);
    tcase_add_test(t, the_next_of_a_list_begins_empty);
    tcase_add_test(t, a_draft_is_kept_two_seconds_after_the_last_key);
    tcase_add_test(t, esc_keeps_the_text_and_says_so);
    tcase_add_test(t, hanging_up_in_the_middle_of_a_word_keeps_it);
    tcase_add_test(t, whoever_signs_in_after_a_kill_is_told_of_the_draft);
    tcase_add_test(t, a_reason_typed_in_a_question_outlives_a_kill);
    tcase_add_test(t, esc_leaves_a_question_and_keeps_its_words);
    tcase_add_test(t, a_reason_before_a_signature_outlives_a_kill);
    tcase_add_test(t, another_person_is_not_offered_it);
    tcase_add_test(t, five_idle_minutes_lock_and_the_work_is_there_again);
    tcase_add_test(t, three_idle_minutes_hide_it_and_a_key_shows_it);
    tcase_add_test(t, thirty_idle_minutes_sign_off);
    tcase_add_test(t, a_second_save_shows_both_texts_and_loses_neither);
    tcase_add_test(t, a_reason_left_is_there_for_the_same_question);
    tcase_add_test(t, nothing_typed_is_not_asked_about);
    tcase_add_test(t, leaving_the_program_keeps_a_reason);
    tcase_add_test(t, hanging_up_asks_nothing);
    tcase_add_test(t, hanging_up_before_a_signature_keeps_the_steps);
    tcase_add_test(t, a_new_account_is_thrown_away_only_on_demand);
    tcase_add_test(t, a_passphrase_is_not_asked_about);
    tcase_add_test(t, an_opening_is_one_draft_with_the_name_typed_so_far);
    tcase_add_test(t, another_child_begins_with_empty_steps);
    tcase_add_test(t, a_draft_of_a_new_line_goes_on_in_its_form);
    tcase_add_test(t, a_draft_says_of_which_record_and_child_it_is);
    tcase_add_test(t, a_child_not_yet_known_goes_by_what_was_typed);
    tcase_add_test(t, a_withdrawal_being_written_is_offered_again);
}

TEST_MAIN("drafts", cases)
