/* SPDX-License-Identifier: MIT */
/* A line of text. */

#include "config.h"

#include "ui/line.h"

#include <stdlib.h>

#include "base/die.h"
#include "ui/entry.h"
#include "ui/picklist.h"

struct line {
    struct widget widget;
    struct entry entry;
    enum line_kind kind;
    int cols;
    const struct reference_source *source; /* of names it offers; NULL: none */
    void (*done)(void *who);
    void *who;
};

static const struct line *line_of(const struct widget *widget)
{
    return (const struct line *)widget;
}

static struct line *line_mut(struct widget *widget)
{
    return (struct line *)widget;
}

static int line_cols(const struct line *line, int room)
{
    int cols = line->cols > 0 ? line->cols + 2 : room;

    return cols < room ? cols : room;
}

static void line_layout(struct widget *widget, int rows UNUSED, int cols)
{
    struct line *line = line_mut(widget);

    entry_layout(&line->entry, line_cols(line, cols));
}

static void line_draw(const struct widget *widget, struct canvas *canvas, struct rect rect,
                      bool focused)
{
    const struct line *line = line_of(widget);

    entry_draw(&line->entry, canvas, rect.row, rect.col, line_cols(line, rect.cols), focused);
}

static enum reply line_key(struct widget *widget, const struct key *key)
{
    return reply_of_edit(entry_key(&line_mut(widget)->entry, key));
}

static enum reply line_paste(struct widget *widget, const char *text, struct str *said)
{
    entry_paste(&line_mut(widget)->entry, text, said);
    return REPLY_CHANGED;
}

static bool line_settle(struct widget *widget, struct err *err)
{
    const struct line *line = line_of(widget);
    const char *text = entry_text(&line->entry);

    if (line->kind != LINE_NUMBER)
        return true;
    for (const char *p = text; *p != '\0'; p++) {
        if (*p < '0' || *p > '9')
            return err_set(err, ERR_INVALID, "\"%s\" is not a whole number: digits only", text);
    }
    return true;
}

static void line_set(struct widget *widget, const char *value)
{
    entry_set(&line_mut(widget)->entry, value);
}

static const char *line_value(const struct widget *widget)
{
    return entry_text(&line_of(widget)->entry);
}

static void line_words(const struct widget *widget, struct str *out)
{
    if (line_of(widget)->kind != LINE_SECRET)
        str_add(out, line_value(widget));
    else if (line_value(widget)[0] != '\0')
        str_add(out, "********");
}

static size_t line_characters(const struct widget *widget)
{
    return edit_characters(&line_of(widget)->entry.edit);
}

static void line_free(struct widget *widget)
{
    entry_release(&line_mut(widget)->entry);
    free(widget);
}

/* ----- Names that are known ---------------------------------------------- */

static void name_picked(void *who, const struct option *option)
{
    struct line *line = who;
    struct str name = STR_INIT;

    if (line->source->label(line->source->who, option->code, &name))
        entry_set(&line->entry, str_text(&name));
    str_release(&name);
    line->done(line->who);
}

static void line_helper(struct widget *widget, struct stack *stack, const char *title,
                        void (*done)(void *who), void *who)
{
    struct line *line = line_mut(widget);
    struct picklist list = { .title = title, .typed = line_value(widget),
                             .source = line->source, .done = name_picked, .who = line };

    line->done = done;
    line->who = who;
    picklist_open(stack, &list);
}

/* ----- As a widget ------------------------------------------------------- */

#define LINE_OPS \
    .layout = line_layout, .draw = line_draw, .key = line_key, .paste = line_paste, \
    .settle = line_settle, .set = line_set, .value = line_value, .words = line_words, \
    .characters = line_characters, .place = IN_FIELD, .free = line_free

void line_offer(struct widget *line, const struct reference_source *source)
{
    static const struct widget_ops offering = { LINE_OPS, .helper = line_helper };

    line->ops = &offering;
    line_mut(line)->source = source;
}

struct widget *line_new(enum line_kind kind, int cols)
{
    static const struct widget_ops ops = { LINE_OPS };
    struct line *line = calloc(1, sizeof(*line));

    if (line == NULL)
        die("There is not enough memory for the form.");
    line->widget.ops = &ops;
    line->kind = kind;
    line->cols = cols;
    entry_init(&line->entry);
    line->entry.secret = kind == LINE_SECRET;
    return &line->widget;
}
