/* SPDX-License-Identifier: MIT */
/* The screens, asked and answered in plain lines. */

#include "config.h"

#include "screens/plain_app.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "screens/plain_wait.h"
#include "ui/plain.h"

enum { MOST_CHOICES = 80 };

/* What can be done at a screen: its own questions first, then its actions. */
struct menu {
    struct option options[MOST_CHOICES];
    const struct action *actions[MOST_CHOICES]; /* NULL: ask again */
    size_t count;
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
static bool is_offered(const struct menu *menu, const char *words)
{
    for (size_t i = 0; i < menu->count; i++) {
        if (strcmp(menu->options[i].label, words) == 0)
            return true;
    }
    return false;
}

static void add_choice(struct menu *menu, const struct action *action, const char *words)
{
    if (menu->count == MOST_CHOICES || is_offered(menu, words))
        return;
    menu->options[menu->count] = (struct option){ "", words };
    menu->actions[menu->count++] = action;
}

static void add_actions(struct menu *menu, const struct screen *screen,
                        const struct action *actions, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct action *action = &actions[i];

        if (!is_for_drawing(action) &&
            (action->why_not == NULL || action->why_not(screen) == NULL))
            add_choice(menu, action, action_help(action));
    }
}

static void make_menu(struct menu *menu, const struct screen *screen)
{
    size_t count;
    const struct action *everywhere = actions_everywhere(&count);

    menu->count = 0;
    if (screen->ops->aloud != NULL)
        add_choice(menu, NULL, "Ask or list it again");
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

/* What was heard just now is not listed again. */
static bool choose(struct plain *plain, const struct screen *screen, struct menu *heard,
                   size_t *chosen)
{
    struct menu menu;
    bool again;

    make_menu(&menu, screen);
    again = same_menu(&menu, heard);
    *heard = menu;
    return again ? plain_choose_again(plain, "What next? (? lists it)", heard->options,
                                      heard->count, chosen)
                 : plain_choose(plain, "What next?", heard->options, heard->count, chosen);
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

/* What changes the list on the screen: it is read out again. */
static bool changes_list(const struct action *action)
{
    return action->group != NULL && strcmp(action->group, "List") == 0;
}

static void run_and_tell(struct plain *plain, struct stack *stack, struct screen *screen,
                         const struct action *action)
{
    run_choice(stack, screen, action);
    if (!changes_list(action) || stack_top(stack) != screen || screen->ops->aloud == NULL)
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
            go_back(plain, stack);
        else if (heard->actions[chosen] != NULL)
            run_and_tell(plain, stack, screen, heard->actions[chosen]);
        else if (screen->ops->aloud != NULL)
            screen->ops->aloud(screen, plain);
    }
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

        visit(plain, stack, top != before, &heard);
        before = top;
        say_message(plain, stack);
        stack_say(stack, "%s", "");
        stack_tick(stack);
    }
    app_hang_up(app);
    app_free(app);
    plain_wait_end(&wait, plain);
    if (wait.ended_by != 0)
        raise(wait.ended_by);
    return true;
}

bool plain_app_here(const struct app_options *options, struct session *session, struct err *err)
{
    struct plain plain = { .in = stdin, .out = stdout };

    return plain_app_run(&plain, options, session, err);
}
