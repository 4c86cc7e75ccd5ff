/* SPDX-License-Identifier: MIT */
/*
 * A month to pick a day from. Days that mean something carry a letter, never
 * a colour alone. Typing goes back to the field.
 */

#ifndef UI_CALENDAR_H
#define UI_CALENDAR_H

#include "base/date.h"
#include "ui/stack.h"

struct calendar {
    const char *title;
    struct date start;
    struct date today;
    char (*day_mark)(void *who, struct date day); /* '\0': none; NULL: no marks */
    void *mark_who;
    const char *legend; /* "m = meeting   h = bank holiday"; NULL: none */

    /* Enter; and a character typed, which belongs into the field. */
    void (*picked)(void *who, struct date date);
    void (*typed)(void *who, const char *text);
    void *who;
};

/* The title is copied. */
void calendar_open(struct stack *stack, const struct calendar *calendar);

#endif
