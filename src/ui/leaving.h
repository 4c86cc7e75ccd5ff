/* SPDX-License-Identifier: MIT */
/*
 * The program is left by Esc and 0, the twin of F10: asked first, since Esc is pressed to go
 * back, and a digit after it may be the start of something else. F10 itself is meant.
 */

#ifndef UI_LEAVING_H
#define UI_LEAVING_H

#include "ui/stack.h"

/* Asks; Enter alone stays. */
void leaving_ask(struct stack *stack);

#endif
