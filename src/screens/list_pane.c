/* SPDX-License-Identifier: MIT */
/* A list of records. */

#include "config.h"

#include "screens/list_pane.h"

#include <stdlib.h>
#include <string.h>

#include "model/record.h"
#include "screens/ask.h"
#include "screens/beside.h"
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
    struct problems problems; /* of its rows */
    bool on_problem;          /* F8 brought the focus where it is */
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
                                                                : casework_not_yours(options->work);
}

/* ----- What is missing or wrong in a row ----------------------------------- */

/* Reads what the rules say of the rows, and of the records that go with them. */
static void read_problems(struct list_pane *list)
{
    const struct list_layout *layout = list->options.layout;
    struct session *session = app_session(list->options.app);
    const struct case_view *view = &list->options.work->view;
    struct problems more;

    list->problems = PROBLEMS_INIT(&list->arena);
    if (list->options.closed != NULL || session == NULL || layout->open != NULL ||
        !casework_reads(list->options.work, layout->kind))
        return;
    case_problems(session, view, layout->kind, &list->problems, &list->arena);
    if (layout->second == NULL)
        return;
    case_problems(session, view, layout->form->parts[1], &more, &list->arena);
    for (size_t i = 0; i < more.count; i++) {
        list->problems.items = arena_grow(&list->arena, list->problems.items,
                                          list->problems.count, sizeof(*list->problems.items));
        list->problems.items[list->problems.count++] = more.items[i];
    }
}

static bool is_of(const struct list_pane *list, const struct problem *problem, const void *record)
{
    const struct list_layout *layout = list->options.layout;
    const struct record *own = record;
    const struct record *other = layout->second == NULL ? NULL : layout->second(list, record);

    return ident_equal(&problem->record, &own->id) ||
           (other != NULL && ident_equal(&problem->record, &other->id));
}

/* A gap in what the form needs weighs like something wrong, though it may be
 * saved like that. */
static bool is_missing(const struct list_pane *list, const struct problem *problem)
{
    const struct entity *entity = entity_of(problem->entity);
    const struct field *field =
        problem->field == NULL ? NULL : entity_field(entity, problem->field);
    const void *record =
        case_file_find(&list->options.work->view.file, problem->entity, &problem->record);

    return field != NULL && record != NULL && field->need == NEED_R &&
           !field_known(field, record);
}

static const char *mark_of(const struct list_pane *list, const struct problem *problem)
{
    return problem->warning && !is_missing(list, problem) ? "?" : "!";
}

/* The gravest of a row, and how many there are; NULL: all is well. */
static const struct problem *worst(const struct list_pane *list, const void *record, size_t *count)
{
    const struct problem *found = NULL;

    *count = 0;
    for (size_t i = 0; i < list->problems.count; i++) {
        const struct problem *problem = &list->problems.items[i];

        if (!is_of(list, problem, record))
            continue;
        ++*count;
        if (found == NULL || (mark_of(list, found)[0] == '?' && mark_of(list, problem)[0] == '!'))
            found = problem;
    }
    return found;
}

/* Something that is not there yet; NULL: nothing is asked for. */
static const struct problem *absent(const struct list_pane *list)
{
    for (size_t i = 0; i < list->problems.count; i++) {
        if (!ident_known(&list->problems.items[i].record))
            return &list->problems.items[i];
    }
    return NULL;
}

bool list_pane_asks(const struct list_pane *list)
{
    return list->list.count == 0 && absent(list) != NULL;
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
    const struct problem *problem;
    char id[IDENT_TEXT];
    size_t count;

    ident_format(&base->id, id);
    row->id = row->at = arena_strdup(&list->arena, id);
    problem = worst(list, record, &count);
    row->mark = problem == NULL ? beside_mark(list->options.work, &base->id)
                                : mark_of(list, problem);
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
    read_problems(list);
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

static void open_form(struct list_pane *list, const void *record, const struct problem *at)
{
    const struct list_layout *layout = list->options.layout;
    struct arena arena = ARENA_INIT;
    const char *title = row_title(list, record, &arena);
    const char *name;
    struct form *opened;
    struct form_pane_options form = {
        .layout = layout->form,
        .records = { record },
        .parent = list->options.parent,
        .draft_title = title,
        .place = record == NULL ? arena_printf(&arena, "%s +list.add", list->options.place)
                                : list->options.place,
        .closed = list->options.closed,
        .prefill = record == NULL ? layout->prefill : NULL,
        .answered = record == NULL ? layout->answered : NULL,
        .save = layout->save,
        .judged = layout->judged,
        .who = list,
    };

    if (record != NULL && layout->second != NULL)
        form.records[1] = layout->second(list, record);
    opened = pane_screen_open(list->options.app, list->options.work, &form, title, true);
    name = at == NULL ? NULL : bind_name_of(layout->form, at->entity, at->field, &arena);
    if (name != NULL)
        form_go(opened, name);
    if (at != NULL && at->sentence != NULL)
        stack_say(list->pane.stack, "%s %s", mark_of(list, at), at->sentence);
    arena_clear(&arena);
}

static void open_row(struct pane *pane)
{
    struct list_pane *list = list_pane_from(pane);
    const void *record = list_pane_focus(list);
    size_t count;

    if (record == NULL)
        stack_say(pane->stack, "There is nothing to open yet.");
    else if (list->options.layout->open != NULL)
        list->options.layout->open(list, record);
    else
        open_form(list, record, worst(list, record, &count));
}

bool list_pane_go(struct pane *pane, const struct ident *record, const char *field)
{
    struct list_pane *list = list_pane_from(pane);
    struct problem at = { .entity = list->options.layout->kind, .field = field,
                          .record = *record };
    char id[IDENT_TEXT];

    ident_format(record, id);
    if (!ident_known(record) || list->options.layout->open != NULL || !table_go(list->table, id))
        return false;
    open_form(list, list_pane_focus(list), &at);
    return true;
}

static void add_row(struct pane *pane)
{
    struct list_pane *list = list_pane_from(pane);

    if (list->options.layout->open != NULL)
        list->options.layout->open(list, NULL);
    else
        open_form(list, NULL, NULL);
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
    list_pane_from(pane)->on_problem = false;
    if (key->kind == K_ENTER) {
        open_row(pane);
        return true;
    }
    if (table_key_leaves(list_of(pane)->table, key))
        return false;
    return table_key(list_of(pane)->table, key);
}

static enum place place_list(const struct pane *pane)
{
    return table_place(list_of(pane)->table);
}

static void hint_list(const struct pane *pane, struct str *out)
{
    const struct list_pane *list = list_of(pane);
    const void *record = list_pane_focus(list);
    const struct problem *problem;
    size_t count = 0;

    problem = record == NULL ? absent(list) : worst(list, record, &count);
    if (problem != NULL) {
        str_printf(out, "%s %s", mark_of(list, problem), problem->sentence);
        if (count > 1)
            str_printf(out, " And %zu more: Enter, F8.", count - 1);
        return;
    }
    if (list->options.closed != NULL)
        str_add(out, list->list.count > 0 ? "Enter opens the line." : "");
    else
        str_printf(out, "a adds %s. Enter opens the line, x takes it back.",
                   list->options.layout->noun);
}

/* The next row with a mark, from this one on when it was not looked at yet;
 * after the last one back at the first, and false. */
static bool next_problem_list(struct pane *pane)
{
    struct list_pane *list = list_pane_from(pane);
    const struct table_row *focus = table_focus(list->table);
    bool passed = focus == NULL;
    const char *first = NULL;

    for (size_t i = 0; i < list->list.count; i++) {
        const struct table_row *row = &list->list.rows[i];
        bool here = focus != NULL && strcmp(row->id, focus->id) == 0;

        if (row->mark != NULL && (passed || (here && !list->on_problem)))
            return list->on_problem = table_go(list->table, row->id);
        if (row->mark != NULL && first == NULL)
            first = row->id;
        passed = passed || here;
    }
    if (first != NULL)
        list->on_problem = table_go(list->table, first);
    return false;
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

static struct ident text_list(const struct pane *pane)
{
    const struct record *record = list_pane_focus(list_of(pane));

    return record == NULL ? IDENT_NONE : record->id;
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
    .text = text_list,
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
    .next_problem = next_problem_list,
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
        list->options.closed = list->closed = need_text(options->closed);
    casework_hold(options->work);
    list->table = table_new(&table);
    fill(list);
    return &list->pane;
}

bool list_pane_is(const struct pane *pane)
{
    return pane != NULL && pane->ops == &list_ops;
}
