/* SPDX-License-Identifier: MIT */
/* The birth of a baby, at the screens. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

#define OPEN_UNBORN \
    "Ins S-Tab Space Tab 'Shanice Averill' Tab '-7' F4 F4 F4 'Late booked.' Tab 'fenn' F4 Down F4 F4"

START_TEST(a_baby_gets_its_name)
{
    struct seat seat;
    struct case_filter filter = { .whose = CASES_MINE };
    struct case_page page;
    const struct case_file *file;

    seat_open(&seat, "hoduya");
    play(seat.stack, OPEN_UNBORN);
    ck_assert_msg(strcmp(seat_top(&seat), "overview") == 0, "%s",
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    play(seat.stack, "y 'Tiana Grace' Tab 'Averill' Tab '-100' Tab f ^S");
    seat_must_show(&seat, "Look again");
    play(seat.stack, "l Esc y");
    seat_must_show(&seat, "Tiana Grace");
    play(seat.stack, "^S i");
    seat_must_say(&seat, "Recorded.");
    desk_ok(&seat.desk, case_list(app_session(seat.app), &filter, NULL, 1, &page, &seat.desk.arena,
                                  &seat.desk.err));
    file = seat_file(&seat, &page.rows[0].case_id);
    ck_assert_str_eq(file->subject.given_names, "Tiana Grace");
    ck_assert_int_eq(file->subject.sex, SEX_F);
    ck_assert_uint_eq(file->subject_name.count, 1);
    play(seat.stack, "y");
    seat_must_say(&seat, "The child is born.");
    seat_close(&seat);
}
END_TEST

/* Several may have no other name. */
START_TEST(an_unborn_baby_is_told_by_its_mother_and_its_day)
{
    struct seat seat;
    const char *shown;

    seat_open(&seat, "hoduya");
    play(seat.stack, OPEN_UNBORN " g c");
    shown = picture(seat.stack, 24, 80, BORDERS_ASCII);
    ck_assert_msg(strstr(shown, "Averill       due 15 Mar") != NULL, "%s", shown);
    ck_assert_msg(strstr(shown, "unborn baby of Shanice Averill") != NULL, "%s", shown);
    play(seat.stack, "F3 'Averill' Tab 'to see her' Enter");
    shown = picture(seat.stack, 24, 80, BORDERS_ASCII);
    ck_assert_msg(strstr(shown, "unborn baby of Shanice Averill") != NULL, "%s", shown);
    ck_assert_msg(strstr(shown, "due Mar") != NULL, "%s", shown);
    seat_close(&seat);
}
END_TEST

/* Domain.md 2.5: the first keeps the case; the co-ordinator gives the other its own. */
START_TEST(a_twin_gets_a_case_of_its_own)
{
    struct seat seat;
    struct case_filter filter = { .whose = CASES_ALLOWED };
    struct case_page page;
    const char *shown;

    seat_open(&seat, "hoduya");
    play(seat.stack, OPEN_UNBORN);
    play(seat.stack, "g e b");
    seat_must_say(&seat, "Record the birth");
    play(seat.stack, "g o y 'Tiana Grace' Tab 'Averill' Tab '-3' Tab f ^S");
    seat_must_say(&seat, "Twins: g e.");
    play(seat.stack, "g e b");
    seat_must_say(&seat, "co-ordinator");
    seat_sit_again(&seat, "gmarlowe");
    play(seat.stack, "Enter g e b 'Tara' Tab");
    shown = picture(seat.stack, 24, 80, BORDERS_ASCII);
    ck_assert_msg(strstr(shown, "Another child of this birth") != NULL, "%s", shown);
    ck_assert_msg(strstr(shown, "Averill") != NULL, "%s", shown);
    seat_wait(&seat, 2100);
    play(seat.stack, "Esc g r Enter");
    seat_must_show(&seat, "Tara");
    play(seat.stack, "^S");
    shown = picture(seat.stack, 24, 80, BORDERS_ASCII);
    seat_must_say(&seat, "This child's own case");
    ck_assert_msg(strstr(shown, "AVERILL, Tara") != NULL, "%s", shown);
    desk_ok(&seat.desk, case_list(app_session(seat.app), &filter, NULL, 5, &page,
                                  &seat.desk.arena, &seat.desk.err));
    ck_assert_uint_eq(page.count, 2);
    play(seat.stack, "g e");
    seat_must_show(&seat, "Tiana");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_twin_gets_a_case_of_its_own);
    tcase_add_test(t, an_unborn_baby_is_told_by_its_mother_and_its_day);
    tcase_add_test(t, a_baby_gets_its_name);
}

TEST_MAIN("birth", cases)
