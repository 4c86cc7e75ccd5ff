/* SPDX-License-Identifier: MIT */
/* What counts once it is signed or said, through the screens and to its end. */

#include "config.h"

#include "service/user_svc.h"
#include "support/assessed.h"
#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"
#include "support/table_case.h"

/* Another person begins the program at this desk and signs in. */
static void change_seats(struct seat *seat, const char *login)
{
    if (!app_done(seat->app))
        play(seat->stack, "F10");
    seat_begin(seat);
    play_text(seat->stack, login);
    play(seat->stack, "Enter 'fennmoor lantern kite' Enter");
    ck_assert_msg(app_session(seat->app) != NULL, "%s", stack_message(seat->stack));
}

/* ----- Completing and correcting ------------------------------------------ */

/* Everything is written; only the signature is missing. */
static struct ident open_written(struct seat *seat)
{
    struct consent_entry entry;
    struct ident case_id, parent;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat->desk);
    desk_sign_in(&seat->desk, "hoduya");
    desk_assessing(&seat->desk, &case_id, &parent);
    desk_decision(&seat->desk, &case_id, &parent, CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN,
                  &entry);
    desk_ok(&seat->desk, desk_record(&seat->desk, &entry));
    desk_write_all(&seat->desk, &case_id);
    seat_sit(seat);
    return case_id;
}

static struct ident open_assessed(struct seat *seat)
{
    struct ident case_id, version;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(&seat->desk, &case_id, &version);
    seat_sit(seat);
    return case_id;
}

START_TEST(an_assessment_is_completed_by_its_signature)
{
    struct seat seat;
    struct ident id = open_written(&seat);
    const struct case_file *file;

    play(seat.stack, "Enter a F4 'not these words' Enter Down Enter");
    seat_must_say(&seat, "passphrase");
    ck_assert_int_eq(seat_file(&seat, &id)->assessment.items[0].status, ASSESSMENT_STATUS_DRAFT);
    play(seat.stack, "Esc F4 " SEAT_SIGNS);
    ck_assert_msg(seat_shows(&seat, "v1 done 22 Mar 2010"), "%s", stack_message(seat.stack));
    ck_assert_str_eq(seat_top(&seat), "overview");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->assessment.items[0].status, ASSESSMENT_STATUS_COMPLETE);
    ck_assert_int_eq(file->caf_case.state, STATE_A1);
    seat_close(&seat);
}
END_TEST

START_TEST(nothing_is_signed_while_a_text_of_it_is_not_saved)
{
    struct seat seat;
    struct ident id = open_written(&seat);

    play(seat.stack, "Enter a F3 'agreed actions' Enter a 'A card for Fridays' Esc");
    play(seat.stack, "F4");
    seat_must_say(&seat, "is typed and not saved");
    ck_assert_str_eq(seat_top(&seat), "assessment");
    ck_assert_int_eq(seat_file(&seat, &id)->assessment.items[0].status, ASSESSMENT_STATUS_DRAFT);
    seat_close(&seat);
}
END_TEST

START_TEST(what_is_complete_is_not_typed_over)
{
    struct seat seat;
    struct ident id = open_assessed(&seat);

    play(seat.stack, "Enter a F3 'home' Enter 'This' ^S");
    seat_must_say(&seat, "never changes");
    ck_assert_str_eq(seat_file(&seat, &id)->assessment.items[0].home_situation,
                     "Lives with his mother and a younger sister.");
    seat_close(&seat);
}
END_TEST

START_TEST(a_correction_stands_beside_what_is_complete)
{
    struct seat seat;
    struct ident id = open_assessed(&seat);
    const struct case_file *file;

    play(seat.stack, "Enter a F9 'add a correction' Enter");
    play(seat.stack, "Space Tab 'family and' Tab 'Whose age' Tab 'His sister is older.' Tab "
                     "'Dana Tolliver' ^S");
    file = seat_file(&seat, &id);
    ck_assert_uint_eq(file->erratum.count, 1);
    ck_assert_str_eq(file->erratum.items[0].text, "His sister is older.");
    ck_assert(ident_equal(&file->erratum.items[0].noted_by, &seat.desk.hoduya));
    ck_assert_str_eq(file->assessment.items[0].home_situation,
                     "Lives with his mother and a younger sister.");
    seat_must_show(&seat, "His sister is older.");
    play(seat.stack, "F3 'home' Enter");
    seat_must_show(&seat, "correction (Dana Tolliver) (Whose age): His sister is");
    seat_close(&seat);
}
END_TEST

/* Beside the element it is about, and on the overview. */
START_TEST(a_disagreement_stands_beside_its_element)
{
    struct seat seat;

    open_assessed(&seat);
    play(seat.stack, "Enter a F9 'add a correction' Enter");
    play(seat.stack, "'d' Tab 'c' Tab 'an element' Tab '2.01' Tab Tab 'We do have "
                     "breakfast.' Tab 'Kieran' ^S");
    play(seat.stack, "F3 'strengths' Enter");
    ck_assert(!seat_shows(&seat, "We do have breakfast."));
    for (int i = 0; i < 12; i++)
        play(seat.stack, "PgDn");
    seat_must_show(&seat, "disagrees (Kieran): We do have");
    play(seat.stack, "g o");
    seat_must_show(&seat, "v1 done, 1 disagrees");
    seat_close(&seat);
}
END_TEST

/* ----- Consent ------------------------------------------------------------- */

START_TEST(withdrawing_everything_stops_the_case_at_once)
{
    struct seat seat;
    struct ident id = open_assessed(&seat);
    const struct case_file *file;

    play(seat.stack, "Enter k w 'every' Tab 'dana' Tab ^S");
    seat_must_show(&seat, "Withdraw and sign");
    seat_must_show(&seat, "You have not said that what follows was explained");
    ck_assert_uint_eq(seat_file(&seat, &id)->consent.count, 2);
    play(seat.stack, "Enter " SEAT_SIGNS);
    seat_must_say(&seat, "Withdrawn.");
    file = seat_file(&seat, &id);
    ck_assert_uint_eq(file->consent.count, 3);
    ck_assert_int_eq(file->consent.items[2].status, CONSENTST_WITHDRAWN);
    ck_assert_int_eq(file->caf_case.state, STATE_Z0);
    seat_must_show(&seat, "CONSENT: WITHDRAWN");
    seat_close(&seat);
}
END_TEST

START_TEST(withdrawing_from_one_agency_leaves_the_rest)
{
    struct seat seat;
    struct ident id = open_assessed(&seat);
    const struct case_file *file;

    play(seat.stack, "Enter k w 'one agency' Tab 'fennmoor' Tab 'dana' Tab ^S Enter " SEAT_SIGNS);
    seat_must_say(&seat, "Withdrawn.");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->caf_case.state, STATE_A1);
    ck_assert_int_eq(file->consent_scope.items[file->consent_scope.count - 1].effect,
                     SCOPE_EFFECT_DENY);
    seat_close(&seat);
}
END_TEST

/* ----- The lead professional ------------------------------------------------ */

START_TEST(a_proposal_to_lead_is_declined)
{
    struct seat seat;
    struct ident id = open_assessed(&seat);
    const struct lp_assignment *term;

    play(seat.stack, "Enter t a 'p' Tab 'ravi' ^S l n 'ravi' Enter");
    play(seat.stack, "Tab Tab Tab Space Tab Tab 'b' Tab 'renshaw' Tab '22 mar 2010' ^S p");
    change_seats(&seat, "rmenon");
    play(seat.stack, "Enter l End x Enter");
    ck_assert(!date_known(seat_file(&seat, &id)->lp_assignment.items[1].declined_on));
    play(seat.stack, "'Four cases already.' Enter");
    seat_must_say(&seat, "Declined. The managers on record find it in what waits for them.");
    seat_must_show(&seat, "DECLINED");
    term = &seat_file(&seat, &id)->lp_assignment.items[1];
    ck_assert_str_eq(term->declined_reason, "Four cases already.");
    play(seat.stack, "End c");
    seat_must_say(&seat, "This is for a proposal that waits.");
    change_seats(&seat, "gmarlowe");
    play(seat.stack, "Enter l End m 'Two hours a week are free.' Enter");
    ck_assert_str_eq(stack_message(seat.stack), "Kept: what the managers settled.");
    seat_close(&seat);
}
END_TEST

START_TEST(a_lead_is_proposed_accepted_and_handed_over)
{
    struct seat seat;
    struct ident id = open_assessed(&seat);
    const struct case_file *file;

    play(seat.stack, "Enter t a 'p' Tab 'ravi' ^S l n 'ravi' Enter");
    play(seat.stack, "Tab Tab Tab Space Tab Tab 'b' Tab 'renshaw' Tab '22 mar 2010' ^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->lp_assignment.count, 1);
    seat_must_show(&seat, "Helen Oduya is in the team as the lead only");
    play(seat.stack, "p");
    seat_must_say(&seat, "Proposed.");
    file = seat_file(&seat, &id);
    ck_assert_uint_eq(file->lp_assignment.count, 2);
    ck_assert(!date_known(file->lp_assignment.items[0].to));
    change_seats(&seat, "rmenon");
    play(seat.stack, "Enter l End c Esc");
    ck_assert(!date_known(seat_file(&seat, &id)->lp_assignment.items[1].accepted_on));
    play(seat.stack, "c a");
    seat_must_say(&seat, "Accepted. You lead");
    file = seat_file(&seat, &id);
    ck_assert_int_eq(file->lp_assignment.items[0].end_reason, LPEND_INTERIM_REPLACED);
    ck_assert(date_known(file->lp_assignment.items[1].accepted_on));
    play(seat.stack, "n 'helen' Enter");
    seat_must_show(&seat, "Why the present lead ends");
    ck_assert(!seat_shows(&seat, "Hand-over done"));
    play(seat.stack, "Tab Tab Tab Space Tab Space");
    ck_assert(!seat_shows(&seat, "Was it met?"));
    play(seat.stack, "Tab 'b' Tab 'renshaw' Tab '22 mar 2010' Tab Tab");
    play(seat.stack, "'need' ^S");
    ck_assert(!seat_shows(&seat, "as the lead only")); /* Ravi is a member */
    seat_must_show(&seat, "Until all is handed over (h) and they");
    play(seat.stack, "p");
    seat_must_say(&seat, "Proposed.");
    play(seat.stack, "End h Space ^S");
    seat_must_say(&seat, "Kept. Steps are still open");
    change_seats(&seat, "hoduya");
    play(seat.stack, "Enter l End c");
    seat_must_say(&seat, "Hand over first");
    play(seat.stack, "h Right Space Right Space Right Space Right Space Right Space ^S");
    seat_must_say(&seat, "Kept. All six are done");
    play(seat.stack, "c");
    seat_must_show(&seat, "The family and the team have been told.");
    play(seat.stack, "a");
    seat_must_say(&seat, "Accepted. You lead");
    seat_close(&seat);
}
END_TEST

/* What is missing is named before anything is to be confirmed. */
START_TEST(a_lead_is_confirmed_only_when_nothing_is_missing)
{
    struct seat seat;
    struct ident id = open_assessed(&seat);

    play(seat.stack, "Enter l n 'ravi' Enter ^S");
    ck_assert_msg(strcmp(seat_top(&seat), "record") == 0, "%s", seat_top(&seat));
    ck_assert(!seat_shows(&seat, "Leave it as it is"));
    seat_must_say(&seat, "Say why this person");
    seat_must_say(&seat, "3 more to fill in or put right: F8.");
    play(seat.stack, "F8");
    seat_must_show(&seat, ">!Agreed ");
    play(seat.stack, "F8 F8");
    seat_must_show(&seat, ">!Agreed on");
    play(seat.stack, "F8 Space ^S");
    ck_assert_msg(strcmp(seat_top(&seat), "record") == 0, "%s", seat_top(&seat));
    ck_assert_uint_eq(seat_file(&seat, &id)->lp_assignment.count, 1);
    play(seat.stack, "'b' Tab 'renshaw' Tab '22 mar 2010' ^S");
    ck_assert_str_eq(seat_top(&seat), "question");
    ck_assert_uint_eq(seat_file(&seat, &id)->lp_assignment.count, 1);
    seat_close(&seat);
}
END_TEST

/* Whoever is picked is meant, also by a form with an older draft for another. */
START_TEST(a_draft_is_for_whoever_is_picked_now)
{
    struct seat seat;

    (void)open_assessed(&seat);
    play(seat.stack, "Enter l n 'ravi' Enter Tab Tab Tab Space Esc");
    play(seat.stack, "n 'helen' Enter");
    seat_must_say(&seat, "is here again, now for Helen Oduya.");
    seat_must_show(&seat, "Practitioner               [Helen Oduya");
    seat_must_show(&seat, "[x] The family's wish");
    seat_close(&seat);
}
END_TEST

/* Over the limit is said where one is chosen, and first of all that is said of a form. */
START_TEST(who_is_full_is_not_chosen_without_a_word)
{
    struct seat seat;
    struct ident case_id, version;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(&seat.desk, &case_id, &version);
    desk_sign_in(&seat.desk, "gmarlowe");
    desk_set_manager(&seat.desk, &seat.desk.rmenon, 0);
    desk_sign_in(&seat.desk, "hoduya");
    seat_sit(&seat);
    play(seat.stack, "Enter l n 'ravi' Enter");
    ck_assert_str_eq(seat_top(&seat), "candidates");
    seat_must_say(&seat, "Ravi Menon leads 0 cases; the limit is 0. Choose somebody else");
    play(seat.stack, "^U 'hoduya' Enter");
    ck_assert_str_eq(seat_top(&seat), "record");
    play(seat.stack, "^U 'ravi' Tab ^S");
    seat_must_say(&seat, "Ravi Menon would lead 1.0 cases; the limit is 0.");
    seat_close(&seat);
}
END_TEST

/* Who manages them is on record, and stands there; another can be named. */
START_TEST(the_manager_on_record_is_there_already)
{
    struct seat seat;
    struct ident case_id, version;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(&seat.desk, &case_id, &version);
    desk_sign_in(&seat.desk, "gmarlowe");
    desk_set_manager(&seat.desk, &seat.desk.rmenon, 4);
    desk_sign_in(&seat.desk, "hoduya");
    seat_sit(&seat);
    play(seat.stack, "Enter l n 'ravi' Enter PgDn");
    ck_assert_str_eq(seat_top(&seat), "record");
    ck_assert_msg(strstr(picture(seat.stack, 60, 200, BORDERS_ASCII), "Paul Renshaw") != NULL, "%s",
                  picture(seat.stack, 60, 200, BORDERS_ASCII));
    seat_close(&seat);
}
END_TEST

START_TEST(who_leads_now_is_not_asked_to)
{
    struct seat seat;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    table_case_delivering(&seat.desk, &id);
    desk_sign_in(&seat.desk, "gmarlowe");
    seat_sit(&seat);
    play(seat.stack, "Enter l n 'hoduya' Enter");
    ck_assert_str_eq(seat_top(&seat), "candidates");
    seat_must_say(&seat, "Helen Oduya leads this case already.");
    seat_close(&seat);
}
END_TEST

/* That somebody accepted is the word of whoever wrote it down, and is called that. */
START_TEST(who_says_yes_for_another_is_told_whose_word_it_is)
{
    struct seat seat;
    struct ident id = open_assessed(&seat);

    play(seat.stack, "Enter l n 'ravi' Enter Tab Tab Tab Space Tab Tab 'b' Tab 'renshaw' Tab");
    play(seat.stack, "'22 mar 2010' Tab");
    seat_must_show(&seat, "They said yes on");
    play(seat.stack, "'22 mar 2010' ^S");
    seat_must_show(&seat, "Say how you know that they said yes.");
    play(seat.stack, "'On the telephone.' ^S");
    seat_must_show(&seat, "You write down that Ravi Menon said yes on Mon 22 Mar 2010");
    seat_must_show(&seat, "Ravi Menon leads from Mon 22 Mar 2010");
    ck_assert_uint_eq(seat_file(&seat, &id)->lp_assignment.count, 1);
    play(seat.stack, "c");
    seat_must_say(&seat, "The lead professional is named.");
    seat_close(&seat);
}
END_TEST

/* A proposal that waits, accepted by whoever names leads. */
START_TEST(accepting_for_another_asks_how_that_is_known)
{
    struct seat seat;
    struct ident id = open_assessed(&seat);

    play(seat.stack, "Enter l n 'ravi' Enter Tab Tab Tab Space Tab Tab 'b' Tab 'renshaw' Tab");
    play(seat.stack, "'22 mar 2010' ^S p");
    change_seats(&seat, "gmarlowe");
    play(seat.stack, "Enter l End c");
    seat_must_show(&seat, "How you know");
    play(seat.stack, "'He wrote to me.' Enter");
    seat_must_say(&seat, "Accepted in their name.");
    ck_assert_str_eq(seat_file(&seat, &id)->lp_assignment.items[1].accepted_how,
                     "He wrote to me.");
    seat_close(&seat);
}
END_TEST

START_TEST(a_deputy_takes_nothing_over)
{
    struct seat seat;

    open_assessed(&seat);
    play(seat.stack, "Enter l n 'ravi' Enter Tab ^U 'deputy' Tab Tab Space Tab Tab 'b' Tab");
    play(seat.stack, "'22 mar 2010' Tab 'At the meeting.' ^S");
    seat_must_show(&seat, "Name a deputy");
    seat_must_show(&seat, "stays the");
    ck_assert(!seat_shows(&seat, "Hand-over done"));
    play(seat.stack, "c");
    seat_must_say(&seat, "The deputy is named.");
    seat_close(&seat);
}
END_TEST

/* ----- Accounts --------------------------------------------------------------- */

/* Is the marked row this account's? */
static bool is_marked(struct seat *seat, const char *login)
{
    const char *row = strstr(picture(seat->stack, 24, 80, BORDERS_ASCII), "\n>");
    const char *found = row == NULL ? NULL : strstr(row, login);

    return found != NULL && found < row + 1 + strcspn(row + 1, "\n");
}

static void mark(struct seat *seat, const char *login)
{
    play(seat->stack, "Home");
    for (int i = 0; i < 20 && !is_marked(seat, login); i++)
        play(seat->stack, "Down");
    ck_assert_msg(is_marked(seat, login), "%s", login);
}

static void try_to_sign_in(struct seat *seat, const char *login, const char *passphrase)
{
    if (!app_done(seat->app))
        play(seat->stack, "F10");
    seat_begin(seat);
    play_text(seat->stack, login);
    play(seat->stack, "Enter");
    play_text(seat->stack, passphrase);
    play(seat->stack, "Enter");
}

/* The words in the box that shows a temporary passphrase once: they stand
 * further in than the rest. */
static void read_temporary(struct seat *seat, char *out, size_t size)
{
    const char *at = strstr(picture(seat->stack, 24, 80, BORDERS_ASCII), "this once:");

    ck_assert_ptr_nonnull(at);
    do {
        at = strstr(at + 1, "|     ");
        ck_assert_ptr_nonnull(at);
    } while (at[1 + strspn(at + 1, " ")] == '|');
    at += strspn(at, "| ");
    snprintf(out, size, "%.*s", (int)strcspn(at, "|\n"), at);
    for (size_t end = strlen(out); end > 0 && out[end - 1] == ' '; end--)
        out[end - 1] = '\0';
}

START_TEST(a_new_account_begins_with_a_passphrase_of_one_day)
{
    struct seat seat;
    char words[80];

    seat_open(&seat, "ldanvers");
    play(seat.stack, "a 'tsandiford' Tab 'Tom Sandiford' Tab Space Tab 'Fennmoor Primary School' ^S");
    read_temporary(&seat, words, sizeof(words));
    play(seat.stack, "w");
    try_to_sign_in(&seat, "tsandiford", words);
    ck_assert_msg(app_session(seat.app) != NULL, "%s: %s", words, stack_message(seat.stack));
    seat_must_show(&seat, "New passphrase");
    seat_close(&seat);
}
END_TEST

/* The administrator sits at another desk meanwhile, and works. */
START_TEST(ten_wrong_passphrases_lock_until_somebody_unlocks)
{
    struct seat seat, there;

    seat_open(&seat, "ldanvers");
    there = seat;
    there.app = NULL;
    seat_begin(&there);
    for (int i = 0; i < 10; i++) {
        try_to_sign_in(&there, "rmenon", "not these words");
        seat_wait(&seat, 61 * 1000);
        play(seat.stack, "F5");
    }
    try_to_sign_in(&there, "rmenon", "fennmoor lantern kite");
    ck_assert(app_session(there.app) == NULL);
    seat_must_say(&there, "Locked after ten");
    mark(&seat, "rmenon");
    seat_must_show(&seat, "LOCKED");
    play(seat.stack, "u");
    seat_must_say(&seat, "Unlocked");
    ck_assert(!seat_shows(&seat, "LOCKED"));
    try_to_sign_in(&there, "rmenon", "fennmoor lantern kite");
    ck_assert_msg(app_session(there.app) != NULL, "%s", stack_message(there.stack));
    app_free(there.app);
    seat_close(&seat);
}
END_TEST

/* With Esc it stays in the way; the program is left with F10 all the same. */
START_TEST(who_must_choose_a_passphrase_may_leave_the_program)
{
    struct seat seat;
    char words[80];

    seat_open(&seat, "ldanvers");
    play(seat.stack, "a 'tsandiford' Tab 'Tom Sandiford' Tab Space Tab 'Fennmoor Primary School' ^S");
    read_temporary(&seat, words, sizeof(words));
    play(seat.stack, "w");
    try_to_sign_in(&seat, "tsandiford", words);
    play(seat.stack, "'half a passphrase' Esc");
    seat_must_show(&seat, "New passphrase");
    seat_must_say(&seat, "F10 leaves");
    play(seat.stack, "F10");
    ck_assert(app_done(seat.app));
    try_to_sign_in(&seat, "tsandiford", words);
    seat_must_show(&seat, "New passphrase");
    seat_close(&seat);
}
END_TEST

START_TEST(the_mark_stays_on_an_account)
{
    struct seat seat;
    struct user_new before_all = { .login = "aaron", .name = "Aaron Ward", .agency = "Haven",
                                   .roles = (uint64_t)1 << ROLE_practitioner };
    struct secret *passphrase;

    seat_open(&seat, "ldanvers");
    play(seat.stack, "a 'tsandiford' Tab 'Tom Sandiford' Tab Space Tab 'Fennmoor Primary School' ^S w");
    ck_assert_msg(is_marked(&seat, "tsandiford"), "%s",
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    desk_ok(&seat.desk, user_add(app_session(seat.app), &before_all, &passphrase,
                                 &seat.desk.err));
    secret_free(passphrase);
    play(seat.stack, "F5");
    ck_assert(is_marked(&seat, "tsandiford"));
    seat_must_show(&seat, "Aaron Ward");
    seat_close(&seat);
}
END_TEST

START_TEST(a_passphrase_is_given_only_after_a_question_with_the_name)
{
    struct seat seat;

    seat_open(&seat, "ldanvers");
    mark(&seat, "rmenon");
    play(seat.stack, "t");
    seat_must_show(&seat, "Ravi Menon (rmenon)");
    ck_assert(!seat_shows(&seat, "this once:"));
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "accounts");
    play(seat.stack, "t g");
    seat_must_show(&seat, "For rmenon");
    seat_must_show(&seat, "this once:");
    play(seat.stack, "w d d e");
    seat_must_show(&seat, "Ravi Menon (rmenon)");
    ck_assert(!seat_shows(&seat, "this once:"));
    play(seat.stack, "e");
    seat_must_show(&seat, "For rmenon");
    seat_close(&seat);
}
END_TEST

/* What cannot be done to an account is said before anything is asked. */
static const struct {
    const char *login, *key, *said;
} refused[] = {
    { "rmenon", "u", "Ravi Menon (rmenon) is not locked" },
    { "rmenon", "e", "Ravi Menon (rmenon) is not disabled" },
    { "ldanvers", "r", "Nobody changes their own roles" },
    { "ldanvers", "t", "choose a new passphrase yourself" },
    { "rmenon", "d d t", "Ravi Menon (rmenon) is disabled" },
    { "rmenon", "d d d", "closed already" },
};

START_TEST(what_an_account_does_not_need_is_not_done)
{
    struct seat seat;

    seat_open(&seat, "ldanvers");
    mark(&seat, refused[_i].login);
    play(seat.stack, refused[_i].key);
    ck_assert_msg(seat_says(&seat, refused[_i].said), "%s", stack_message(seat.stack));
    ck_assert_str_eq(seat_top(&seat), "accounts");
    seat_close(&seat);
}
END_TEST

START_TEST(disabling_oneself_is_said_to_be_that)
{
    struct seat seat;

    seat_open(&seat, "ldanvers");
    mark(&seat, "ldanvers");
    play(seat.stack, "d");
    seat_must_show(&seat, "your own account");
    play(seat.stack, "Enter");
    mark(&seat, "rmenon");
    play(seat.stack, "r");
    seat_must_show(&seat, "Roles of Ravi Menon (rmenon)");
    seat_close(&seat);
}
END_TEST

START_TEST(a_disabled_account_opens_nothing)
{
    struct seat seat;

    seat_open(&seat, "ldanvers");
    mark(&seat, "rmenon");
    play(seat.stack, "d d");
    seat_must_say(&seat, "Disabled");
    try_to_sign_in(&seat, "rmenon", "fennmoor lantern kite");
    ck_assert(app_session(seat.app) == NULL);
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, an_assessment_is_completed_by_its_signature);
    tcase_add_test(t, nothing_is_signed_while_a_text_of_it_is_not_saved);
    tcase_add_test(t, what_is_complete_is_not_typed_over);
    tcase_add_test(t, a_correction_stands_beside_what_is_complete);
    tcase_add_test(t, a_disagreement_stands_beside_its_element);
    tcase_add_test(t, withdrawing_everything_stops_the_case_at_once);
    tcase_add_test(t, withdrawing_from_one_agency_leaves_the_rest);
    tcase_add_test(t, a_proposal_to_lead_is_declined);
    tcase_add_test(t, a_lead_is_proposed_accepted_and_handed_over);
    tcase_add_test(t, a_draft_is_for_whoever_is_picked_now);
    tcase_add_test(t, who_is_full_is_not_chosen_without_a_word);
    tcase_add_test(t, the_manager_on_record_is_there_already);
    tcase_add_test(t, who_leads_now_is_not_asked_to);
    tcase_add_test(t, a_lead_is_confirmed_only_when_nothing_is_missing);
    tcase_add_test(t, who_says_yes_for_another_is_told_whose_word_it_is);
    tcase_add_test(t, a_deputy_takes_nothing_over);
    tcase_add_test(t, accepting_for_another_asks_how_that_is_known);
    tcase_add_test(t, a_new_account_begins_with_a_passphrase_of_one_day);
    tcase_add_test(t, ten_wrong_passphrases_lock_until_somebody_unlocks);
    tcase_add_test(t, who_must_choose_a_passphrase_may_leave_the_program);
    tcase_add_test(t, the_mark_stays_on_an_account);
    tcase_add_test(t, a_passphrase_is_given_only_after_a_question_with_the_name);
    tcase_add_loop_test(t, what_an_account_does_not_need_is_not_done, 0, (int)COUNT(refused));
    tcase_add_test(t, disabling_oneself_is_said_to_be_that);
    tcase_add_test(t, a_disabled_account_opens_nothing);
}

TEST_MAIN("deeds", cases)
