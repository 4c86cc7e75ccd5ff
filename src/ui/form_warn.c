/* SPDX-License-Identifier: MIT */
/* What in a form deserves another look, without standing in the way. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "ui/form_private.h"
#include "ui/stack.h"

void item_set_warning(struct form_item *item, const char *sentence)
{
    free(item->warning);
    item->warning = sentence == NULL ? NULL : strdup(sentence);
}

const char *item_warning(const struct form *form, const struct form_item *item)
{
    if (item->warning == NULL || item->problem != NULL || !item_is_asked(form, item) ||
        item_closed(form, item) != NULL || item_is_missing(form, item, NEED_TO_FINISH))
        return NULL;
    return item->warning;
}

void form_warn(struct form *form, const char *name, const char *sentence)
{
    struct form_item *item = form_find(form, name);

    if (item != NULL)
        item_set_warning(item, sentence);
}

bool form_is_warned(const struct form *form, const char *name)
{
    const struct form_item *item = form_find(form, name);

    return item != NULL && item->warning != NULL;
}

void form_look_again(struct form *form)
{
    if (form->options.look_again != NULL)
        form->options.look_again(form->options.who, form, NULL);
}

size_t section_warnings(const struct form *form, size_t section)
{
    size_t count = 0;

    for (size_t i = 0; i < form->count; i++)
        count += form->items[i].section == section &&
                 item_warning(form, &form->items[i]) != NULL;
    return count;
}

size_t form_warnings(const struct form *form)
{
    size_t count = 0;

    for (size_t s = 0; s < form->options.section_count; s++)
        count += section_warnings(form, s);
    return count;
}

void form_each_warning(const struct form *form,
                       void (*each)(void *who, const char *label, const char *sentence),
                       void *who)
{
    for (size_t i = 0; i < form->count; i++) {
        const char *sentence = item_warning(form, &form->items[i]);

        if (sentence != NULL)
            each(who, form->items[i].field->label, sentence);
    }
}

void item_mark_words(const struct form *form, const struct form_item *item, struct str *out)
{
    const char *warning = item_warning(form, item);
    const char *reason = item->problem != NULL ? item->problem : warning;
    const char *label = item->field->label;

    if (reason == NULL)
        return;
    str_add(out, item->problem != NULL ? "! " : "? ");
    if (strncmp(reason, label, strlen(label)) != 0)
        str_printf(out, "%s: ", label);
    str_add(out, reason);
}

void form_send_back(struct form *form, struct stack *stack, const char *reason)
{
    form->sent_back = true;
    stack_warn(stack, "%s", reason);
    stack_ask_again(stack);
}

void form_say_stopped(struct form *form, struct stack *stack, const char *reason)
{
    size_t marked = form_marked(form);

    form_send_back(form, stack, reason);
    if (marked > 1)
        stack_warn(stack, "%s  %zu more to fill in or put right: F8.", reason, marked - 1);
}

void form_say_left(const struct form *form, struct stack *stack, size_t left)
{
    const struct form_item *item = left < form->count ? &form->items[left] : NULL;
    struct str words = STR_INIT;

    if (item == NULL || left == form->focus || item->widget == NULL)
        return;
    item_mark_words(form, item, &words);
    if (words.used > 0)
        stack_say(stack, "%s", str_text(&words));
    str_release(&words);
}
