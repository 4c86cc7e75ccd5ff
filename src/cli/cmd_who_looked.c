/* SPDX-License-Identifier: MIT */
/* cafdesk audit who-looked: who has looked at the record of a child. */

#include "config.h"

#include <inttypes.h>

#include "cli/listing.h"
#include "cli/paragraph.h"
#include "cli/sign_in.h"
#include "service/who_looked.h"

/* ----- As records --------------------------------------------------------- */

static const struct column columns[] = {
    { .name = "login", .kind = CELL_VALUE },     { .name = "name", .kind = CELL_TEXT },
    { .name = "job", .kind = CELL_TEXT },        { .name = "agency", .kind = CELL_TEXT },
    { .name = "what", .kind = CELL_VALUE },      { .name = "times", .kind = CELL_NUMBER },
    { .name = "first", .kind = CELL_VALUE },     { .name = "last", .kind = CELL_VALUE },
    { .name = "reasons", .kind = CELL_TEXT },
};

static const char *joined(const struct looker_times *times, struct arena *arena)
{
    const char *all = "";

    for (size_t i = 0; i < times->reason_count; i++)
        all = arena_printf(arena, "%s%s%s", all, i ? "; " : "", times->reasons[i]);
    return all;
}

static void print_way(struct listing *listing, const struct looker *looker, enum looker_way way)
{
    const struct looker_times *times = &looker->ways[way];
    struct arena *arena = listing->task->arena;
    char first[INSTANT_TEXT], last[INSTANT_TEXT];
    const char *cells[] = { looker->login,
                            looker->name,
                            looker->job,
                            looker->agency,
                            looker_way_code(way),
                            arena_printf(arena, "%" PRId64, times->count),
                            first,
                            last,
                            joined(times, arena) };

    instant_format(times->first, first);
    instant_format(times->last, last);
    if (times->count > 0)
        listing_row(listing, cells, NULL);
}

static void print_records(struct task *task, const struct who_looked *looked)
{
    struct listing listing;

    listing_begin(&listing, task, LISTING_MANY, columns, COUNT(columns));
    for (size_t i = 0; i < looked->count; i++) {
        for (int way = 0; way < LOOKER_WAY_COUNT; way++)
            print_way(&listing, &looked->items[i], (enum looker_way)way);
    }
    listing_end(&listing, NULL);
}

/* ----- As a page ---------------------------------------------------------- */

static void print_page(struct task *task, struct session *session, const struct who_looked *looked)
{
    struct str words = STR_INIT, page = STR_INIT;

    who_looked_words(looked, session, &words);
    paragraph_page(&page, str_text(&words));
    out_str(task->out, &page);
    str_release(&words);
    str_release(&page);
}

static bool run(struct task *task, struct err *err)
{
    struct session *session;
    struct who_looked looked;
    bool ok;

    if (!urn_check("audit who-looked", task->call->arguments[0], err) ||
        !sign_in(task, &session, err))
        return false;
    ok = who_looked(session, task->call->arguments[0], &looked, task->arena, err);
    if (ok && call_format(task->call) == FORMAT_TEXT)
        print_page(task, session, &looked);
    else if (ok)
        print_records(task, &looked);
    session_close(session);
    return ok;
}

const struct command cmd_audit_who_looked = {
    .name = "audit who-looked",
    .group = GROUP_TRAIL,
    .arguments = "URN",
    .least = 1,
    .most = 1,
    .formats = FORMATS_ALL,
    .help = "Who has looked at the record of a child",
    .about = "Everybody who saw, wrote, took or was refused, with how often, when and why, in words "
             "fit to hand to the family. For whoever leads the case, its co-ordinator, their "
             "supervisor and auditors. The other formats have a record for each person and each "
             "thing they did.",
    .examples = { { "audit who-looked CAF-2010-00017", "A page for the family" } },
    .run = run,
};
