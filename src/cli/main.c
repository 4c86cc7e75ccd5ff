/* SPDX-License-Identifier: MIT */
/* The program: which command was asked for, and how it ended. */

#include "config.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "base/text_clean.h"
#include "cli/ask.h"
#include "cli/at_desk.h"
#include "cli/startup.h"
#include "cli/task.h"
#include "cli/usage.h"

/* Says what went wrong, in one sentence. */
static void tell(const struct err *err)
{
    struct arena arena = ARENA_INIT;

    fprintf(stderr, "cafdesk: %s\n", text_plain(err->msg, TEXT_PARAGRAPHS, &arena));
    arena_clear(&arena);
}

/* What was typed is wrong: says so, and what would be right. */
static int misused(const struct call *call, const struct err *err)
{
    struct str usage = STR_INIT;

    tell(err);
    if (err->kind == ERR_USAGE) {
        if (call->command)
            usage_of(call->command, &usage);
        else
            usage_whole(&usage);
        fputs(str_text(&usage), stderr);
        str_release(&usage);
    }
    return err_exit_status(err);
}

static bool show_help(const struct call *call, struct out *out)
{
    struct str text = STR_INIT;

    if (call->command)
        help_of(call->command, &text);
    else if (call->family)
        help_family(call->family, &text);
    else
        help_whole(&text);
    out_str(out, &text);
    str_release(&text);
    return true;
}

static bool without_command(struct task *task, struct err *err)
{
    if (task->call->family)
        return err_set(err, ERR_USAGE, "\"%s\" wants one more word.", task->call->family);
    if (at_a_terminal())
        return settings_read(task->settings, task->arena, err) && at_desk(task, err);
    return err_set(err, ERR_USAGE, "No command is given, and there is no terminal.");
}

static bool carry_out(struct task *task, struct err *err)
{
    const struct call *call = task->call;

    if (call_has(call, "help"))
        return show_help(call, task->out);
    if (call_has(call, "version"))
        return cmd_version.run(task, err);
    if (!call->command)
        return without_command(task, err);
    return (call->command->group == GROUP_PROGRAM ||
            settings_read(task->settings, task->arena, err)) &&
           call->command->run(task, err);
}

/* The reader of the output went away: end as programs in a pipe do. */
static void end_quietly(void)
{
    signal(SIGPIPE, SIG_DFL);
    raise(SIGPIPE);
}

int main(int argc, char **argv)
{
    struct err err = ERR_INIT;
    struct arena arena = ARENA_INIT;
    struct out out = OUT_INIT;
    struct call call;
    struct settings settings = settings_default();
    struct task task = { .call = &call, .settings = &settings, .out = &out, .arena = &arena };
    int status = 0;
    bool ok;

    startup();
    setlocale(LC_ALL, "");
    ok = call_read(argc, argv, &call, &arena, &err);
    startup_close_all_but(ok ? call_number(&call, "passphrase-fd", -1) : -1);
    ok = ok && carry_out(&task, &err);
    if (!ok)
        status = err.kind == ERR_USAGE ? misused(&call, &err) : err_exit_status(&err);
    if (!ok && err.kind != ERR_USAGE)
        tell(&err);
    err = ERR_INIT;
    if (!out_close(&out, &err) && ok) {
        tell(&err);
        status = err_exit_status(&err);
    }
    ok = out.trouble == 0;
    arena_clear(&arena);
    if (!ok && status == 0)
        end_quietly();
    return status;
}
