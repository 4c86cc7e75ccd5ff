/* SPDX-License-Identifier: MIT */
/* All answers before a deed. */

#include "config.h"

#include "screens/review_pane.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screens/view.h"
#include "ui/plain.h"
#include "ui/table.h"

struct review_pane {
    struct pane pane;
    struct review_options options;
    struct table *table;
    struct table_list list;
    struct table_row *rows;
    struct arena arena;
};

static struct review_pane *review_mut(struct pane *pane)
{
    return (struct review_pane *)pane;
}

static const struct review_pane *review_of(const struct pane *pane)
{
    return (const struct review_pane *)pane;
}

struct filling {
    struct review_pane *review;
    size_t form;
    bool first;
};

static void add_row(struct review_pane *review, const char *id, const char *heading,
                    const char *label, const char *words)
{
    struct table_row *row;

    review->rows =
        arena_grow(&review->arena, review->rows, review->list.count, sizeof(*review->rows));
    row = &review->rows[review->list.count++];
    *row = (struct table_row){ .id = id, .at = id, .heading = heading,
                               .cells = { label, words } };
}

static void add_answer(void *who, const struct form_field *field)
{
    struct filling *filling = who;
    struct review_pane *review = filling->review;
    const struct form *form = form_pane_form(review->options.forms[filling->form]);
    struct str words = STR_INIT;

    if (field->kind == ASK_SECRET || (field->asked != NULL && !field->asked(form, field)))
        return;
    form_words(form, field->name, &words);
    add_row(review, arena_printf(&review->arena, "%zu %s", filling->form, field->name),
            filling->first ? review->options.titles[filling->form] : NULL, field->label,
            words.used == 0 ? "-" : arena_strdup(&review->arena, str_text(&words)));
    filling->first = false;
    str_release(&words);
}

static void fill(struct review_pane *review)
{
    const char *label, *words;
    struct arena before = review->arena; /* the table still names its row by it */

    review->list.count = 0;
    review->rows = NULL;
    review->arena = ARENA_INIT;
    for (size_t i = 0; i < review->options.count; i++) {
        struct filling filling = { review, i, true };

        form_pane_each(review->options.forms[i], add_answer, &filling);
    }
    for (size_t i = 0; review->options.more != NULL &&
                       review->options.more(review->options.who, i, &label, &words,
                                            &review->arena);
         i++)
        add_row(review, arena_printf(&review->arena, "more %zu", i), NULL, label, words);
    review->list.rows = review->rows;
    table_reload(review->table);
    arena_clear(&before);
}

static void open_row(struct pane *pane)
{
    struct review_pane *review = review_mut(pane);
    const struct table_row *row = table_focus(review->table);
    const char *space = row == NULL ? NULL : strchr(row->id, ' ');

    if (space != NULL && strncmp(row->id, "more", 4) != 0)
        review->options.go(review->options.who, strtoul(row->id, NULL, 10), space + 1);
}

/* What was typed elsewhere meanwhile is read again whenever it is drawn. */
static void layout_review(struct pane *pane, struct rect rect, enum room room UNUSED)
{
    fill(review_mut(pane));
    table_layout(review_of(pane)->table, rect);
}

static void draw_review(const struct pane *pane, struct canvas *canvas, struct rect rect,
                        bool focused)
{
    table_draw(review_of(pane)->table, canvas, rect, focused);
}

static bool key_review(struct pane *pane, const struct key *key)
{
    if (key->kind == K_ENTER) {
        open_row(pane);
        return true;
    }
    return table_key(review_of(pane)->table, key);
}

static void hint_review(const struct pane *pane UNUSED, struct str *out)
{
    str_add(out, "Enter goes back to an answer. F4 does it.");
}

static void free_review(struct pane *pane)
{
    struct review_pane *review = review_mut(pane);

    table_free(review->table);
    arena_clear(&review->arena);
    free(review);
}

static void aloud_review(struct pane *pane, struct plain *plain)
{
    fill(review_mut(pane));
    for (size_t i = 0; i < review_of(pane)->list.count; i++) {
        const struct table_row *row = &review_of(pane)->list.rows[i];

        plain_say(plain, "%s: %s", row->cells[0], row->cells[1]);
    }
}

static const struct pane_ops review_ops = {
    .aloud = aloud_review,
    .layout = layout_review,
    .draw = draw_review,
    .key = key_review,
    .hint = hint_review,
    .open = open_row,
    .free = free_review,
};

struct pane *review_pane_new(const struct review_options *options)
{
    static const struct table_column columns[] = {
        { .title = "Asked", .cols = 26 },
        { .title = "Answer", .cols = 20, .grow = true },
    };
    struct review_pane *review = need_memory(sizeof(*review));
    struct table_options table = { .columns = columns, .column_count = COUNT(columns) };

    review->pane = (struct pane){ &review_ops, options->stack };
    review->options = *options;
    table.source = table_list_source(&review->list);
    review->table = table_new(&table);
    fill(review);
    return &review->pane;
}
