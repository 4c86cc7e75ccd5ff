/* SPDX-License-Identifier: MIT */
/* Moves between authorities at the screens. */

#include "config.h"

#include "support/arriving.h"
#include "support/harness.h"
#include "support/seat.h"
#include "support/table_case.h"

/* Helen Oduya leads; the family agreed to the move. */
static struct ident sit_before_a_move(struct seat *seat)
{
    struct ident id, parent;
    struct consent_entry entry;
    const struct case_file *file;

    table_case_delivering(&seat->desk, &id);
    file = table_file(&seat->desk, &id);
    parent = file->consent.items[0].given_by_person;
    desk_decision(&seat->desk, &id, &parent, CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, &entry);
    desk_ok(&seat->desk, desk_record(&seat->desk, &entry));
    return id;
}

/* From the overview of the case. */
static void go_to_step(struct seat *seat, const char *line)
{
    play(seat->stack, "n");
    for (int i = 0; i < 12 && !seat_shows(seat, line); i++)
        play(seat->stack, "Down");
}

/* The form has no field for it: it is told before anything is typed, and where it is asked. */
START_TEST(consent_to_the_move_comes_first)
{
    struct seat seat;
    struct ident id;

    table_case_delivering(&seat.desk, &id);
    seat_sit(&seat);
    play(seat.stack, "Enter");
    go_to_step(&seat, ">  The child moves");
    play(seat.stack, "Enter");
    seat_must_say(&seat, "Ask the family for consent to the transfer first: in the consent log (g k)");
    play(seat.stack, "'Eastmarch' Tab 'P. Lowe' ^S");
    seat_must_say(&seat, "consent to the transfer");
    seat_must_say(&seat, "(g k)");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_D0);
    seat_close(&seat);
}
END_TEST

/* What goes is listed before it goes, and read again afterwards. */
START_TEST(the_papers_are_listed_sent_and_read_again)
{
    struct seat seat;
    struct ident id = sit_before_a_move(&seat);

    seat_sit(&seat);
    play(seat.stack, "Enter");
    go_to_step(&seat, ">  The child moves");
    play(seat.stack, "Enter 'Eastmarch' Tab 'P. Lowe' F7");
    seat_must_show(&seat, "Supervision notes: they never leave");
    play(seat.stack, "Esc ^S");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_X0);
    play(seat.stack, "g u");
    ck_assert_str_eq(seat_top(&seat), "transfers");
    seat_must_show(&seat, "Eastmarch");
    seat_must_show(&seat, "not yet");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "The pack, as it was sent");
    play(seat.stack, "Esc e");
    ck_assert_str_eq(seat_top(&seat), "transfers");
    play(seat.stack, "g o");
    seat_must_show(&seat, "Receipt: Eastmarch");
    go_to_step(&seat, ">  The child does not move");
    play(seat.stack, "Enter 'They stay here.' ^S");
    seat_must_say(&seat, "The case goes on.");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_D0);
    play(seat.stack, "g u");
    seat_must_show(&seat, "taken back");
    seat_close(&seat);
}
END_TEST

/* What went is called off: the line leads to the entry, and stays until that is kept. */
START_TEST(whoever_has_the_papers_is_told_that_the_child_stays)
{
    struct seat seat;
    struct ident id = sit_before_a_move(&seat);
    struct taking out = taking(EVENT_T20);
    struct transfer transfer = desk_transfer(&seat.desk);
    const struct disclosure *entry;

    taking_with(&out, ENTITY_transfer, &transfer);
    desk_ok(&seat.desk, desk_take(&seat.desk, &id, &out));
    desk_sign_in(&seat.desk, "gmarlowe");
    seat_sit(&seat);
    play(seat.stack, "Enter u e 'today' Tab 'post' Tab 'Post' Tab 'Called' ^S");
    ck_assert(date_known(seat_file(&seat, &id)->transfer.items[0].sent_on));
    seat_sit_again(&seat, "hoduya");
    play(seat.stack, "Enter");
    go_to_step(&seat, ">  The child does not move");
    play(seat.stack, "Enter 'They stay here.' ^S g o");
    seat_must_show(&seat, "1 Tell: no move: Eastmarch");
    play(seat.stack, "1");
    seat_must_show(&seat, "Notice: the child does not move");
    play(seat.stack, "^S 'phone' ^S 'known' ^S");
    entry = &seat_file(&seat, &id)->disclosure.items[seat_file(&seat, &id)->disclosure.count - 1];
    ck_assert_str_eq(entry->to_person, transfer.contact);
    ck_assert_uint_eq(entry->what, set_with(0, DATACLASS_BASIC));
    play(seat.stack, "g o");
    ck_assert(!seat_shows(&seat, "Tell: no move"));
    seat_close(&seat);
}
END_TEST

/* The co-ordinator writes down that they have it, and that they looked at it. */
START_TEST(the_co_ordinator_writes_down_what_became_of_it)
{
    struct seat seat;
    struct ident id = sit_before_a_move(&seat);
    struct taking out = taking(EVENT_T20);
    struct transfer transfer = desk_transfer(&seat.desk);
    const struct disclosure *entry;

    taking_with(&out, ENTITY_transfer, &transfer);
    desk_ok(&seat.desk, desk_take(&seat.desk, &id, &out));
    desk_sign_in(&seat.desk, "gmarlowe");
    seat_sit(&seat);
    play(seat.stack, "Enter u e 'today' Tab 'post' Tab 'Post' Tab 'Called' Tab 'today' Tab 'E 12' Tab Tab 'today' ^S");
    ck_assert_msg(date_known(seat_file(&seat, &id)->transfer.items[0].receiving_reviewed_on), "%s",
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    entry = &seat_file(&seat, &id)->disclosure.items[seat_file(&seat, &id)->disclosure.count - 1];
    ck_assert_int_eq(entry->method, SHARE_METHOD_POST_DOUBLE_ENVELOPE);
    ck_assert_int_eq(entry->recipient_identity_checked, IDENTITY_CHECK_CALLED_BACK);
    play(seat.stack, "e");
    ck_assert(!seat_shows(&seat, "Recipient checked"));
    seat_close(&seat);
}
END_TEST

/* What came was sent by others: nobody here says when, or how. */
START_TEST(of_a_child_who_moved_in_nobody_asks_when_it_was_sent)
{
    struct seat seat;
    struct search_hits hits;
    struct coming c;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat.desk);
    desk_sign_in(&seat.desk, "gmarlowe");
    desk_search(&seat.desk, "quillfeather", &hits);
    desk_moving_in(&seat.desk, &c);
    desk_ok(&seat.desk, case_arrive(seat.desk.session, &c.arrival, &id, &seat.desk.err));
    seat_sit(&seat);
    play(seat.stack, "Enter u e");
    seat_must_show(&seat, "Reviewed on");
    ck_assert(!seat_shows(&seat, "Sent on"));
    ck_assert(!seat_shows(&seat, "Sent by"));
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, whoever_has_the_papers_is_told_that_the_child_stays);
    tcase_add_test(t, the_co_ordinator_writes_down_what_became_of_it);
    tcase_add_test(t, consent_to_the_move_comes_first);
    tcase_add_test(t, of_a_child_who_moved_in_nobody_asks_when_it_was_sent);
    tcase_add_test(t, the_papers_are_listed_sent_and_read_again);
}

TEST_MAIN("transfers", cases)
