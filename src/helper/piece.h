/* SPDX-License-Identifier: MIT */
/*
 * A piece of a page: a block of the document, or a row of a table, with its texts side by side, and
 * where it may be parted.
 */

#ifndef HELPER_PIECE_H
#define HELPER_PIECE_H

#include "base/arena.h"
#include "helper/document.h"
#include "helper/leaf.h"

struct piece_text {
    const char *text;
    double x, width;
    enum leaf_look look;
    PangoAlignment align;
    PangoLayout *layout; /* NULL: it is made when it is wanted */
};

struct piece {
    enum press_word word; /* column: the captions of a table; row: one of its rows */
    int level;            /* of a heading */
    int together;
    bool first, last;     /* row of its table */
    double before;        /* room above, but on top of a page */
    double pad;           /* above and below the texts */
    double height;
    struct piece_text *texts;
    size_t count;
    struct piece *captions; /* of a row; NULL */
};

struct pieces {
    struct piece *items;
    size_t count;
};

/* All pieces of a document, in the arena; their layouts go with pieces_free. */
struct pieces pieces_of(const struct document *document, const struct leaf *leaf,
                        struct arena *arena);
void pieces_free(struct pieces *pieces);

/* The set text: kept, or made anew where so many are not kept. */
PangoLayout *piece_layout(const struct leaf *leaf, struct piece_text *text);

/* Lets go of what was made for a piece that is drawn. */
void piece_forget(struct piece *piece);

#endif
