/* SPDX-License-Identifier: MIT */
/* Words to read in a section of a sheet, made anew when the case is read. */

#ifndef SCREENS_WORDS_PANE_H
#define SCREENS_WORDS_PANE_H

#include "screens/pane.h"

struct words_options {
    struct stack *stack;
    void (*words)(void *who, struct str *out);
    void (*open)(void *who); /* Enter; NULL: nothing */
    const char *hint;
    void *who;
};

RETURNS_NONNULL struct pane *words_pane_new(const struct words_options *options);

#endif
