/* SPDX-License-Identifier: MIT */
/*
 * Moments as people type them: a day as date_input.h reads it and a time as
 * time_input.h does, on England's clock. "24 mar 15:45", "t 4.30pm", "9:05".
 */

#ifndef BASE_MOMENT_INPUT_H
#define BASE_MOMENT_INPUT_H

#include "base/date_input.h"

enum { MOMENT_TEXT = 24 };

/* Nothing typed is no moment: true, with INSTANT_NONE. A time alone is today's;
 * a day alone is refused, since the time was forgotten. */
NODISCARD bool moment_input_read(const char *typed, const struct date_input_context *context,
                                 struct instant *out, struct err *err);

/* "24 Mar 2010 15:45", which is read again as the same minute; "" for none. */
void moment_format(struct instant instant, char text[MOMENT_TEXT]);

/* The moment at which England's clock shows these minutes of a day. */
struct instant moment_of(struct date day, int minutes);

#endif
