/* SPDX-License-Identifier: MIT */
/* Drawing pages. */

#include "config.h"

#include "helper/pdf_draw.h"

#include <cairo-pdf.h>
#include <stdio.h>

#include "base/arena.h"

/* ----- Texts -------------------------------------------------------------------------- */

static void show_lines(struct drawing *d, PangoLayout *layout, double x, double y, int from, int to)
{
    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    int line = 0, begin = 0, top, bottom;
    PangoRectangle logical;

    do {
        pango_layout_iter_get_line_yrange(iter, &top, &bottom);
        if (line == from)
            begin = top;
        if (line >= from && line < to) {
            pango_layout_iter_get_line_extents(iter, NULL, &logical);
            cairo_move_to(d->cr, x + (double)logical.x / PANGO_SCALE,
                          y + (double)(pango_layout_iter_get_baseline(iter) - begin) / PANGO_SCALE);
            pango_cairo_show_layout_line(d->cr, pango_layout_iter_get_line_readonly(iter));
        }
        line++;
    } while (line < to && pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
}

static void show_text(struct drawing *d, const struct slice *slice, size_t i, double y)
{
    struct piece_text *text = &slice->piece->texts[i];
    PangoLayout *layout = piece_layout(d->leaf, text);
    double x = d->leaf->left + text->x;

    if (!slice->again && (slice->whole || slice->from[i] == 0))
        d->leaf->missing += (size_t)pango_layout_get_unknown_glyphs_count(layout);
    if (slice->whole) {
        cairo_move_to(d->cr, x, y);
        pango_cairo_show_layout(d->cr, layout);
    } else {
        show_lines(d, layout, x, y, slice->from[i], slice->to[i]);
    }
}

/* A text of the margin, on a line of its own. */
static void show_margin(struct drawing *d, const char *words, enum leaf_look look,
                        PangoAlignment align, double y)
{
    PangoLayout *layout = leaf_text(d->leaf, words, look, d->leaf->across, align);

    pango_layout_set_height(layout, 0); /* one line: what is longer ends in dots */
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    d->leaf->missing += (size_t)pango_layout_get_unknown_glyphs_count(layout);
    cairo_move_to(d->cr, d->leaf->left, y);
    pango_cairo_show_layout(d->cr, layout);
    g_object_unref(layout);
}

/* ----- Lines ---------------------------------------------------------------------------- */

static void rule(struct drawing *d, double x, double y, double length, double thick, double grey)
{
    cairo_set_source_rgb(d->cr, grey, grey, grey);
    cairo_rectangle(d->cr, x, y, length, thick);
    cairo_fill(d->cr);
    cairo_set_source_rgb(d->cr, 0, 0, 0);
}

static void draw_lines_of(struct drawing *d, const struct slice *slice, double y)
{
    const struct leaf *leaf = d->leaf;
    const struct piece *piece = slice->piece;
    double bottom = y + slice->height;

    switch (piece->word) {
    case PRESS_WORD_column:
        rule(d, leaf->left, bottom, leaf->across, 0.8, 0);
        break;
    case PRESS_WORD_row:
        rule(d, leaf->left, bottom, leaf->across, 0.3, 0.6);
        break;
    case PRESS_WORD_note:
        rule(d, leaf->left, y, 2, slice->height, 0);
        break;
    case PRESS_WORD_sign:
        for (size_t i = 0; i < piece->count; i++)
            rule(d, leaf->left + piece->texts[i].x, y, piece->texts[i].width, 0.6, 0);
        break;
    default:
        break;
    }
}

/* ----- Marks for who has it read ---------------------------------------------------------- */

static const char *mark_of(const struct piece *piece)
{
    static const char *const headings[] = { "H1", "H1", "H2", "H3" };

    return piece->word == PRESS_WORD_heading ? headings[piece->level] : "P";
}

static bool is_of_table(const struct piece *piece)
{
    return piece->word == PRESS_WORD_column || piece->word == PRESS_WORD_row;
}

static void end_table(struct drawing *d)
{
    if (d->in_table)
        cairo_tag_end(d->cr, "Table");
    d->in_table = false;
}

static void draw_row(struct drawing *d, const struct slice *slice, double y)
{
    const char *cell = slice->piece->word == PRESS_WORD_column ? "TH" : "TD";

    if (!d->in_table)
        cairo_tag_begin(d->cr, "Table", NULL);
    d->in_table = true;
    cairo_tag_begin(d->cr, "TR", NULL);
    for (size_t i = 0; i < slice->piece->count; i++) {
        cairo_tag_begin(d->cr, cell, NULL);
        show_text(d, slice, i, y);
        cairo_tag_end(d->cr, cell);
    }
    cairo_tag_end(d->cr, "TR");
    if (slice->piece->last)
        end_table(d);
}

static void draw_block(struct drawing *d, const struct slice *slice, double y)
{
    const char *mark = mark_of(slice->piece);

    cairo_tag_begin(d->cr, mark, NULL);
    for (size_t i = 0; i < slice->piece->count; i++)
        show_text(d, slice, i, y);
    cairo_tag_end(d->cr, mark);
}

static void add_bookmark(struct drawing *d, const struct slice *slice)
{
    char place[64];
    int level = slice->piece->level, above = 0;

    for (int i = 1; i < level; i++)
        above = d->outline[i] ? d->outline[i] : above;
    snprintf(place, sizeof(place), "page=%zu pos=[%.1f %.1f]", slice->page + 1, d->leaf->left,
             d->leaf->top + slice->y);
    d->outline[level] = cairo_pdf_surface_add_outline(d->surface, above,
                                                      slice->piece->texts[0].text, place,
                                                      CAIRO_PDF_OUTLINE_FLAG_OPEN);
    for (int i = level + 1; i <= PRESS_LEVELS; i++)
        d->outline[i] = 0;
}

/* ----- Pages ------------------------------------------------------------------------------- */

static void draw_slice(struct drawing *d, const struct slice *slice)
{
    double y = d->leaf->top + slice->y, inside = y + slice->piece->pad;

    if (slice->piece->word == PRESS_WORD_heading)
        add_bookmark(d, slice);
    draw_lines_of(d, slice, y);
    if (is_of_table(slice->piece)) {
        draw_row(d, slice, inside);
    } else {
        end_table(d);
        draw_block(d, slice, inside);
    }
    if (slice->whole && slice->piece->word != PRESS_WORD_column)
        piece_forget(slice->piece);
}

static void draw_margins(struct drawing *d, size_t page)
{
    const struct document *document = d->document;
    const struct leaf *leaf = d->leaf;
    struct arena arena = ARENA_INIT;
    double head = leaf->top - 26, foot = leaf->top + leaf->down + 16;

    if (*document->banner)
        show_margin(d, document->banner, LEAF_BANNER, PANGO_ALIGN_CENTER, head - 14);
    if (*document->top_left)
        show_margin(d, document->top_left, LEAF_MARGIN, PANGO_ALIGN_LEFT, head);
    if (*document->top_right)
        show_margin(d, document->top_right, LEAF_MARGIN, PANGO_ALIGN_RIGHT, head);
    rule(d, leaf->left, head + 13, leaf->across, 0.4, 0.4);
    rule(d, leaf->left, foot - 4, leaf->across, 0.4, 0.4);
    if (*document->foot)
        show_margin(d, document->foot, LEAF_MARGIN, PANGO_ALIGN_LEFT, foot);
    show_margin(d,
                arena_printf(&arena, "%s %zu %s %zu", document->page, page + 1, document->of,
                             d->pages->pages),
                LEAF_MARGIN, PANGO_ALIGN_RIGHT, foot);
    arena_clear(&arena);
}

void pdf_draw(struct drawing *d)
{
    size_t at = 0;

    cairo_tag_begin(d->cr, "Document", NULL);
    for (size_t page = 0; page < d->pages->pages; page++) {
        draw_margins(d, page);
        for (; at < d->pages->count && d->pages->slices[at].page == page; at++)
            draw_slice(d, &d->pages->slices[at]);
        end_table(d);
        if (page + 1 == d->pages->pages)
            cairo_tag_end(d->cr, "Document");
        cairo_show_page(d->cr);
    }
}
