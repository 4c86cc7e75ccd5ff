/* SPDX-License-Identifier: MIT */
/* A document for the helper. */

#include "config.h"

#include "print/press_pages.h"

#include "press/press_lines.h"

struct setting {
    struct press_lines lines;
    const struct document *document;
    bool together; /* what is set now is kept on one page */
    struct arena arena;
};

static bool is_of_table(const struct block *block)
{
    return block->kind == BLOCK_COLUMNS || block->kind == BLOCK_ROW;
}

static bool is_field(const struct setting *s, size_t at)
{
    return at < s->document->count && s->document->blocks[at].kind == BLOCK_FIELD;
}

/* Those who sign one thing sign on one page. */
static bool is_signed(const struct setting *s, size_t at)
{
    return at < s->document->count && s->document->blocks[at].kind == BLOCK_SIGN;
}

/* ----- Kept on one page -------------------------------------------------------------- */

/* A heading of the lowest kind with its fields: an element, an action. And those who sign. */
static bool begins_group(const struct setting *s, size_t at)
{
    const struct block *block = &s->document->blocks[at];

    return !s->together && (is_signed(s, at) || (block->kind == BLOCK_HEADING &&
                                                 block->level >= PRESS_LEVELS &&
                                                 is_field(s, at + 1)));
}

static bool ends_group(const struct setting *s, size_t at)
{
    return s->together &&
           (is_signed(s, at) ? !is_signed(s, at + 1) : !is_field(s, at + 1));
}

/* ----- Blocks ----------------------------------------------------------------------- */

static void set_table(struct setting *s, const struct block *block)
{
    press_table(&s->lines, "");
    for (int i = 0; i < BLOCK_CELLS && block->cells[i]; i++)
        press_column(&s->lines, PRESS_CELL_TEXT, block->cells[i]);
}

static void set_row(struct setting *s, const struct block *block)
{
    size_t count = 0;

    while (count < BLOCK_CELLS && block->cells[count])
        count++;
    press_row(&s->lines, block->cells, count);
}

static void set_block(struct setting *s, size_t at)
{
    const struct block *block = &s->document->blocks[at];

    switch (block->kind) {
    case BLOCK_HEADING:
        press_heading(&s->lines, block->level, block->text);
        break;
    case BLOCK_FIELD:
        press_field(&s->lines, block->label, block->text);
        break;
    case BLOCK_PARAGRAPH:
        press_para(&s->lines, block->text);
        break;
    case BLOCK_COLUMNS:
        set_table(s, block);
        break;
    case BLOCK_ROW:
        set_row(s, block);
        break;
    case BLOCK_SIGN:
        press_sign(&s->lines, block->label, block->text);
        break;
    case BLOCK_NOTE:
        press_note(&s->lines, block->text);
        break;
    case BLOCK_BREAK:
        press_break(&s->lines);
        break;
    }
}

/* A table ends where no row follows. */
static bool ends_table(const struct setting *s, size_t at)
{
    return is_of_table(&s->document->blocks[at]) &&
           (at + 1 == s->document->count || s->document->blocks[at + 1].kind != BLOCK_ROW);
}

static void set_grouped(struct setting *s, size_t at)
{
    if (begins_group(s, at)) {
        press_together(&s->lines);
        s->together = true;
    }
    set_block(s, at);
    if (ends_table(s, at))
        press_done(&s->lines);
    if (ends_group(s, at)) {
        press_apart(&s->lines);
        s->together = false;
    }
}

/* ----- The whole -------------------------------------------------------------------- */

static void set_head(struct setting *s)
{
    const struct document *document = s->document;

    press_lang(&s->lines, "en-GB");
    press_title(&s->lines, arena_printf(&s->arena, "%s, %s", document->title,
                                        document->reference));
    press_by(&s->lines, document->by);
    press_made(&s->lines, document->at);
    press_paper(&s->lines, false);
    press_banner(&s->lines, document->banner ? document->banner : "CONFIDENTIAL");
    press_top(&s->lines, document->reference,
              arena_printf(&s->arena, "document %s", document->number));
    press_foot(&s->lines, document->foot);
    press_numbers(&s->lines, "page", "of");
    press_body(&s->lines);
    press_heading(&s->lines, 1, document->title);
}

void press_pages(const struct document *document, struct str *out)
{
    struct setting s = { .document = document, .arena = ARENA_INIT };

    press_begin(&s.lines, out, PRESS_PDF);
    set_head(&s);
    for (size_t i = 0; i < document->count; i++) {
        set_grouped(&s, i);
    }
    press_end(&s.lines);
    arena_clear(&s.arena);
}
