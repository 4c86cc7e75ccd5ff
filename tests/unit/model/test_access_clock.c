/* SPDX-License-Identifier: MIT */
/* By when somebody who asks to see the record must be answered. */

#include "config.h"

#include "model/access_clock.h"

#include "model/record.h"
#include "support/harness.h"

static const struct {
    const char *received, *stopped, *restarted, *due;
    bool waits;
    const char *why;
} clocks[] = {
    { "2010-08-02", "", "", "2010-09-11", false, "40 days, as in worked case A" },
    { "2018-05-24", "", "", "2018-07-03", false, "the last day of the Act of 1998" },
    { "2018-05-25", "", "", "2018-06-25", false, "the first day of a month" },
    { "2024-01-31", "", "", "2024-02-29", false, "the last day of a shorter month" },
    { "2010-08-02", "2010-08-05", "", "2010-09-11", true, "it stands" },
    { "2010-08-02", "2010-08-05", "2010-08-15", "2010-09-21", false, "ten days stood" },
    { "2010-08-02", "2010-08-05", "2010-08-05", "2010-09-11", false, "the same day" },
    { "", "", "", "", false, "nobody knows when it came" },
};

static struct date day(const char *text)
{
    struct date date = DATE_NONE;

    ck_assert(*text == '\0' || date_parse(text, &date));
    return date;
}

START_TEST(a_request_has_its_day)
{
    struct parameters parameters = parameters_default();
    struct sar request;
    char due[DATE_TEXT];

    record_init(entity_of(ENTITY_sar), &request);
    request.received_on = day(clocks[_i].received);
    request.clock_stopped_on = day(clocks[_i].stopped);
    request.clock_restarted_on = day(clocks[_i].restarted);
    date_format(access_due(&request, &parameters), due);
    ck_assert_msg(strcmp(due, clocks[_i].due) == 0, "%s: %s", clocks[_i].why, due);
    ck_assert_msg(access_waits(&request) == clocks[_i].waits, "%s", clocks[_i].why);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_request_has_its_day, 0, COUNT(clocks));
}

TEST_MAIN("the clock of a request", cases)
