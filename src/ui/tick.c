/* SPDX-License-Identifier: MIT */
/* A single tick: yes, or nothing. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "ui/choice.h"
#include "ui/typing.h"

struct tick {
    struct widget widget;
    const char *words;
    bool on;
    struct typing typing;
};

static void tick_draw(const struct widget *widget, struct canvas *canvas, struct rect rect,
                      bool focused)
{
    const struct tick *tick = (const struct tick *)widget;
    int cols = canvas_put(canvas, rect.row, rect.col, focused ? ROLE_FOCUS : ROLE_FIELD,
                          tick->on ? "[x]" : "[ ]");

    if (tick->words != NULL)
        canvas_put(canvas, rect.row, rect.col + cols + 1, ROLE_TEXT, tick->words);
    if (focused)
        canvas_cursor(canvas, rect.row, rect.col + 1);
}

static enum reply tick_to(struct tick *tick, bool on)
{
    bool same = tick->on == on;

    tick->on = on;
    return same ? REPLY_TAKEN : REPLY_CHANGED;
}

/* The words "yes" and "no", or a cross. */
static enum reply tick_letter(struct tick *tick, const char *letter)
{
    struct typing *typing = &tick->typing;

    typing_add(typing, letter, tick->on ? "yes" : "");
    if (!typing->refused &&
        (typing_begins("yes", typing->text) || typing_begins("x", typing->text)))
        return tick_to(tick, true);
    if (!typing->refused && typing_begins("no", typing->text))
        return tick_to(tick, false);
    if (!typing->refused)
        tick->on = typing->before.used > 0;
    typing->refused = true;
    return REPLY_REFUSED;
}

static enum reply tick_key(struct widget *widget, const struct key *key)
{
    struct tick *tick = (struct tick *)widget;
    bool refused = tick->typing.refused;

    if (key->kind == K_TEXT && (refused || !key_is_text(key, " ")))
        return key_is_text(key, "?") ? REPLY_PASS : tick_letter(tick, key->text);
    typing_end(&tick->typing);
    if (key_is_text(key, " "))
        return tick_to(tick, !tick->on);
    if ((key->kind == K_DELETE || key->kind == K_BACKSPACE) && !refused)
        return tick_to(tick, false);
    return key->kind == K_BACKSPACE || key->kind == K_DELETE ? REPLY_TAKEN : REPLY_PASS;
}

static void tick_enter(struct widget *widget)
{
    typing_end(&((struct tick *)widget)->typing);
}

static void tick_set(struct widget *widget, const char *value)
{
    ((struct tick *)widget)->on = strcmp(value, "yes") == 0;
}

static const char *tick_value(const struct widget *widget)
{
    return ((const struct tick *)widget)->on ? "yes" : "";
}

static void tick_words(const struct widget *widget, struct str *out)
{
    str_add(out, ((const struct tick *)widget)->on ? "Yes" : "No");
}

static void tick_free(struct widget *widget)
{
    str_release(&((struct tick *)widget)->typing.before);
    free(widget);
}

struct widget *tick_new(const char *words)
{
    static const struct widget_ops ops = {
        .draw = tick_draw,
        .key = tick_key,
        .enter = tick_enter,
        .set = tick_set,
        .value = tick_value,
        .words = tick_words,
        .place = IN_FIELD,
        .free = tick_free,
    };
    struct tick *tick = calloc(1, sizeof(*tick));

    if (tick == NULL)
        die("There is not enough memory for the form.");
    tick->widget.ops = &ops;
    tick->words = words;
    return &tick->widget;
}
