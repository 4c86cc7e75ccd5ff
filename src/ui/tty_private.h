/* SPDX-License-Identifier: MIT */
/*
 * The terminal's parts: the screen side (tty.c, the only place with curses)
 * and the loop side (tty_loop.c).
 */

#ifndef UI_TTY_PRIVATE_H
#define UI_TTY_PRIVATE_H

#include <signal.h>
#include <stdint.h>
#include <termios.h>

#include "ui/canvas.h"
#include "ui/decode.h"
#include "ui/signals.h"
#include "ui/theme.h"
#include "ui/tty.h"

struct tty {
    struct tty_options options;
    void *curses; /* its SCREEN */
    const struct theme *theme;
    bool colours;
    bool utf8;
    struct termios mode;    /* as it was before us */
    struct canvas *canvas;  /* drawn on */
    struct cell *shown;     /* what the terminal shows, canvas sized; NULL: unknown */
    int shown_rows;
    int shown_cols;
    struct decoder *decoder;
    struct signals signals;
    int errors;             /* the real standard error while ours stands in; -1: none */
    int errors_kept;        /* where it goes meanwhile */
    char modes_on[32]; /* paste in brackets, the mouse */
    char modes_off[32];
    uint64_t marked;        /* bytes said to be consumed in the last mark */
};

/* Shows the canvas; everything anew when `whole`. */
void tty_show(struct tty *tty, bool whole);

/* Takes the window's size; true when it changed. */
bool tty_measure(struct tty *tty);

/* Gives the terminal to the shell for a while, and takes it back. */
void tty_pause(struct tty *tty);
void tty_resume(struct tty *tty);

#endif
