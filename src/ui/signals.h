/* SPDX-License-Identifier: MIT */
/*
 * Signals, taken one at a time where the program waits for somebody: none comes
 * in the middle of a deed.
 */

#ifndef UI_SIGNALS_H
#define UI_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

struct signals {
    int fd; /* readable when one has come */
    sigset_t before;
};

void signals_catch(struct signals *signals);
void signals_release(struct signals *signals);

/* The next one that has come; 0: none has. */
int signals_next(const struct signals *signals);

/* One that ends the program has come and was not taken yet. */
bool signals_end(void);

/* Stops with all of its group, as the shell expects it; returns when it goes on. */
void signals_stop(void);

#endif
