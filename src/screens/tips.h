/* SPDX-License-Identifier: MIT */
/*
 * A tip on each screen, once: for whoever is here for the first time, and for
 * whoever asks for them again.
 */

#ifndef SCREENS_TIPS_H
#define SCREENS_TIPS_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/stack.h"

struct tips {
    bool on;
    uint64_t told; /* set of places in the table */
};

/* From now on each screen has its tip once (again), or none has. */
void tips_begin(struct tips *tips, bool on);

/* A screen of this name opens: its tip goes into the message line. */
void tips_tell(struct tips *tips, struct stack *stack, const char *screen);

#endif
