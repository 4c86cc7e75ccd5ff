/* SPDX-License-Identifier: MIT */
/*
 * The rows of a list of cases, read a page at a time as they come into sight
 * and kept until the filter changes or a row far from them is gone to.
 *
 * "me" stands for the cases one leads. The filter's words may carry prefixes: u: reference,
 * p: name, w: who leads, a: agency of the lead, s: state or "late", l: late by a rule, d:<7
 * due within so many days.
 */

#ifndef SCREENS_CASE_ROWS_H
#define SCREENS_CASE_ROWS_H

#include "screens/app.h"
#include "service/case_list.h"
#include "ui/table.h"

struct case_rows {
    struct app *app;
    struct case_filter filter; /* what the screen asks for; words come on top */
    char *typed;               /* the filter the rows are for; NULL: none read */
    struct case_row *cases; /* of a part of the list without gaps */
    struct table_row *rows;
    size_t count, room;
    bool more_after, more_before; /* than that part */
    const char *after;  /* where it goes on; NULL: from the first */
    const char *before; /* the same towards the start; NULL: from the last */
    struct case_filter asked;
    struct arena arena;
    struct arena earlier; /* what the table named its rows by until the last reading */
};

void case_rows_init(struct case_rows *rows, struct app *app);
void case_rows_release(struct case_rows *rows);

/* Forgets what was read. */
void case_rows_clear(struct case_rows *rows);
struct table_source case_rows_source(struct case_rows *rows);
const struct table_column *case_rows_columns(size_t *count);

/* The case of a row; NULL when it is not there. */
const struct case_row *case_rows_find(const struct case_rows *rows, const char *id);

#endif
