/* SPDX-License-Identifier: MIT */
/* Random documents on pages: nothing is lost or over the edge, what belongs together is. */

#include "config.h"

#include "helper/pages.h"

#include <cairo-pdf.h>
#include <string.h>

#include "base/compiler.h"
#include "support/harness.h"
#include "unit/base/random_text.h"

/* What the font libraries keep until the process ends is theirs. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libfontconfig\n";
}

enum { DOCUMENTS = 40, BLOCKS = 16, MOST_COLUMNS = 6 };

struct world {
    struct arena arena;
    uint64_t seed;
    cairo_surface_t *surface;
    cairo_t *cr;
    struct leaf leaf;
    struct document document;
    struct pieces pieces;
    struct pages pages;
};

static size_t below(struct world *w, size_t most)
{
    return random_next(&w->seed) % most;
}

/* Words, now and then so many that no page holds them. */
static const char *some_text(struct world *w)
{
    struct str text = STR_INIT;
    size_t kind = below(w, 60);
    size_t words = kind == 0 ? 900 : kind < 5 ? 150 : below(w, 12);
    const char *kept;

    if (kind == 59)
        for (int i = 0; i < 300; i++)
            str_add(&text, "unbroken");
    for (size_t i = 0; i < words; i++)
        str_add(&text, i % 17 == 16 ? "line\nend " : i % 5 ? "word " : "longerword ");
    kept = arena_strdup(&w->arena, str_text(&text));
    str_release(&text);
    return kept;
}

static const struct grid *some_grid(struct world *w)
{
    struct grid *grid = arena_alloc(&w->arena, sizeof(*grid));

    grid->caption = "";
    grid->column_count = 1 + below(w, MOST_COLUMNS);
    grid->row_count = below(w, 20);
    grid->rows = arena_alloc(&w->arena, (grid->row_count + 1) * sizeof(*grid->rows));
    for (size_t i = 0; i < grid->column_count; i++)
        grid->columns[i] = (struct grid_column){ PRESS_CELL_TEXT, some_text(w) };
    for (size_t i = 0; i < grid->column_count; i++) /* captions are short */
        grid->columns[i].caption = "Caption";
    for (size_t row = 0; row < grid->row_count; row++) {
        grid->rows[row] = arena_alloc(&w->arena, grid->column_count * sizeof(**grid->rows));
        for (size_t i = 0; i < grid->column_count; i++)
            grid->rows[row][i] = some_text(w);
    }
    return grid;
}

static void some_block(struct world *w, struct block *block)
{
    static const enum press_word words[] = { PRESS_WORD_heading, PRESS_WORD_heading,
                                             PRESS_WORD_para, PRESS_WORD_para, PRESS_WORD_field,
                                             PRESS_WORD_note, PRESS_WORD_sign, PRESS_WORD_table,
                                             PRESS_WORD_break };

    block->word = words[below(w, COUNT(words))];
    block->level = 1 + (int)below(w, PRESS_LEVELS);
    block->text = block->word == PRESS_WORD_heading ? "Heading" : some_text(w);
    block->more = some_text(w);
    if (block->word == PRESS_WORD_table)
        block->grid = some_grid(w);
}

static void setup(struct world *w, uint64_t seed)
{
    double width, height;
    bool landscape = seed % 3 == 0;
    int together = 0;

    *w = (struct world){ .seed = seed };
    leaf_size(landscape, &width, &height);
    w->surface = cairo_pdf_surface_create_for_stream(NULL, NULL, width, height);
    w->cr = cairo_create(w->surface);
    w->leaf = leaf_new(w->cr, "en-GB", landscape);
    w->document.block_count = 1 + below(w, BLOCKS);
    w->document.blocks = arena_alloc(&w->arena, w->document.block_count * sizeof(struct block));
    for (size_t i = 0; i < w->document.block_count; i++) {
        some_block(w, &w->document.blocks[i]);
        if (below(w, 6) == 0)
            together = together ? 0 : (int)i + 1;
        if (w->document.blocks[i].word == PRESS_WORD_break)
            together = 0;
        w->document.blocks[i].together = together;
    }
    w->pieces = pieces_of(&w->document, &w->leaf, &w->arena);
    w->pages = pages_of(&w->pieces, &w->leaf, &w->arena);
}

static void teardown(struct world *w)
{
    pieces_free(&w->pieces);
    leaf_free(&w->leaf);
    cairo_destroy(w->cr);
    cairo_surface_destroy(w->surface);
    arena_clear(&w->arena);
}

/* ----- What must hold ------------------------------------------------------------------ */

/* Every line of every text is on a page, once, in order. */
static void nothing_is_lost(struct world *w)
{
    size_t at = 0;

    for (size_t i = 0; i < w->pieces.count; i++) {
        struct piece *piece = &w->pieces.items[i];
        int next[PRESS_COLUMNS] = { 0 };
        bool begun = false;

        if (piece->word == PRESS_WORD_break)
            continue;
        for (; at < w->pages.count; at++) {
            const struct slice *slice = &w->pages.slices[at];

            if (slice->again)
                continue;
            if (slice->piece != piece || (begun && slice->whole))
                break;
            begun = true;
            for (size_t t = 0; t < piece->count; t++) {
                int lines = pango_layout_get_line_count(piece_layout(&w->leaf, &piece->texts[t]));

                ck_assert_int_eq(slice->whole ? 0 : slice->from[t], next[t]);
                next[t] = slice->whole ? lines : slice->to[t];
            }
        }
        ck_assert(begun || piece->count == 0);
        for (size_t t = 0; t < piece->count; t++)
            ck_assert_int_eq(next[t], pango_layout_get_line_count(
                                          piece_layout(&w->leaf, &piece->texts[t])));
        piece_forget(piece);
    }
    ck_assert_uint_eq(at, w->pages.count);
}

/* One below the other, page after page, and none over the edge. */
static void nothing_is_over_the_edge(struct world *w)
{
    const double hair = 0.01;
    size_t page = 0;
    double y = 0;

    for (size_t i = 0; i < w->pages.count; i++) {
        const struct slice *slice = &w->pages.slices[i];

        ck_assert(slice->page == page || slice->page == page + 1 || i == 0);
        if (slice->page != page)
            y = 0;
        page = slice->page;
        ck_assert_double_ge(slice->y, y - hair);
        y = slice->y + slice->height;
        ck_assert_double_le(y, w->leaf.down + hair);
        for (size_t t = 0; t < slice->piece->count; t++)
            ck_assert_double_le(slice->piece->texts[t].x + slice->piece->texts[t].width,
                                w->leaf.across + 1);
    }
    ck_assert_uint_eq(w->pages.pages, page + 1);
}

/* No page ends with a heading or with captions, unless nothing or a page's end follows them. */
static void no_heading_is_left_behind(struct world *w)
{
    for (size_t i = 0; i + 1 < w->pages.count; i++) {
        const struct piece *piece = w->pages.slices[i].piece;
        double height = 0;

        if (w->pages.slices[i].page == w->pages.slices[i + 1].page ||
            (piece->word != PRESS_WORD_heading && piece->word != PRESS_WORD_column) ||
            piece->last || piece[1].word == PRESS_WORD_break)
            continue;
        /* where no page holds them all, they are parted */
        for (; piece->word == PRESS_WORD_heading || piece->word == PRESS_WORD_column; piece++)
            height += piece->before + piece->height;
        ck_assert_double_gt(height + piece->height, w->leaf.down / 3);
    }
}

/* A row is in one piece where a page holds it, and every page of a table begins with captions. */
static void rows_are_whole(struct world *w)
{
    for (size_t i = 0; i < w->pages.count; i++) {
        const struct slice *slice = &w->pages.slices[i];
        const struct piece *piece = slice->piece;

        if (piece->word != PRESS_WORD_row)
            continue;
        if (piece->height + piece->captions->height <= w->leaf.down)
            ck_assert(slice->whole);
        if (i > 0 && w->pages.slices[i - 1].page != slice->page)
            ck_abort_msg("a page begins with a row without captions");
    }
}

/* A group that a page holds is on one. */
static void groups_are_together(struct world *w)
{
    for (size_t i = 0; i < w->pages.count; i++) {
        const struct slice *slice = &w->pages.slices[i];
        int together = slice->piece->together;
        double height = 0;
        size_t last = i;

        if (!together || (i > 0 && w->pages.slices[i - 1].piece->together == together))
            continue;
        for (size_t k = 0; k < w->pieces.count; k++) {
            if (w->pieces.items[k].together == together)
                height += w->pieces.items[k].before + w->pieces.items[k].height;
        }
        while (last + 1 < w->pages.count && w->pages.slices[last + 1].piece->together == together)
            last++;
        /* a heading before it, or as its last, ties it to others */
        if (height <= w->leaf.down &&
            (i == 0 || w->pages.slices[i - 1].piece->word != PRESS_WORD_heading) &&
            w->pages.slices[last].piece->word != PRESS_WORD_heading)
            ck_assert_uint_eq(slice->page, w->pages.slices[last].page);
    }
}

START_TEST(random_documents_are_laid_well)
{
    struct world w;

    setup(&w, (uint64_t)_i * 977 + 1);
    nothing_is_over_the_edge(&w);
    no_heading_is_left_behind(&w);
    rows_are_whole(&w);
    groups_are_together(&w);
    nothing_is_lost(&w);
    teardown(&w);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, random_documents_are_laid_well, 0, DOCUMENTS);
}

TEST_MAIN("pages", cases)
