/* SPDX-License-Identifier: MIT */
/*
 * Plain mode while it waits for a line: it locks when nothing is typed for long
 * or ^Z stops it, and then goes on at the same question once the passphrase was
 * given; it ends, with drafts kept, when it is told to or nobody comes back.
 */

#ifndef SCREENS_PLAIN_WAIT_H
#define SCREENS_PLAIN_WAIT_H

#include "screens/app.h"
#include "ui/plain.h"
#include "ui/signals.h"

struct plain_wait {
    struct app *app;
    struct signals signals;
    int ended_by; /* the signal that ended it; 0: none */
};

/* Between the two, lines of this plain mode are waited for so. Does nothing
 * where the lines come from no descriptor. */
void plain_wait_begin(struct plain_wait *wait, struct app *app, struct plain *plain);
void plain_wait_end(struct plain_wait *wait, struct plain *plain);

#endif
