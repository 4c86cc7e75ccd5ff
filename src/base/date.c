/* SPDX-License-Identifier: MIT */
/* Days and moments. */

#include "config.h"

#include "base/date.h"

#include <stdio.h>
#include <string.h>

enum { YEAR_FIRST = 1800, YEAR_LAST = 2200, DAY_SECONDS = 86400 };

static int floor_div(int64_t a, int64_t b)
{
    return (int)(a / b - (a % b != 0 && (a % b < 0) != (b < 0)));
}

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_length(int year, int month)
{
    static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

    return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

bool date_known(struct date date)
{
    return date.days != DATE_UNKNOWN;
}

bool instant_known(struct instant instant)
{
    return instant.seconds != INSTANT_UNKNOWN;
}

/* Counts years from March, so that the leap day is the last of its year. */
static int32_t days_from_civil(int year, int month, int day)
{
    int y = month <= 2 ? year - 1 : year;
    int era = floor_div(y, 400);
    int year_of_era = y - era * 400;
    int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * 146097 + day_of_era - 719468;
}

bool date_from_civil(int year, int month, int day, struct date *out)
{
    if (year < YEAR_FIRST || year > YEAR_LAST || month < 1 || month > 12 || day < 1 ||
        day > month_length(year, month))
        return false;
    out->days = days_from_civil(year, month, day);
    return true;
}

void date_to_civil(struct date date, int *year, int *month, int *day)
{
    int z = date.days + 719468;
    int era = floor_div(z, 146097);
    int day_of_era = z - era * 146097;
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month_from_march = (5 * day_of_year + 2) / 153;

    *day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    *month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    *year = year_of_era + era * 400 + (*month <= 2);
}

struct date date_later(struct date a, struct date b)
{
    return date_compare(a, b) > 0 ? a : b;
}

struct date date_add_days(struct date date, int days)
{
    return date_known(date) ? (struct date){ date.days + days } : date;
}

struct date date_add_months(struct date date, int months)
{
    int year, month, day, total;

    if (!date_known(date))
        return date;
    date_to_civil(date, &year, &month, &day);
    total = year * 12 + month - 1 + months;
    year = floor_div(total, 12);
    month = total - year * 12 + 1;
    if (day > month_length(year, month))
        day = month_length(year, month);
    return (struct date){ days_from_civil(year, month, day) };
}

int date_days_between(struct date a, struct date b)
{
    return b.days - a.days;
}

int date_compare(struct date a, struct date b)
{
    return (a.days > b.days) - (a.days < b.days);
}

enum weekday date_weekday(struct date date)
{
    int n = (date.days + 3) % 7; /* 1 January 1970 was a Thursday */

    return (enum weekday)((n < 0 ? n + 7 : n) + 1);
}

int date_week(struct date date)
{
    struct date thursday = date_add_days(date, THURSDAY - (int)date_weekday(date));
    int year, month, day;

    date_to_civil(thursday, &year, &month, &day);
    return (thursday.days - days_from_civil(year, 1, 1)) / 7 + 1;
}

int date_age(struct date born, struct date on)
{
    int by, bm, bd, oy, om, od;

    date_to_civil(born, &by, &bm, &bd);
    date_to_civil(on, &oy, &om, &od);
    if (bm == 2 && bd == 29 && !is_leap(oy))
        bd = 28;
    return oy - by - (om < bm || (om == bm && od < bd));
}

void date_format(struct date date, char text[DATE_TEXT])
{
    int year, month, day;

    text[0] = '\0';
    if (!date_known(date))
        return;
    date_to_civil(date, &year, &month, &day);
    snprintf(text, DATE_TEXT, "%04u-%02u-%02u", (unsigned)year % 10000u, (unsigned)month % 100u,
             (unsigned)day % 100u);
}

void date_format_words(struct date date, char text[DATE_WORDS])
{
    static const char *const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
    static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    int year, month, day;

    text[0] = '\0';
    if (!date_known(date))
        return;
    date_to_civil(date, &year, &month, &day);
    snprintf(text, DATE_WORDS, "%s %d %s %d", days[date_weekday(date) - 1], day,
             months[month - 1], year);
}

/* Reads exactly `count` digits. */
static bool digits(const char **at, int count, int *out)
{
    int number = 0;

    for (int i = 0; i < count; i++, (*at)++) {
        if (**at < '0' || **at > '9')
            return false;
        number = number * 10 + (**at - '0');
    }
    *out = number;
    return true;
}

static bool literal(const char **at, char c)
{
    if (**at != c)
        return false;
    (*at)++;
    return true;
}

static bool read_date(const char **at, struct date *out)
{
    int year, month, day;

    return digits(at, 4, &year) && literal(at, '-') && digits(at, 2, &month) &&
           literal(at, '-') && digits(at, 2, &day) && date_from_civil(year, month, day, out);
}

bool date_parse(const char *text, struct date *out)
{
    struct date date;

    if (!text || !read_date(&text, &date) || *text != '\0')
        return false;
    *out = date;
    return true;
}

void instant_format(struct instant instant, char text[INSTANT_TEXT])
{
    char day[DATE_TEXT];
    int seconds;

    text[0] = '\0';
    if (!instant_known(instant))
        return;
    date_format(instant_date(instant), day);
    seconds = (int)(instant.seconds - date_instant(instant_date(instant)).seconds);
    snprintf(text, INSTANT_TEXT, "%sT%02u:%02u:%02uZ", day, (unsigned)seconds / 3600u % 100u,
             (unsigned)seconds / 60u % 60u, (unsigned)seconds % 60u);
}

bool instant_parse(const char *text, struct instant *out)
{
    struct date date;
    int hour, minute, second;

    if (!text || !read_date(&text, &date) || !literal(&text, 'T') || !digits(&text, 2, &hour) ||
        !literal(&text, ':') || !digits(&text, 2, &minute) || !literal(&text, ':') ||
        !digits(&text, 2, &second) || !literal(&text, 'Z') || *text != '\0')
        return false;
    if (hour > 23 || minute > 59 || second > 59)
        return false;
    out->seconds = date_instant(date).seconds + hour * 3600 + minute * 60 + second;
    return true;
}

struct date instant_date(struct instant instant)
{
    return (struct date){ floor_div(instant.seconds, DAY_SECONDS) };
}

struct instant date_instant(struct date date)
{
    return date_known(date) ? (struct instant){ (int64_t)date.days * DAY_SECONDS } : INSTANT_NONE;
}

/* One in the morning, UTC, on the last Sunday of a month with 31 days. */
static int64_t clock_change(int year, int month)
{
    struct date last = { days_from_civil(year, month, 31) };

    last.days -= (int)date_weekday(last) % 7;
    return (int64_t)last.days * DAY_SECONDS + 3600;
}

int instant_local_offset(struct instant instant)
{
    int year, month, day;

    date_to_civil(instant_date(instant), &year, &month, &day);
    return instant.seconds >= clock_change(year, 3) && instant.seconds < clock_change(year, 10)
               ? 60
               : 0;
}

struct date instant_local_date(struct instant instant)
{
    return instant_date((struct instant){ instant.seconds + instant_local_offset(instant) * 60 });
}
