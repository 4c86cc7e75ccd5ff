/* SPDX-License-Identifier: MIT */
/* Times of day as people type them. */

#include "config.h"

#include "base/time_input.h"

#include <stdio.h>

enum { NO_MINUTES = -1 };

/* What was typed, taken apart. */
struct clock_time {
    int hour, minute; /* NO_MINUTES when only an hour was typed */
    char half;        /* 'a' or 'p' of am and pm; 0 */
};

static void skip_blanks(const char **at)
{
    while (**at == ' ' || **at == '\t')
        (*at)++;
}

/* Up to four digits; gives how many. */
static int read_digits(const char **at, int *number)
{
    int digits = 0;

    for (*number = 0; **at >= '0' && **at <= '9' && digits < 5; (*at)++, digits++)
        *number = *number * 10 + (**at - '0');
    return digits;
}

static bool read_clock(const char **at, struct clock_time *time)
{
    int digits = read_digits(at, &time->hour);

    time->minute = NO_MINUTES;
    if (digits == 3 || digits == 4) {
        time->minute = time->hour % 100;
        time->hour /= 100;
        return true;
    }
    if (digits < 1 || digits > 2)
        return false;
    if (**at != ':' && **at != '.')
        return true;
    (*at)++;
    return read_digits(at, &time->minute) == 2;
}

/* "am", "pm", "a.m." or nothing, to the end. */
static bool read_half(const char **at, char *half)
{
    *half = '\0';
    if (**at == '\0')
        return true;
    *half = (char)(**at | 0x20);
    (*at)++;
    if (**at == '.')
        (*at)++;
    if ((*half != 'a' && *half != 'p') || (**at | 0x20) != 'm')
        return false;
    (*at)++;
    if (**at == '.')
        (*at)++;
    return true;
}

static bool read_all(const char *at, struct clock_time *time)
{
    skip_blanks(&at);
    if (!read_clock(&at, time))
        return false;
    skip_blanks(&at);
    if (!read_half(&at, &time->half))
        return false;
    skip_blanks(&at);
    return *at == '\0';
}

static bool to_minutes(struct clock_time time, int *minutes)
{
    if (time.minute == NO_MINUTES && !time.half)
        return false;
    if (time.minute == NO_MINUTES)
        time.minute = 0;
    if (time.half && (time.hour < 1 || time.hour > 12))
        return false;
    if (time.half)
        time.hour = time.hour % 12 + (time.half == 'p' ? 12 : 0);
    if (time.hour > 23 || time.minute > 59)
        return false;
    *minutes = time.hour * 60 + time.minute;
    return true;
}

bool time_input_read(const char *typed, const char *field, int *minutes, struct err *err)
{
    struct clock_time time;
    const char *at = typed;

    skip_blanks(&at);
    if (*at == '\0') {
        *minutes = TIME_UNKNOWN;
        return true;
    }
    if (!read_all(at, &time))
        return err_set_field(err, field, "That is not a time. Type it as 16:50, 1650 or 4.50pm.");
    if (!to_minutes(time, minutes))
        return err_set_field(err, field,
                             "There is no such time of day. Type it as 16:50, 1650 or 4.50pm.");
    return true;
}

void time_format(int minutes, char text[TIME_TEXT])
{
    text[0] = '\0';
    if (minutes >= 0 && minutes < 24 * 60)
        snprintf(text, TIME_TEXT, "%02d:%02d", minutes / 60, minutes % 60);
}
