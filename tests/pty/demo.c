/* SPDX-License-Identifier: MIT */
/*
 * A small program with each widget, for trying the terminal: not installed.
 *
 *     demo [--theme NAME] [--ascii] [--mouse] [--draft FILE] [--lock MS]
 */

#include "config.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/pager.h"
#include "ui/table.h"
#include "ui/tty.h"

enum { MANY = 100000 };

static const char *draft_file;

/* ----- The form -------------------------------------------------------- */

struct demo_form {
    struct screen screen;
    struct form *form;
};

static const struct option levels[] = { { "0", "none" }, { "1", "low" }, { "2", "some" },
                                        { "3", "high" } };
static const struct option helpers[] = { { "SCHOOL", "School" }, { "NURSE", "School nurse" },
                                         { "YOUTH", "Youth worker" } };
static const struct option sources[] = { { "REPORTED_CHILD", "Reported by the child" },
                                         { "REPORTED_PARENT", "Reported by a parent" },
                                         { "SEEN", "Seen by the writer" } };

static const struct form_field fields[] = {
    { .name = "name", .label = "Name", .kind = ASK_LINE, .max = 60, .hint = "As it is written." },
    { .name = "notes", .label = "Notes", .kind = ASK_MEMO, .hint = "What was seen and said.",
      .help = "Write what was seen or told, and who said it." },
    { .name = "level", .label = "Level of need", .kind = ASK_CHOICE, .options = levels,
      .option_count = COUNT(levels), .hint = "Arrows, or its digit." },
    { .name = "helpers", .label = "Who helps", .kind = ASK_TICKS, .options = helpers,
      .option_count = COUNT(helpers), .hint = "Space ticks." },
    { .name = "source", .label = "Evidence", .kind = ASK_CODE, .options = sources,
      .option_count = COUNT(sources), .hint = "The first letters will do." },
    { .name = "review", .label = "Review", .kind = ASK_DATE, .dates = DATE_INPUT_DUE },
    { .name = "agreed", .label = "Agreed", .kind = ASK_TICK },
    { .name = "secret", .label = "Passphrase", .kind = ASK_SECRET, .cols = 20 },
};

static const struct form_section section = { .name = "demo", .title = "Demo", .fields = fields,
                                             .count = COUNT(fields) };

static void write_field(void *who, const char *name, const char *raw)
{
    fprintf(who, "%s=%s\n", name, raw);
}

static void keep_draft(void *who UNUSED, struct form *form)
{
    FILE *file = draft_file == NULL ? NULL : fopen(draft_file, "w");

    if (file == NULL)
        return;
    form_each_raw(form, write_field, file);
    fclose(file);
}

static struct form *form_of(const struct screen *screen)
{
    return ((const struct demo_form *)screen)->form;
}

static void form_title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Form");
}

static void on_status(const struct screen *screen, struct str *out)
{
    form_status(form_of(screen), out);
}

static void on_layout(struct screen *screen, struct rect body)
{
    form_layout(form_of(screen), body, room_of(body.rows + 4, body.cols));
}

static void on_draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    form_draw(form_of(screen), canvas, body, true);
}

static bool on_key(struct screen *screen, const struct key *key)
{
    return form_key(form_of(screen), screen->stack, key);
}

static void on_paste(struct screen *screen, const char *text)
{
    form_paste(form_of(screen), screen->stack, text);
}

static enum place on_place(const struct screen *screen)
{
    return form_place(form_of(screen));
}

static void on_hint(const struct screen *screen, struct str *out)
{
    form_hint(form_of(screen), out);
}

static int64_t on_due(const struct screen *screen)
{
    return form_due(form_of(screen));
}

static void on_tick(struct screen *screen, int64_t now_ms)
{
    form_tick(form_of(screen), now_ms);
}

static bool on_leave(struct screen *screen)
{
    form_settle(form_of(screen));
    return true;
}

static void on_keep(struct screen *screen)
{
    form_settle(form_of(screen));
}

static void on_close(struct screen *screen)
{
    form_free(form_of(screen));
    free(screen);
}

static void open_form(struct screen *below)
{
    static const struct action actions[] = { FORM_ACTIONS };
    static const struct screen_ops ops = {
        .name = "form",
        .help = "A form with one field of each kind.",
        .actions = actions,
        .action_count = COUNT(actions),
        .title = form_title,
        .status = on_status,
        .layout = on_layout,
        .draw = on_draw,
        .key = on_key,
        .paste = on_paste,
        .place = on_place,
        .hint = on_hint,
        .due = on_due,
        .tick = on_tick,
        .leave = on_leave,
        .keep = on_keep,
        .close = on_close,
    };
    struct demo_form *demo = calloc(1, sizeof(*demo));
    struct form_options options = { .sections = &section,
                                    .section_count = 1,
                                    .machine = stack_machine(below->stack),
                                    .today = { 14690 },
                                    .edd = DATE_NONE,
                                    .changed = keep_draft };

    if (demo == NULL)
        die("There is not enough memory.");
    demo->screen.ops = &ops;
    demo->form = form_new(&options);
    stack_push(below->stack, &demo->screen);
}

/* ----- A long list ----------------------------------------------------- */

struct demo_list {
    struct screen screen;
    struct table *table;
};

static const struct table_column columns[] = {
    { .title = "Number", .cols = 8, .right = true },
    { .title = "Name", .cols = 20, .grow = true },
    { .title = "State", .cols = 12, .rank = 1 },
};

static void make_row(struct table_row *row, long n, struct arena *arena)
{
    row->id = arena_printf(arena, "%ld", n);
    row->at = row->id;
    row->cells[0] = row->id;
    row->cells[1] = arena_printf(arena, "Made-up family %ld", n);
    row->cells[2] = n % 7 == 0 ? "LATE" : "open";
    row->mark = n % 7 == 0 ? "!" : NULL;
}

/* A hundred thousand rows that are nowhere. */
static bool fetch(void *who UNUSED, const struct table_request *request, struct table_page *page,
                  struct arena *arena, struct err *err UNUSED)
{
    long most = (long)request->most;
    long at = request->at == NULL ? 0 : strtol(request->at, NULL, 10);
    long first = 0, count = most;

    if (request->filter[0] != '\0')
        return true;
    if (request->where == TABLE_LAST)
        first = MANY - most;
    else if (request->where == TABLE_AFTER)
        first = at + 1;
    else if (request->where == TABLE_BEFORE)
        first = at > most ? at - most : 0;
    else if (request->where == TABLE_AROUND)
        first = strtol(request->id, NULL, 10);
    if (request->where == TABLE_BEFORE && at < most)
        count = at;
    if (first + count > MANY)
        count = MANY - first;
    page->more_before = first > 0;
    page->rows = arena_alloc(arena, (size_t)(count + 1) * sizeof(*page->rows));
    page->count = (size_t)count;
    for (long i = 0; i < count; i++)
        make_row(&page->rows[i], first + i, arena);
    return true;
}

static struct table *table_of(const struct screen *screen)
{
    return ((const struct demo_list *)screen)->table;
}

static void list_title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "List");
}

static void list_layout(struct screen *screen, struct rect body)
{
    table_layout(table_of(screen), body);
}

static void list_draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    table_draw(table_of(screen), canvas, body, true);
}

static bool list_key(struct screen *screen, const struct key *key)
{
    return table_key(table_of(screen), key);
}

static enum place list_place(const struct screen *screen)
{
    return table_place(table_of(screen));
}

static void list_close(struct screen *screen)
{
    table_free(table_of(screen));
    free(screen);
}

static void open_list(struct screen *below)
{
    static const struct screen_ops ops = {
        .name = "list",
        .help = "A hundred thousand rows.",
        .title = list_title,
        .layout = list_layout,
        .draw = list_draw,
        .key = list_key,
        .place = list_place,
        .close = list_close,
    };
    struct demo_list *demo = calloc(1, sizeof(*demo));
    struct table_options options = { .columns = columns,
                                     .column_count = COUNT(columns),
                                     .source = { .fetch = fetch },
                                     .filters = true,
                                     .tags = true };

    if (demo == NULL)
        die("There is not enough memory.");
    demo->screen.ops = &ops;
    demo->table = table_new(&options);
    stack_push(below->stack, &demo->screen);
}

/* ----- Home ------------------------------------------------------------ */

static void crash(struct screen *screen UNUSED)
{
    raise(SIGSEGV);
}

static void give_up(struct screen *screen UNUSED)
{
    fprintf(stderr, "a word of a library\n");
    die("This is the end, said on purpose.");
}

static void scribble(struct screen *screen)
{
    fprintf(stderr, "scribbled on the side\n");
    stack_say(screen->stack, "Something was written to standard error.");
}

static void answered(void *who, size_t answer)
{
    struct screen *screen = who;

    stack_say(screen->stack, "Answer %zu.", answer);
}

static void ask(struct screen *screen)
{
    struct dialog dialog = { .title = "Send invitations?",
                             .words = "Eight people get a letter. It cannot be called back.",
                             .buttons = { { "Do not send", 'd' }, { "Send", 's' } },
                             .count = 2,
                             .done = answered,
                             .who = screen };

    dialog_ask(screen->stack, &dialog);
}

static bool sign(void *who UNUSED, const char *reason UNUSED, const char *passphrase,
                 struct err *err)
{
    return strcmp(passphrase, "open") == 0 ||
           err_set(err, ERR_DENIED, "That is not your passphrase.");
}

static void was_signed(void *who, bool signed_it)
{
    struct screen *screen = who;

    stack_say(screen->stack, "%s", signed_it ? "Signed." : "Not signed.");
}

static void ask_signature(struct screen *screen)
{
    struct signing signing = { .title = "Withdraw consent",
                               .words = "From now on four agencies lose sight of this record.",
                               .harmless = "Keep consent",
                               .verb = "Withdraw and sign",
                               .reason_label = "Reason",
                               .sign = sign,
                               .done = was_signed,
                               .who = screen };

    dialog_sign(screen->stack, &signing);
}

static void nasty_text(struct screen *screen)
{
    pager_open(screen->stack, "Text with \033[31mescapes\033[0m",
               "red: \033[31mRED\033[0m bell: \a title: \033]0;owned\a c1: \302\2333m "
               "bidi: \342\200\256abc marks: e\314\201 wide: \346\274\242\345\255\227 end");
}

static const char *never(const struct screen *screen UNUSED)
{
    return "This cannot be done until somebody writes it.";
}

static const struct action home_actions[] = {
    { .name = "demo.form", .key = "f", .hint = "Form", .help = "Open the form", .run = open_form },
    { .name = "demo.list", .key = "l", .hint = "List", .help = "Open the list", .run = open_list },
    { .name = "demo.ask", .key = "a", .hint = "Ask", .help = "Ask a question", .run = ask },
    { .name = "demo.sign", .key = "s", .help = "Ask for a signature", .run = ask_signature },
    { .name = "demo.text", .key = "t", .help = "Show nasty text", .run = nasty_text },
    { .name = "demo.crash", .key = "g c", .help = "Break down", .run = crash },
    { .name = "demo.die", .key = "g d", .help = "Give up", .run = give_up },
    { .name = "demo.errors", .key = "e", .help = "Write to standard error", .run = scribble },
    { .name = "demo.never", .key = "n", .help = "Do what cannot be done", .why_not = never },
};

static void home_title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Demo");
}

static void home_draw(const struct screen *screen UNUSED, struct canvas *canvas, struct rect body)
{
    int row = body.row + 1;

    for (size_t i = 0; i < COUNT(home_actions); i++) {
        canvas_printf(canvas, row, body.col + 2, ROLE_TEXT, "%-4s %s", home_actions[i].key,
                      home_actions[i].help);
        row++;
    }
    canvas_put(canvas, row + 1, body.col + 2, ROLE_ALERT, "! LATE since Monday");
    canvas_put(canvas, row + 2, body.col + 2, ROLE_NOTICE, "CONSENT: GIVEN");
    canvas_box(canvas, (struct rect){ body.row, body.col, body.rows, body.cols }, "Demo");
    canvas_cursor(canvas, body.row + 1, body.col + 2);
}

static void home_close(struct screen *screen)
{
    free(screen);
}

static struct screen *home_new(void)
{
    static const struct screen_ops ops = {
        .name = "home",
        .help = "Everything the demo has.",
        .actions = home_actions,
        .action_count = COUNT(home_actions),
        .title = home_title,
        .draw = home_draw,
        .close = home_close,
    };
    struct screen *screen = calloc(1, sizeof(*screen));

    if (screen == NULL)
        die("There is not enough memory.");
    screen->ops = &ops;
    return screen;
}

/* ----- Lock ------------------------------------------------------------ */

static void lock_draw(const struct screen *screen UNUSED, struct canvas *canvas, struct rect body)
{
    canvas_put(canvas, body.row, body.col + 1, ROLE_TITLE, "Locked. Enter unlocks.");
    canvas_cursor(canvas, body.row, body.col + 1);
}

static bool lock_key(struct screen *screen, const struct key *key)
{
    if (key->kind == K_ENTER)
        stack_remove(screen->stack, screen);
    return true;
}

static void lock(void *who UNUSED, struct stack *stack)
{
    static const struct screen_ops ops = {
        .name = "lock",
        .kind = SCREEN_COVER,
        .draw = lock_draw,
        .key = lock_key,
        .close = home_close,
    };
    struct screen *screen = calloc(1, sizeof(*screen));

    if (screen == NULL)
        die("There is not enough memory.");
    screen->ops = &ops;
    stack_push(stack, screen);
}

/* ----- Main ------------------------------------------------------------ */

static int run(const struct tty_options *options, const struct idle_rules *idle)
{
    struct tty *tty;
    struct err err = ERR_INIT;
    struct stack *stack;
    int ended;

    if (!tty_start(options, &tty, &err)) {
        fprintf(stderr, "%s\n", err.msg);
        return err_exit_status(&err);
    }
    stack = stack_new(machine_real(), NULL);
    stack_set_banner(stack, "TRAINING DATA");
    stack_set_idle(stack, idle);
    stack_push(stack, home_new());
    ended = tty_run(tty, stack);
    tty_stop(tty);
    stack_free(stack);
    return ended == 0 ? 0 : 10;
}

int main(int argc, char **argv)
{
    struct tty_options options = { .sync = getenv("CAFDESK_SYNC") != NULL };
    struct idle_rules idle = { .lock = lock };

    setlocale(LC_ALL, "");
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--theme") == 0 && i + 1 < argc)
            options.theme = argv[++i];
        else if (strcmp(argv[i], "--ascii") == 0)
            options.ascii = true;
        else if (strcmp(argv[i], "--mouse") == 0)
            options.mouse = true;
        else if (strcmp(argv[i], "--draft") == 0 && i + 1 < argc)
            draft_file = argv[++i];
        else if (strcmp(argv[i], "--lock") == 0 && i + 1 < argc)
            idle.lock_ms = atol(argv[++i]);
    }
    return run(&options, &idle);
}
