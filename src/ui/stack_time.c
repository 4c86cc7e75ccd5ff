/* SPDX-License-Identifier: MIT */
/* What happens on the stack when nobody presses a key. */

#include "config.h"

#include "ui/stack_private.h"

void stack_keep(struct stack *stack)
{
    for (size_t i = 0; i < stack->count; i++) {
        struct screen *screen = stack->screens[i];

        if (screen->ops->keep != NULL)
            screen->ops->keep(screen);
    }
}

static bool is_covered(const struct stack *stack)
{
    const struct screen *top = stack_top(stack);

    return top != NULL && top->ops->kind == SCREEN_COVER;
}

void stack_lock(struct stack *stack)
{
    if (stack->idle.lock == NULL || stack->count == 0 || is_covered(stack))
        return;
    stack_keep(stack);
    stack->blanked = false;
    stack->locked = true;
    stack->message[0] = '\0';
    stack->idle.lock(stack->idle.who, stack);
}

void stack_look(struct stack *stack)
{
    const struct idle_rules *idle = &stack->idle;

    if (idle->must_lock != NULL && !stack->locked && idle->must_lock(idle->who))
        stack_lock(stack);
}

void stack_stir(struct stack *stack)
{
    stack->last_key_ms = stack->machine->mono_ms(stack->machine);
}

static int64_t sooner(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static int64_t idle_due(const struct stack *stack)
{
    const struct idle_rules *idle = &stack->idle;
    int64_t due = INT64_MAX;

    if (idle->blank_ms > 0 && !stack->blanked && !stack->locked && !is_covered(stack))
        due = sooner(due, stack->last_key_ms + idle->blank_ms);
    if (idle->warn_ms > 0 && !stack->warned && !stack->locked && !is_covered(stack))
        due = sooner(due, stack->last_key_ms + idle->warn_ms);
    if (idle->lock_ms > 0 && !stack->locked && !is_covered(stack))
        due = sooner(due, stack->last_key_ms + idle->lock_ms);
    if (idle->signoff_ms > 0 && !stack->signed_off)
        due = sooner(due, stack->last_key_ms + idle->signoff_ms);
    return due;
}

int64_t stack_due(const struct stack *stack)
{
    int64_t due = idle_due(stack);

    for (size_t i = 0; i < stack->count; i++) {
        const struct screen *screen = stack->screens[i];

        if (screen->ops->due != NULL)
            due = sooner(due, screen->ops->due(screen));
    }
    return due;
}

static bool has_passed(int64_t limit, int64_t idle_ms)
{
    return limit > 0 && idle_ms >= limit;
}

static void tick_idle(struct stack *stack, int64_t now)
{
    const struct idle_rules *idle = &stack->idle;
    int64_t quiet = now - stack->last_key_ms;

    if (!stack->locked && has_passed(idle->blank_ms, quiet) && !is_covered(stack))
        stack->blanked = true;
    if (!stack->locked && !stack->warned && has_passed(idle->warn_ms, quiet) &&
        !is_covered(stack)) {
        stack->warned = true;
        stack_warn(stack, "The screen locks in %d seconds. Any key keeps it open.",
                   (int)((idle->lock_ms - idle->warn_ms) / 1000));
    }
    if (!stack->locked && has_passed(idle->lock_ms, quiet))
        stack_lock(stack);
    if (!stack->signed_off && has_passed(idle->signoff_ms, quiet)) {
        stack->signed_off = true;
        stack_keep(stack);
        idle->signoff(idle->who, stack);
    }
}

void stack_tick(struct stack *stack)
{
    int64_t now = stack->machine->mono_ms(stack->machine);

    for (size_t i = 0; i < stack->count; i++) {
        struct screen *screen = stack->screens[i];

        if (screen->ops->due != NULL && screen->ops->due(screen) <= now)
            screen->ops->tick(screen, now);
    }
    tick_idle(stack, now);
    stack_bury(stack);
}

/* ----- Work for the while ---------------------------------------------------- */

enum { WORK_REST_MS = 500 };

void stack_set_work(struct stack *stack, stack_work_fn *work, void *who)
{
    stack->work = work;
    stack->work_who = who;
    stack->work_due_ms = 0;
}

int64_t stack_work_due(const struct stack *stack)
{
    return stack->work ? stack->work_due_ms : INT64_MAX;
}

bool stack_work(struct stack *stack)
{
    int64_t now = stack->machine->mono_ms(stack->machine);

    if (stack_work_due(stack) > now)
        return false;
    switch (stack->work(stack->work_who)) {
    case WORK_MORE:
        return false;
    case WORK_LATER:
        stack->work_due_ms = now + WORK_REST_MS;
        return false;
    case WORK_OVER:
        break;
    }
    stack->work = NULL;
    return true;
}
