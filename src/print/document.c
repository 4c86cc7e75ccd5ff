/* SPDX-License-Identifier: MIT */
/* A document, block by block. */

#include "config.h"

#include "print/document.h"

#include <string.h>

#include "base/text_clean.h"

void document_init(struct document *document, struct arena *arena)
{
    *document = (struct document){ .title = "", .reference = "", .number = "", .foot = "",
                                   .by = "", .arena = arena };
}

static const char *kept(struct document *document, const char *text)
{
    char *copy = arena_strdup(document->arena, text_plain(text_or_empty(text), TEXT_PARAGRAPHS,
                                                          document->arena));

    for (char *c = strchr(copy, '\t'); c; c = strchr(c, '\t')) /* a printer has stops of its own */
        *c = ' ';
    return copy;
}

static struct block *add(struct document *document, enum block_kind kind)
{
    struct block *block;

    document->blocks = arena_grow(document->arena, document->blocks, document->count,
                                  sizeof(*document->blocks));
    block = &document->blocks[document->count++];
    *block = (struct block){ .kind = kind, .label = "", .text = "" };
    return block;
}

static void add_text(struct document *document, enum block_kind kind, const char *label,
                     const char *text)
{
    struct block *block = add(document, kind);

    block->label = kept(document, label);
    block->text = kept(document, text);
}

void document_heading(struct document *document, int level, const char *text)
{
    add_text(document, BLOCK_HEADING, "", text);
    document->blocks[document->count - 1].level = level;
}

void document_field(struct document *document, const char *label, const char *text)
{
    if (!text_blank(text_or_empty(text)))
        add_text(document, BLOCK_FIELD, label, text);
}

void document_paragraph(struct document *document, const char *text)
{
    if (!text_blank(text_or_empty(text)))
        add_text(document, BLOCK_PARAGRAPH, "", text);
}

void document_sign(struct document *document, const char *who, const char *beside)
{
    add_text(document, BLOCK_SIGN, who, beside);
}

void document_note(struct document *document, const char *text)
{
    add_text(document, BLOCK_NOTE, "", text);
}

void document_break(struct document *document)
{
    (void)add(document, BLOCK_BREAK);
}

static struct block *add_cells(struct document *document, enum block_kind kind,
                               const char *const *cells)
{
    struct block *block = add(document, kind);

    for (int i = 0; i < BLOCK_CELLS && cells[i]; i++)
        block->cells[i] = kept(document, cells[i]);
    return block;
}

void document_columns(struct document *document, const char *const *captions, const int *widths)
{
    struct block *block = add_cells(document, BLOCK_COLUMNS, captions);

    for (int i = 0; i < BLOCK_CELLS && block->cells[i]; i++)
        block->widths[i] = widths[i];
}

void document_row(struct document *document, const char *const *cells)
{
    (void)add_cells(document, BLOCK_ROW, cells);
}
