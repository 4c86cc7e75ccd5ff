/* SPDX-License-Identifier: MIT */
/*
 * The screens, for a person at a terminal.
 */

#ifndef CLI_AT_DESK_H
#define CLI_AT_DESK_H

#include "cli/task.h"
#include "press/press_broker.h"
#include "service/session.h"

/* The screens, from signing in on. */
NODISCARD bool at_desk(struct task *task, struct err *err);

/* The screens of a session that is open; it is theirs from now on. `press` was started before
 * the store was known. */
NODISCARD bool at_desk_with(struct task *task, const struct store_choice *choice,
                            struct session *session, struct press_broker *press,
                            struct err *err);

#endif
