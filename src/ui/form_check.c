/* SPDX-License-Identifier: MIT */
/* What stands in the way of a form. */

#include "config.h"

#include <string.h>

#include "ui/form_private.h"

static bool is_empty(const struct form_item *item)
{
    return widget_raw(item->widget)[0] == '\0';
}

static bool is_checked(const struct form *form, const struct form_item *item)
{
    return item->widget != NULL && item_is_asked(form, item) && item_closed(form, item) == NULL;
}

/* Whether the item's value makes sense; fills err when not. */
static bool makes_sense(struct form *form, struct form_item *item, struct err *err)
{
    const char *value;

    if (!widget_settle(item->widget, err))
        return false;
    value = widget_value(item->widget);
    return value[0] == '\0' || item->field->check == NULL ||
           item->field->check(form, item->field, value, err);
}

void form_check_item(struct form *form, struct form_item *item)
{
    struct err err = ERR_INIT;

    if (item->widget == NULL || item_closed(form, item) != NULL)
        return;
    item_set_problem(item, makes_sense(form, item, &err) ? NULL : err.msg);
}

void form_check_section(struct form *form, size_t section)
{
    const struct form_section *found = &form->options.sections[section];
    struct err err = ERR_INIT;
    struct form_item *item;

    if (found->check == NULL || found->check(form, &err) || err.field == NULL)
        return;
    item = form_find(form, err.field);
    if (item != NULL)
        item_set_problem(item, err.msg);
}

size_t section_problems(const struct form *form, size_t section)
{
    size_t count = 0;

    for (size_t i = 0; i < form->count; i++) {
        const struct form_item *item = &form->items[i];

        count += item->section == section && item->problem != NULL && item_is_asked(form, item);
    }
    return count;
}

enum need field_need(const struct form *form, const struct form_field *field)
{
    return field->needed != NULL && field->needed(form, field) ? NEED_TO_FINISH : field->need;
}

bool item_stands_in_way(const struct form *form, const struct form_item *item)
{
    return item->widget != NULL && item_is_asked(form, item) &&
           (item->problem != NULL || item_is_missing(form, item, NEED_TO_FINISH));
}

bool item_is_missing(const struct form *form, const struct form_item *item, enum need need)
{
    enum need own = field_need(form, item->field);
    bool needed = own == NEED_TO_SAVE || (own == NEED_TO_FINISH && need == NEED_TO_FINISH);

    return item->widget != NULL && needed && is_empty(item) && item_is_asked(form, item) &&
           item_closed(form, item) == NULL;
}

size_t section_missing(const struct form *form, size_t section)
{
    size_t count = 0;

    for (size_t i = 0; i < form->count; i++) {
        const struct form_item *item = &form->items[i];

        count += item->section == section && item_is_missing(form, item, NEED_TO_FINISH);
    }
    return count;
}

/* ----- The list -------------------------------------------------------- */

struct listing {
    struct form *form;
    struct arena *arena;
    struct form_problem *problems;
    size_t count;
};

static void list_problem(struct listing *listing, size_t section, const struct form_field *field,
                         const char *reason)
{
    listing->problems = arena_grow(listing->arena, listing->problems, listing->count,
                                   sizeof(*listing->problems));
    listing->problems[listing->count++] = (struct form_problem){
        .section = &listing->form->options.sections[section],
        .field = field,
        .reason = arena_strdup(listing->arena, reason),
    };
}

static void list_item(struct listing *listing, struct form_item *item, enum need need)
{
    struct form *form = listing->form;

    if (!is_checked(form, item))
        return;
    form_check_item(form, item);
    if (item_is_missing(form, item, need))
        list_problem(listing, item->section, item->field, "Still to be filled in");
    else if (item->problem != NULL)
        list_problem(listing, item->section, item->field, item->problem);
}

static void list_section(struct listing *listing, size_t section)
{
    struct form *form = listing->form;
    const struct form_section *found = &form->options.sections[section];
    struct err err = ERR_INIT;
    struct form_item *item = NULL;

    if (found->check == NULL || !section_is_asked(form, section) || found->check(form, &err))
        return;
    if (err.field != NULL)
        item = form_find(form, err.field);
    if (item != NULL && item->problem != NULL)
        return;
    if (item != NULL)
        item_set_problem(item, err.msg);
    list_problem(listing, section, item == NULL ? NULL : item->field, err.msg);
}

size_t form_problems(struct form *form, enum need need, struct arena *arena,
                     struct form_problem **out)
{
    struct listing listing = { .form = form, .arena = arena };

    for (size_t s = 0; s < form->options.section_count; s++) {
        for (size_t i = 0; i < form->count; i++) {
            if (form->items[i].section == s)
                list_item(&listing, &form->items[i], need);
        }
        list_section(&listing, s);
    }
    *out = listing.problems;
    return listing.count;
}

const char *form_go_wrong(struct form *form)
{
    for (size_t i = 0; i < form->count; i++) {
        struct form_item *item = &form->items[i];

        if (!is_checked(form, item))
            continue;
        form_check_item(form, item);
        if (item->problem != NULL) {
            form_focus_item(form, i);
            return item->problem;
        }
    }
    return NULL;
}

const char *form_go_called_for(struct form *form)
{
    for (size_t i = 0; i < form->count; i++) {
        struct form_item *item = &form->items[i];

        if (!is_checked(form, item) || item->field->needed == NULL ||
            !item_is_missing(form, item, NEED_TO_FINISH))
            continue;
        item_set_problem(item, "Still to be filled in: what you answered here calls for it.");
        form_focus_item(form, i);
        return item->problem;
    }
    return NULL;
}

void form_blame(struct form *form, const struct err *err)
{
    struct form_item *item = err->field == NULL ? NULL : form_find(form, err->field);

    if (item == NULL)
        return;
    form_go(form, err->field);
    item_set_problem(item, err->msg);
}

bool form_mark_empty(struct form *form, const char *name, const char *sentence)
{
    struct form_item *item = form_find(form, name);

    if (item == NULL || item->problem != NULL || !is_checked(form, item) || !is_empty(item))
        return false;
    item_set_problem(item, sentence);
    return true;
}

size_t form_marked(const struct form *form)
{
    size_t count = 0;

    for (size_t i = 0; i < form->count; i++) {
        const struct form_item *item = &form->items[i];

        count += item->widget != NULL && item_is_asked(form, item) &&
                 (item->problem != NULL || item_is_missing(form, item, NEED_TO_SAVE));
    }
    return count;
}
