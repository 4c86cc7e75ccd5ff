/* SPDX-License-Identifier: MIT */
/* A list of records: focus, filter, tags. */

#include "config.h"

#include "ui/table.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/text_fold.h"
#include "ui/table_private.h"

struct table *table_new(const struct table_options *options)
{
    struct table *table = calloc(1, sizeof(*table));

    if (table == NULL)
        die("There is not enough memory for the list.");
    table->options = *options;
    memcpy(table->columns, options->columns, options->column_count * sizeof(*options->columns));
    entry_init(&table->filter);
    table->in_filter = options->filters;
    return table;
}

void table_free(struct table *table)
{
    if (table == NULL)
        return;
    for (size_t i = 0; i < table->chunk_count; i++)
        arena_clear(&table->chunks[i].arena);
    table_clear_tags(table);
    free(table->tags);
    free(table->rows);
    entry_release(&table->filter);
    free(table);
}

const struct err *table_err(const struct table *table)
{
    return &table->err;
}

const struct table_row *table_focus(const struct table *table)
{
    return table->focus < table->count ? &table->rows[table->focus] : NULL;
}

/* ----- Reading again --------------------------------------------------- */

/* Reads around a record and keeps it as far down the window as it was. */
static void load_around(struct table *table, const char *id, size_t above)
{
    table_load(table, TABLE_AROUND, id);
    if (table->count == 0 || above == 0)
        return;
    table_step(table, -(long)above);
    table->top = table->focus;
    table_step(table, (long)above);
}

void table_set_nothing(struct table *table, const char *nothing)
{
    table->options.nothing = nothing;
}

void table_reload(struct table *table)
{
    const struct table_row *row = table_focus(table);
    size_t above = table->focus > table->seen ? table->focus - table->seen : 0;
    char *id = row == NULL ? NULL : strdup(row->id);

    if (id == NULL) {
        table_load(table, TABLE_FIRST, NULL);
    } else {
        load_around(table, id, above);
        table_go(table, id);
    }
    free(id);
    table_scroll(table);
}

bool table_go(struct table *table, const char *id)
{
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < table->count; i++) {
            if (strcmp(table->rows[i].id, id) == 0) {
                table->focus = i;
                return true;
            }
        }
        if (pass == 0)
            table_load(table, TABLE_AROUND, id);
    }
    return false;
}

const char *table_filter(const struct table *table)
{
    return entry_text(&table->filter);
}

bool table_in_filter(const struct table *table)
{
    return table->in_filter;
}

void table_set_filter(struct table *table, const char *filter)
{
    entry_set(&table->filter, filter);
    table_load(table, TABLE_FIRST, NULL);
}

/* ----- Tags ------------------------------------------------------------ */

static size_t find_tag(const struct table *table, const char *id)
{
    size_t i = 0;

    while (i < table->tag_count && strcmp(table->tags[i], id) != 0)
        i++;
    return i;
}

bool table_is_tagged(const struct table *table, const char *id)
{
    return find_tag(table, id) < table->tag_count;
}

size_t table_tag_count(const struct table *table)
{
    return table->tag_count;
}

void table_each_tag(const struct table *table, void (*each)(void *who, const char *id), void *who)
{
    for (size_t i = 0; i < table->tag_count; i++)
        each(who, table->tags[i]);
}

void table_clear_tags(struct table *table)
{
    for (size_t i = 0; i < table->tag_count; i++)
        free(table->tags[i]);
    table->tag_count = 0;
}

static void toggle_tag(struct table *table, const char *id)
{
    size_t at = find_tag(table, id);

    if (at < table->tag_count) {
        free(table->tags[at]);
        table->tags[at] = table->tags[--table->tag_count];
        return;
    }
    table->tags = realloc(table->tags, (table->tag_count + 1) * sizeof(*table->tags));
    if (table->tags == NULL || (table->tags[table->tag_count] = strdup(id)) == NULL)
        die("There is not enough memory for the list.");
    table->tag_count++;
}

/* ----- Keys ------------------------------------------------------------ */

static bool move(struct table *table, const struct key *key)
{
    long page = table->lines > 1 ? table->lines - 1 : 1;

    table->top = table->seen;
    switch ((int)key->kind) {
    case K_UP:
        table_step(table, -1);
        break;
    case K_DOWN:
        table_step(table, 1);
        break;
    case K_PGUP:
        table_step(table, -page);
        break;
    case K_PGDN:
        table_step(table, page);
        break;
    case K_HOME:
        if (table->at_first)
            table->focus = 0;
        else
            table_load(table, TABLE_FIRST, NULL);
        break;
    case K_END:
        if (table->at_last)
            table->focus = table->count > 0 ? table->count - 1 : 0;
        else
            table_load(table, TABLE_LAST, NULL);
        break;
    default:
        return false;
    }
    table->in_filter = false;
    return true;
}

static bool tag_key(struct table *table, const struct key *key)
{
    const struct table_row *row = table_focus(table);

    if (!table->options.tags || table->in_filter || !key_is_text(key, " ") || row == NULL)
        return false;
    toggle_tag(table, row->id);
    table_step(table, 1);
    return true;
}

/* The focus stays on its record when the filter goes. */
static bool clear_filter(struct table *table)
{
    const struct table_row *row = table_focus(table);
    char *id = row == NULL ? NULL : strdup(row->id);

    entry_set(&table->filter, "");
    table->in_filter = true;
    table_load(table, TABLE_FIRST, NULL);
    if (id != NULL && !table_go(table, id))
        table_load(table, TABLE_FIRST, NULL);
    free(id);
    return true;
}

static bool filter_key(struct table *table, const struct key *key)
{
    bool types = key->kind == K_TEXT && !key_is_text(key, "?");
    bool edits = types || key->kind == K_BACKSPACE || key->kind == K_CTRL || key->kind == K_ALT ||
                 (table->in_filter && (key->kind == K_LEFT || key->kind == K_RIGHT ||
                                       key->kind == K_DELETE));

    if (!table->options.filters)
        return false;
    if (key->kind == K_ESC && table_filter(table)[0] != '\0')
        return clear_filter(table);
    if (!edits || (key->kind == K_BACKSPACE && table_filter(table)[0] == '\0'))
        return false;
    switch (entry_key(&table->filter, key)) {
    case EDIT_PASSED:
        return false;
    case EDIT_MOVED:
        break;
    case EDIT_CHANGED:
        table_load(table, TABLE_FIRST, NULL);
        break;
    }
    table->in_filter = true;
    return true;
}

bool table_key(struct table *table, const struct key *key)
{
    if (!table->loaded)
        table_load(table, TABLE_FIRST, NULL);
    return table_mouse(table, key) || move(table, key) || tag_key(table, key) ||
           filter_key(table, key);
}

bool table_key_leaves(const struct table *table, const struct key *key)
{
    if (key->kind == K_PGUP)
        return table->at_first && table->focus == 0;
    return key->kind == K_PGDN && table->at_last && table->focus + 1 >= table->count;
}

void table_paste(struct table *table, const char *text)
{
    if (!table->options.filters)
        return;
    entry_paste(&table->filter, text, NULL);
    table->in_filter = true;
    table_load(table, TABLE_FIRST, NULL);
}

enum place table_place(const struct table *table)
{
    return table->options.filters ? IN_FILTER : IN_LIST;
}

/* ----- Rows in memory -------------------------------------------------- */

/* `all` is room for the row's words, used again and again. */
static bool row_matches(const struct table_row *row, const char *query, struct str *all,
                        struct arena *arena)
{
    str_clear(all);
    for (size_t i = 0; i < TABLE_COLUMNS; i++) {
        if (row->cells[i] == NULL)
            continue;
        str_add(all, row->cells[i]);
        str_add_char(all, ' ');
    }
    if (row->also != NULL)
        str_add(all, row->also);
    return text_match(text_fold(str_text(all), arena), query) > 0;
}

/* The rows that match, in order, in the arena. */
static struct table_row *matching(const struct table_list *list, const char *filter,
                                  struct arena *arena, size_t *count)
{
    const char *query = text_fold(filter, arena);
    struct table_row *rows = NULL;
    struct str all = STR_INIT;

    *count = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (query[0] != '\0' && !row_matches(&list->rows[i], query, &all, arena))
            continue;
        rows = arena_grow(arena, rows, *count, sizeof(*rows));
        rows[(*count)++] = list->rows[i];
    }
    str_release(&all);
    return rows;
}

static size_t place_of(const struct table_row *rows, size_t count, const char *id)
{
    for (size_t i = 0; i < count; i++) {
        if (id != NULL && strcmp(rows[i].id, id) == 0)
            return i;
    }
    return count;
}

static bool list_fetch(void *who, const struct table_request *request, struct table_page *page,
                       struct arena *arena, struct err *err UNUSED)
{
    const struct table_list *list = who;
    size_t count, at, first = 0;
    struct table_row *rows = matching(list, request->filter, arena, &count);

    switch (request->where) {
    case TABLE_FIRST:
        break;
    case TABLE_LAST:
        first = count > request->most ? count - request->most : 0;
        break;
    case TABLE_AFTER:
        at = place_of(rows, count, request->at);
        first = at < count ? at + 1 : count;
        break;
    case TABLE_BEFORE:
        at = place_of(rows, count, request->at);
        first = at < count && at > request->most ? at - request->most : 0;
        count = at < count ? at : 0;
        break;
    case TABLE_AROUND:
        at = place_of(rows, count, request->id);
        first = at < count ? at : 0;
        page->more_before = first > 0;
        break;
    }
    page->whole = first == 0 && count <= request->most && request->where != TABLE_BEFORE;
    page->rows = rows == NULL ? NULL : rows + first;
    page->count = count - first < request->most ? count - first : request->most;
    for (size_t i = 0; i < page->count; i++)
        page->rows[i].at = page->rows[i].id;
    return true;
}

static bool list_count(void *who, const char *filter, size_t *total)
{
    struct arena arena = ARENA_INIT;

    matching(who, filter, &arena, total);
    arena_clear(&arena);
    return true;
}

struct table_source table_list_source(struct table_list *list)
{
    return (struct table_source){ .fetch = list_fetch, .count = list_count, .who = list };
}
