/* SPDX-License-Identifier: MIT */
/* Pieces laid onto pages. */

#include "config.h"

#include "helper/pages.h"

#include "base/compiler.h"

/* A paragraph is not parted with fewer lines on either side. */
enum { LINES_TOGETHER = 2 };

struct laying {
    struct pieces *pieces;
    const struct leaf *leaf;
    struct arena *arena;
    struct pages *out;
    size_t page;
    double y;
};

static void next_page(struct laying *l)
{
    l->page++;
    l->y = 0;
}

static double left(const struct laying *l)
{
    return l->leaf->down - l->y;
}

static struct slice *add(struct laying *l, struct piece *piece, double height)
{
    struct pages *out = l->out;
    struct slice *slice;

    out->slices = arena_grow(l->arena, out->slices, out->count, sizeof(*out->slices));
    slice = &out->slices[out->count++];
    *slice = (struct slice){ .piece = piece, .page = l->page, .y = l->y, .height = height,
                             .whole = true };
    l->y += height;
    return slice;
}

/* ----- Parted ------------------------------------------------------------------------ */

/* The lines of a layout from `from` on, up to `end`, that have room in `room`: the line after the
 * last, and how high they are. */
static int lines_in(PangoLayout *layout, int from, int end, double room, double *height)
{
    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    int line = 0, begin = 0, top, bottom;

    *height = 0;
    do {
        pango_layout_iter_get_line_yrange(iter, &top, &bottom);
        if (line == from)
            begin = top;
        if (line >= end || (line >= from && (double)(bottom - begin) / PANGO_SCALE > room))
            break;
        if (line >= from)
            *height = (double)(bottom - begin) / PANGO_SCALE;
        line++;
    } while (pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
    return line > from ? line : from;
}

/* As many lines of each text as have room; false when none has. `done`: nothing is left. */
static bool part(struct laying *l, struct piece *piece, const int *from, int *to, double room,
                 double *height, bool *done)
{
    bool any = false;

    *height = 0;
    *done = true;
    for (size_t i = 0; i < piece->count; i++) {
        PangoLayout *layout = piece_layout(l->leaf, &piece->texts[i]);
        int lines = pango_layout_get_line_count(layout);
        double high;

        to[i] = lines_in(layout, from[i], lines, room - 2 * piece->pad, &high);
        if (piece->count == 1 && lines - to[i] == 1 && to[i] - from[i] > LINES_TOGETHER)
            to[i] = lines_in(layout, from[i], lines - LINES_TOGETHER, room, &high);
        any |= to[i] > from[i];
        *done &= to[i] == lines;
        *height = high > *height ? high : *height;
    }
    *height += 2 * piece->pad;
    return any;
}

static void add_captions(struct laying *l, struct piece *piece)
{
    if (l->y == 0 && piece->captions)
        add(l, piece->captions, piece->captions->height)->again = true;
}

/* Not even one line has room on an empty page: it is put there as it is. */
static void force_line(struct piece *piece, const int *from, int *to)
{
    for (size_t i = 0; i < piece->count; i++)
        to[i] = from[i] + (from[i] < pango_layout_get_line_count(piece->texts[i].layout));
}

static void add_parts(struct laying *l, struct piece *piece)
{
    const int *from = arena_alloc(l->arena, (piece->count + 1) * sizeof(*from));
    bool done = false;

    while (!done) {
        int *to = arena_alloc(l->arena, (piece->count + 1) * sizeof(*to));
        bool top = l->y == 0;
        double height;
        struct slice *slice;

        add_captions(l, piece);
        if (!part(l, piece, from, to, left(l), &height, &done)) {
            if (!top) {
                next_page(l);
                done = false;
                continue;
            }
            force_line(piece, from, to);
            done = false;
        }
        slice = add(l, piece, height);
        slice->whole = false;
        slice->from = arena_alloc(l->arena, (piece->count + 1) * sizeof(*slice->from));
        for (size_t i = 0; i < piece->count; i++)
            slice->from[i] = from[i];
        slice->to = to;
        from = to;
        if (!done)
            next_page(l);
    }
    piece_forget(piece);
}

/* Parted here, both sides have lines enough? */
static bool parts_well(struct laying *l, struct piece *piece)
{
    double height;
    int lines, here;

    if (piece->count != 1 || piece->word == PRESS_WORD_heading || piece->word == PRESS_WORD_row)
        return false;
    lines = pango_layout_get_line_count(piece_layout(l->leaf, &piece->texts[0]));
    here = lines_in(piece->texts[0].layout, 0, lines, left(l) - 2 * piece->pad, &height);
    return here >= LINES_TOGETHER && lines >= 2 * LINES_TOGETHER;
}

/* ----- What is kept together ------------------------------------------------------------ */

static bool keeps_with_next(const struct piece *piece)
{
    return piece->word == PRESS_WORD_heading ||
           (piece->word == PRESS_WORD_column && !piece->last);
}

/* The room for as much of a piece as may not be torn from the one before it. */
static double begins(const struct laying *l, struct piece *piece)
{
    PangoLayout *layout;
    double height = piece->height;

    if (piece->word != PRESS_WORD_para && piece->word != PRESS_WORD_note)
        return height;
    layout = piece_layout(l->leaf, &piece->texts[0]);
    if (pango_layout_get_line_count(layout) < 2 * LINES_TOGETHER)
        return height;
    lines_in(layout, 0, LINES_TOGETHER, height, &height);
    return height + 2 * piece->pad;
}

/* May the piece at `at` not be torn from the one before it? Groups count where `groups`. */
static bool is_bound(const struct laying *l, size_t at, bool groups)
{
    const struct piece *pieces = l->pieces->items;

    return at > 0 && at < l->pieces->count &&
           (keeps_with_next(&pieces[at - 1]) ||
            (groups && pieces[at].together && pieces[at].together == pieces[at - 1].together));
}

/* How much room is wanted for this piece and for what may not be torn from it. */
static double wanted(const struct laying *l, size_t at, bool groups)
{
    const struct pieces *pieces = l->pieces;
    double sum = pieces->items[at].height;
    size_t next = at + 1;

    for (; is_bound(l, next, groups); next++) {
        struct piece *piece = &pieces->items[next];

        sum += piece->before +
               (is_bound(l, next + 1, groups) || (groups && piece->together) ? piece->height
                                                                            : begins(l, piece));
    }
    return sum;
}

/* The room that must be left here: for its group where a page holds that, otherwise for what a
 * heading or captions stand above. */
static double needed(const struct laying *l, size_t at)
{
    double all = is_bound(l, at, true) ? 0 : wanted(l, at, true);

    if (all > 0 && all <= l->leaf->down)
        return all;
    all = is_bound(l, at, false) ? 0 : wanted(l, at, false);
    return all <= l->leaf->down ? all : 0;
}

static void lay(struct laying *l, size_t at)
{
    struct piece *piece = &l->pieces->items[at];
    double before = l->y > 0 ? piece->before : 0, need = needed(l, at);
    bool alone = need <= piece->height && !piece->together;

    if (piece->word == PRESS_WORD_break) {
        if (l->y > 0)
            next_page(l);
        return;
    }
    if (l->y > 0 && before + need > left(l) && !(alone && parts_well(l, piece)))
        next_page(l);
    l->y += l->y > 0 ? before : 0;
    if (piece->height > left(l) && !parts_well(l, piece) &&
        piece->height <= l->leaf->down - (piece->captions ? piece->captions->height : 0))
        next_page(l);
    if (piece->word == PRESS_WORD_row)
        add_captions(l, piece);
    if (piece->height <= left(l))
        add(l, piece, piece->height);
    else
        add_parts(l, piece);
}

struct pages pages_of(struct pieces *pieces, const struct leaf *leaf, struct arena *arena)
{
    struct pages pages = { 0 };
    struct laying laying = { .pieces = pieces, .leaf = leaf, .arena = arena, .out = &pages };

    for (size_t i = 0; i < pieces->count; i++)
        lay(&laying, i);
    pages.pages = pages.count ? pages.slices[pages.count - 1].page + 1 : 1;
    return pages;
}
