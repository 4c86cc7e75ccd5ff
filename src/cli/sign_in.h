/* SPDX-License-Identifier: MIT */
/*
 * Signing in for one command.
 */

#ifndef CLI_SIGN_IN_H
#define CLI_SIGN_IN_H

#include "cli/task.h"
#include "service/session.h"

/* Opens the store for whoever --user names: otherwise for the trainer of a
 * training store, or the login bound to the Unix user. Close the session with
 * session_close. */
NODISCARD bool sign_in(struct task *task, struct session **out, struct err *err);

/* The passphrase of whoever is signed in, asked again before a weighty deed;
 * the trainer has none. */
NODISCARD bool sign_in_again(struct task *task, struct session *session, struct err *err);

#endif
