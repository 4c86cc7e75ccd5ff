/* SPDX-License-Identifier: MIT */
/*
 * Days as people type them.
 *
 *     21/4   21 4 10   21.4.2010   210410   21 apr   21 April 2010   2010-04-21
 *     t  today  tomorrow  yesterday  t+7  t-2w  +7  -2w  +3m  +1y  eom  edd-4w
 *     fri   next fri   last fri   Wed 21 Apr 2010
 *
 * The day comes before the month. What is not typed is guessed by the kind of
 * the field, and date_echo says in words what was understood before it counts.
 */

#ifndef BASE_DATE_INPUT_H
#define BASE_DATE_INPUT_H

#include <stdbool.h>

#include "base/compiler.h"
#include "base/date.h"
#include "base/err.h"

enum date_input_kind {
    DATE_INPUT_ANY,   /* without a year: the nearest */
    DATE_INPUT_BIRTH, /* never in the future, also with a year of two digits */
    DATE_INPUT_PAST,  /* without a year: the last one, today included */
    DATE_INPUT_DUE,   /* without a year: the next one, today included */
    DATE_INPUT_EXPECTED /* the next one, or one of the last thirty days */
};

struct date_input_context {
    struct date today;
    enum date_input_kind kind;
    struct date edd;   /* what "edd" stands for; DATE_NONE where there is none */
    const char *field; /* for the error: its name in the dictionary, may be NULL */
};

/* Reads what was typed. Nothing typed is no date: true, with DATE_NONE. A year
 * of two digits is at most 20 years ahead (a birth: not ahead at all). "fri" is
 * the coming one, today included, and for PAST and BIRTH the last one; "next
 * fri" is that of the week after this one; "eom" the last day of this month. */
NODISCARD bool date_input_read(const char *typed, const struct date_input_context *context,
                               struct date *out, struct err *err);

#endif
