/* SPDX-License-Identifier: MIT */
/* A page of words. */

#include "config.h"

#include "screens/words_pane.h"

#include <stdlib.h>

#include "screens/view.h"
#include "ui/plain.h"

struct words_pane {
    struct pane pane;
    struct words_options options;
    struct str words;
    int top;
    int rows;
};

static struct words_pane *words_mut(struct pane *pane)
{
    return (struct words_pane *)pane;
}

static const struct words_pane *words_of(const struct pane *pane)
{
    return (const struct words_pane *)pane;
}

static void fill(struct pane *pane)
{
    struct words_pane *words = words_mut(pane);

    str_clear(&words->words);
    words->options.words(words->options.who, &words->words);
}

static void layout_words(struct pane *pane, struct rect rect, enum room room UNUSED)
{
    words_mut(pane)->rows = rect.rows;
}

static void draw_words(const struct pane *pane, struct canvas *canvas, struct rect rect,
                       bool focused)
{
    const struct words_pane *words = words_of(pane);
    struct rect inside = { rect.row, rect.col + 1, rect.rows, rect.cols - 2 };

    canvas_wrap(canvas, inside, ROLE_TEXT, str_text(&words->words), words->top);
    if (focused)
        canvas_cursor(canvas, inside.row, inside.col);
}

static bool key_words(struct pane *pane, const struct key *key)
{
    struct words_pane *words = words_mut(pane);
    int last = 0;

    for (const char *c = str_text(&words->words); *c != '\0'; c++)
        last += *c == '\n';
    switch (key->kind) {
    case K_DOWN:
        words->top += words->top < last ? 1 : 0;
        return true;
    case K_UP:
        words->top -= words->top > 0 ? 1 : 0;
        return true;
    case K_ENTER:
        if (words->options.open != NULL)
            words->options.open(words->options.who);
        return words->options.open != NULL;
    default:
        return false;
    }
}

static void hint_words(const struct pane *pane, struct str *out)
{
    if (words_of(pane)->options.hint != NULL)
        str_add(out, words_of(pane)->options.hint);
}

static void free_words(struct pane *pane)
{
    str_release(&words_mut(pane)->words);
    free(pane);
}

static void aloud_words(struct pane *pane, struct plain *plain)
{
    plain_say(plain, "%s", str_text(&words_of(pane)->words));
}

static const struct pane_ops words_ops = {
    .aloud = aloud_words,
    .layout = layout_words,
    .draw = draw_words,
    .key = key_words,
    .hint = hint_words,
    .refresh = fill,
    .free = free_words,
};

struct pane *words_pane_new(const struct words_options *options)
{
    struct words_pane *words = need_memory(sizeof(*words));

    words->pane = (struct pane){ &words_ops, options->stack };
    words->options = *options;
    fill(&words->pane);
    return &words->pane;
}
