/* SPDX-License-Identifier: MIT */
/*
 * Pieces laid onto pages: what is kept together, what goes on overleaf.
 *
 * A heading stays with what it is about, the captions of a table with a row, and come again on each
 * page; a row is parted only where a page does not hold it, a paragraph with two lines at least on
 * either side.
 */

#ifndef HELPER_PAGES_H
#define HELPER_PAGES_H

#include "helper/piece.h"

struct slice {
    struct piece *piece;
    size_t page;     /* from 0 */
    double y;        /* below the top of the body */
    double height;
    bool whole;
    int *from, *to;  /* of each text its lines, where it is not whole */
    bool again;      /* the captions once more */
};

struct pages {
    struct slice *slices;
    size_t count;
    size_t pages; /* at least one */
};

/* In the arena. */
struct pages pages_of(struct pieces *pieces, const struct leaf *leaf, struct arena *arena);

#endif
