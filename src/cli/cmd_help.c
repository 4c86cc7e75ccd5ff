/* SPDX-License-Identifier: MIT */
/* cafdesk help: the program, or one command. */

#include "config.h"

#include "base/text_clean.h"
#include "cli/task.h"
#include "cli/usage.h"

static bool help_about(const struct call *call, struct arena *arena, struct str *text,
                       struct err *err)
{
    size_t taken;
    const struct command *command =
        command_named(call->arguments, call->argument_count, &taken);

    if (command && taken == call->argument_count) {
        help_of(command, text);
        return true;
    }
    if (call->argument_count == 1 && command_family(call->arguments[0])) {
        help_family(call->arguments[0], text);
        return true;
    }
    return err_set(err, ERR_USAGE, "There is no command \"%.60s\".",
                   text_plain(call->arguments[0], TEXT_LINE, arena));
}

static bool run(struct task *task, struct err *err)
{
    struct str text = STR_INIT;
    bool ok = true;

    if (task->call->argument_count == 0)
        help_whole(&text);
    else
        ok = help_about(task->call, task->arena, &text, err);
    out_str(task->out, &text);
    str_release(&text);
    return ok;
}

const struct command cmd_help = {
    .name = "help",
    .group = GROUP_PROGRAM,
    .arguments = "[COMMAND]",
    .most = 2,
    .help = "Help for the program or for one command",
    .about = "\"cafdesk COMMAND --help\" shows the same.",
    .examples = { { "help list", "Every option of the list" } },
    .run = run,
};
