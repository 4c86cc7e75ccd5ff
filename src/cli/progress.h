/* SPDX-License-Identifier: MIT */
/*
 * Work that takes a while: a line that says how far it is, and stopping it.
 *
 * The line is shown on a terminal only, after a second, and changes once a
 * second. Between progress_begin and progress_end the signals that would end
 * the program only ask the work to stop; nothing is left half done. What is typed
 * ahead meanwhile is not shown: it may be a passphrase.
 */

#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <termios.h>

#include "base/machine.h"

struct progress {
    const struct machine *machine;
    const char *what; /* "Proving the trail" */
    int64_t begun_ms, shown_ms;
    bool shows; /* a line is on the terminal */
    sigset_t before;
    bool unseen; /* the echo is off */
    struct termios mode; /* before that */
};

void progress_begin(struct progress *progress, const struct machine *machine, const char *what);

/* Tells how far it is; `all` is 0 when nobody knows. False when the person
 * wants to stop. Of type progress_fn. */
bool progress_step(void *progress, int64_t done, int64_t all);

/* True when the person wants to stop, between progress_begin and _end. */
bool progress_stopped(void);

/* Takes the line away. A signal that came is spent: whether the work stopped
 * for it is in the work's answer. */
void progress_end(struct progress *progress);

#endif
