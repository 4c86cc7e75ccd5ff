/* SPDX-License-Identifier: MIT */
/* Moments as they are typed. */

#include "config.h"

#include "base/moment_input.h"

#include <stdio.h>
#include <string.h>

#include "base/time_input.h"

enum { TYPED_MAX = 80 };

/* An hour that the clock skips in March counts as the one after it. */
struct instant moment_of(struct date day, int minutes)
{
    struct instant plain = { date_instant(day).seconds + (int64_t)minutes * 60 };
    struct instant ahead = { plain.seconds - 3600 };

    return instant_local_offset(ahead) ? ahead : plain;
}

void moment_format(struct instant instant, char text[MOMENT_TEXT])
{
    char day[DATE_WORDS], time[TIME_TEXT];
    int64_t local = instant.seconds;

    text[0] = '\0';
    if (!instant_known(instant))
        return;
    local += (int64_t)instant_local_offset(instant) * 60;
    date_format_words(instant_local_date(instant), day);
    time_format((int)(local / 60 % (24 * 60)), time);
    snprintf(text, MOMENT_TEXT, "%.11s %s", day + 4, time);
}

static bool read_time(const char *typed, int *minutes)
{
    return time_input_read(typed, NULL, minutes, NULL) && *minutes != TIME_UNKNOWN;
}

/* "21 4 2010" ends in what could be ten past eight in the evening: it is a day. */
static bool ends_in_year(const char *typed, const struct date_input_context *context)
{
    struct date day;
    size_t length = strlen(typed);

    while (length > 0 && typed[length - 1] == ' ')
        length--;
    return length > 4 && strspn(typed + length - 4, "0123456789") == 4 &&
           date_input_read(typed, context, &day, NULL);
}

/* The day before a blank and the time after it. */
static bool read_split(const char *typed, const char *blank,
                       const struct date_input_context *context, struct instant *out)
{
    char head[TYPED_MAX];
    struct date day;
    int minutes;

    snprintf(head, sizeof(head), "%.*s", (int)(blank - typed), typed);
    if (!read_time(blank, &minutes) || !date_input_read(head, context, &day, NULL) ||
        !date_known(day))
        return false;
    *out = moment_of(day, minutes);
    return true;
}

static bool read_any_split(const char *typed, const struct date_input_context *context,
                           struct instant *out)
{
    for (const char *at = typed + strlen(typed); at > typed; at--) {
        if (at[-1] == ' ' && read_split(typed, at - 1, context, out))
            return true;
    }
    return false;
}

bool moment_input_read(const char *typed, const struct date_input_context *context,
                       struct instant *out, struct err *err)
{
    struct date day;
    int minutes;

    typed += strspn(typed, " ");
    if (*typed == '\0') {
        *out = INSTANT_NONE;
        return true;
    }
    if (strlen(typed) < TYPED_MAX && !ends_in_year(typed, context)) {
        if (read_time(typed, &minutes)) {
            *out = moment_of(context->today, minutes);
            return true;
        }
        if (read_any_split(typed, context, out))
            return true;
    }
    if (date_input_read(typed, context, &day, NULL))
        return err_set_field(err, context->field, "Add the time of day, as in 24 mar 15:45.");
    return err_set_field(err, context->field,
                         "That is not a day and a time. Type them as 24 mar 15:45 or t 4.30pm.");
}
