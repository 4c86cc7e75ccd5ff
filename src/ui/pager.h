/* SPDX-License-Identifier: MIT */
/* Text to read, a page at a time. */

#ifndef UI_PAGER_H
#define UI_PAGER_H

#include "ui/stack.h"

enum pager_kind {
    PAGER_BOX,      /* over the screen below */
    PAGER_PAGE,     /* instead of it */
    PAGER_HELP,     /* a box; F1 in it leads on */
    PAGER_ALL_HELP,
};

/* Both strings are copied. */
RETURNS_NONNULL struct screen *pager_new(enum pager_kind kind, const char *title,
                                         const char *text);
void pager_open(struct stack *stack, const char *title, const char *text);

#endif
