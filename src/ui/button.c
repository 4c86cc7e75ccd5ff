/* SPDX-License-Identifier: MIT */
/* Something to press. */

#include "config.h"

#include "ui/button.h"

#include <stdlib.h>

#include "base/die.h"

struct button {
    struct widget widget;
    const char *words;
};

static void button_draw(const struct widget *widget, struct canvas *canvas, struct rect rect,
                        bool focused)
{
    const struct button *button = (const struct button *)widget;

    canvas_printf(canvas, rect.row, rect.col, focused ? ROLE_FOCUS : ROLE_FIELD, "%s%s%s",
                  focused ? "> " : "  ", button->words, focused ? " <" : "");
    if (focused)
        canvas_cursor(canvas, rect.row, rect.col + 2);
}

static enum reply button_key(struct widget *widget UNUSED, const struct key *key)
{
    return key->kind == K_ENTER || key_is_text(key, " ") ? REPLY_PRESSED : REPLY_PASS;
}

static void button_set(struct widget *widget UNUSED, const char *value UNUSED)
{
}

static const char *button_value(const struct widget *widget UNUSED)
{
    return "";
}

static void button_free(struct widget *widget)
{
    free(widget);
}

struct widget *button_new(const char *words)
{
    static const struct widget_ops ops = {
        .draw = button_draw,
        .key = button_key,
        .set = button_set,
        .value = button_value,
        .place = IN_FIELD,
        .free = button_free,
    };
    struct button *button = calloc(1, sizeof(*button));

    if (button == NULL)
        die("There is not enough memory for the form.");
    button->widget.ops = &ops;
    button->words = words;
    return &button->widget;
}
