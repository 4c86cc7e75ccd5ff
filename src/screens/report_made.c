/* SPDX-License-Identifier: MIT */
/* A report on its way. */

#include "config.h"

#include "screens/report_screens.h"

#include <stdlib.h>

#include "screens/view.h"

static void keep_ask(struct report_made *made, const struct report_ask *ask)
{
    const char **urns = arena_alloc(&made->asked, (ask->urn_count + 1) * sizeof(*urns));

    for (size_t i = 0; i < ask->urn_count; i++)
        urns[i] = arena_strdup(&made->asked, ask->urns[i]);
    made->order.ask = *ask;
    made->order.ask.urns = urns;
    if (ask->reason != NULL)
        made->order.ask.reason = arena_strdup(&made->asked, ask->reason);
}

struct report_made *report_made_begin(struct session *session, const struct report *report,
                                      const struct report_ask *ask, const char *title,
                                      struct err *err)
{
    struct report_made *made = need_memory(sizeof(*made));

    made->order.report = report;
    keep_ask(made, ask);
    made->title = title != NULL ? arena_strdup(&made->asked, title)
                                : arena_printf(&made->asked, "%s %s", report->code, report->title);
    if (report_begin(session, &made->order, 1, &made->rows, &made->walk, &made->arena, err))
        return made;
    report_made_free(made);
    return NULL;
}

bool report_made_again(struct session *session, struct report_made *made, struct err *err)
{
    struct arena arena = made->arena;
    struct report_rows rows = made->rows;
    struct report_walk *walk = made->walk;

    made->arena = ARENA_INIT;
    if (report_begin(session, &made->order, 1, &made->rows, &made->walk, &made->arena, err)) {
        arena_clear(&arena);
        return true;
    }
    arena_clear(&made->arena);
    made->arena = arena;
    made->rows = rows;
    made->walk = walk;
    return false;
}

void report_made_free(struct report_made *made)
{
    if (made == NULL)
        return;
    arena_clear(&made->arena);
    arena_clear(&made->asked);
    free(made);
}
