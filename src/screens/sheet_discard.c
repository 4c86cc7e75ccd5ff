/* SPDX-License-Identifier: MIT */
/* What was typed on a screen of several sections is thrown away. */

#include "config.h"

#include "screens/sheet.h"
#include "ui/dialog.h"

static void discard_answered(void *who, size_t answer)
{
    struct pane *pane = sheet_pane(who);

    if (answer == 1)
        pane->ops->discard(pane);
}

static void drop_answered(void *who, size_t answer)
{
    struct sheet *sheet = sheet_mut(who);
    struct stack *stack = app_stack(sheet->view.app);

    if (answer != 1)
        return;
    sheet->kind->drop(sheet);
    stack_remove(stack, who);
    stack_say(stack, "Thrown away. What is stored stays as it is.");
}

void sheet_drop(struct screen *screen)
{
    struct dialog dialog = { .title = "Throw all of it away",
                             .words = "All that was marked and typed here and is not kept goes, "
                                      "with its draft. What is stored stays as it is.",
                             .buttons = { { "Keep it", 'k' }, { "Throw away", 't' } },
                             .count = 2,
                             .done = drop_answered,
                             .who = screen };

    dialog_ask(screen->stack, &dialog);
}

void sheet_discard(struct screen *screen)
{
    struct dialog dialog = { .title = "Throw the changes away",
                             .words = "What you typed in this section and did not save goes, "
                                      "with its draft. What is stored stays as it is.",
                             .buttons = { { "Keep my text", 'k' }, { "Throw away", 't' } },
                             .count = 2,
                             .done = discard_answered,
                             .who = screen };

    if (sheet_pane(sheet_of(screen))->ops->discard == NULL)
        stack_say(screen->stack, "There is no form here to throw away.");
    else
        dialog_ask(screen->stack, &dialog);
}
