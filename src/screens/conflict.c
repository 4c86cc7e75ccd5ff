/* SPDX-License-Identifier: MIT */
/* Two people saved the same record. */

#include "config.h"

#include "screens/conflict.h"

#include <string.h>

#include "model/record.h"
#include "model/reply.h"
#include "screens/all_ops.h"
#include "screens/beside.h"
#include "screens/nav.h"
#include "screens/view.h"
#include "service/record_svc.h"
#include "ui/table.h"

enum keep { KEEP_YOURS, KEEP_THEIRS, KEEP_BOTH };

/* A field that is not the same in the two. */
struct difference {
    const struct field *field;
    const char *before;
    const char *theirs;
    const char *yours;
    enum keep keep;
    bool both_changed;
};

struct conflict {
    struct view view;
    struct form_pane *pane;
    int part;
    const struct entity *entity;
    void *theirs;
    void *before;
    void *yours;
    struct difference *differences;
    size_t count;
    struct table *table;
    struct table_list list;
    struct arena arena;
    struct arena rows;
};

static const struct conflict *conflict_of(const struct screen *screen)
{
    return (const struct conflict *)screen;
}

static struct conflict *conflict_mut(struct screen *screen)
{
    return (struct conflict *)screen;
}

/* ----- What differs ---------------------------------------------------- */

static void add_difference(struct conflict *conflict, const struct field *field)
{
    struct difference *difference;
    struct app *app = conflict->view.app;
    bool yours_changed = !field_equal(field, conflict->before, conflict->yours);
    bool theirs_changed = !field_equal(field, conflict->before, conflict->theirs);

    if (field_equal(field, conflict->theirs, conflict->yours))
        return;
    conflict->differences = arena_grow(&conflict->arena, conflict->differences, conflict->count,
                                       sizeof(*conflict->differences));
    difference = &conflict->differences[conflict->count++];
    *difference = (struct difference){
        .field = field,
        .before = bind_words(app, field, conflict->before, &conflict->arena),
        .theirs = bind_words(app, field, conflict->theirs, &conflict->arena),
        .yours = bind_words(app, field, conflict->yours, &conflict->arena),
        .keep = yours_changed ? KEEP_YOURS : KEEP_THEIRS,
        .both_changed = yours_changed && theirs_changed,
    };
}

static void find_differences(struct conflict *conflict)
{
    for (int i = 0; i < conflict->entity->field_count; i++)
        add_difference(conflict, &conflict->entity->fields[i]);
}

static const char *keep_word(const struct difference *difference)
{
    switch (difference->keep) {
    case KEEP_YOURS:
        return "yours";
    case KEEP_THEIRS:
        return "theirs";
    case KEEP_BOTH:
        return "both";
    }
    return "";
}

static void fill_rows(struct conflict *conflict)
{
    struct table_row *rows;
    struct arena before = conflict->rows; /* the table still names its row by it */

    conflict->rows = ARENA_INIT;
    rows = arena_alloc(&conflict->rows, (conflict->count + 1) * sizeof(*rows));
    for (size_t i = 0; i < conflict->count; i++) {
        const struct difference *difference = &conflict->differences[i];

        rows[i] = (struct table_row){ .id = difference->field->name,
                                      .at = difference->field->name,
                                      .mark = difference->both_changed ? "!" : NULL,
                                      .cells = { difference->field->label, difference->before,
                                                 difference->theirs, difference->yours,
                                                 keep_word(difference) } };
    }
    conflict->list = (struct table_list){ rows, conflict->count };
    table_reload(conflict->table);
    arena_clear(&before);
}

static struct difference *focused(const struct conflict *conflict)
{
    const struct table_row *row = table_focus(conflict->table);

    for (size_t i = 0; row != NULL && i < conflict->count; i++) {
        if (strcmp(conflict->differences[i].field->name, row->id) == 0)
            return &conflict->differences[i];
    }
    return NULL;
}

/* ----- Choosing -------------------------------------------------------- */

static bool can_be_both(const struct field *field)
{
    return field->kind == FIELD_MEMO || field->kind == FIELD_SET;
}

static void choose(struct screen *screen, enum keep keep)
{
    struct conflict *conflict = conflict_mut(screen);
    struct difference *difference = focused(conflict);

    if (difference == NULL)
        return;
    if (keep == KEEP_BOTH && !can_be_both(difference->field)) {
        stack_warn(screen->stack, "Only a longer text, or ticks, can be kept of both.");
        return;
    }
    difference->keep = keep;
    fill_rows(conflict);
}

static void choose_yours(struct screen *screen)
{
    choose(screen, KEEP_YOURS);
}

static void choose_theirs(struct screen *screen)
{
    choose(screen, KEEP_THEIRS);
}

static void choose_both(struct screen *screen)
{
    choose(screen, KEEP_BOTH);
}

/* Both texts, theirs first; of ticks, each that one of the two set. */
static void keep_both(struct conflict *conflict, const struct difference *difference,
                      void *merged)
{
    const struct field *field = difference->field;

    if (field->kind == FIELD_SET)
        field_set_set(field, merged,
                      field_get_set(field, conflict->theirs) |
                          field_get_set(field, conflict->yours));
    else
        field_set_text(field, merged,
                       arena_printf(&conflict->arena, "%s\n%s", difference->theirs,
                                    difference->yours));
}

static void settle_field(struct conflict *conflict, const struct difference *difference,
                         void *merged)
{
    const struct field *field = difference->field;

    switch (difference->keep) {
    case KEEP_THEIRS:
        break;
    case KEEP_YOURS:
        field_copy(field, conflict->yours, merged);
        break;
    case KEEP_BOTH:
        keep_both(conflict, difference, merged);
        break;
    }
}

static void save_merged(struct screen *screen)
{
    struct conflict *conflict = conflict_mut(screen);
    struct stack *stack = screen->stack;
    struct form_pane *pane = conflict->pane;
    void *merged = record_copy(conflict->entity, conflict->theirs, &conflict->arena);

    for (size_t i = 0; i < conflict->count; i++)
        settle_field(conflict, &conflict->differences[i], merged);
    form_pane_adopt(pane, conflict->part, merged);
    stack_remove(stack, screen);
    if (form_pane_save(pane) && form_pane_options(pane)->settled != NULL)
        form_pane_options(pane)->settled(form_pane_options(pane)->screen);
}

static const struct action conflict_actions[] = {
    { .name = "conflict.yours", .key = "y", .hint = "Yours", .help = "Keep what you wrote",
      .run = choose_yours },
    { .name = "conflict.theirs", .key = "t", .hint = "Theirs",
      .help = "Keep what the other person wrote", .run = choose_theirs },
    { .name = "conflict.both", .key = "b", .hint = "Both",
      .help = "Keep both: texts, theirs first, or all ticks", .run = choose_both },
    { .common = ACT_SAVE, .help = "Save with these choices", .run = save_merged },
    NAV_CONCERN_ACTION,
};

/* ----- As a screen ----------------------------------------------------- */

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Saved by somebody else meanwhile");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Choose for each line: y yours, t theirs, b both. ^S saves. \"!\": both changed it.");
}

static struct rect list_rect(struct rect body)
{
    return rect_top(body, body.rows / 2);
}

static void layout(struct screen *screen, struct rect body)
{
    table_layout(conflict_mut(screen)->table, list_rect(body));
}

static void draw_text(struct canvas *canvas, struct rect rect, const char *who, const char *text)
{
    canvas_put(canvas, rect.row, rect.col, ROLE_TITLE, who);
    canvas_wrap(canvas, rect_below(rect, 1), ROLE_TEXT, text[0] == '\0' ? "(empty)" : text, 0);
}

/* What the family says beside the record: whichever text is kept, it stands beside that. */
static void words_beside(const struct conflict *conflict, struct str *out)
{
    struct reply_place place = reply_place_of(conflict->entity->id, conflict->theirs);

    if (conflict->view.work != NULL && reply_why_none(conflict->entity->id) == NULL)
        replies_beside(&conflict->view.work->view.file, &place, out);
}

/* The focused field in full, three columns, and what is said beside it. */
static void draw_full(const struct conflict *conflict, struct canvas *canvas, struct rect rect)
{
    const struct difference *difference = focused(conflict);
    int third = (rect.cols - 2) / 3;
    struct str words = STR_INIT;
    struct rect column;
    int said;

    if (difference == NULL)
        return;
    words_beside(conflict, &words);
    said = beside_rows(&words, rect);
    beside_draw(&words, canvas, rect_below(rect, rect.rows - said), true);
    str_release(&words);
    rect.rows -= said;
    column = rect_left(rect, third - 1);
    draw_text(canvas, column, "Before", difference->before);
    column.col += third + 1;
    draw_text(canvas, column, "Theirs", difference->theirs);
    column.col += third + 1;
    draw_text(canvas, column, "Yours", difference->yours);
}

static void draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    const struct conflict *conflict = conflict_of(screen);
    struct rect list = list_rect(body);

    table_draw(conflict->table, canvas, list, true);
    canvas_rule(canvas, body.row + list.rows, body.col, body.cols);
    draw_full(conflict, canvas, rect_below(body, list.rows + 1));
}

static bool key(struct screen *screen, const struct key *pressed)
{
    return table_key(conflict_mut(screen)->table, pressed);
}

static void close_conflict(struct screen *screen)
{
    struct conflict *conflict = conflict_mut(screen);

    table_free(conflict->table);
    arena_clear(&conflict->arena);
    arena_clear(&conflict->rows);
    view_free(&conflict->view);
}

const struct screen_ops conflict_ops = {
    .name = "conflict",
    .kind = SCREEN_FULL,
    .help = "Somebody saved this record after you began. Nothing of theirs or yours is lost: "
            "each line shows what stood before, what they wrote and what you wrote, and you say "
            "which is kept. Esc leaves your text in the form, not saved.",
    .actions = conflict_actions,
    .action_count = COUNT(conflict_actions),
    .title = title,
    .layout = layout,
    .draw = draw,
    .key = key,
    .hint = hint,
    .close = close_conflict,
};

static struct table *make_table(struct conflict *conflict)
{
    static const struct table_column columns[] = {
        { .title = "Field", .cols = 18 },
        { .title = "Before", .cols = 16, .rank = 1 },
        { .title = "Theirs", .cols = 16 },
        { .title = "Yours", .cols = 16, .grow = true },
        { .title = "Keep", .cols = 6 },
    };
    struct table_options options = { .columns = columns,
                                     .column_count = COUNT(columns),
                                     .source = table_list_source(&conflict->list),
                                     .nothing = "Both are the same. ^S saves." };

    return table_new(&options);
}

void conflict_open(struct form_pane *pane, int part, const void *yours)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct conflict *conflict =
        view_new(sizeof(*conflict), &conflict_ops, options->app, options->work);
    const struct record *mine = yours;
    struct err err = ERR_INIT;

    conflict->pane = pane;
    conflict->part = part;
    conflict->entity = entity_of(options->layout->parts[part]);
    conflict->theirs = arena_alloc(&conflict->arena, conflict->entity->size);
    conflict->before = arena_alloc(&conflict->arena, conflict->entity->size);
    conflict->yours = record_copy(conflict->entity, yours, &conflict->arena);
    conflict->table = make_table(conflict);
    if (!record_theirs(app_session(options->app), conflict->entity->id, &mine->id, mine->version,
                       conflict->theirs, conflict->before, &conflict->arena, &err)) {
        stack_err(options->stack, &err);
        close_conflict(&conflict->view.screen);
        return;
    }
    if (options->work != NULL)
        casework_refresh(options->work); /* what is said beside it may be as new */
    find_differences(conflict);
    fill_rows(conflict);
    stack_push(options->stack, &conflict->view.screen);
}
