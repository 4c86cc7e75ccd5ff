/* SPDX-License-Identifier: MIT */
/*
 * A document as a spreadsheet (XLSX): a sheet for each table, with real numbers and dates under a
 * header that stays in sight, and a last one that says what it is: title, day, what was asked for.
 */

#ifndef HELPER_SHEET_H
#define HELPER_SHEET_H

#include "base/arena.h"
#include "base/err.h"
#include "helper/document.h"

/* The bytes are in the arena; the same for the same document. ERR_REFUSED: more rows, or a longer
 * text, than a spreadsheet holds. */
NODISCARD bool sheet_make(const struct document *document, struct made *out,
                          struct arena *arena, struct err *err);

#endif
