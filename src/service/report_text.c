/* SPDX-License-Identifier: MIT */
/* The rows of a report as text. */

#include "config.h"

#include "service/report_text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/text_clean.h"

bool report_kind_is_number(enum report_kind kind)
{
    return kind == REPORT_NUMBER || kind == REPORT_COUNT || kind == REPORT_FIGURE;
}

/* "-4.5" */
static const char *tenths(int64_t number, struct arena *arena)
{
    int64_t size = number < 0 ? -number : number;

    return arena_printf(arena, "%s%" PRId64 ".%" PRId64, number < 0 ? "-" : "", size / 10,
                        size % 10);
}

const char *report_cell_text(const struct report_cell *cell, enum report_kind kind,
                             struct arena *arena)
{
    char day[DATE_TEXT];

    if (!cell->known || cell->hidden)
        return "";
    switch (kind) {
    case REPORT_WORDS:
    case REPORT_CODE:
        return cell->text;
    case REPORT_DAY:
        date_format(cell->day, day);
        return arena_strdup(arena, day);
    case REPORT_NUMBER:
    case REPORT_COUNT:
        return arena_printf(arena, "%" PRId64, cell->number);
    case REPORT_FIGURE:
        return tenths(cell->number, arena);
    }
    return "";
}

/* ----- csv -------------------------------------------------------------------- */

static void csv_row(const struct report_rows *rows, size_t row, struct csv_write *csv)
{
    struct arena arena = ARENA_INIT;

    for (size_t i = 0; i < rows->columns; i++) {
        enum report_kind kind = rows->report->columns[i].kind;
        const char *text = report_cell_text(&rows->cells[row * rows->columns + i], kind, &arena);

        text = text_plain(text, TEXT_PARAGRAPHS, &arena);
        if (kind == REPORT_WORDS)
            csv_write_text(csv, text);
        else
            csv_write_value(csv, text);
    }
    csv_write_end(csv);
    arena_clear(&arena);
}

void report_csv(const struct report_rows *rows, enum csv_guard guard, struct str *out)
{
    struct csv_write csv = csv_write_to(out, guard);

    for (size_t i = 0; i < rows->columns; i++)
        csv_write_value(&csv, rows->report->columns[i].name);
    csv_write_end(&csv);
    for (size_t row = 0; row < rows->rows; row++)
        csv_row(rows, row, &csv);
}

/* ----- How many of each --------------------------------------------------------- */

struct tally {
    const char *what;
    int count;
};

static int most_first(const void *left, const void *right)
{
    const struct tally *a = left, *b = right;

    return a->count == b->count ? strcmp(a->what, b->what) : b->count - a->count;
}

static void tally_row(struct tally *tallies, size_t *count, const char *what)
{
    size_t at = 0;

    while (at < *count && strcmp(tallies[at].what, what) != 0)
        at++;
    if (at == *count)
        tallies[(*count)++] = (struct tally){ .what = what };
    tallies[at].count++;
}

void report_tally(const struct report_rows *rows, size_t column, struct str *out)
{
    struct arena arena = ARENA_INIT;
    struct tally *tallies = arena_alloc(&arena, (rows->rows + 1) * sizeof(*tallies));
    size_t count = 0;

    for (size_t row = 0; row < rows->rows; row++) {
        const struct report_cell *cell = &rows->cells[row * rows->columns + column];

        tally_row(tallies, &count, cell->known ? cell->text : "none");
    }
    qsort(tallies, count, sizeof(*tallies), most_first);
    str_printf(out, "By %s:", rows->report->columns[column].name);
    for (size_t i = 0; i < count; i++)
        str_printf(out, "%s %s %d", i ? "," : "", tallies[i].what, tallies[i].count);
    arena_clear(&arena);
}
