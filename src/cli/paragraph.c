/* SPDX-License-Identifier: MIT */
/* Sentences laid out in lines. */

#include "config.h"

#include "cli/paragraph.h"

#include <string.h>

#include "base/text.h"
#include "base/text_clean.h"
#include "base/text_wrap.h"

static void blanks(struct str *out, int count)
{
    while (count-- > 0)
        str_add_char(out, ' ');
}

static size_t without_blanks(const char *text, size_t length)
{
    while (length && text[length - 1] == ' ')
        length--;
    return length;
}

/* The lines of the text, the first begun already up to the indent. */
static void add_lines(struct str *out, int indent, const char *text)
{
    struct arena arena = ARENA_INIT;
    struct text_lines lines = text_wrap(text, strlen(text), PAGE_WIDTH - 1 - indent, &arena);

    for (size_t i = 0; i < lines.count; i++) {
        const struct text_line *line = &lines.items[i];
        size_t length = without_blanks(text + line->start, line->length);

        if (i > 0 && length)
            blanks(out, indent);
        str_add_bytes(out, text + line->start, length);
        str_add_char(out, '\n');
    }
    arena_clear(&arena);
}

void paragraph_add(struct str *out, int indent, const char *text)
{
    blanks(out, indent);
    add_lines(out, indent, text);
}

void paragraph_term(struct str *out, const char *term, int at, const char *text)
{
    int columns = 2 + text_columns(term, strlen(term));

    blanks(out, 2);
    str_add(out, term);
    if (columns + 2 > at) {
        str_add_char(out, '\n');
        columns = 0;
    }
    blanks(out, at - columns);
    add_lines(out, at, text);
}

void paragraph_page(struct str *out, const char *words)
{
    struct arena arena = ARENA_INIT;

    while (*words) {
        size_t length = strcspn(words, "\n");
        int indent = (int)strspn(words, " ");
        const char *line = arena_strndup(&arena, words + indent, length - (size_t)indent);

        if (length > 0)
            paragraph_add(out, indent, text_plain(line, TEXT_LINE, &arena));
        else
            str_add_char(out, '\n');
        words += length + (words[length] == '\n');
    }
    arena_clear(&arena);
}
