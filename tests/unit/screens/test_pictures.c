/* SPDX-License-Identifier: MIT */
/*
 * The screens as they look, against the pictures in tests/screen. With
 * UPDATE_PICTURES=1 in the environment they are drawn anew, for the eye.
 */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"
#include "support/table_case.h"

static const struct {
    int rows;
    int cols;
} sizes[] = { { 24, 80 }, { 10, 40 }, { 60, 200 } };

static void picture_file(const char *name, int rows, int cols, char path[512])
{
    const char *source = getenv("SOURCE");

    snprintf(path, 512, "%s/tests/screen/%s-%dx%d.picture", source == NULL ? "." : source, name,
             cols, rows);
}

static void write_picture(const char *path, const char *drawn)
{
    FILE *file = fopen(path, "w");

    ck_assert_ptr_nonnull(file);
    fputs(drawn, file);
    fclose(file);
}

static void compare(const char *path, const char *drawn)
{
    char kept[65536];
    FILE *file = fopen(path, "r");
    size_t length;

    ck_assert_msg(file != NULL, "there is no %s", path);
    length = fread(kept, 1, sizeof(kept) - 1, file);
    fclose(file);
    kept[length] = '\0';
    ck_assert_msg(strcmp(kept, drawn) == 0, "%s is now\n%s", path, drawn);
}

static void looks_like(struct seat *seat, const char *name)
{
    for (size_t i = 0; i < COUNT(sizes); i++) {
        char path[512];
        const char *drawn = picture(seat->stack, sizes[i].rows, sizes[i].cols, BORDERS_ASCII);

        picture_file(name, sizes[i].rows, sizes[i].cols, path);
        if (getenv("UPDATE_PICTURES") != NULL)
            write_picture(path, drawn);
        else
            compare(path, drawn);
    }
}

START_TEST(outside_a_case)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    looks_like(&seat, "my-cases");
    play(seat.stack, "F3 'toliver' Enter 'asked by the school' Enter");
    looks_like(&seat, "area-search");
    play(seat.stack, "Esc");
    app_sign_off(seat.app);
    looks_like(&seat, "sign-in");
    seat_close(&seat);
}
END_TEST

START_TEST(the_case)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    looks_like(&seat, "overview");
    play(seat.stack, "i F6 F6 F6");
    looks_like(&seat, "people");
    play(seat.stack, "g k");
    looks_like(&seat, "consent-log");
    play(seat.stack, "n F6 F6");
    looks_like(&seat, "consent-scope");
    play(seat.stack, "Esc g t");
    looks_like(&seat, "team");
    play(seat.stack, "g h");
    looks_like(&seat, "chronology");
    seat_close(&seat);
}
END_TEST

START_TEST(the_assessment)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    seat_agree(&seat);
    play(seat.stack, "a F6 F6 F6 F6 F6 F6 F6 Right Right Tab 'Kind to his sister.' Tab 'Anger.'");
    looks_like(&seat, "element");
    play(seat.stack, "^S");
    looks_like(&seat, "element-warned");
    play(seat.stack, "F4");
    looks_like(&seat, "still-missing");
    seat_close(&seat);
}
END_TEST

START_TEST(before_a_case_is_opened)
{
    struct seat seat;

    seat_open(&seat, "hoduya");
    play(seat.stack, "Ins 'Asha' Tab 'Rees' Tab Tab 'nowhere' F4 F4 F4 F4 F4 F4");
    looks_like(&seat, "opening-review");
    seat_close(&seat);
}
END_TEST

START_TEST(a_meeting)
{
    struct seat seat;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    table_case_delivering(&seat.desk, &id);
    table_outsider(&seat.desk);
    seat_sit(&seat);
    play(seat.stack, "Enter m a Tab '24 mar 15:45' Tab 'School' F6 y n a 'nisha' ^S");
    looks_like(&seat, "meeting-asked");
    play(seat.stack, "^S h h h h r 'He sleeps better.' ^S F6 1 d");
    looks_like(&seat, "meeting-actions");
    seat_close(&seat);
}
END_TEST

START_TEST(reports)
{
    struct seat seat;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    table_case_delivering(&seat.desk, &id);
    desk_sign_in(&seat.desk, "gmarlowe");
    seat_sit(&seat);
    play(seat.stack, "Alt-p Enter");
    looks_like(&seat, "report-ask");
    play(seat.stack, "^S");
    looks_like(&seat, "report-list");
    play(seat.stack, "Esc Down Down Down Down Down Down Down Down Enter ^S Down");
    looks_like(&seat, "report-figures");
    play(seat.stack, "Esc Esc Alt-f");
    looks_like(&seat, "figures");
    seat_close(&seat);
}
END_TEST

START_TEST(a_print)
{
    struct seat seat;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    table_case_delivering(&seat.desk, &id);
    seat_sit(&seat);
    play(seat.stack, "Enter P 'school' Tab Tab 'To plan the help.'");
    looks_like(&seat, "print-ask");
    play(seat.stack, "^S");
    looks_like(&seat, "print-look");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, reports);
    tcase_add_test(t, before_a_case_is_opened);
    tcase_add_test(t, outside_a_case);
    tcase_add_test(t, the_case);
    tcase_add_test(t, the_assessment);
    tcase_add_test(t, a_meeting);
    tcase_add_test(t, a_print);
}

TEST_MAIN("pictures", cases)
