/* SPDX-License-Identifier: MIT */
/* Help for this place: the focused thing, the screen, its keys. */

#ifndef UI_HELP_H
#define UI_HELP_H

#include "ui/stack.h"

void help_open(struct stack *stack);

#endif
