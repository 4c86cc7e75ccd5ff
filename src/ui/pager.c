/* SPDX-License-Identifier: MIT */
/* Text to read. */

#include "config.h"

#include "ui/pager.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/die.h"
#include "ui/plain.h"
#include "ui/scroll.h"

struct pager {
    struct screen screen;
    struct arena arena;
    const char *title;
    const char *text;
    struct scroll scroll;
};

static const struct pager *pager_of(const struct screen *screen)
{
    return (const struct pager *)screen;
}

static struct pager *pager_mut(struct screen *screen)
{
    return (struct pager *)screen;
}

static void pager_title(const struct screen *screen, struct str *out)
{
    str_add(out, pager_of(screen)->title);
}

static void pager_size(const struct screen *screen, int *rows, int *cols)
{
    int lines;

    if (*cols > 76)
        *cols = 76;
    lines = scroll_lines(pager_of(screen)->text, *cols);
    if (lines < *rows)
        *rows = lines;
}

static void pager_layout(struct screen *screen, struct rect rect)
{
    struct pager *pager = pager_mut(screen);

    scroll_layout(&pager->scroll, pager->text, rect);
}

static void pager_draw(const struct screen *screen, struct canvas *canvas, struct rect rect)
{
    const struct pager *pager = pager_of(screen);

    canvas_wrap(canvas, rect, ROLE_TEXT, pager->text, pager->scroll.seen);
    canvas_cursor(canvas, rect.row, rect.col);
}

static bool pager_key(struct screen *screen, const struct key *key)
{
    if (key->kind != K_ENTER)
        return scroll_key(&pager_mut(screen)->scroll, key);
    stack_remove(screen->stack, screen);
    return true;
}

static void pager_hint(const struct screen *screen, struct str *out)
{
    struct str where = STR_INIT;

    scroll_hint(&pager_of(screen)->scroll, &where);
    if (where.used == 0)
        str_add(out, "Enter or Esc goes back.");
    else
        str_printf(out, "%s. PgDn and PgUp read on and back, Esc goes back.", str_text(&where));
    str_release(&where);
}

static void pager_close(struct screen *screen)
{
    arena_clear(&pager_mut(screen)->arena);
    free(screen);
}

static void pager_aloud(struct screen *screen, struct plain *plain)
{
    plain_say(plain, "%s\n%s", pager_of(screen)->title, pager_of(screen)->text);
    stack_remove(screen->stack, screen);
}

#define PAGER_OPS(name_, kind_) \
    { \
        .name = name_, .kind = kind_, \
        .help = "Text to read. Arrows, PgUp, PgDn, Home and End move, Enter or Esc goes back.", \
        .title = pager_title, .size = pager_size, .layout = pager_layout, .draw = pager_draw, \
        .key = pager_key, .hint = pager_hint, .aloud = pager_aloud, .close = pager_close, \
    }

struct screen *pager_new(enum pager_kind kind, const char *title, const char *text)
{
    static const struct screen_ops kinds[] = {
        [PAGER_BOX] = PAGER_OPS("pager", SCREEN_POPUP),
        [PAGER_PAGE] = PAGER_OPS("page", SCREEN_FULL),
        [PAGER_HELP] = PAGER_OPS("help", SCREEN_POPUP),
        [PAGER_ALL_HELP] = PAGER_OPS("all-help", SCREEN_POPUP),
    };
    struct pager *pager = calloc(1, sizeof(*pager));

    if (pager == NULL)
        die("There is not enough memory for the text.");
    pager->screen.ops = &kinds[kind];
    pager->title = arena_strdup(&pager->arena, title);
    pager->text = arena_strdup(&pager->arena, text);
    return &pager->screen;
}

void pager_open(struct stack *stack, const char *title, const char *text)
{
    stack_push(stack, pager_new(PAGER_BOX, title, text));
}
