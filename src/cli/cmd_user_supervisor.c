/* SPDX-License-Identifier: MIT */
/* cafdesk user supervisor: who supervises whom. */

#include "config.h"

#include <string.h>

#include "base/compiler.h"
#include "cli/listing.h"
#include "service/user_managers.h"

/* "nobody" names nobody; NULL, not given, leaves it. */
static const char *named(const struct task *task, const char *option)
{
    const char *typed = call_text(task->call, option);

    return typed && strcmp(typed, "nobody") == 0 ? "" : typed;
}

static bool change(struct task *task, struct session *session, const char *login,
                   struct err *err)
{
    struct user_managers managers = { .line_manager = named(task, "manager"),
                                      .caf_supervisor = named(task, "supervisor") };

    return (!managers.line_manager && !managers.caf_supervisor) ||
           user_managers_save(session, login, &managers, err);
}

static bool supervisor(struct task *task, struct session *session, struct listing *listing,
                       struct err *err)
{
    const char *login = task->call->arguments[0];
    struct user_managers managers;

    if (!change(task, session, login, err) ||
        !user_managers_read(session, login, &managers, task->arena, err))
        return false;
    listing_row(listing,
                (const char *[]){ login, managers.line_manager, managers.line_name,
                                  managers.caf_supervisor, managers.caf_name },
                NULL);
    return true;
}

static bool run(struct task *task, struct err *err)
{
    static const struct column columns[] = {
        { .name = "login", .caption = "Login", .kind = CELL_TEXT, .least = 8 },
        { .name = "line_manager", .caption = "Manager", .kind = CELL_TEXT, .least = 8 },
        { .name = "line_manager_name", .caption = "Name", .kind = CELL_TEXT, .least = 8,
          .flexible = true },
        { .name = "caf_supervisor", .caption = "Supervisor", .kind = CELL_TEXT, .least = 8 },
        { .name = "caf_supervisor_name", .caption = "Name", .kind = CELL_TEXT, .least = 8,
          .flexible = true },
    };
    static const struct listed listed = { columns, COUNT(columns), NULL, supervisor };

    return listing_of(task, &listed, err);
}

const struct command cmd_user_supervisor = {
    .name = "user supervisor",
    .group = GROUP_ACCOUNTS,
    .arguments = "LOGIN",
    .least = 1,
    .most = 1,
    .formats = FORMATS_ALL,
    .help = "Say who supervises somebody, or see it",
    .about = "Whoever supervises somebody sees their cases, approves their closings that are "
             "flagged, and looks at what they opened in an emergency. Without an option it is only "
             "shown. Names are logins; \"nobody\" takes one out.",
    .options = { { .name = "manager",
                   .kind = OPTION_TEXT,
                   .value = "LOGIN",
                   .help = "The line manager" },
                 { .name = "supervisor",
                   .kind = OPTION_TEXT,
                   .value = "LOGIN",
                   .help = "Who supervises their CAF work, when it is not the line manager" } },
    .examples = { { "user supervisor hoduya --manager prenshaw", "Paul Renshaw supervises Helen Oduya" } },
    .run = run,
};
