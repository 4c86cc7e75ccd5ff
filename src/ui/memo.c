/* SPDX-License-Identifier: MIT */
/* A text box. */

#include "config.h"

#include "ui/memo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "ui/memo_private.h"

enum { FEWEST_ROWS = 3, LONG_TEXT = 4000 };

static const struct memo *memo_of(const struct widget *widget)
{
    return (const struct memo *)widget;
}

static struct memo *memo_mut(struct widget *widget)
{
    return (struct memo *)widget;
}

/* ----- Folding and scrolling ------------------------------------------- */

static void text_changed(void *who, size_t from, size_t removed, size_t inserted)
{
    struct memo *memo = who;

    flow_change(&memo->flow, memo->edit.text, from, removed, inserted);
}

void memo_fold(struct memo *memo, int rows, int cols)
{
    size_t line, last;

    if (memo->flow.count == 0 || memo->flow.cols != (cols > 2 ? cols - 1 : 1))
        flow_set(&memo->flow, memo->edit.text, memo->edit.used, cols > 2 ? cols - 1 : 1);
    memo->rows = rows > 0 ? rows : 1;
    line = flow_line_of(&memo->flow, memo->edit.cursor);
    last = flow_lines(&memo->flow);
    last = last > (size_t)memo->rows ? last - (size_t)memo->rows : 0;
    memo->seen = memo->top < line ? memo->top : line;
    if (line >= memo->seen + (size_t)memo->rows)
        memo->seen = line - (size_t)memo->rows + 1;
    if (memo->seen > last)
        memo->seen = last;
}

static void ensure_folded(struct memo *memo)
{
    if (memo->flow.count == 0)
        memo_fold(memo, FEWEST_ROWS, 60);
}

/* ----- Drawing --------------------------------------------------------- */

/* A line with its tabs opened. */
static void draw_line(const struct memo *memo, struct canvas *canvas, int row, int col,
                      const struct text_line *line)
{
    const char *text = memo->edit.text;
    size_t end = line->start + line->length;

    for (size_t at = line->start; at < end;) {
        const char *tab = memchr(text + at, '\t', end - at);
        size_t stop = tab == NULL ? end : (size_t)(tab - text);
        int column = text_line_column(text, line, at);

        canvas_put_in(canvas, row, col + column, text_columns(text + at, stop - at), ROLE_FIELD,
                      text + at, stop - at);
        at = stop + 1;
    }
}

void memo_draw_text(const struct memo *memo, struct canvas *canvas, struct rect rect,
                    bool focused)
{
    size_t at_line = flow_line_of(&memo->flow, memo->edit.cursor);
    struct rect before = canvas_clip(canvas, rect);

    for (int i = 0; i < rect.rows && memo->seen + (size_t)i < flow_lines(&memo->flow); i++) {
        struct text_line line = flow_line(&memo->flow, memo->seen + (size_t)i);

        draw_line(memo, canvas, rect.row + i, rect.col, &line);
        if (focused && memo->seen + (size_t)i == at_line) {
            int column = text_line_column(memo->edit.text, &line, memo->edit.cursor);

            canvas_cursor(canvas, rect.row + i,
                          rect.col + (column < rect.cols ? column : rect.cols - 1));
        }
    }
    canvas_unclip(canvas, before);
}

/* More than fits, which is wrong; more than a printed box holds, which is not. */
static bool is_over(const struct memo *memo, size_t count)
{
    return memo->options.max > 0 && count > (size_t)memo->options.max;
}

static void draw_edge_words(const struct memo *memo, struct canvas *canvas, struct rect rect)
{
    size_t count = edit_characters(&memo->edit);
    bool over = is_over(memo, count);
    size_t lines = flow_lines(&memo->flow);
    char words[64];

    if (count == 0)
        snprintf(words, sizeof(words), " F2 zoom ");
    else if (over)
        snprintf(words, sizeof(words), " ! %zu of %d chars ", count, memo->options.max);
    else if (count > LONG_TEXT)
        snprintf(words, sizeof(words), " %zu chars, long for a printed box ", count);
    else if (lines > (size_t)memo->rows)
        snprintf(words, sizeof(words), " line %zu of %zu, %zu chars ",
                 flow_line_of(&memo->flow, memo->edit.cursor) + 1, lines, count);
    else
        snprintf(words, sizeof(words), count == 1 ? " %zu char " : " %zu chars ", count);
    if ((int)strlen(words) + 4 < rect.cols)
        canvas_put(canvas, rect.row + rect.rows - 1, rect.col + rect.cols - 2 - (int)strlen(words),
                   over ? ROLE_ALERT : ROLE_QUIET, words);
}

static bool has_box(int rows, int cols)
{
    return rows >= 3 && cols >= 6;
}

static struct rect inside_of(struct rect rect)
{
    if (!has_box(rect.rows, rect.cols))
        return rect;
    return (struct rect){ rect.row + 1, rect.col + 1, rect.rows - 2, rect.cols - 2 };
}

static void memo_draw(const struct widget *widget, struct canvas *canvas, struct rect rect,
                      bool focused)
{
    const struct memo *memo = memo_of(widget);

    if (has_box(rect.rows, rect.cols)) {
        canvas_box(canvas, rect, NULL);
        draw_edge_words(memo, canvas, rect);
    }
    memo_draw_text(memo, canvas, inside_of(rect), focused);
}

static int memo_rows(const struct widget *widget, int cols UNUSED)
{
    int rows = memo_of(widget)->options.rows;

    return (rows > 0 ? rows : FEWEST_ROWS) + 2;
}

static void memo_layout(struct widget *widget, int rows, int cols)
{
    struct rect inside = inside_of((struct rect){ 0, 0, rows, cols });

    memo_fold(memo_mut(widget), inside.rows, inside.cols);
}

/* ----- Keys ------------------------------------------------------------ */

static void go_to_line(struct memo *memo, size_t line)
{
    struct text_line target = flow_line(&memo->flow, line);
    struct text_line now = flow_line(&memo->flow, flow_line_of(&memo->flow, memo->edit.cursor));
    int goal = memo->goal >= 0 ? memo->goal
                               : text_line_column(memo->edit.text, &now, memo->edit.cursor);
    size_t at = text_line_at(memo->edit.text, &target, goal);

    if (flow_line_of(&memo->flow, at) != line && at > target.start)
        at = text_previous(memo->edit.text, memo->edit.used, at);
    edit_move(&memo->edit, at);
    memo->goal = goal;
}

static enum reply step_line(struct memo *memo, int by)
{
    size_t line = flow_line_of(&memo->flow, memo->edit.cursor);

    if ((by < 0 && line == 0) || (by > 0 && line + 1 >= flow_lines(&memo->flow)))
        return REPLY_TAKEN;
    go_to_line(memo, by < 0 ? line - 1 : line + 1);
    return REPLY_TAKEN;
}

void memo_page(struct memo *memo, int by)
{
    size_t line, lines = flow_lines(&memo->flow);
    size_t step = memo->rows > 1 ? (size_t)memo->rows - 1 : 1;

    memo->top = memo->seen;
    line = flow_line_of(&memo->flow, memo->edit.cursor);
    if (by < 0)
        line = line > step ? line - step : 0;
    else
        line = line + step < lines ? line + step : lines - 1;
    go_to_line(memo, line);
}

static enum reply go_to_edge(struct memo *memo, bool end)
{
    size_t number = flow_line_of(&memo->flow, memo->edit.cursor);
    struct text_line line = flow_line(&memo->flow, number);
    size_t at = line.start + (end ? line.length : 0);

    if (end && flow_line_of(&memo->flow, at) != number)
        at = text_previous(memo->edit.text, memo->edit.used, at);
    edit_move(&memo->edit, at);
    return REPLY_TAKEN;
}

enum reply memo_take_key(struct memo *memo, const struct key *key)
{
    ensure_folded(memo);
    memo->top = memo->seen;
    if (key->kind == K_UP || key->kind == K_DOWN)
        return step_line(memo, key->kind == K_UP ? -1 : 1);
    memo->goal = -1;
    if (key->kind == K_HOME || key->kind == K_END)
        return go_to_edge(memo, key->kind == K_END);
    if (key->kind == K_ENTER) {
        edit_insert(&memo->edit, "\n", 1);
        return REPLY_CHANGED;
    }
    return reply_of_edit(edit_key(&memo->edit, key));
}

/* In the first line Up, in the last Down has nowhere to go in the text. */
static bool leaves(const struct memo *memo, const struct key *key)
{
    size_t line = flow_line_of(&memo->flow, memo->edit.cursor);

    return (key->kind == K_UP && line == 0) ||
           (key->kind == K_DOWN && line + 1 >= flow_lines(&memo->flow));
}

static enum reply memo_key(struct widget *widget, const struct key *key)
{
    struct memo *memo = memo_mut(widget);

    ensure_folded(memo);
    return leaves(memo, key) ? REPLY_PASS : memo_take_key(memo, key);
}

static enum reply memo_paste(struct widget *widget, const char *text, struct str *said)
{
    size_t dropped = edit_paste(&memo_mut(widget)->edit, text);

    if (dropped > 0)
        str_printf(said, "What cannot be kept was left out: %zu %s.", dropped,
                   dropped == 1 ? "character" : "characters");
    return REPLY_CHANGED;
}

/* ----- Value ----------------------------------------------------------- */

static void memo_set(struct widget *widget, const char *value)
{
    struct memo *memo = memo_mut(widget);

    edit_set(&memo->edit, value);
    memo->top = memo->seen = 0;
    memo->goal = -1;
}

static const char *memo_value(const struct widget *widget)
{
    return memo_of(widget)->edit.text;
}

static size_t memo_characters(const struct widget *widget)
{
    return edit_characters(&memo_of(widget)->edit);
}

static void memo_helper(struct widget *widget, struct stack *stack, const char *title,
                        void (*done)(void *who), void *who)
{
    memo_zoom(memo_mut(widget), stack, title, done, who);
}

static void memo_free(struct widget *widget)
{
    struct memo *memo = memo_mut(widget);

    flow_release(&memo->flow);
    edit_release(&memo->edit);
    free(memo);
}

struct widget *memo_new(const struct memo_options *options)
{
    static const struct widget_ops ops = {
        .rows = memo_rows,
        .layout = memo_layout,
        .draw = memo_draw,
        .key = memo_key,
        .paste = memo_paste,
        .set = memo_set,
        .value = memo_value,
        .helper = memo_helper,
        .characters = memo_characters,
        .place = IN_MEMO,
        .free = memo_free,
    };
    struct memo *memo = calloc(1, sizeof(*memo));

    if (memo == NULL)
        die("There is not enough memory for the form.");
    memo->widget.ops = &ops;
    memo->options = *options;
    memo->goal = -1;
    edit_init(&memo->edit, TEXT_PARAGRAPHS);
    memo->edit.changed = text_changed;
    memo->edit.who = memo;
    flow_init(&memo->flow);
    return &memo->widget;
}
