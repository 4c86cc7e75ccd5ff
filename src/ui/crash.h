/* SPDX-License-Identifier: MIT */
/*
 * Putting the terminal back when the program breaks.
 *
 * On SIGSEGV, SIGBUS, SIGFPE, SIGILL and SIGABRT a string made beforehand is
 * written and the terminal's old mode set, both allowed in a handler; then
 * whoever handled the signal before has it. die() does the same first.
 */

#ifndef UI_CRASH_H
#define UI_CRASH_H

#include <stddef.h>
#include <termios.h>

/* `reset` leaves the alternate screen, paste mode and so on; copied.
 * `errors` is the real standard error while another stands in for it, -1 when
 * none does. */
void crash_arm(int terminal, const char *reset, const struct termios *mode, int errors);
void crash_disarm(void);

#endif
