/* SPDX-License-Identifier: MIT */
/* Moves between authorities at the screens. */

#include "config.h"

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

static void cases(TCase *t)
{
    tcase_add_test(t, the_co_ordinator_writes_down_what_became_of_it);
    tcase_add_test(t, the_papers_are_listed_sent_and_read_again);
}

TEST_MAIN("transfers", cases)
