/* SPDX-License-Identifier: MIT */
/* Figures on one page, each opening the cases behind it. */

#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "screens/all_ops.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/report_screens.h"
#include "screens/rows_screen.h"
#include "service/figures.h"
#include "ui/plain.h"

enum { BUDGET_MS = 40, BAR_COLS = 10 };

struct page {
    struct figures_walk walk;
    struct figures lines; /* in the rows' arena */
    bool begun;
};

static struct page *page_of(const struct rows_screen *rows)
{
    return rows->data;
}

static bool is_made(const struct rows_screen *rows)
{
    return page_of(rows)->begun && report_is_over(page_of(rows)->walk.walk);
}

static const struct figure *focused(const struct rows_screen *rows)
{
    size_t at;

    return rows_focus(rows, &at) ? &page_of(rows)->lines.items[at] : NULL;
}

/* ----- Lines -------------------------------------------------------------------------- */

/* "###......."; what is not nought has one at least, what is over is full. */
static const char *bar(const struct figure *figure, struct arena *arena)
{
    char text[BAR_COLS + 1];
    int64_t full;

    if (figure->most <= 0)
        return "";
    full = (2 * BAR_COLS * figure->number + figure->most) / (2 * figure->most);
    full = full > BAR_COLS ? BAR_COLS : full;
    full = full == 0 && figure->number > 0 ? 1 : full;
    for (int i = 0; i < BAR_COLS; i++)
        text[i] = i < full ? '#' : '.';
    text[BAR_COLS] = '\0';
    return arena_strdup(arena, text);
}

/* Forgets what was found, and begins anew. */
static bool begin(struct rows_screen *rows, struct err *err)
{
    struct page *page = page_of(rows);

    figures_release(&page->walk);
    page->walk = (struct figures_walk){ .walk = NULL };
    page->begun = figures_begin(app_session(rows->view.app), &page->walk, err);
    return page->begun;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct page *page = page_of(rows);
    struct table_row *room;

    if (!page->begun && !begin(rows, err))
        return false;
    if (!is_made(rows))
        return true;
    figures_lines(&page->walk, &page->lines, &rows->arena);
    room = rows_room(rows, page->lines.count);
    for (size_t i = 0; i < page->lines.count; i++) {
        const struct figure *figure = &page->lines.items[i];

        if (i == 0 || figure->section != page->lines.items[i - 1].section)
            room[i].heading = figure->section;
        room[i].cells[0] = figure->what;
        room[i].cells[1] = arena_printf(&rows->arena, "%" PRId64, figure->number);
        room[i].cells[2] = bar(figure, &rows->arena);
        room[i].cells[3] = figure->beside;
    }
    return true;
}

/* ----- On its way ------------------------------------------------------------------------ */

static bool go_on(struct rows_screen *rows, struct err *err)
{
    const struct machine *machine = stack_machine(app_stack(rows->view.app));
    int64_t until = machine->mono_ms(machine) + BUDGET_MS;

    do {
        if (!report_step(page_of(rows)->walk.walk, err))
            return false;
    } while (!is_made(rows) && machine->mono_ms(machine) < until);
    return true;
}

static void go_on_or_leave(struct rows_screen *rows)
{
    struct err err = ERR_INIT;

    if (!page_of(rows)->begun)
        return;
    if (go_on(rows, &err)) {
        if (is_made(rows))
            rows_reload(rows);
        return;
    }
    stack_remove(app_stack(rows->view.app), &rows->view.screen);
    stack_err(app_stack(rows->view.app), &err);
}

static int64_t due(const struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    const struct session *session = app_session(rows->view.app);
    bool reads = session != NULL && !session_locked(session) && page_of(rows)->begun &&
                 stack_top(screen->stack) == screen;

    return reads && !is_made(rows) ? 0 : INT64_MAX;
}

static void tick(struct screen *screen, int64_t now UNUSED)
{
    go_on_or_leave(rows_mut(screen));
}

static void make_again(struct screen *screen)
{
    page_of(rows_of(screen))->begun = false;
    rows_reload(rows_mut(screen));
    go_on_or_leave(rows_mut(screen));
}

/* ----- The cases behind a figure ------------------------------------------------------------ */

static const char *why_none_behind(const struct screen *screen)
{
    const struct figure *figure = focused(rows_of(screen));

    if (!is_made(rows_of(screen)))
        return "The cases are still being read.";
    return figure == NULL || figure->behind.count == 0 ? "No case stands behind this." : NULL;
}

static void open_behind(struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    const struct figure *figure = focused(rows);
    struct report_ask ask = { .from = DATE_NONE, .to = DATE_NONE, .urns = figure->behind.urns,
                              .urn_count = figure->behind.count };
    struct err err = ERR_INIT;
    struct report_made *list = report_made_begin(app_session(rows->view.app), report_cases(),
                                                 &ask, figure->what, &err);

    if (list != NULL)
        report_rows_open(rows->view.app, list);
    else
        stack_err(screen->stack, &err);
}

static void show_reports(struct screen *screen)
{
    reports_open(rows_of(screen)->view.app);
}

static const struct action figures_actions[] = {
    { .name = "figures.open", .key = "Enter", .hint = "The cases", .places = ANYWHERE,
      .help = "List the cases behind the figure", .why_not = why_none_behind,
      .run = open_behind },
    { .name = "home.reports", .key = "r", .hint = "Reports", .help = REPORTS_WORDS,
      .run = show_reports },
    { .common = ACT_RELOAD, .run = make_again },
    NAV_CONCERN_WHOSE,
    NAV_HOME_ACTIONS,
};

/* ----- As a screen ---------------------------------------------------------------------------- */

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Figures");
}

static void status(const struct screen *screen, struct str *out)
{
    const struct rows_screen *rows = rows_of(screen);
    int64_t done, all;

    if (!page_of(rows)->begun)
        return;
    report_progress(page_of(rows)->walk.walk, &done, &all);
    if (is_made(rows))
        str_printf(out, "Cases: %" PRId64 ". Figures under five stand here, too: publish none "
                        "of them.", all);
    else
        str_printf(out, "Cases read: %" PRId64 " of %" PRId64 ". Esc stops.", done, all);
}

static void hint(const struct screen *screen, struct str *out)
{
    const struct figure *figure = focused(rows_of(screen));
    struct arena arena = ARENA_INIT;

    if (figure != NULL)
        str_add(out, count_words(figure->behind.count, "case stands behind this figure",
                                 "cases stand behind this figure", &arena));
    arena_clear(&arena);
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    const struct figure *figure = focused(rows);
    struct arena arena = ARENA_INIT;

    if (figure != NULL)
        canvas_wrap(canvas, rect_right(rect, 1), ROLE_TEXT,
                    arena_printf(&arena, "%s. %s: %" PRId64 "%s%s", figure->section, figure->what,
                                 figure->number, *figure->beside ? ", " : "", figure->beside),
                    0);
    arena_clear(&arena);
}

/* Read aloud it is all made first. */
static void aloud(struct screen *screen, struct plain *plain)
{
    struct rows_screen *rows = rows_mut(screen);
    struct err err = ERR_INIT;

    while (page_of(rows)->begun && !is_made(rows) && err.kind == ERR_NONE && !plain->over)
        go_on(rows, &err);
    if (err.kind != ERR_NONE) {
        plain_tell(plain, err.msg);
        stack_remove(screen->stack, screen);
        return;
    }
    rows_reload(rows);
    rows_aloud(screen, plain);
}

const struct screen_ops figures_ops = {
    .name = "figures",
    .kind = SCREEN_FULL,
    .help = "The figures of the cases you may list, as the reports work them out: a co-ordinator's "
            "of the locality, a supervisor's of their staff, a lead's of their own. A bar is the part "
            "of all, or of the limit; its number stands beside it. Enter lists the cases that are "
            "counted. Twelve months are this one and eleven before. F5 works them out anew.",
    .actions = figures_actions,
    .action_count = COUNT(figures_actions),
    .strip_rows = -1,
    .title = title,
    .status = status,
    .hint = hint,
    .due = due,
    .tick = tick,
    .aloud = aloud,
    ROWS_SILENT_OPS,
};

static const struct table_column figures_columns[] = {
    { .title = "What", .cols = 26, .grow = true },
    { .title = "Number", .cols = 6, .right = true },
    { .title = "", .cols = BAR_COLS, .rank = 2 },
    { .title = "In words", .cols = 25, .grow = true, .rank = 1 },
};

static void release(struct rows_screen *rows)
{
    figures_release(&page_of(rows)->walk);
    free(rows->data);
}

static const struct rows_kind figures_kind = {
    .ops = &figures_ops,
    .columns = figures_columns,
    .column_count = COUNT(figures_columns),
    .nothing = "The cases are being read. Esc stops.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 2,
    .release = release,
};

void figures_open(struct app *app)
{
    go_on_or_leave(rows_open(&figures_kind, app, NULL, need_memory(sizeof(struct page))));
}
