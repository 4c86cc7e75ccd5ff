/* SPDX-License-Identifier: MIT */
/*
 * A document as pages of text: 80 columns, 66 lines, a head and a foot on each, and which
 * page of how many it is. The same document gives the same bytes.
 */

#ifndef PRINT_TEXT_PAGES_H
#define PRINT_TEXT_PAGES_H

#include "base/str.h"
#include "print/document.h"

enum { TEXT_PAGE_WIDTH = 80, TEXT_PAGE_LINES = 66 };

/* Adds the pages, each of TEXT_PAGE_LINES lines, and gives how many they are. */
size_t text_pages(const struct document *document, struct str *out);

#endif
