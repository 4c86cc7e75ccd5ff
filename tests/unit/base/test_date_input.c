/* SPDX-License-Identifier: MIT */
/* Days as they are typed on Monday, 22 March 2010. */

#include "config.h"

#include "base/date_input.h"

#include <stdio.h>
#include <string.h>

#include "base/date_echo.h"
#include "support/harness.h"
#include "unit/base/random_text.h"

#define ANY DATE_INPUT_ANY
#define BIRTH DATE_INPUT_BIRTH
#define PAST DATE_INPUT_PAST
#define DUE DATE_INPUT_DUE
#define EXPECTED DATE_INPUT_EXPECTED

static struct date day(const char *text)
{
    struct date date = DATE_NONE;

    ck_assert_msg(date_parse(text, &date), "%s", text);
    return date;
}

static struct date_input_context context_on(const char *today, enum date_input_kind kind)
{
    return (struct date_input_context){ day(today), kind, day("2010-09-01"), "due" };
}

static const struct {
    const char *typed;
    enum date_input_kind kind;
    const char *date;
} read_as[] = {
    { "21/4", DUE, "2010-04-21" },
    { "21/4", PAST, "2009-04-21" },
    { "21/4", BIRTH, "2009-04-21" },
    { "21/4", ANY, "2010-04-21" },
    { "21/11", ANY, "2009-11-21" },
    { "1/3", EXPECTED, "2010-03-01" },
    { "20/2", EXPECTED, "2010-02-20" },
    { "19/2", EXPECTED, "2011-02-19" },
    { "25/12", EXPECTED, "2010-12-25" },
    { "fri", EXPECTED, "2010-03-26" },
    { "22/3", DUE, "2010-03-22" },
    { "22/3", PAST, "2010-03-22" },
    { "21/3", DUE, "2011-03-21" },
    { "23/3", PAST, "2009-03-23" },
    { "29/2", DUE, "2012-02-29" },
    { "29/2", PAST, "2008-02-29" },
    { "21 4 10", DUE, "2010-04-21" },
    { "21.4.2010", DUE, "2010-04-21" },
    { "21-4-2010", DUE, "2010-04-21" },
    { "21/04/10", DUE, "2010-04-21" },
    { "2010-04-21", DUE, "2010-04-21" },
    { "2010/4/21", DUE, "2010-04-21" },
    { "210410", DUE, "2010-04-21" },
    { "21042010", DUE, "2010-04-21" },
    { "20100421", DUE, "2010-04-21" },
    { "21 apr", DUE, "2010-04-21" },
    { "21apr10", DUE, "2010-04-21" },
    { "21 April 2010", DUE, "2010-04-21" },
    { "21st of", DUE, NULL },
    { "21st April", DUE, "2010-04-21" },
    { "2nd apr", DUE, "2010-04-02" },
    { "apr 21", DUE, "2010-04-21" },
    { "april 21, 2010", DUE, "2010-04-21" },
    { "1 SEPT", DUE, "2010-09-01" },
    { "Wed 21 Apr 2010", DUE, "2010-04-21" },
    { "wednesday, 21 april", DUE, "2010-04-21" },
    { "Thu 21 Apr 2010", DUE, NULL },
    { "19 6 00", BIRTH, "2000-06-19" },
    { "21 3 10", BIRTH, "2010-03-21" },
    { "22 3 10", BIRTH, "2010-03-22" },
    { "23 3 10", BIRTH, "1910-03-23" },
    { "23 3 10", PAST, "2010-03-23" },
    { "1 1 72", BIRTH, "1972-01-01" },
    { "22 3 30", DUE, "2030-03-22" },
    { "23 3 30", DUE, "1930-03-23" },
    { "1 1 31", DUE, "1931-01-01" },
    { "23/3/2090", BIRTH, "2090-03-23" },
    { "t", DUE, "2010-03-22" },
    { "T", DUE, "2010-03-22" },
    { " today ", DUE, "2010-03-22" },
    { "tomorrow", DUE, "2010-03-23" },
    { "yesterday", DUE, "2010-03-21" },
    { "t+7", DUE, "2010-03-29" },
    { "t + 7", DUE, "2010-03-29" },
    { "t-2w", DUE, "2010-03-08" },
    { "+7", DUE, "2010-03-29" },
    { "-2w", DUE, "2010-03-08" },
    { "- 2 w", DUE, "2010-03-08" },
    { "+3m", DUE, "2010-06-22" },
    { "-1y", DUE, "2009-03-22" },
    { "+0", DUE, "2010-03-22" },
    { "eom", DUE, "2010-03-31" },
    { "eom+1", DUE, "2010-04-01" },
    { "edd", DUE, "2010-09-01" },
    { "edd-4w", DUE, "2010-08-04" },
    { "mon", DUE, "2010-03-22" },
    { "fri", DUE, "2010-03-26" },
    { "Friday", DUE, "2010-03-26" },
    { "fri", ANY, "2010-03-26" },
    { "fri", PAST, "2010-03-19" },
    { "mon", PAST, "2010-03-22" },
    { "weds", DUE, "2010-03-24" },
    { "next fri", DUE, "2010-04-02" },
    { "next mon", DUE, "2010-03-29" },
    { "last fri", DUE, "2010-03-19" },
    { "last mon", DUE, "2010-03-15" },
    { "", DUE, "" },
    { "   ", DUE, "" },
    { "21", DUE, NULL },
    { "4/21", DUE, NULL },
    { "31/4", DUE, NULL },
    { "31/4", ANY, NULL },
    { "29/2/2010", DUE, NULL },
    { "29 2 10", BIRTH, NULL },
    { "0/4", DUE, NULL },
    { "21/0", DUE, NULL },
    { "21/4/5", DUE, NULL },
    { "21/4/201", DUE, NULL },
    { "21/4/1799", DUE, NULL },
    { "21/4/2010/1", DUE, NULL },
    { "21//4", DUE, "2010-04-21" },
    { "/4", DUE, NULL },
    { "-21/4", DUE, NULL },
    { "t7", DUE, NULL },
    { "t+", DUE, NULL },
    { "t+7+7", DUE, NULL },
    { "t+7x", DUE, NULL },
    { "t+7wx", DUE, NULL },
    { "+99999y", DUE, NULL },
    { "+123456", DUE, NULL },
    { "fr", DUE, NULL },
    { "next", DUE, NULL },
    { "next week", DUE, NULL },
    { "21 ap", DUE, NULL },
    { "may", DUE, NULL },
    { "21 4 10 11", DUE, NULL },
    { "999999999999", DUE, NULL },
    { "twenty-first of this month of April", DUE, NULL },
    { "21/4/2010 21/4/2010 21/4/2010 21/4/2010 21/4/2010", DUE, NULL },
    { "\xd9\xa2\xd9\xa1/\xd9\xa4", DUE, NULL },
};

START_TEST(typed_days)
{
    struct date_input_context context = context_on("2010-03-22", read_as[_i].kind);
    struct date date = day("1999-09-09");
    struct err err = ERR_INIT;
    bool taken = date_input_read(read_as[_i].typed, &context, &date, &err);
    char text[DATE_TEXT];

    date_format(date, text);
    if (read_as[_i].date) {
        ck_assert_msg(taken, "%s: %s", read_as[_i].typed, err.msg);
        ck_assert_msg(strcmp(text, read_as[_i].date) == 0, "%s: %s", read_as[_i].typed, text);
        return;
    }
    ck_assert_msg(!taken, "%s: %s", read_as[_i].typed, text);
    ck_assert_str_eq(text, "1999-09-09");
    ck_assert_int_eq(err.kind, ERR_INVALID);
    ck_assert_str_eq(err.field, "due");
    ck_assert_msg(strstr(err.msg, "Type "), "%s", err.msg);
}
END_TEST

static const struct {
    const char *typed, *sentence;
} refusals[] = {
    { "4/21", "There is no month 21. Type the day first, such as 21/4/2010." },
    { "31/4", "There is no 31 April. Type the day first, such as 21/4/2010." },
    { "29/2/10", "There is no 29 February 2010. Type the day first, such as 21/4/2010." },
    { "1/1/1066", "Type a year from 1800 to 2200, such as 21/4/2010." },
    { "soon", "That is not a day. Type a day such as 21/4/2010, 21 apr, fri, t+7 or -2w." },
    { "Thu 21 Apr 2010", "That day is Wed 21 Apr 2010. Type the day without the weekday." },
    { "+9999y", "That is too far away. Type a day such as 21/4/2010, 21 apr, fri, t+7 or -2w." },
};

START_TEST(a_refusal_says_what_to_type)
{
    struct date_input_context context = context_on("2010-03-22", DATE_INPUT_DUE);
    struct date date;
    struct err err = ERR_INIT;

    ck_assert(!date_input_read(refusals[_i].typed, &context, &date, &err));
    ck_assert_str_eq(err.msg, refusals[_i].sentence);
}
END_TEST

START_TEST(edd_needs_one)
{
    struct date_input_context context = context_on("2010-03-22", DATE_INPUT_DUE);
    struct date date;
    struct err err = ERR_INIT;

    context.edd = DATE_NONE;
    ck_assert(!date_input_read("edd-4w", &context, &date, &err));
    ck_assert_msg(strncmp(err.msg, "The expected date of birth is not filled in", 43) == 0, "%s",
                  err.msg);
}
END_TEST

START_TEST(weekdays_from_every_day_of_the_week)
{
    struct date friday = day("2010-03-26");

    for (int i = 0; i < 7; i++) {
        struct date_input_context context = { date_add_days(friday, -i), DATE_INPUT_DUE, DATE_NONE,
                                              NULL };
        struct date date = DATE_NONE;

        ck_assert(date_input_read("fri", &context, &date, NULL));
        ck_assert_int_eq(date.days, friday.days);
        context.kind = DATE_INPUT_PAST;
        context.today = date_add_days(friday, i);
        ck_assert(date_input_read("fri", &context, &date, NULL));
        ck_assert_int_eq(date.days, friday.days);
        context.today = date_add_days(day("2010-03-15"), i);
        ck_assert(date_input_read("next fri", &context, &date, NULL));
        ck_assert_int_eq(date.days, friday.days);
    }
}
END_TEST

/* Any day written in a way that says its year comes back, whatever the field. */
START_TEST(whole_days_come_back_in_every_spelling)
{
    struct date_input_context context = context_on("2010-03-22", DATE_INPUT_DUE);
    struct date last = day("2200-12-31");

    for (struct date d = day("1800-01-01"); d.days <= last.days; d.days += 13) {
        char spelling[5][DATE_WORDS];
        int y, m, dd;

        date_to_civil(d, &y, &m, &dd);
        date_format(d, spelling[0]);
        date_format_words(d, spelling[1]);
        snprintf(spelling[2], DATE_WORDS, "%d/%d/%d", dd, m, y);
        snprintf(spelling[3], DATE_WORDS, "%02d%02d%04d", dd, m, y);
        snprintf(spelling[4], DATE_WORDS, "%04d%02d%02d", y, m, dd);
        for (int i = 0; i < 5; i++) {
            struct date again = DATE_NONE;

            ck_assert_msg(date_input_read(spelling[i], &context, &again, NULL) &&
                              again.days == d.days,
                          "%s", spelling[i]);
        }
    }
}
END_TEST

START_TEST(short_years_keep_their_promise)
{
    struct date today = day("2010-03-22");

    for (int i = 0; i < 36525; i++) {
        struct date_input_context birth = { today, DATE_INPUT_BIRTH, DATE_NONE, NULL };
        struct date_input_context due = { today, DATE_INPUT_DUE, DATE_NONE, NULL };
        struct date d = date_add_days(today, -i);
        struct date out = DATE_NONE;
        char typed[DATE_WORDS];
        int year, month, dd;

        date_to_civil(d, &year, &month, &dd);
        snprintf(typed, sizeof(typed), "%d.%d.%02d", dd, month, year % 100);
        ck_assert_msg(date_input_read(typed, &birth, &out, NULL), "%s", typed);
        ck_assert_msg(out.days == d.days, "%s", typed);
        if (date_input_read(typed, &due, &out, NULL))
            ck_assert_int_le(out.days, day("2030-03-22").days);
    }
}
END_TEST

static const struct {
    const char *date;
    enum date_input_kind kind;
    const char *echo;
} echoes[] = {
    { "2010-04-19", DUE, "Mon 19 Apr 2010, in 28 days" },
    { "2010-02-22", DUE, "Mon 22 Feb 2010, 28 days ago" },
    { "2010-03-22", DUE, "Mon 22 Mar 2010, today" },
    { "2010-03-23", DUE, "Tue 23 Mar 2010, in 1 day" },
    { "2010-03-21", PAST, "Sun 21 Mar 2010, 1 day ago" },
    { "2000-06-19", BIRTH, "Mon 19 Jun 2000, 9 years" },
    { "2008-03-22", BIRTH, "Sat 22 Mar 2008, 2 years" },
    { "2008-03-23", BIRTH, "Sun 23 Mar 2008, 23 months" },
    { "2009-10-05", BIRTH, "Mon 5 Oct 2009, 5 months" },
    { "2010-03-01", BIRTH, "Mon 1 Mar 2010, 3 weeks" },
    { "2010-03-20", BIRTH, "Sat 20 Mar 2010, 2 days" },
    { "2010-03-21", BIRTH, "Sun 21 Mar 2010, 1 day" },
    { "2010-03-22", BIRTH, "Mon 22 Mar 2010, today" },
    { "2010-04-19", BIRTH, "Mon 19 Apr 2010, in 28 days" },
};

START_TEST(the_echo)
{
    struct date_input_context context = context_on("2010-03-22", echoes[_i].kind);
    char text[DATE_ECHO];

    date_echo(day(echoes[_i].date), &context, text);
    ck_assert_str_eq(text, echoes[_i].echo);
    date_echo(DATE_NONE, &context, text);
    ck_assert_str_eq(text, "");
}
END_TEST

/* Whatever is typed: a real day, or a sentence and nothing changed. */
START_TEST(any_keys_at_all)
{
    static const char *const bits[] = { "t", "edd", "eom", "+", "-", "7", "21", "2010", "/", ".",
                                        " ", "w", "m", "fri", "next ", "apr", "99999", "y", ",",
                                        "st", "\xc3\xa9", "\xff", "%n", "0", "000000" };
    uint64_t seed = 31337;

    for (int round = 0; round < 200000; round++) {
        struct date_input_context context = context_on("2010-03-22", (int)(round % 4));
        struct date date = day("1999-09-09");
        struct err err = ERR_INIT;
        char typed[96] = "";

        for (uint32_t n = random_next(&seed) % 8; n > 0; n--)
            strncat(typed, bits[random_next(&seed) % COUNT(bits)], 10);
        if (date_input_read(typed, &context, &date, &err)) {
            ck_assert(!date_known(date) || (date.days >= day("1800-01-01").days &&
                                            date.days <= day("2200-12-31").days));
        } else {
            ck_assert_int_eq(date.days, day("1999-09-09").days);
            ck_assert_int_eq(err.kind, ERR_INVALID);
        }
    }
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, typed_days, 0, sizeof(read_as) / sizeof(*read_as));
    tcase_add_loop_test(t, a_refusal_says_what_to_type, 0, sizeof(refusals) / sizeof(*refusals));
    tcase_add_test(t, edd_needs_one);
    tcase_add_test(t, weekdays_from_every_day_of_the_week);
    tcase_add_test(t, whole_days_come_back_in_every_spelling);
    tcase_add_test(t, short_years_keep_their_promise);
    tcase_add_loop_test(t, the_echo, 0, sizeof(echoes) / sizeof(*echoes));
    tcase_add_test(t, any_keys_at_all);
}

TEST_MAIN("date_input", cases)
