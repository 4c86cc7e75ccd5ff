/* SPDX-License-Identifier: MIT */
/*
 * Questions before a deed.
 *
 * What can be undone is not asked about. What touches others is asked with its
 * consequences: the answers are verbs, each with its letter, and Enter alone
 * picks the harmless one. What is final is signed: a reason and one's own
 * passphrase, after the keyboard has been emptied, so that typing ahead signs
 * nothing.
 */

#ifndef UI_DIALOG_H
#define UI_DIALOG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "ui/stack.h"

/* An answer. */
struct dialog_button {
    const char *verb; /* "Send invitations" */
    char letter;      /* its key; 0: none but arrows and Enter */
};

enum { DIALOG_BUTTONS = 4 };

struct dialog {
    const char *title;
    const char *words; /* consequences, wrapped */
    struct dialog_button buttons[DIALOG_BUTTONS]; /* the first is the harmless one */
    size_t count;
    /* Called with the number of the answer; Esc is 0. */
    void (*done)(void *who, size_t answer);
    void *who;
};

/* Everything is copied. */
void dialog_ask(struct stack *stack, const struct dialog *dialog);

struct signing {
    const char *title;
    const char *words;
    const char *harmless; /* verb that leaves all as it was: "Keep consent" */
    const char *verb;     /* "Withdraw and sign" */
    const char *reason_label; /* NULL: no reason is asked */
    bool reason_is_aside;     /* few give one: begin at the passphrase */
    bool reason_needed;
    const char *reason; /* typed before and not used; NULL: none */
    const char *reason_when; /* it was typed; for the words that say so */

    /* Keeps the reason as it stands, as often as a draft is kept; may be NULL. */
    void (*keep)(void *who, const char *reason);
    /* Does it, with the reason and the passphrase. False, with the sentence,
     * keeps the question open. Called only when it is to be done. */
    bool (*sign)(void *who, const char *reason, const char *passphrase, struct err *err);
    void (*done)(void *who, bool signed_it);
    void *who;
};

void dialog_sign(struct stack *stack, const struct signing *signing);

#endif
