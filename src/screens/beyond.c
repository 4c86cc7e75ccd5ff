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
#include "ui/plain.h"

struct beyond_looking {
    struct beyond_walk walk;
    bool going_on; /* its rows are made anew, and it goes on from where it is */
};

static struct beyond_walk *walk_of(const struct rows_screen *rows)
{
    return &((struct beyond_looking *)rows->data)->walk;
}

static const struct beyond_line *focused(const struct rows_screen *rows)
{
    size_t at;

    return rows_focus(rows, &at) ? &walk_of(rows)->lines.items[at] : NULL;
}

static void put_lines(struct rows_screen *rows)
{
    const struct beyond_lines *lines = &walk_of(rows)->lines;
    struct table_row *room = rows_room(rows, lines->count);

    for (size_t i = 0; i < lines->count; i++) {
        const struct beyond_line *line = &lines->items[i];

        room[i].mark = line->standing == BEYOND_LATE ? "!" : NULL;
        room[i].cells[0] = line->who;
        room[i].cells[1] = line->words;
        room[i].cells[2] = line->urn;
        room[i].cells[3] = line->standing == BEYOND_TO_KNOW
                               ? "to know"
                               : rows_day(line->due, &rows->arena);
    }
}

/* What was found so far; to read it again begins it again. */
static bool fill(struct rows_screen *rows, struct err *err)
{
    struct beyond_walk *walk = walk_of(rows);
    struct beyond_looking *looking = rows->data;

    if (!looking->going_on) {
        beyond_walk_release(walk);
        if (!beyond_walk_step(app_session(rows->view.app), walk, err))
            return false;
    }
    put_lines(rows);
    return true;
}

static void go_on(struct rows_screen *rows)
{
    struct beyond_looking *looking = rows->data;
    size_t before = looking->walk.lines.count;
    struct err err = ERR_INIT;

    if (!beyond_walk_step(app_session(rows->view.app), &looking->walk, &err)) {
        looking->walk.over = true;
        stack_err(app_stack(rows->view.app), &err);
    }
    if (looking->walk.lines.count == before)
        return;
    looking->going_on = true;
    rows_reload(rows);
    looking->going_on = false;
}

/* While nobody presses a key, and the screen is in sight. */
static int64_t due(const struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    const struct session *session = app_session(rows->view.app);
    bool reads = session != NULL && !session_locked(session) && rows->err.kind == ERR_NONE &&
                 stack_top(screen->stack) == screen;

    return reads && !walk_of(rows)->over ? 0 : INT64_MAX;
}

static void tick(struct screen *screen, int64_t now UNUSED)
{
    go_on(rows_mut(screen));
}

/* "2 late, 1 coming, 3 to know." and how far it is. */
static void status(const struct screen *screen, struct str *out)
{
    const struct beyond_walk *walk = walk_of(rows_of(screen));
    int counts[BEYOND_TO_KNOW + 1] = { 0 };

    for (size_t i = 0; i < walk->lines.count; i++)
        counts[walk->lines.items[i].standing]++;
    str_printf(out, "%d late, %d coming, %d to know.  ", counts[BEYOND_LATE],
               counts[BEYOND_COMING], counts[BEYOND_TO_KNOW]);
    if (walk->over)
        str_add(out, "That is all there is.");
    else
        str_printf(out, "Looking on: %zu looked at so far.", walk->looked);
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
    NAV_CONCERN_WHOSE,
    NAV_HOME_ACTIONS,
};

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Across the area");
}

static void hint(const struct screen *screen, struct str *out)
{
    const struct beyond_line *line = focused(rows_of(screen));

    if (line != NULL)
        str_printf(out, "Clears when %s.", due_clears(line->rule));
}

/* Read aloud it is all found first: nobody sees lines come in. */
static void aloud(struct screen *screen, struct plain *plain)
{
    struct rows_screen *rows = rows_mut(screen);
    struct str words = STR_INIT;

    while (rows->err.kind == ERR_NONE && !walk_of(rows)->over && !plain->over)
        go_on(rows);
    status(screen, &words);
    plain_say(plain, "%s", str_text(&words));
    str_release(&words);
    rows_aloud(screen, plain);
}

const struct screen_ops beyond_ops = {
    .name = "beyond",
    .kind = SCREEN_FULL,
    .help = "What belongs to no single case: leads with as many cases as they may have, or more; "
            "leads who have not signed in though something is due; children who may have two "
            "cases. Enter opens the lead professional of the newest of their cases, where "
            "another is proposed, or asks whether two cases are of one child. ! is late: its day "
            "is past. How full a caseload is has no day, and is to know. A large area is looked "
            "through while you read; the line below says how far it is, and when that is all.",
    .actions = beyond_actions,
    .action_count = COUNT(beyond_actions),
    .strip_rows = -1,
    .title = title,
    .hint = hint,
    .status = status,
    .due = due,
    .tick = tick,
    .aloud = aloud,
    ROWS_SILENT_OPS,
};

static const struct table_column beyond_columns[] = {
    { .title = "Who", .cols = 18 },
    { .title = "What", .cols = 30, .grow = true },
    { .title = "Case", .cols = 15 },
    { .title = "By", .cols = 11, .rank = 1 },
};

static void release(struct rows_screen *rows)
{
    beyond_walk_release(walk_of(rows));
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
    rows_open(&beyond_kind, app, NULL, need_memory(sizeof(struct beyond_looking)));
}
