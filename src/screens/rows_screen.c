/* SPDX-License-Identifier: MIT */
/* A table of rows in memory. */

#include "config.h"

#include "screens/rows_screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screens/beside.h"
#include "ui/plain.h"

struct rows_screen *rows_mut(struct screen *screen)
{
    return (struct rows_screen *)screen;
}

const struct rows_screen *rows_of(const struct screen *screen)
{
    return (const struct rows_screen *)screen;
}

struct table_row *rows_room(struct rows_screen *rows, size_t count)
{
    struct table_row *room = arena_alloc(&rows->arena, (count + 1) * sizeof(*room));

    for (size_t i = 0; i < count; i++)
        room[i].id = room[i].at = arena_printf(&rows->arena, "%zu", i);
    rows->list = (struct table_list){ room, count };
    return room;
}

const char *rows_day(struct date date, struct arena *arena)
{
    char words[DATE_WORDS];

    date_format_words(date, words);
    return arena_strdup(arena, words[0] ? words + 4 : "");
}

bool rows_focus(const struct rows_screen *rows, size_t *at)
{
    const struct table_row *row = table_focus(rows->table);

    for (size_t i = 0; row != NULL && i < rows->list.count; i++) {
        if (strcmp(rows->list.rows[i].id, row->id) == 0) {
            *at = i;
            return true;
        }
    }
    return false;
}

static void go(struct rows_screen *rows, const struct ident *record)
{
    for (size_t i = 0; i < rows->list.count; i++) {
        struct ident of_row = rows->kind->record(rows, i);

        if (ident_equal(&of_row, record)) {
            table_go(rows->table, rows->list.rows[i].id);
            return;
        }
    }
}

void rows_lead_to(struct stack *stack, const struct ident *record)
{
    struct screen *top = stack_top(stack);

    if (top != NULL && top->ops->layout == rows_layout && rows_mut(top)->kind->record != NULL)
        go(rows_mut(top), record);
}

static bool fetch(void *who, const struct table_request *request, struct table_page *page,
                  struct arena *arena, struct err *err)
{
    struct rows_screen *rows = who;
    struct table_source source = table_list_source(&rows->list);

    if (rows->err.kind != ERR_NONE) {
        *err = rows->err;
        return false;
    }
    return source.fetch(source.who, request, page, arena, err);
}

static struct ident record_at(const struct rows_screen *rows, size_t at)
{
    return rows->kind->record == NULL ? IDENT_NONE : rows->kind->record(rows, at);
}

/* In the arena of the rows. */
static struct table_list marked(struct rows_screen *rows)
{
    struct table_row *all = arena_alloc(&rows->arena, (rows->list.count + 1) * sizeof(*all));

    for (size_t i = 0; i < rows->list.count; i++) {
        struct ident record = record_at(rows, i);

        all[i] = rows->list.rows[i];
        if (all[i].mark == NULL && rows->view.work != NULL)
            all[i].mark = beside_mark(rows->view.work, &record);
    }
    return (struct table_list){ all, rows->list.count };
}

/* Whose row is gone looks at the first again, where the list says so. */
static void look_at_first(struct rows_screen *rows, const char *was)
{
    const struct table_row *row = table_focus(rows->table);

    if (rows->kind->anew && was != NULL && row != NULL && strcmp(row->id, was) != 0)
        table_go(rows->table, rows->list.rows[0].id);
}

void rows_reload(struct rows_screen *rows)
{
    const struct table_row *focus = table_focus(rows->table);
    struct arena before = rows->arena; /* the table still names its row by it */
    const char *was = focus == NULL ? NULL : arena_strdup(&before, focus->id);

    rows->list = (struct table_list){ NULL, 0 };
    rows->arena = ARENA_INIT;
    rows->err = ERR_INIT;
    if (rows->view.work != NULL)
        rows->reading = rows->view.work->reading;
    if (!rows->kind->fill(rows, &rows->err) && rows->err.kind != ERR_DENIED)
        stack_err(app_stack(rows->view.app), &rows->err);
    rows->list = marked(rows);
    table_reload(rows->table);
    look_at_first(rows, was);
    arena_clear(&before);
}

/* ----- What stands beside a row ------------------------------------------ */

static struct ident text_of(const struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    struct ident text = IDENT_NONE;
    size_t at;

    if (rows_focus(rows, &at))
        text = record_at(rows, at);
    return ident_known(&text) || rows->kind->whole == NULL ? text : rows->kind->whole(rows);
}

static void words_beside(const struct rows_screen *rows, struct str *out)
{
    struct ident row = text_of(&rows->view.screen), whole = IDENT_NONE;

    if (rows->view.work == NULL)
        return;
    if (rows->kind->whole != NULL)
        whole = rows->kind->whole(rows);
    beside_words(rows->view.work, &row, out);
    if (!ident_equal(&row, &whole))
        beside_words(rows->view.work, &whole, out);
}

/* ----- As a screen ----------------------------------------------------- */

static struct rect list_rect(const struct rows_screen *rows, struct rect body)
{
    int detail = rows->kind->detail == NULL ? 0 : rows->kind->detail_rows + 1;

    return body.rows > detail + 6 ? rect_top(body, body.rows - detail) : body;
}

void rows_layout(struct screen *screen, struct rect body)
{
    struct rows_screen *rows = rows_mut(screen);
    struct str words = STR_INIT;

    if (rows->view.work != NULL && rows->reading != rows->view.work->reading)
        rows_reload(rows);
    words_beside(rows, &words);
    rows->beside_rows = beside_rows(&words, body);
    str_release(&words);
    body.rows -= rows->beside_rows;
    table_layout(rows->table, list_rect(rows, body));
}

void rows_draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    const struct rows_screen *rows = rows_of(screen);
    struct str words = STR_INIT;
    struct rect list;

    words_beside(rows, &words);
    beside_draw(&words, canvas, rect_below(body, body.rows - rows->beside_rows), true);
    str_release(&words);
    body.rows -= rows->beside_rows;
    list = list_rect(rows, body);
    table_draw(rows->table, canvas, list, true);
    if (list.rows < body.rows) {
        canvas_rule(canvas, list.row + list.rows, body.col, body.cols);
        rows->kind->detail(rows, canvas, rect_below(body, list.rows + 1));
    }
}

bool rows_key(struct screen *screen, const struct key *key)
{
    return table_key(rows_mut(screen)->table, key);
}

enum place rows_place(const struct screen *screen)
{
    return table_place(rows_of(screen)->table);
}

void rows_shown(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct session *session = app_session(rows->view.app);

    if (session == NULL || session_locked(session))
        return;
    if (rows->view.work != NULL)
        casework_catch_up(rows->view.work);
    rows_reload(rows);
}

static void run_enter(struct screen *screen)
{
    for (size_t i = 0; i < screen->ops->action_count; i++) {
        const struct action *action = &screen->ops->actions[i];

        if (strcmp(action_key_as_delivered(action), "Enter") == 0) {
            stack_run(screen->stack, screen, action);
            return;
        }
    }
}

/* The list, and the deed of Enter on the row that was chosen. */
/* What stands below the list of the row that was chosen, a line at a time. */
static void tell_detail(const struct rows_screen *rows, struct plain *plain)
{
    enum { WIDE = 1000 };
    struct canvas *canvas;
    struct str line = STR_INIT;

    words_beside(rows, &line);
    beside_tell(&line, plain);
    str_clear(&line);
    if (rows->kind->detail == NULL) {
        str_release(&line);
        return;
    }
    canvas = canvas_new(rows->kind->detail_rows, WIDE, BORDERS_ASCII);
    rows->kind->detail(rows, canvas, canvas_rect(canvas));
    for (int row = 0; row < canvas_rows(canvas); row++) {
        int end = WIDE;

        while (end > 0 && strcmp(canvas_cell(canvas, row, end - 1)->text, " ") == 0)
            end--;
        str_clear(&line);
        for (int col = 0; col < end; col++)
            str_add(&line, canvas_cell(canvas, row, col)->text);
        if (end > 0)
            plain_tell(plain, str_text(&line));
    }
    str_release(&line);
    canvas_free(canvas);
}

void rows_aloud(struct screen *screen, struct plain *plain)
{
    struct rows_screen *rows = rows_mut(screen);
    struct table_source source = { .fetch = fetch, .who = rows };
    struct str id = STR_INIT;

    if (rows->list.count == 0) {
        plain_tell(plain, rows->err.kind == ERR_NONE ? rows->kind->nothing : rows->err.msg);
    } else if (plain_list(plain, "", rows->kind->columns, rows->kind->column_count, &source,
                          &id) &&
               table_go(rows->table, str_text(&id))) {
        tell_detail(rows, plain);
        run_enter(screen);
    } else if (table_focus(rows->table) != NULL && !plain->over) {
        plain_meant(plain, table_focus(rows->table), rows->kind->columns,
                    rows->kind->column_count);
    }
    str_release(&id);
}

void rows_run_reload(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);

    if (rows->view.work != NULL)
        casework_refresh(rows->view.work);
    rows_reload(rows);
}

void rows_close(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);

    if (rows->kind->release != NULL)
        rows->kind->release(rows);
    table_free(rows->table);
    arena_clear(&rows->arena);
    view_free(&rows->view);
}

struct rows_screen *rows_open(const struct rows_kind *kind, struct app *app,
                              struct casework *work, void *data)
{
    struct rows_screen *rows = view_new(sizeof(*rows), kind->ops, app, work);
    struct table_options options = { .columns = kind->columns,
                                     .column_count = kind->column_count,
                                     .source = { .fetch = fetch, .who = rows },
                                     .filters = kind->filters,
                                     .nothing = kind->nothing };

    rows->kind = kind;
    rows->data = data;
    rows->view.text = text_of;
    rows->table = table_new(&options);
    stack_push(app_stack(app), &rows->view.screen);
    rows_reload(rows);
    return rows;
}
