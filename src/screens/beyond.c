/* SPDX-License-Identifier: MIT */
/* What belongs to no single case: caseloads, leads who do not sign in, children who may
 * have two cases; and the way to where each is cleared. */

#include "config.h"

#include <stdlib.h>

#include "screens/all_ops.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/rows_screen.h"
#include "service/beyond_svc.h"

static struct beyond_lines *lines_of(const struct rows_screen *rows)
{
    return rows->data;
}

static const struct beyond_line *focused(const struct rows_screen *rows)
{
    size_t at;

    return rows_focus(rows, &at) ? &lines_of(rows)->items[at] : NULL;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct beyond_lines *lines = lines_of(rows);
    struct table_row *room;

    lines->count = 0;
    if (!beyond_list(app_session(rows->view.app), lines, &rows->arena, err))
        return false;
    room = rows_room(rows, lines->count);
    for (size_t i = 0; i < lines->count; i++) {
        const struct beyond_line *line = &lines->items[i];

        room[i].mark = line->late ? "!" : NULL;
        room[i].cells[0] = line->who;
        room[i].cells[1] = line->words;
        room[i].cells[2] = line->urn;
        room[i].cells[3] = rows_day(line->due, &rows->arena);
    }
    return true;
}

/* The lead of the newest of their cases; the two cases, side by side. */
static void go(struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    const struct beyond_line *line = focused(rows);
    struct arena arena = ARENA_INIT;
    const char *place = line->rule == DUE_DUP
                            ? arena_printf(&arena, "o twice %s", line->other_urn)
                            : "l";

    nav_open_case_then(rows->view.app, &line->case_id, place);
    arena_clear(&arena);
}

static const char *why_nothing(const struct screen *screen)
{
    return focused(rows_of(screen)) == NULL ? "There is nothing to clear." : NULL;
}

static const struct action beyond_actions[] = {
    { .name = "beyond.go", .key = "Enter", .hint = "Clear it", .places = ANYWHERE,
      .help = "Open where it is cleared: the lead of a case, or the two cases",
      .why_not = why_nothing, .run = go },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_HOME_ACTIONS,
};

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Across the area");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Enter leads to where it is cleared; then it leaves the list.");
}

const struct screen_ops beyond_ops = {
    .name = "beyond",
    .kind = SCREEN_FULL,
    .help = "What belongs to no single case: leads with as many cases as they may have, or more; "
            "leads who have not signed in though something is due; children who may have two "
            "cases. Enter opens the lead professional of the newest of their cases, where "
            "another is proposed, or asks whether two cases are of one child.",
    .actions = beyond_actions,
    .action_count = COUNT(beyond_actions),
    .strip_rows = -1,
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column beyond_columns[] = {
    { .title = "Who", .cols = 18 },
    { .title = "What", .cols = 30, .grow = true },
    { .title = "Case", .cols = 15 },
    { .title = "By", .cols = 11, .rank = 1 },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind beyond_kind = {
    .ops = &beyond_ops,
    .columns = beyond_columns,
    .column_count = COUNT(beyond_columns),
    .nothing = "No caseload is full, every lead signs in, no child has two cases.",
    .fill = fill,
    .release = release,
};

void beyond_open(struct app *app)
{
    rows_open(&beyond_kind, app, NULL, need_memory(sizeof(struct beyond_lines)));
}
