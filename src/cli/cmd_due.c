/* SPDX-License-Identifier: MIT */
/* cafdesk due: everything late or coming. */

#include "config.h"

#include "base/compiler.h"
#include "cli/listing.h"
#include "cli/progress.h"
#include "cli/record_named.h"
#include "cli/sign_in.h"
#include "service/due_lines.h"

static const struct column columns[] = {
    { .name = "rule", .kind = CELL_VALUE },
    { .name = "severity", .caption = "How", .kind = CELL_VALUE, .least = 5 },
    { .name = "urn", .caption = "Reference", .kind = CELL_VALUE, .least = 14 },
    { .name = "who", .caption = "Who", .kind = CELL_TEXT, .least = 8, .flexible = true },
    { .name = "due", .caption = "Due", .kind = CELL_VALUE, .least = 10 },
    { .name = "days", .caption = "Days", .kind = CELL_NUMBER, .least = 4 },
    { .name = "what", .caption = "What", .kind = CELL_TEXT, .least = 20, .flexible = true },
};

static void write_line(struct listing *listing, const struct due_line *line)
{
    struct arena *arena = listing->task->arena;
    char due[DATE_TEXT];
    const char *cells[] = { line->rule,
                            due_severity_code(line->severity),
                            line->urn,
                            *line->login ? line->login : line->who,
                            due,
                            arena_printf(arena, "%d", line->days),
                            line->what };
    const char *words[COUNT(columns)] = { [3] = line->who };

    date_format(line->due, due);
    listing_row(listing, cells, words);
}

static bool gather(struct task *task, struct session *session, const struct due_ask *ask,
                   struct due_lines *out, struct err *err)
{
    struct progress progress;
    bool ok;

    progress_begin(&progress, session_machine(session), "Looking for what is due");
    ok = due_lines(session, ask, progress_step, &progress, out, task->arena, err);
    progress_end(&progress);
    return ok;
}

static bool rows(struct task *task, struct session *session, struct listing *listing,
                 struct err *err)
{
    const char *locality = call_text(task->call, "locality");
    struct due_ask ask = { .login = call_text(task->call, "for"),
                           .moved = call_has(task->call, "on"),
                           .on = call_date(task->call, "on") };
    struct due_lines lines;

    if ((locality &&
         !record_named(session, ENTITY_locality, "locality", locality, &ask.locality, err)) ||
        !gather(task, session, &ask, &lines, err))
        return false;
    for (size_t i = 0; i < lines.count; i++)
        write_line(listing, &lines.items[i]);
    return true;
}

static bool run(struct task *task, struct err *err)
{
    static const struct listed due = { columns, COUNT(columns), "Nothing is late or coming.",
                                       rows };

    return listing_of(task, &due, err);
}

const struct command cmd_due = {
    .name = "due",
    .group = GROUP_CASES,
    .formats = FORMATS_ALL,
    .help = "What is late, and what is coming",
    .about = "A line for each thing that a rule asks for in the cases you may list, soonest first: "
             "RED and AMBER are alerts, INFO is for information. Days run down to the day it is "
             "due, and below nought after it. Co-ordinators and supervisors are told besides of "
             "leads with too many cases or long silent, and co-ordinators of children who may "
             "have two cases; such a line has no reference of its own. In csv and json who it "
             "falls to is the login, or the name where there is no login.",
    .options = { { .name = "for",
                   .kind = OPTION_LOGIN,
                   .value = "LOGIN",
                   .help = "Only what this person is told of" },
                 { .name = "locality",
                   .kind = OPTION_TEXT,
                   .value = "L",
                   .help = "Only cases of this locality" },
                 { .name = "on",
                   .kind = OPTION_DATE,
                   .value = "DATE",
                   .help = "As it would stand on that day if nothing were done until then; nothing "
                           "is changed" } },
    .examples = { { "due --for rmenon", "What falls to one of your staff" },
                  { "due --on 2010-04-19 --format csv",
                    "What a fortnight's leave would leave behind" } },
    .run = run,
};
