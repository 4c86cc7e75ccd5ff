/* SPDX-License-Identifier: MIT */
/* A form: its fields and their values. */

#include "config.h"

#include "ui/form.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "ui/button.h"
#include "ui/choice.h"
#include "ui/code.h"
#include "ui/datefield.h"
#include "ui/form_private.h"
#include "ui/line.h"
#include "ui/memo.h"

/* ----- Making ---------------------------------------------------------- */

static struct widget *make_memo(const struct form_field *field)
{
    struct memo_options options = {
        .question = field_help_is_hint(field) ? NULL : field->hint,
        .guidance = field->help,
        .rows = field->rows,
        .max = field->max,
    };

    return memo_new(&options);
}

static struct widget *make_date(const struct form *form, const struct form_field *field)
{
    struct datefield_options options = {
        .kind = field->dates,
        .today = form->options.today,
        .edd = form->options.edd,
        .with_time = field->kind == ASK_MOMENT,
        .day_mark = form->options.day_mark,
        .who = form->options.who,
    };

    return datefield_new(&options);
}

static struct widget *make_line(const struct form_field *field)
{
    struct widget *line = line_new(LINE_TEXT, field->cols);

    if (field->source != NULL)
        line_offer(line, field->source);
    return line;
}

static struct widget *make_widget(const struct form *form, const struct form_field *field)
{
    struct option_list list = { field->options, field->option_count };

    switch (field->kind) {
    case ASK_HEADING:
        return NULL;
    case ASK_SHOWN:
    case ASK_LINE:
        return make_line(field);
    case ASK_SECRET:
        return line_new(LINE_SECRET, field->cols);
    case ASK_NUMBER:
        return line_new(LINE_NUMBER, field->cols);
    case ASK_MEMO:
        return make_memo(field);
    case ASK_CHOICE:
        return choice_new(field->options, field->option_count);
    case ASK_TICKS:
        return ticks_new(field->options, field->option_count);
    case ASK_TICK:
        return tick_new(field->option_count > 0 ? field->options[0].label : NULL);
    case ASK_CODE:
        return code_new(list);
    case ASK_DATE:
    case ASK_MOMENT:
        return make_date(form, field);
    case ASK_REFERENCE:
        return reference_new(field->source);
    case ASK_BUTTON:
        return button_new(field->label);
    }
    return NULL;
}

static size_t count_fields(const struct form_options *options)
{
    size_t count = 0;

    for (size_t s = 0; s < options->section_count; s++)
        count += options->sections[s].count;
    return count;
}

static void fill_items(struct form *form)
{
    size_t i = 0;

    for (size_t s = 0; s < form->options.section_count; s++) {
        const struct form_section *section = &form->options.sections[s];

        for (size_t f = 0; f < section->count; f++) {
            struct form_item *item = &form->items[i++];

            item->field = &section->fields[f];
            item->section = s;
            item->widget = make_widget(form, item->field);
        }
    }
}

struct form *form_new(const struct form_options *options)
{
    struct form *form = calloc(1, sizeof(*form));

    if (form == NULL)
        die("There is not enough memory for the form.");
    form->options = *options;
    form->count = count_fields(options);
    form->items = calloc(form->count + 1, sizeof(*form->items));
    if (form->items == NULL)
        die("There is not enough memory for the form.");
    form->kept = INSTANT_NONE;
    form->room = ROOM_USUAL;
    fill_items(form);
    form->focus = form->count;
    form_go_section(form, 0);
    return form;
}

void form_free(struct form *form)
{
    if (form == NULL)
        return;
    for (size_t i = 0; i < form->count; i++) {
        item_set_problem(&form->items[i], NULL);
        item_set_warning(&form->items[i], NULL);
        widget_free(form->items[i].widget);
    }
    free(form->items);
    free(form);
}

void *form_who(const struct form *form)
{
    return form->options.who;
}

/* ----- Items ----------------------------------------------------------- */

static bool section_applies(const struct form *form, size_t section)
{
    const struct form_section *found = &form->options.sections[section];

    return found->asked == NULL || found->asked(form, found);
}

/* One of which nothing is asked is not there: it would be called "ok" unread. */
bool section_is_asked(const struct form *form, size_t section)
{
    bool asked = false;

    for (size_t i = 0; i < form->count && !asked; i++)
        asked = form->items[i].section == section && item_is_asked(form, &form->items[i]);
    return asked;
}

bool item_is_asked(const struct form *form, const struct form_item *item)
{
    if (!section_applies(form, item->section))
        return false;
    return item->field->asked == NULL || item->field->asked(form, item->field);
}

const char *item_closed(const struct form *form, const struct form_item *item)
{
    if (item->field->kind == ASK_SHOWN)
        return item->field->hint == NULL ? "This cannot be changed here." : item->field->hint;
    return item->field->closed == NULL ? NULL : item->field->closed(form, item->field);
}

struct form_item *form_find(const struct form *form, const char *name)
{
    for (size_t i = 0; i < form->count; i++) {
        const char *own = form->items[i].field->name;

        if (own != NULL && strcmp(own, name) == 0)
            return &form->items[i];
    }
    return NULL;
}

static struct form_item *must_find(const struct form *form, const char *name)
{
    struct form_item *item = form_find(form, name);

    if (item == NULL || item->widget == NULL)
        die("A form was asked for a field it does not have: %s.", name);
    return item;
}

void item_set_problem(struct form_item *item, const char *reason)
{
    free(item->problem);
    item->problem = reason == NULL ? NULL : strdup(reason);
}

/* ----- Values ---------------------------------------------------------- */

const char *form_value(const struct form *form, const char *name)
{
    return widget_value(must_find(form, name)->widget);
}

bool form_value_is(const struct form *form, const char *name, const char *value)
{
    return strcmp(form_value(form, name), value) == 0;
}

void form_set(struct form *form, const char *name, const char *value)
{
    struct form_item *item = must_find(form, name);

    widget_set(item->widget, value == NULL ? "" : value);
    item_set_problem(item, NULL);
    item_set_warning(item, NULL);
    item->dirty = false;
}

void form_words(const struct form *form, const char *name, struct str *out)
{
    widget_words(must_find(form, name)->widget, out);
}

bool form_is_dirty(const struct form *form)
{
    for (size_t i = 0; i < form->count; i++) {
        if (form->items[i].dirty)
            return true;
    }
    return false;
}

bool form_field_is_dirty(const struct form *form, const char *name)
{
    return must_find(form, name)->dirty;
}

void form_clean(struct form *form)
{
    for (size_t i = 0; i < form->count; i++)
        form->items[i].dirty = false;
    form->pending = false;
    form->kept = INSTANT_NONE;
}

/* Secrets, shown values and buttons never travel. */
static bool item_has_draft(const struct form_item *item)
{
    enum form_kind kind = item->field->kind;

    return item->widget != NULL && item->field->name != NULL && kind != ASK_SECRET &&
           kind != ASK_SHOWN && kind != ASK_BUTTON;
}

void form_each_raw(const struct form *form,
                   void (*each)(void *who, const char *name, const char *raw), void *who)
{
    for (size_t i = 0; i < form->count; i++) {
        const struct form_item *item = &form->items[i];

        if (item_has_draft(item))
            each(who, item->field->name, widget_raw(item->widget));
    }
}

void form_restore(struct form *form, const char *name, const char *raw)
{
    struct form_item *item = form_find(form, name);

    if (item == NULL || !item_has_draft(item) ||
        strcmp(widget_raw(item->widget), raw) == 0)
        return;
    widget_set(item->widget, raw);
    item->dirty = true;
    if (raw[0] != '\0')
        form_check_item(form, item);
}
