/* SPDX-License-Identifier: MIT */
/* Every action of this place, by words or key; Enter runs it. */

#ifndef UI_PALETTE_H
#define UI_PALETTE_H

#include "ui/stack.h"

void palette_open(struct stack *stack);

#endif
