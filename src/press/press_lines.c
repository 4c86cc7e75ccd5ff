/* SPDX-License-Identifier: MIT */
/* A finished document as lines of text. */

#include "config.h"

#include "press/press_lines.h"

#include <string.h>

#include "base/arena.h"
#include "base/compiler.h"
#include "base/text_clean.h"

const char *press_word(enum press_word word)
{
    static const char *const words[] = {
#define X(name, fields) #name,
        PRESS_WORDS(X)
#undef X
    };

    return words[word];
}

const char *press_kind_word(enum press_kind kind)
{
    static const char *const words[] = {
#define X(name, word) word,
        PRESS_KINDS(X)
#undef X
    };

    return words[kind];
}

const char *press_cell_word(enum press_cell cell)
{
    static const char *const words[] = {
#define X(name, word) word,
        PRESS_CELL_KINDS(X)
#undef X
    };

    return words[cell];
}

/* ----- One line ------------------------------------------------------------- */

static void add_escaped(struct str *out, const char *text)
{
    size_t plain;

    while (plain = strcspn(text, "\\\n\t"), text[plain]) {
        str_add_bytes(out, text, plain);
        str_add(out, text[plain] == '\\' ? "\\\\" : text[plain] == '\n' ? "\\n" : "\\t");
        text += plain + 1;
    }
    str_add(out, text);
}

static void add_field(struct str *out, const char *text)
{
    struct arena arena = ARENA_INIT;
    struct text_fault fault;

    if (!text)
        text = "";
    if (!text_check(text, strlen(text), TEXT_PARAGRAPHS, &fault))
        text = text_clean(text, strlen(text), TEXT_PARAGRAPHS, &arena, NULL);
    str_add_char(out, '\t');
    add_escaped(out, text);
    arena_clear(&arena);
}

static void add_line(struct press_lines *lines, enum press_word word, const char *const *fields,
                     size_t count)
{
    str_add(lines->out, press_word(word));
    for (size_t i = 0; i < count; i++)
        add_field(lines->out, fields[i]);
    str_add_char(lines->out, '\n');
    lines->count++;
}

static void add_none(struct press_lines *lines, enum press_word word)
{
    add_line(lines, word, NULL, 0);
}

static void add_one(struct press_lines *lines, enum press_word word, const char *text)
{
    add_line(lines, word, &text, 1);
}

static void add_two(struct press_lines *lines, enum press_word word, const char *one,
                    const char *two)
{
    const char *const fields[] = { one, two };

    add_line(lines, word, fields, COUNT(fields));
}

static void add_count(struct press_lines *lines, enum press_word word, size_t count)
{
    struct arena arena = ARENA_INIT;

    add_one(lines, word, arena_printf(&arena, "%zu", count));
    arena_clear(&arena);
}

/* ----- The head ------------------------------------------------------------- */

void press_begin(struct press_lines *lines, struct str *out, enum press_kind kind)
{
    struct arena arena = ARENA_INIT;

    *lines = (struct press_lines){ .out = out };
    add_two(lines, PRESS_WORD_press, arena_printf(&arena, "%d", PRESS_VERSION),
            press_kind_word(kind));
    arena_clear(&arena);
}

void press_lang(struct press_lines *lines, const char *tag)
{
    add_one(lines, PRESS_WORD_lang, tag);
}

void press_title(struct press_lines *lines, const char *text)
{
    add_one(lines, PRESS_WORD_title, text);
}

void press_by(struct press_lines *lines, const char *name)
{
    add_one(lines, PRESS_WORD_by, name);
}

void press_made(struct press_lines *lines, struct instant at)
{
    char text[INSTANT_TEXT];

    instant_format(at, text);
    add_one(lines, PRESS_WORD_made, text);
}

void press_paper(struct press_lines *lines, bool landscape)
{
    add_one(lines, PRESS_WORD_paper, landscape ? "landscape" : "portrait");
}

void press_banner(struct press_lines *lines, const char *text)
{
    add_one(lines, PRESS_WORD_banner, text);
}

void press_top(struct press_lines *lines, const char *left, const char *right)
{
    add_two(lines, PRESS_WORD_top, left, right);
}

void press_foot(struct press_lines *lines, const char *left)
{
    add_one(lines, PRESS_WORD_foot, left);
}

void press_numbers(struct press_lines *lines, const char *page, const char *of)
{
    add_two(lines, PRESS_WORD_numbers, page, of);
}

/* ----- The body -------------------------------------------------------------- */

void press_body(struct press_lines *lines)
{
    add_none(lines, PRESS_WORD_body);
}

void press_heading(struct press_lines *lines, int level, const char *text)
{
    const char digit[] = { (char)('0' + level), '\0' };

    add_two(lines, PRESS_WORD_heading, digit, text);
}

void press_para(struct press_lines *lines, const char *text)
{
    add_one(lines, PRESS_WORD_para, text);
}

void press_field(struct press_lines *lines, const char *label, const char *value)
{
    add_two(lines, PRESS_WORD_field, label, value);
}

void press_note(struct press_lines *lines, const char *text)
{
    add_one(lines, PRESS_WORD_note, text);
}

void press_sign(struct press_lines *lines, const char *who, const char *date)
{
    add_two(lines, PRESS_WORD_sign, who, date);
}

void press_together(struct press_lines *lines)
{
    add_none(lines, PRESS_WORD_together);
}

void press_apart(struct press_lines *lines)
{
    add_none(lines, PRESS_WORD_apart);
}

void press_break(struct press_lines *lines)
{
    add_none(lines, PRESS_WORD_break);
}

void press_table(struct press_lines *lines, const char *caption)
{
    add_one(lines, PRESS_WORD_table, caption);
}

void press_column(struct press_lines *lines, enum press_cell kind, const char *caption)
{
    add_two(lines, PRESS_WORD_column, press_cell_word(kind), caption);
}

void press_row(struct press_lines *lines, const char *const *cells, size_t count)
{
    add_line(lines, PRESS_WORD_row, cells, count);
}

void press_done(struct press_lines *lines)
{
    add_none(lines, PRESS_WORD_done);
}

void press_end(struct press_lines *lines)
{
    add_count(lines, PRESS_WORD_end, lines->count);
}
