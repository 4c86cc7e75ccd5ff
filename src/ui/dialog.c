/* SPDX-License-Identifier: MIT */
/* A question with verbs for answers. */

#include "config.h"

#include "ui/dialog.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/text.h"
#include "base/text_wrap.h"
#include "ui/plain.h"

enum { WIDEST = 68, GAP = 4 };

struct question {
    struct screen screen;
    struct dialog dialog;
    struct arena arena;
    size_t at; /* answer the focus is on */
};

static const struct question *question_of(const struct screen *screen)
{
    return (const struct question *)screen;
}

static struct question *question_mut(struct screen *screen)
{
    return (struct question *)screen;
}

static void question_title(const struct screen *screen, struct str *out)
{
    str_add(out, question_of(screen)->dialog.title);
}

static int lines_at(const char *words, int cols)
{
    struct arena arena = ARENA_INIT;
    int lines = (int)text_wrap(words, strlen(words), cols > 1 ? cols : 1, &arena).count;

    arena_clear(&arena);
    return lines;
}

static int button_cols(const struct dialog_button *button)
{
    return text_columns(button->verb, strlen(button->verb)) + 4;
}

/* The answers in one row where they fit, else below one another. */
static bool fits_one_row(const struct dialog *dialog, int cols)
{
    int wanted = 0;

    for (size_t i = 0; i < dialog->count; i++)
        wanted += button_cols(&dialog->buttons[i]) + (i > 0 ? GAP : 0);
    return wanted <= cols;
}

static void question_size(const struct screen *screen, int *rows, int *cols)
{
    const struct dialog *dialog = &question_of(screen)->dialog;
    int wanted;

    if (*cols > WIDEST)
        *cols = WIDEST;
    wanted = lines_at(dialog->words, *cols) + 1;
    wanted += fits_one_row(dialog, *cols) ? 1 : (int)dialog->count;
    if (wanted < *rows)
        *rows = wanted;
}

/* "> Keep it", or "  Send (s)" with its letter where it is not the first. */
static void draw_button(const struct question *question, struct canvas *canvas, size_t i, int row,
                        int col)
{
    const struct dialog_button *button = &question->dialog.buttons[i];
    bool here = question->at == i;
    int cols = canvas_printf(canvas, row, col, here ? ROLE_FOCUS : ROLE_FIELD, "%s%s",
                             here ? "> " : "  ", button->verb);

    if (button->letter != '\0')
        canvas_printf(canvas, row, col + cols + 1, ROLE_QUIET, "%c", button->letter);
    if (here)
        canvas_cursor(canvas, row, col + 2);
}

static void question_draw(const struct screen *screen, struct canvas *canvas, struct rect rect)
{
    const struct question *question = question_of(screen);
    const struct dialog *dialog = &question->dialog;
    bool across = fits_one_row(dialog, rect.cols);
    int rows = across ? 1 : (int)dialog->count;
    int row = rect.row + rect.rows - rows;
    int col = rect.col;

    canvas_wrap(canvas, rect_top(rect, rect.rows - rows), ROLE_TEXT, dialog->words, 0);
    for (size_t i = 0; i < dialog->count; i++) {
        draw_button(question, canvas, i, row, col);
        if (across)
            col += button_cols(&dialog->buttons[i]) + GAP;
        else
            row++;
    }
}

static void answer(struct question *question, size_t with)
{
    stack_remove(question->screen.stack, &question->screen);
    if (question->dialog.done != NULL)
        question->dialog.done(question->dialog.who, with);
}

static bool letter_key(struct question *question, const struct key *key)
{
    for (size_t i = 0; i < question->dialog.count; i++) {
        char letter = question->dialog.buttons[i].letter;

        if (letter != '\0' && key_is_text(key, (char[]){ letter, '\0' })) {
            answer(question, i);
            return true;
        }
    }
    return false;
}

static bool question_key(struct screen *screen, const struct key *key)
{
    struct question *question = question_mut(screen);
    size_t last = question->dialog.count - 1;

    switch ((int)key->kind) {
    case K_LEFT:
    case K_UP:
    case K_BACKTAB:
        question->at = question->at > 0 ? question->at - 1 : last;
        return true;
    case K_RIGHT:
    case K_DOWN:
    case K_TAB:
        question->at = question->at < last ? question->at + 1 : 0;
        return true;
    case K_ENTER:
        answer(question, question->at);
        return true;
    case K_ESC:
        answer(question, 0);
        return true;
    default:
        return letter_key(question, key);
    }
}

/* In plain lines; going back is the first answer, which changes nothing. */
static void question_aloud(struct screen *screen, struct plain *plain)
{
    struct question *question = question_mut(screen);
    struct option options[DIALOG_BUTTONS];
    size_t at;

    plain_say(plain, "%s. %s", question->dialog.title, question->dialog.words);
    for (size_t i = 0; i < question->dialog.count; i++)
        options[i] = (struct option){ "", question->dialog.buttons[i].verb };
    if (!plain_choose(plain, "Which?", options, question->dialog.count, &at))
        at = 0;
    answer(question, at);
}

static void question_hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Arrows and Enter, or the letter beside the answer. Esc changes nothing.");
}

static void question_close(struct screen *screen)
{
    arena_clear(&question_mut(screen)->arena);
    free(screen);
}

void dialog_ask(struct stack *stack, const struct dialog *dialog)
{
    static const struct screen_ops ops = {
        .name = "question",
        .kind = SCREEN_POPUP,
        .help = "A question before something that touches others. The first answer leaves all as "
                "it is; the others have a letter each.",
        .title = question_title,
        .size = question_size,
        .draw = question_draw,
        .key = question_key,
        .hint = question_hint,
        .aloud = question_aloud,
        .close = question_close,
    };
    struct question *question = calloc(1, sizeof(*question));

    if (question == NULL)
        die("There is not enough memory for the question.");
    question->screen.ops = &ops;
    question->dialog = *dialog;
    question->dialog.title = arena_strdup(&question->arena, dialog->title);
    question->dialog.words = arena_strdup(&question->arena, dialog->words);
    for (size_t i = 0; i < dialog->count; i++)
        question->dialog.buttons[i].verb = arena_strdup(&question->arena, dialog->buttons[i].verb);
    stack_push(stack, &question->screen);
}
