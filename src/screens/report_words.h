/* SPDX-License-Identifier: MIT */
/* The rows of a report on a screen: in words, and in which order. */

#ifndef SCREENS_REPORT_WORDS_H
#define SCREENS_REPORT_WORDS_H

#include "screens/report_screens.h"

const struct report_cell *report_cell_at(const struct report_rows *rows, size_t row,
                                         size_t column);

/* Is the row hidden, for it is to be published? */
bool report_is_hidden(const struct report_rows *rows, size_t row);

/* "9", "27 Aug 2010", "*"; "" where nothing is known. */
const char *report_cell_words(const struct report_rows *rows, size_t row, size_t column,
                              struct arena *arena);

/* "Days open"; "Reference". How wide it has to be at least, under this caption. */
const char *report_column_words(const struct report_column *column, struct arena *arena);
int report_column_cols(const struct report_column *column, const char *caption);

/* Of figures: "Of all", "By locality". */
const char *report_section_words(const struct report_rows *rows, size_t row, struct arena *arena);

/* All of the row, a sentence for each column that is known. */
void report_row_words(const struct report_rows *rows, size_t row, struct str *out);

/* What a row is of: "RP07: locality Fennmoor, OPEN_CLOSE", "RP04: Helen Oduya". */
const char *report_behind_words(const struct report_rows *rows, size_t row, struct arena *arena);

/* In figures a section is a breakdown; a list is one. */
bool report_same_section(const struct report_rows *rows, size_t a, size_t b);

/* Which row stands in each line, sorted by a column (REPORT_UNSORTED: as it was made), each section
 * by itself. What is not known stands last either way. In the arena. */
enum { REPORT_UNSORTED = -1 };
RETURNS_NONNULL size_t *report_sorted(const struct report_rows *rows, int column, bool reverse,
                                      struct arena *arena);

/* Asks for a name and writes all of it there as csv. */
void report_file_open(struct app *app, const struct report_made *made);

#endif
