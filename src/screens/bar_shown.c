/* SPDX-License-Identifier: MIT */
/* What bars people from a child, as its lists show it. */

#include "config.h"

#include "screens/bar_shown.h"

void bar_show_review(struct table_row *row, const struct bar *bar, struct arena *arena)
{
    row->mark = bar->late ? "!" : NULL;
    row->cells[3] = bar->holds ? rows_day(bar->review_by, arena) : "ended";
}

static const char *review_words(const struct bar *bar, struct arena *arena)
{
    if (!bar->reviewed_by[0])
        return arena_printf(arena, "To be looked at again by %s.", rows_day(bar->review_by, arena));
    return arena_printf(arena, "%s by %s on %s: \"%s\"", bar->holds ? "Looked at" : "Ended",
                        bar->reviewed_by, rows_day(bar->reviewed_on, arena), bar->review_words);
}

const char *bar_facts(const struct bar *bar, struct arena *arena)
{
    return arena_printf(arena, "\"%s\" Set by %s on %s. %s", bar->words, bar->set_by,
                        rows_day(bar->set_on, arena), review_words(bar, arena));
}

const char *bar_why_nothing(const struct bar *bar, const char *nothing)
{
    if (bar == NULL)
        return nothing;
    if (!bar->holds)
        return "It has ended.";
    return bar->may_change ? NULL : "A co-ordinator or supervisor of the case looks at it again.";
}
