/* SPDX-License-Identifier: MIT */
/*
 * The text box, as its full-screen editor sees it.
 */

#ifndef UI_MEMO_PRIVATE_H
#define UI_MEMO_PRIVATE_H

#include "ui/edit.h"
#include "ui/flow.h"
#include "ui/memo.h"

struct memo {
    struct widget widget;
    struct memo_options options;
    struct edit edit;
    struct flow flow;
    size_t top;  /* first line in sight, as the person left it */
    size_t seen; /* the same in a window that may be too small for it now */
    int rows;    /* lines in sight, of the last layout */
    int goal;    /* column Up and Down try to keep; -1: the cursor's own */
};

/* Folds for `cols` and scrolls the cursor into `rows` lines. */
void memo_fold(struct memo *memo, int rows, int cols);
void memo_draw_text(const struct memo *memo, struct canvas *canvas, struct rect rect,
                    bool focused);
enum reply memo_take_key(struct memo *memo, const struct key *key);

/* A page up (-1) or down (1). */
void memo_page(struct memo *memo, int by);

void memo_zoom(struct memo *memo, struct stack *stack, const char *title,
               void (*done)(void *who), void *who);

#endif
