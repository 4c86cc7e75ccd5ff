/* SPDX-License-Identifier: MIT */
/*
 * A screenful of cells in memory: what everything is drawn on.
 *
 * The terminal shows a copy of it (tty.h) and a test compares it with a
 * picture. Text comes in through canvas_put() alone, which shows control and
 * direction characters as marks, so nothing typed or stored reaches a
 * terminal raw. The bottom right cell is never written: it would scroll.
 */

#ifndef UI_CANVAS_H
#define UI_CANVAS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/compiler.h"
#include "base/str.h"

/* What a cell means; the terminal maps it to attributes first, colours second. */
enum role {
    ROLE_TEXT,
    ROLE_QUIET,  /* rules, hints, what is beside the point */
    ROLE_TITLE,  /* captions, headings */
    ROLE_BAR,    /* the first and the last row */
    ROLE_FIELD,  /* what can be typed into */
    ROLE_FOCUS,  /* the focused thing */
    ROLE_ALERT,  /* errors, late, "!" */
    ROLE_NOTICE, /* consent word, "ok", tags */
    ROLE_COUNT
};

enum borders { BORDERS_UTF8, BORDERS_ASCII };

/* A base character and up to four marks. */
enum { CELL_BYTES = 22 };

struct cell {
    char text[CELL_BYTES]; /* UTF-8; "" in the second half of a wide character */
    uint8_t columns;       /* 1 or 2; 0 in the second half of a wide one */
    uint8_t role;          /* enum role */
};

struct rect {
    int row;
    int col;
    int rows;
    int cols;
};

struct canvas;

/* Blank, with nothing clipped and no cursor. At least 1x1. */
RETURNS_NONNULL struct canvas *canvas_new(int rows, int cols, enum borders borders);
void canvas_free(struct canvas *canvas);

/* Makes it blank again at this size. */
void canvas_reset(struct canvas *canvas, int rows, int cols);

int canvas_rows(const struct canvas *canvas);
int canvas_cols(const struct canvas *canvas);
enum borders canvas_borders(const struct canvas *canvas);
struct rect canvas_rect(const struct canvas *canvas);
const struct cell *canvas_cell(const struct canvas *canvas, int row, int col);

/* Nothing outside `rect` (and what was clipped already) is drawn until the
 * returned rectangle is given to canvas_unclip(). */
NODISCARD struct rect canvas_clip(struct canvas *canvas, struct rect rect);
void canvas_unclip(struct canvas *canvas, struct rect before);

/* One line of text; gives the columns it takes, cut or not. */
int canvas_put(struct canvas *canvas, int row, int col, enum role role, const char *text);
int canvas_printf(struct canvas *canvas, int row, int col, enum role role, const char *format, ...)
    PRINTF_LIKE(5, 6);

/* The first `length` bytes of text in at most `cols` columns, the rest of them
 * blank in that role; what is cut off ends in a mark ("~"). */
void canvas_put_in(struct canvas *canvas, int row, int col, int cols, enum role role,
                   const char *text, size_t length);

/* The same, pushed to the right. */
void canvas_put_right(struct canvas *canvas, int row, int col, int cols, enum role role,
                      const char *text);

/* Words wrapped into a rectangle from its line `from` on; gives the number of
 * lines the whole text has at that width. */
int canvas_wrap(struct canvas *canvas, struct rect rect, enum role role, const char *text,
                int from);

/* Blanks in a role; a role for what is there already. */
void canvas_fill(struct canvas *canvas, struct rect rect, enum role role);
void canvas_tint(struct canvas *canvas, struct rect rect, enum role role);

void canvas_rule(struct canvas *canvas, int row, int col, int cols);
void canvas_wall(struct canvas *canvas, int row, int col, int rows);

/* A frame with a title in its upper edge (NULL or "": none). */
void canvas_box(struct canvas *canvas, struct rect rect, const char *title);

/* A bar of `filled` cells out of `cols`: it always stands beside its number. */
void canvas_bar(struct canvas *canvas, int row, int col, int cols, int filled);

/* Where the hardware cursor goes; hidden until somebody says. */
void canvas_cursor(struct canvas *canvas, int row, int col);
bool canvas_cursor_at(const struct canvas *canvas, int *row, int *col);

/* The rows without trailing blanks, then "[cursor r,c]" counted from 1. */
void canvas_dump(const struct canvas *canvas, struct str *out);

#endif
