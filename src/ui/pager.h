/* SPDX-License-Identifier: MIT */
/* Text to read, a page at a time. */

#ifndef UI_PAGER_H
#define UI_PAGER_H

#include "ui/stack.h"

/* In a box over the screen below, or instead of it. Both strings are copied. */
void pager_open(struct stack *stack, const char *title, const char *text);
RETURNS_NONNULL struct screen *pager_new(const char *title, const char *text,
                                         enum screen_kind kind);

#endif
