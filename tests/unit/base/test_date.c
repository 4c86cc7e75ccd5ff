/* SPDX-License-Identifier: MIT */
/* Days and moments: the corners of the calendar. */

#include "config.h"

#include "base/date.h"

#include <stdio.h>

#include "support/harness.h"

static struct date day(const char *text)
{
    struct date date = DATE_NONE;

    ck_assert_msg(date_parse(text, &date), "%s", text);
    return date;
}

START_TEST(every_day_of_four_centuries_comes_back)
{
    struct date first = day("1800-01-01");
    struct date last = day("2200-12-31");

    for (struct date d = first; d.days <= last.days; d.days++) {
        char text[DATE_TEXT];
        struct date again;

        date_format(d, text);
        ck_assert_msg(date_parse(text, &again) && again.days == d.days, "%s", text);
    }
    ck_assert_int_eq(day("1970-01-01").days, 0);
}
END_TEST

START_TEST(days_that_do_not_exist_are_refused)
{
    static const char *const wrong[] = { "2010-02-29", "1900-02-29", "2010-13-01", "2010-00-10",
                                         "2010-04-31", "2010-4-1",   "10-04-01",   "2010-04-01 ",
                                         "",           "1799-12-31", "2201-01-01", "2010/04/01" };
    struct date date;

    for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
        ck_assert_msg(!date_parse(wrong[i], &date), "%s", wrong[i]);
    ck_assert(!date_parse(NULL, &date));
}
END_TEST

static const struct {
    const char *born, *on;
    int age;
    const char *why;
} ages[] = {
    { "2000-06-19", "2010-06-18", 9, "the day before" },
    { "2000-06-19", "2010-06-19", 10, "the birthday itself counts" },
    { "2004-02-29", "2016-02-28", 11, "a leap year has the real day" },
    { "2004-02-29", "2015-02-28", 11, "born on 29 February, of age on 28" },
    { "2010-06-09", "2010-06-09", 0, "born today" },
};

START_TEST(age_in_whole_years)
{
    ck_assert_msg(date_age(day(ages[_i].born), day(ages[_i].on)) == ages[_i].age, "%s",
                  ages[_i].why);
}
END_TEST

START_TEST(weekday_and_week)
{
    ck_assert_int_eq(date_weekday(day("2010-03-22")), MONDAY);
    ck_assert_int_eq(date_weekday(day("1969-12-28")), SUNDAY);
    ck_assert_int_eq(date_week(day("2010-01-03")), 53);
    ck_assert_int_eq(date_week(day("2010-04-05")), 14);
    ck_assert_int_eq(date_week(day("2008-12-29")), 1);
}
END_TEST

START_TEST(months_end_where_the_month_ends)
{
    ck_assert_int_eq(date_add_months(day("2010-01-31"), 1).days, day("2010-02-28").days);
    ck_assert_int_eq(date_add_months(day("2010-03-31"), -13).days, day("2009-02-28").days);
    ck_assert_int_eq(date_add_months(day("2010-11-30"), 2).days, day("2011-01-30").days);
}
END_TEST

START_TEST(the_later_day_comes_last_and_an_unknown_one_first)
{
    struct date first = { 100 }, then = { 101 };

    ck_assert_int_eq(date_later(first, then).days, then.days);
    ck_assert_int_eq(date_later(then, first).days, then.days);
    ck_assert_int_eq(date_later(DATE_NONE, first).days, first.days);
}
END_TEST

START_TEST(moments_come_back)
{
    struct instant moment;
    char text[INSTANT_TEXT];

    ck_assert(instant_parse("2010-03-22T10:42:07Z", &moment));
    instant_format(moment, text);
    ck_assert_str_eq(text, "2010-03-22T10:42:07Z");
    ck_assert(!instant_parse("2010-03-22T24:00:00Z", &moment));
    ck_assert(!instant_parse("2010-03-22 10:42:07", &moment));
    ck_assert(instant_parse("1969-12-31T23:59:59Z", &moment) && moment.seconds == -1);
    ck_assert_int_eq(instant_date(moment).days, -1);
}
END_TEST

START_TEST(englands_clock)
{
    struct instant moment;

    ck_assert(instant_parse("2010-03-28T00:59:59Z", &moment));
    ck_assert_int_eq(instant_local_offset(moment), 0);
    moment.seconds++;
    ck_assert_int_eq(instant_local_offset(moment), 60);
    ck_assert(instant_parse("2010-10-31T01:00:00Z", &moment));
    ck_assert_int_eq(instant_local_offset(moment), 0);
    ck_assert(instant_parse("2010-06-30T23:30:00Z", &moment));
    ck_assert_int_eq(instant_local_date(moment).days, day("2010-07-01").days);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, every_day_of_four_centuries_comes_back);
    tcase_add_test(t, days_that_do_not_exist_are_refused);
    tcase_add_loop_test(t, age_in_whole_years, 0, sizeof(ages) / sizeof(*ages));
    tcase_add_test(t, weekday_and_week);
    tcase_add_test(t, months_end_where_the_month_ends);
    tcase_add_test(t, the_later_day_comes_last_and_an_unknown_one_first);
    tcase_add_test(t, moments_come_back);
    tcase_add_test(t, englands_clock);
}

TEST_MAIN("date", cases)
