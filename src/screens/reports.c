/* SPDX-License-Identifier: MIT */
/* The reports this person may have. */

#include "config.h"

#include <stdlib.h>

#include "screens/all_ops.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/report_screens.h"
#include "screens/rows_screen.h"

struct reports {
    const struct report **items; /* in the rows' arena */
    size_t count;
    struct report_asking asking;
    struct report_made *begun; /* by the form that lies above; shown when it has gone */
};

static struct reports *reports_of(const struct rows_screen *rows)
{
    return rows->data;
}

static const struct report *focused(const struct rows_screen *rows)
{
    size_t at;

    return rows_focus(rows, &at) ? reports_of(rows)->items[at] : NULL;
}

static bool fill(struct rows_screen *rows, struct err *err UNUSED)
{
    struct reports *reports = reports_of(rows);
    size_t count;
    const struct report *const *all = report_all(&count);
    struct table_row *room = rows_room(rows, count);

    reports->items = arena_alloc(&rows->arena, (count + 1) * sizeof(*reports->items));
    reports->count = 0;
    for (size_t i = 0; i < count; i++) {
        struct table_row *row = &room[reports->count];

        if (report_why_not(app_session(rows->view.app), all[i]) != NULL)
            continue;
        row->cells[0] = all[i]->code;
        row->cells[1] = all[i]->title;
        row->cells[2] = all[i]->named ? "list" : "figures";
        row->cells[3] = all[i]->audience;
        reports->items[reports->count++] = all[i];
    }
    rows->list.count = reports->count;
    return true;
}

/* ----- Choosing one -------------------------------------------------------------- */

static void begun(void *who, struct report_made *made)
{
    struct reports *reports = reports_of(who);

    report_made_free(reports->begun);
    reports->begun = made;
}

static void choose(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct report_asking *asking = &reports_of(rows)->asking;

    asking->app = rows->view.app;
    asking->report = focused(rows);
    asking->begun = begun;
    asking->who = rows;
    report_ask_open(asking);
}

static void shown(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct report_made *made = reports_of(rows)->begun;

    reports_of(rows)->begun = NULL;
    if (made != NULL)
        report_rows_open(rows->view.app, made);
    else
        rows_shown(screen);
}

static const char *why_none(const struct screen *screen)
{
    return focused(rows_of(screen)) == NULL ? "There is no report for you." : NULL;
}

static const struct action reports_actions[] = {
    { .name = "reports.choose", .key = "Enter", .hint = "Choose", .places = ANYWHERE,
      .help = "Say of which days and cases, and make the report", .why_not = why_none,
      .run = choose },
    NAV_CONCERN_WHOSE,
    NAV_HOME_ACTIONS,
};

/* ----- As a screen ------------------------------------------------------------------- */

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Reports");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Each is of the cases you may list.");
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    const struct report *report = focused(rows);
    struct arena arena = ARENA_INIT;

    if (report != NULL)
        canvas_wrap(canvas, rect_right(rect, 1), ROLE_TEXT,
                    arena_printf(&arena, "%s: %s. %s%s. %s%s", report->title,
                                 report->named ? "a row for each case, or what else it lists"
                                               : "figures of all, and of each group",
                                 report->period ? "Its days are " : "It is about today",
                                 report->period ? report->period : "",
                                 report->breakdowns[0] ? "By " : "",
                                 report->breakdowns),
                    0);
    arena_clear(&arena);
}

const struct screen_ops reports_ops = {
    .name = "reports",
    .kind = SCREEN_FULL,
    .help = "The reports you may have: those with names have a row for each case, the others "
            "figures of all and of each group. Enter asks of which days and cases; what you may "
            "not list is in none of them. The same are made by the command cafdesk report.",
    .actions = reports_actions,
    .action_count = COUNT(reports_actions),
    .strip_rows = -1,
    .title = title,
    .hint = hint,
    .layout = rows_layout,
    .draw = rows_draw,
    .key = rows_key,
    .place = rows_place,
    .shown = shown,
    .close = rows_close,
    .aloud = rows_aloud,
};

static const struct table_column reports_columns[] = {
    { .title = "Code", .cols = 4 },
    { .title = "Report", .cols = 30, .grow = true },
    { .title = "What", .cols = 7 },
    { .title = "For", .cols = 20, .rank = 1 },
};

static void release(struct rows_screen *rows)
{
    report_made_free(reports_of(rows)->begun);
    report_ask_release(&reports_of(rows)->asking);
    free(rows->data);
}

static const struct rows_kind reports_kind = {
    .ops = &reports_ops,
    .columns = reports_columns,
    .column_count = COUNT(reports_columns),
    .nothing = "There is no report for you.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 3,
    .release = release,
};

void reports_open(struct app *app)
{
    rows_open(&reports_kind, app, NULL, need_memory(sizeof(struct reports)));
}

const char *reports_why_not(const struct session *session)
{
    size_t count;
    const struct report *const *all = report_all(&count);

    for (size_t i = 0; i < count; i++) {
        if (report_why_not(session, all[i]) == NULL)
            return NULL;
    }
    return "Reports are for those who work with cases, and for auditors.";
}
