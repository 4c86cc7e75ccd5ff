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

/*
 * Ends the taking. When a signal ended the program (0: none did), others that say
 * the same are not heard from here on: what is still to be closed is closed, and
 * signals_die then ends it as that signal does.
 */
void signals_release(struct signals *signals, int ended_by);
void signals_die(int ended_by);

/* The next one that has come; 0: none has. */
int signals_next(const struct signals *signals);

/* One that ends the program has come and was not taken yet. */
bool signals_end(void);

/* Around the beginning of curses: it ignores SIGTSTP whenever it draws, and the kernel then
 * forgets one that waits to be read. What has a handler when curses begins it leaves alone. */
void signals_guard_stop(bool on);

/* Stops with all of its group, as the shell expects it; returns when it goes on. */
void signals_stop(void);

#endif
