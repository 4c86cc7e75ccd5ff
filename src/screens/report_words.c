/* SPDX-License-Identifier: MIT */
/* The rows of a report in words. */

#include "config.h"

#include "screens/report_words.h"

#include <string.h>

#include "screens/rows_screen.h"
#include "service/report_text.h"

const struct report_cell *report_cell_at(const struct report_rows *rows, size_t row,
                                         size_t column)
{
    return &rows->cells[row * rows->columns + column];
}

bool report_is_hidden(const struct report_rows *rows, size_t row)
{
    return report_cell_at(rows, row, rows->columns - 1)->hidden;
}

/* A code is read in words where there are some. */
static const char *code_words(const char *column, const char *text)
{
    int state = strcmp(column, "state") == 0 ? code_find(CODES_STATE_ID, text) : 0;

    return state > 0 ? code_label(CODES_STATE_ID, state) : text;
}

const char *report_cell_words(const struct report_rows *rows, size_t row, size_t column,
                              struct arena *arena)
{
    const struct report_cell *cell = report_cell_at(rows, row, column);
    const struct report_column *of = &rows->report->columns[column];

    if (cell->hidden)
        return "*";
    if (of->kind == REPORT_DAY)
        return rows_day(cell->known ? cell->day : DATE_NONE, arena);
    return report_cell_text(cell, of->kind, arena);
}

/* "Days open"; of what has no better name than in a file, its caption. */
const char *report_column_words(const struct report_column *column, struct arena *arena)
{
    char *words;

    if (strcmp(column->name, "urn") == 0 || strcmp(column->name, "of") == 0)
        return column->caption;
    words = arena_strdup(arena, column->name);
    for (char *p = words; *p != '\0'; p++)
        *p = *p == '_' ? ' ' : *p;
    if (*words >= 'a' && *words <= 'z')
        *words = (char)(*words - 'a' + 'A');
    return words;
}

const char *report_section_words(const struct report_rows *rows, size_t row, struct arena *arena)
{
    const char *by = report_cell_at(rows, row, 0)->text;

    return strcmp(by, "total") == 0 ? "Of all" : arena_printf(arena, "By %s", by);
}

void report_row_words(const struct report_rows *rows, size_t row, struct str *out)
{
    struct arena arena = ARENA_INIT;

    for (size_t i = 0; i < rows->columns; i++) {
        const struct report_column *column = &rows->report->columns[i];
        const char *words = report_cell_words(rows, row, i, &arena);

        if (*words)
            str_printf(out, "%s%s: %s", out->used > 0 ? ". " : "",
                       report_column_words(column, &arena), code_words(column->name, words));
    }
    arena_clear(&arena);
}

const char *report_behind_words(const struct report_rows *rows, size_t row, struct arena *arena)
{
    const struct report *report = rows->report;
    const char *first = report_cell_words(rows, row, 0, arena);
    const char *of, *kind;

    if (report->named)
        return arena_printf(arena, "%s: %s", report->code, first);
    of = report_cell_words(rows, row, 1, arena);
    kind = report->columns[2].kind == REPORT_CODE ? report_cell_words(rows, row, 2, arena) : "";
    return arena_printf(arena, "%s: %s%s%s%s%s", report->code,
                        strcmp(first, "total") == 0 ? "all" : first, *of ? " " : "", of,
                        *kind ? ", " : "", kind);
}

enum { NAME_COLS = 14, CODE_COLS = 8, DAY_COLS = 11 };

int report_column_cols(const struct report_column *column, const char *caption)
{
    int cols = column->least;

    if (column->kind == REPORT_DAY)
        cols = DAY_COLS;
    else if (column->kind == REPORT_WORDS)
        cols = NAME_COLS;
    else if (column->kind == REPORT_CODE && column->caption == NULL)
        cols = CODE_COLS;
    return cols > (int)strlen(caption) ? cols : (int)strlen(caption);
}
