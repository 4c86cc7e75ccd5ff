/* SPDX-License-Identifier: MIT */
/* One of a few, any of a few, yes or not: all the answers in sight. */

#ifndef UI_CHOICE_H
#define UI_CHOICE_H

#include "ui/widget.h"

/* The options must outlive the widget. */
RETURNS_NONNULL struct widget *choice_new(const struct option *options, size_t count);

/* Whether the answers go by a digit that is their code (0 none, 1 low): it is shown
 * before their words. */
bool choice_is_coded(const struct option *options, size_t count);

/* Whether the answers go by their place, 1 to 9: none of them begins with a digit of its own. */
bool choice_is_numbered(const struct option *options, size_t count);

/* The value is the codes with commas between, in the order of the list. */
RETURNS_NONNULL struct widget *ticks_new(const struct option *options, size_t count);

/* "yes" or ""; `words` stand beside the box, NULL for none. */
RETURNS_NONNULL struct widget *tick_new(const char *words);

#endif
