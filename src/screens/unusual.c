/* SPDX-License-Identifier: MIT */
/* Whose looks are not usual, for auditors, and the way to their rows. */

#include "config.h"

#include <stdlib.h>

#include "screens/all_ops.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/rows_screen.h"
#include "service/unusual.h"

enum { DAYS = 28 };

static struct unusual *list_of(const struct rows_screen *rows)
{
    return rows->data;
}

static const struct unusual_person *focused(const struct rows_screen *rows)
{
    size_t at;

    return rows_focus(rows, &at) ? &list_of(rows)->items[at] : NULL;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct session *session = app_session(rows->view.app);
    struct unusual *found = list_of(rows);
    struct table_row *room;

    found->count = 0;
    if (!unusual_list(session, date_add_days(session_today(session), -DAYS), found, &rows->arena,
                      err))
        return false;
    room = rows_room(rows, found->count);
    for (size_t i = 0; i < found->count; i++) {
        const struct unusual_person *one = &found->items[i];

        room[i].cells[0] = one->name;
        room[i].cells[1] = unusual_words(one, &rows->arena);
        room[i].cells[2] = arena_printf(&rows->arena, "%lld", (long long)one->looks);
        room[i].cells[3] = one->agency;
    }
    return true;
}

static const char *why_nobody(const struct screen *screen)
{
    return focused(rows_of(screen)) == NULL ? "Nobody looked in a way that is not usual." : NULL;
}

static void go(struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);

    trail_of_open(rows->view.app, focused(rows)->login);
}

static const struct action unusual_actions[] = {
    { .name = "unusual.rows", .key = "Enter", .hint = "Their rows", .places = ANYWHERE,
      .help = "Read what this person did and looked at", .why_not = why_nobody, .run = go },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_CONCERN_WHOSE,
};

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Looks that are not usual");
}

static void status(const struct screen *screen, struct str *out)
{
    const struct unusual *found = list_of(rows_of(screen));

    str_printf(out, "%zu of %zu people who looked in the last four weeks.", found->count,
               found->people);
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    struct arena arena = ARENA_INIT;

    if (focused(rows) != NULL)
        canvas_wrap(canvas, rect_right(rect, 1), ROLE_TEXT,
                    unusual_words(focused(rows), &arena), 0);
    arena_clear(&arena);
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "It accuses nobody: it says at whose rows to look first.");
}

const struct screen_ops unusual_ops = {
    .name = "unusual",
    .kind = SCREEN_FULL,
    .help = "Who looked at cases that were not theirs, searched again and again for children of one "
            "street, looked at children of their own family name, at night or on days that are no "
            "working days, or was refused. Enter leads to their rows of the trail.",
    .actions = unusual_actions,
    .action_count = COUNT(unusual_actions),
    .strip_rows = -1,
    .title = title,
    .status = status,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column unusual_columns[] = {
    { .title = "Who", .cols = 20 },
    { .title = "What is not usual", .cols = 30, .grow = true },
    { .title = "Looks", .cols = 6, .right = true },
    { .title = "Agency", .cols = 20, .rank = 1 },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind unusual_kind = {
    .ops = &unusual_ops,
    .columns = unusual_columns,
    .column_count = COUNT(unusual_columns),
    .nothing = "Nobody looked in a way that is not usual.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 3,
    .release = release,
};

void unusual_open(struct app *app)
{
    rows_open(&unusual_kind, app, NULL, need_memory(sizeof(struct unusual)));
}
