/* SPDX-License-Identifier: MIT */
/* The pieces of a document. */

#include "config.h"

#include "helper/piece.h"

#include "helper/columns.h"

/* Layouts are kept up to so many texts; of a longer document they are made twice. */
enum { KEPT = 20000 };

enum { LABEL_WIDTH = 140, LABEL_GAP = 10, NOTE_INDENT = 12, SIGN_ROOM = 30, SIGN_GAP = 24 };

struct making {
    const struct leaf *leaf;
    struct arena *arena;
    struct pieces *out;
    size_t texts;
};

/* ----- Texts ----------------------------------------------------------------------- */

PangoLayout *piece_layout(const struct leaf *leaf, struct piece_text *text)
{
    if (!text->layout)
        text->layout = leaf_text(leaf, text->text, text->look, text->width, text->align);
    return text->layout;
}

void piece_forget(struct piece *piece)
{
    for (size_t i = 0; i < piece->count; i++) {
        if (piece->texts[i].layout)
            g_object_unref(piece->texts[i].layout);
        piece->texts[i].layout = NULL;
    }
}

void pieces_free(struct pieces *pieces)
{
    for (size_t i = 0; i < pieces->count; i++)
        piece_forget(&pieces->items[i]);
}

static void measure(struct making *m, struct piece *piece)
{
    double most = 0;

    for (size_t i = 0; i < piece->count; i++) {
        double height = leaf_text_height(piece_layout(m->leaf, &piece->texts[i]));

        most = height > most ? height : most;
    }
    piece->height = most + 2 * piece->pad;
    m->texts += piece->count;
    if (m->texts > KEPT)
        piece_forget(piece);
}

static struct piece *add(struct making *m, const struct block *block, size_t texts)
{
    struct pieces *out = m->out;
    struct piece *piece;

    out->items = arena_grow(m->arena, out->items, out->count, sizeof(*out->items));
    piece = &out->items[out->count++];
    *piece = (struct piece){ .word = block->word,
                             .level = block->level,
                             .together = block->together,
                             .count = texts };
    piece->texts = arena_alloc(m->arena, (texts + 1) * sizeof(*piece->texts));
    return piece;
}

/* ----- Blocks ------------------------------------------------------------------------ */

static void add_heading(struct making *m, const struct block *block)
{
    static const double before[] = { 0, 16, 14, 10 };
    struct piece *piece = add(m, block, 1);

    piece->texts[0] = (struct piece_text){ .text = block->text, .width = m->leaf->across,
                                           .look = LEAF_HEADING_1 + block->level - 1 };
    piece->before = before[block->level];
    piece->pad = 2;
    measure(m, piece);
}

static void add_para(struct making *m, const struct block *block)
{
    struct piece *piece = add(m, block, 1);
    double indent = block->word == PRESS_WORD_note ? NOTE_INDENT : 0;

    piece->texts[0] = (struct piece_text){ .text = block->text, .x = indent,
                                           .width = m->leaf->across - indent,
                                           .look = LEAF_BODY };
    piece->before = 6;
    piece->pad = indent > 0 ? 3 : 0;
    measure(m, piece);
}

static void add_field(struct making *m, const struct block *block)
{
    struct piece *piece = add(m, block, 2);
    double second = LABEL_WIDTH + LABEL_GAP;

    piece->texts[0] = (struct piece_text){ .text = block->text, .width = LABEL_WIDTH,
                                           .look = LEAF_LABEL };
    piece->texts[1] = (struct piece_text){ .text = block->more, .x = second,
                                           .width = m->leaf->across - second,
                                           .look = LEAF_BODY };
    piece->before = 3;
    measure(m, piece);
}

/* Room to write, a line, and words under it: who, and the day. */
static void add_sign(struct making *m, const struct block *block)
{
    struct piece *piece = add(m, block, 2);
    double first = (m->leaf->across - SIGN_GAP) * 0.62;

    piece->texts[0] = (struct piece_text){ .text = block->text, .width = first,
                                           .look = LEAF_MARGIN };
    piece->texts[1] = (struct piece_text){ .text = block->more, .x = first + SIGN_GAP,
                                           .width = m->leaf->across - first - SIGN_GAP,
                                           .look = LEAF_MARGIN };
    piece->before = SIGN_ROOM;
    piece->pad = 3;
    measure(m, piece);
}

/* "85.7 %" */
static const char *shown(struct making *m, const char *cell, enum press_cell kind)
{
    if (kind != PRESS_CELL_PERCENT || !*cell || *cell == '*')
        return cell;
    return arena_printf(m->arena, "%s %%", cell);
}

static void add_cells(struct making *m, struct piece *piece, const struct grid *grid,
                      const struct columns *columns, const char *const *cells)
{
    for (size_t i = 0; i < grid->column_count; i++)
        piece->texts[i] = (struct piece_text){
            .text = cells ? shown(m, cells[i], grid->columns[i].kind) : grid->columns[i].caption,
            .x = columns->x[i],
            .width = columns->width[i],
            .look = cells ? columns->cell : columns->caption,
            .align = columns_align(grid->columns[i].kind),
        };
    piece->pad = 2.5;
    measure(m, piece);
}

static void add_table(struct making *m, const struct block *block)
{
    const struct grid *grid = block->grid;
    struct columns columns = columns_of(grid, m->leaf);
    struct block row = { .word = PRESS_WORD_column, .together = block->together };
    struct piece *piece = add(m, &row, grid->column_count);

    piece->before = 8;
    piece->first = true;
    piece->last = grid->row_count == 0;
    add_cells(m, piece, grid, &columns, NULL);
    row.word = PRESS_WORD_row;
    for (size_t i = 0; i < grid->row_count; i++) {
        piece = add(m, &row, grid->column_count);
        piece->last = i + 1 == grid->row_count;
        add_cells(m, piece, grid, &columns, grid->rows[i]);
    }
}

static void add_block(struct making *m, const struct block *block)
{
    switch (block->word) {
    case PRESS_WORD_heading:
        add_heading(m, block);
        break;
    case PRESS_WORD_field:
        add_field(m, block);
        break;
    case PRESS_WORD_sign:
        add_sign(m, block);
        break;
    case PRESS_WORD_table:
        add_table(m, block);
        break;
    case PRESS_WORD_break:
        add(m, block, 0);
        break;
    default:
        add_para(m, block);
    }
}

/* When no piece moves any more. */
static void find_captions(struct pieces *pieces)
{
    struct piece *captions = NULL;

    for (size_t i = 0; i < pieces->count; i++) {
        struct piece *piece = &pieces->items[i];

        if (piece->word == PRESS_WORD_column)
            captions = piece;
        piece->captions = piece->word == PRESS_WORD_row ? captions : NULL;
    }
}

struct pieces pieces_of(const struct document *document, const struct leaf *leaf,
                        struct arena *arena)
{
    struct pieces pieces = { 0 };
    struct making making = { .leaf = leaf, .arena = arena, .out = &pieces };

    for (size_t i = 0; i < document->block_count; i++)
        add_block(&making, &document->blocks[i]);
    find_captions(&pieces);
    return pieces;
}
