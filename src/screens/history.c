/* SPDX-License-Identifier: MIT */
/* The history of a case in plain words. */

#include "config.h"

#include <stdlib.h>

#include "screens/all_ops.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/rows_screen.h"
#include "service/history_svc.h"

enum { PAGE = 100 };

struct history_shown {
    struct history history;
    size_t limit;
    bool looks;
};

static struct history_shown *shown_of(const struct rows_screen *rows)
{
    return rows->data;
}

/* Whoever only works in the case reads of it on the other screens. */
static bool not_read(struct err *err)
{
    if (err->kind == ERR_DENIED)
        err_set(err, ERR_DENIED, "%s", casework_not_yours);
    return false;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct history_shown *shown = shown_of(rows);
    struct table_row *room;

    shown->history.count = 0;
    if (!history_of_case(app_session(rows->view.app), &rows->view.work->case_id, shown->looks, 0,
                         shown->limit, &shown->history, &rows->arena, err))
        return not_read(err);
    room = rows_room(rows, shown->history.count);
    for (size_t i = 0; i < shown->history.count; i++) {
        const struct history_line *line = &shown->history.lines[i];
        int64_t local = line->at.seconds + 60 * instant_local_offset(line->at);
        char day[DATE_WORDS];

        date_format_words(instant_local_date(line->at), day);
        room[i].mark = line->refused ? "!" : NULL;
        room[i].cells[0] = arena_printf(&rows->arena, "%s %02d:%02d", day + 4,
                                        (int)(local / 3600 % 24), (int)(local / 60 % 60));
        room[i].cells[1] = line->who;
        room[i].cells[2] = line->what;
    }
    return true;
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    size_t at;
    struct arena arena = ARENA_INIT;

    if (rows_focus(rows, &at)) {
        const struct history_line *line = &shown_of(rows)->history.lines[at];

        canvas_wrap(canvas, rect, ROLE_TEXT,
                    arena_printf(&arena, "%s %s", line->who, line->what), 0);
    }
    arena_clear(&arena);
}

static void toggle_looks(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);

    shown_of(rows)->looks = !shown_of(rows)->looks;
    rows_reload(rows);
    stack_say(screen->stack, shown_of(rows)->looks ? "Looks are shown, too." : "Deeds only.");
}

static void show_more(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);

    shown_of(rows)->limit += PAGE;
    rows_reload(rows);
}

static const char *why_no_more(const struct screen *screen)
{
    return shown_of(rows_of(screen))->history.more_before == 0 ? "That was all of it." : NULL;
}

static const struct action history_actions[] = {
    { .name = "history.looks", .key = "l", .hint = "Looks", .help = "Show who looked, too",
      .run = toggle_looks },
    { .name = "history.more", .key = "m", .hint = "Older", .help = "Older lines",
      .why_not = why_no_more, .run = show_more },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "History");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Who did what, newest first. The trail behind it cannot be changed.");
}

const struct screen_ops history_ops = {
    .name = "history",
    .kind = SCREEN_FULL,
    .help = "Everything that was done in this case, in plain words, newest first. l shows who "
            "looked at it, too.",
    .actions = history_actions,
    .action_count = COUNT(history_actions),
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column history_columns[] = {
    { .title = "When", .cols = 17 },
    { .title = "Who", .cols = 18 },
    { .title = "What", .cols = 30, .grow = true },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind history_kind = {
    .ops = &history_ops,
    .columns = history_columns,
    .column_count = COUNT(history_columns),
    .nothing = "Nothing was done yet.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 3,
    .release = release,
};

void history_open(struct casework *work)
{
    struct history_shown *shown = need_memory(sizeof(*shown));

    shown->limit = PAGE;
    rows_open(&history_kind, work->app, work, shown);
}
