/* SPDX-License-Identifier: MIT */
/* The text box on the whole screen, with its question and guidance above. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "ui/entry.h"
#include "ui/memo_private.h"
#include "ui/stack.h"

struct zoom {
    struct screen screen;
    struct memo *memo;
    char title[96];
    bool finding;
    struct entry find;
    void (*done)(void *who);
    void *who;
};

static const struct zoom *zoom_of(const struct screen *screen)
{
    return (const struct zoom *)screen;
}

static struct zoom *zoom_mut(struct screen *screen)
{
    return (struct zoom *)screen;
}

static void zoom_title(const struct screen *screen, struct str *out)
{
    str_add(out, zoom_of(screen)->title);
}

/* Rows above the text: question, guidance, a rule; fewer in a small window. */
static int head_rows(const struct zoom *zoom, struct rect body)
{
    const struct memo_options *options = &zoom->memo->options;
    int rows = (options->question != NULL) + (options->guidance != NULL ? 2 : 0);

    return body.rows >= 12 && rows > 0 ? rows + 1 : 0;
}

static struct rect text_rect(const struct zoom *zoom, struct rect body)
{
    struct rect rect = rect_below(body, head_rows(zoom, body));

    if (zoom->finding && rect.rows > 1)
        rect.rows--;
    return rect;
}

static void zoom_layout(struct screen *screen, struct rect body)
{
    struct zoom *zoom = zoom_mut(screen);
    struct rect rect = text_rect(zoom, body);

    memo_fold(zoom->memo, rect.rows, rect.cols);
    entry_layout(&zoom->find, body.cols > 10 ? body.cols - 8 : body.cols);
}

static void draw_head(const struct zoom *zoom, struct canvas *canvas, struct rect body)
{
    const struct memo_options *options = &zoom->memo->options;
    int row = body.row;
    int rows = head_rows(zoom, body);

    if (rows == 0)
        return;
    if (options->question != NULL)
        canvas_put(canvas, row++, body.col + 1, ROLE_TITLE, options->question);
    if (options->guidance != NULL)
        canvas_wrap(canvas, (struct rect){ row, body.col + 1, 2, body.cols - 2 }, ROLE_QUIET,
                    options->guidance, 0);
    canvas_rule(canvas, body.row + rows - 1, body.col, body.cols);
}

static void zoom_draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    const struct zoom *zoom = zoom_of(screen);
    int low = body.row + body.rows - 1;

    draw_head(zoom, canvas, body);
    memo_draw_text(zoom->memo, canvas, text_rect(zoom, body), !zoom->finding);
    if (zoom->finding) {
        canvas_put(canvas, low, body.col + 1, ROLE_TITLE, "Find");
        entry_draw(&zoom->find, canvas, low, body.col + 6, body.cols - 8, true);
    }
}

static void zoom_status(const struct screen *screen, struct str *out)
{
    const struct zoom *zoom = zoom_of(screen);
    const struct edit *edit = &zoom->memo->edit;

    str_printf(out, "Characters: %zu, words: %zu, line %zu of %zu", edit_characters(edit),
               edit_words(edit), flow_line_of(&zoom->memo->flow, edit->cursor) + 1,
               flow_lines(&zoom->memo->flow));
}

static enum place zoom_place(const struct screen *screen UNUSED)
{
    return IN_MEMO;
}

static void find_again(struct zoom *zoom)
{
    struct edit *edit = &zoom->memo->edit;
    size_t at;

    if (edit_find(edit, entry_text(&zoom->find), edit->cursor, &at))
        edit_move(edit, at);
    else
        stack_say(zoom->screen.stack, "Not found: %s", entry_text(&zoom->find));
}

static bool find_key(struct zoom *zoom, const struct key *key)
{
    if (key->kind == K_ESC) {
        zoom->finding = false;
        return true;
    }
    if (key->kind == K_ENTER) {
        find_again(zoom);
        return true;
    }
    return entry_key(&zoom->find, key) != EDIT_PASSED;
}

static bool zoom_key(struct screen *screen, const struct key *key)
{
    struct zoom *zoom = zoom_mut(screen);

    if (zoom->finding)
        return find_key(zoom, key);
    if (key->kind == K_PGUP || key->kind == K_PGDN) {
        memo_page(zoom->memo, key->kind == K_PGUP ? -1 : 1);
        return true;
    }
    if (key->kind == K_TAB) {
        edit_insert(&zoom->memo->edit, "\t", 1);
        zoom->done(zoom->who);
        return true;
    }
    switch (memo_take_key(zoom->memo, key)) {
    case REPLY_PASS:
        return false;
    case REPLY_CHANGED:
        zoom->done(zoom->who);
        return true;
    case REPLY_TAKEN:
    case REPLY_LIST:
    case REPLY_PRESSED:
    case REPLY_REFUSED:
        return true;
    }
    return false;
}

static void zoom_paste(struct screen *screen, const char *text)
{
    struct zoom *zoom = zoom_mut(screen);
    struct str said = STR_INIT;

    if (zoom->finding) {
        entry_paste(&zoom->find, text, &said);
    } else {
        widget_paste(&zoom->memo->widget, text, &said);
        zoom->done(zoom->who);
    }
    if (said.used > 0)
        stack_say(screen->stack, "%s", str_text(&said));
    str_release(&said);
}

static void zoom_find(struct screen *screen)
{
    struct zoom *zoom = zoom_mut(screen);

    if (zoom->finding)
        find_again(zoom);
    zoom->finding = true;
}

static void zoom_leave(struct screen *screen)
{
    stack_remove(screen->stack, screen);
}

static void zoom_close(struct screen *screen)
{
    struct zoom *zoom = zoom_mut(screen);

    entry_release(&zoom->find);
    free(zoom);
}

static const struct action zoom_actions[] = {
    { .common = ACT_HELPER, .hint = "Back to the form", .help = "Back to the form",
      .run = zoom_leave },
    { .common = ACT_FIND, .run = zoom_find, .help = "Find words in this text" },
};

static const struct screen_ops zoom_ops = {
    .name = "text",
    .kind = SCREEN_FULL,
    .help = "The whole screen for one text. Lines fold by themselves; Enter begins a paragraph. "
            "^K cuts to the end of the paragraph, ^W the word before, ^_ takes back, Alt-r does "
            "it again. F2 or Esc goes back to the form; nothing is lost.",
    .actions = zoom_actions,
    .action_count = COUNT(zoom_actions),
    .title = zoom_title,
    .status = zoom_status,
    .layout = zoom_layout,
    .draw = zoom_draw,
    .key = zoom_key,
    .paste = zoom_paste,
    .place = zoom_place,
    .close = zoom_close,
};

void memo_zoom(struct memo *memo, struct stack *stack, const char *title,
               void (*done)(void *who), void *who)
{
    struct zoom *zoom = calloc(1, sizeof(*zoom));

    if (zoom == NULL)
        die("There is not enough memory for the text.");
    zoom->screen.ops = &zoom_ops;
    zoom->memo = memo;
    zoom->done = done;
    zoom->who = who;
    snprintf(zoom->title, sizeof(zoom->title), "%s", title);
    entry_init(&zoom->find);
    stack_push(stack, &zoom->screen);
}
