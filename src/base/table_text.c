/* SPDX-License-Identifier: MIT */
/* A list on standard output. */

#include "config.h"

#include "base/table_text.h"

#include <assert.h>
#include <string.h>

#include "base/text_clean.h"

enum { GAP = 2, LEAST = 4 };

struct table_text table_text_new(const struct table_column *columns, size_t count,
                                 struct arena *arena)
{
    assert(count <= TABLE_COLUMNS);
    return (struct table_text){ .columns = columns, .count = count, .arena = arena };
}

void table_text_row(struct table_text *table, const char *const *cells)
{
    const char **row = arena_alloc(table->arena, table->count * sizeof(*row));

    for (size_t i = 0; i < table->count; i++)
        row[i] = arena_strdup(table->arena,
                              text_plain(cells[i] ? cells[i] : "", TEXT_LINE, table->arena));
    table->rows = arena_grow(table->arena, table->rows, table->row_count, sizeof(*table->rows));
    table->rows[table->row_count++] = row;
}

static int columns_of(const char *text)
{
    return text_columns(text, strlen(text));
}

static int least_width(const struct table_column *column)
{
    int caption = columns_of(column->caption);

    if (column->least)
        return column->least;
    return caption < LEAST ? caption : LEAST;
}

/* As wide as its widest cell, within its limits. */
static int natural_width(const struct table_text *table, size_t i)
{
    const struct table_column *column = &table->columns[i];
    int width = columns_of(column->caption);

    for (size_t r = 0; r < table->row_count; r++) {
        int cell = columns_of(table->rows[r][i]);

        width = cell > width ? cell : width;
    }
    if (column->most && width > column->most)
        width = column->most;
    return width < least_width(column) ? least_width(column) : width;
}

/* The widest column that can give way; -1 when none can. */
static int widest(const struct table_text *table, const int *widths, bool only_flexible)
{
    int found = -1;

    for (size_t i = 0; i < table->count; i++) {
        if ((table->columns[i].is_flexible || !only_flexible) &&
            widths[i] > least_width(&table->columns[i]) &&
            (found < 0 || widths[i] > widths[found]))
            found = (int)i;
    }
    return found;
}

static int total(const struct table_text *table, const int *widths)
{
    int sum = GAP * ((int)table->count - 1);

    for (size_t i = 0; i < table->count; i++)
        sum += widths[i];
    return sum;
}

static void fit(const struct table_text *table, int *widths, int width)
{
    for (int over = total(table, widths) - width; over > 0; over--) {
        int i = widest(table, widths, true);

        if (i < 0)
            i = widest(table, widths, false);
        if (i < 0)
            return;
        widths[i]--;
    }
}

static void strip_blanks(struct str *out, size_t begin)
{
    while (out->used > begin && out->text[out->used - 1] == ' ')
        out->text[--out->used] = '\0';
}

static void print_line(const struct table_text *table, const char *const *cells,
                       const int *widths, const char *mark, struct str *out)
{
    struct arena scratch = ARENA_INIT;
    size_t begin = out->used;

    for (size_t i = 0; i < table->count; i++) {
        if (i > 0)
            str_printf(out, "%*s", GAP, "");
        str_add(out, text_pad(cells[i], widths[i], table->columns[i].align, mark, &scratch));
    }
    strip_blanks(out, begin);
    str_add_char(out, '\n');
    arena_clear(&scratch);
}

static void print_rule(const struct table_text *table, const int *widths, struct str *out)
{
    for (size_t i = 0; i < table->count; i++) {
        if (i > 0)
            str_printf(out, "%*s", GAP, "");
        for (int c = 0; c < widths[i]; c++)
            str_add_char(out, '-');
    }
    str_add_char(out, '\n');
}

void table_text_print(const struct table_text *table, int width, const char *mark,
                      struct str *out)
{
    const char *captions[TABLE_COLUMNS];
    int widths[TABLE_COLUMNS];

    for (size_t i = 0; i < table->count; i++) {
        captions[i] = table->columns[i].caption;
        widths[i] = natural_width(table, i);
    }
    fit(table, widths, width);
    print_line(table, captions, widths, mark, out);
    print_rule(table, widths, out);
    for (size_t r = 0; r < table->row_count; r++)
        print_line(table, table->rows[r], widths, mark, out);
}
