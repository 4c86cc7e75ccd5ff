/* SPDX-License-Identifier: MIT */
/*
 * A day said in words beside the field, so that what was understood is seen
 * before it counts.
 */

#ifndef BASE_DATE_ECHO_H
#define BASE_DATE_ECHO_H

#include "base/date.h"
#include "base/date_input.h"

enum { DATE_ECHO = 64 };

/* "Wed 21 Apr 2010, in 28 days", "..., 28 days ago", "..., today"; for a birth
 * "Mon 19 Jun 2000, 9 years", below two years in months, weeks or days. "" for
 * no date. */
void date_echo(struct date date, const struct date_input_context *context, char text[DATE_ECHO]);

#endif
