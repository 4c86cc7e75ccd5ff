/* SPDX-License-Identifier: MIT */
/* Days as people type them. */

#include "config.h"

#include "base/date_input.h"

#include <string.h>

#include "base/date_token.h"

enum { NO_YEAR = -1, YEARS_AHEAD = 20, DAYS_OVERDUE = 30 };

#define SUCH_AS "Type a day such as 21/4/2010, 21 apr, fri, t+7 or -2w."

/* The numbers of a day before the year is known to be one. */
struct parts {
    int day, month, year; /* year NO_YEAR when none was typed */
    int year_digits;
};

static bool wrong(const struct date_input_context *context, struct err *err, const char *sentence)
{
    return err_set_field(err, context->field, "%s", sentence);
}

static bool in_range(struct date date)
{
    struct date first, last;

    return date_from_civil(1800, 1, 1, &first) && date_from_civil(2200, 12, 31, &last) &&
           date_compare(date, first) >= 0 && date_compare(date, last) <= 0;
}

static struct date end_of_month(struct date today)
{
    int year, month, day;

    date_to_civil(today, &year, &month, &day);
    return date_add_days(date_add_months(date_add_days(today, 1 - day), 1), -1);
}

/* The day a word stands for; DATE_NONE for an edd that is not known. */
static bool named_day(const char *word, const struct date_input_context *context, struct date *out)
{
    *out = context->today;
    if (strcmp(word, "t") == 0 || strcmp(word, "today") == 0)
        return true;
    if (strcmp(word, "tomorrow") == 0)
        *out = date_add_days(*out, 1);
    else if (strcmp(word, "yesterday") == 0)
        *out = date_add_days(*out, -1);
    else if (strcmp(word, "eom") == 0)
        *out = end_of_month(*out);
    else if (strcmp(word, "edd") == 0)
        *out = context->edd;
    else
        return false;
    return true;
}

static bool add_units(struct date *date, int count, char unit)
{
    switch (unit) {
    case '\0':
    case 'd':
        *date = date_add_days(*date, count);
        return true;
    case 'w':
        *date = date_add_days(*date, 7 * count);
        return true;
    case 'm':
        *date = date_add_months(*date, count);
        return true;
    case 'y':
        *date = date_add_months(*date, 12 * count);
        return true;
    default:
        return false;
    }
}

/* "+7", "-2w", or nothing, to the end. */
static bool read_offset(const char *at, struct date *date)
{
    int sign, number, digits;

    if (*at == '\0')
        return true;
    sign = *at == '+' ? 1 : *at == '-' ? -1 : 0;
    at++;
    if (sign == 0 || !date_read_number(&at, &number, &digits) || digits > 5)
        return false;
    return add_units(date, sign * number, *at) && (*at == '\0' || at[1] == '\0');
}

static void squeeze(const char *text, char out[DATE_TYPED])
{
    for (; *text; text++) {
        if (*text != ' ' && *text != '\t')
            *out++ = *text;
    }
    *out = '\0';
}

enum reading { UNREAD, READ, REFUSED };

/* A named day, an offset, or both. */
static enum reading read_relative(const char *text, const struct date_input_context *context,
                                  struct date *out, struct err *err)
{
    char squeezed[DATE_TYPED];
    char word[DATE_WORD] = "t";
    const char *at = squeezed;

    squeeze(text, squeezed);
    if (*at != '+' && *at != '-' && !date_read_word(&at, word))
        return UNREAD;
    if (!named_day(word, context, out))
        return UNREAD;
    if (!date_known(*out)) {
        wrong(context, err, "The expected date of birth is not filled in yet. " SUCH_AS);
        return REFUSED;
    }
    if (!read_offset(at, out))
        return UNREAD;
    if (!in_range(*out)) {
        wrong(context, err, "That is too far away. " SUCH_AS);
        return REFUSED;
    }
    return READ;
}

static bool looks_back(const struct date_input_context *context)
{
    return context->kind == DATE_INPUT_BIRTH || context->kind == DATE_INPUT_PAST;
}

static struct date coming(struct date today, int weekday)
{
    return date_add_days(today, (weekday - (int)date_weekday(today) + 7) % 7);
}

static struct date latest(struct date today, int weekday)
{
    return date_add_days(today, -(((int)date_weekday(today) - weekday + 7) % 7));
}

/* "fri", "next fri", "last fri". */
static bool read_weekday(const struct date_tokens *typed, const struct date_input_context *context,
                         struct date *out)
{
    struct date today = context->today;
    struct date monday = date_add_days(today, MONDAY - (int)date_weekday(today));
    const char *before = typed->count == 2 ? typed->items[0].word : "";
    int weekday = date_weekday_number(typed->items[typed->count - 1].word);

    if (typed->count > 2 || weekday == 0)
        return false;
    if (strcmp(before, "next") == 0)
        *out = date_add_days(monday, 7 + weekday - MONDAY);
    else if (strcmp(before, "last") == 0)
        *out = latest(date_add_days(today, -1), weekday);
    else if (typed->count == 1)
        *out = looks_back(context) ? latest(today, weekday) : coming(today, weekday);
    else
        return false;
    return true;
}

static void set_year(struct parts *parts, const struct date_token *token)
{
    parts->year = token->number;
    parts->year_digits = token->digits;
}

/* 210410, 21042010 or 20100421 in one piece. */
static bool read_run(const struct date_token *token, struct parts *parts)
{
    int n = token->number;
    int size = token->digits == 8 ? 10000 : 100;

    if (token->digits != 6 && token->digits != 8)
        return false;
    *parts = (struct parts){ n / size / 100, n / size % 100, n % size, token->digits - 4 };
    if (token->digits == 8 && parts->year < 1800)
        *parts = (struct parts){ n % 100, n / 100 % 100, n / 10000, 4 };
    return true;
}

/* Two or three tokens: day and month either way round when the month is a
 * word, the year last, or first when it has four digits. */
static bool read_parts(const struct date_token *tokens, int count, struct parts *parts)
{
    const struct date_token *day = &tokens[0];
    const struct date_token *month = &tokens[1];

    *parts = (struct parts){ 0, 0, NO_YEAR, 0 };
    if (count == 1)
        return read_run(day, parts);
    if (count < 2 || count > 3 || (count == 3 && !tokens[2].digits))
        return false;
    if (count == 3 && day->digits == 4) {
        set_year(parts, day);
        day = &tokens[2];
    } else if (count == 3) {
        set_year(parts, &tokens[2]);
    }
    if (!day->digits) {
        day = &tokens[1];
        month = &tokens[0];
    }
    parts->day = day->number;
    parts->month = month->digits ? month->number : date_month_number(month->word);
    return day->digits > 0 && day->digits <= 2 && month->digits <= 2 &&
           (month->digits || parts->month) &&
           (parts->year == NO_YEAR || parts->year_digits == 2 || parts->year_digits == 4);
}

/* The nearest year in one direction in which the day exists: 29 February may
 * be eight years away. */
static bool nearest(const struct parts *parts, struct date today, int step, struct date *out)
{
    int year, month, day;

    date_to_civil(today, &year, &month, &day);
    for (int i = 0; i <= 8; i++, year += step) {
        if (date_from_civil(year, parts->month, parts->day, out) &&
            date_compare(*out, today) * step >= 0)
            return true;
    }
    return false;
}

static bool without_year(const struct parts *parts, const struct date_input_context *context,
                         struct date *out)
{
    struct date before, after;

    if (looks_back(context))
        return nearest(parts, context->today, -1, out);
    if (context->kind == DATE_INPUT_DUE)
        return nearest(parts, context->today, 1, out);
    if (context->kind == DATE_INPUT_EXPECTED)
        return nearest(parts, date_add_days(context->today, -DAYS_OVERDUE), 1, out);
    if (!nearest(parts, context->today, -1, &before) || !nearest(parts, context->today, 1, &after))
        return false;
    *out = date_days_between(before, context->today) < date_days_between(context->today, after)
               ? before
               : after;
    return true;
}

/* The last year with these two digits that is not too far ahead. */
static int full_year(const struct parts *parts, const struct date_input_context *context)
{
    int ahead = context->kind == DATE_INPUT_BIRTH ? 0 : YEARS_AHEAD;
    struct date limit = date_add_months(context->today, 12 * ahead);
    struct date date;
    int year, month, day;

    date_to_civil(limit, &year, &month, &day);
    year = year - (year % 100 - parts->year + 100) % 100;
    if (date_from_civil(year, parts->month, parts->day, &date) && date_compare(date, limit) > 0)
        year -= 100;
    return year;
}

static bool no_such_day(const struct parts *parts, int year,
                        const struct date_input_context *context, struct err *err)
{
    const char *month;

    if (parts->month < 1 || parts->month > 12)
        return err_set_field(err, context->field,
                             "There is no month %d. Type the day first, such as 21/4/2010.",
                             parts->month);
    month = date_month_name(parts->month);
    if (year == NO_YEAR)
        return err_set_field(err, context->field,
                             "There is no %d %s. Type the day first, such as 21/4/2010.",
                             parts->day, month);
    if (year < 1800 || year > 2200)
        return wrong(context, err, "Type a year from 1800 to 2200, such as 21/4/2010.");
    return err_set_field(err, context->field,
                         "There is no %d %s %d. Type the day first, such as 21/4/2010.",
                         parts->day, month, year);
}

static bool from_parts(const struct parts *parts, const struct date_input_context *context,
                       struct date *out, struct err *err)
{
    int year = parts->year_digits == 2 ? full_year(parts, context) : parts->year;

    if (year == NO_YEAR ? without_year(parts, context, out)
                        : date_from_civil(year, parts->month, parts->day, out))
        return true;
    return no_such_day(parts, year, context, err);
}

/* "Wed" in "Wed 21 Apr 2010" must be true. */
static bool check_weekday(int weekday, struct date date, const struct date_input_context *context,
                          struct err *err)
{
    char words[DATE_WORDS];

    if (weekday == 0 || weekday == (int)date_weekday(date))
        return true;
    date_format_words(date, words);
    return err_set_field(err, context->field, "That day is %s. Type the day without the weekday.",
                         words);
}

static bool read_calendar(const struct date_tokens *typed, const struct date_input_context *context,
                          struct date *out, struct err *err)
{
    int weekday = date_weekday_number(typed->items[0].word);
    int first = weekday ? 1 : 0;
    struct parts parts;

    if (!read_parts(typed->items + first, typed->count - first, &parts))
        return wrong(context, err, "That is not a day. " SUCH_AS);
    return from_parts(&parts, context, out, err) && check_weekday(weekday, *out, context, err);
}

bool date_input_read(const char *typed, const struct date_input_context *context, struct date *out,
                     struct err *err)
{
    char text[DATE_TYPED];
    struct date_tokens tokens;
    struct date date = DATE_NONE;
    enum reading reading;

    if (!date_tidy(typed, text))
        return wrong(context, err, "That is too long for a day. " SUCH_AS);
    reading = text[0] == '\0' ? READ : read_relative(text, context, &date, err);
    if (reading == REFUSED)
        return false;
    if (reading == UNREAD) {
        if (!date_split(text, &tokens))
            return wrong(context, err, "That is not a day. " SUCH_AS);
        if (!read_weekday(&tokens, context, &date) && !read_calendar(&tokens, context, &date, err))
            return false;
    }
    *out = date;
    return true;
}
