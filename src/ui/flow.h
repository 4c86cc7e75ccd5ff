/* SPDX-License-Identifier: MIT */
/*
 * Long text folded into lines of a width, kept up to date as it is edited.
 *
 * Only the paragraph that changed is folded again, so a key costs the same in
 * a long text as in a short one.
 */

#ifndef UI_FLOW_H
#define UI_FLOW_H

#include <stddef.h>

#include "base/text_wrap.h"

struct flow_paragraph;

struct flow {
    int cols;
    struct flow_paragraph *paragraphs;
    size_t count;
    size_t line_count;
};

void flow_init(struct flow *flow);
void flow_release(struct flow *flow);

/* All of a text anew. */
void flow_set(struct flow *flow, const char *text, size_t length, int cols);

/* `removed` bytes at `from` became `inserted` ones; `text` is the new text. */
void flow_change(struct flow *flow, const char *text, size_t from, size_t removed,
                 size_t inserted);

/* Lines counted from 0; at least one. */
size_t flow_lines(const struct flow *flow);
struct text_line flow_line(const struct flow *flow, size_t line);

/* The line a byte of the text is on. */
size_t flow_line_of(const struct flow *flow, size_t at);

#endif
