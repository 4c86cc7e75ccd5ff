/* SPDX-License-Identifier: MIT */
/* The pages of a print, read before they are given. */

#include "config.h"

#include <string.h>

#include "base/text.h"
#include "screens/all_ops.h"
#include "screens/nav.h"
#include "screens/own_form.h"
#include "screens/print_screens.h"
#include "screens/view.h"
#include "ui/dialog.h"
#include "ui/plain.h"
#include "ui/scroll.h"

struct print_look {
    struct view view;
    struct print_order order; /* its words in the arena */
    struct print_page page;   /* in the pages' arena, as `text` */
    const char *text;
    struct scroll scroll;
    struct arena arena;
    struct arena pages;
};

static struct print_look *look_mut(struct screen *screen)
{
    return (struct print_look *)screen;
}

static const struct print_look *look_of(const struct screen *screen)
{
    return (const struct print_look *)screen;
}

/* ----- What is read --------------------------------------------------------------- */

static void add_lines(struct str *out, const char *before, const char *lines)
{
    while (*lines) {
        size_t length = strcspn(lines, "\n");

        str_printf(out, "%s%.*s\n", before, (int)length, lines);
        lines += length + (lines[length] == '\n');
    }
}

/* Before the first page: for whom, on which basis, and what is not on it. */
static void add_head(const struct print_look *look, struct str *out)
{
    const struct print_page *page = &look->page;

    str_printf(out, "For %s. %s\n", page->recipient, page->basis);
    add_lines(out, "Left out: ", *page->left_out ? page->left_out : "nothing");
    add_lines(out, "It names another family: ", page->others);
    add_lines(out, "", page->mind);
    if (look->order.pdf)
        str_add(out, "As PDF it has the same words, on pages of its own.\n");
    str_add_char(out, '\n');
}

static struct print_wish wish_of(const struct print_look *look)
{
    const char *purpose = look->order.purpose;

    return (struct print_wish){ .document = look->order.document,
                                .meeting = date_known(look->order.meeting) ? &look->order.meeting
                                                                           : NULL,
                                .whom = look->order.whom,
                                .purpose = text_blank(purpose) ? NULL : purpose };
}

static bool read_pages(struct print_look *look, struct err *err)
{
    struct print_wish wish = wish_of(look);
    struct arena arena = ARENA_INIT;
    struct print_page page;
    struct str text = STR_INIT;

    if (!print_preview(app_session(look->view.app), &look->view.work->case_id, &wish, &page,
                       &arena, err)) {
        arena_clear(&arena);
        return false;
    }
    arena_clear(&look->pages);
    look->pages = arena;
    look->page = page;
    add_head(look, &text);
    str_add(&text, page.text);
    look->text = arena_strdup(&look->pages, str_text(&text));
    str_release(&text);
    return true;
}

/* ----- Given ------------------------------------------------------------------------ */

struct giving {
    const struct print_look *look;
    struct print_wish wish;
    bool file_is_there;
    struct print_page page; /* number NULL: nothing was given */
    struct arena arena;
};

static bool fill(void *what, struct str *bytes, struct err *err)
{
    struct giving *giving = what;
    const struct print_look *look = giving->look;
    struct print_page page;

    giving->file_is_there = true;
    if (!print_give(app_session(look->view.app), &look->view.work->case_id, &giving->wish, &page,
                    &giving->arena, err))
        return false;
    giving->page = page;
    if (page.paper.bytes)
        str_add_bytes(bytes, page.paper.bytes, page.paper.length);
    else
        str_add(bytes, page.text);
    return true;
}

/* "name.pdf"; an end that was typed is not put there twice. */
static const char *file_name(const struct print_order *order, struct arena *arena)
{
    const char *end = order->pdf ? ".pdf" : ".txt";
    size_t length = strlen(order->file);

    if (length > 4 && strcmp(order->file + length - 4, end) == 0)
        return order->file;
    return arena_printf(arena, "%s%s", order->file, end);
}

static void say_given(struct stack *stack, const struct print_page *page, const char *where)
{
    struct str words = STR_INIT;

    str_printf(&words, "Document %s, %zu page%s, for %s: %s.", page->number, page->pages,
               page->pages == 1 ? "" : "s", page->recipient, where);
    if (page->paper.missing)
        str_printf(&words, " %zu characters have no shape in the fonts of this machine.",
                   page->paper.missing);
    stack_say(stack, "%s", str_text(&words));
    str_release(&words);
}

/* The file could not be had, or not be written whole. */
static void say_not_written(struct stack *stack, const struct giving *giving,
                            const struct err *err)
{
    if (giving->page.number == NULL && giving->file_is_there)
        stack_err(stack, err);
    else if (giving->page.number == NULL)
        stack_warn(stack, "%s Nothing is given. %s", err->msg,
                   err->kind == ERR_STORAGE ? "Begin the program in a folder of your own."
                                            : "Esc leads back: give it another name.");
    else
        stack_warn(stack, "Document %s could not be written whole. It stands in the sharing log as "
                          "given: \"cafdesk print verify\" shows it again.",
                   giving->page.number);
}

/* Something was changed since it was read: it is shown as it is now. */
static void show_again(struct print_look *look, const struct err *why)
{
    struct err err = ERR_INIT;

    look->scroll.top = 0;
    if (read_pages(look, &err))
        stack_warn(app_stack(look->view.app), "%s", why->msg);
    else
        stack_err(app_stack(look->view.app), &err);
}

static void leave_given(struct print_look *look)
{
    struct casework *work = look->view.work;
    struct screen *form = look->order.form;

    casework_hold(work);
    stack_remove(app_stack(look->view.app), &look->view.screen);
    own_form_over(form);
    casework_refresh(work);
    casework_release(work);
}

static void give(struct print_look *look, bool other_family_ok)
{
    struct app *app = look->view.app;
    struct giving giving = { .look = look, .wish = wish_of(look) };
    struct str where = STR_INIT;
    struct err err = ERR_INIT;
    bool ok;

    giving.wish.other_family_ok = other_family_ok;
    giving.wish.seen = look->page.content;
    giving.wish.paper = look->order.pdf ? app_options(app)->paper : NULL;
    ok = app_save_file(app, file_name(&look->order, &giving.arena), fill, &giving, &where, &err);
    if (!ok && err.field != NULL && strcmp(err.field, "seen") == 0)
        show_again(look, &err);
    else if (!ok)
        say_not_written(app_stack(app), &giving, &err);
    if (ok || giving.page.number != NULL)
        leave_given(look);
    if (ok)
        say_given(app_stack(app), &giving.page, str_text(&where));
    str_release(&where);
    arena_clear(&giving.arena);
}

static void answered(void *who, size_t answer)
{
    if (answer == 1)
        give(who, true);
}

static void ask_others(struct print_look *look)
{
    struct dialog dialog = { .title = "Another family",
                             .buttons = { { "Keep it back", 'k' }, { "Give it", 'g' } },
                             .count = 2,
                             .done = answered,
                             .who = look };
    struct str words = STR_INIT;

    str_add(&words, "It names another family:\n");
    add_lines(&words, "- ", look->page.others);
    str_add(&words, "Is that to go out?");
    dialog.words = str_text(&words);
    dialog_ask(app_stack(look->view.app), &dialog);
    str_release(&words);
}

static void run_give(struct screen *screen)
{
    struct print_look *look = look_mut(screen);

    if (*look->page.others)
        ask_others(look);
    else
        give(look, false);
}

static const struct action print_actions[] = {
    { .name = "print.give", .key = "Enter", .hint = "Give it", .places = ANYWHERE,
      .help = "Write it down as given, and write the file", .run = run_give },
    NAV_ACTIONS,
};

/* ----- As a screen ------------------------------------------------------------------- */

static void title(const struct screen *screen, struct str *out)
{
    const struct print_look *look = look_of(screen);

    str_printf(out, "Not given: %s for %s", look->view.work->view.file.caf_case.urn,
               look->page.recipient);
}

static void layout(struct screen *screen, struct rect body)
{
    scroll_layout(&look_mut(screen)->scroll, look_of(screen)->text, body);
}

static void draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    const struct print_look *look = look_of(screen);

    canvas_wrap(canvas, body, ROLE_TEXT, look->text, look->scroll.seen);
    canvas_cursor(canvas, body.row, body.col);
}

static bool key(struct screen *screen, const struct key *pressed)
{
    return scroll_key(&look_mut(screen)->scroll, pressed);
}

static void hint(const struct screen *screen, struct str *out)
{
    struct str where = STR_INIT;

    scroll_hint(&look_of(screen)->scroll, &where);
    if (where.used > 0)
        str_printf(out, "%s. ", str_text(&where));
    str_add(out, "Enter gives it; Esc goes back, nothing is given.");
    str_release(&where);
}

/* Lines that are drawn, not written, say nothing aloud. */
static void say_words(const struct print_look *look, struct plain *plain)
{
    struct str words = STR_INIT;

    for (const char *line = look->text; *line; line += strcspn(line, "\n") + 1) {
        size_t length = strcspn(line, "\n");

        if (strspn(line, "=-_ ") < length)
            str_printf(&words, "%.*s\n", (int)length, line);
        if (line[length] == '\0')
            break;
    }
    plain_say(plain, "%s", str_text(&words));
    str_release(&words);
}

static void aloud(struct screen *screen, struct plain *plain)
{
    static const struct option answers[] = { { "", "Go back, nothing is given" },
                                             { "", "Give it, and write the file" } };
    struct print_look *look = look_mut(screen);
    size_t chosen;

    say_words(look, plain);
    if (plain_choose(plain, "Is it to be given?", answers, COUNT(answers), &chosen) && chosen == 1)
        run_give(screen);
    else
        stack_remove(screen->stack, screen);
}

static void close_look(struct screen *screen)
{
    struct print_look *look = look_mut(screen);

    arena_clear(&look->pages);
    arena_clear(&look->arena);
    view_free(&look->view);
}

const struct screen_ops print_ops = {
    .name = "print",
    .kind = SCREEN_FULL,
    .help = "The pages as they would go, before they do. On top stands what is left out, by "
            "which consent, and whether another family is named. Enter gives it: the entry of "
            "the sharing log and the exact text are kept, and the file is written where the "
            "program was begun. Esc goes back to the form, and nothing is given. A number stands "
            "on each page; \"cafdesk print verify\" shows by it what was given.",
    .actions = print_actions,
    .action_count = COUNT(print_actions),
    .title = title,
    .layout = layout,
    .draw = draw,
    .key = key,
    .hint = hint,
    .close = close_look,
    .aloud = aloud,
};

bool print_look_open(const struct print_order *order, struct err *err)
{
    struct print_look *look = view_new(sizeof(*look), &print_ops, order->work->app, order->work);

    look->order = *order;
    look->order.whom = arena_strdup(&look->arena, order->whom);
    look->order.purpose = arena_strdup(&look->arena, order->purpose);
    look->order.file = arena_strdup(&look->arena, order->file);
    if (!read_pages(look, err)) {
        close_look(&look->view.screen);
        return false;
    }
    stack_push(app_stack(look->view.app), &look->view.screen);
    return true;
}
