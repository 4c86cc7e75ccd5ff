/* SPDX-License-Identifier: MIT */
/*
 * One of a long list, by typing the beginning of its code or its words.
 *
 * The shortest beginning that fits one only is enough. The list is options in
 * memory, or a source to ask.
 */

#ifndef UI_CODE_H
#define UI_CODE_H

#include "ui/widget.h"

/* Options or source must outlive the widget. */
RETURNS_NONNULL struct widget *code_new(struct option_list list);
RETURNS_NONNULL struct widget *reference_new(const struct reference_source *source);

#endif
