/* SPDX-License-Identifier: MIT */
/*
 * Rows for spreadsheets and other programs: comma-separated, as RFC 4180 says.
 *
 * A spreadsheet runs a text that begins like a formula. Such cells get a
 * leading apostrophe, and what a terminal might act upon is spelt out; a raw
 * writer, for other programs, leaves every text as it is.
 *
 *     struct csv_write csv = csv_write_to(&out, CSV_GUARDED);
 *     csv_write_text(&csv, name);
 *     csv_write_number(&csv, age);
 *     csv_write_end(&csv);
 */

#ifndef BASE_CSV_WRITE_H
#define BASE_CSV_WRITE_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

enum csv_guard { CSV_GUARDED, CSV_RAW };

struct csv_write {
    struct str *out;      /* what was written; the caller empties it as it likes */
    enum csv_guard guard;
    size_t cells;         /* in this row */
    size_t begin;         /* where this row begins in `out` */
};

struct csv_write csv_write_to(struct str *out, enum csv_guard guard);

/* A cell of text; NULL is an empty one. */
void csv_write_text(struct csv_write *csv, const char *text);

/* A cell that is a number, a date or a code of ours, never guarded. */
void csv_write_number(struct csv_write *csv, int64_t number);
void csv_write_value(struct csv_write *csv, const char *value);

/* Ends the row. `out` may be emptied after it, not within a row. */
void csv_write_end(struct csv_write *csv);

#endif
