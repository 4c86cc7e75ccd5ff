/* SPDX-License-Identifier: MIT */
/*
 * The screens, for a person at a terminal.
 */

#ifndef CLI_AT_DESK_H
#define CLI_AT_DESK_H

#include "cli/task.h"
#include "service/session.h"

/* The screens, from signing in on. */
NODISCARD bool at_desk(struct task *task, struct err *err);

/* The screens of a session that is open; it is theirs from now on. */
NODISCARD bool at_desk_with(struct task *task, const struct store_choice *choice,
                            struct session *session, struct err *err);

#endif
