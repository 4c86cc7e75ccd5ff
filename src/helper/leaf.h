/* SPDX-License-Identifier: MIT */
/*
 * A leaf of paper: its size and margins, the typefaces, and texts set in them. In points.
 */

#ifndef HELPER_LEAF_H
#define HELPER_LEAF_H

#include <pango/pangocairo.h>
#include <stdbool.h>
#include <stddef.h>

/* X(name, size, bold). */
#define LEAF_LOOKS(X) \
    X(BODY, 10, false) \
    X(LABEL, 10, true) \
    X(HEADING_1, 17, true) \
    X(HEADING_2, 13, true) \
    X(HEADING_3, 11, true) \
    X(CELL, 9, false) \
    X(CAPTION, 9, true) \
    X(SMALL_CELL, 7.5, false) \
    X(SMALL_CAPTION, 7.5, true) \
    X(MARGIN, 8, false) \
    X(BANNER, 9, true)

enum leaf_look {
#define X(name, size, bold) LEAF_##name,
    LEAF_LOOKS(X)
#undef X
    LEAF_LOOK_COUNT
};

struct leaf {
    PangoContext *context;
    PangoFontDescription *fonts[LEAF_LOOK_COUNT];
    double width, height; /* of the paper */
    double left, top;     /* where the body begins */
    double across, down;  /* the body's room */
    size_t missing;       /* characters without a shape, in all texts drawn */
};

/* A4, upright or not; fonts as the surface of `cr` wants them. */
struct leaf leaf_new(cairo_t *cr, const char *lang, bool landscape);
void leaf_free(struct leaf *leaf);
void leaf_size(bool landscape, double *width, double *height);

/* A text, broken where its lines are full; `width` 0: not broken. The caller unrefs it. */
PangoLayout *leaf_text(const struct leaf *leaf, const char *text, enum leaf_look look,
                       double width, PangoAlignment align);

double leaf_text_width(PangoLayout *layout);
double leaf_text_height(PangoLayout *layout);

#endif
