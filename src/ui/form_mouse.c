/* SPDX-License-Identifier: MIT */
/* The mouse in a form: a click puts the focus there, the wheel moves on. */

#include "config.h"

#include "ui/form_private.h"

static bool is_in(struct rect rect, const struct key *key)
{
    return key->row >= rect.row && key->row < rect.row + rect.rows && key->col >= rect.col &&
           key->col < rect.col + rect.cols;
}

static bool can_focus(const struct form_item *item)
{
    return item->widget != NULL && item->placed;
}

static void click(struct form *form, int line)
{
    for (size_t i = 0; i < form->count; i++) {
        const struct form_item *item = &form->items[i];

        if (can_focus(item) && line >= item->row && line < item->row + item->rows) {
            form_focus_item(form, i);
            return;
        }
    }
}

/* Long text moves under the wheel; elsewhere the next field has its turn. No
 * value is changed by it. */
static void wheel(struct form *form, int by)
{
    const struct form_item *item = &form->items[form->focus];
    struct key arrow = key_of(by < 0 ? K_UP : K_DOWN);

    if (form->focus < form->count && item->field->kind == ASK_MEMO &&
        item_closed(form, item) == NULL && widget_key(item->widget, &arrow) == REPLY_TAKEN)
        return;
    for (size_t i = form->focus + (size_t)by; i < form->count; i += (size_t)by) {
        if (can_focus(&form->items[i])) {
            form_focus_item(form, i);
            return;
        }
    }
}

bool form_mouse(struct form *form, const struct key *key)
{
    if (!key_is_mouse(key) || !is_in(form->body, key))
        return false;
    if (key->kind == K_CLICK)
        click(form, key->row - form->body.row + form->seen);
    else
        wheel(form, key->kind == K_WHEEL_UP ? -1 : 1);
    return true;
}
