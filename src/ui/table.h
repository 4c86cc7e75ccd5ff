/* SPDX-License-Identifier: MIT */
/*
 * Rows of records, read as they come into sight.
 *
 * The rows come from a callback, a page at a time, by the key of the last row
 * known; ten rows or a hundred thousand cost the same. The focus is on a
 * record, not on a row number: it stays there over a reload or a filter.
 */

#ifndef UI_TABLE_H
#define UI_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"
#include "ui/canvas.h"
#include "ui/key.h"
#include "ui/screen.h"
#include "ui/widget.h"

struct table_column {
    const char *title;
    int cols;  /* least width; those with `grow` share what is left */
    bool grow;
    bool right;
    int rank;  /* 0: always there; the highest goes first where it is narrow */
};

enum { TABLE_COLUMNS = 14 };

struct table_row {
    const char *id;                   /* names the record; unique */
    const char *at;                   /* its place in the order: given back to ask for more */
    const char *cells[TABLE_COLUMNS]; /* NULL: empty */
    const char *mark;                 /* for the gutter: "!", "x"; NULL: none */
    const char *heading;              /* a line of words before it; NULL: none */
    enum role role;
    const char *also; /* found by a filter, not shown; NULL: nothing */
};

enum table_where {
    TABLE_FIRST,
    TABLE_LAST,
    TABLE_AFTER,  /* the rows right after `at` */
    TABLE_BEFORE, /* the rows right before it, in the list's order */
    TABLE_AROUND, /* from the record `id` on, or the first ones when it is gone */
};

struct table_request {
    enum table_where where;
    const char *at;
    const char *id;
    const char *filter; /* "" for none */
    size_t most;
};

struct table_page {
    struct table_row *rows; /* in the arena */
    size_t count;
    bool more_before; /* of TABLE_AROUND: rows come before the page */
    bool whole;       /* these are all the rows there are */
};

struct table_source {
    bool (*fetch)(void *who, const struct table_request *request, struct table_page *page,
                  struct arena *arena, struct err *err);

    /* How many rows there are with a filter; NULL or false: not known. */
    bool (*count)(void *who, const char *filter, size_t *total);
    void *who;
};

struct table_options {
    const struct table_column *columns;
    size_t column_count;
    struct table_source source;
    bool filters;        /* a filter list: letters narrow it */
    bool tags;           /* Space tags rows */
    const char *nothing; /* said when there are no rows */
};

struct table;

/* `options` is copied; its arrays must outlive the table. */
RETURNS_NONNULL struct table *table_new(const struct table_options *options);
void table_free(struct table *table);

/* Reads again, keeping the focus on its record where that is still there. An
 * error stays to be asked for. */
void table_reload(struct table *table);
const struct err *table_err(const struct table *table);

/* Other words for that there are no rows; they live as long as the table. */
void table_set_nothing(struct table *table, const char *nothing);

const struct table_row *table_focus(const struct table *table);

/* Goes to a record; false when it is not in the list. */
bool table_go(struct table *table, const char *id);
const char *table_filter(const struct table *table);
void table_set_filter(struct table *table, const char *filter);

/* Is the cursor in the filter, and not on a row? */
bool table_in_filter(const struct table *table);

bool table_is_tagged(const struct table *table, const char *id);
size_t table_tag_count(const struct table *table);
void table_each_tag(const struct table *table, void (*each)(void *who, const char *id),
                    void *who);
void table_clear_tags(struct table *table);

/* As part of a screen. table_key() gives false for what is not for a list;
 * Enter is one of those: the screen opens the row. */
void table_layout(struct table *table, struct rect rect);
void table_draw(const struct table *table, struct canvas *canvas, struct rect rect, bool focused);
bool table_key(struct table *table, const struct key *key);

/* PgUp on the first row, PgDn on the last: it leads out of the list, where one can. */
bool table_key_leaves(const struct table *table, const struct key *key);
void table_paste(struct table *table, const char *text);
enum place table_place(const struct table *table);

/* "4 of 23", or "4" where the number of rows is not known. */
void table_status(const struct table *table, struct str *out);

/* A source over rows that are all in memory; `list` must outlive the table. */
struct table_list {
    const struct table_row *rows;
    size_t count;
};
struct table_source table_list_source(struct table_list *list);

#endif
