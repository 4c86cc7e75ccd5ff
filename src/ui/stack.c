/* SPDX-License-Identifier: MIT */
/* Screens on one another, and what a key does. */

#include "config.h"

#include "ui/stack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "ui/help.h"
#include "ui/leaving.h"
#include "ui/palette.h"
#include "ui/stack_private.h"

struct stack *stack_new(const struct machine *machine, const struct keymap *keymap)
{
    struct stack *stack = calloc(1, sizeof(*stack));

    if (stack == NULL)
        die("There is not enough memory for the screens.");
    stack->machine = machine;
    stack->keymap = keymap;
    stack->last_key_ms = machine->mono_ms(machine);
    return stack;
}

/* In the order they went: what lies above still knows of what it lay on. */
void stack_bury(struct stack *stack)
{
    while (stack->gone_count > 0) {
        struct screen *screen = stack->gone[0];

        stack->gone_count--;
        memmove(stack->gone, stack->gone + 1, stack->gone_count * sizeof(*stack->gone));
        screen->ops->close(screen);
    }
}

void stack_free(struct stack *stack)
{
    if (stack == NULL)
        return;
    stack_bury(stack);
    while (stack->count > 0) {
        struct screen *screen = stack->screens[--stack->count];

        screen->ops->close(screen);
    }
    explicit_bzero(stack, sizeof(*stack));
    free(stack);
}

const struct machine *stack_machine(const struct stack *stack)
{
    return stack->machine;
}

const struct keymap *stack_keymap(const struct stack *stack)
{
    return stack->keymap;
}

void stack_set_person(struct stack *stack, const char *name)
{
    snprintf(stack->person, sizeof(stack->person), "%s", name);
}

void stack_set_banner(struct stack *stack, const char *words)
{
    snprintf(stack->banner, sizeof(stack->banner), "%s", words);
}

void stack_set_idle(struct stack *stack, const struct idle_rules *rules)
{
    stack->idle = *rules;
    stack->last_key_ms = stack->machine->mono_ms(stack->machine);
    stack->warned = stack->locked = stack->signed_off = false;
}

void stack_set_flush(struct stack *stack, void (*flush)(void *who), void *who)
{
    stack->flush = flush;
    stack->flush_who = who;
}

void stack_flush_keys(struct stack *stack)
{
    if (stack->flush != NULL)
        stack->flush(stack->flush_who);
}

void stack_set_wait(struct stack *stack, stack_wait_fn *wait, void *who)
{
    stack->wait = wait;
    stack->wait_who = who;
}

bool stack_wait(struct stack *stack, const char *what, int waited_ms)
{
    return stack->wait == NULL || stack->wait(stack->wait_who, what, waited_ms);
}

/* ----- Holding screens ------------------------------------------------- */

/* Closed when the key is done with. */
static void let_go(struct stack *stack, struct screen *screen)
{
    if (stack->gone_count == COUNT(stack->gone))
        die("Too many screens are open.");
    stack->gone[stack->gone_count++] = screen;
}

/* Room is kept for what must cover the others. */
static bool has_room(const struct stack *stack, const struct screen *screen)
{
    return stack->count < (screen->ops->kind == SCREEN_COVER ? STACK_MOST : STACK_USUAL_MOST);
}

void stack_push(struct stack *stack, struct screen *screen)
{
    screen->stack = stack;
    if (has_room(stack, screen)) {
        stack->screens[stack->count++] = screen;
        return;
    }
    let_go(stack, screen);
    stack_warn(stack, "Too much lies on one another here. Go back with Esc first.");
}

static void take_away(struct stack *stack, size_t at)
{
    struct screen *screen = stack->screens[at];

    memmove(&stack->screens[at], &stack->screens[at + 1],
            (stack->count - at - 1) * sizeof(stack->screens[0]));
    stack->count--;
    let_go(stack, screen);
}

static void tell_shown(struct stack *stack)
{
    struct screen *top = stack_top(stack);

    if (top != NULL && top->ops->shown != NULL)
        top->ops->shown(top);
}

void stack_pop(struct stack *stack)
{
    if (stack->count == 0)
        return;
    take_away(stack, stack->count - 1);
    tell_shown(stack);
}

void stack_pop_above(struct stack *stack, const struct screen *screen)
{
    bool any = false;

    while (stack->count > 0 && stack_top(stack) != screen) {
        take_away(stack, stack->count - 1);
        any = true;
    }
    if (any)
        tell_shown(stack);
}

void stack_remove(struct stack *stack, struct screen *screen)
{
    bool top = stack_top(stack) == screen;

    for (size_t i = 0; i < stack->count; i++) {
        if (stack->screens[i] == screen) {
            take_away(stack, i);
            break;
        }
    }
    if (top)
        tell_shown(stack);
}

void stack_replace(struct stack *stack, struct screen *screen)
{
    if (stack->count > 0)
        take_away(stack, stack->count - 1);
    stack_push(stack, screen);
}

struct screen *stack_top(const struct stack *stack)
{
    return stack->count == 0 ? NULL : stack->screens[stack->count - 1];
}

struct screen *stack_top_full(const struct stack *stack)
{
    for (size_t i = stack->count; i > 0; i--) {
        if (stack->screens[i - 1]->ops->kind != SCREEN_POPUP)
            return stack->screens[i - 1];
    }
    return NULL;
}

struct screen *stack_find(const struct stack *stack, const char *name)
{
    for (size_t i = stack->count; i > 0; i--) {
        if (strcmp(stack->screens[i - 1]->ops->name, name) == 0)
            return stack->screens[i - 1];
    }
    return NULL;
}

size_t stack_depth(const struct stack *stack)
{
    return stack->count;
}

bool stack_empty(const struct stack *stack)
{
    return stack->count == 0;
}

/* ----- Keys ------------------------------------------------------------ */

void stack_run(struct stack *stack, struct screen *screen, const struct action *action)
{
    const char *why = action->why_not == NULL ? NULL : action->why_not(screen);

    if (why != NULL)
        stack_warn(stack, "%s", why);
    else if (action->run != NULL)
        action->run(screen);
}

static void go_back(struct stack *stack)
{
    struct screen *top = stack_top(stack);

    if (top->ops->leave == NULL || top->ops->leave(top))
        stack_remove(stack, top);
}

void stack_run_everywhere(struct stack *stack, enum common_action id)
{
    switch ((int)id) {
    case ACT_HELP:
        help_open(stack);
        break;
    case ACT_PALETTE:
    case ACT_MENU:
        palette_open(stack);
        break;
    case ACT_BACK:
        go_back(stack);
        break;
    case ACT_LEAVE:
        stack_leave(stack, false);
        break;
    case ACT_REDRAW:
        stack->wish = WISH_REDRAW;
        break;
    case ACT_SUSPEND:
        stack->wish = WISH_SUSPEND;
        break;
    }
}

/* The action among `actions` a key is for where the focus is. */
static const struct action *find_action(const struct stack *stack, const struct action *actions,
                                        size_t count, const struct key *key, bool *half)
{
    const struct screen *top = stack_top(stack);
    const struct key *before = stack->half.kind == K_NONE ? NULL : &stack->half;

    for (size_t i = 0; i < count; i++) {
        enum key_match match;

        if ((action_places(&actions[i]) & screen_place(top)) == 0)
            continue;
        if (actions[i].run == NULL && actions != actions_everywhere(&(size_t){ 0 }))
            continue;
        match = action_matches(&actions[i], stack->keymap, before, key);
        if (match == KEY_MATCH_WHOLE)
            return &actions[i];
        *half = *half || match == KEY_MATCH_HALF;
    }
    return NULL;
}

static bool try_own_actions(struct stack *stack, const struct key *key)
{
    struct screen *top = stack_top(stack);
    bool half = false;
    const struct action *action =
        find_action(stack, top->ops->actions, top->ops->action_count, key, &half);

    if (action != NULL)
        stack_run(stack, top, action);
    else if (half && stack->half.kind == K_NONE) {
        char name[KEY_NAME_SIZE];

        stack->half = *key;
        key_spell(key, name);
        stack_say(stack, "%s - and then?  Esc forgets it, ? lists what follows.", name);
        return true;
    }
    return action != NULL;
}

static bool try_everywhere(struct stack *stack, const struct key *key)
{
    size_t count;
    bool half = false;
    const struct action *actions = actions_everywhere(&count);
    const struct action *action = find_action(stack, actions, count, key, &half);

    if (action != NULL && action->common == ACT_LEAVE && key->by_esc)
        leaving_ask(stack);
    else if (action != NULL)
        stack_run_everywhere(stack, action->common);
    else if (key_is_text(key, "?"))
        palette_open(stack);
    else if (key_is_ctrl(key, 'c'))
        go_back(stack);
    else
        return false;
    return true;
}

static void say_nothing_done(struct stack *stack, const struct key *first, const struct key *key)
{
    char half[KEY_NAME_SIZE] = "";
    char name[KEY_NAME_SIZE];

    if (first->kind != K_NONE)
        key_spell(first, half);
    key_spell(key, name);
    stack_say(stack, "%s%s%s does nothing here. ? lists what does.", half, half[0] ? " " : "",
              name);
}

/* The second key of a chord is only that. */
static void finish_chord(struct stack *stack, const struct key *key)
{
    struct key first = stack->half;
    bool done = try_own_actions(stack, key);

    stack->half = key_of(K_NONE);
    if (done || key->kind == K_ESC)
        return;
    if (key_is_text(key, "?"))
        palette_open(stack);
    else
        say_nothing_done(stack, &first, key);
}

/* Somebody types a word where letters act: once one of them has done nothing, the rest of
 * the word does nothing either. */
static bool is_stray(struct stack *stack, const struct key *key)
{
    int64_t now = stack->machine->mono_ms(stack->machine);

    if (key->kind != K_TEXT)
        stack->stray_ms = 0;
    if (key->kind != K_TEXT || key_is_text(key, "?") || now >= stack->stray_ms ||
        (screen_place(stack_top(stack)) & WHERE_LETTERS_ACT) == 0)
        return false;
    stack->stray_ms = now + STRAY_MS;
    stack_warn(stack, "Nothing is written here: a letter alone acts. ? lists which.");
    return true;
}

static void note_stray(struct stack *stack, const struct key *key)
{
    if (key->kind == K_TEXT && (screen_place(stack_top(stack)) & WHERE_LETTERS_ACT) != 0)
        stack->stray_ms = stack->machine->mono_ms(stack->machine) + STRAY_MS;
}

static void take_key(struct stack *stack, const struct key *key)
{
    struct screen *top = stack_top(stack);

    if (key_is_mouse(key)) {
        if (top->ops->key != NULL)
            (void)top->ops->key(top, key);
        return;
    }
    if (stack->half.kind != K_NONE)
        finish_chord(stack, key);
    else if (is_stray(stack, key))
        return;
    else if (try_own_actions(stack, key))
        return;
    else if (top->ops->key != NULL && top->ops->key(top, key))
        return;
    else if (!try_everywhere(stack, key)) {
        say_nothing_done(stack, &stack->half, key);
        note_stray(stack, key);
    }
}

/* False where the key only shows the picture again. */
static bool somebody_is_there(struct stack *stack)
{
    bool seen = !stack->blanked;

    stack->last_key_ms = stack->machine->mono_ms(stack->machine);
    stack->blanked = stack->warned = stack->locked = stack->signed_off = false;
    if (seen) {
        memcpy(stack->said, stack->message, sizeof(stack->said));
        stack->message[0] = '\0';
    }
    return seen;
}

void stack_key(struct stack *stack, const struct key *key)
{
    if (stack->count == 0 || key->kind == K_NONE)
        return;
    if (somebody_is_there(stack))
        take_key(stack, key);
    stack_bury(stack);
    stack_look(stack);
}

void stack_paste(struct stack *stack, const char *text)
{
    struct screen *top = stack_top(stack);

    if (top == NULL)
        return;
    (void)somebody_is_there(stack);
    if (top->ops->paste != NULL)
        top->ops->paste(top, text);
    else
        stack_say(stack, "Nothing here takes pasted text.");
    stack_bury(stack);
}

bool stack_leave(struct stack *stack, bool must)
{
    for (size_t i = stack->count; i > 0; i--) {
        struct screen *screen = stack->screens[i - 1];
        bool may = screen->ops->leave == NULL || screen->ops->leave(screen);

        if (!may && !must)
            return false;
    }
    while (stack->count > 0)
        take_away(stack, stack->count - 1);
    if (must)
        stack_bury(stack);
    return true;
}

enum stack_wish stack_take_wish(struct stack *stack)
{
    enum stack_wish wish = stack->wish;

    stack->wish = WISH_NOTHING;
    return wish;
}
