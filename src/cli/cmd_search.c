/* SPDX-License-Identifier: MIT */
/* cafdesk search: is this child known already? */

#include "config.h"

#include <stdio.h>

#include "base/compiler.h"
#include "cli/listing.h"
#include "cli/sign_in.h"
#include "service/search_svc.h"

static const struct column columns[] = {
    { .name = "subject_id", .kind = CELL_VALUE },
    { .name = "name", .caption = "Name", .kind = CELL_TEXT, .least = 12, .flexible = true },
    { .name = "birth_year", .caption = "Born", .kind = CELL_NUMBER },
    { .name = "urn", .caption = "Reference", .kind = CELL_VALUE, .least = 14 },
    { .name = "state", .caption = "St", .kind = CELL_VALUE },
    { .name = "lead", .caption = "Lead", .kind = CELL_TEXT, .least = 10, .flexible = true },
    { .name = "score", .caption = "Score", .kind = CELL_NUMBER, .least = 5 },
    { .name = "reasons", .caption = "Why", .kind = CELL_TEXT, .least = 10, .flexible = true },
};

static void print_hit(struct listing *listing, const struct search_hit *hit)
{
    struct arena *arena = listing->task->arena;
    bool tel = hit->lead_tel && *hit->lead_tel;
    const char *cells[] = { NULL,
                            hit->name,
                            hit->birth_year ? arena_printf(arena, "%d", hit->birth_year) : NULL,
                            hit->urn,
                            code_text(CODES_STATE_ID, hit->state),
                            hit->lead_name,
                            arena_printf(arena, "%d", hit->score),
                            hit->reasons };
    const char *words[COUNT(columns)] = {
        [5] = tel ? arena_printf(arena, "%s, %s", hit->lead_name, hit->lead_tel) : NULL
    };
    char id[IDENT_TEXT];

    ident_format(&hit->subject_id, id);
    cells[0] = id;
    listing_row(listing, cells, words);
}

static const char *all_terms(const struct call *call, struct arena *arena)
{
    const char *terms = "";

    for (size_t i = 0; i < call->argument_count; i++)
        terms = arena_printf(arena, "%s%s%s", terms, i ? " " : "", call->arguments[i]);
    return terms;
}

static bool run(struct task *task, struct err *err)
{
    struct search_terms terms = { .terms = all_terms(task->call, task->arena),
                                  .dob = DATE_NONE,
                                  .edd = DATE_NONE };
    struct session *session;
    struct search_hits hits;
    struct listing listing;

    if (!sign_in(task, &session, err))
        return false;
    if (!search_children(session, &terms, call_text(task->call, "purpose"), &hits, task->arena,
                         err)) {
        session_close(session);
        return false;
    }
    listing_begin(&listing, task, LISTING_MANY, columns, COUNT(columns));
    for (size_t i = 0; i < hits.count; i++)
        print_hit(&listing, &hits.items[i]);
    if (hits.own_tie)
        fprintf(stderr, "cafdesk: %s\n", hits.own_tie);
    listing_end(&listing, "Nobody is found. Another spelling, or a date of birth, may find more.");
    session_close(session);
    return true;
}

const struct command cmd_search = {
    .name = "search",
    .group = GROUP_CASES,
    .arguments = "TERMS...",
    .least = 1,
    .most = ANY_NUMBER,
    .formats = FORMATS_ALL,
    .help = "Look a child up in the index of the whole area",
    .about = "Shows who and with whom only, and how likely each is meant, from 0 to 100. A term is "
             "a name, a date or year of birth, a postcode, an NHS number or a reference. The "
             "search is in the trail with its purpose before anything is shown.",
    .options = { { .name = "purpose",
                   .kind = OPTION_TEXT,
                   .value = "TEXT",
                   .needed = true,
                   .help = "Why you look" } },
    .examples = { { "search Tolliver 2001-06-14 --purpose \"Call from the school\"",
                    "Has this child a case already?" } },
    .run = run,
};
