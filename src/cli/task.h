/* SPDX-License-Identifier: MIT */
/*
 * One command being carried out.
 */

#ifndef CLI_TASK_H
#define CLI_TASK_H

#include "base/arena.h"
#include "cli/call.h"
#include "cli/out.h"
#include "cli/settings.h"

struct task {
    const struct call *call;
    struct settings *settings;
    struct out *out;
    struct arena *arena; /* as long as the task */
};

#endif
