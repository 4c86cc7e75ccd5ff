/* SPDX-License-Identifier: MIT */
/* Finding a caption or an answer in a form. */

#include "config.h"

#include <string.h>

#include "base/text_fold.h"
#include "ui/form_private.h"
#include "ui/picklist.h"

/* All captions with their answers, as lines to search in. */
static bool search(void *who, const char *typed, struct arena *arena, struct option *out,
                   size_t most, size_t *count, struct err *err UNUSED)
{
    const struct form *form = who;
    const char *query = text_fold(typed, arena);

    for (size_t i = 0; i < form->count && *count < most; i++) {
        const struct form_item *item = &form->items[i];
        struct str line = STR_INIT;

        if (item->field->name == NULL || item->field->kind == ASK_SECRET ||
            item->field->kind == ASK_BUTTON || !item_is_asked(form, item))
            continue;
        str_printf(&line, "%s: ", item->field->label);
        widget_words(item->widget, &line);
        if (query[0] == '\0' || text_match(text_fold(str_text(&line), arena), query) > 0)
            out[(*count)++] =
                (struct option){ item->field->name, arena_strdup(arena, str_text(&line)) };
        str_release(&line);
    }
    return true;
}

static void found(void *who, const struct option *option)
{
    form_go(who, option->code);
}

void form_find_text(struct form *form, struct stack *stack)
{
    const struct picklist list = {
        .title = "Find in this form",
        .source = &form->find,
        .chosen = form_focus(form) == NULL ? NULL : form_focus(form)->name,
        .done = found,
        .who = form,
    };

    form->find = (struct reference_source){ .search = search, .who = form };
    picklist_open(stack, &list);
}
