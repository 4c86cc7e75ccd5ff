/* SPDX-License-Identifier: MIT */
/*
 * The part of the rows a table knows, and how it gets more.
 */

#ifndef UI_TABLE_PRIVATE_H
#define UI_TABLE_PRIVATE_H

#include "base/str.h"
#include "ui/entry.h"
#include "ui/table.h"

/* Pages kept; beyond, the one farthest from the focus goes. */
enum { TABLE_PAGES = 8, TABLE_LEAST = 10 };

struct table_chunk {
    struct arena arena;
    struct table_row *rows;
    size_t count;
};

struct table {
    struct table_options options;
    struct table_column columns[TABLE_COLUMNS];
    struct entry filter;
    bool in_filter; /* the cursor is in the filter */

    struct table_chunk chunks[TABLE_PAGES]; /* in the list's order */
    size_t chunk_count;
    struct table_row *rows; /* all of the chunks' rows */
    size_t count;
    bool at_first; /* nothing comes before rows[0] */
    bool at_last;
    size_t focus;
    size_t top;  /* first row in sight, as the person left it */
    size_t seen; /* the same in a window that may be too small for it now */
    struct rect rect; /* where it is, of the last layout */
    int lines; /* of the last layout, for rows; 0 before the first */
    bool loaded;
    bool total_known;
    size_t total; /* rows there are with this filter */
    struct err err;

    char **tags;
    size_t tag_count;
};

/* Forgets all pages and reads the first, the last, or those around a record. When they cannot be
 * read there are none: what was there may answer another question. */
void table_load(struct table *table, enum table_where where, const char *id);

/* Moves the focus by rows, reading more where needed. */
void table_step(struct table *table, long by);

/* Puts `seen` where the focus is in sight. */
void table_scroll(struct table *table);

/* A click on a row or the filter, or the wheel; false: none of it. */
bool table_mouse(struct table *table, const struct key *key);

/* Where the rows are in the table's rectangle. */
struct rect table_rows_rect(const struct table *table, struct rect rect);

/* Lines a row takes: two with a heading. */
int table_row_lines(const struct table_row *row);

#endif
