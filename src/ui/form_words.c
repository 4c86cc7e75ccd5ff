/* SPDX-License-Identifier: MIT */
/* What a form says of itself: hints, help, how far it is. */

#include "config.h"

#include <string.h>

#include "ui/form_private.h"

bool field_help_is_hint(const struct form_field *field)
{
    return field->hint != NULL && field->help != NULL && strcmp(field->hint, field->help) == 0;
}

const char *field_keys(const struct form_field *field)
{
    switch (field->kind) {
    case ASK_CHOICE:
        return "Left, Right or an answer's first letters choose.";
    case ASK_TICKS:
        return "Left and Right move, Space ticks.";
    case ASK_TICK:
        return "Space or y ticks, n unticks.";
    case ASK_BUTTON:
        return "Enter presses it.";
    case ASK_HEADING:
    case ASK_SHOWN:
    case ASK_LINE:
    case ASK_SECRET:
    case ASK_NUMBER:
    case ASK_MEMO:
    case ASK_CODE:
    case ASK_DATE:
    case ASK_MOMENT:
    case ASK_REFERENCE:
        break;
    }
    return "";
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
    else if (out->used == before && item->field->hint != NULL)
        str_add(out, item->field->hint);
    add_counter(item, out);
}

void form_focus_help(const struct form *form, struct str *out)
{
    const struct form_item *item = form_focused(form);

    if (item == NULL)
        return;
    str_add(out, item->field->label);
    if (field_need(form, item->field) != NEED_NEVER)
        str_add(out, item->field->need == NEED_TO_SAVE ? "  (needed)" : "  (needed to finish)");
    if (item->field->help != NULL)
        str_printf(out, "\n%s", item->field->help);
    if (field_keys(item->field)[0] != '\0')
        str_printf(out, "\n%s", field_keys(item->field));
    if (item->problem != NULL)
        str_printf(out, "\n! %s", item->problem);
    else if (item_warning(form, item) != NULL)
        str_printf(out, "\n? %s", item_warning(form, item));
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
