/* SPDX-License-Identifier: MIT */
/* The screens, asked and answered in plain lines. */

#include "config.h"

#include "screens/plain_app.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "screens/nav.h"
#include "screens/plain_wait.h"
#include "ui/plain.h"
#include "ui/signals.h"

enum { MOST_CHOICES = 80 };

/* What can be done at a screen: its own questions first, then its actions. */
struct menu {
    struct option options[MOST_CHOICES];
    const struct action *actions[MOST_CHOICES]; /* NULL: ask again */
    size_t count;
    struct menu_key {
        const char *key;
        size_t choice;
    } keys[MOST_CHOICES]; /* each action's, though another is listed for it */
    size_t key_count;
};

static void say_message(struct plain *plain, const struct stack *stack)
{
    if (stack_message(stack)[0] != '\0')
        plain_tell(plain, stack_message(stack));
}

/* Keys that only make sense where something is drawn. */
static bool is_for_drawing(const struct action *action)
{
    switch ((int)action->common) {
    case ACT_HELPER:
    case ACT_UNDO:
    case ACT_REDO:
    case ACT_REDRAW:
    case ACT_PANE:
    case ACT_NEXT_PROBLEM:
    case ACT_SUSPEND:
    case ACT_PALETTE:
    case ACT_MENU:
    case ACT_HELP:
        return true;
    default:
        return strcmp(action_key_as_delivered(action), "Enter") == 0 ||
               strcmp(action_name(action), "todo") == 0 ||
               strncmp(action_name(action), "home.view", 9) == 0;
    }
}

/* A screen and the places of its case may both offer the same. */
static size_t find_choice(const struct menu *menu, const char *words)
{
    size_t at = 0;

    while (at < menu->count && strcmp(menu->options[at].label, words) != 0)
        at++;
    return at;
}

static void add_key(struct menu *menu, const char *key, size_t choice)
{
    if (key[0] != '\0' && menu->key_count < MOST_CHOICES)
        menu->keys[menu->key_count++] = (struct menu_key){ key, choice };
}

static void add_choice(struct menu *menu, const struct action *action, const char *words,
                       const char *key)
{
    size_t at = find_choice(menu, words);

    if (at == MOST_CHOICES)
        return;
    add_key(menu, key, at);
    if (at < menu->count)
        return;
    menu->options[at] = (struct option){ "", words };
    menu->actions[at] = action;
    menu->count++;
}

static void add_action(struct menu *menu, const struct screen *screen, const struct action *action)
{
    if (!is_for_drawing(action) && (action->why_not == NULL || action->why_not(screen) == NULL))
        add_choice(menu, action, action_help(action),
                   action_key(action, stack_keymap(screen->stack)));
}

static void add_actions(struct menu *menu, const struct screen *screen,
                        const struct action *actions, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add_action(menu, screen, &actions[i]);
}

/* How a concern is saved from this screen; NULL: it is none of a case. */
static const struct action *concern_of(const struct screen *screen)
{
    for (size_t i = 0; i < screen->ops->action_count; i++) {
        if (strcmp(action_name(&screen->ops->actions[i]), NAV_CONCERN) == 0)
            return &screen->ops->actions[i];
    }
    return NULL;
}

/* Numbers are those of the lines. Where x does nothing else, it is the concern. */
static size_t choice_of_key(const void *who, const char *typed)
{
    const struct menu *menu = who;
    bool letter = typed[0] != '\0' && typed[1] == '\0';

    for (size_t i = 0; i < menu->key_count && !isdigit((unsigned char)typed[0]); i++) {
        const char *key = menu->keys[i].key;

        if (letter ? strcmp(key, typed) == 0 : strcasecmp(key, typed) == 0)
            return menu->keys[i].choice;
    }
    return strcasecmp(typed, "x") == 0 ? choice_of_key(menu, "^x") : menu->count;
}

static void make_menu(struct menu *menu, const struct screen *screen)
{
    size_t count;
    const struct action *everywhere = actions_everywhere(&count);

    const struct action *concern = concern_of(screen);

    menu->count = menu->key_count = 0;
    if (screen->ops->aloud != NULL)
        add_choice(menu, NULL, "Ask or list it again", "");
    if (concern != NULL)
        add_action(menu, screen, concern);
    add_actions(menu, screen, screen->ops->actions, screen->ops->action_count);
    add_actions(menu, screen, everywhere, count);
}

static void run_choice(struct stack *stack, struct screen *screen, const struct action *action)
{
    if (action->run != NULL)
        stack_run(stack, screen, action);
    else
        stack_run_everywhere(stack, action->common);
}

static void say_title(struct plain *plain, const struct screen *screen)
{
    struct str title = STR_INIT;

    if (screen->ops->title != NULL)
        screen->ops->title(screen, &title);
    plain_say(plain, "\n%s", str_text(&title));
    str_release(&title);
}

static bool same_menu(const struct menu *a, const struct menu *b)
{
    return a->count == b->count &&
           memcmp(a->actions, b->actions, a->count * sizeof(a->actions[0])) == 0;
}

static const char *next_words(bool heard, bool concern)
{
    if (heard)
        return concern ? "What next? (? lists it, ^x saves a concern)" : "What next? (? lists it)";
    return concern ? "What next? (^x saves a concern)" : "What next?";
}

/* What was heard just now is not listed again. */
static bool choose(struct plain *plain, const struct screen *screen, struct menu *heard,
                   size_t *chosen)
{
    struct menu menu;
    bool again;

    make_menu(&menu, screen);
    again = same_menu(&menu, heard);
    *heard = menu;
    return plain_choose_by_key(plain, next_words(again, concern_of(screen) != NULL),
                               heard->options, heard->count, again, choice_of_key, heard, chosen);
}

/* Behind the first screen there is only the end of the program, which is asked about. */
static void go_back(struct plain *plain, struct stack *stack)
{
    static const struct option answers[] = { { "", "Stay here" }, { "", "Leave the program" } };
    size_t chosen;

    if (plain->over || stack_depth(stack) > 1)
        stack_run_everywhere(stack, ACT_BACK);
    else if (plain_choose(plain, "Nothing is behind this screen. Leave the program?", answers,
                          COUNT(answers), &chosen) &&
             chosen == 1)
        stack_run_everywhere(stack, ACT_LEAVE);
}

/* What changes the list on the screen, or asks which of it: it is read out again. */
static bool changes_list(const struct action *action)
{
    return strcmp(action_name(action), NAV_CONCERN) == 0 ||
           (action->group != NULL && strcmp(action->group, "List") == 0);
}

/* "^" goes back; "^x" stays, for the concern. */
static void leave(struct plain *plain, struct stack *stack)
{
    if (!plain->broken)
        go_back(plain, stack);
}

static void run_and_tell(struct plain *plain, struct stack *stack, struct screen *screen,
                         const struct action *action)
{
    bool again;

    (void)stack_take_again(stack);
    run_choice(stack, screen, action);
    again = stack_take_again(stack) || changes_list(action);
    if (!again || stack_top(stack) != screen || screen->ops->aloud == NULL)
        return;
    say_message(plain, stack);
    stack_say(stack, "%s", "");
    screen->ops->aloud(screen, plain);
}

/* One screen once: its questions, then what to do next. */
static void visit(struct plain *plain, struct stack *stack, bool first, struct menu *heard)
{
    struct screen *screen = stack_top(stack);
    size_t chosen;

    if (first)
        heard->count = 0;
    if (screen->ops->aloud != NULL && first) {
        if (screen->ops->kind == SCREEN_FULL)
            say_title(plain, screen);
        screen->ops->aloud(screen, plain);
    } else if (screen->ops->kind == SCREEN_POPUP) {
        stack_remove(stack, screen);
    } else {
        if (!choose(plain, screen, heard, &chosen))
            leave(plain, stack);
        else if (heard->actions[chosen] != NULL)
            run_and_tell(plain, stack, screen, heard->actions[chosen]);
        else if (screen->ops->aloud != NULL)
            screen->ops->aloud(screen, plain);
    }
}

/* What was asked is left, and its text kept, for something that does not wait. */
static void save_concern(struct plain *plain, struct stack *stack)
{
    struct screen *screen = stack_top_full(stack);
    const struct action *concern = concern_of(screen);

    plain->over = plain->broken = false;
    if (concern != NULL)
        run_and_tell(plain, stack, screen, concern);
}

bool plain_app_run(struct plain *plain, const struct app_options *options,
                   struct session *session, struct err *err UNUSED)
{
    struct app_options own = *options;
    struct app *app;
    struct stack *stack;
    const struct screen *before = NULL;
    struct menu heard = { .count = 0 };
    struct plain_wait wait;

    own.plain = true;
    app = session == NULL ? app_new(&own) : app_new_signed_in(&own, session, NULL);
    stack = app_stack(app);
    plain_wait_begin(&wait, app, plain);
    while (!app_done(app) && !plain->over) {
        const struct screen *top = stack_top(stack);

        plain->may_break = concern_of(stack_top_full(stack)) != NULL;
        visit(plain, stack, top != before, &heard);
        before = top;
        while (plain->broken)
            save_concern(plain, stack);
        say_message(plain, stack);
        stack_say(stack, "%s", "");
        stack_tick(stack);
    }
    app_hang_up(app);
    app_free(app);
    plain_wait_end(&wait, plain);
    if (wait.ended_by != 0)
        signals_die(wait.ended_by);
    return true;
}

bool plain_app_here(const struct app_options *options, struct session *session, struct err *err)
{
    struct plain plain = { .in = stdin, .out = stdout };

    return plain_app_run(&plain, options, session, err);
}
