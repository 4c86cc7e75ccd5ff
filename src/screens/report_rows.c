/* SPDX-License-Identifier: MIT */
/* The rows of a report: on their way, sorted, counted, written to a file, and the cases behind
 * them. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "screens/all_ops.h"
#include "screens/nav.h"
#include "screens/report_words.h"
#include "screens/rows_screen.h"
#include "service/case_svc.h"
#include "service/report_text.h"
#include "ui/pager.h"
#include "ui/picklist.h"
#include "ui/plain.h"

enum { NOTHING_WORDS = 80, BUDGET_MS = 40 };

struct shown {
    struct report_made *made;
    struct report_made *next; /* begun by the form above; taken when that has gone */
    struct report_asking asking;
    int sort;                 /* by this column; REPORT_UNSORTED: as it was made */
    bool reverse;
    size_t *places;           /* which row of the report stands in each line; rows' arena */
    struct option sorts[REPORT_COLUMNS + 1];
    struct table_column columns[REPORT_COLUMNS];
    size_t of_column[REPORT_COLUMNS];
    struct rows_kind kind;
    struct arena words;       /* of columns */
    char nothing[NOTHING_WORDS];
};

static struct shown *shown_of(const struct rows_screen *rows)
{
    return rows->data;
}

static const struct report_rows *made_rows(const struct rows_screen *rows)
{
    return &shown_of(rows)->made->rows;
}

static const struct report *report_of(const struct rows_screen *rows)
{
    return shown_of(rows)->made->order.report;
}

static bool is_made(const struct rows_screen *rows)
{
    return report_is_over(shown_of(rows)->made->walk);
}

/* The row of the report with the focus; false: none. */
static bool focused(const struct rows_screen *rows, size_t *row)
{
    size_t at;

    if (!rows_focus(rows, &at))
        return false;
    *row = shown_of(rows)->places[at];
    return true;
}

/* ----- Rows --------------------------------------------------------------------- */

static const char *heading_of(const struct rows_screen *rows, size_t at, struct arena *arena)
{
    const struct report_rows *made = made_rows(rows);
    const size_t *places = shown_of(rows)->places;

    if (made->report->named || (at > 0 && report_same_section(made, places[at - 1], places[at])))
        return NULL;
    return report_section_words(made, places[at], arena);
}

static void put_nothing(struct rows_screen *rows)
{
    snprintf(shown_of(rows)->nothing, NOTHING_WORDS, "%s",
             is_made(rows) ? "Nothing belongs here: no case is of what was asked for."
                           : "The cases are being read. Esc stops.");
}

static bool fill(struct rows_screen *rows, struct err *err UNUSED)
{
    struct shown *shown = shown_of(rows);
    const struct report_rows *made = made_rows(rows);
    struct table_row *room;

    put_nothing(rows);
    if (!is_made(rows))
        return true;
    shown->places = report_sorted(made, shown->sort, shown->reverse, &rows->arena);
    room = rows_room(rows, made->rows);
    for (size_t i = 0; i < made->rows; i++) {
        room[i].id = room[i].at = arena_printf(&rows->arena, "%zu", shown->places[i]);
        room[i].heading = heading_of(rows, i, &rows->arena);
        for (size_t c = 0; c < shown->kind.column_count; c++)
            room[i].cells[c] =
                report_cell_words(made, shown->places[i], shown->of_column[c], &rows->arena);
    }
    return true;
}

/* ----- On its way --------------------------------------------------------------- */

/* As far as one comes before anybody waits for the screen. */
static bool go_on(struct rows_screen *rows, struct err *err)
{
    const struct machine *machine = stack_machine(app_stack(rows->view.app));
    int64_t until = machine->mono_ms(machine) + BUDGET_MS;

    do {
        if (!report_step(shown_of(rows)->made->walk, err))
            return false;
    } while (!is_made(rows) && machine->mono_ms(machine) < until);
    return true;
}

/* What cannot be gone on with leaves nothing to show. */
static void go_on_or_leave(struct rows_screen *rows)
{
    struct err err = ERR_INIT;

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
    bool reads = session != NULL && !session_locked(session) && stack_top(screen->stack) == screen;

    return reads && !is_made(rows) ? 0 : INT64_MAX;
}

static void tick(struct screen *screen, int64_t now UNUSED)
{
    go_on_or_leave(rows_mut(screen));
}

/* ----- The cases behind a row --------------------------------------------------- */

static bool open_list(struct rows_screen *rows, size_t row, struct err *err)
{
    const struct report_made *made = shown_of(rows)->made;
    const struct report_behind *behind = &made->rows.behind[row];
    struct report_ask ask = { .from = DATE_NONE, .to = DATE_NONE, .urns = behind->urns,
                              .urn_count = behind->count };
    struct arena arena = ARENA_INIT;
    struct report_made *list =
        report_made_begin(app_session(rows->view.app), report_cases(), &ask,
                          report_behind_words(&made->rows, row, &arena), err);

    arena_clear(&arena);
    if (list != NULL)
        report_rows_open(rows->view.app, list);
    return list != NULL;
}

static bool open_behind(struct rows_screen *rows, size_t row, struct err *err)
{
    const struct report_behind *behind = &made_rows(rows)->behind[row];
    struct ident id;

    if (!report_of(rows)->named || behind->count > 1)
        return open_list(rows, row, err);
    if (!case_by_urn(app_session(rows->view.app), behind->urns[0], &id, err))
        return false;
    nav_open_case(rows->view.app, &id);
    return true;
}

static void open_focused(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct err err = ERR_INIT;
    size_t row;

    if (focused(rows, &row) && !open_behind(rows, row, &err))
        stack_err(screen->stack, &err);
}

static const char *why_not_yet(const struct screen *screen)
{
    return is_made(rows_of(screen)) ? NULL : "The cases are still being read.";
}

static const char *why_none_behind(const struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    size_t row;

    if (why_not_yet(screen) != NULL)
        return why_not_yet(screen);
    if (!focused(rows, &row) || made_rows(rows)->behind[row].count == 0)
        return "No case stands behind this.";
    if (report_is_hidden(made_rows(rows), row))
        return "It is hidden: so few cases stand behind it that they would be known.";
    return report_why_not(app_session(rows->view.app), report_cases());
}

/* ----- Sorting ------------------------------------------------------------------ */

static void sort_picked(void *who, const struct option *option)
{
    struct rows_screen *rows = who;
    struct shown *shown = shown_of(rows);
    int column = atoi(option->code);

    shown->reverse = column != REPORT_UNSORTED && column == shown->sort && !shown->reverse;
    shown->sort = column;
    rows_reload(rows);
    stack_say(app_stack(rows->view.app), "Sorted by %s%s. Choose it once more to turn it round.",
              option->label, shown->reverse ? ", the most first" : "");
}

static void ask_sort(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct shown *shown = shown_of(rows);
    struct picklist list = { .title = "Sort by", .done = sort_picked, .who = rows,
                             .options = { shown->sorts, made_rows(rows)->columns + 1 } };

    if (shown->sort != REPORT_UNSORTED)
        list.chosen = shown->sorts[shown->sort + 1].code;
    picklist_open(screen->stack, &list);
}

/* ----- How many of each, files, anew -------------------------------------------- */

static void show_tallies(struct screen *screen)
{
    const struct report_rows *made = made_rows(rows_of(screen));
    struct str words = STR_INIT;

    str_printf(&words, "%zu in all\n", made->rows);
    for (size_t i = 0; made->rows > 0 && i < made->columns; i++) {
        if (!report_breaks_down(made->report, made->report->columns[i].name))
            continue;
        str_add(&words, "\n");
        report_tally(made, i, &words);
        str_add(&words, "\n");
    }
    pager_open(screen->stack, "How many of each", str_text(&words));
    str_release(&words);
}

static const char *why_no_tallies(const struct screen *screen)
{
    if (why_not_yet(screen) != NULL)
        return why_not_yet(screen);
    return report_of(rows_of(screen))->named ? NULL : "Figures are counted already.";
}

static void export(struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);

    report_file_open(rows->view.app, shown_of(rows)->made);
}

static void make_again(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct err err = ERR_INIT;

    if (!report_made_again(app_session(rows->view.app), shown_of(rows)->made, &err)) {
        stack_err(screen->stack, &err);
        return;
    }
    rows_reload(rows);
    go_on_or_leave(rows);
}

static void begun(void *who, struct report_made *made)
{
    report_made_free(shown_of(who)->next);
    shown_of(who)->next = made;
}

static void ask_again(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct report_asking *asking = &shown_of(rows)->asking;

    asking->app = rows->view.app;
    asking->report = report_of(rows);
    asking->before = &shown_of(rows)->made->order.ask;
    asking->begun = begun;
    asking->who = rows;
    report_ask_open(asking);
}

static const char *why_not_asked(const struct screen *screen)
{
    return report_of(rows_of(screen)) == report_cases()
               ? "These are the cases behind a figure: go back to ask for others."
               : NULL;
}

/* The form has gone: what it began takes the place of what was there. */
static void shown_again(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct shown *shown = shown_of(rows);

    if (shown->next != NULL) {
        report_made_free(shown->made);
        shown->made = shown->next;
        shown->next = NULL;
        rows_reload(rows);
        go_on_or_leave(rows);
    } else {
        rows_shown(screen);
    }
}

static const struct action report_actions[] = {
    { .name = "report.open", .key = "Enter", .hint = "Open", .places = ANYWHERE,
      .help = "Open the case of the row, or list the cases behind its figures",
      .why_not = why_none_behind, .run = open_focused },
    { .name = "report.sort", .key = "s", .hint = "Sort", .help = "Sort by a column",
      .why_not = why_not_yet, .run = ask_sort },
    { .name = "report.count", .key = "t", .hint = "Totals",
      .help = "How many there are of each group", .why_not = why_no_tallies,
      .run = show_tallies },
    { .name = "report.export", .key = "e", .hint = "Export",
      .help = "Write all of it to a file for a spreadsheet", .why_not = why_not_yet,
      .run = export },
    { .name = "report.ask", .key = "c", .hint = "Change",
      .help = "Ask for other days, cases or people", .why_not = why_not_asked,
      .run = ask_again },
    { .common = ACT_RELOAD, .hint = "", .run = make_again },
    NAV_CONCERN_WHOSE,
    NAV_HOME_ACTIONS,
};

/* ----- As a screen -------------------------------------------------------------- */

static void title(const struct screen *screen, struct str *out)
{
    str_add(out, shown_of(rows_of(screen))->made->title);
}

static void status(const struct screen *screen, struct str *out)
{
    const struct rows_screen *rows = rows_of(screen);
    const struct shown *shown = shown_of(rows);
    int64_t done, all;

    report_progress(shown->made->walk, &done, &all);
    if (!is_made(rows)) {
        str_printf(out, "Cases read: %lld of %lld. Esc stops.", (long long)done, (long long)all);
        return;
    }
    str_printf(out, "Rows: %zu. Cases looked at: %lld.", made_rows(rows)->rows, (long long)all);
    if (shown->sort != REPORT_UNSORTED)
        str_printf(out, "  By %s%s.", shown->sorts[shown->sort + 1].label,
                   shown->reverse ? ", turned round" : "");
    if (shown->made->order.ask.publish)
        str_add(out, "  * under five, or it would tell of one.");
}

static void hint(const struct screen *screen, struct str *out)
{
    const struct rows_screen *rows = rows_of(screen);
    struct arena arena = ARENA_INIT;
    size_t row;

    if (focused(rows, &row) && !report_is_hidden(made_rows(rows), row))
        str_add(out, count_words(made_rows(rows)->behind[row].count, "case stands behind this row",
                                 "cases stand behind this row", &arena));
    arena_clear(&arena);
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    struct str words = STR_INIT;
    size_t row;

    if (focused(rows, &row))
        report_row_words(made_rows(rows), row, &words);
    canvas_wrap(canvas, rect_right(rect, 1), ROLE_TEXT, str_text(&words), 0);
    str_release(&words);
}

/* Read aloud it is all made first. */
static void aloud(struct screen *screen, struct plain *plain)
{
    struct rows_screen *rows = rows_mut(screen);
    struct err err = ERR_INIT;
    struct str words = STR_INIT;

    while (!is_made(rows) && err.kind == ERR_NONE && !plain->over)
        go_on(rows, &err);
    if (err.kind != ERR_NONE) {
        plain_tell(plain, err.msg);
        stack_remove(screen->stack, screen);
        return;
    }
    rows_reload(rows);
    status(screen, &words);
    plain_tell(plain, str_text(&words));
    str_release(&words);
    rows_aloud(screen, plain);
}

const struct screen_ops report_ops = {
    .name = "report",
    .kind = SCREEN_FULL,
    .help = "A report of the cases you may list. Below the rows stands all of the one with the "
            "cursor, the columns too for which there is no room. In a report in figures the first "
            "rows are of all, and then of each group. Enter opens the case, or lists those behind "
            "a figure. s sorts by a column, t counts the groups of a list, e writes all of it to a "
            "file, c asks for other days or cases, F5 makes it anew.",
    .actions = report_actions,
    .action_count = COUNT(report_actions),
    .strip_rows = -1,
    .title = title,
    .status = status,
    .hint = hint,
    .due = due,
    .tick = tick,
    .layout = rows_layout,
    .draw = rows_draw,
    .key = rows_key,
    .place = rows_place,
    .shown = shown_again,
    .close = rows_close,
    .aloud = aloud,
};

/* What stands in the text of the command is there at 80 columns, all of it where it is wide. In
 * figures the first column stands over the rows. */
static void make_columns(struct shown *shown)
{
    const struct report *report = shown->made->order.report;
    struct arena *arena = &shown->words;

    for (size_t i = 0; i < report_columns(report); i++) {
        const struct report_column *column = &report->columns[i];
        const char *words = report_column_words(column, arena);
        bool shows = column->caption != NULL;
        const char *caption = shows ? column->caption : words;

        shown->sorts[i + 1] = (struct option){ arena_printf(arena, "%zu", i), words };
        if (i == 0 && !report->named)
            continue;
        shown->of_column[shown->kind.column_count] = i;
        shown->columns[shown->kind.column_count++] = (struct table_column){
            .title = caption,
            .cols = report_column_cols(column, caption),
            .grow = column->kind == REPORT_WORDS,
            .right = report_kind_is_number(column->kind),
            .rank = i == 0 ? 0 : (int)i + (shows ? 0 : REPORT_COLUMNS),
        };
    }
}

static void release(struct rows_screen *rows)
{
    struct shown *shown = shown_of(rows);

    report_made_free(shown->made);
    report_made_free(shown->next);
    report_ask_release(&shown->asking);
    arena_clear(&shown->words);
    free(shown);
}

void report_rows_open(struct app *app, struct report_made *made)
{
    struct shown *shown = need_memory(sizeof(*shown));

    shown->made = made;
    shown->sort = REPORT_UNSORTED;
    shown->sorts[0] = (struct option){ "-1", "the order it was made in" };
    shown->kind = (struct rows_kind){ .ops = &report_ops, .columns = shown->columns,
                                      .nothing = shown->nothing, .fill = fill, .detail = detail,
                                      .detail_rows = 4, .release = release };
    make_columns(shown);
    go_on_or_leave(rows_open(&shown->kind, app, NULL, shown));
}
