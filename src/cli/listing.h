/* SPDX-License-Identifier: MIT */
/*
 * Records on standard output, in the format asked for.
 *
 * The columns are said once; csv and json use their names, and text their
 * captions. A list of many is a table, a row for each; a single thing is a
 * line for each of its columns.
 */

#ifndef CLI_LISTING_H
#define CLI_LISTING_H

#include "base/csv_write.h"
#include "base/json_write.h"
#include "base/table_text.h"
#include "cli/task.h"

struct session;

enum cell_kind {
    CELL_TEXT,  /* somebody wrote it: a name, a reason */
    CELL_VALUE, /* ours: a code, a date, an id; empty: null in json */
    CELL_NUMBER /* digits; empty: null in json */
};

enum { LISTING_COLUMNS = 14 };

struct column {
    const char *name;    /* in csv and json */
    const char *caption; /* in text; NULL: it is not there */
    enum cell_kind kind;
    int least;     /* columns in text, 0: as the caption wants */
    bool flexible; /* gives way first */
};

enum listing_shape { LISTING_MANY, LISTING_ONE };

struct listing {
    struct task *task;
    const struct column *columns;
    size_t count;
    enum listing_shape shape;
    enum format format;
    size_t rows;
    struct str text;
    struct csv_write csv;
    struct json_write json;
    struct table_column captions[LISTING_COLUMNS];
    struct table_text table;
};

/* Begins; the columns outlive the listing. */
void listing_begin(struct listing *listing, struct task *task, enum listing_shape shape,
                   const struct column *columns, size_t count);

/* Adds a record: a cell for each column, NULL for an empty one. `words`, when
 * not NULL, has for the text format other cells than the other formats; a
 * NULL among them is the same cell. */
void listing_row(struct listing *listing, const char *const *cells, const char *const *words);

/* False when nobody reads on: the work may end. */
bool listing_wanted(const struct listing *listing);

/* Ends it. `none` is the sentence a list without records shows as text; NULL
 * when the captions say enough. */
void listing_end(struct listing *listing, const char *none);

/* Only frees it: what was begun is not finished. */
void listing_release(struct listing *listing);

/* ----- A command that lists ----------------------------------------------- */

struct listed {
    const struct column *columns;
    size_t count;
    const char *none; /* as for listing_end */
    bool (*rows)(struct task *task, struct session *session, struct listing *listing,
                 struct err *err);
};

/* Signs in and writes a list of many; nothing of it when its rows cannot be
 * read. */
NODISCARD bool listing_of(struct task *task, const struct listed *listed, struct err *err);

#endif
