/* SPDX-License-Identifier: MIT */
/* A line of text, a number, or a secret shown as stars. */

#ifndef UI_LINE_H
#define UI_LINE_H

#include "ui/widget.h"

enum line_kind { LINE_TEXT, LINE_NUMBER, LINE_SECRET };

/* `cols` wished for, 0: all there are. */
RETURNS_NONNULL struct widget *line_new(enum line_kind kind, int cols);

/* F2 offers the names of those who are known, to be taken as words. The source
 * must outlive it. */
void line_offer(struct widget *line, const struct reference_source *source);

#endif
