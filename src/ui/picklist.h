/* SPDX-License-Identifier: MIT */
/*
 * A list to pick one thing from: F2 of a code, a reference, any short choice.
 * Letters filter it by words or code.
 */

#ifndef UI_PICKLIST_H
#define UI_PICKLIST_H

#include "ui/stack.h"
#include "ui/widget.h"

struct picklist {
    const char *title;
    const char *typed; /* the filter to begin with; NULL: none */
    struct option_list options;             /* must outlive the pop-up, or */
    const struct reference_source *source;  /* where to find them */
    const char *chosen; /* code the focus begins on; NULL: the first */
    bool show_codes;

    /* Called with the option picked; its text lives as long as the pop-up. */
    void (*done)(void *who, const struct option *option);
    void *who;
};

void picklist_open(struct stack *stack, const struct picklist *picklist);

#endif
