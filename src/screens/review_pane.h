/* SPDX-License-Identifier: MIT */
/*
 * The answers of several forms in a list, each reachable: before a deed.
 *
 * What is missing or wrong stands first, all of it, each line leading to the
 * field where it is mended.
 */

#ifndef SCREENS_REVIEW_PANE_H
#define SCREENS_REVIEW_PANE_H

#include "screens/form_pane.h"
#include "service/record_svc.h"

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

    /* What the service says of the answers; NULL: nothing. A problem whose field
     * is on none of the forms is gone to by `elsewhere`. */
    bool (*problems)(void *who, struct problems *out, struct arena *arena, struct err *err);
    void (*elsewhere)(void *who, const struct problem *problem);
    const char *main; /* what F4 does here: "opens the case" */
    void *who;
};

/* How many things stop the deed. When any does, the focus goes to the first and
 * the message line says how many there are. */
size_t review_pane_stopped(struct pane *pane);

RETURNS_NONNULL struct pane *review_pane_new(const struct review_options *options);

#endif
