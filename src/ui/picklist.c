/* SPDX-License-Identifier: MIT */
/* A list to pick one thing from. */

#include "config.h"

#include "ui/picklist.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/text.h"
#include "base/text_fold.h"
#include "ui/table.h"
#include "ui/plain.h"

enum { MOST_FOUND = 200, CODE_COLS = 12, CODE_COLS_MOST = 28 };

/* The code of the row that adds one; no id is like it. */
static const char new_code[] = "+";

struct picker {
    struct screen screen;
    struct picklist list;
    char title[96];
    struct table *table;
    struct table_column columns[2];
    struct option picked;
};

static const struct picker *picker_of(const struct screen *screen)
{
    return (const struct picker *)screen;
}

static struct picker *picker_mut(struct screen *screen)
{
    return (struct picker *)screen;
}

/* ----- Rows ------------------------------------------------------------ */

enum { BEGINS_SO = 20 };

/* How well it answers: more where words begin with what was typed, most where
 * all of it does. */
static int answers(const struct option *option, const char *query, struct arena *arena)
{
    const char *label = text_fold(option->label, arena);
    const char *both = arena_printf(arena, "%s %s", text_fold(option->code, arena), label);
    int score = text_match(both, query);

    return score > 0 && strncmp(label, query, strlen(query)) == 0 ? score + BEGINS_SO : score;
}

static void add_row(const struct picker *picker, const struct option *option,
                    struct table_page *page, struct arena *arena)
{
    struct table_row row = { .id = option->code, .at = option->code };

    row.cells[0] = option->label;
    if (picker->list.show_codes && !option_tells_code(option))
        row.cells[1] = option->code;
    page->rows = arena_grow(arena, page->rows, page->count, sizeof(*page->rows));
    page->rows[page->count++] = row;
}

/* The best answers first, and of equal ones in the order of the list. */
static bool from_options(struct picker *picker, const char *filter, struct table_page *page,
                         struct arena *arena)
{
    const struct option_list *list = &picker->list.options;
    const char *query = text_fold(filter, arena);
    int *scores = arena_alloc(arena, (list->count + 1) * sizeof(*scores));
    int best = 0;

    for (size_t i = 0; i < list->count; i++) {
        scores[i] = answers(&list->options[i], query, arena);
        best = scores[i] > best ? scores[i] : best;
    }
    for (; best > 0; best--) {
        for (size_t i = 0; i < list->count; i++) {
            if (scores[i] == best)
                add_row(picker, &list->options[i], page, arena);
        }
    }
    return true;
}

static bool from_source(struct picker *picker, const char *filter, struct table_page *page,
                        struct arena *arena, struct err *err)
{
    const struct reference_source *source = picker->list.source;
    struct option *found = arena_alloc(arena, MOST_FOUND * sizeof(*found));
    size_t count = 0;

    if (!source->search(source->who, filter, arena, found, MOST_FOUND, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        add_row(picker, &found[i], page, arena);
    if (source->adder != NULL)
        add_row(picker, &(struct option){ new_code, source->adder->row }, page, arena);
    return true;
}

/* All there is fits in one page: what comes after or before is nothing. */
static bool fetch(void *who, const struct table_request *request, struct table_page *page,
                  struct arena *arena, struct err *err)
{
    struct picker *picker = who;

    if (request->where == TABLE_AFTER || request->where == TABLE_BEFORE)
        return true;
    page->whole = true;
    if (picker->list.source != NULL)
        return from_source(picker, request->filter, page, arena, err);
    return from_options(picker, request->filter, page, arena);
}

/* ----- Screen ---------------------------------------------------------- */

static void picker_title(const struct screen *screen, struct str *out)
{
    str_add(out, picker_of(screen)->title);
}

/* What the longest code of the list needs. */
static int code_cols(const struct option_list *list)
{
    int cols = CODE_COLS;

    for (size_t i = 0; i < list->count; i++) {
        int own = text_columns(list->options[i].code, strlen(list->options[i].code));

        if (!option_tells_code(&list->options[i]) && own > cols)
            cols = own;
    }
    return cols < CODE_COLS_MOST ? cols : CODE_COLS_MOST;
}

static void picker_size(const struct screen *screen, int *rows, int *cols)
{
    const struct picker *picker = picker_of(screen);
    int wanted = 1;

    for (size_t i = 0; i < picker->list.options.count; i++) {
        const char *label = picker->list.options.options[i].label;
        int width = text_columns(label, strlen(label)) + 6;

        wanted = width > wanted ? width : wanted;
    }
    if (picker->list.show_codes)
        wanted += code_cols(&picker->list.options) + 2;
    if (picker->list.source == NULL && (int)picker->list.options.count + 1 < *rows)
        *rows = (int)picker->list.options.count + 1;
    if (picker->list.source == NULL && wanted < *cols)
        *cols = wanted > 46 ? wanted : *cols < 46 ? *cols : 46;
}

static void picker_layout(struct screen *screen, struct rect rect)
{
    table_layout(picker_mut(screen)->table, rect);
}

static void picker_draw(const struct screen *screen, struct canvas *canvas, struct rect rect)
{
    table_draw(picker_of(screen)->table, canvas, rect, true);
}

static void pick(struct picker *picker)
{
    const struct table_row *row = table_focus(picker->table);
    const struct reference_source *source = picker->list.source;
    const struct reference_adder *adder = source == NULL ? NULL : source->adder;

    if (row == NULL)
        return;
    picker->picked = (struct option){ row->id, row->cells[0] };
    stack_remove(picker->screen.stack, &picker->screen);
    if (adder != NULL && strcmp(row->id, new_code) == 0)
        adder->add(adder->who, table_filter(picker->table));
    else
        picker->list.done(picker->list.who, &picker->picked);
}

static bool picker_key(struct screen *screen, const struct key *key)
{
    struct picker *picker = picker_mut(screen);

    if (key->kind == K_ENTER) {
        pick(picker);
        return true;
    }
    return table_key(picker->table, key);
}

static void picker_paste(struct screen *screen, const char *text)
{
    table_paste(picker_mut(screen)->table, text);
}

static enum place picker_place(const struct screen *screen UNUSED)
{
    return IN_FILTER;
}

static void picker_hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Type to narrow it down, Enter takes it, Esc leaves it as it was.");
}

/* In plain lines; going back picks nothing. */
static void picker_aloud(struct screen *screen, struct plain *plain)
{
    struct picker *picker = picker_mut(screen);
    struct table_source source = { .fetch = fetch, .who = picker };
    struct str id = STR_INIT;

    if (plain_list(plain, picker->title, picker->columns, picker->list.show_codes ? 2 : 1, &source,
                   &id) &&
        table_go(picker->table, str_text(&id)))
        pick(picker);
    else
        stack_remove(screen->stack, screen);
    str_release(&id);
}

static void picker_close(struct screen *screen)
{
    struct picker *picker = picker_mut(screen);

    table_free(picker->table);
    free(picker);
}

void picklist_open(struct stack *stack, const struct picklist *list)
{
    static const struct screen_ops ops = {
        .name = "pick-list",
        .aloud = picker_aloud,
        .kind = SCREEN_POPUP,
        .help = "A list to choose from. Letters narrow it, arrows move, Enter takes the marked "
                "line, Esc goes back without a change.",
        .title = picker_title,
        .size = picker_size,
        .layout = picker_layout,
        .draw = picker_draw,
        .key = picker_key,
        .paste = picker_paste,
        .place = picker_place,
        .hint = picker_hint,
        .close = picker_close,
    };
    struct picker *picker = calloc(1, sizeof(*picker));
    struct table_options options = { .filters = true, .nothing = "There is nothing to pick." };

    if (picker == NULL)
        die("There is not enough memory for the list.");
    picker->screen.ops = &ops;
    picker->list = *list;
    snprintf(picker->title, sizeof(picker->title), "%s", list->title);
    picker->columns[0] = (struct table_column){ .cols = 10, .grow = true };
    picker->columns[1] = (struct table_column){ .cols = code_cols(&list->options), .rank = 1 };
    options.columns = picker->columns;
    options.column_count = list->show_codes ? 2 : 1;
    options.source = (struct table_source){ .fetch = fetch, .who = picker };
    picker->table = table_new(&options);
    stack_push(stack, &picker->screen);
    table_reload(picker->table); /* keys may come before the first picture */
    if (list->typed != NULL && list->typed[0] != '\0')
        table_set_filter(picker->table, list->typed);
    else if (list->chosen != NULL && list->chosen[0] != '\0')
        table_go(picker->table, list->chosen);
}
