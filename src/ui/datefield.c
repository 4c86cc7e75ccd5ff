/* SPDX-License-Identifier: MIT */
/* A date typed freely, or a day with a time. */

#include "config.h"

#include "ui/datefield.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date_echo.h"
#include "base/die.h"
#include "base/moment_input.h"
#include "ui/calendar.h"
#include "ui/entry.h"

enum { ENTRY_COLS = 20, DATE_OR_MOMENT = INSTANT_TEXT };

struct datefield {
    struct widget widget;
    struct datefield_options options;
    struct entry entry;
    char value[DATE_OR_MOMENT];
    bool fresh; /* a settled date, not touched since the focus came */
    bool settled; /* its words stand as they were put there */
    void (*done)(void *who);
    void *who;
};

static const struct datefield *date_of(const struct widget *widget)
{
    return (const struct datefield *)widget;
}

static struct datefield *date_mut(struct widget *widget)
{
    return (struct datefield *)widget;
}

static struct date_input_context context_of(const struct datefield *field)
{
    return (struct date_input_context){
        .today = field->options.today,
        .kind = field->options.kind,
        .edd = field->options.edd,
    };
}

/* What the typing means so far; unknown when nothing or nonsense. */
static bool read_date(const struct datefield *field, struct date *out, struct err *err)
{
    struct date_input_context context = context_of(field);

    *out = DATE_NONE;
    return date_input_read(entry_text(&field->entry), &context, out, err);
}

static bool read_moment(const struct datefield *field, struct instant *out, struct err *err)
{
    struct date_input_context context = context_of(field);

    *out = INSTANT_NONE;
    return moment_input_read(entry_text(&field->entry), &context, out, err);
}

/* The day of what was typed. */
static bool read_day(const struct datefield *field, struct date *out)
{
    struct instant moment;

    if (!field->options.with_time || read_date(field, out, NULL))
        return read_date(field, out, NULL);
    if (!read_moment(field, &moment, NULL))
        return false;
    *out = instant_local_date(moment);
    return true;
}

/* In its stored form. */
static bool read_typed(const struct datefield *field, char value[DATE_OR_MOMENT], struct err *err)
{
    struct instant moment;
    struct date date;
    bool ok = field->options.with_time ? read_moment(field, &moment, err)
                                       : read_date(field, &date, err);

    value[0] = '\0';
    if (ok && field->options.with_time)
        instant_format(moment, value);
    else if (ok)
        date_format(date, value);
    return ok;
}

static void note_value(struct datefield *field)
{
    (void)!read_typed(field, field->value, NULL);
}

static void show(struct datefield *field, const char *words, const char *value)
{
    entry_set(&field->entry, words);
    snprintf(field->value, sizeof(field->value), "%s", value);
    field->fresh = field->settled = value[0] != '\0';
}

static void set_date(struct datefield *field, struct date date)
{
    char words[DATE_WORDS], value[DATE_TEXT];

    date_format_words(date, words);
    date_format(date, value);
    show(field, words, value);
}

static void set_moment(struct datefield *field, struct instant moment)
{
    char words[MOMENT_TEXT], value[INSTANT_TEXT];

    moment_format(moment, words);
    instant_format(moment, value);
    show(field, words, value);
}

/* Takes the stored form; false for anything else. */
static bool set_stored(struct datefield *field, const char *value)
{
    struct instant moment;
    struct date date;

    if (field->options.with_time && instant_parse(value, &moment))
        set_moment(field, moment);
    else if (!field->options.with_time && date_parse(value, &date))
        set_date(field, date);
    else
        return false;
    return true;
}

/* ----- Drawing --------------------------------------------------------- */

static void date_layout(struct widget *widget, int rows UNUSED, int cols)
{
    entry_layout(&date_mut(widget)->entry, cols - 1 < ENTRY_COLS ? cols - 1 : ENTRY_COLS);
}

static void date_draw(const struct widget *widget, struct canvas *canvas, struct rect rect,
                      bool focused)
{
    const struct datefield *field = date_of(widget);
    int cols = rect.cols - 1 < ENTRY_COLS ? rect.cols - 1 : ENTRY_COLS;
    struct date_input_context context = context_of(field);
    struct date date;
    char echo[DATE_ECHO];

    entry_draw(&field->entry, canvas, rect.row, rect.col, cols, focused);
    canvas_put(canvas, rect.row, rect.col + cols, ROLE_QUIET, "v");
    if (!read_day(field, &date) || !date_known(date))
        return;
    date_echo(date, &context, echo);
    canvas_printf(canvas, rect.row, rect.col + cols + 3, ROLE_TEXT, "= %s%s", echo,
                  field->value[0] == '\0' ? "; time?" : "");
}

/* ----- Keys ------------------------------------------------------------ */

static bool changes_text(const struct key *key)
{
    return key->kind == K_TEXT || key->kind == K_BACKSPACE || key->kind == K_DELETE;
}

static enum reply date_key(struct widget *widget, const struct key *key)
{
    struct datefield *field = date_mut(widget);

    if (key_is_text(key, "?") && entry_text(&field->entry)[0] == '\0')
        return REPLY_LIST;
    if (key->kind == K_TEXT && field->settled && field->entry.edit.cursor == 0)
        field->fresh = true; /* whoever types before a whole date writes another */
    if (field->fresh && changes_text(key)) {
        entry_set(&field->entry, "");
        field->fresh = field->settled = false;
        if (key->kind != K_TEXT) {
            note_value(field);
            return REPLY_CHANGED;
        }
    }
    switch (entry_key(&field->entry, key)) {
    case EDIT_PASSED:
        return REPLY_PASS;
    case EDIT_MOVED:
        field->fresh = false;
        return REPLY_TAKEN;
    case EDIT_CHANGED:
        field->settled = false;
        note_value(field);
        return REPLY_CHANGED;
    }
    return REPLY_PASS;
}

static enum reply date_paste(struct widget *widget, const char *text, struct str *said)
{
    struct datefield *field = date_mut(widget);

    if (field->fresh)
        entry_set(&field->entry, "");
    field->fresh = field->settled = false;
    entry_paste(&field->entry, text, said);
    note_value(field);
    return REPLY_CHANGED;
}

static void date_enter(struct widget *widget)
{
    date_mut(widget)->fresh = date_of(widget)->value[0] != '\0';
}

static bool date_settle(struct widget *widget, struct err *err)
{
    struct datefield *field = date_mut(widget);
    char value[DATE_OR_MOMENT];

    if (!read_typed(field, value, err))
        return false;
    if (value[0] != '\0')
        (void)set_stored(field, value);
    return true;
}

/* ----- Value ----------------------------------------------------------- */

static void date_set(struct widget *widget, const char *value)
{
    struct datefield *field = date_mut(widget);

    field->value[0] = '\0';
    field->fresh = field->settled = false;
    if (set_stored(field, value))
        return;
    entry_set(&field->entry, value);
    note_value(field);
}

static const char *date_value(const struct widget *widget)
{
    return date_of(widget)->value;
}

static const char *date_raw(const struct widget *widget)
{
    const struct datefield *field = date_of(widget);

    return field->value[0] != '\0' ? field->value : entry_text(&field->entry);
}

static void date_words(const struct widget *widget, struct str *out)
{
    str_add(out, entry_text(&date_of(widget)->entry));
}

/* The day is picked; a time that was typed stays, else it is typed next. */
static void pick_day(struct datefield *field, struct date date)
{
    struct instant moment;
    char words[DATE_WORDS], begun[DATE_WORDS + 2];

    if (read_moment(field, &moment, NULL) && instant_known(moment)) {
        int64_t local = moment.seconds + (int64_t)instant_local_offset(moment) * 60;

        set_moment(field, moment_of(date, (int)(local / 60 % (24 * 60))));
        return;
    }
    date_format_words(date, words);
    snprintf(begun, sizeof(begun), "%s ", words + 4);
    entry_set(&field->entry, begun);
    field->fresh = field->settled = false;
    note_value(field);
}

static void picked(void *who, struct date date)
{
    struct datefield *field = who;

    if (field->options.with_time)
        pick_day(field, date);
    else
        set_date(field, date);
    field->done(field->who);
}

/* A digit typed in the calendar goes on in the field. */
static void typed(void *who, const char *text)
{
    struct datefield *field = who;

    entry_set(&field->entry, text);
    field->fresh = field->settled = false;
    note_value(field);
    field->done(field->who);
}

static void date_helper(struct widget *widget, struct stack *stack, const char *title,
                        void (*done)(void *who), void *who)
{
    struct datefield *field = date_mut(widget);
    struct calendar calendar = {
        .title = title,
        .today = field->options.today,
        .day_mark = field->options.day_mark,
        .mark_who = field->options.who,
        .picked = picked,
        .typed = typed,
        .who = field,
    };

    field->done = done;
    field->who = who;
    if (!read_day(field, &calendar.start) || !date_known(calendar.start))
        calendar.start = field->options.today;
    calendar_open(stack, &calendar);
}

static void date_free(struct widget *widget)
{
    entry_release(&date_mut(widget)->entry);
    free(widget);
}

struct widget *datefield_new(const struct datefield_options *options)
{
    static const struct widget_ops ops = {
        .layout = date_layout,
        .draw = date_draw,
        .key = date_key,
        .paste = date_paste,
        .enter = date_enter,
        .settle = date_settle,
        .set = date_set,
        .value = date_value,
        .raw = date_raw,
        .words = date_words,
        .helper = date_helper,
        .place = IN_FIELD,
        .free = date_free,
    };
    struct datefield *field = calloc(1, sizeof(*field));

    if (field == NULL)
        die("There is not enough memory for the form.");
    field->widget.ops = &ops;
    field->options = *options;
    entry_init(&field->entry);
    return &field->widget;
}
