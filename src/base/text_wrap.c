/* SPDX-License-Identifier: MIT */
/* Long text in lines of a width. */

#include "config.h"

#include "base/text_wrap.h"

#include <stdbool.h>
#include <string.h>
#include <unilbrk.h>

#include "base/text.h"

/* One paragraph being wrapped. */
struct wrap {
    const char *text;
    const char *breaks; /* for each byte of the paragraph: may a line begin here? */
    size_t begin, end;  /* of the paragraph, in the text */
    size_t line;        /* where the line begins */
    int column;         /* reached in the line */
    size_t chance;      /* the last place where the line may end; `line` when none */
    int chance_column;
    int width;
    struct text_lines *lines;
    struct arena *arena;
};

static int columns_at(const char *text, size_t at, size_t next, int column)
{
    if (text[at] == '\t')
        return TEXT_TAB - column % TEXT_TAB;
    return next - at == 1 ? 1 : text_columns(text + at, next - at);
}

/* Ends the line before `at` and begins another there. */
static void end_line(struct wrap *wrap, size_t at, int columns)
{
    struct text_lines *lines = wrap->lines;
    bool hangs = columns > wrap->width && at > text_next(wrap->text, at, wrap->line);

    lines->items = arena_grow(wrap->arena, lines->items, lines->count, sizeof(*lines->items));
    lines->items[lines->count++] =
        (struct text_line){ wrap->line, at - wrap->line, hangs ? wrap->width : columns };
    wrap->line = at;
    wrap->chance = at;
    wrap->column = 0;
}

/* Takes one grapheme; gives where to go on. */
static size_t take(struct wrap *wrap, size_t at)
{
    size_t next = text_next(wrap->text, wrap->end, at);
    int columns = columns_at(wrap->text, at, next, wrap->column);
    bool is_blank = next - at == 1 && (wrap->text[at] == ' ' || wrap->text[at] == '\t');

    if (wrap->breaks[at - wrap->begin] == UC_BREAK_POSSIBLE) {
        wrap->chance = at;
        wrap->chance_column = wrap->column;
    }
    if (wrap->column + columns <= wrap->width || is_blank || at == wrap->line) {
        wrap->column += columns;
        return next;
    }
    if (wrap->chance > wrap->line)
        end_line(wrap, wrap->chance, wrap->chance_column);
    else
        end_line(wrap, at, wrap->column);
    return wrap->line;
}

/* `breaks` has room for the paragraph. */
static void wrap_paragraph(struct wrap wrap, char *breaks)
{
    u8_possible_linebreaks((const uint8_t *)wrap.text + wrap.begin, wrap.end - wrap.begin, "UTF-8",
                           breaks);
    wrap.breaks = breaks;
    wrap.line = wrap.begin;
    wrap.chance = wrap.begin;
    for (size_t at = wrap.begin; at < wrap.end;)
        at = take(&wrap, at);
    end_line(&wrap, wrap.end, wrap.column);
}

void text_wrap_paragraph(const char *text, size_t start, size_t length, int width,
                         struct text_lines *lines, struct arena *arena)
{
    struct wrap wrap = { .text = text,
                         .begin = start,
                         .end = start + length,
                         .width = width,
                         .lines = lines,
                         .arena = arena };

    wrap_paragraph(wrap, arena_alloc(arena, length));
}

struct text_lines text_wrap(const char *text, size_t length, int width, struct arena *arena)
{
    struct text_lines lines = TEXT_LINES_INIT;
    char *breaks = arena_alloc(arena, length);
    struct wrap wrap = { .text = text, .width = width, .lines = &lines, .arena = arena };

    for (;;) {
        const char *newline = memchr(text + wrap.begin, '\n', length - wrap.begin);

        wrap.end = newline ? (size_t)(newline - text) : length;
        wrap_paragraph(wrap, breaks);
        if (!newline)
            return lines;
        wrap.begin = wrap.end + 1;
    }
}

int text_line_column(const char *text, const struct text_line *line, size_t at)
{
    size_t end = line->start + line->length;
    int column = 0;

    for (size_t i = line->start; i < at && i < end;) {
        size_t next = text_next(text, end, i);

        column += columns_at(text, i, next, column);
        i = next;
    }
    return column;
}

size_t text_line_at(const char *text, const struct text_line *line, int column)
{
    size_t end = line->start + line->length;
    int reached = 0;
    size_t at = line->start;

    while (at < end) {
        size_t next = text_next(text, end, at);

        reached += columns_at(text, at, next, reached);
        if (reached > column)
            break;
        at = next;
    }
    return at;
}
