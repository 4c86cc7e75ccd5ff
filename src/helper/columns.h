/* SPDX-License-Identifier: MIT */
/* How wide the columns of a table are on a leaf. */

#ifndef HELPER_COLUMNS_H
#define HELPER_COLUMNS_H

#include "helper/document.h"
#include "helper/leaf.h"

enum { COLUMNS_GAP = 12 }; /* points between two */

struct columns {
    double x[PRESS_COLUMNS], width[PRESS_COLUMNS];
    enum leaf_look cell, caption;
};

/* As wide as what stands in them, where the leaf has room; otherwise the widest give way first, and
 * no word is broken as long as that can be helped. */
struct columns columns_of(const struct grid *grid, const struct leaf *leaf);

PangoAlignment columns_align(enum press_cell kind);

#endif
