/* SPDX-License-Identifier: MIT */
/*
 * A question with one answer in words: a reason, a purpose. The words are kept
 * as a draft, and offered when the same person is asked the same again.
 */

#ifndef SCREENS_ASK_H
#define SCREENS_ASK_H

#include "screens/casework.h"

struct asking {
    const char *title;
    const char *words; /* what will happen */
    const char *label; /* "Reason" */
    const char *verb;  /* for the footer: "Take back" */
    bool needed; /* in words: a figure or a full stop says nothing */
    bool figures; /* a day, say: needed, but not in words */

    /* For the draft: the case, the record it is about (none: the case) and the
     * place where it is asked again, as nav.h names places. */
    const struct casework *work; /* NULL: none is open */
    struct ident about;          /* where none is open, a case that may be */
    const char *place;

    /* Does it. False, with the sentence, keeps the question open. */
    bool (*done)(void *who, const char *answer, struct err *err);
    void (*release)(void *who); /* the question is gone; may be NULL */
    void *who; /* outlives the question */
};

/* Everything but `who` is copied. */
void ask_open(struct app *app, const struct asking *asking);

#endif
