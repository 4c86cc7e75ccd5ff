/* SPDX-License-Identifier: MIT */
/* What was understood, in words. */

#include "config.h"

#include "base/date_echo.h"

#include <stdio.h>

static void format_count(char *text, size_t size, int count, const char *unit)
{
    snprintf(text, size, "%d %s%s", count, unit, count == 1 ? "" : "s");
}

static int whole_months(struct date born, struct date today)
{
    int months = 0;

    while (date_compare(date_add_months(born, months + 1), today) <= 0)
        months++;
    return months;
}

static void format_age(struct date born, struct date today, char *text, size_t size)
{
    int days = date_days_between(born, today);
    int years = date_age(born, today);

    if (years >= 2)
        format_count(text, size, years, "year");
    else if (whole_months(born, today) >= 3)
        format_count(text, size, whole_months(born, today), "month");
    else if (days >= 14)
        format_count(text, size, days / 7, "week");
    else
        format_count(text, size, days, "day");
}

void date_echo(struct date date, const struct date_input_context *context, char text[DATE_ECHO])
{
    char words[DATE_WORDS];
    char span[24];
    int days;

    text[0] = '\0';
    if (!date_known(date))
        return;
    date_format_words(date, words);
    days = date_days_between(context->today, date);
    format_count(span, sizeof(span), days < 0 ? -days : days, "day");
    if (days == 0) {
        snprintf(text, DATE_ECHO, "%s, today", words);
    } else if (days > 0) {
        snprintf(text, DATE_ECHO, "%s, in %s", words, span);
    } else if (context->kind == DATE_INPUT_BIRTH) {
        format_age(date, context->today, span, sizeof(span));
        snprintf(text, DATE_ECHO, "%s, %s", words, span);
    } else {
        snprintf(text, DATE_ECHO, "%s, %s ago", words, span);
    }
}
