/* SPDX-License-Identifier: MIT */
/*
 * Words on a form that is kept nowhere: a question's reason, a new account.
 *
 * Going back would lose them, so it is asked first. Secrets do not count.
 */

#ifndef SCREENS_UNSAVED_H
#define SCREENS_UNSAVED_H

#include "ui/form.h"
#include "ui/stack.h"

/* For a screen's `leave`: true when nothing was typed; else asks, and takes the
 * screen away on the answer. */
bool unsaved_leave(struct screen *screen, struct form *form);

#endif
