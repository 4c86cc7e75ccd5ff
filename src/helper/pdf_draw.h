/* SPDX-License-Identifier: MIT */
/* Drawing pages: the slices of their pieces, with marks of what each is, and what stands around. */

#ifndef HELPER_PDF_DRAW_H
#define HELPER_PDF_DRAW_H

#include <cairo.h>

#include "helper/pages.h"

struct drawing {
    cairo_t *cr;
    cairo_surface_t *surface;
    const struct document *document;
    struct leaf *leaf;
    const struct pages *pages;
    int outline[PRESS_LEVELS + 1]; /* the last bookmark of each level */
    bool in_table;
};

void pdf_draw(struct drawing *drawing);

#endif
