/* SPDX-License-Identifier: MIT */
/* A document as a spreadsheet. */

#include "config.h"

#include "helper/sheet.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/text.h"
#include "helper/sheet_file.h"

/* What a spreadsheet holds. */
enum { MOST_ROWS = 1048575, MOST_UNITS = 32767, NAME_UNITS = 31, FIRST_YEAR = 1900 };
/* How wide a column is, in digits. */
enum { NARROWEST = 6, WIDEST = 60, ROOM = 2 };

struct sheet {
    lxw_workbook *book;
    lxw_format *header, *words, *whole, *tenths, *percent, *day, *hidden, *label;
    const struct document *document;
    struct arena *arena;
    struct err *err;
    int sheets;
};

/* ----- How cells look ---------------------------------------------------------- */

static lxw_format *format(struct sheet *s, const char *number)
{
    lxw_format *made = workbook_add_format(s->book);

    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    if (number)
        format_set_num_format(made, number);
    return made;
}

static void make_formats(struct sheet *s)
{
    s->words = format(s, NULL);
    format_set_text_wrap(s->words);
    s->whole = format(s, "0");
    s->tenths = format(s, "0.0");
    s->percent = format(s, "0.0%");
    s->day = format(s, "yyyy-mm-dd");
    s->hidden = format(s, NULL);
    format_set_align(s->hidden, LXW_ALIGN_RIGHT);
    s->label = format(s, NULL);
    format_set_bold(s->label);
    s->header = format(s, NULL);
    format_set_bold(s->header);
    format_set_text_wrap(s->header);
    format_set_bottom(s->header, LXW_BORDER_THIN);
}

/* ----- Cells -------------------------------------------------------------------- */

/* Characters as a spreadsheet counts them: those beyond the first plane are two. */
static size_t units(const char *text)
{
    size_t count = 0;

    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;

        count += (c & 0xC0) != 0x80;
        count += c >= 0xF0;
    }
    return count;
}

static bool put_text(struct sheet *s, lxw_worksheet *on, lxw_row_t row, lxw_col_t col,
                     const char *text, lxw_format *look)
{
    if (units(text) > MOST_UNITS)
        return err_set(s->err, ERR_REFUSED,
                       "A text is longer than a cell of a spreadsheet holds (32,767 characters); "
                       "ask for csv or pdf.");
    if (*text)
        worksheet_write_string(on, row, col, text, look);
    return true;
}

static bool put_day(struct sheet *s, lxw_worksheet *on, lxw_row_t row, lxw_col_t col,
                    const char *text)
{
    struct date date;
    lxw_datetime day = { 0 };

    if (!date_parse(text, &date))
        return true;
    date_to_civil(date, &day.year, &day.month, &day.day);
    if (day.year < FIRST_YEAR)
        return put_text(s, on, row, col, text, s->words);
    worksheet_write_datetime(on, row, col, &day, s->day);
    return true;
}

/* A number, or the star of one that is hidden. */
static bool put_number(struct sheet *s, lxw_worksheet *on, lxw_row_t row, lxw_col_t col,
                       const char *text, double share, lxw_format *look)
{
    if (strcmp(text, "*") == 0)
        return put_text(s, on, row, col, text, s->hidden);
    if (*text)
        worksheet_write_number(on, row, col, strtod(text, NULL) / share, look);
    return true;
}

static bool put_cell(struct sheet *s, lxw_worksheet *on, lxw_row_t row, lxw_col_t col,
                     const char *text, enum press_cell kind)
{
    switch (kind) {
    case PRESS_CELL_TEXT:
    case PRESS_CELL_CODE:
    case PRESS_CELL_COUNT:
        break;
    case PRESS_CELL_NUMBER:
        return put_number(s, on, row, col, text, 1, s->whole);
    case PRESS_CELL_FIGURE:
        return put_number(s, on, row, col, text, 1, s->tenths);
    case PRESS_CELL_PERCENT:
        return put_number(s, on, row, col, text, 100, s->percent);
    case PRESS_CELL_DATE:
        return put_day(s, on, row, col, text);
    }
    return put_text(s, on, row, col, text, s->words);
}

/* ----- A sheet -------------------------------------------------------------------- */

/* "RP02", "RP02 2": what a name of a sheet may not have is a blank, and no two are the same. */
static const char *sheet_name(struct sheet *s, const char *caption)
{
    char *name = arena_strdup(s->arena, *caption ? caption : "Table");
    int tries = 1;
    const char *unused = name;

    for (char *at = name; *at; at++) {
        if (strchr("[]:*?/\\'\n\t", *at))
            *at = ' ';
    }
    while (units(name) > NAME_UNITS - 4)
        name[text_previous(name, strlen(name), strlen(name))] = '\0';
    while (workbook_get_worksheet_by_name(s->book, unused))
        unused = arena_printf(s->arena, "%s %d", name, ++tries);
    return unused;
}

static lxw_worksheet *new_sheet(struct sheet *s, const char *caption)
{
    lxw_worksheet *on = workbook_add_worksheet(s->book, sheet_name(s, caption));

    if (!on) {
        err_set(s->err, ERR_REFUSED, "The spreadsheet could not be begun.");
        return NULL;
    }
    worksheet_set_paper(on, 9); /* A4 */
    worksheet_set_footer(on, "&R&P / &N");
    s->sheets++;
    return on;
}

static int columns_of(const char *text)
{
    int most = 0;

    while (*text) {
        size_t length = strcspn(text, "\n");
        int columns = text_columns(text, length);

        most = columns > most ? columns : most;
        text += length + (text[length] == '\n');
    }
    return most;
}

static void set_width(lxw_worksheet *on, const struct grid *grid, size_t col)
{
    int width = columns_of(grid->columns[col].caption) + ROOM;

    for (size_t row = 0; row < grid->row_count; row++) {
        int columns = columns_of(grid->rows[row][col]);

        width = columns > width ? columns : width;
    }
    width = width < NARROWEST ? NARROWEST : width > WIDEST ? WIDEST : width;
    worksheet_set_column(on, (lxw_col_t)col, (lxw_col_t)col, width + ROOM, NULL);
}

static void set_view(lxw_worksheet *on, const struct grid *grid)
{
    worksheet_freeze_panes(on, 1, 0);
    worksheet_repeat_rows(on, 0, 0);
    worksheet_autofilter(on, 0, 0, (lxw_row_t)grid->row_count, (lxw_col_t)(grid->column_count - 1));
    worksheet_set_landscape(on);
    worksheet_fit_to_pages(on, 1, 0);
}

static bool add_table(struct sheet *s, const struct grid *grid)
{
    lxw_worksheet *on;

    if (grid->row_count > MOST_ROWS)
        return err_set(s->err, ERR_REFUSED,
                       "A spreadsheet holds no more than 1,048,575 rows; ask for csv, or for less.");
    on = new_sheet(s, grid->caption);
    if (!on)
        return false;
    for (size_t col = 0; col < grid->column_count; col++) {
        set_width(on, grid, col);
        if (!put_text(s, on, 0, (lxw_col_t)col, grid->columns[col].caption, s->header))
            return false;
    }
    set_view(on, grid);
    for (size_t row = 0; row < grid->row_count; row++) {
        for (size_t col = 0; col < grid->column_count; col++) {
            if (!put_cell(s, on, (lxw_row_t)(row + 1), (lxw_col_t)col, grid->rows[row][col],
                          grid->columns[col].kind))
                return false;
        }
    }
    return true;
}

/* ----- What it is ------------------------------------------------------------------ */

static bool put_pair(struct sheet *s, lxw_worksheet *on, lxw_row_t *row, const char *label,
                     const char *value)
{
    lxw_row_t at = (*row)++;

    return put_text(s, on, at, 0, label, s->label) && put_text(s, on, at, 1, value, s->words);
}

static bool put_block(struct sheet *s, lxw_worksheet *on, lxw_row_t *row,
                      const struct block *block)
{
    switch (block->word) {
    case PRESS_WORD_heading:
        ++*row;
        return put_pair(s, on, row, block->text, "");
    case PRESS_WORD_field:
    case PRESS_WORD_sign:
        return put_pair(s, on, row, block->text, block->more);
    case PRESS_WORD_para:
    case PRESS_WORD_note:
        return put_pair(s, on, row, "", block->text);
    default:
        return true;
    }
}

static bool add_about(struct sheet *s)
{
    const struct document *document = s->document;
    lxw_worksheet *on = new_sheet(s, "About");
    lxw_row_t row = 0;

    if (!on)
        return false;
    worksheet_set_column(on, 0, 0, 24, NULL);
    worksheet_set_column(on, 1, 1, 80, NULL);
    if (!put_pair(s, on, &row, document->title, "") ||
        (*document->banner && !put_pair(s, on, &row, document->banner, "")))
        return false;
    for (size_t i = 0; i < document->block_count; i++) {
        if (!put_block(s, on, &row, &document->blocks[i]))
            return false;
    }
    return true;
}

/* ----- The whole --------------------------------------------------------------------- */

static void set_properties(struct sheet *s)
{
    const struct document *document = s->document;
    lxw_doc_properties properties = { .title = arena_strdup(s->arena, document->title),
                                      .author = arena_strdup(s->arena, document->by),
                                      .created = (time_t)document->made.seconds };

    workbook_set_properties(s->book, &properties);
}

static bool fill(struct sheet *s)
{
    make_formats(s);
    set_properties(s);
    for (size_t i = 0; i < s->document->block_count; i++) {
        const struct block *block = &s->document->blocks[i];

        if (block->grid && !add_table(s, block->grid))
            return false;
    }
    return add_about(s);
}

static bool finish(struct sheet *s, int fd, struct made *out)
{
    bool filled = fill(s);
    lxw_error closed = workbook_close(s->book);

    if (!filled)
        return false;
    if (closed == LXW_NO_ERROR && sheet_file_was_asked() &&
        sheet_file_read(fd, &out->bytes, &out->length, s->arena))
        return true;
    return err_set(s->err, ERR_REFUSED, "The spreadsheet could not be made: %s.",
                   closed ? lxw_strerror(closed) : "no room in memory");
}

bool sheet_make(const struct document *document, struct made *out,
                struct arena *arena, struct err *err)
{
    struct sheet sheet = { .document = document, .arena = arena, .err = err };
    char name[SHEET_FILE_NAME];
    int fd = sheet_file_new();
    bool ok;

    if (fd < 0)
        return err_set(err, ERR_STORAGE, "There is no room in memory for the spreadsheet.");
    sheet_file_name(fd, name);
    sheet.book = workbook_new(name);
    ok = sheet.book && finish(&sheet, fd, out);
    if (!sheet.book)
        err_set(err, ERR_STORAGE, "There is no room in memory for the spreadsheet.");
    close(fd);
    return ok;
}
