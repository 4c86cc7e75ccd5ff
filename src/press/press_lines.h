/* SPDX-License-Identifier: MIT */
/*
 * A finished document as lines of text, for the helper that makes PDF and spreadsheets of it.
 *
 * A line is a word and its fields, with tabs between; in a field \\ \n \t stand for a backslash, a
 * newline and a tab. A text is only what stands in a field of text: nothing in it is an order.
 *
 *     struct press_lines lines;
 *
 *     press_begin(&lines, &text, PRESS_PDF);
 *     press_title(&lines, "Case summary");
 *     press_made(&lines, now);
 *     press_body(&lines);
 *     press_para(&lines, "...");
 *     press_end(&lines);
 *
 * Head lines (lang to numbers) come before press_body, each once; title and made must be there.
 * What is not clean text is cleaned.
 */

#ifndef PRESS_PRESS_LINES_H
#define PRESS_PRESS_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/str.h"

enum { PRESS_VERSION = 1, PRESS_COLUMNS = 24, PRESS_LEVELS = 3 };

/* X(name, how many fields; PRESS_CELLS: as many as the table has columns). */
enum { PRESS_CELLS = -1 };
#define PRESS_WORDS(X) \
    X(press, 2) \
    X(lang, 1) \
    X(title, 1) \
    X(by, 1) \
    X(made, 1) \
    X(paper, 1) \
    X(banner, 1) \
    X(top, 2) \
    X(foot, 1) \
    X(numbers, 2) \
    X(body, 0) \
    X(heading, 2) \
    X(para, 1) \
    X(field, 2) \
    X(note, 1) \
    X(sign, 2) \
    X(together, 0) \
    X(apart, 0) \
    X(break, 0) \
    X(table, 1) \
    X(column, 2) \
    X(row, PRESS_CELLS) \
    X(done, 0) \
    X(end, 1)

enum press_word {
#define X(name, fields) PRESS_WORD_##name,
    PRESS_WORDS(X)
#undef X
    PRESS_WORD_COUNT
};

/* What is made of it. */
#define PRESS_KINDS(X) \
    X(PDF, "pdf") \
    X(XLSX, "xlsx")

enum press_kind {
#define X(name, word) PRESS_##name,
    PRESS_KINDS(X)
#undef X
    PRESS_KIND_COUNT
};

/* What stands in a column; "" is unknown everywhere, "*" hidden where it is of numbers. */
#define PRESS_CELL_KINDS(X) \
    X(TEXT, "text")       /* what somebody wrote */ \
    X(CODE, "code")       /* a reference, a word of a list */ \
    X(NUMBER, "number")   /* 12 */ \
    X(FIGURE, "figure")   /* 12.5 */ \
    X(PERCENT, "percent") /* 85.7, of a hundred */ \
    X(DATE, "date")       /* 2010-03-22 */

enum press_cell {
#define X(name, word) PRESS_CELL_##name,
    PRESS_CELL_KINDS(X)
#undef X
    PRESS_CELL_COUNT
};

const char *press_word(enum press_word word);
const char *press_kind_word(enum press_kind kind);
const char *press_cell_word(enum press_cell cell);

struct press_lines {
    struct str *out; /* what was written; the caller's */
    size_t count;    /* of lines */
};

void press_begin(struct press_lines *lines, struct str *out, enum press_kind kind);

/* ----- The head ------------------------------------------------------------- */

void press_lang(struct press_lines *lines, const char *tag); /* "en-GB" */
void press_title(struct press_lines *lines, const char *text);
void press_by(struct press_lines *lines, const char *name); /* who made it */
void press_made(struct press_lines *lines, struct instant at);
void press_paper(struct press_lines *lines, bool landscape);
void press_banner(struct press_lines *lines, const char *text); /* on top of each page */
void press_top(struct press_lines *lines, const char *left, const char *right);
void press_foot(struct press_lines *lines, const char *left);
void press_numbers(struct press_lines *lines, const char *page, const char *of); /* "Page", "of" */

/* ----- The body -------------------------------------------------------------- */

void press_body(struct press_lines *lines);
void press_heading(struct press_lines *lines, int level, const char *text); /* 1 to PRESS_LEVELS */
void press_para(struct press_lines *lines, const char *text);
void press_field(struct press_lines *lines, const char *label, const char *value);
void press_note(struct press_lines *lines, const char *text); /* what is left out; a warning */
void press_sign(struct press_lines *lines, const char *who, const char *date);

/* What stands between the two is kept on one page, where a page holds it. */
void press_together(struct press_lines *lines);
void press_apart(struct press_lines *lines);
void press_break(struct press_lines *lines);

/* A table: its columns, then its rows. Of a spreadsheet it is a sheet. */
void press_table(struct press_lines *lines, const char *caption);
void press_column(struct press_lines *lines, enum press_cell kind, const char *caption);
void press_row(struct press_lines *lines, const char *const *cells, size_t count);
void press_done(struct press_lines *lines);

void press_end(struct press_lines *lines);

#endif
