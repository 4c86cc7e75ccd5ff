/* SPDX-License-Identifier: MIT */
/*
 * A finished document, as it came over the pipe: all its blocks, in their order.
 */

#ifndef HELPER_DOCUMENT_H
#define HELPER_DOCUMENT_H

#include "press/press_lines.h"

struct grid_column {
    enum press_cell kind;
    const char *caption;
};

/* A table. */
struct grid {
    const char *caption;
    struct grid_column columns[PRESS_COLUMNS];
    size_t column_count;
    const char ***rows; /* each with column_count cells, "" unknown */
    size_t row_count;
};

/* A block of the body: heading, para, field, note, sign, break or table. */
struct block {
    enum press_word word;
    int level;              /* of a heading */
    const char *text;       /* label of a field, who signs */
    const char *more;       /* value of a field, date of a signature */
    int together;           /* the number of the group that is kept on one page; 0: none */
    const struct grid *grid;
};

struct document {
    enum press_kind kind;
    const char *lang, *title, *by, *banner, *top_left, *top_right, *foot; /* "" none */
    const char *page, *of; /* "Page", "of" */
    struct instant made;
    bool landscape;
    struct block *blocks;
    size_t block_count;
};

/* What was made of one. */
struct made {
    const char *bytes;
    size_t length;
    size_t missing; /* characters without a shape in any font */
    size_t pages;   /* of a PDF */
};

#endif
