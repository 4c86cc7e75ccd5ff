/* SPDX-License-Identifier: MIT */
/* A question with one answer in words: a reason, a purpose. */

#ifndef SCREENS_ASK_H
#define SCREENS_ASK_H

#include "screens/app.h"

struct asking {
    const char *title;
    const char *words; /* what will happen */
    const char *label; /* "Reason" */
    const char *verb;  /* for the footer: "Take back" */
    bool needed;

    /* Does it. False, with the sentence, keeps the question open. */
    bool (*done)(void *who, const char *answer, struct err *err);
    void (*release)(void *who); /* the question is gone; may be NULL */
    void *who; /* outlives the question */
};

/* Everything but `who` is copied. */
void ask_open(struct app *app, const struct asking *asking);

#endif
