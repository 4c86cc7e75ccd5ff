/* SPDX-License-Identifier: MIT */
/* The answers of several forms in a list, each reachable: before a deed. */

#ifndef SCREENS_REVIEW_PANE_H
#define SCREENS_REVIEW_PANE_H

#include "screens/form_pane.h"

enum { REVIEW_FORMS = 8 };

struct review_options {
    struct stack *stack;
    struct form_pane *forms[REVIEW_FORMS]; /* outlive the review */
    const char *titles[REVIEW_FORMS];
    size_t count;
    void (*go)(void *who, size_t form, const char *field);

    /* More lines, after the forms': label and words for `at`; false: no more. */
    bool (*more)(void *who, size_t at, const char **label, const char **words,
                 struct arena *arena);
    void *who;
};

RETURNS_NONNULL struct pane *review_pane_new(const struct review_options *options);

#endif
