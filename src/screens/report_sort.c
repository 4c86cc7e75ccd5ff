/* SPDX-License-Identifier: MIT */
/* The rows of a report in order. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/text_fold.h"
#include "screens/report_words.h"

bool report_same_section(const struct report_rows *rows, size_t a, size_t b)
{
    return rows->report->named ||
           strcmp(report_cell_at(rows, a, 0)->text, report_cell_at(rows, b, 0)->text) == 0;
}

struct sort_key {
    const struct report_cell *cell;
    const char *text; /* folded, of a cell with text */
    enum report_kind kind;
    size_t section, row;
    bool reverse;
};

static int compare_cells(const struct sort_key *a, const struct sort_key *b)
{
    if (a->kind == REPORT_WORDS || a->kind == REPORT_CODE)
        return strcmp(a->text, b->text);
    if (a->kind == REPORT_DAY)
        return date_compare(a->cell->day, b->cell->day);
    return (a->cell->number > b->cell->number) - (a->cell->number < b->cell->number);
}

/* What is not known, or hidden, stands last either way. */
static int by_key(const void *left, const void *right)
{
    const struct sort_key *a = left, *b = right;
    bool a_there = a->cell->known && !a->cell->hidden, b_there = b->cell->known && !b->cell->hidden;
    int order = 0;

    if (a->section != b->section)
        return a->section < b->section ? -1 : 1;
    if (a_there != b_there)
        return a_there ? -1 : 1;
    if (a_there)
        order = compare_cells(a, b);
    if (order != 0)
        return a->reverse ? -order : order;
    return (a->row > b->row) - (a->row < b->row);
}

static struct sort_key *make_keys(const struct report_rows *rows, size_t column, bool reverse,
                                  struct arena *arena)
{
    struct sort_key *keys = arena_alloc(arena, (rows->rows + 1) * sizeof(*keys));
    size_t section = 0;

    for (size_t i = 0; i < rows->rows; i++) {
        section += i > 0 && !report_same_section(rows, i - 1, i);
        keys[i] = (struct sort_key){ .cell = report_cell_at(rows, i, column),
                                     .kind = rows->report->columns[column].kind,
                                     .section = section,
                                     .row = i,
                                     .reverse = reverse };
        if (keys[i].cell->known && keys[i].cell->text != NULL)
            keys[i].text = text_fold(keys[i].cell->text, arena);
    }
    return keys;
}

size_t *report_sorted(const struct report_rows *rows, int column, bool reverse,
                      struct arena *arena)
{
    size_t *places = arena_alloc(arena, (rows->rows + 1) * sizeof(*places));
    struct sort_key *keys;

    for (size_t i = 0; i < rows->rows; i++)
        places[i] = i;
    if (column == REPORT_UNSORTED || rows->rows == 0)
        return places;
    keys = make_keys(rows, (size_t)column, reverse, arena);
    qsort(keys, rows->rows, sizeof(*keys), by_key);
    for (size_t i = 0; i < rows->rows; i++)
        places[i] = keys[i].row;
    return places;
}
