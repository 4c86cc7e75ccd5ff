/* SPDX-License-Identifier: MIT */
/*
 * Sentences laid out in lines, as help shows them.
 */

#ifndef CLI_PARAGRAPH_H
#define CLI_PARAGRAPH_H

#include "base/str.h"

enum { PAGE_WIDTH = 80 };

/* Adds the text in lines of at most PAGE_WIDTH columns, each begun with
 * `indent` blanks; newlines in it part paragraphs. */
void paragraph_add(struct str *out, int indent, const char *text);

/* Adds lines that were not laid out yet, each as a paragraph of its own; the blanks at its
 * head are kept. Nothing in them acts on a terminal. */
void paragraph_page(struct str *out, const char *words);

/* Adds "  term   text", the text from column `at` on; a longer term stands on
 * a line of its own. */
void paragraph_term(struct str *out, const char *term, int at, const char *text);

#endif
