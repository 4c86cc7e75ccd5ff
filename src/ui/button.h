/* SPDX-License-Identifier: MIT */
/* Something to press. */

#ifndef UI_BUTTON_H
#define UI_BUTTON_H

#include "ui/widget.h"

/* The words must outlive the widget. */
RETURNS_NONNULL struct widget *button_new(const char *words);

#endif
