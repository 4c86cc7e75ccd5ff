/* SPDX-License-Identifier: MIT */
/* Every action of this place. */

#include "config.h"

#include "ui/palette.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/text.h"
#include "ui/table.h"

struct palette {
    struct screen screen;
    struct screen *owner; /* whose actions these are */
    struct arena arena;
    struct table *table;
    struct table_list list;
    struct table_row *rows;
    const struct action **actions;
    size_t count;
};

static const struct table_column columns[] = {
    { .cols = 12 },
    { .cols = 30, .grow = true },
    { .cols = 14, .rank = 1 },
};

static const struct palette *palette_of(const struct screen *screen)
{
    return (const struct palette *)screen;
}

static struct palette *palette_mut(struct screen *screen)
{
    return (struct palette *)screen;
}

/* ----- Rows ------------------------------------------------------------ */

static const char *key_words(const struct palette *palette, const struct action *action,
                             struct arena *arena)
{
    const char *key = action_keys(action, stack_keymap(palette->owner->stack));
    char twin[KEY_NAME_SIZE];

    key_twin(key, twin);
    return twin[0] == '\0' ? key : arena_printf(arena, "%s, %s", key, twin);
}

/* The row of what does the same with another key; NULL: none yet. */
static struct table_row *row_doing(const struct palette *palette, const struct action *action)
{
    for (size_t i = 0; i < palette->count && action->run != NULL; i++) {
        if (palette->actions[i]->run == action->run &&
            strcmp(action_help(palette->actions[i]), action_help(action)) == 0)
            return &palette->rows[i];
    }
    return NULL;
}

static void add_key(struct table_row *row, const char *key, struct arena *arena)
{
    if (key[0] != '\0')
        row->cells[0] = arena_printf(arena, "%s%s%s", row->cells[0],
                                     row->cells[0][0] == '\0' ? "" : ", ", key);
}

static void add(struct palette *palette, const struct action *action)
{
    struct arena *arena = &palette->arena;
    struct table_row *same = row_doing(palette, action);
    const char *why = action->why_not == NULL ? NULL : action->why_not(palette->owner);
    struct table_row row = { .id = arena_printf(arena, "%zu", palette->count) };

    if (same != NULL) {
        add_key(same, key_words(palette, action, arena), arena);
        return;
    }
    row.cells[0] = key_words(palette, action, arena);
    row.cells[1] = why == NULL ? action_help(action)
                               : arena_printf(arena, "%s - not now: %s", action_help(action), why);
    row.cells[2] = action_group(action);
    row.role = why == NULL ? ROLE_TEXT : ROLE_QUIET;
    palette->rows = arena_grow(arena, palette->rows, palette->count, sizeof(*palette->rows));
    palette->actions = arena_grow(arena, palette->actions, palette->count,
                                  sizeof(*palette->actions));
    palette->rows[palette->count] = row;
    palette->actions[palette->count++] = action;
}

/* Whether the screen does it in a way of its own. */
static bool has_own(const struct screen_ops *ops, enum common_action id)
{
    for (size_t i = 0; i < ops->action_count; i++) {
        if (ops->actions[i].common == id)
            return true;
    }
    return false;
}

static void fill(struct palette *palette)
{
    const struct screen_ops *ops = palette->owner->ops;
    size_t count;
    const struct action *everywhere = actions_everywhere(&count);

    for (size_t i = 0; i < ops->action_count; i++)
        add(palette, &ops->actions[i]);
    for (size_t i = 0; i < count; i++) {
        if (!has_own(ops, everywhere[i].common))
            add(palette, &everywhere[i]);
    }
    palette->list = (struct table_list){ palette->rows, palette->count };
}

/* ----- Screen ---------------------------------------------------------- */

static void palette_title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "What you can do here");
}

static void palette_size(const struct screen *screen, int *rows, int *cols)
{
    int wanted = (int)palette_of(screen)->count + 1;

    if (wanted < *rows)
        *rows = wanted;
    if (*cols > 100)
        *cols = 100;
}

static void palette_layout(struct screen *screen, struct rect rect)
{
    table_layout(palette_mut(screen)->table, rect);
}

static void palette_draw(const struct screen *screen, struct canvas *canvas, struct rect rect)
{
    table_draw(palette_of(screen)->table, canvas, rect, true);
}

static bool is_everywhere(const struct action *action)
{
    size_t count;
    const struct action *first = actions_everywhere(&count);

    return action >= first && action < first + count;
}

static void run(struct palette *palette)
{
    const struct table_row *row = table_focus(palette->table);
    struct stack *stack = palette->screen.stack;
    const struct action *action;
    struct key key;

    if (row == NULL)
        return;
    action = palette->actions[strtoul(row->id, NULL, 10)];
    stack_remove(stack, &palette->screen);
    if (is_everywhere(action))
        stack_run_everywhere(stack, action->common);
    else if (action->run != NULL)
        stack_run(stack, palette->owner, action);
    else if (key_parse(action_key(action, stack_keymap(stack)), &key))
        palette->owner->ops->key(palette->owner, &key);
}

static bool palette_key(struct screen *screen, const struct key *key)
{
    struct palette *palette = palette_mut(screen);

    if (key->kind == K_ENTER) {
        run(palette);
        return true;
    }
    return table_key(palette->table, key);
}

static enum place palette_place(const struct screen *screen UNUSED)
{
    return IN_FILTER;
}

static void palette_hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Type words or a key, Enter runs the marked action, Esc goes back.");
}

static void palette_close(struct screen *screen)
{
    struct palette *palette = palette_mut(screen);

    table_free(palette->table);
    arena_clear(&palette->arena);
    free(palette);
}

/* A text that is being read gives way, so that help and palette, asked for in
 * turn, do not pile up. */
static void put_text_away(struct stack *stack)
{
    const struct screen *top = stack_top(stack);

    if (top != NULL && top->ops->kind == SCREEN_POPUP &&
        (strcmp(top->ops->name, "pager") == 0 || strstr(top->ops->name, "help") != NULL))
        stack_pop(stack);
}

void palette_open(struct stack *stack)
{
    static const struct screen_ops ops = {
        .name = "palette",
        .kind = SCREEN_POPUP,
        .help = "Everything that can be done here, with its key. Letters narrow the list by words "
                "or by key, Enter runs the marked line. What cannot be done now says why.",
        .title = palette_title,
        .size = palette_size,
        .layout = palette_layout,
        .draw = palette_draw,
        .key = palette_key,
        .place = palette_place,
        .hint = palette_hint,
        .close = palette_close,
    };
    struct palette *palette;
    struct table_options options = { .columns = columns, .column_count = COUNT(columns),
                                     .filters = true };

    put_text_away(stack);
    if (stack_top(stack) == NULL || strcmp(stack_top(stack)->ops->name, ops.name) == 0)
        return;
    palette = calloc(1, sizeof(*palette));
    if (palette == NULL)
        die("There is not enough memory for the list.");
    palette->screen.ops = &ops;
    palette->owner = stack_top(stack);
    fill(palette);
    options.source = table_list_source(&palette->list);
    palette->table = table_new(&options);
    stack_push(stack, &palette->screen);
    table_reload(palette->table); /* keys may come before the first picture */
}
