/* SPDX-License-Identifier: MIT */
/* The rows of a report as text: cells, counts of each group, and csv. */

#ifndef SERVICE_REPORT_TEXT_H
#define SERVICE_REPORT_TEXT_H

#include "base/csv_write.h"
#include "service/report.h"

bool report_kind_is_number(enum report_kind kind);

/* "2010-03-22", "-4.5"; "" where it is not known, or hidden. */
const char *report_cell_text(const struct report_cell *cell, enum report_kind kind,
                             struct arena *arena);

/* A row of names of columns, then all rows. */
void report_csv(const struct report_rows *rows, enum csv_guard guard, struct str *out);

/* "By locality: Fennmoor 12, Saltby 3", the most first. */
void report_tally(const struct report_rows *rows, size_t column, struct str *out);

#endif
