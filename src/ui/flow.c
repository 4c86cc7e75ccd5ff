/* SPDX-License-Identifier: MIT */
/* Long text in lines, kept up to date. */

#include "config.h"

#include "ui/flow.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"

struct flow_paragraph {
    size_t length;           /* bytes, without the newline after it */
    struct text_line *lines; /* their starts count from the paragraph's */
    size_t line_count;
};

void flow_init(struct flow *flow)
{
    memset(flow, 0, sizeof(*flow));
}

static void paragraphs_release(struct flow *flow, size_t first, size_t count)
{
    for (size_t i = first; i < first + count; i++) {
        flow->line_count -= flow->paragraphs[i].line_count;
        free(flow->paragraphs[i].lines);
    }
}

void flow_release(struct flow *flow)
{
    paragraphs_release(flow, 0, flow->count);
    free(flow->paragraphs);
    flow_init(flow);
}

static void *must(void *memory)
{
    if (memory == NULL)
        die("There is not enough memory for the text.");
    return memory;
}

static struct flow_paragraph fold(const char *text, size_t length, int cols)
{
    struct arena arena = ARENA_INIT;
    struct text_lines lines = TEXT_LINES_INIT;
    struct flow_paragraph paragraph = { .length = length };

    text_wrap_paragraph(text, 0, length, cols, &lines, &arena);
    paragraph.line_count = lines.count;
    paragraph.lines = must(malloc(lines.count * sizeof(*lines.items)));
    memcpy(paragraph.lines, lines.items, lines.count * sizeof(*lines.items));
    arena_clear(&arena);
    return paragraph;
}

static size_t paragraphs_in(const char *text, size_t length)
{
    size_t count = 1;

    for (const char *p = text; (p = memchr(p, '\n', length - (size_t)(p - text))) != NULL; p++)
        count++;
    return count;
}

/* Folds the paragraphs of a stretch into `out`. */
static void fold_all(struct flow *flow, const char *text, size_t length, struct flow_paragraph *out)
{
    size_t at = 0;

    for (;;) {
        const char *newline = memchr(text + at, '\n', length - at);
        size_t end = newline == NULL ? length : (size_t)(newline - text);

        *out = fold(text + at, end - at, flow->cols);
        flow->line_count += out->line_count;
        out++;
        if (newline == NULL)
            return;
        at = end + 1;
    }
}

void flow_set(struct flow *flow, const char *text, size_t length, int cols)
{
    flow_release(flow);
    flow->cols = cols > 1 ? cols : 1;
    flow->count = paragraphs_in(text, length);
    flow->paragraphs = must(calloc(flow->count, sizeof(*flow->paragraphs)));
    fold_all(flow, text, length, flow->paragraphs);
}

/* The paragraph a byte of the text is in, and where it starts. */
static size_t paragraph_of(const struct flow *flow, size_t at, size_t *start)
{
    size_t i = 0;

    *start = 0;
    while (i + 1 < flow->count && at > *start + flow->paragraphs[i].length) {
        *start += flow->paragraphs[i].length + 1;
        i++;
    }
    return i;
}

/* Makes place for `count` paragraphs where `gone` were. */
static void make_place(struct flow *flow, size_t first, size_t gone, size_t count)
{
    size_t after = flow->count - first - gone;

    paragraphs_release(flow, first, gone);
    if (count > gone)
        flow->paragraphs = must(realloc(flow->paragraphs,
                                        (flow->count - gone + count) * sizeof(*flow->paragraphs)));
    memmove(&flow->paragraphs[first + count], &flow->paragraphs[first + gone],
            after * sizeof(*flow->paragraphs));
    flow->count = flow->count - gone + count;
}

void flow_change(struct flow *flow, const char *text, size_t from, size_t removed,
                 size_t inserted)
{
    size_t start, last_start, length, first, last;

    if (flow->count == 0)
        return;
    first = paragraph_of(flow, from, &start);
    last = paragraph_of(flow, from + removed, &last_start);
    length = last_start + flow->paragraphs[last].length - start - removed + inserted;
    make_place(flow, first, last - first + 1, paragraphs_in(text + start, length));
    fold_all(flow, text + start, length, &flow->paragraphs[first]);
}

size_t flow_lines(const struct flow *flow)
{
    return flow->line_count;
}

struct text_line flow_line(const struct flow *flow, size_t line)
{
    size_t start = 0;
    struct text_line found;

    for (size_t i = 0; i < flow->count; i++) {
        const struct flow_paragraph *paragraph = &flow->paragraphs[i];

        if (line < paragraph->line_count) {
            found = paragraph->lines[line];
            found.start += start;
            return found;
        }
        line -= paragraph->line_count;
        start += paragraph->length + 1;
    }
    return (struct text_line){ start > 0 ? start - 1 : 0, 0, 0 };
}

size_t flow_line_of(const struct flow *flow, size_t at)
{
    size_t start, before = 0;
    size_t which = flow->count == 0 ? 0 : paragraph_of(flow, at, &start);
    const struct flow_paragraph *paragraph;
    size_t line = 0;

    if (flow->count == 0)
        return 0;
    for (size_t i = 0; i < which; i++)
        before += flow->paragraphs[i].line_count;
    paragraph = &flow->paragraphs[which];
    while (line + 1 < paragraph->line_count && at - start >= paragraph->lines[line + 1].start)
        line++;
    return before + line;
}
