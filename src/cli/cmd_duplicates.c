/* SPDX-License-Identifier: MIT */
/* cafdesk duplicates: children who may be one child. */

#include "config.h"

#include "base/compiler.h"
#include "cli/listing.h"
#include "cli/progress.h"
#include "cli/sign_in.h"
#include "service/double_svc.h"

static const struct column columns[] = {
    { .name = "id_a", .caption = "One", .kind = CELL_VALUE, .least = 14 },
    { .name = "id_b", .caption = "Other", .kind = CELL_VALUE, .least = 14 },
    { .name = "score", .caption = "Score", .kind = CELL_NUMBER, .least = 5 },
    { .name = "reasons", .caption = "Why", .kind = CELL_TEXT, .least = 20, .flexible = true },
};

enum { SHORT = 8 }; /* of an id, where there is no reference */

static const char *shown(const char *urn, const char *id, struct arena *arena)
{
    return *urn ? urn : arena_printf(arena, "%.*s...", SHORT, id);
}

static void write_pair(struct listing *listing, const struct child_pair *pair)
{
    struct arena *arena = listing->task->arena;
    char one[IDENT_TEXT], other[IDENT_TEXT];
    const char *cells[] = { one, other, arena_printf(arena, "%d", pair->score), pair->reasons };
    const char *words[COUNT(columns)] = { NULL };

    ident_format(&pair->one, one);
    ident_format(&pair->other, other);
    words[0] = shown(pair->one_urn, one, arena);
    words[1] = shown(pair->other_urn, other, arena);
    listing_row(listing, cells, words);
}

static bool rows(struct task *task, struct session *session, struct listing *listing,
                 struct err *err)
{
    int64_t least = call_number(task->call, "min-score", 0);
    struct progress progress;
    struct child_pairs pairs;
    bool ok;

    if (call_has(task->call, "min-score") && least == 0)
        least = 1; /* refused like any other that is too low */
    progress_begin(&progress, session_machine(session), "Comparing children");
    ok = double_list(session, least > 1000 ? 1000 : (int)least, progress_step, &progress, &pairs,
                     task->arena, err);
    progress_end(&progress);
    for (size_t i = 0; ok && i < pairs.count; i++)
        write_pair(listing, &pairs.items[i]);
    return ok;
}

static bool run(struct task *task, struct err *err)
{
    static const struct listed pairs = { columns, COUNT(columns),
                                         "No two children of the index look like one.", rows };

    return listing_of(task, &pairs, err);
}

const struct command cmd_duplicates = {
    .name = "duplicates",
    .group = GROUP_CASES,
    .formats = FORMATS_ALL,
    .help = "Children of the index who may be one child",
    .about = "For co-ordinators: all pairs of the area that score as 'search' would, the likeliest "
             "first, but those of whom somebody said that they are two, and those whose cases are "
             "linked. As text by the references of their cases; csv and json have their ids. An "
             "address that is kept from the area counts for nothing here.",
    .options = { { .name = "min-score",
                   .kind = OPTION_NUMBER,
                   .value = "N",
                   .help = "From this score on, 50 to 100; without this, from the one at which "
                           "somebody is asked (60)" } },
    .examples = { { "duplicates --min-score 90", "The likeliest only" } },
    .run = run,
};
