/* SPDX-License-Identifier: MIT */
/* Supervision at the screens. */

#include "config.h"

#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"

/* Helen Oduya leads a case; Paul Renshaw supervises her. */
static struct ident sit(struct seat *seat, const char *login)
{
    struct practitioner changed;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat->desk);
    desk_ok(&seat->desk, record_theirs(seat->desk.session, ENTITY_practitioner, &seat->desk.hoduya,
                                       0, &changed, &(struct practitioner){ 0 },
                                       &seat->desk.arena, &seat->desk.err));
    changed.caf_supervisor = seat->desk.prenshaw;
    desk_ok(&seat->desk, record_save(seat->desk.session, ENTITY_practitioner, &changed,
                                     &seat->desk.err));
    desk_sign_in(&seat->desk, "hoduya");
    desk_ok(&seat->desk, desk_start(&seat->desk, "Kieran", "Tolliver", "2000-06-19", &id));
    desk_sign_in(&seat->desk, login);
    seat_sit(seat);
    play(seat->stack, "Enter");
    return id;
}

/* Who talked is filled in. */
START_TEST(a_supervisor_writes_it_down_and_changes_it)
{
    struct seat seat;
    struct ident id = sit(&seat, "prenshaw");
    const struct case_file *file;

    play(seat.stack, "v");
    ck_assert_str_eq(seat_top(&seat), "supervision");
    seat_must_show(&seat, "No supervision is written down yet.");
    play(seat.stack, "a Tab Tab Tab 'c' Tab 'Two cases are enough.' Tab '5 may 2010' ^S");
    file = seat_file(&seat, &id);
    ck_assert_msg(file->supervision_note.count == 1, "%s",
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    ck_assert(ident_equal(&file->supervision_note.items[0].lp, &seat.desk.hoduya));
    ck_assert(ident_equal(&file->supervision_note.items[0].supervisor, &seat.desk.prenshaw));
    seat_must_show(&seat, "Supervision, next Wed 5 May");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "record");
    fake_pass(&seat.desk.fake, (int64_t)60 * 24 * 3600 * 1000);
    seat_sit_again(&seat, "prenshaw");
    play(seat.stack, "Enter v");
    seat_must_show(&seat, "Supervision, was due Wed 5 May");
    seat_close(&seat);
}
END_TEST

START_TEST(whoever_leads_reads_it_and_changes_nothing)
{
    struct seat seat;

    sit(&seat, "hoduya");
    play(seat.stack, "v a Tab Tab Tab 'c' Tab 'Two cases are enough.' ^S");
    seat_must_show(&seat, "Two cases are enough.");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "pager");
    seat_close(&seat);
}
END_TEST

/* Whose it is stands on the board, on the overview and where it is written (domain.md 4.2 R-SUP:
 * told to the supervisor, and 2.8: the co-ordinator reads). */
START_TEST(a_coordinator_is_told_whose_it_is)
{
    struct seat seat;
    struct ident id = sit(&seat, "hoduya");

    app_free(seat.app);
    desk_sign_in(&seat.desk, "hoduya");
    desk_lead(&seat.desk, &id, &seat.desk.hoduya);
    fake_pass(&seat.desk.fake, (int64_t)70 * 24 * 3600 * 1000);
    desk_sign_in(&seat.desk, "gmarlowe");
    seat_sit(&seat);
    seat_must_show(&seat, "No supervision (Paul Renshaw)");
    play(seat.stack, "Enter");
    for (int i = 0; i < 9 && !seat_shows(&seat, "For Paul Renshaw: clears when"); i++)
        play(seat.stack, "Down");
    seat_must_show(&seat, "For Paul Renshaw: clears when the supervisor writes a supervision note.");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "supervision");
    seat_must_say(&seat, "This falls to Paul Renshaw, not to you.");
    play(seat.stack, "a");
    seat_must_say(&seat, "The supervisor of the lead writes this: Paul Renshaw.");
    seat_close(&seat);
}
END_TEST

/* To the supervisor nobody says whose it is, and the day of the next talk lies ahead. */
START_TEST(the_supervisor_is_asked_and_a_day_without_a_year_is_the_coming_one)
{
    struct seat seat;
    struct ident id = sit(&seat, "prenshaw");

    play(seat.stack, "v a Tab Tab Tab 'c' Tab 'Two cases are enough.' Tab '1 feb' ^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->supervision_note.count, 1);
    seat_must_show(&seat, "next Tue 1 Feb 2011");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_coordinator_is_told_whose_it_is);
    tcase_add_test(t, the_supervisor_is_asked_and_a_day_without_a_year_is_the_coming_one);
    tcase_add_test(t, a_supervisor_writes_it_down_and_changes_it);
    tcase_add_test(t, whoever_leads_reads_it_and_changes_nothing);
}

TEST_MAIN("supervision screens", cases)
