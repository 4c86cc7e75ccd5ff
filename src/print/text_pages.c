/* SPDX-License-Identifier: MIT */
/* A document as pages of text. */

#include "config.h"

#include "print/text_pages.h"

#include <string.h>

#include "base/text.h"
#include "base/text_wrap.h"

enum {
    HEAD_LINES = 4,
    FOOT_LINES = 4,
    ROOM = TEXT_PAGE_LINES - HEAD_LINES - FOOT_LINES,
    LABEL_COLUMN = 22,
    SIGN_COLUMNS = 40,
    CELL_GAP = 2
};

/* The lines of the body, before they are cut into pages. */
struct line {
    const char *text;
    bool breaks;  /* begins a page */
    bool follows; /* is not to begin a page: it belongs to the line before */
};

struct setting {
    const struct document *document;
    struct line *lines;
    size_t count;
    const struct block *columns; /* of the rows being set; NULL: none */
    bool signing; /* the last block was signed, too */
    bool glue; /* the next line is not to be parted from the last */
    struct arena arena;
};

static void add_line(struct setting *s, const char *text, bool follows)
{
    s->lines = arena_grow(&s->arena, s->lines, s->count, sizeof(*s->lines));
    s->lines[s->count++] = (struct line){ .text = text, .follows = follows || s->glue };
    s->glue = false;
}

/* Between blocks; not two in a row, nor at the top. */
static void add_gap(struct setting *s)
{
    if (s->count > 0 && s->lines[s->count - 1].text[0] && !s->glue)
        add_line(s, "", false);
}

/* ----- Text in lines --------------------------------------------------------- */

static const char *line_of(struct setting *s, const char *text, const struct text_line *line)
{
    size_t length = line->length;

    while (length && text[line->start + length - 1] == ' ')
        length--;
    return arena_strndup(&s->arena, text + line->start, length);
}

/* `first` stands before the first line, as many blanks before the others. */
static void add_text(struct setting *s, const char *first, int indent, const char *text)
{
    struct text_lines lines = text_wrap(text, strlen(text), TEXT_PAGE_WIDTH - indent, &s->arena);
    const char *before = text_pad(first, indent, TEXT_LEFT, "", &s->arena);

    for (size_t i = 0; i < lines.count; i++) {
        const char *words = line_of(s, text, &lines.items[i]);

        if (*words && i == 0)
            words = arena_printf(&s->arena, "%s%s", before, words);
        else if (*words)
            words = arena_printf(&s->arena, "%*s%s", indent, "", words);
        add_line(s, words, i == 1 || (i && i + 1 == lines.count));
    }
}

static const char *rule(struct setting *s, char sign, int columns)
{
    char *line = arena_alloc(&s->arena, (size_t)columns + 1);

    memset(line, sign, (size_t)columns);
    return line;
}

/* ----- Blocks ---------------------------------------------------------------- */

static void set_heading(struct setting *s, const struct block *block)
{
    add_gap(s);
    add_text(s, "", 0, block->text);
    if (block->level == 1)
        add_line(s, rule(s, '-', TEXT_PAGE_WIDTH), true);
    s->glue = true; /* nobody reads a heading at the end of a page */
}

static void set_field(struct setting *s, const struct block *block)
{
    const char *label = block->label;

    if (text_columns(label, strlen(label)) + 1 > LABEL_COLUMN) {
        add_text(s, "", 0, label);
        label = "";
    }
    add_text(s, label, LABEL_COLUMN, block->text);
}

static int cell_width(const struct setting *s, int i)
{
    return (TEXT_PAGE_WIDTH * s->columns->widths[i]) / 100 - CELL_GAP;
}

/* The lines of each cell side by side. */
static void set_cells(struct setting *s, const struct block *block)
{
    struct text_lines cells[BLOCK_CELLS];
    size_t most = 0;

    for (int i = 0; i < BLOCK_CELLS && block->cells[i]; i++) {
        cells[i] = text_wrap(block->cells[i], strlen(block->cells[i]), cell_width(s, i),
                             &s->arena);
        most = cells[i].count > most ? cells[i].count : most;
    }
    for (size_t at = 0; at < most; at++) {
        const char *line = "";

        for (int i = 0; i < BLOCK_CELLS && block->cells[i]; i++) {
            const char *words = at < cells[i].count
                                    ? line_of(s, block->cells[i], &cells[i].items[at])
                                    : "";

            line = arena_printf(&s->arena, "%s%s", line,
                                text_pad(words, cell_width(s, i) + CELL_GAP, TEXT_LEFT, "",
                                         &s->arena));
        }
        add_line(s, line_of(s, line, &(struct text_line){ 0, strlen(line), 0 }), at > 0);
    }
}

static void set_columns(struct setting *s, const struct block *block)
{
    s->columns = block;
    add_gap(s);
    set_cells(s, block);
    add_line(s, rule(s, '-', TEXT_PAGE_WIDTH), true);
    s->glue = true;
}

static void set_sign(struct setting *s, const struct block *block)
{
    add_line(s, "", s->signing); /* those who sign one thing sign on one page */
    add_line(s, "", true);
    add_line(s, arena_printf(&s->arena, "%s  %s", rule(s, '_', SIGN_COLUMNS),
                             rule(s, '_', TEXT_PAGE_WIDTH - SIGN_COLUMNS - 2)),
             true);
    add_line(s, arena_printf(&s->arena, "%s  %s",
                             text_pad(block->label, SIGN_COLUMNS, TEXT_LEFT, "", &s->arena),
                             block->text),
             true);
}

static void set_block(struct setting *s, const struct block *block)
{
    switch (block->kind) {
    case BLOCK_HEADING:
        set_heading(s, block);
        break;
    case BLOCK_FIELD:
        set_field(s, block);
        break;
    case BLOCK_PARAGRAPH:
        add_text(s, "", 0, block->text);
        break;
    case BLOCK_COLUMNS:
        set_columns(s, block);
        break;
    case BLOCK_ROW:
        set_cells(s, block);
        break;
    case BLOCK_SIGN:
        set_sign(s, block);
        break;
    case BLOCK_NOTE:
        add_text(s, "* ", 2, block->text);
        break;
    case BLOCK_BREAK:
        add_gap(s);
        add_line(s, "", false);
        s->lines[s->count - 1].breaks = true;
        break;
    }
}

/* ----- Pages ----------------------------------------------------------------- */

/* What follows the lines that hang together from here. */
static size_t end_of_group(const struct setting *s, size_t at)
{
    size_t end = at + 1;

    while (end < s->count && s->lines[end].follows)
        end++;
    return end;
}

/* Where the page that begins at `at` ends. */
static size_t end_of_page(const struct setting *s, size_t at)
{
    size_t end = at;

    while (end < s->count) {
        size_t next = end_of_group(s, end);

        if (s->lines[end].breaks && end > at)
            break;
        if (next - at > ROOM)
            return end > at ? end : at + ROOM;
        end = next;
    }
    return end;
}

/* Nothing is lost by a page that does not begin with a blank line. */
static size_t start_of_page(const struct setting *s, size_t at)
{
    while (at < s->count && !s->lines[at].text[0])
        at++;
    return at;
}

static size_t count_pages(const struct setting *s)
{
    size_t pages = 0;

    for (size_t at = start_of_page(s, 0); at < s->count;
         at = start_of_page(s, end_of_page(s, at)))
        pages++;
    return pages ? pages : 1;
}

/* Left and right on one line; the left gives way. */
static void put_sides(struct setting *s, const char *left, const char *right, struct str *out)
{
    int columns = text_columns(right, strlen(right));

    str_printf(out, "%s%s\n",
               text_pad(left, TEXT_PAGE_WIDTH - columns - 1, TEXT_LEFT, "...", &s->arena),
               arena_printf(&s->arena, " %s", right));
}

static void put_page(struct setting *s, size_t from, size_t to, size_t page, size_t pages,
                     struct str *out)
{
    const struct document *document = s->document;

    put_sides(s, document->title, document->banner ? document->banner : "CONFIDENTIAL", out);
    put_sides(s, document->reference,
              arena_printf(&s->arena, "document %s, page %zu of %zu", document->number, page,
                           pages),
              out);
    str_printf(out, "%s\n\n", rule(s, '=', TEXT_PAGE_WIDTH));
    for (size_t i = from; i < from + ROOM; i++)
        str_printf(out, "%s\n", i < to ? s->lines[i].text : "");
    str_printf(out, "\n%s\n", rule(s, '=', TEXT_PAGE_WIDTH));
    str_printf(out, "%s\n\n", text_fit(document->foot, TEXT_PAGE_WIDTH, "...", &s->arena));
}

size_t text_pages(const struct document *document, struct str *out)
{
    struct setting s = { .document = document, .arena = ARENA_INIT };
    size_t pages, page = 0, at, end;

    for (size_t i = 0; i < document->count; i++) {
        set_block(&s, &document->blocks[i]);
        s.signing = document->blocks[i].kind == BLOCK_SIGN;
    }
    pages = count_pages(&s);
    at = start_of_page(&s, 0);
    do {
        end = at < s.count ? end_of_page(&s, at) : at;
        put_page(&s, at, end, ++page, pages, out);
        at = start_of_page(&s, end);
    } while (at < s.count);
    arena_clear(&s.arena);
    return pages;
}
