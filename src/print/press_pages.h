/* SPDX-License-Identifier: MIT */
/*
 * A document for the helper that makes PDF (press/press_lines.h): the same blocks as on pages of
 * text, in the same order.
 */

#ifndef PRINT_PRESS_PAGES_H
#define PRINT_PRESS_PAGES_H

#include "base/str.h"
#include "print/document.h"

/* Adds it, as a document that is to be a PDF. */
void press_pages(const struct document *document, struct str *out);

#endif
