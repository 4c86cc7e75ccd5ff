/* SPDX-License-Identifier: MIT */
/*
 * Asking the person at the terminal, and passphrases from elsewhere.
 *
 * A passphrase is read byte by byte into memory of its own, with the echo off;
 * a signal puts the echo back before it does what it does. With
 * --passphrase-fd passphrases come from there, one to a line.
 */

#ifndef CLI_ASK_H
#define CLI_ASK_H

#include "base/secret.h"
#include "cli/task.h"

enum { PASSPHRASE_MOST = 1024 }; /* bytes */

/* A passphrase; *out is the caller's, to be freed with secret_free. */
NODISCARD bool ask_passphrase(const struct task *task, const char *prompt, struct secret **out,
                              struct err *err);

/* A new passphrase: on a terminal asked twice, until both are the same. */
NODISCARD bool ask_new_passphrase(const struct task *task, const char *prompt,
                                  struct secret **out, struct err *err);

/* True when there is a person at a terminal to read and to answer. */
bool at_a_terminal(void);

/* True when standard error is seen by somebody. */
bool said_to_a_person(void);

#endif
