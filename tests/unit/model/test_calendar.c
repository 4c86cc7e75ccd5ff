/* SPDX-License-Identifier: MIT */
/* Working days and bank holidays of England. */

#include "config.h"

#include "model/calendar.h"

#include "base/compiler.h"

#include "support/harness.h"

static struct date day(const char *text)
{
    struct date date = DATE_NONE;

    ck_assert_msg(date_parse(text, &date), "%s", text);
    return date;
}

/* As published each year by the government, days of the weekend left out. */
static const char *const holidays[] = {
    "2005-01-03", "2005-03-25", "2005-03-28", "2005-05-02", "2005-05-30", "2005-08-29",
    "2005-12-26", "2005-12-27", "2006-01-02", "2006-04-14", "2006-04-17", "2006-05-01",
    "2006-05-29", "2006-08-28", "2006-12-25", "2006-12-26", "2009-12-25", "2009-12-28",
    "2010-01-01", "2010-04-02", "2010-04-05", "2010-05-03", "2010-05-31", "2010-08-30",
    "2010-12-27", "2010-12-28", "2011-01-03", "2011-04-22", "2011-04-25", "2011-04-29",
    "2011-05-02", "2011-05-30", "2011-08-29", "2011-12-26", "2011-12-27", "2012-01-02",
    "2012-04-06", "2012-04-09", "2012-05-07", "2012-06-04", "2012-06-05", "2012-08-27",
    "2012-12-25", "2012-12-26", "2020-01-01", "2020-04-10", "2020-04-13", "2020-05-08",
    "2020-05-25", "2020-08-31", "2020-12-25", "2020-12-28", "2022-01-03", "2022-04-15",
    "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03", "2022-08-29", "2022-09-19",
    "2022-12-26", "2022-12-27", "2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01",
    "2023-05-08", "2023-05-29", "2023-08-28", "2023-12-25", "2023-12-26", "2024-03-29",
    "2024-04-01", "2035-03-23", "2035-03-26", "2035-05-07", "2035-05-28", "2035-08-27",
};

/* Whole years of the list above: nothing else in them is a holiday. */
static const int whole_years[] = { 2005, 2006, 2010, 2011, 2012, 2020, 2022, 2023 };

static bool listed(struct date date)
{
    for (size_t i = 0; i < COUNT(holidays); i++) {
        if (day(holidays[i]).days == date.days)
            return true;
    }
    return false;
}

START_TEST(published_holidays_are_no_working_days)
{
    for (size_t i = 0; i < COUNT(holidays); i++) {
        ck_assert_msg(calendar_bank_holiday(day(holidays[i])) != NULL, "%s", holidays[i]);
        ck_assert_msg(!calendar_is_working_day(day(holidays[i])), "%s", holidays[i]);
    }
}
END_TEST

START_TEST(no_other_weekday_is_one)
{
    for (size_t i = 0; i < COUNT(whole_years); i++) {
        struct date date;
        struct date last;

        ck_assert(date_from_civil(whole_years[i], 1, 1, &date));
        ck_assert(date_from_civil(whole_years[i], 12, 31, &last));
        for (; date.days <= last.days; date.days++) {
            char text[DATE_TEXT];
            bool weekend = date_weekday(date) > FRIDAY;

            date_format(date, text);
            ck_assert_msg(calendar_is_working_day(date) == (!weekend && !listed(date)), "%s", text);
        }
    }
}
END_TEST

START_TEST(moved_holidays_leave_their_old_day)
{
    ck_assert(calendar_is_working_day(day("2012-05-28")));
    ck_assert(calendar_is_working_day(day("2020-05-04")));
    ck_assert(calendar_is_working_day(day("2022-05-30")));
}
END_TEST

START_TEST(every_year_has_its_eight)
{
    for (int year = 2005; year <= 2035; year++) {
        struct date date;
        int weekdays = 0;
        int extra = year == 2011 || year == 2012 || year == 2023 ? 1 : year == 2022 ? 2 : 0;

        ck_assert(date_from_civil(year, 1, 1, &date));
        for (int i = 0; i < 365; i++, date.days++)
            weekdays += date_weekday(date) <= FRIDAY && calendar_bank_holiday(date);
        ck_assert_msg(weekdays == 8 + extra, "%d has %d", year, weekdays);
    }
}
END_TEST

START_TEST(easter_falls_where_it_fell)
{
    static const char *const sundays[] = { "1943-04-25", "1981-04-19", "2000-04-23", "2005-03-27",
                                           "2008-03-23", "2010-04-04", "2011-04-24", "2019-04-21",
                                           "2024-03-31", "2038-04-25" };

    for (size_t i = 0; i < COUNT(sundays); i++) {
        int year, month, d;

        date_to_civil(day(sundays[i]), &year, &month, &d);
        ck_assert_msg(calendar_easter_sunday(year).days == day(sundays[i]).days, "%d", year);
    }
}
END_TEST

static const struct {
    const char *from, *to;
    int days;
    const char *why;
} spans[] = {
    { "2010-01-18", "2010-01-27", 7, "case A: the assessment took 7 working days" },
    { "2010-01-27", "2010-02-03", 5, "case A: first meeting 5 after completion" },
    { "2010-03-15", "2010-03-22", 5, "case B: version 1 took 5" },
    { "2010-04-28", "2010-05-10", 7, "case B: version 2, over the May holiday" },
    { "2010-06-14", "2010-07-05", 15, "case B: version 3" },
    { "2010-03-22", "2010-04-12", 13, "case B: first meeting 13 after completion, over Easter" },
    { "2010-03-02", "2010-03-08", 4, "case A: spoken consent signed within 4" },
    { "2010-04-01", "2010-04-06", 1, "Easter is four days off" },
    { "2010-04-02", "2010-04-02", 0, "no time at all" },
};

START_TEST(working_days_are_counted)
{
    int counted = calendar_working_days_between(day(spans[_i].from), day(spans[_i].to));
    int back = calendar_working_days_between(day(spans[_i].to), day(spans[_i].from));

    ck_assert_msg(counted == spans[_i].days, "%s: %d", spans[_i].why, counted);
    ck_assert_msg(back == -counted, "%s, backwards", spans[_i].why);
}
END_TEST

START_TEST(adding_is_the_other_way_round)
{
    ck_assert_int_eq(calendar_add_working_days(day("2010-03-22"), 10).days,
                     day("2010-04-07").days);
    ck_assert_int_eq(calendar_add_working_days(day("2010-04-07"), -10).days,
                     day("2010-03-23").days - 1);
    ck_assert_int_eq(calendar_add_working_days(day("2010-04-03"), 0).days, day("2010-04-03").days);
    ck_assert(!date_known(calendar_add_working_days(DATE_NONE, 5)));
    for (int n = 1; n < 400; n++) {
        struct date start = day("2009-11-30");
        struct date end = calendar_add_working_days(start, n);

        ck_assert(calendar_is_working_day(end));
        ck_assert_int_eq(calendar_working_days_between(start, end), n);
    }
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, published_holidays_are_no_working_days);
    tcase_add_test(t, no_other_weekday_is_one);
    tcase_add_test(t, moved_holidays_leave_their_old_day);
    tcase_add_test(t, every_year_has_its_eight);
    tcase_add_test(t, easter_falls_where_it_fell);
    tcase_add_loop_test(t, working_days_are_counted, 0, (int)COUNT(spans));
    tcase_add_test(t, adding_is_the_other_way_round);
}

TEST_MAIN("calendar", cases)
