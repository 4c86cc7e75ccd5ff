/* SPDX-License-Identifier: MIT */
/* What stands in a row of a list of cases, and what the list says of itself. */

#ifndef SCREENS_CASE_WORDS_H
#define SCREENS_CASE_WORDS_H

#include "service/case_list.h"
#include "ui/table.h"

/* The cells of a row, in the order of case_rows_columns. */
void case_words(const struct case_row *row, const struct who *who, struct date today,
                const char *cells[TABLE_COLUMNS], struct arena *arena);

/* Whether it leaves out open cases, and what it leaves out or takes in besides. */
bool case_filter_narrows(const struct case_filter *filter);
void case_filter_words(const struct case_filter *filter, struct str *out);

/* "next due" */
const char *case_sort_words(enum case_sort sort);

/* All of it in a line: how many cases the view has and in how many something is late, what
 * the filter does, the order; what waits and what was not finished, of this person. */
void case_list_words(const struct case_filter *filter, const struct case_counts *counts,
                     size_t waiting, struct str *out);

#endif
