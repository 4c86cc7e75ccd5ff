/* SPDX-License-Identifier: MIT */
/* What is said in the message line, and asked again where there is none. */

#include "config.h"

#include <stdarg.h>
#include <stdio.h>

#include "ui/stack_private.h"

void stack_say(struct stack *stack, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    vsnprintf(stack->message, sizeof(stack->message), format, args);
    va_end(args);
}

void stack_warn(struct stack *stack, const char *format, ...)
{
    va_list args;

    stack->message[0] = '!';
    stack->message[1] = ' ';
    va_start(args, format);
    vsnprintf(stack->message + 2, sizeof(stack->message) - 2, format, args);
    va_end(args);
}

void stack_err(struct stack *stack, const struct err *err)
{
    stack_warn(stack, "%s", err->msg);
}

void stack_ask_again(struct stack *stack)
{
    stack->again = true;
}

bool stack_take_again(struct stack *stack)
{
    bool again = stack->again;

    stack->again = false;
    return again;
}

const char *stack_message(const struct stack *stack)
{
    return stack->message;
}
