/* SPDX-License-Identifier: MIT */
/*
 * A document: blocks in the order in which they are read, and what stands on each of its
 * pages. What makes paper of it (text_pages.h) goes through the blocks once; who writes
 * another kind of paper walks them likewise.
 *
 * It holds what it is given, no more: what its reader may not have was taken out before.
 */

#ifndef PRINT_DOCUMENT_H
#define PRINT_DOCUMENT_H

#include "base/arena.h"
#include "base/date.h"

enum block_kind {
    BLOCK_HEADING,   /* text, of a level from 1 */
    BLOCK_FIELD,     /* label and text */
    BLOCK_PARAGRAPH, /* text, which may have several lines */
    BLOCK_COLUMNS,   /* the captions of the rows that follow */
    BLOCK_ROW,       /* a cell for each of those */
    BLOCK_SIGN,      /* a line to sign on: label says who, text what beside it */
    BLOCK_NOTE,      /* set off: what is not on the page, a warning */
    BLOCK_BREAK      /* what follows begins a page */
};

enum { BLOCK_CELLS = 6 };

struct block {
    enum block_kind kind;
    int level;         /* of a heading */
    const char *label; /* "" where there is none */
    const char *text;
    const char *cells[BLOCK_CELLS]; /* of columns and rows, up to the first NULL */
    int widths[BLOCK_CELLS];        /* of columns: out of a hundred */
};

struct document {
    const char *title;     /* "Case summary" */
    const char *reference; /* "CAF-2010-00017", with the child's initials */
    const char *number;    /* of this very document */
    const char *banner;    /* on each page, as "Training: made-up people"; NULL: none */
    const char *foot;      /* who printed it, when, on which basis */
    const char *by;        /* who printed it; "" nobody */
    struct instant at;     /* when */
    struct block *blocks;
    size_t count;
    struct arena *arena; /* all of it lives there */
};

void document_init(struct document *document, struct arena *arena);

/* Each adds a block. Text is copied, and nothing in it acts on a terminal or a printer. A
 * field or a paragraph without text is not added. */
void document_heading(struct document *document, int level, const char *text);
void document_field(struct document *document, const char *label, const char *text);
void document_paragraph(struct document *document, const char *text);
void document_sign(struct document *document, const char *who, const char *beside);
void document_note(struct document *document, const char *text);
void document_break(struct document *document);

/* As many cells as there are columns, NULL behind the last. */
void document_columns(struct document *document, const char *const *captions, const int *widths);
void document_row(struct document *document, const char *const *cells);

#endif
