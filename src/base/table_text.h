/* SPDX-License-Identifier: MIT */
/*
 * A list on standard output: columns under captions, within a width.
 *
 * Cells are shown as text_plain gives them, whole: what is wider than its
 * column goes on in the next line. Room is taken from the flexible columns
 * first, then from the widest ones; as long as it can be done without breaking
 * a word, and never below a column's least width.
 *
 *     struct table_text table = table_text_new(columns, 3, &arena);
 *     table_text_row(&table, cells);
 *     table_text_print(&table, TABLE_WIDTH, &out);
 */

#ifndef BASE_TABLE_TEXT_H
#define BASE_TABLE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"

enum { TABLE_WIDTH = 80, TABLE_COLUMNS = 24 };

struct table_column {
    const char *caption;
    int least;             /* never narrower; 0: as wide as the caption, at most 4 */
    int most;              /* never wider; 0: no limit */
    enum text_align align;
    bool is_flexible;      /* gives way first: a name, a title */
};

struct table_text {
    const struct table_column *columns; /* the caller's */
    size_t count;                       /* of columns, at most TABLE_COLUMNS */
    const char ***rows;                 /* in the arena */
    size_t row_count;
    struct arena *arena;
};

/* An empty table. */
struct table_text table_text_new(const struct table_column *columns, size_t count,
                                 struct arena *arena);

/* Adds a row of `count` cells, NULL for an empty one; copies what it needs. */
void table_text_row(struct table_text *table, const char *const *cells);

/* Appends captions, a rule and the rows, in lines of at most `width` columns
 * (more only where the least widths together are more) without blanks at their
 * ends. */
void table_text_print(const struct table_text *table, int width, struct str *out);

#endif
