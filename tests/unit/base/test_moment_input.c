/* SPDX-License-Identifier: MIT */
/* Days with a time, as they are typed. */

#include "config.h"

#include "base/moment_input.h"

#include <string.h>

#include "support/harness.h"

/* Today is Mon 22 Mar 2010; England's clock goes ahead on the 28th. */
static const struct {
    const char *typed, *moment; /* NULL: refused */
} read_as[] = {
    { "24 mar 15:45", "2010-03-24T15:45:00Z" },
    { "24 mar 2010 15.45", "2010-03-24T15:45:00Z" },
    { "24/3 4.30 pm", "2010-03-24T16:30:00Z" },
    { "t 9am", "2010-03-22T09:00:00Z" },
    { "16:50", "2010-03-22T16:50:00Z" },
    { "29 mar 9:00", "2010-03-29T08:00:00Z" },
    { "29/3 0:30", "2010-03-28T23:30:00Z" },
    { "t+7 1545", "2010-03-29T14:45:00Z" },
    { "", "" },
    { "   ", "" },
    { "24 mar", NULL },
    { "24 3 2010", NULL },
    { "24 Mar 2010 ", NULL },
    { " 24 Mar 2010  16:50 ", "2010-03-24T16:50:00Z" },
    { "t", NULL },
    { "24 mar 25:00", NULL },
    { "soon", NULL },
    { "15:45 24 mar", NULL },
    { "24 mar 2010 15:45 and a tail that is much longer than any day and time can ever be, really",
      NULL },
};

static struct date_input_context context(void)
{
    struct date_input_context context = { .kind = DATE_INPUT_ANY, .field = "when" };

    ck_assert(date_parse("2010-03-22", &context.today));
    return context;
}

START_TEST(typed_moments)
{
    struct date_input_context here = context();
    struct err err = ERR_INIT;
    struct instant moment = { 77 };
    char text[INSTANT_TEXT];
    bool taken = moment_input_read(read_as[_i].typed, &here, &moment, &err);

    instant_format(moment, text);
    if (read_as[_i].moment) {
        ck_assert_msg(taken, "%s: %s", read_as[_i].typed, err.msg);
        ck_assert_str_eq(text, read_as[_i].moment);
        return;
    }
    ck_assert_msg(!taken && moment.seconds == 77, "%s: %s", read_as[_i].typed, text);
    ck_assert_str_eq(err.field, "when");
    ck_assert_ptr_nonnull(strstr(err.msg, "24 mar 15:45"));
}
END_TEST

/* Each hour of a year comes back, but the one England's clock shows twice. */
START_TEST(each_hour_comes_back)
{
    struct date_input_context here = context();
    struct instant again, at;
    int other = 0;

    ck_assert(instant_parse("2010-01-01T00:20:00Z", &at));
    for (int i = 0; i < 365 * 24; i++, at.seconds += 3600) {
        char text[MOMENT_TEXT];

        moment_format(at, text);
        ck_assert_msg(moment_input_read(text, &here, &again, NULL), "%s", text);
        other += again.seconds != at.seconds;
    }
    ck_assert_int_eq(other, 1);
}
END_TEST

START_TEST(no_moment_has_no_words)
{
    char text[MOMENT_TEXT] = "x";

    moment_format(INSTANT_NONE, text);
    ck_assert_str_eq(text, "");
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, typed_moments, 0, sizeof(read_as) / sizeof(*read_as));
    tcase_add_test(t, each_hour_comes_back);
    tcase_add_test(t, no_moment_has_no_words);
}

TEST_MAIN("moment_input", cases)
