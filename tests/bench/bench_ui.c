/* SPDX-License-Identifier: MIT */
/*
 * From a key to the whole frame in memory, without a terminal: a list of
 * 5,000 rows, a form, a long text, a paste, and keys at random.
 */

#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/machine.h"
#include "bench/figure.h"
#include "ui/canvas.h"
#include "ui/form.h"
#include "ui/stack.h"
#include "ui/table.h"

enum { ROWS = 5000, TIMES = 1000, LONG_TEXT = 20000, RANDOM_KEYS = 10000, PASTE = 20000 };

/* ----- A screen with one thing on it ------------------------------------- */

struct bench_screen {
    struct screen screen;
    struct table *table; /* or */
    struct form *form;
};

static struct bench_screen *own(const struct screen *screen)
{
    return (struct bench_screen *)(uintptr_t)screen;
}

static void layout(struct screen *screen, struct rect body)
{
    if (own(screen)->table)
        table_layout(own(screen)->table, body);
    else
        form_layout(own(screen)->form, body, room_of(body.rows, body.cols));
}

static void draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    if (own(screen)->table)
        table_draw(own(screen)->table, canvas, body, true);
    else
        form_draw(own(screen)->form, canvas, body, true);
}

static bool key(struct screen *screen, const struct key *pressed)
{
    struct bench_screen *s = own(screen);

    return s->table ? table_key(s->table, pressed) : form_key(s->form, screen->stack, pressed);
}

static void paste(struct screen *screen, const char *text)
{
    if (own(screen)->form)
        form_paste(own(screen)->form, screen->stack, text);
}

static enum place place(const struct screen *screen)
{
    return own(screen)->table ? table_place(own(screen)->table) : form_place(own(screen)->form);
}

static void status(const struct screen *screen, struct str *out)
{
    if (own(screen)->table)
        table_status(own(screen)->table, out);
    else
        form_status(own(screen)->form, out);
}

/* Never left: Esc is one of the keys pressed at random. */
static bool stay(struct screen *screen)
{
    (void)screen;
    return false;
}

static void close_it(struct screen *screen)
{
    table_free(own(screen)->table);
    form_free(own(screen)->form);
}

static const struct screen_ops ops = {
    .name = "bench",
    .kind = SCREEN_FULL,
    .help = "Measured.",
    .layout = layout,
    .draw = draw,
    .key = key,
    .paste = paste,
    .place = place,
    .status = status,
    .leave = stay,
    .close = close_it,
};

/* ----- What is on it ----------------------------------------------------- */

static struct table_list *make_rows(struct arena *arena)
{
    struct table_row *rows = arena_alloc(arena, ROWS * sizeof(*rows));
    struct table_list *list = arena_alloc(arena, sizeof(*list));

    for (int i = 0; i < ROWS; i++) {
        rows[i] = (struct table_row){ .id = arena_printf(arena, "%d", i) };
        rows[i].at = rows[i].id;
        rows[i].cells[0] = arena_printf(arena, "Tolliver-%04d", i * 7919 % ROWS);
        rows[i].cells[1] = i % 20 ? "Kieran" : "Świętosława";
        rows[i].cells[2] = arena_printf(arena, "%d", i % 18);
        rows[i].cells[3] = "Delivering";
        rows[i].cells[4] = arena_printf(arena, "Wed %d Mar  Review meeting", 1 + i % 28);
        rows[i].cells[5] = "H. Oduya";
    }
    *list = (struct table_list){ rows, ROWS };
    return list;
}

static struct table *make_table(struct arena *arena)
{
    static const struct table_column columns[] = {
        { .title = "Family name", .cols = 17, .grow = true },
        { .title = "Given", .cols = 10 },
        { .title = "Age", .cols = 4, .right = true, .rank = 3 },
        { .title = "State", .cols = 13, .rank = 2 },
        { .title = "Next due", .cols = 17 },
        { .title = "Lead", .cols = 9, .rank = 1 },
    };
    struct table_options options = { .columns = columns,
                                     .column_count = COUNT(columns),
                                     .source = table_list_source(make_rows(arena)),
                                     .filters = true,
                                     .nothing = "Nothing." };

    return table_new(&options);
}

static const struct option levels[] = {
    { "0", "No additional needs" },
    { "1", "Some needs, met already" },
    { "2", "Needs that want more" },
    { "3", "Needs at once" },
};

static const struct form_field fields[] = {
    { .name = "text", .label = "Strengths", .kind = ASK_MEMO, .rows = 8, .max = LONG_TEXT * 3 },
    { .name = "needs", .label = "Needs", .kind = ASK_MEMO, .rows = 4 },
    { .name = "level", .label = "Level", .kind = ASK_CHOICE, .options = levels,
      .option_count = COUNT(levels) },
    { .name = "source", .label = "Source", .kind = ASK_LINE },
    { .name = "by", .label = "By", .kind = ASK_DATE, .dates = DATE_INPUT_DUE },
    { .name = "what", .label = "What kind", .kind = ASK_CODE, .options = levels,
      .option_count = COUNT(levels) },
    { .name = "family", .label = "Agreed with the family", .kind = ASK_TICK },
};
static const struct form_section section = { "one", "Health", fields, COUNT(fields), NULL, NULL };

static struct form *make_form(void)
{
    struct form_options options = { .sections = &section,
                                    .section_count = 1,
                                    .machine = machine_real(),
                                    .today = { 14690 } }; /* 22 March 2010 */

    return form_new(&options);
}

/* ----- Pressed and drawn ------------------------------------------------- */

struct bench {
    struct stack *stack;
    struct canvas *canvas;
    struct bench_screen screen;
    struct arena arena;
};

static void open_bench(struct bench *b, bool list, int rows, int cols)
{
    memset(b, 0, sizeof(*b));
    b->stack = stack_new(machine_real(), NULL);
    b->canvas = canvas_new(rows, cols, BORDERS_UTF8);
    b->screen.screen.ops = &ops;
    if (list)
        b->screen.table = make_table(&b->arena);
    else
        b->screen.form = make_form();
    stack_push(b->stack, &b->screen.screen);
    stack_draw(b->stack, b->canvas);
}

static void close_bench(struct bench *b)
{
    stack_free(b->stack);
    canvas_free(b->canvas);
    arena_clear(&b->arena);
}

static double press(struct bench *b, const struct key *pressed)
{
    double began = work_ms();

    stack_key(b->stack, pressed);
    stack_draw(b->stack, b->canvas);
    return work_ms() - began;
}

static void press_one(struct bench *b, enum key_kind kind)
{
    struct key pressed = key_of(kind);

    (void)press(b, &pressed);
}

static void bench_frames(bool list, int rows, int cols, double p99)
{
    struct key down = key_of(list ? K_DOWN : K_TAB), page = key_of(K_PGDN);
    struct times moved = { 0 };
    struct bench b;
    char what[64];

    open_bench(&b, list, rows, cols);
    for (int i = 0; i < TIMES; i++)
        times_add(&moved, press(&b, list && i % 10 == 9 ? &page : &down));
    snprintf(what, sizeof(what), "key to frame, %s, %dx%d", list ? "5,000 rows" : "form", cols,
             rows);
    tell_share(what, &moved, 0.5, 1);
    tell_share(what, &moved, 0.99, p99);
    times_free(&moved);
    close_bench(&b);
}

static char *long_text(size_t length)
{
    static const char words[] = "Kieran is kind to the younger ones and helps at dinner time. ";
    char *text = malloc(length + 1);

    for (size_t i = 0; text && i < length; i++)
        text[i] = i % 610 == 609 ? '\n' : words[i % (sizeof(words) - 1)];
    if (text)
        text[length] = '\0';
    return text;
}

/* Where the cursor is put before typing: by so many pages up from the end. */
static void bench_memo(const char *where, int pages_up)
{
    struct key letter = key_text("a");
    struct times typed = { 0 };
    char *text = long_text(LONG_TEXT);
    struct bench b;
    char what[64];

    open_bench(&b, false, 24, 80);
    form_set(b.screen.form, "text", text);
    for (int i = 0; i < pages_up; i++)
        press_one(&b, K_UP);
    for (int i = 0; i < TIMES; i++)
        times_add(&typed, press(&b, &letter));
    snprintf(what, sizeof(what), "key in a text of 20,000, %s", where);
    tell_share(what, &typed, 0.99, 5);
    times_free(&typed);
    free(text);
    close_bench(&b);
}

static void bench_paste(void)
{
    struct times pasted = { 0 };
    char *text = long_text(PASTE);

    for (int i = 0; i < 20; i++) {
        struct bench b;
        double began;

        open_bench(&b, false, 24, 80);
        began = work_ms();
        stack_paste(b.stack, text);
        stack_draw(b.stack, b.canvas);
        times_add(&pasted, work_ms() - began);
        close_bench(&b);
    }
    tell_share("paste of 20 kB", &pasted, 1, 100);
    times_free(&pasted);
    free(text);
}

/* ----- Keys at random ---------------------------------------------------- */

static struct key random_key(uint32_t *state)
{
    static const char *const letters[] = { "a", "e", "t", " ", "ś", "1", "?", "d", "n" };

    *state = *state * 1103515245u + 12345u;
    if (*state >> 16 & 1)
        return key_text(letters[(*state >> 17) % COUNT(letters)]);
    if ((*state >> 16) % 16 == 2)
        return key_ctrl((char)('a' + (*state >> 20) % 26));
    return key_of((enum key_kind)(K_ENTER + (*state >> 20) % (K_F12 - K_ENTER)));
}

static void bench_random(bool list)
{
    struct times drawn = { 0 };
    struct bench b;
    uint32_t state = 11;

    open_bench(&b, list, 50, 160);
    for (int i = 0; i < RANDOM_KEYS && !stack_empty(b.stack); i++) {
        struct key pressed = random_key(&state);

        times_add(&drawn, press(&b, &pressed));
    }
    tell_most(list ? "keys pressed at random in a list" : "keys pressed at random in a form",
              (double)drawn.count, "", 0);
    tell_share("a frame after a random key", &drawn, 0.99, 10);
    tell_share("a frame after a random key", &drawn, 1, 50);
    times_free(&drawn);
    close_bench(&b);
}

int main(void)
{
    setlocale(LC_ALL, "C.UTF-8");
    tell_head("from a key to the frame, in memory");
    bench_frames(true, 24, 80, 10);
    bench_frames(true, 60, 200, 20);
    bench_frames(false, 24, 80, 10);
    bench_frames(false, 60, 200, 20);
    bench_memo("at its end", 0);
    bench_memo("in its middle", 140);
    bench_memo("at its start", 400);
    bench_paste();
    bench_random(true);
    bench_random(false);
    return 0;
}
