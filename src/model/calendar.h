/* SPDX-License-Identifier: MIT */
/*
 * Working days in England: Monday to Friday but for bank holidays
 * (domain.md 4.1).
 *
 * The yearly ones follow their rules; those that were moved or added by
 * proclamation from 2005 on stand in a table. A holiday proclaimed after this
 * was written is added there.
 */

#ifndef MODEL_CALENDAR_H
#define MODEL_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"

/* The name of the bank holiday; NULL when the day is none. */
const char *calendar_bank_holiday(struct date day);

bool calendar_is_working_day(struct date day);

/* The day that many working days later (earlier when negative); the day itself
 * for 0, whatever day it is. Unknown stays unknown. */
struct date calendar_add_working_days(struct date day, int working_days);

/* Working days after `from` up to and including `to`; negative when `to` comes
 * first. Both known. */
int calendar_working_days_between(struct date from, struct date to);

struct date calendar_easter_sunday(int year);

#endif
