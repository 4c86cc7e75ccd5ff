/* SPDX-License-Identifier: MIT */
/* How a list looks. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "ui/table_private.h"

enum { GUTTER = 3, GAP = 2 };

struct widths {
    int cols[TABLE_COLUMNS]; /* 0: left out */
};

static int total(const struct table *table, const struct widths *widths)
{
    int sum = 0;

    for (size_t i = 0; i < table->options.column_count; i++)
        sum += widths->cols[i] > 0 ? widths->cols[i] + GAP : 0;
    return sum > 0 ? sum - GAP : 0;
}

/* Leaves out the column that matters least; false when all must stay. */
static bool leave_one_out(const struct table *table, struct widths *widths)
{
    int found = -1;

    for (int i = 0; i < (int)table->options.column_count; i++) {
        if (widths->cols[i] == 0 || table->columns[i].rank == 0)
            continue;
        if (found < 0 || table->columns[i].rank >= table->columns[found].rank)
            found = i;
    }
    if (found >= 0)
        widths->cols[found] = 0;
    return found >= 0;
}

/* Columns that grow share what is left; the first gets the odd ones. */
static void share_out(const struct table *table, struct widths *widths, int spare)
{
    int growing = 0;

    for (size_t i = 0; i < table->options.column_count; i++)
        growing += widths->cols[i] > 0 && table->columns[i].grow;
    for (size_t i = 0; i < table->options.column_count && spare > 0; i++) {
        int part = growing > 0 ? (spare + growing - 1) / growing : 0;

        if (widths->cols[i] == 0 || !table->columns[i].grow)
            continue;
        widths->cols[i] += part;
        spare -= part;
        growing--;
    }
}

static struct widths widths_for(const struct table *table, int cols)
{
    struct widths widths = { { 0 } };
    int spare;

    for (size_t i = 0; i < table->options.column_count; i++)
        widths.cols[i] = table->columns[i].cols > 0 ? table->columns[i].cols : 1;
    while (total(table, &widths) > cols && leave_one_out(table, &widths))
        continue;
    spare = cols - total(table, &widths);
    share_out(table, &widths, spare);
    return widths;
}

static void draw_cells(const struct table *table, struct canvas *canvas, int row, int col,
                       const struct widths *widths, const char *const *cells, enum role role)
{
    for (size_t i = 0; i < table->options.column_count; i++) {
        const char *text = cells[i] == NULL ? "" : cells[i];

        if (widths->cols[i] == 0)
            continue;
        if (table->columns[i].right)
            canvas_put_right(canvas, row, col, widths->cols[i], role, text);
        else
            canvas_put_in(canvas, row, col, widths->cols[i], role, text, strlen(text));
        col += widths->cols[i] + GAP;
    }
}

static bool has_titles(const struct table *table)
{
    for (size_t i = 0; i < table->options.column_count; i++) {
        if (table->columns[i].title != NULL)
            return true;
    }
    return false;
}

static void draw_titles(const struct table *table, struct canvas *canvas, struct rect rect,
                        const struct widths *widths)
{
    const char *titles[TABLE_COLUMNS] = { NULL };

    for (size_t i = 0; i < table->options.column_count; i++)
        titles[i] = table->columns[i].title;
    draw_cells(table, canvas, rect.row, rect.col + GUTTER, widths, titles, ROLE_TITLE);
}

/* The focus lights what the row is called and the cell before it; not the mark, which looks the
 * same in every row, nor the rest: that would be most of what a key in a list sends to the
 * terminal. */
static void light(const struct table *table, struct canvas *canvas, struct rect rect, int row,
                  const struct widths *widths, const char *const *cells)
{
    size_t first = 0;
    int from = rect.col + GUTTER;
    int cols;

    while (first + 1 < table->options.column_count && widths->cols[first] == 0)
        first++;
    cols = cells[first] == NULL ? 0 : text_columns(cells[first], strlen(cells[first]));
    if (table->columns[first].right || cols > widths->cols[first])
        cols = widths->cols[first];
    canvas_tint(canvas, (struct rect){ row, from - 1, 1, 1 + cols }, ROLE_FOCUS);
    canvas_cursor(canvas, row, from);
}

static void draw_row(const struct table *table, struct canvas *canvas, struct rect rect, int row,
                     const struct widths *widths, size_t i, bool focused)
{
    const struct table_row *item = &table->rows[i];
    bool here = i == table->focus;
    bool named = here && focused && table->in_filter;
    enum role role = named ? ROLE_TITLE : item->role;

    if (here)
        canvas_put(canvas, row, rect.col, role, ">");
    if (item->mark != NULL)
        canvas_put_in(canvas, row, rect.col + 1, 1, ROLE_ALERT, item->mark, strlen(item->mark));
    if (table_is_tagged(table, item->id))
        canvas_put(canvas, row, rect.col + 2, ROLE_NOTICE, "+");
    draw_cells(table, canvas, row, rect.col + GUTTER, widths, item->cells, role);
    if (here && focused && !table->in_filter)
        light(table, canvas, rect, row, widths, item->cells);
}

static void draw_nothing(const struct table *table, struct canvas *canvas, struct rect rect,
                         bool focused)
{
    const char *words = table->options.nothing == NULL ? "Nothing here." : table->options.nothing;

    if (table->err.kind != ERR_NONE)
        words = table->err.msg;
    else if (table_filter(table)[0] != '\0')
        words = "Nothing matches. Esc clears the filter.";
    canvas_wrap(canvas, rect_right(rect, GUTTER - 1), ROLE_TEXT, words, 0);
    if (focused && !table->in_filter)
        canvas_cursor(canvas, rect.row, rect.col + GUTTER);
}

static void draw_rows(const struct table *table, struct canvas *canvas, struct rect rect,
                      const struct widths *widths, bool focused)
{
    int row = rect.row;

    for (size_t i = table->seen; i < table->count && row < rect.row + rect.rows; i++) {
        if (table->rows[i].heading != NULL) {
            canvas_put_in(canvas, row++, rect.col + 1, rect.cols - 1, ROLE_TITLE,
                          table->rows[i].heading, strlen(table->rows[i].heading));
            if (row >= rect.row + rect.rows)
                break;
        }
        draw_row(table, canvas, rect, row++, widths, i, focused);
    }
}

void table_status(const struct table *table, struct str *out)
{
    bool all = table->at_first && table->at_last;
    bool last = table->at_last && table->focus + 1 == table->count;

    if (table->count == 0)
        str_add(out, "none");
    else if (table->at_first)
        str_printf(out, "%zu", table->focus + 1);
    else
        str_add(out, last ? "the last" : "further on");
    if (table->count > 0 && all)
        str_printf(out, " of %zu", table->count);
    else if (table->count > 0 && table->total_known)
        str_printf(out, " of %zu", table->total);
    if (table->tag_count > 0)
        str_printf(out, ", %zu tagged", table->tag_count);
}

static int filter_cols(struct rect rect)
{
    return rect.cols >= 60 ? 28 : rect.cols >= 24 ? rect.cols - 16 : rect.cols - 8;
}

static void draw_filter(const struct table *table, struct canvas *canvas, struct rect rect,
                        bool focused)
{
    struct str status = STR_INIT;
    int cols = filter_cols(rect);

    table_status(table, &status);
    canvas_put(canvas, rect.row, rect.col + 1, ROLE_TITLE, "Filter");
    entry_draw(&table->filter, canvas, rect.row, rect.col + 8, cols, focused && table->in_filter);
    if (rect.cols > 10 + cols)
        canvas_put_in(canvas, rect.row, rect.col + 10 + cols, rect.cols - 10 - cols, ROLE_TEXT,
                      str_text(&status), status.used);
    str_release(&status);
}

/* Filter line, titles, rows. */
struct rect table_rows_rect(const struct table *table, struct rect rect)
{
    int head = table->options.filters ? 1 : 0;

    if (has_titles(table) && rect.rows > head + 2)
        head++;
    return rect_below(rect, head);
}

void table_layout(struct table *table, struct rect rect)
{
    int lines = table_rows_rect(table, rect).rows;

    table->rect = rect;
    table->lines = lines > 0 ? lines : 1;
    entry_layout(&table->filter, filter_cols(rect));
    if (!table->loaded)
        table_load(table, TABLE_FIRST, NULL);
    table_scroll(table);
}

void table_draw(const struct table *table, struct canvas *canvas, struct rect rect, bool focused)
{
    struct rect rows = table_rows_rect(table, rect);
    struct widths widths = widths_for(table, rect.cols - GUTTER);
    struct rect before = canvas_clip(canvas, rect);

    if (table->options.filters)
        draw_filter(table, canvas, rect, focused);
    if (rows.row > rect.row + (table->options.filters ? 1 : 0))
        draw_titles(table, canvas, (struct rect){ rows.row - 1, rect.col, 1, rect.cols }, &widths);
    if (table->count == 0)
        draw_nothing(table, canvas, rows, focused);
    else
        draw_rows(table, canvas, rows, &widths, focused);
    canvas_unclip(canvas, before);
}
