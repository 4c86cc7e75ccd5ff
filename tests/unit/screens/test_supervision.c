/* SPDX-License-Identifier: MIT */
/* Supervision at the screens. */

#include "config.h"

#include "support/harness.h"
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

static void cases(TCase *t)
{
    tcase_add_test(t, a_supervisor_writes_it_down_and_changes_it);
    tcase_add_test(t, whoever_leads_reads_it_and_changes_nothing);
}

TEST_MAIN("supervision screens", cases)
