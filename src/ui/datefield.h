/* SPDX-License-Identifier: MIT */
/* A date typed freely and echoed in words, or a day with a time; F2 opens the
 * month. Its value is YYYY-MM-DD, or YYYY-MM-DDTHH:MM:SSZ. */

#ifndef UI_DATEFIELD_H
#define UI_DATEFIELD_H

#include "base/date.h"
#include "base/date_input.h"
#include "ui/widget.h"

struct datefield_options {
    enum date_input_kind kind;
    struct date today;
    struct date edd; /* DATE_NONE: none */
    bool with_time;
    char (*day_mark)(void *who, struct date day); /* NULL: no days are marked */
    void *who;
};

RETURNS_NONNULL struct widget *datefield_new(const struct datefield_options *options);

#endif
