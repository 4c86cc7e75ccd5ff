/* SPDX-License-Identifier: MIT */
/* The rows a table knows, read page by page. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "ui/table_private.h"

static size_t page_size(const struct table *table)
{
    return table->lines > TABLE_LEAST ? (size_t)table->lines : TABLE_LEAST;
}

static void forget(struct table *table)
{
    for (size_t i = 0; i < table->chunk_count; i++)
        arena_clear(&table->chunks[i].arena);
    table->chunk_count = 0;
    table->count = 0;
    table->focus = 0;
    table->top = 0;
    table->seen = 0;
}

/* All chunks' rows in one array. */
static void gather(struct table *table)
{
    size_t count = 0;

    for (size_t i = 0; i < table->chunk_count; i++)
        count += table->chunks[i].count;
    table->rows = realloc(table->rows, (count + 1) * sizeof(*table->rows));
    if (table->rows == NULL)
        die("There is not enough memory for the list.");
    table->count = 0;
    for (size_t i = 0; i < table->chunk_count; i++) {
        const struct table_chunk *chunk = &table->chunks[i];

        if (chunk->count > 0)
            memcpy(table->rows + table->count, chunk->rows, chunk->count * sizeof(*table->rows));
        table->count += chunk->count;
    }
}

static bool fetch(struct table *table, enum table_where where, const char *at, const char *id,
                  struct table_chunk *chunk, struct table_page *page)
{
    struct table_request request = {
        .where = where,
        .at = at,
        .id = id,
        .filter = entry_text(&table->filter),
        .most = page_size(table),
    };
    const struct table_source *source = &table->options.source;

    *chunk = (struct table_chunk){ .arena = ARENA_INIT };
    *page = (struct table_page){ 0 };
    table->err = ERR_INIT;
    if (!source->fetch(source->who, &request, page, &chunk->arena, &table->err)) {
        arena_clear(&chunk->arena);
        return false;
    }
    chunk->rows = page->rows;
    chunk->count = page->count;
    return true;
}

static void drop_first(struct table *table)
{
    size_t gone = table->chunks[0].count;

    arena_clear(&table->chunks[0].arena);
    memmove(&table->chunks[0], &table->chunks[1],
            (table->chunk_count - 1) * sizeof(table->chunks[0]));
    table->chunk_count--;
    table->focus = table->focus > gone ? table->focus - gone : 0;
    table->top = table->top > gone ? table->top - gone : 0;
    table->seen = table->seen > gone ? table->seen - gone : 0;
    table->at_first = false;
}

static void drop_last(struct table *table)
{
    arena_clear(&table->chunks[--table->chunk_count].arena);
    table->at_last = false;
}

static bool read_after(struct table *table)
{
    struct table_chunk chunk;
    struct table_page page;

    if (table->at_last || table->count == 0)
        return false;
    if (!fetch(table, TABLE_AFTER, table->rows[table->count - 1].at, NULL, &chunk, &page))
        return false;
    if (table->chunk_count == TABLE_PAGES)
        drop_first(table);
    table->chunks[table->chunk_count++] = chunk;
    table->at_last = page.count < page_size(table);
    gather(table);
    return page.count > 0;
}

static bool read_before(struct table *table)
{
    struct table_chunk chunk;
    struct table_page page;

    if (table->at_first || table->count == 0)
        return false;
    if (!fetch(table, TABLE_BEFORE, table->rows[0].at, NULL, &chunk, &page))
        return false;
    if (table->chunk_count == TABLE_PAGES)
        drop_last(table);
    memmove(&table->chunks[1], &table->chunks[0], table->chunk_count * sizeof(table->chunks[0]));
    table->chunks[0] = chunk;
    table->chunk_count++;
    table->at_first = page.count < page_size(table);
    table->focus += page.count;
    table->top += page.count;
    table->seen += page.count;
    gather(table);
    return page.count > 0;
}

static void count_rows(struct table *table)
{
    const struct table_source *source = &table->options.source;

    table->total_known = source->count != NULL && !(table->at_first && table->at_last) &&
                         source->count(source->who, entry_text(&table->filter), &table->total);
}

void table_load(struct table *table, enum table_where where, const char *id)
{
    struct table_chunk chunk;
    struct table_page page;

    bool ok = fetch(table, where, NULL, id, &chunk, &page);

    table->loaded = true;
    forget(table);
    if (!ok)
        return;
    table->chunks[table->chunk_count++] = chunk;
    table->at_first = where == TABLE_FIRST || (where == TABLE_AROUND && !page.more_before);
    table->at_last = where == TABLE_LAST || page.count < page_size(table);
    if (where == TABLE_LAST)
        table->at_first = page.count < page_size(table);
    if (page.whole)
        table->at_first = table->at_last = true;
    gather(table);
    if (where == TABLE_LAST && table->count > 0)
        table->focus = table->count - 1;
    count_rows(table);
}

static void step_down(struct table *table, size_t by)
{
    while (table->focus + by >= table->count && read_after(table))
        continue;
    table->focus += by;
    if (table->focus >= table->count)
        table->focus = table->count > 0 ? table->count - 1 : 0;
}

static void step_up(struct table *table, size_t by)
{
    while (table->focus < by && read_before(table))
        continue;
    table->focus = table->focus > by ? table->focus - by : 0;
}

void table_step(struct table *table, long by)
{
    if (by > 0)
        step_down(table, (size_t)by);
    else if (by < 0)
        step_up(table, (size_t)-by);
}

int table_row_lines(const struct table_row *row)
{
    return row->heading == NULL ? 1 : 2;
}

static int lines_between(const struct table *table, size_t first, size_t last)
{
    int lines = 0;

    for (size_t i = first; i <= last && i < table->count; i++)
        lines += table_row_lines(&table->rows[i]);
    return lines;
}

/* The first row in sight so that the focus just is. */
static size_t least_scroll(const struct table *table)
{
    size_t seen = table->top < table->focus ? table->top : table->focus;

    while (seen < table->focus && lines_between(table, seen, table->focus) > table->lines)
        seen++;
    return seen;
}

/* Stepping over an edge moves half a window, which shows what comes next and sends what stands
 * beside the rows once for many keys; a longer way moves as little as it can, so that a page
 * leaves no row out. */
static size_t wished_scroll(struct table *table)
{
    size_t half = (size_t)table->lines / 2, seen = least_scroll(table);

    if (seen > table->top && seen - table->top < half)
        return table->top + half;
    if (seen < table->top && table->top - seen < half) {
        while (table->top < half && read_before(table))
            continue;
        return table->top > half ? table->top - half : 0;
    }
    return seen;
}

void table_scroll(struct table *table)
{
    if (table->count == 0 || table->lines < 1)
        return;
    table->seen = wished_scroll(table);
    while (lines_between(table, table->seen, table->count - 1) < table->lines &&
           read_after(table))
        continue;
    while (lines_between(table, table->seen, table->count - 1) < table->lines) {
        if (table->seen == 0 && !read_before(table))
            break;
        if (table->seen > 0 &&
            lines_between(table, table->seen - 1, table->count - 1) > table->lines)
            break;
        if (table->seen > 0)
            table->seen--;
    }
}
