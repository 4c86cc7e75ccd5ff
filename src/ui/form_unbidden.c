/* SPDX-License-Identifier: MIT */
/* A form that has come up by itself, and keys that were meant for another. */

#include "config.h"

#include "ui/form_private.h"
#include "ui/stack.h"

void form_unbidden(struct form *form, const char *why)
{
    form->unbidden = why;
}

static bool is_chosen(const struct form_item *item)
{
    int kind = item->field->kind;

    return kind == ASK_CHOICE || kind == ASK_TICKS || kind == ASK_TICK || kind == ASK_CODE;
}

/* Keys of somebody who sees where they are. */
static bool is_seen_by(const struct form_item *item, const struct key *key)
{
    return key->kind == K_UP || key->kind == K_BACKTAB || key_is_mouse(key) ||
           ((key->kind == K_LEFT || key->kind == K_RIGHT) && is_chosen(item));
}

bool form_is_unseeing(struct form *form, const struct form_item *item, struct stack *stack,
                      const struct key *key)
{
    if (form->unbidden == NULL)
        return false;
    if (is_seen_by(item, key))
        form->unbidden = NULL;
    if (form->unbidden == NULL || key->kind != K_TEXT || !is_chosen(item))
        return false;
    stack_warn(stack, "%s Not answered: Left and Right answer here.", form->unbidden);
    return true;
}
