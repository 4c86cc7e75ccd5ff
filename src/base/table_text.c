/* SPDX-License-Identifier: MIT */
/* A list on standard output. */

#include "config.h"

#include "base/table_text.h"

#include <assert.h>
#include <string.h>

#include "base/text_clean.h"
#include "base/text_wrap.h"

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

/* The columns of the longest word of a text; a comma ends one, too. */
static int longest_word(const char *text)
{
    int longest = 0;

    while (*text != '\0') {
        size_t length = strcspn(text, " ,");
        int cols;

        length += text[length] == ',';
        cols = text_columns(text, length);

        longest = cols > longest ? cols : longest;
        text += length + strspn(text + length, " ");
    }
    return longest;
}

/* The narrowest it can be with no word broken. */
static int word_width(const struct table_text *table, size_t i)
{
    int width = longest_word(table->columns[i].caption);

    for (size_t r = 0; r < table->row_count; r++) {
        int cell = longest_word(table->rows[r][i]);

        width = cell > width ? cell : width;
    }
    return width < least_width(&table->columns[i]) ? least_width(&table->columns[i]) : width;
}

/* The widest column that can give way; -1 when none can. */
static int widest(const struct table_text *table, const int *widths, const int *least,
                  bool only_flexible)
{
    int found = -1;

    for (size_t i = 0; i < table->count; i++) {
        if ((table->columns[i].is_flexible || !only_flexible) && widths[i] > least[i] &&
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

static void narrow(const struct table_text *table, int *widths, const int *least, int width)
{
    for (int over = total(table, widths) - width; over > 0; over--) {
        int i = widest(table, widths, least, true);

        if (i < 0)
            i = widest(table, widths, least, false);
        if (i < 0)
            return;
        widths[i]--;
    }
}

static void fit(const struct table_text *table, int *widths, int width)
{
    int least[TABLE_COLUMNS];

    for (size_t i = 0; i < table->count; i++)
        least[i] = word_width(table, i);
    narrow(table, widths, least, width);
    for (size_t i = 0; i < table->count; i++)
        least[i] = least_width(&table->columns[i]);
    narrow(table, widths, least, width);
}

static void strip_blanks(struct str *out, size_t begin)
{
    while (out->used > begin && out->text[out->used - 1] == ' ')
        out->text[--out->used] = '\0';
}

/* The line of a cell; "" where the cell has no more. */
static const char *line_of(const char *cell, const struct text_lines *lines, size_t line,
                           struct arena *arena)
{
    const struct text_line *piece = &lines->items[line];
    size_t length;

    if (line >= lines->count)
        return "";
    length = piece->length;
    while (length > 0 && cell[piece->start + length - 1] == ' ')
        length--;
    return arena_printf(arena, "%.*s", (int)length, cell + piece->start);
}

/* A row, in as many lines as its longest cell needs. */
static void print_row(const struct table_text *table, const char *const *cells,
                      const int *widths, struct str *out)
{
    struct arena scratch = ARENA_INIT;
    struct text_lines lines[TABLE_COLUMNS];
    size_t most = 1;

    for (size_t i = 0; i < table->count; i++) {
        lines[i] = text_wrap(cells[i], strlen(cells[i]), widths[i], &scratch);
        most = lines[i].count > most ? lines[i].count : most;
    }
    for (size_t line = 0; line < most; line++) {
        size_t begin = out->used;

        for (size_t i = 0; i < table->count; i++) {
            str_printf(out, "%*s", i > 0 ? GAP : 0, "");
            str_add(out, text_pad(line_of(cells[i], &lines[i], line, &scratch), widths[i],
                                  table->columns[i].align, TEXT_CUT_ASCII, &scratch));
        }
        strip_blanks(out, begin);
        str_add_char(out, '\n');
    }
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

void table_text_print(const struct table_text *table, int width, struct str *out)
{
    const char *captions[TABLE_COLUMNS];
    int widths[TABLE_COLUMNS];

    for (size_t i = 0; i < table->count; i++) {
        captions[i] = table->columns[i].caption;
        widths[i] = natural_width(table, i);
    }
    fit(table, widths, width);
    print_row(table, captions, widths, out);
    print_rule(table, widths, out);
    for (size_t r = 0; r < table->row_count; r++)
        print_row(table, table->rows[r], widths, out);
}
