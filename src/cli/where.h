/* SPDX-License-Identifier: MIT */
/*
 * Which store a command is about, and by which clock.
 */

#ifndef CLI_WHERE_H
#define CLI_WHERE_H

#include "cli/task.h"
#include "service/session.h"

enum where_kind { WHERE_ANY, WHERE_LIVE, WHERE_TRAINING };

/* The store that the options, the environment and the settings name. For a
 * site only stores named in its settings are opened. All text lives in the
 * task's arena. From then on no other is within reach (within_reach.h). */
NODISCARD bool where_is_store(struct task *task, enum where_kind kind, struct store_choice *out,
                              struct err *err);

/* Is it one folder by two names? NULL is none. */
bool where_same_folder(const char *a, const char *b);

/* Sets the clock of CAFDESK_NOW where the store is for training; says on
 * standard error that it goes for nothing where it is live. */
NODISCARD bool where_clock(struct task *task, bool training, struct store_choice *choice,
                           struct err *err);

#endif
