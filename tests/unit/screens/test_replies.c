/* SPDX-License-Identifier: MIT */
/* The right of reply at the screens: an answer beside each text wherever it is shown, and
 * asked from there with one key. */

#include "config.h"

#include "support/harness.h"
#include "support/replies.h"
#include "support/seat.h"

enum { DAY_MS = 24 * 60 * 60 * 1000 };

static struct ident open_case(struct seat *seat, bool answered)
{
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    replies_case(&seat->desk, &id);
    if (answered)
        (void)replies_note_all(&seat->desk, &id);
    seat_sit(seat);
    play(seat->stack, "Enter g o");
    return id;
}

static const char *seen(struct seat *seat)
{
    return picture(seat->stack, 60, 200, BORDERS_ASCII);
}

/* Where each text is shown, and how one gets there from the overview. */
static const struct {
    const char *keys;
    const char *part, *also; /* NULL: no other */
    const char *why;
} places[] = {
    { "g i", "CHILD", NULL, "the child's details" },
    { "g i F6 F6 F6", "PERSON", NULL, "somebody in the child's life" },
    { "g a", "WHOLE", NULL, "the version" },
    { "g a F3 'reason' Enter", "REASON", NULL, "its reason" },
    { "g a F3 'family and home' Enter", "HOME", NULL, "a section" },
    { "g a F3 'basic care' Enter", "ELEMENT", NULL, "an element" },
    { "g a F3 'agreed actions' Enter", "ACTIONS", NULL, "a list" },
    { "g k Enter", "CONSENT", NULL, "an entry of the consent log" },
    { "g m", "MEETING", "APART", "the meetings" },
    { "g m Enter", "MEETING", "APART", "who gets the minutes" },
    { "g m Enter Enter", "MEETING", NULL, "the page given out" },
    { "g l", "LEAD", NULL, "who led" },
    { "g d", "ACTION", "PROGRESS", "the plan, with the last comment" },
    { "g d", "PLAN", NULL, "the plan as a whole" },
    { "g d Enter", "ACTION", NULL, "how an action goes" },
    { "g d e", "ACTION", NULL, "the action's form" },
    { "g f", "SCORE", NULL, "the scores" },
    { "g f Enter", "SCORE", NULL, "every score of a line" },
    { "g p", "PANEL", NULL, "the panel" },
    { "g x", "CONCERN", NULL, "the concern" },
    { "g h F3 'bedtime' Enter", "NOTE", NULL, "the chronology" },
    { "g h F3 'bedtime' Enter v", "NOTE", NULL, "the whole of a note" },
    { "g h F3 'bedtime' Enter p", "NOTE", NULL, "the chronology as text" },
    { "g h F3 'bedtime' Enter Enter", "NOTE", NULL, "a note's form" },
    { "g h F3 'nobody answered' Enter v", "CONTACT", NULL, "an attempt at contact" },
    { "g h F3 'mornings' Enter", "MEETING", NULL, "a meeting in the chronology" },
};

#define ck_answered(seat, part, why)                                                       \
    do {                                                                                   \
        char words_[40];                                                                   \
        snprintf(words_, sizeof(words_), "Answer %s ", part);                              \
        ck_assert_msg(strstr(seen(seat), words_) != NULL, "%s: no \"%s\" in\n%s", why, words_, \
                      seen(seat));                                                         \
    } while (0)

START_TEST(an_answer_stands_beside_its_text_on_every_screen)
{
    struct seat seat;

    open_case(&seat, true);
    play(seat.stack, places[_i].keys);
    ck_answered(&seat, places[_i].part, places[_i].why);
    if (places[_i].also != NULL)
        ck_answered(&seat, places[_i].also, places[_i].why);
    seat_close(&seat);
}
END_TEST

/* While a meeting is held, too: it is where the family hears the text. */
START_TEST(it_stands_beside_an_action_at_the_meeting)
{
    struct seat seat;
    struct plan_action action;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_delivering(&seat.desk, &id, &action);
    (void)replies_note_all(&seat.desk, &id);
    seat_sit(&seat);
    play(seat.stack, "Enter g m h F6");
    ck_assert_str_eq(seat_top(&seat), "meeting");
    ck_answered(&seat, "ACTION", "an open action");
    seat_close(&seat);
}
END_TEST

/* How often the family disagrees stands on the overview, too. */
START_TEST(the_overview_counts_them)
{
    struct seat seat;

    open_case(&seat, true);
    ck_assert_msg(strstr(seen(&seat), "3 disagree, 1 open of 1") != NULL, "%s", seen(&seat));
    seat_must_show(&seat, "3 disagree");
    seat_close(&seat);
}
END_TEST

/* What finds no room says so. */
START_TEST(more_than_fits_is_said)
{
    struct seat seat;
    struct ident id = open_case(&seat, false);
    const struct case_file *file = seat_file(&seat, &id);
    struct erratum reply;

    replies_make(&reply, file, REPLY_PART_ACTION, &file->plan_action.items[0], &seat.desk.arena);
    reply.text = "One.\nTwo.\nThree.\nFour.\nFive.\nSix.\nSeven.\nEight.\nNine.";
    desk_ok(&seat.desk, reply_note(app_session(seat.app), &reply, &seat.desk.err));
    play(seat.stack, "F5 g d");
    seat_must_show(&seat, "a parent or carer disagrees: One.");
    seat_must_show(&seat, "... and more: the list of corrections has all of it.");
    seat_close(&seat);
}
END_TEST

/* The same as it was on an earlier day. */
START_TEST(it_stands_there_in_the_case_as_it_was)
{
    struct seat seat;

    open_case(&seat, true);
    app_sign_off(seat.app);
    fake_pass(&seat.desk.fake, 3 * (int64_t)DAY_MS);
    seat_sit_again(&seat, "hoduya");
    play(seat.stack, "Enter g o ^T '-1' Enter g d");
    ck_answered(&seat, "ACTION", "the plan as it was");
    seat_close(&seat);
}
END_TEST

/* ----- Asked where it stands ----------------------------------------------------- */

#define ANSWERS "Alt-e Right Space Tab Right Space Tab 'It is not so.' Tab 'Dana Tolliver' ^S"

static const struct {
    const char *keys;
    int part;
} asked[] = {
    { "g d", REPLY_PART_ACTION },      { "g h F3 'bedtime' Enter", REPLY_PART_NOTE },
    { "g l", REPLY_PART_LEAD },        { "g f", REPLY_PART_SCORE },
    { "g p", REPLY_PART_PANEL },       { "g x", REPLY_PART_CONCERN },
    { "g k", REPLY_PART_CONSENT },     { "g i", REPLY_PART_CHILD },
    { "g i F6 F6 F6", REPLY_PART_PERSON },
};

START_TEST(one_key_asks_for_it_where_the_text_stands)
{
    struct seat seat;
    struct ident id = open_case(&seat, false);
    const struct erratum *reply;

    play(seat.stack, asked[_i].keys);
    play(seat.stack, ANSWERS);
    ck_assert_uint_eq(seat_file(&seat, &id)->erratum.count, 1);
    reply = &seat_file(&seat, &id)->erratum.items[0];
    ck_assert_int_eq(reply->part, asked[_i].part);
    ck_assert_int_eq(reply->whose, VIEW_FROM_PARENT);
    ck_assert_str_eq(reply->text, "It is not so.");
    ck_assert_str_eq(reply->asked_by, "Dana Tolliver");
    ck_assert_msg(asked[_i].part == REPLY_PART_CONSENT ||
                      strstr(seen(&seat), "a parent or carer disagrees (Dana Tolliver): It is"),
                  "%s", seen(&seat));
    seat_close(&seat);
}
END_TEST

/* Of a record with several texts it is asked which. */
START_TEST(it_asks_which_of_the_texts)
{
    struct seat seat;
    struct ident id = open_case(&seat, false);

    play(seat.stack, "g m Alt-e 'apart' Enter");
    play(seat.stack, "Right Space Tab Right Space Tab 'It is not so.' ^S");
    ck_assert_int_eq(seat_file(&seat, &id)->erratum.items[0].part, REPLY_PART_APART);
    seat_close(&seat);
}
END_TEST

START_TEST(the_section_of_the_assessment_is_put_in)
{
    struct seat seat;
    struct ident id = open_case(&seat, false);
    const struct erratum *reply;

    play(seat.stack, "g a F3 'basic care' Enter Alt-e Right Space Tab Right Space Tab Tab Tab Tab "
                     "'It is not so.' ^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->erratum.count, 1);
    reply = &seat_file(&seat, &id)->erratum.items[0];
    ck_assert_int_eq(reply->part, REPLY_PART_ELEMENT);
    ck_assert_int_eq(reply->element, ELEMENT_2_01);
    ck_assert(strstr(seen(&seat), "It is not so."));
    seat_close(&seat);
}
END_TEST

/* Of a version only its own parts are offered. */
START_TEST(the_assessment_offers_its_parts_only)
{
    struct seat seat;

    open_case(&seat, false);
    play(seat.stack, "g a Alt-e Space Tab F2");
    seat_must_show(&seat, "Family and home situation");
    ck_assert_msg(!seat_shows(&seat, "A note in the chronology") &&
                      !seat_shows(&seat, "somebody in the child"),
                  "%s", seen(&seat));
    play(seat.stack, "'chrono'");
    ck_assert(!seat_shows(&seat, "A note in the chronology"));
    seat_close(&seat);
}
END_TEST

/* From the list of all of them to any text of the case. */
START_TEST(the_list_leads_to_any_text)
{
    struct seat seat;
    struct ident id = open_case(&seat, false);

    play(seat.stack, "Alt-e");
    seat_must_show(&seat, "Nobody has corrected or disagreed with anything.");
    play(seat.stack, "a 'bedtime' Enter Space Tab 'It was a star chart.' ^S");
    ck_assert_int_eq(seat_file(&seat, &id)->erratum.items[0].part, REPLY_PART_NOTE);
    seat_must_show(&seat, "A note in the chronology");
    seat_must_show(&seat, "It was a star chart.");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "Record: A note in the chronology, 22 Mar 2010: Bedtime chart agreed.");
    seat_close(&seat);
}
END_TEST

/* What is typed and not saved goes on where it was. */
START_TEST(a_draft_of_it_goes_on)
{
    struct seat seat;
    struct ident id = open_case(&seat, false);

    play(seat.stack, "g d Alt-e Right Space Tab Right Space Tab 'It is not so.' Esc g r Enter");
    seat_must_show(&seat, "It is not so.");
    play(seat.stack, "^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->erratum.count, 1);
    ck_assert_int_eq(seat_file(&seat, &id)->erratum.items[0].part, REPLY_PART_ACTION);
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, an_answer_stands_beside_its_text_on_every_screen, 0, COUNT(places));
    tcase_add_test(t, it_stands_beside_an_action_at_the_meeting);
    tcase_add_test(t, the_overview_counts_them);
    tcase_add_test(t, more_than_fits_is_said);
    tcase_add_test(t, it_stands_there_in_the_case_as_it_was);
    tcase_add_loop_test(t, one_key_asks_for_it_where_the_text_stands, 0, COUNT(asked));
    tcase_add_test(t, it_asks_which_of_the_texts);
    tcase_add_test(t, the_section_of_the_assessment_is_put_in);
    tcase_add_test(t, the_assessment_offers_its_parts_only);
    tcase_add_test(t, the_list_leads_to_any_text);
    tcase_add_test(t, a_draft_of_it_goes_on);
}

TEST_MAIN("replies", cases)
