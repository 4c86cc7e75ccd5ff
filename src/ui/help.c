/* SPDX-License-Identifier: MIT */
/* Help for this place. */

#include "config.h"

#include "ui/help.h"

#include <string.h>

#include "ui/pager.h"
#include "ui/stack_private.h"

/* What is on no key is in the menu. */
static void add_actions(const struct action *actions, size_t count, const struct keymap *keymap,
                        struct str *out)
{
    for (size_t i = 0; i < count; i++) {
        const char *key = action_keys(&actions[i], keymap);
        char twin[KEY_NAME_SIZE];

        key_twin(key, twin);
        str_printf(out, "%-8s %-6s %s\n", key[0] == '\0' ? "(F9)" : key, twin,
                   action_help(&actions[i]));
    }
}

/* The keys that are the same wherever one is. */
static const char *const everywhere_words =
    "Keys everywhere\n"
    "Tab, S-Tab      next and previous field or pane\n"
    "arrows          move; PgUp, PgDn, Home, End further\n"
    "Enter           open, next field, press\n"
    "Space           tick, choose, tag\n"
    "?               all actions of the place, where ? is not text\n"
    "Esc 1 .. Esc 0  the same as F1 to F10, for keyboards without them;\n"
    "                Esc 0 asks before it leaves the program\n"
    "^_ or Alt-u     take back what was typed; Alt-r does it again\n";

static void write_place(const struct screen *screen, const struct keymap *keymap, struct str *out)
{
    if (screen->ops->help != NULL)
        str_printf(out, "%s\n\n", screen->ops->help);
    if (screen->ops->action_count > 0)
        str_add(out, "Keys here\n");
    add_actions(screen->ops->actions, screen->ops->action_count, keymap, out);
}

static void write_everywhere(const struct keymap *keymap, struct str *out)
{
    size_t count;
    const struct action *everywhere = actions_everywhere(&count);

    str_printf(out, "\n%s", everywhere_words);
    add_actions(everywhere, count, keymap, out);
}

/* The hint of the message line, where the help of the focus has it not. */
static void write_hint(const struct screen *screen, struct str *out)
{
    struct str hint = STR_INIT;

    if (screen->ops->hint != NULL)
        screen->ops->hint(screen, &hint);
    if (hint.used > 0 && strstr(str_text(out), str_text(&hint)) == NULL)
        str_printf(out, "%s\n\n", str_text(&hint));
    str_release(&hint);
}

/* `said` is what the message line said when help was asked for: here it is whole. */
static void write_help(const struct screen *screen, const char *said,
                       const struct keymap *keymap, struct str *out)
{
    size_t before;

    if (said[0] != '\0')
        str_printf(out, "%s\n\n", said);
    before = out->used;
    if (screen->ops->focus_help != NULL)
        screen->ops->focus_help(screen, out);
    if (out->used > before)
        str_add(out, "\n\n");
    write_hint(screen, out);
    write_place(screen, keymap, out);
    write_everywhere(keymap, out);
    str_add(out, "\nF1 once more: the help of all places you came through.\n");
}

/* The places one came through, the last first. */
static void write_all(const struct stack *stack, struct str *out)
{
    for (size_t i = stack->count; i > 0; i--) {
        const struct screen *screen = stack->screens[i - 1];

        if (screen->ops->title != NULL) {
            str_add(out, "== ");
            screen->ops->title(screen, out);
            str_add(out, "\n");
        }
        write_place(screen, stack->keymap, out);
        str_add(out, "\n");
    }
    write_everywhere(stack->keymap, out);
}

void help_open(struct stack *stack)
{
    const struct screen *top = stack_top(stack);
    struct str text = STR_INIT;

    if (stack_find(stack, "all-help") != NULL)
        return;
    if (strcmp(top->ops->name, "help") == 0) {
        stack_pop(stack);
        write_all(stack, &text);
        stack_push(stack, pager_new(PAGER_ALL_HELP, "All of the help", str_text(&text)));
    } else {
        write_help(top, stack->said, stack_keymap(stack), &text);
        stack_push(stack, pager_new(PAGER_HELP, "Help", str_text(&text)));
    }
    str_release(&text);
}
