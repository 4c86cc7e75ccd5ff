/* SPDX-License-Identifier: MIT */
/* A text box: paragraphs, soft wrap, a counter, F2 for the whole screen. */

#ifndef UI_MEMO_H
#define UI_MEMO_H

#include "ui/widget.h"

/* What is said above the text when it fills the screen; strings must outlive
 * the widget, NULL for none. `rows` wished for, 0: three; `max` characters
 * after which the counter warns, 0: 4,000. */
struct memo_options {
    const char *question;
    const char *guidance;
    int rows;
    int max;
};

RETURNS_NONNULL struct widget *memo_new(const struct memo_options *options);

#endif
