/* SPDX-License-Identifier: MIT */
/*
 * Days and moments.
 *
 * A date is a number of days, so that arithmetic is plain; its text form is
 * for the edges. A moment is seconds in UTC.
 */

#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

struct date {
    int32_t days; /* since 1 January 1970; DATE_UNKNOWN when there is none */
};

struct instant {
    int64_t seconds; /* since 1970, UTC; INSTANT_UNKNOWN when there is none */
};

#define DATE_UNKNOWN INT32_MIN
#define INSTANT_UNKNOWN INT64_MIN
#define DATE_NONE ((struct date){ DATE_UNKNOWN })
#define INSTANT_NONE ((struct instant){ INSTANT_UNKNOWN })

enum { DATE_TEXT = 11, INSTANT_TEXT = 21, DATE_WORDS = 32 };

/* Monday first, as in ISO 8601. */
enum weekday { MONDAY = 1, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY };

bool date_known(struct date date);
bool instant_known(struct instant instant);

/* False for a day that does not exist; years 1800 to 2200 are taken. */
bool date_from_civil(int year, int month, int day, struct date *out);
void date_to_civil(struct date date, int *year, int *month, int *day);

struct date date_add_days(struct date date, int days);

/* The same day n months on, or the last day of a shorter month. */
struct date date_add_months(struct date date, int months);

/* Days from a to b; both known. */
int date_days_between(struct date a, struct date b);

/* -1, 0, 1; an unknown date comes before all. */
int date_compare(struct date a, struct date b);

/* The one that comes last: what is to begin on a later day ends no earlier. */
struct date date_later(struct date a, struct date b);

enum weekday date_weekday(struct date date);

/* ISO 8601 week number. */
int date_week(struct date date);

/* Whole years lived on a day; born on 29 February, of age on 28. */
int date_age(struct date born, struct date on);

/* "YYYY-MM-DD"; "" when unknown. */
void date_format(struct date date, char text[DATE_TEXT]);

/* "Wed 21 Apr 2010"; "" when unknown. */
void date_format_words(struct date date, char text[DATE_WORDS]);

/* Reads YYYY-MM-DD and nothing else. */
bool date_parse(const char *text, struct date *out);

/* "YYYY-MM-DDTHH:MM:SSZ"; "" when unknown. */
void instant_format(struct instant instant, char text[INSTANT_TEXT]);
bool instant_parse(const char *text, struct instant *out);

/* The day of a moment in UTC, and the first moment of a day. */
struct date instant_date(struct instant instant);
struct instant date_instant(struct date date);

/* The day of a moment as people in England count it (their clock is an hour
 * ahead from the last Sunday of March to the last Sunday of October). */
struct date instant_local_date(struct instant instant);

/* Minutes England's clock is ahead of UTC at a moment: 0 or 60. */
int instant_local_offset(struct instant instant);

#endif
