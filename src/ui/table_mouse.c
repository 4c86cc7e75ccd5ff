/* SPDX-License-Identifier: MIT */
/* The mouse in a list: a click puts the focus there, the wheel moves on. */

#include "config.h"

#include "ui/table_private.h"

enum { WHEEL_ROWS = 3 };

static bool is_in(struct rect rect, const struct key *key)
{
    return key->row >= rect.row && key->row < rect.row + rect.rows && key->col >= rect.col &&
           key->col < rect.col + rect.cols;
}

static void focus_row_at(struct table *table, int line)
{
    for (size_t i = table->seen; i < table->count; i++) {
        line -= table_row_lines(&table->rows[i]);
        if (line >= 0)
            continue;
        table->top = table->seen;
        table->focus = i;
        table->in_filter = false;
        return;
    }
}

static void click(struct table *table, const struct key *key)
{
    struct rect rows = table_rows_rect(table, table->rect);

    if (is_in(rows, key))
        focus_row_at(table, key->row - rows.row);
    else if (table->options.filters && key->row == table->rect.row)
        table->in_filter = true;
}

bool table_mouse(struct table *table, const struct key *key)
{
    if (!key_is_mouse(key) || !is_in(table->rect, key))
        return false;
    if (key->kind == K_CLICK) {
        click(table, key);
    } else {
        table->top = table->seen;
        table_step(table, key->kind == K_WHEEL_UP ? -WHEEL_ROWS : WHEEL_ROWS);
        table->in_filter = false;
    }
    return true;
}
