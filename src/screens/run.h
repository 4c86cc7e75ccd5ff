/* SPDX-License-Identifier: MIT */
/*
 * The screens at a terminal, from sign-in until the person leaves.
 */

#ifndef SCREENS_RUN_H
#define SCREENS_RUN_H

#include "screens/app.h"
#include "ui/tty.h"

struct run_options {
    struct app_options app;
    struct tty_options tty;

    /* Somebody is signed in already (the trainer, or by --user); taken over.
     * NULL: the sign-in screen comes first. */
    struct session *session;
    const struct signin_report *report;
    bool plain; /* questions and answers instead of screens */
};

/* Plays until the person leaves, or the terminal or the system ends it:
 * `signal` is then its number, else 0. What was typed is in the drafts.
 * Without a usable terminal: ERR_USAGE, and the session is still the caller's. */
NODISCARD bool screens_run(const struct run_options *options, int *signal, struct err *err);

#endif
