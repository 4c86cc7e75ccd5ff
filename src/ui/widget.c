/* SPDX-License-Identifier: MIT */
/* What a widget does where its table says nothing. */

#include "config.h"

#include "ui/widget.h"

#include <string.h>

int widget_rows(const struct widget *widget, int cols)
{
    return widget->ops->rows == NULL ? 1 : widget->ops->rows(widget, cols);
}

void widget_layout(struct widget *widget, int rows, int cols)
{
    if (widget->ops->layout != NULL)
        widget->ops->layout(widget, rows, cols);
}

void widget_draw(const struct widget *widget, struct canvas *canvas, struct rect rect,
                 bool focused)
{
    struct rect before = canvas_clip(canvas, rect);

    widget->ops->draw(widget, canvas, rect, focused);
    canvas_unclip(canvas, before);
}

enum reply widget_key(struct widget *widget, const struct key *key)
{
    return widget->ops->key(widget, key);
}

enum reply reply_of_edit(enum edit_result result)
{
    switch (result) {
    case EDIT_PASSED:
        return REPLY_PASS;
    case EDIT_MOVED:
        return REPLY_TAKEN;
    case EDIT_CHANGED:
        return REPLY_CHANGED;
    }
    return REPLY_PASS;
}

enum reply widget_paste(struct widget *widget, const char *text, struct str *said)
{
    return widget->ops->paste == NULL ? REPLY_PASS : widget->ops->paste(widget, text, said);
}

void widget_enter(struct widget *widget)
{
    if (widget->ops->enter != NULL)
        widget->ops->enter(widget);
}

bool widget_settle(struct widget *widget, struct err *err)
{
    return widget->ops->settle == NULL || widget->ops->settle(widget, err);
}

void widget_set(struct widget *widget, const char *value)
{
    widget->ops->set(widget, value);
}

const char *widget_value(const struct widget *widget)
{
    return widget->ops->value(widget);
}

const char *widget_raw(const struct widget *widget)
{
    return widget->ops->raw == NULL ? widget->ops->value(widget) : widget->ops->raw(widget);
}

void widget_words(const struct widget *widget, struct str *out)
{
    if (widget->ops->words != NULL)
        widget->ops->words(widget, out);
    else
        str_add(out, widget->ops->value(widget));
}

void widget_free(struct widget *widget)
{
    if (widget != NULL)
        widget->ops->free(widget);
}

bool option_tells_code(const struct option *option)
{
    size_t length = strlen(option->code);

    return strncmp(option->label, option->code, length) == 0 &&
           (option->label[length] == '\0' || option->label[length] == ':');
}
