/* SPDX-License-Identifier: MIT */
/* The program is left by Esc and 0: asked first. */

#include "config.h"

#include "ui/leaving.h"

#include "ui/dialog.h"

static void answered(void *who, size_t answer)
{
    if (answer == 1)
        (void)stack_leave(who, false);
}

void leaving_ask(struct stack *stack)
{
    struct dialog dialog = { .title = "Leave the program?",
                             .words = "Esc and then 0, quickly, is F10. What was typed is kept "
                                      "as a draft either way.",
                             .buttons = { { "Stay here", 's' }, { "Leave", 'l' } },
                             .count = 2,
                             .done = answered,
                             .who = stack };

    dialog_ask(stack, &dialog);
}
