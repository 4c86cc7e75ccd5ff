/* SPDX-License-Identifier: MIT */
/* Times of day as they are typed. */

#include "config.h"

#include "base/time_input.h"

#include <stdio.h>
#include <string.h>

#include "support/harness.h"

static const struct {
    const char *typed, *time; /* NULL: refused */
} read_as[] = {
    { "16:50", "16:50" },   { "16.50", "16:50" },  { "1650", "16:50" },    { "4.50pm", "16:50" },
    { "4:50 PM", "16:50" }, { "450pm", "16:50" },  { "4pm", "16:00" },     { "4 p.m.", "16:00" },
    { "9am", "09:00" },     { "9:05", "09:05" },   { "0905", "09:05" },    { "930", "09:30" },
    { "12am", "00:00" },    { "12pm", "12:00" },   { "12:30am", "00:30" }, { "0:00", "00:00" },
    { " 23:59 ", "23:59" }, { "", "" },            { "  ", "" },           { "9", NULL },
    { "24:00", NULL },      { "16:60", NULL },     { "13pm", NULL },       { "0am", NULL },
    { "16:5", NULL },       { "16:500", NULL },    { "16500", NULL },      { "4.50p", NULL },
    { "4.50xm", NULL },     { "4.50pmx", NULL },   { "pm", NULL },         { "noon", NULL },
    { "-1:00", NULL },      { "16:50:00", NULL },  { "\xff", NULL },       { "16:", NULL },
};

START_TEST(typed_times)
{
    struct err err = ERR_INIT;
    int minutes = 77;
    char text[TIME_TEXT];
    bool taken = time_input_read(read_as[_i].typed, "time", &minutes, &err);

    time_format(minutes, text);
    if (read_as[_i].time) {
        ck_assert_msg(taken, "%s: %s", read_as[_i].typed, err.msg);
        ck_assert_str_eq(text, read_as[_i].time);
        return;
    }
    ck_assert_msg(!taken && minutes == 77, "%s: %s", read_as[_i].typed, text);
    ck_assert_str_eq(err.field, "time");
    ck_assert_ptr_nonnull(strstr(err.msg, "Type it as 16:50"));
}
END_TEST

START_TEST(each_minute_comes_back)
{
    for (int i = 0; i < 24 * 60; i++) {
        char text[TIME_TEXT];
        int again = TIME_UNKNOWN;

        time_format(i, text);
        ck_assert(time_input_read(text, NULL, &again, NULL) && again == i);
    }
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, typed_times, 0, sizeof(read_as) / sizeof(*read_as));
    tcase_add_test(t, each_minute_comes_back);
}

TEST_MAIN("time_input", cases)
