/* SPDX-License-Identifier: MIT */
/* F8 in a form: from one thing that stands in the way to the next. */

#include "config.h"

#include "ui/form_private.h"

static bool is_wrong(const struct form *form, size_t i)
{
    return item_stands_in_way(form, &form->items[i]);
}

static bool is_warned(const struct form *form, size_t i)
{
    return item_can_focus(form, i) && !is_wrong(form, i) &&
           item_warning(form, &form->items[i]) != NULL;
}

/* The first from `from` on; form->count when there is none. */
static size_t first_marked(const struct form *form, size_t from,
                           bool (*marked)(const struct form *form, size_t i))
{
    while (from < form->count && !marked(form, from))
        from++;
    return from;
}

bool form_problem_follows(const struct form *form)
{
    size_t after = form->focus < form->count ? form->focus + 1 : 0;
    bool on = form->focus < form->count;

    if (form->warnings_first && first_marked(form, 0, is_warned) < form->count)
        return true;
    if (on && is_warned(form, form->focus))
        return first_marked(form, after, is_warned) < form->count;
    if (!on || !is_wrong(form, form->focus))
        after = 0;
    return first_marked(form, after, is_wrong) < form->count ||
           first_marked(form, 0, is_warned) < form->count;
}

void form_warnings_first(struct form *form)
{
    form->warnings_first = true;
}

static bool go_first_warning(struct form *form)
{
    size_t to = form->warnings_first ? first_marked(form, 0, is_warned) : form->count;

    form->warnings_first = false;
    if (to == form->count)
        return false;
    form_focus_item(form, to);
    return true;
}

/* Problems come round first, then warnings, then the problems again. */
bool form_next_problem(struct form *form)
{
    bool on_warning = form->focus < form->count && is_warned(form, form->focus);
    size_t after = form->focus < form->count ? form->focus + 1 : 0;
    size_t wrong = first_marked(form, on_warning ? 0 : after, is_wrong);
    size_t warned = first_marked(form, on_warning ? after : 0, is_warned);
    size_t to = on_warning ? warned : wrong;

    if (go_first_warning(form))
        return true;
    if (to == form->count)
        to = on_warning ? wrong : warned;
    if (to == form->count)
        to = first_marked(form, 0, on_warning ? is_warned : is_wrong);
    if (to == form->count)
        return false;
    form_focus_item(form, to);
    return true;
}
