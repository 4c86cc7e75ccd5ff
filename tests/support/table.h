/* SPDX-License-Identifier: MIT */
/*
 * A table typed again from the field specification: tests/expected/NAME, cells
 * apart by commas, none quoted, the first row the headings.
 */

#ifndef TESTS_TABLE_H
#define TESTS_TABLE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

struct table_row {
    char **cells;
    size_t count;
};

struct table {
    struct arena arena;
    struct table_row *lines;
    size_t rows;
};

static inline struct table_row table_split(struct arena *arena, char *line)
{
    struct table_row row = { NULL, 0 };
    char *at = line;

    while (at) {
        char *cell = at;

        at = strchr(cell, ',');
        if (at)
            *at++ = '\0';
        row.cells = arena_grow(arena, row.cells, row.count, sizeof(*row.cells));
        row.cells[row.count++] = cell;
    }
    return row;
}

/* Ends the test when the file is not there. */
static inline void table_read(struct table *table, const char *name)
{
    const char *source = getenv("SOURCE");
    char path[4096];
    char line[4096];
    FILE *file;

    *table = (struct table){ ARENA_INIT, NULL, 0 };
    snprintf(path, sizeof(path), "%s/tests/expected/%s", source ? source : ".", name);
    file = fopen(path, "r");
    if (!file) {
        fprintf(stderr, "%s is missing\n", path);
        exit(EXIT_FAILURE);
    }
    while (fgets(line, sizeof(line), file)) {
        line[strcspn(line, "\r\n")] = '\0';
        table->lines = arena_grow(&table->arena, table->lines, table->rows, sizeof(*table->lines));
        table->lines[table->rows++] =
            table_split(&table->arena, arena_strdup(&table->arena, line));
    }
    fclose(file);
}

/* "" beyond the end of a row. */
static inline const char *table_cell(const struct table *table, size_t row, size_t column)
{
    const struct table_row *line = &table->lines[row];

    return column < line->count ? line->cells[column] : "";
}

#endif
