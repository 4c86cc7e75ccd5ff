/* SPDX-License-Identifier: MIT */
/* Words that would be lost. */

#include "config.h"

#include "screens/unsaved.h"

#include "ui/dialog.h"

struct looking {
    const struct form *form;
    bool found;
};

static void look(void *who, const char *name, const char *raw)
{
    struct looking *looking = who;

    if (raw[0] != '\0' && form_field_is_dirty(looking->form, name))
        looking->found = true;
}

static bool has_words(struct form *form)
{
    struct looking looking = { .form = form };

    form_settle(form);
    form_each_raw(form, look, &looking);
    return looking.found;
}

static void answered(void *who, size_t answer)
{
    struct screen *screen = who;

    if (answer == 1)
        stack_remove(screen->stack, screen);
}

bool unsaved_leave(struct screen *screen, struct form *form)
{
    struct dialog dialog = { .title = "Throw away what you typed",
                             .words = "What you typed here is kept nowhere else. Nothing has "
                                      "been done yet.",
                             .buttons = { { "Keep writing", 'k' }, { "Throw away", 't' } },
                             .count = 2,
                             .done = answered,
                             .who = screen };

    if (!has_words(form))
        return true;
    dialog_ask(screen->stack, &dialog);
    return false;
}
