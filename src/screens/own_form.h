/* SPDX-License-Identifier: MIT */
/* A short form of fields the dictionary has not: an account, a passphrase. */

#ifndef SCREENS_OWN_FORM_H
#define SCREENS_OWN_FORM_H

#include "screens/app.h"
#include "ui/form.h"

struct own_form {
    const char *name;  /* of the screen */
    const char *title;
    const char *help;
    const struct form_section *section;
    bool must; /* only the whole program can be left before it is done */

    /* Of a long form of a case: it is kept as a draft like any record's, by the
     * form's name, and nothing is asked on the way back. NULL: it is not kept. */
    const char *draft_title;
    const char *place; /* where the draft goes on, as nav.h names places */
    struct ident case_id;

    /* Does it. False, with the sentence and maybe the field, stays. */
    bool (*done)(struct app *app, struct form *form, void *who, struct err *err);
    void (*prefill)(struct form *form, void *who); /* NULL: nothing */
    void *who; /* outlives the form, or NULL */

    /* What `done` did leads on to another screen, and the form stays below it with its draft
     * until own_form_over(). */
    bool leads_on;
    void (*release)(void *who); /* when the form has gone; NULL: nothing is to be freed */
};

/* The struct is copied; what it points to outlives the form. Gives the form's screen. */
struct screen *own_form_open(struct app *app, const struct own_form *form);

/* What it led on to is done: it goes, and its draft. */
void own_form_over(struct screen *form);

#endif
