/* SPDX-License-Identifier: MIT */
/*
 * The consent form, to be read, filled in and signed on paper: domain.md 1.9. It says what is
 * asked, and has room for the decision; of the case it holds the child's name and the
 * agencies of the team, and of those none that is sensitive.
 */

#ifndef PRINT_CONSENT_SHEET_H
#define PRINT_CONSENT_SHEET_H

#include "print/case_summary.h"

/* Adds it to a document, which was begun. `cut`: the case, cut for the family. */
void consent_sheet(const struct case_file *cut, const struct summary_facts *facts,
                  struct document *document);

#endif
