/* SPDX-License-Identifier: MIT */
/*
 * The terminal: what is on the canvas goes there, keys come from it.
 *
 * Only changed cells are sent, one frame for all keys that were waiting, and
 * nothing at all while nobody does anything. Whatever way the program ends,
 * the terminal is as it was.
 */

#ifndef UI_TTY_H
#define UI_TTY_H

#include <stdbool.h>

#include "base/compiler.h"
#include "base/err.h"
#include "ui/stack.h"

struct tty;

struct tty_options {
    const char *theme; /* by name; NULL: as theme_choose() says */
    bool ascii;        /* draw lines with + - | even where better ones are there */
    bool no_suspend;   /* ^Z does nothing, because the site forbids it */
    bool mouse;        /* clicks and the wheel come to us, not to the terminal */
    bool sync;         /* say after each frame how many bytes were taken, for tests */
};

/* Takes the terminal on standard input and output. Without one, or without a
 * TERM that is known, ERR_USAGE says which, and nothing was changed: plain
 * mode is still there. The locale must have been set. */
NODISCARD bool tty_start(const struct tty_options *options, struct tty **out, struct err *err);

/* Gives the terminal back; what was written to standard error meanwhile comes
 * out now. NULL is allowed. */
void tty_stop(struct tty *tty);

/* Whether the terminal can show every character; said once to the person. */
bool tty_is_utf8(const struct tty *tty);

/* Plays the stack until it is empty, or until the terminal or the system takes
 * it away: then it gives the signal's number, after drafts were kept. */
int tty_run(struct tty *tty, struct stack *stack);

#endif
