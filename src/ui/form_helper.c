/* SPDX-License-Identifier: MIT */
/* F2 and F7 of a field: its big helper, and what stands beside it. */

#include "config.h"

#include "ui/form_private.h"
#include "ui/pager.h"
#include "ui/stack.h"

static void helper_done(void *who)
{
    struct form *form = who;
    struct form_item *item = form_focused(form);

    if (item == NULL)
        return;
    form_touch(form, item);
    form_check_item(form, item);
}

void form_helper(struct form *form, struct stack *stack)
{
    struct form_item *item = form_focused(form);
    const char *closed = item == NULL ? NULL : item_closed(form, item);

    if (item == NULL)
        return;
    if (closed != NULL)
        stack_warn(stack, "%s", closed);
    else if (item->widget->ops->helper == NULL)
        stack_say(stack, "This field has no list: answer it here. F1 says how.");
    else
        item->widget->ops->helper(item->widget, stack, item->field->label, helper_done, form);
}

void form_beside(struct form *form, struct stack *stack)
{
    const struct form_item *item = form_focused(form);
    struct str words = STR_INIT;

    if (item == NULL)
        return;
    if (form->options.beside != NULL)
        form->options.beside(form, item->field, &words);
    else if (item->field->help != NULL)
        str_add(&words, item->field->help);
    if (words.used > 0)
        pager_open(stack, item->field->label, str_text(&words));
    else
        stack_say(stack, "There is nothing beside this field.");
    str_release(&words);
}
