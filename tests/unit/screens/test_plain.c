/* SPDX-License-Identifier: MIT */
/* Plain mode: the same work in lines, through the same checks. */

#include "config.h"

#include "screens/plain_app.h"
#include "service/link_svc.h"
#include "support/harness.h"
#include "support/replies.h"
#include "support/seat.h"
#include "support/table_case.h"
#include "ui/plain.h"

/* Plays lines to plain mode, begun with `--user login` or without (NULL); what
 * it said lives until the next. */
static const char *say_to(struct desk *desk, const char *login, struct session *session,
                          const char *lines)
{
    static char *said;
    size_t size = 0;
    struct app_options options = { .store = desk->choice, .login = login };
    struct plain plain = { .in = fmemopen((void *)(uintptr_t)lines, strlen(lines), "r") };
    struct err err = ERR_INIT;

    free(said);
    said = NULL;
    plain.out = open_memstream(&said, &size);
    ck_assert(plain_app_run(&plain, &options, session, &err));
    fclose(plain.in);
    fclose(plain.out);
    return said;
}

static const char *say(struct desk *desk, struct session *session, const char *lines)
{
    return say_to(desk, NULL, session, lines);
}

/* The number of a choice in what was said last. */
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

static struct session *take_session(struct desk *desk, const char *login)
{
    struct session *session;

    desk_sign_in(desk, login);
    session = desk->session;
    desk->session = NULL;
    return session;
}

START_TEST(sign_in_and_hear_my_cases)
{
    struct desk desk;
    struct ident id;
    const char *said;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &id));
    desk_sign_out(&desk);
    said = say(&desk, NULL, "hoduya\nfennmoor lantern kite\n");
    ck_assert_ptr_nonnull(strstr(said, "My cases"));
    ck_assert_ptr_nonnull(strstr(said, "Tolliver"));
    desk_close(&desk);
}
END_TEST

START_TEST(a_wrong_passphrase_is_told)
{
    struct desk desk;

    desk_open(&desk);
    desk_sign_out(&desk);
    ck_assert_ptr_null(strstr(say(&desk, NULL, "hoduya\nwrong\n"), "My cases"));
    desk_close(&desk);
}
END_TEST

/* Else the passphrase, typed next, would be shown as the answer to it. */
START_TEST(who_gave_a_user_name_is_asked_for_the_passphrase_only)
{
    struct desk desk;
    const char *said;

    desk_open(&desk);
    desk_sign_out(&desk);
    said = say_to(&desk, "hoduya", NULL, "fennmoor lantern kite\n");
    ck_assert_ptr_null(strstr(said, "Login ["));
    ck_assert_msg(strstr(said, "My cases") != NULL, "%s", said);
    said = say_to(&desk, "hoduya", NULL, "\nrmenon\nfennmoor lantern kite\n");
    ck_assert_msg(strstr(said, "My cases") != NULL, "%s", said);
    desk_close(&desk);
}
END_TEST

START_TEST(a_case_is_opened_from_the_list)
{
    struct desk desk;
    struct ident id;
    const char *said;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &id));
    said = say(&desk, take_session(&desk, "hoduya"), "1\n");
    ck_assert_ptr_nonnull(strstr(said, "CAF-2010-00001 TOLLIVER, Kieran"));
    ck_assert_ptr_nonnull(strstr(said, "Consent: NONE"));
    ck_assert_ptr_nonnull(strstr(said, "To do: Ask for consent"));
    desk_close(&desk);
}
END_TEST

START_TEST(a_form_in_plain_gives_the_same_record)
{
    struct desk desk;
    struct ident id;
    struct case_view view;
    char lines[256];
    const char *said;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &id));
    said = say(&desk, take_session(&desk, "hoduya"), "1\n");
    snprintf(lines, sizeof(lines), "1\n%d\n\n\n\n\n\n07700 900123\n\n\n\n\n\n",
             number_of(said, "Identifying details, people, addresses"));
    said = say(&desk, take_session(&desk, "hoduya"), lines);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, case_open(desk.session, &id, NULL, &view, &desk.arena, &desk.err));
    ck_assert_msg(view.file.subject.contact_tel != NULL, "%s", said);
    ck_assert_str_eq(view.file.subject.contact_tel, "07700 900123");
    desk_close(&desk);
}
END_TEST

/* How often a line is in what was said. */
static int times(const char *said, const char *words)
{
    int count = 0;

    for (const char *p = strstr(said, words); p != NULL; p = strstr(p + 1, words))
        count++;
    return count;
}

START_TEST(a_menu_offers_everything_once_and_names_no_key)
{
    struct desk desk;
    struct ident id;
    const char *said;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &id));
    said = say(&desk, take_session(&desk, "hoduya"), "1\n");
    ck_assert_int_eq(times(said, "The assessment\n"), 1);
    ck_assert_int_eq(times(said, "The team around the child\n"), 1);
    ck_assert_ptr_null(strstr(said, "Go to the other pane"));
    ck_assert_ptr_null(strstr(said, "F10"));
    for (const char *line = said; *line != '\0'; line += strcspn(line, "\n") + 1) {
        ck_assert_int_le((int)strcspn(line, "\n"), 79);
        if (line[strcspn(line, "\n")] == '\0')
            break;
    }
    desk_close(&desk);
}
END_TEST

START_TEST(a_menu_is_listed_once_at_a_screen)
{
    struct desk desk;
    const char *said;

    desk_open(&desk);
    said = say(&desk, take_session(&desk, "hoduya"), "^\nOnly cases without a lead\n^\n?\n");
    ck_assert_int_eq(times(said, "Closed cases too\n"), 2);
    ck_assert_int_eq(times(said, "? lists it"), 2);
    desk_close(&desk);
}
END_TEST

static void must_say(const char *said, const char *words)
{
    ck_assert_msg(strstr(said, words) != NULL, "no \"%s\" in the end: %s", words,
                  said + (strlen(said) > 1500 ? strlen(said) - 1500 : 0));
}

/* The same in lines: chosen, asked for, its rows, and the case of one. */
START_TEST(a_report_is_made_in_plain_lines)
{
    struct desk desk;
    struct ident id;
    const char *said;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &id));
    said = say(&desk, take_session(&desk, "gmarlowe"),
               "^\nReports\n1\n\n\n\n\n\n\n1\n");
    must_say(said, "Rows: 1. Cases looked at: 1.");
    must_say(said, "Name: Tolliver, Kieran. Age: 9.");
    must_say(said, "Identifying details");
    said = say(&desk, take_session(&desk, "gmarlowe"), "^\nFigures\n1\n1\n");
    must_say(said, "Open cases");
    must_say(said, "Identifying details");
    desk_close(&desk);
}
END_TEST

/* A case with a plan, and one of a sister linked to it. */
static void open_family(struct desk *desk)
{
    struct ident id, sister;

    table_case_delivering(desk, &id);
    desk_ok(desk, desk_start(desk, "Jodie", "Marchbank", "2004-01-11", &sister));
    desk_ok(desk, link_add(desk->session, &id, LINK_KIND_SIBLING, "CAF-2010-00002",
                           "The same mother.", &desk->err));
}

START_TEST(a_place_is_reached_by_its_word)
{
    struct desk desk;
    const char *said;

    open_family(&desk);
    said = say(&desk, take_session(&desk, "hoduya"), "/toll\n1\nchronology\n");
    ck_assert_msg(strstr(said, "What: Consent, assessment: given") != NULL, "%s", said);
    said = say(&desk, take_session(&desk, "hoduya"), "/toll\n1\npanel\n");
    ck_assert_msg(strstr(said, "Panel and money") != NULL, "%s", said);
    desk_close(&desk);
}
END_TEST

START_TEST(what_stands_below_a_list_is_told)
{
    struct desk desk;
    const char *said;

    open_family(&desk);
    said = say(&desk, take_session(&desk, "hoduya"), "/toll\n1\nlinked\n1\n");
    ck_assert_msg(strstr(said, "The same mother.") != NULL, "%s", said);
    ck_assert_msg(strstr(said, "MARCHBANK, Jodie") != NULL, "%s", said);
    desk_close(&desk);
}
END_TEST

/* Of a row, a form, a section. */
START_TEST(what_the_family_says_beside_a_text_is_told)
{
    static const struct {
        const char *lines, *words;
    } told[] = {
        { "/toll\n1\ndelivery plan\n1\n", "Answer ACTION" },
        { "/toll\n1\nidentifying\n", "Answer CHILD" },
        { "/toll\n1\nthe assessment\n", "Answer WHOLE" },
        { "/toll\n1\nlead professional\n1\n", "Answer LEAD" },
    };
    struct desk desk;
    struct ident id;

    table_case_delivering(&desk, &id);
    (void)replies_note_all(&desk, &id);
    for (size_t i = 0; i < COUNT(told); i++) {
        const char *said = say(&desk, take_session(&desk, "hoduya"), told[i].lines);

        ck_assert_msg(strstr(replies_joined(said, &desk.arena), told[i].words) != NULL,
                      "%s: %s", told[i].words, said);
    }
    desk_close(&desk);
}
END_TEST

START_TEST(what_waits_is_told_at_home)
{
    struct desk desk;
    struct ident id, version;
    const char *said;

    desk_assessed(&desk, &id, &version);
    desk_ask_to_lead(&desk, &id, &desk.rmenon);
    said = say(&desk, take_session(&desk, "rmenon"), "\n");
    ck_assert_msg(strstr(said, "Waits for your answer: 1.") != NULL, "%s", said);
    desk_close(&desk);
}
END_TEST

/* Nothing is behind the first screen: going back there asks, and does not end by itself. */
START_TEST(going_back_from_the_first_screen_asks)
{
    static const char asked[] = "Leave the program?";
    struct desk desk;
    const char *said;

    desk_open(&desk);
    said = say(&desk, take_session(&desk, "hoduya"), "^\n^\nStay\nAsk or list\n");
    ck_assert_int_eq(times(said, asked), 1);
    ck_assert_msg(times(said, "Open 0, late in 0.") == 2, "it stays, and lists again: %s", said);
    said = say(&desk, take_session(&desk, "hoduya"), "^\n^\n^\nAsk or list\n");
    ck_assert_msg(times(said, "Open 0, late in 0.") == 2, "going back from it stays: %s", said);
    said = say(&desk, take_session(&desk, "hoduya"), "^\n^\nLeave\nAsk or list\n");
    ck_assert_int_eq(times(said, "Open 0, late in 0."), 1);
    desk_close(&desk);
}
END_TEST

START_TEST(what_narrows_the_list_reads_out_what_is_left)
{
    struct desk desk;
    struct ident id;
    const char *said;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &id));
    said = say(&desk, take_session(&desk, "hoduya"), "^\nOnly cases with something late\n");
    ck_assert_int_eq(times(said, "Tolliver"), 1);
    ck_assert_ptr_nonnull(strstr(said, "Only cases with something late.\nOpen 1, late in 0."));
    ck_assert_ptr_nonnull(strstr(said, "Nothing."));
    desk_close(&desk);
}
END_TEST

/* At the table one after the other says whether they came, and it is said which meeting the
 * deeds are about. */
START_TEST(who_came_is_asked_one_after_the_other)
{
    struct desk desk;
    struct ident id;
    struct tac_meeting meeting;
    struct attendance rows[3];
    const char *said;

    table_case_delivering(&desk, &id);
    table_plan_meeting(&desk, &id, &meeting, rows);
    said = say(&desk, take_session(&desk, "hoduya"), "1\nThe meetings of the team\n^\n");
    ck_assert_ptr_nonnull(strstr(said, "What you choose next is about this line: When: "));
    ck_assert_ptr_null(strstr(said, "Tip: "));
    said = say(&desk, take_session(&desk, "hoduya"),
               "1\nThe meetings of the team\n^\nHold the meeting\n1\nPresent\n2\nDid not\n^\n");
    ck_assert_int_eq(times(said, "Did they come?"), 2);
    ck_assert_ptr_nonnull(strstr(said, "Answer: Present"));
    desk_close(&desk);
}
END_TEST

/* ----- The keys of the manual ---------------------------------------------- */

static void must_hear(const char *said, const char *words, const char *lines)
{
    ck_assert_msg(strstr(said, words) != NULL, "no \"%s\" after \"%s\" in\n%s", words, lines, said);
}

#define TO_CASE "/toll\n1\n"

START_TEST(a_key_of_the_screen_does_there_what_it_does_when_drawn)
{
    static const struct {
        const char *lines, *words;
    } keys[] = {
        { TO_CASE "h\n", "What: Consent, assessment: given" },
        { TO_CASE "p\n", "Panel and money" },
        { TO_CASE "m\n", "\nMeetings of the team\n" },
        { TO_CASE "g m\n", "\nMeetings of the team\n" },
        { TO_CASE "d\n", "\nPlan 1, Active\n" },
        { TO_CASE "f\n", "Outcome scores" },
        { TO_CASE "h\n^\ng p\n", "Panel and money" },
        { "^\nF7\n", "My drafts" },
        { "^\nalt-C\n", "hecklist" },
    };
    struct desk desk;

    open_family(&desk);
    for (size_t i = 0; i < COUNT(keys); i++)
        must_hear(say(&desk, take_session(&desk, "hoduya"), keys[i].lines), keys[i].words,
                  keys[i].lines);
    desk_close(&desk);
}
END_TEST

/* In one answer, wherever in the case: at a menu, in a list, at a question, within a text. */
START_TEST(a_concern_is_one_answer_from_everywhere)
{
    static const char *const lines[] = {
        TO_CASE "x\n",
        TO_CASE "^x\n",
        TO_CASE "^X\n",
        TO_CASE "\x18\n",
        TO_CASE "h\n^x\n",
        TO_CASE "h\n^\nx\n",
        TO_CASE "d\n^\nx\n",
        TO_CASE "i\n^x\n",
        TO_CASE "g w\n\n^x\n",
        TO_CASE "g w\n\ncall\nShe rang.\n^x\n",
        TO_CASE "i\n\n\n^x\n",
        "^x\n/toll\n1\n",
        "^\n^x\n/toll\n1\n",
        "^\nx\n/toll\n1\n",
    };
    struct desk desk;

    open_family(&desk);
    for (size_t i = 0; i < COUNT(lines); i++)
        must_hear(say(&desk, take_session(&desk, "hoduya"), lines[i]), "What worries you",
                  lines[i]);
    desk_close(&desk);
}
END_TEST

/* What was being written stays as a draft. */
START_TEST(a_concern_leaves_what_was_begun_as_a_draft)
{
    struct desk desk;
    const char *said;

    open_family(&desk);
    said = say(&desk, take_session(&desk, "hoduya"), TO_CASE "g w\n\ncall\nShe rang late.\n^x\n");
    said = say(&desk, take_session(&desk, "hoduya"), "^\nF7\n");
    ck_assert_msg(strstr(said, "Everything you typed is saved.") == NULL, "%s", said);
    must_hear(said, "Drafts found: 1.", "F7");
    desk_close(&desk);
}
END_TEST

START_TEST(a_concern_stands_among_the_first_lines)
{
    struct desk desk;
    const char *said;

    open_family(&desk);
    said = say(&desk, take_session(&desk, "hoduya"), TO_CASE);
    ck_assert_int_le(number_of(said, "Worried about harm: save a concern at once"), 3);
    must_hear(said, "^x", TO_CASE);
    said = say(&desk, take_session(&desk, "hoduya"), "^\n");
    ck_assert_int_le(number_of(said, "Worried about harm: save a concern at once"), 3);
    desk_close(&desk);
}
END_TEST

/* Not all of them anew, and not only why. */
START_TEST(the_question_that_is_wrong_is_put_again)
{
    struct desk desk;
    const char *said, *why;

    open_family(&desk);
    said = say(&desk, take_session(&desk, "hoduya"),
               TO_CASE "k\nn\n\nlimited\n\n\n\n\n\n\n\nGo on\nNothing to the school.\n.\nGo on\n1\n");
    why = strstr(said, "what you answered here calls for it");
    ck_assert_msg(why != NULL, "%s", said);
    must_hear(why, "Limits", "Go on");
    must_hear(why, "What was explained and agreed (2 of 5)", "Go on");
    ck_assert_msg(strstr(why, "Asked for") == NULL, "%s", why);
    desk_close(&desk);
}
END_TEST

START_TEST(lines_that_begin_alike_are_told)
{
    struct desk desk;
    const char *said;

    open_family(&desk);
    said = say(&desk, take_session(&desk, "hoduya"), TO_CASE "worried\n");
    must_hear(said, "More than one line begins so", "worried");
    must_hear(said, "Worried about harm: the concern, and what social care decides", "worried");
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_key_of_the_screen_does_there_what_it_does_when_drawn);
    tcase_add_test(t, a_concern_is_one_answer_from_everywhere);
    tcase_add_test(t, a_concern_leaves_what_was_begun_as_a_draft);
    tcase_add_test(t, a_concern_stands_among_the_first_lines);
    tcase_add_test(t, the_question_that_is_wrong_is_put_again);
    tcase_add_test(t, lines_that_begin_alike_are_told);
    tcase_add_test(t, a_place_is_reached_by_its_word);
    tcase_add_test(t, what_stands_below_a_list_is_told);
    tcase_add_test(t, what_the_family_says_beside_a_text_is_told);
    tcase_add_test(t, what_waits_is_told_at_home);
    tcase_add_test(t, sign_in_and_hear_my_cases);
    tcase_add_test(t, a_wrong_passphrase_is_told);
    tcase_add_test(t, who_gave_a_user_name_is_asked_for_the_passphrase_only);
    tcase_add_test(t, a_case_is_opened_from_the_list);
    tcase_add_test(t, a_form_in_plain_gives_the_same_record);
    tcase_add_test(t, a_menu_offers_everything_once_and_names_no_key);
    tcase_add_test(t, a_menu_is_listed_once_at_a_screen);
    tcase_add_test(t, a_report_is_made_in_plain_lines);
    tcase_add_test(t, going_back_from_the_first_screen_asks);
    tcase_add_test(t, who_came_is_asked_one_after_the_other);
    tcase_add_test(t, what_narrows_the_list_reads_out_what_is_left);
}

TEST_MAIN("plain", cases)
