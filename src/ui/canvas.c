/* SPDX-License-Identifier: MIT */
/* The surface everything is drawn on. */

#include "config.h"

#include "ui/canvas.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/text.h"
#include "base/text_char.h"
#include "base/text_wrap.h"

struct canvas {
    int rows;
    int cols;
    struct rect clip;
    struct cell *cells;
    enum borders borders;
    bool cursor_shown;
    int cursor_row;
    int cursor_col;
};

static const struct cell blank = { .text = " ", .columns = 1, .role = ROLE_TEXT };

static int at_least(int a, int b)
{
    return a > b ? a : b;
}

static int at_most(int a, int b)
{
    return a < b ? a : b;
}

static struct rect rect_both(struct rect a, struct rect b)
{
    struct rect both = { .row = at_least(a.row, b.row), .col = at_least(a.col, b.col) };

    both.rows = at_least(0, at_most(a.row + a.rows, b.row + b.rows) - both.row);
    both.cols = at_least(0, at_most(a.col + a.cols, b.col + b.cols) - both.col);
    return both;
}

struct canvas *canvas_new(int rows, int cols, enum borders borders)
{
    struct canvas *canvas = calloc(1, sizeof(*canvas));

    if (canvas == NULL)
        die("There is not enough memory for the screen.");
    canvas->borders = borders;
    canvas_reset(canvas, rows, cols);
    return canvas;
}

static void wipe(struct canvas *canvas)
{
    size_t size = (size_t)canvas->rows * (size_t)canvas->cols * sizeof(*canvas->cells);

    if (canvas->cells != NULL)
        explicit_bzero(canvas->cells, size);
}

void canvas_free(struct canvas *canvas)
{
    if (canvas == NULL)
        return;
    wipe(canvas);
    free(canvas->cells);
    free(canvas);
}

void canvas_reset(struct canvas *canvas, int rows, int cols)
{
    rows = at_least(rows, 1);
    cols = at_least(cols, 1);
    if (rows != canvas->rows || cols != canvas->cols) {
        wipe(canvas);
        free(canvas->cells);
        canvas->cells = calloc((size_t)rows * (size_t)cols, sizeof(*canvas->cells));
        if (canvas->cells == NULL)
            die("There is not enough memory for the screen.");
        canvas->rows = rows;
        canvas->cols = cols;
    }
    canvas->clip = canvas_rect(canvas);
    canvas->cursor_shown = false;
    for (int i = 0; i < rows * cols; i++)
        canvas->cells[i] = blank;
}

int canvas_rows(const struct canvas *canvas)
{
    return canvas->rows;
}

int canvas_cols(const struct canvas *canvas)
{
    return canvas->cols;
}

enum borders canvas_borders(const struct canvas *canvas)
{
    return canvas->borders;
}

struct rect canvas_rect(const struct canvas *canvas)
{
    return (struct rect){ 0, 0, canvas->rows, canvas->cols };
}

static struct cell *cell_at(const struct canvas *canvas, int row, int col)
{
    return &canvas->cells[row * canvas->cols + col];
}

const struct cell *canvas_cell(const struct canvas *canvas, int row, int col)
{
    return cell_at(canvas, row, col);
}

struct rect canvas_clip(struct canvas *canvas, struct rect rect)
{
    struct rect before = canvas->clip;

    canvas->clip = rect_both(before, rect);
    return before;
}

void canvas_unclip(struct canvas *canvas, struct rect before)
{
    canvas->clip = before;
}

static bool may_draw(const struct canvas *canvas, int row, int col)
{
    const struct rect *clip = &canvas->clip;

    if (row < clip->row || row >= clip->row + clip->rows)
        return false;
    if (col < clip->col || col >= clip->col + clip->cols)
        return false;
    return row != canvas->rows - 1 || col != canvas->cols - 1;
}

/* Half of a wide character cannot stay: blank the other half with it. */
static void break_wide(struct canvas *canvas, int row, int col)
{
    struct cell *cell = cell_at(canvas, row, col);

    if (cell->columns == 0 && col > 0) {
        snprintf(cell[-1].text, CELL_BYTES, " ");
        cell[-1].columns = 1;
    } else if (cell->columns == 2 && col + 1 < canvas->cols) {
        snprintf(cell[1].text, CELL_BYTES, " ");
        cell[1].columns = 1;
    }
}

static void set_cell(struct canvas *canvas, int row, int col, const struct cell *value)
{
    break_wide(canvas, row, col);
    *cell_at(canvas, row, col) = *value;
}

static void draw_cell(struct canvas *canvas, int row, int col, const struct cell *value)
{
    struct cell right = { .text = "", .columns = 0, .role = value->role };
    struct cell half = { .text = " ", .columns = 1, .role = value->role };

    if (value->columns == 1) {
        if (may_draw(canvas, row, col))
            set_cell(canvas, row, col, value);
        return;
    }
    if (may_draw(canvas, row, col) && may_draw(canvas, row, col + 1)) {
        set_cell(canvas, row, col, value);
        set_cell(canvas, row, col + 1, &right);
    } else if (may_draw(canvas, row, col)) {
        set_cell(canvas, row, col, &half);
    }
}

/* ----- Text ------------------------------------------------------------ */

/* What is shown for a character that must not reach a terminal. */
static const char *mark_for(const struct canvas *canvas, uint32_t c)
{
    if (text_char_class(c) == TEXT_LAYOUT)
        return " ";
    return canvas->borders == BORDERS_ASCII ? "?" : "\xef\xbf\xbd";
}

/* Adds a mark to the cell's base character while there is room. */
static void add_mark(struct cell *cell, const char *text, size_t bytes)
{
    size_t used = strlen(cell->text);

    if (used + bytes < CELL_BYTES) {
        memcpy(cell->text + used, text, bytes);
        cell->text[used + bytes] = '\0';
    }
}

/* Starts a cell with a character; gives its bytes. */
static size_t begin_cell(const struct canvas *canvas, const char *text, size_t length,
                         struct cell *cell)
{
    uint32_t c;
    size_t bytes = text_char(text, length, &c);
    enum text_class class = text_char_class(c);
    int columns = text_char_columns(c);

    cell->text[0] = '\0';
    cell->columns = columns == 2 ? 2 : 1;
    if (class == TEXT_UNSAFE || class == TEXT_LAYOUT) {
        add_mark(cell, mark_for(canvas, c), strlen(mark_for(canvas, c)));
        return bytes;
    }
    if (class == TEXT_SILENT)
        cell->columns = 0;
    else if (columns < 1)
        add_mark(cell, " ", 1);
    if (class != TEXT_SILENT)
        add_mark(cell, text, bytes);
    return bytes;
}

/* The next character with its marks as a cell; gives their bytes. What shows
 * nothing gives a cell of no columns. */
static size_t next_cell(const struct canvas *canvas, const char *text, size_t length,
                        struct cell *cell)
{
    size_t at = begin_cell(canvas, text, length, cell);

    while (at < length && (unsigned char)text[at] >= 0x80) {
        uint32_t c;
        size_t bytes = text_char(text + at, length - at, &c);

        if (text_char_columns(c) > 0 || text_char_class(c) == TEXT_UNSAFE)
            break;
        if (text_char_class(c) != TEXT_SILENT)
            add_mark(cell, text + at, bytes);
        at += bytes;
    }
    return at;
}

/* Most of what is drawn: a letter of ASCII with no mark after it. */
static bool is_plain(const char *text, size_t length)
{
    return text[0] >= ' ' && text[0] <= '~' && (length == 1 || (unsigned char)text[1] < 0x80);
}

static int put_bytes(struct canvas *canvas, int row, int col, enum role role, const char *text,
                     size_t length)
{
    int at = col;

    for (size_t i = 0; i < length;) {
        struct cell cell = { .role = (uint8_t)role };

        if (is_plain(text + i, length - i)) {
            cell.text[0] = text[i++];
            cell.columns = 1;
        } else {
            i += next_cell(canvas, text + i, length - i, &cell);
        }
        if (cell.columns > 0 && row >= 0 && row < canvas->rows)
            draw_cell(canvas, row, at, &cell);
        at += cell.columns;
    }
    return at - col;
}

int canvas_put(struct canvas *canvas, int row, int col, enum role role, const char *text)
{
    return put_bytes(canvas, row, col, role, text, strlen(text));
}

int canvas_printf(struct canvas *canvas, int row, int col, enum role role, const char *format, ...)
{
    char text[1024];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    return canvas_put(canvas, row, col, role, text);
}

void canvas_put_in(struct canvas *canvas, int row, int col, int cols, enum role role,
                   const char *text, size_t length)
{
    struct rect room = { row, col, 1, cols };
    struct rect before = canvas_clip(canvas, room);
    const char *mark = canvas->borders == BORDERS_ASCII ? TEXT_CUT_ASCII : TEXT_CUT;

    canvas_fill(canvas, room, role);
    if (put_bytes(canvas, row, col, role, text, length) > cols && cols > 0)
        canvas_put(canvas, row, col + cols - 1, role, mark);
    canvas_unclip(canvas, before);
}

void canvas_put_right(struct canvas *canvas, int row, int col, int cols, enum role role,
                      const char *text)
{
    int columns = text_columns(text, strlen(text));

    if (columns >= cols)
        canvas_put_in(canvas, row, col, cols, role, text, strlen(text));
    else
        canvas_put(canvas, row, col + cols - columns, role, text);
}

int canvas_wrap(struct canvas *canvas, struct rect rect, enum role role, const char *text,
                int from)
{
    struct arena arena = ARENA_INIT;
    struct text_lines lines =
        text_wrap(text, strlen(text), rect.cols > 1 ? rect.cols : 1, &arena);
    int count = (int)lines.count;

    for (int i = 0; i < rect.rows && from + i < count; i++) {
        const struct text_line *line = &lines.items[from + i];

        canvas_put_in(canvas, rect.row + i, rect.col, rect.cols, role, text + line->start,
                      line->columns < rect.cols ? line->length
                                                : text_prefix(text + line->start, line->length,
                                                              rect.cols, NULL));
    }
    arena_clear(&arena);
    return count;
}

/* ----- Shapes ---------------------------------------------------------- */

void canvas_fill(struct canvas *canvas, struct rect rect, enum role role)
{
    struct cell cell = { .text = " ", .columns = 1, .role = (uint8_t)role };
    struct rect part = rect_both(rect, canvas->clip);

    for (int row = part.row; part.cols > 0 && row < part.row + part.rows; row++) {
        int last = part.col + part.cols - 1;

        if (!may_draw(canvas, row, last))
            last--;
        if (last < part.col)
            continue;
        break_wide(canvas, row, part.col);
        break_wide(canvas, row, last);
        for (int col = part.col; col <= last; col++)
            *cell_at(canvas, row, col) = cell;
    }
}

void canvas_tint(struct canvas *canvas, struct rect rect, enum role role)
{
    struct rect part = rect_both(rect, canvas->clip);

    for (int row = part.row; row < part.row + part.rows; row++) {
        for (int col = part.col; col < part.col + part.cols; col++) {
            if (may_draw(canvas, row, col))
                cell_at(canvas, row, col)->role = (uint8_t)role;
        }
    }
}

enum line { LINE_ACROSS, LINE_DOWN, LINE_TOP_LEFT, LINE_TOP_RIGHT, LINE_LOW_LEFT, LINE_LOW_RIGHT };

static void put_line(struct canvas *canvas, int row, int col, enum line line)
{
    static const char *const fine[] = { "─", "│", "┌", "┐", "└", "┘" };
    static const char *const plain[] = { "-", "|", "+", "+", "+", "+" };

    canvas_put(canvas, row, col, ROLE_QUIET,
               canvas->borders == BORDERS_UTF8 ? fine[line] : plain[line]);
}

void canvas_rule(struct canvas *canvas, int row, int col, int cols)
{
    for (int i = 0; i < cols; i++)
        put_line(canvas, row, col + i, LINE_ACROSS);
}

void canvas_wall(struct canvas *canvas, int row, int col, int rows)
{
    for (int i = 0; i < rows; i++)
        put_line(canvas, row + i, col, LINE_DOWN);
}

static void put_box_title(struct canvas *canvas, struct rect rect, const char *title)
{
    size_t length = title == NULL ? 0 : strlen(title);
    int cols = length == 0 ? 0 : text_columns(title, length);

    if (length == 0 || rect.cols < 9)
        return;
    if (cols > rect.cols - 7)
        cols = rect.cols - 7;
    canvas_put(canvas, rect.row, rect.col + 3, ROLE_TITLE, " ");
    canvas_put_in(canvas, rect.row, rect.col + 4, cols, ROLE_TITLE, title, length);
    canvas_put(canvas, rect.row, rect.col + 4 + cols, ROLE_TITLE, " ");
}

void canvas_box(struct canvas *canvas, struct rect rect, const char *title)
{
    int low = rect.row + rect.rows - 1;
    int right = rect.col + rect.cols - 1;

    if (rect.rows < 2 || rect.cols < 2)
        return;
    canvas_rule(canvas, rect.row, rect.col + 1, rect.cols - 2);
    canvas_rule(canvas, low, rect.col + 1, rect.cols - 2);
    canvas_wall(canvas, rect.row + 1, rect.col, rect.rows - 2);
    canvas_wall(canvas, rect.row + 1, right, rect.rows - 2);
    put_line(canvas, rect.row, rect.col, LINE_TOP_LEFT);
    put_line(canvas, rect.row, right, LINE_TOP_RIGHT);
    put_line(canvas, low, rect.col, LINE_LOW_LEFT);
    put_line(canvas, low, right, LINE_LOW_RIGHT);
    put_box_title(canvas, rect, title);
}

void canvas_bar(struct canvas *canvas, int row, int col, int cols, int filled)
{
    bool fine = canvas->borders == BORDERS_UTF8;

    for (int i = 0; i < cols; i++) {
        if (i < filled)
            canvas_put(canvas, row, col + i, ROLE_TEXT, fine ? "█" : "#");
        else
            canvas_put(canvas, row, col + i, ROLE_QUIET, fine ? "·" : ".");
    }
}

/* ----- Cursor and picture ---------------------------------------------- */

void canvas_cursor(struct canvas *canvas, int row, int col)
{
    canvas->cursor_row = at_least(0, at_most(row, canvas->rows - 1));
    canvas->cursor_col = at_least(0, at_most(col, canvas->cols - 1));
    canvas->cursor_shown = true;
}

bool canvas_cursor_at(const struct canvas *canvas, int *row, int *col)
{
    *row = canvas->cursor_row;
    *col = canvas->cursor_col;
    return canvas->cursor_shown;
}

static void dump_row(const struct canvas *canvas, int row, struct str *out)
{
    int last = canvas->cols - 1;

    while (last >= 0 && strcmp(cell_at(canvas, row, last)->text, " ") == 0)
        last--;
    for (int col = 0; col <= last; col++)
        str_add(out, cell_at(canvas, row, col)->text);
    str_add_char(out, '\n');
}

void canvas_dump(const struct canvas *canvas, struct str *out)
{
    for (int row = 0; row < canvas->rows; row++)
        dump_row(canvas, row, out);
    if (canvas->cursor_shown)
        str_printf(out, "[cursor %d,%d]\n", canvas->cursor_row + 1, canvas->cursor_col + 1);
    else
        str_add(out, "[no cursor]\n");
}
