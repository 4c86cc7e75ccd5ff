/* SPDX-License-Identifier: MIT */
/* Text to read. */

#include "config.h"

#include "ui/pager.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/text_wrap.h"
#include "ui/plain.h"

enum { WHEEL_LINES = 3 };

struct pager {
    struct screen screen;
    struct arena arena;
    const char *title;
    const char *text;
    int top;   /* first line in sight, as the person left it */
    int seen;  /* the same in a window that may be too big for it now */
    int lines; /* of the last layout: all, and those in sight */
    int rows;
};

static const struct pager *pager_of(const struct screen *screen)
{
    return (const struct pager *)screen;
}

static struct pager *pager_mut(struct screen *screen)
{
    return (struct pager *)screen;
}

static int lines_at(const struct pager *pager, int cols)
{
    struct arena arena = ARENA_INIT;
    int lines = (int)text_wrap(pager->text, strlen(pager->text), cols > 1 ? cols : 1, &arena).count;

    arena_clear(&arena);
    return lines;
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
    lines = lines_at(pager_of(screen), *cols);
    if (lines < *rows)
        *rows = lines;
}

static int last_top(const struct pager *pager)
{
    return pager->lines > pager->rows ? pager->lines - pager->rows : 0;
}

static void pager_layout(struct screen *screen, struct rect rect)
{
    struct pager *pager = pager_mut(screen);

    pager->rows = rect.rows;
    pager->lines = lines_at(pager, rect.cols);
    pager->seen = pager->top > last_top(pager) ? last_top(pager) : pager->top;
}

static void pager_draw(const struct screen *screen, struct canvas *canvas, struct rect rect)
{
    const struct pager *pager = pager_of(screen);

    canvas_wrap(canvas, rect, ROLE_TEXT, pager->text, pager->seen);
    canvas_cursor(canvas, rect.row, rect.col);
}

static void scroll_to(struct pager *pager, int top)
{
    if (top > last_top(pager))
        top = last_top(pager);
    pager->top = top > 0 ? top : 0;
}

static bool pager_key(struct screen *screen, const struct key *key)
{
    struct pager *pager = pager_mut(screen);
    int page = pager->rows > 1 ? pager->rows - 1 : 1;

    pager->top = pager->seen;
    switch ((int)key->kind) {
    case K_WHEEL_UP:
        scroll_to(pager, pager->top - WHEEL_LINES);
        return true;
    case K_WHEEL_DOWN:
        scroll_to(pager, pager->top + WHEEL_LINES);
        return true;
    case K_UP:
        scroll_to(pager, pager->top - 1);
        return true;
    case K_DOWN:
        scroll_to(pager, pager->top + 1);
        return true;
    case K_PGUP:
        scroll_to(pager, pager->top - page);
        return true;
    case K_PGDN:
        scroll_to(pager, pager->top + page);
        return true;
    case K_HOME:
        scroll_to(pager, 0);
        return true;
    case K_END:
        scroll_to(pager, last_top(pager));
        return true;
    case K_ENTER:
        stack_remove(screen->stack, screen);
        return true;
    default:
        return false;
    }
}

static void pager_hint(const struct screen *screen, struct str *out)
{
    const struct pager *pager = pager_of(screen);
    int last = pager->seen + pager->rows;

    if (pager->lines <= pager->rows)
        str_add(out, "Enter or Esc goes back.");
    else
        str_printf(out, "Lines %d to %d of %d. PgDn and PgUp read on and back, Esc goes back.",
                   pager->seen + 1, last < pager->lines ? last : pager->lines, pager->lines);
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
