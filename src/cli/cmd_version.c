/* SPDX-License-Identifier: MIT */
/* cafdesk version. */

#include "config.h"

#include "cli/task.h"

static bool run(struct task *task, struct err *err)
{
    (void)err;
    out_text(task->out, "cafdesk " PACKAGE_VERSION "\n");
    return true;
}

const struct command cmd_version = {
    .name = "version",
    .group = GROUP_PROGRAM,
    .help = "The version of the program",
    .run = run,
};
