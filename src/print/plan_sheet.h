/* SPDX-License-Identifier: MIT */
/*
 * The delivery plan and review, one document that is used again at each review: domain.md
 * 1.11. What was agreed, who does what by when, how far it is, how it went, how far the child
 * has come, the next review, and lines to sign on.
 */

#ifndef PRINT_PLAN_SHEET_H
#define PRINT_PLAN_SHEET_H

#include "print/case_summary.h"

/* The plan it is of: the one in force, else the newest that was agreed; NULL: none. */
const struct delivery_plan *plan_sheet_plan(const struct case_file *file);

/* Adds it to a document, which was begun. `cut`: the case, cut for its reader. */
void plan_sheet(const struct case_file *cut, const struct summary_facts *facts,
                struct document *document);

#endif
