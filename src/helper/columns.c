/* SPDX-License-Identifier: MIT */
/* How wide the columns of a table are. */

#include "config.h"

#include "helper/columns.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

/* So many columns stand in the usual letters; of a column so many of the longest cells are
 * measured. */
enum { FEW = 7, MEASURED = 40 };

struct want {
    double natural; /* with no line broken */
    double least;   /* with no word broken */
};

PangoAlignment columns_align(enum press_cell kind)
{
    return kind == PRESS_CELL_NUMBER || kind == PRESS_CELL_FIGURE || kind == PRESS_CELL_PERCENT
               ? PANGO_ALIGN_RIGHT
               : PANGO_ALIGN_LEFT;
}

static double measured(const struct leaf *leaf, const char *text, enum leaf_look look)
{
    PangoLayout *layout = leaf_text(leaf, text, look, 0, PANGO_ALIGN_LEFT);
    double width = leaf_text_width(layout);

    g_object_unref(layout);
    return width + 1;
}

static double wider(double a, double b)
{
    return a > b ? a : b;
}

/* The longest word of a text, and how long it is. */
static size_t longest_word(const char *text, const char **word)
{
    size_t most = 0;

    while (*text) {
        size_t length = strcspn(text, " \n\t-");

        length += text[length] == '-';
        if (length > most) {
            most = length;
            *word = text;
        }
        text += length;
        text += strspn(text, " \n\t");
    }
    return most;
}

static double widest_word(const struct grid *grid, size_t col, const struct leaf *leaf,
                          const struct columns *columns)
{
    struct arena arena = ARENA_INIT;
    const char *word = "", *other = "";
    size_t most = 0, length = longest_word(grid->columns[col].caption, &word);
    double width = measured(leaf, arena_strndup(&arena, word, length), columns->caption);

    for (size_t row = 0; row < grid->row_count; row++) {
        length = longest_word(grid->rows[row][col], &other);
        if (length > most) {
            most = length;
            word = other;
        }
    }
    if (most)
        width = wider(width, measured(leaf, arena_strndup(&arena, word, most), columns->cell));
    arena_clear(&arena);
    return width;
}

static double widest_cell(const struct grid *grid, size_t col, const struct leaf *leaf,
                          const struct columns *columns)
{
    double width = measured(leaf, grid->columns[col].caption, columns->caption);
    size_t most = 0;
    int left = MEASURED;

    for (size_t row = 0; row < grid->row_count; row++) {
        size_t length = strlen(grid->rows[row][col]);

        most = length > most ? length : most;
    }
    for (size_t row = 0; row < grid->row_count && left; row++) {
        const char *cell = grid->rows[row][col];

        if (*cell && strlen(cell) * 4 >= most * 3) {
            width = wider(width, measured(leaf, cell, columns->cell));
            left--;
        }
    }
    return width;
}

/* The widths with none over `cap` but for its words. */
static double total(const struct want *wants, size_t count, double cap, double *widths)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++) {
        double most = wider(cap, wants[i].least);

        widths[i] = wants[i].natural < most ? wants[i].natural : most;
        sum += widths[i];
    }
    return sum;
}

static void fit(const struct want *wants, size_t count, double room, double *widths)
{
    double low = 0, high = room, sum = total(wants, count, room, widths);

    for (int i = 0; i < 40 && sum > room; i++) {
        double middle = (low + high) / 2;

        if (total(wants, count, middle, widths) > room)
            high = middle;
        else
            low = middle;
    }
    sum = total(wants, count, sum > room ? low : room, widths);
    for (size_t i = 0; i < count && sum > 0; i++)
        widths[i] *= room / sum; /* the page is full, and no more than full */
}

static double want_all(const struct grid *grid, const struct leaf *leaf,
                       const struct columns *columns, struct want *wants)
{
    double sum = 0;

    for (size_t i = 0; i < grid->column_count; i++) {
        wants[i].least = widest_word(grid, i, leaf, columns);
        wants[i].natural = wider(widest_cell(grid, i, leaf, columns), wants[i].least);
        sum += wants[i].natural;
    }
    return sum;
}

/* What has no room in the usual letters is set in smaller ones, if there are many columns. */
struct columns columns_of(const struct grid *grid, const struct leaf *leaf)
{
    struct columns columns = { .cell = LEAF_CELL, .caption = LEAF_CAPTION };
    double room = leaf->across - COLUMNS_GAP * (double)(grid->column_count - 1), x = 0;
    struct want wants[PRESS_COLUMNS];

    if (want_all(grid, leaf, &columns, wants) > room && grid->column_count > FEW) {
        columns.cell = LEAF_SMALL_CELL;
        columns.caption = LEAF_SMALL_CAPTION;
        want_all(grid, leaf, &columns, wants);
    }
    fit(wants, grid->column_count, room, columns.width);
    for (size_t i = 0; i < grid->column_count; i++) {
        columns.x[i] = x;
        x += columns.width[i] + COLUMNS_GAP;
    }
    return columns;
}
