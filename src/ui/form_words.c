/* SPDX-License-Identifier: MIT */
/* What a form says of itself: hints, help, how far it is. */

#include "config.h"

#include <string.h>

#include "ui/choice.h"
#include "ui/form_private.h"

bool field_help_is_hint(const struct form_field *field)
{
    return field->hint != NULL && field->help != NULL && strcmp(field->hint, field->help) == 0;
}

static void add_places(const struct form_field *field, struct str *out)
{
    size_t last = field->option_count < 9 ? field->option_count : 9;

    if (choice_is_coded(field->options, field->option_count))
        str_printf(out, "%s to %s, ", field->options[0].code,
                   field->options[field->option_count - 1].code);
    if (choice_is_numbered(field->options, field->option_count))
        str_printf(out, last == 2 ? "1 or %zu, " : "1 to %zu, ", last);
}

void field_keys(const struct form_field *field, struct str *out)
{
    switch (field->kind) {
    case ASK_CHOICE:
        add_places(field, out);
        str_add(out, "Space, an arrow or first letters mark it.");
        break;
    case ASK_TICKS:
        add_places(field, out);
        str_add(out, "Space ticks, Left and Right move.");
        break;
    case ASK_TICK:
        str_add(out, "Space or y ticks, n unticks.");
        break;
    case ASK_MOMENT:
        str_add(out, "A day with its time, as 24 mar 15:45.");
        break;
    case ASK_BUTTON:
        str_add(out, "Enter presses it.");
        break;
    case ASK_HEADING:
    case ASK_SHOWN:
    case ASK_LINE:
    case ASK_SECRET:
    case ASK_NUMBER:
    case ASK_MEMO:
    case ASK_CODE:
    case ASK_DATE:
    case ASK_REFERENCE:
        break;
    }
}

/* "1 Yes, 2 No", in the words of the screen. */
static void add_answers(const struct form_field *field, struct str *out)
{
    bool numbered = choice_is_numbered(field->options, field->option_count);

    if (field->kind != ASK_CHOICE && field->kind != ASK_TICKS)
        return;
    for (size_t i = 0; i < field->option_count; i++) {
        str_add(out, i == 0 ? "\n" : ", ");
        if (numbered && i < 9)
            str_printf(out, "%zu ", i + 1);
        str_printf(out, "\"%s\"", field->options[i].label);
    }
    str_add(out, ".");
}

/* Of kinds that do not show by themselves how they are answered. */
static bool is_unmarked(const struct form_item *item)
{
    enum form_kind kind = item->field->kind;

    return (kind == ASK_CHOICE || kind == ASK_TICKS || kind == ASK_MOMENT) &&
           widget_raw(item->widget)[0] == '\0';
}

static void add_counter(const struct form_item *item, struct str *out)
{
    size_t count;

    if (item->field->max == 0 || item->widget->ops->characters == NULL)
        return;
    count = item->widget->ops->characters(item->widget);
    if (count * 5 >= (size_t)item->field->max * 4)
        str_printf(out, "  (%zu of %d characters)", count, item->field->max);
}

/* What is not answered yet says how it is. */
static void add_hint(const struct form_item *item, struct str *out)
{
    if (is_unmarked(item)) {
        field_keys(item->field, out);
        str_add(out, item->field->hint == NULL ? "" : "  ");
    }
    if (item->field->hint != NULL)
        str_add(out, item->field->hint);
}

void form_hint(const struct form *form, struct str *out)
{
    const struct form_item *item = form_focused(form);
    const char *closed = item == NULL ? NULL : item_closed(form, item);
    size_t before = out->used;

    if (item == NULL)
        return;
    item_mark_words(form, item, out);
    if (out->used == before && closed != NULL)
        str_add(out, closed);
    else if (out->used == before)
        add_hint(item, out);
    add_counter(item, out);
}

void form_focus_help(const struct form *form, struct str *out)
{
    const struct form_item *item = form_focused(form);
    struct str keys = STR_INIT;

    if (item == NULL)
        return;
    str_add(out, item->field->label);
    if (field_need(form, item->field) != NEED_NEVER)
        str_add(out, item->field->need == NEED_TO_SAVE ? "  (needed)" : "  (needed to finish)");
    if (item->field->help != NULL)
        str_printf(out, "\n%s", item->field->help);
    add_answers(item->field, out);
    field_keys(item->field, &keys);
    if (keys.used > 0)
        str_printf(out, "\n%s", str_text(&keys));
    if (item->problem != NULL)
        str_printf(out, "\n! %s", item->problem);
    else if (item_warning(form, item) != NULL)
        str_printf(out, "\n? %s", item_warning(form, item));
    str_release(&keys);
}

/* "3 things still to finish", and after it ", 1 to look at again". */
static void add_count(struct str *out, size_t count, const char *words)
{
    bool first = out->used == 0 || str_text(out)[out->used - 1] == ' ';

    if (count > 0 && first)
        str_printf(out, "%zu %s %s", count, count == 1 ? "thing" : "things", words);
    else if (count > 0)
        str_printf(out, ", %zu %s", count, words);
}

void form_status(const struct form *form, struct str *out)
{
    size_t missing = 0;

    for (size_t i = 0; i < form->count; i++)
        missing += item_stands_in_way(form, &form->items[i]);
    if (instant_known(form->kept)) {
        int64_t local = form->kept.seconds + 60 * instant_local_offset(form->kept);

        str_printf(out, "Draft kept %02d:%02d:%02d.  ", (int)(local / 3600 % 24),
                   (int)(local / 60 % 60), (int)(local % 60));
    }
    add_count(out, missing, "still to finish");
    add_count(out, form_warnings(form), "to look at again");
    if (missing + form_warnings(form) > 0)
        str_add(out, " (F8 takes you there)");
}
