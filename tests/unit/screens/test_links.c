/* SPDX-License-Identifier: MIT */
/* Linked cases at the screens: made, gone to, taken back. */

#include "config.h"

#include "screens/nav.h"
#include "support/harness.h"
#include "support/seat.h"
#include "support/table_case.h"

/* On the overview of the second case; the first is Ravi Menon's. */
static struct ident sit(struct seat *seat)
{
    struct ident id, sister, other;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat->desk);
    desk_sign_in(&seat->desk, "rmenon");
    desk_ok(&seat->desk, desk_start(&seat->desk, "Maya", "Quillfeather", "2006-09-02", &other));
    desk_sign_in(&seat->desk, "hoduya");
    desk_ok(&seat->desk, desk_start(&seat->desk, "Kieran", "Tolliver", "2000-06-19", &id));
    desk_ok(&seat->desk, desk_start(&seat->desk, "Jodie", "Marchbank", "2004-01-11", &sister));
    seat_sit(seat);
    nav_open_case(seat->app, &id);
    return id;
}

#define LINK(urn) "a 'brother' Tab '" urn "' Tab 'The same mother.' ^S"

START_TEST(a_link_is_made_and_leads_there)
{
    struct seat seat;

    (void)sit(&seat);
    play(seat.stack, "e");
    seat_must_show(&seat, "No case is linked.");
    play(seat.stack, LINK("CAF-2010-00003"));
    ck_assert_str_eq(stack_message(seat.stack), "Linked. Both cases show it.");
    seat_must_show(&seat, "MARCHBANK, Jodie");
    seat_must_show(&seat, "The same mother.");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_must_show(&seat, "CAF-2010-00003");
    play(seat.stack, "e");
    seat_must_show(&seat, "TOLLIVER, Kieran");
    play(seat.stack, "x 'They are cousins.' Enter");
    ck_assert_str_eq(stack_message(seat.stack), "Taken back; it stays on record.");
    seat_must_show(&seat, "No case is linked.");
    seat_close(&seat);
}
END_TEST

START_TEST(of_somebody_elses_case_it_is_said_whom_to_ask)
{
    struct seat seat;

    (void)sit(&seat);
    play(seat.stack, "e " LINK("CAF-2010-00001"));
    seat_must_show(&seat, "Not yours to see");
    seat_must_show(&seat, "Ask Ravi Menon, who leads it.");
    ck_assert(!seat_shows(&seat, "QUILLFEATHER"));
    ck_assert(!seat_shows(&seat, "00001"));
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "links");
    seat_must_say(&seat, "Ask Ravi Menon, who leads it.");
    seat_close(&seat);
}
END_TEST

START_TEST(a_form_left_is_kept_as_a_draft)
{
    struct seat seat;

    (void)sit(&seat);
    play(seat.stack, "e a 'brother' Tab 'CAF-2010-00003' Esc Esc e a");
    seat_must_show(&seat, "CAF-2010-00003");
    seat_close(&seat);
}
END_TEST

/* Domain.md 2.3: one meeting, and a record, a consent and minutes for each case. */
START_TEST(one_meeting_for_brother_and_sister)
{
    struct seat seat;
    struct ident id, sister;

    setlocale(LC_ALL, "C.UTF-8");
    table_case_delivering(&seat.desk, &id);
    desk_ok(&seat.desk, desk_start(&seat.desk, "Jodie", "Marchbank", "2004-01-11", &sister));
    seat_sit(&seat);
    nav_open_case(seat.app, &id);
    play(seat.stack, "m a 'round' Tab '22 mar' ^S b");
    seat_must_say(&seat, "g e.");
    play(seat.stack, "g e " LINK("CAF-2010-00002") " g m Home b");
    seat_must_show(&seat, "MARCHBANK, Jodie");
    play(seat.stack, "Enter");
    seat_must_say(&seat, "One meeting: it is planned there");
    seat_must_show(&seat, "One meeting with CAF-2010-00002, consent there:");
    play(seat.stack, "h r 'Fine.' ^S Down r 'Better.' ^S Down r 'Each day.' ^S F6 d F6 'All went "
                     "well.' Tab 'I like it.' Tab 'Better.' Tab 'continue' Tab 'Keep it up.' Tab "
                     "'+42 15:45' Tab Tab Space F4 k");
    ck_assert_str_eq(stack_message(seat.stack), "The meeting is kept. One meeting with "
                                                "CAF-2010-00002, "
                                                "consent there: Not sought. Hold it there, too: g e.");
    play(seat.stack, "g e Enter m");
    seat_must_show(&seat, "One meeting with CAF-2010-00001, consent there:");
    seat_must_show(&seat, "Planned");
    play(seat.stack, "h");
    seat_must_show(&seat, "Who came");
    ck_assert(!seat_shows(&seat, "Dana Tolliver"));
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, one_meeting_for_brother_and_sister);
    tcase_add_test(t, a_link_is_made_and_leads_there);
    tcase_add_test(t, of_somebody_elses_case_it_is_said_whom_to_ask);
    tcase_add_test(t, a_form_left_is_kept_as_a_draft);
}

TEST_MAIN("links", cases)
