/* SPDX-License-Identifier: MIT */
/* What bars people from a child, as its listings write it. */

#include "config.h"

#include "cli/bar_listing.h"

#include <string.h>

#include "base/compiler.h"

static const char *day(struct listing *listing, struct date date)
{
    char text[DATE_TEXT];

    date_format(date, text);
    return arena_strdup(listing->task->arena, text);
}

void bar_listing_row(struct listing *listing, const char *const *own, size_t count,
                     const struct bar *bar)
{
    const char *const common[] = { bar->words,
                                   bar->set_by,
                                   day(listing, bar->set_on),
                                   day(listing, bar->review_by),
                                   bar->reviewed_by,
                                   day(listing, bar->reviewed_on),
                                   bar->review_words,
                                   day(listing, bar->ended_on) };
    const char *cells[LISTING_COLUMNS];

    memcpy(cells, own, count * sizeof(*own));
    memcpy(cells + count, common, sizeof(common));
    listing_row(listing, cells, NULL);
}

bool bar_listing_case(struct task *task, const char *command, struct session *session,
                      struct ident *out, struct err *err)
{
    const struct call *call = task->call;

    *out = IDENT_NONE;
    return call->argument_count == 0 ||
           (urn_check(command, call->arguments[0], err) &&
            case_by_urn(session, call->arguments[0], out, err));
}
