/* SPDX-License-Identifier: MIT */
/* A list of records. */

#include "config.h"

#include "screens/list_pane.h"

#include <stdlib.h>
#include <string.h>

#include "model/record.h"
#include "screens/ask.h"
#include "screens/pane_screen.h"
#include "screens/view.h"
#include "service/record_svc.h"
#include "ui/plain.h"

struct list_pane {
    struct pane pane;
    char *closed; /* the options' */
    struct list_pane_options options;
    struct table *table;
    struct table_list list;
    struct arena arena;
};

static const struct list_pane *list_of(const struct pane *pane)
{
    return (const struct list_pane *)pane;
}

struct list_pane *list_pane_from(struct pane *pane)
{
    return (struct list_pane *)pane;
}

const struct list_pane_options *list_pane_options(const struct list_pane *list)
{
    return &list->options;
}

size_t list_pane_count(const struct list_pane *list)
{
    return list->list.count;
}

/* Why there is nothing in it. */
static const char *nothing_words(const struct list_pane_options *options)
{
    return casework_reads(options->work, options->layout->kind) ? options->layout->nothing
                                                                : casework_not_yours;
}

/* ----- Rows ------------------------------------------------------------ */

static const char *cell_words(const struct list_pane *list, const void *record, size_t column,
                              struct arena *arena)
{
    const struct list_layout *layout = list->options.layout;
    const struct entity *entity = entity_of(layout->kind);
    const char *words = NULL;

    if (layout->cell != NULL)
        words = layout->cell(list, record, column, arena);
    if (words != NULL || layout->fields[column] == NULL)
        return words;
    return bind_words(list->options.app, entity_field(entity, layout->fields[column]), record,
                      arena);
}

static void fill_row(struct list_pane *list, const void *record, struct table_row *row)
{
    const struct record *base = record;
    char id[IDENT_TEXT];

    ident_format(&base->id, id);
    row->id = row->at = arena_strdup(&list->arena, id);
    for (size_t i = 0; i < list->options.layout->column_count; i++)
        row->cells[i] = cell_words(list, record, i, &list->arena);
}

static void fill(struct list_pane *list)
{
    const struct list_layout *layout = list->options.layout;
    struct case_file *file = &list->options.work->view.file;
    size_t all = case_file_count(file, layout->kind);
    struct table_row *rows;
    struct arena before = list->arena; /* the table still names its row by it */

    list->arena = ARENA_INIT;
    rows = arena_alloc(&list->arena, (all + 1) * sizeof(*rows));
    list->list.count = 0;
    for (size_t i = 0; i < all; i++) {
        const void *record = case_file_at(file, layout->kind, i);

        if (layout->shows == NULL || layout->shows(list, record))
            fill_row(list, record, &rows[list->list.count++]);
    }
    list->list.rows = rows;
    table_reload(list->table);
    arena_clear(&before);
}

const void *list_pane_focus(const struct list_pane *list)
{
    const struct table_row *row = table_focus(list->table);
    struct ident id;

    if (row == NULL || !ident_parse(row->id, &id))
        return NULL;
    return case_file_find(&list->options.work->view.file, list->options.layout->kind, &id);
}

/* ----- Deeds ----------------------------------------------------------- */

static const char *row_title(const struct list_pane *list, const void *record,
                             struct arena *arena)
{
    const char *words = record == NULL ? "new" : cell_words(list, record, 0, arena);

    return arena_printf(arena, "%s: %s", list->options.layout->title,
                        words == NULL ? "" : words);
}

static void open_form(struct list_pane *list, const void *record)
{
    const struct list_layout *layout = list->options.layout;
    struct arena arena = ARENA_INIT;
    const char *title = row_title(list, record, &arena);
    struct form_pane_options form = {
        .layout = layout->form,
        .records = { record },
        .parent = list->options.parent,
        .draft_title = title,
        .place = list->options.place,
        .closed = list->options.closed,
        .prefill = record == NULL ? layout->prefill : NULL,
        .save = layout->save,
        .judged = layout->judged,
        .who = list,
    };

    if (record != NULL && layout->second != NULL)
        form.records[1] = layout->second(list, record);
    pane_screen_open(list->options.app, list->options.work, &form, title, true);
    arena_clear(&arena);
}

static void open_row(struct pane *pane)
{
    struct list_pane *list = list_pane_from(pane);
    const void *record = list_pane_focus(list);

    if (record == NULL)
        stack_say(pane->stack, "There is nothing to open yet.");
    else if (list->options.layout->open != NULL)
        list->options.layout->open(list, record);
    else
        open_form(list, record);
}

static void add_row(struct pane *pane)
{
    struct list_pane *list = list_pane_from(pane);

    if (list->options.layout->open != NULL)
        list->options.layout->open(list, NULL);
    else
        open_form(list, NULL);
}

static bool take_back(void *who, const char *reason, struct err *err)
{
    struct list_pane *list = who;
    const struct record *record = list_pane_focus(list);
    struct session *session = app_session(list->options.app);

    if (record == NULL)
        return true;
    if (!record_take_back(session, list->options.layout->kind, &record->id, record->version,
                          reason, err))
        return false;
    casework_refresh(list->options.work);
    fill(list);
    stack_say(list->pane.stack, "Taken back. It stays on record, with the reason.");
    return true;
}

static void remove_row(struct pane *pane)
{
    struct list_pane *list = list_pane_from(pane);
    const void *record = list_pane_focus(list);
    struct arena arena = ARENA_INIT;
    struct asking asking = { .title = "Take back", .label = "Reason", .verb = "take it back",
                             .needed = true, .work = list->options.work,
                             .place = list->options.place, .done = take_back, .who = list };

    if (record == NULL) {
        stack_say(pane->stack, "There is nothing to take back.");
        return;
    }
    asking.about = ((const struct record *)record)->id;
    asking.words = arena_printf(&arena,
                                "%s leaves the form. It stays on record with your name and the "
                                "reason.",
                                row_title(list, record, &arena));
    ask_open(list->options.app, &asking);
    arena_clear(&arena);
}

static const char *why_not_add(const struct pane *pane)
{
    return list_of(pane)->options.closed;
}

/* ----- As a pane ------------------------------------------------------- */

static void layout_list(struct pane *pane, struct rect rect, enum room room UNUSED)
{
    table_layout(list_of(pane)->table, rect);
}

static void draw_list(const struct pane *pane, struct canvas *canvas, struct rect rect,
                      bool focused)
{
    table_draw(list_of(pane)->table, canvas, rect, focused);
}

static bool key_list(struct pane *pane, const struct key *key)
{
    if (key->kind == K_ENTER) {
        open_row(pane);
        return true;
    }
    return table_key(list_of(pane)->table, key);
}

static enum place place_list(const struct pane *pane)
{
    return table_place(list_of(pane)->table);
}

static void hint_list(const struct pane *pane, struct str *out)
{
    const struct list_pane *list = list_of(pane);

    if (list->options.closed != NULL)
        str_add(out, list->list.count > 0 ? "Enter opens the line." : "");
    else
        str_printf(out, "a adds %s. Enter opens the line, x takes it back.",
                   list->options.layout->noun);
}

static void status_list(const struct pane *pane, struct str *out)
{
    const struct list_pane *list = list_of(pane);

    if (list->options.closed != NULL)
        str_add(out, list->options.closed);
    else
        str_printf(out, "%s: %zu.", list->options.layout->title, list->list.count);
}

static void refresh_list(struct pane *pane)
{
    fill(list_pane_from(pane));
}

static void free_list(struct pane *pane)
{
    struct list_pane *list = list_pane_from(pane);

    table_free(list->table);
    arena_clear(&list->arena);
    casework_release(list->options.work);
    free(list->closed);
    free(list);
}

static void aloud_list(struct pane *pane, struct plain *plain)
{
    struct list_pane *list = list_pane_from(pane);
    struct table_source source = table_list_source(&list->list);
    struct str id = STR_INIT;

    if (list->list.count == 0)
        plain_tell(plain, nothing_words(&list->options));
    else if (plain_list(plain, list->options.layout->title, list->options.layout->columns,
                        list->options.layout->column_count, &source, &id) &&
             table_go(list->table, str_text(&id)))
        open_row(pane);
    str_release(&id);
}

static const struct pane_ops list_ops = {
    .aloud = aloud_list,
    .layout = layout_list,
    .draw = draw_list,
    .key = key_list,
    .place = place_list,
    .hint = hint_list,
    .status = status_list,
    .refresh = refresh_list,
    .open = open_row,
    .add = add_row,
    .remove = remove_row,
    .why_not_add = why_not_add,
    .free = free_list,
};

struct pane *list_pane_new(const struct list_pane_options *options)
{
    struct list_pane *list = need_memory(sizeof(*list));
    struct table_options table = { .columns = options->layout->columns,
                                   .column_count = options->layout->column_count,
                                   .source = table_list_source(&list->list),
                                   .nothing = nothing_words(options) };

    list->pane = (struct pane){ &list_ops, options->stack };
    list->options = *options;
    if (options->closed != NULL)
        list->options.closed = list->closed = strdup(options->closed);
    casework_hold(options->work);
    list->table = table_new(&table);
    fill(list);
    return &list->pane;
}
