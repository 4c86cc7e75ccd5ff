/* SPDX-License-Identifier: MIT */
/* Working days in England. */

#include "config.h"

#include "model/calendar.h"

#include "base/compiler.h"

/* Holidays that differ from the rules: `to` is a holiday, `from` none (0 when
 * the holiday is an extra one). */
static const struct {
    int year;
    int from_month, from_day;
    int to_month, to_day;
    const char *name;
} proclaimed[] = {
    { 2011, 0, 0, 4, 29, "Royal wedding" },
    { 2012, 5, 28, 6, 4, "Spring bank holiday" },
    { 2012, 0, 0, 6, 5, "Diamond Jubilee" },
    { 2020, 5, 4, 5, 8, "Early May bank holiday" },
    { 2022, 5, 30, 6, 2, "Spring bank holiday" },
    { 2022, 0, 0, 6, 3, "Platinum Jubilee" },
    { 2022, 0, 0, 9, 19, "State funeral of Queen Elizabeth II" },
    { 2023, 0, 0, 5, 8, "Coronation of King Charles III" },
};

/* The method of the Church's tables in whole numbers: the golden number gives
 * the full moon, the Sunday after it is Easter. */
struct date calendar_easter_sunday(int year)
{
    int golden = year % 19;
    int century = year / 100;
    int moon_shift = century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15;
    int moon = moon_shift % 30;
    struct date full = DATE_NONE;

    moon -= (moon / 28) * (1 - (29 / (moon + 1)) * ((21 - golden) / 11));
    if (!date_from_civil(year, 3, 21, &full))
        return DATE_NONE;
    full = date_add_days(full, moon);
    return date_add_days(full, 7 - date_weekday(full) % 7);
}

static bool is(struct date day, int month, int first, int last, enum weekday weekday)
{
    int y, m, d;

    date_to_civil(day, &y, &m, &d);
    return m == month && d >= first && d <= last && date_weekday(day) == weekday;
}

/* New Year's Day, or the Monday after when it falls on a weekend. */
static bool is_new_year(int month, int day, enum weekday weekday)
{
    if (month != 1)
        return false;
    return day == 1 || (day <= 3 && weekday == MONDAY);
}

/* 25 and 26 December; days of the weekend move to Monday and Tuesday. */
static bool is_christmas(int month, int day, enum weekday weekday)
{
    if (month != 12)
        return false;
    if (day == 25 || day == 26)
        return true;
    return (day == 27 || day == 28) && (weekday == MONDAY || weekday == TUESDAY);
}

static bool is_easter(struct date day, int year, int month, int offset)
{
    if (month != 3 && month != 4)
        return false;
    return date_days_between(calendar_easter_sunday(year), day) == offset;
}

static const char *by_rule(struct date date)
{
    int year, month, day;
    enum weekday weekday = date_weekday(date);

    date_to_civil(date, &year, &month, &day);
    if (is_new_year(month, day, weekday))
        return "New Year's Day";
    if (is_easter(date, year, month, -2))
        return "Good Friday";
    if (is_easter(date, year, month, 1))
        return "Easter Monday";
    if (is(date, 5, 1, 7, MONDAY))
        return "Early May bank holiday";
    if (is(date, 5, 25, 31, MONDAY))
        return "Spring bank holiday";
    if (is(date, 8, 25, 31, MONDAY))
        return "Summer bank holiday";
    if (is_christmas(month, day, weekday))
        return "Christmas";
    return NULL;
}

const char *calendar_bank_holiday(struct date date)
{
    int year, month, day;

    if (!date_known(date))
        return NULL;
    date_to_civil(date, &year, &month, &day);
    for (size_t i = 0; i < COUNT(proclaimed); i++) {
        if (proclaimed[i].year != year)
            continue;
        if (proclaimed[i].to_month == month && proclaimed[i].to_day == day)
            return proclaimed[i].name;
        if (proclaimed[i].from_month == month && proclaimed[i].from_day == day)
            return NULL;
    }
    return by_rule(date);
}

bool calendar_is_working_day(struct date day)
{
    return date_weekday(day) <= FRIDAY && !calendar_bank_holiday(day);
}

struct date calendar_add_working_days(struct date day, int working_days)
{
    int step = working_days < 0 ? -1 : 1;
    int left = working_days * step;

    while (date_known(day) && left > 0) {
        day = date_add_days(day, step);
        if (calendar_is_working_day(day))
            left--;
    }
    return day;
}

int calendar_working_days_between(struct date from, struct date to)
{
    int count = 0;

    if (date_compare(to, from) < 0)
        return -calendar_working_days_between(to, from);
    while (date_compare(from, to) < 0) {
        from = date_add_days(from, 1);
        count += calendar_is_working_day(from);
    }
    return count;
}
