/* SPDX-License-Identifier: MIT */
/*
 * What each step of a case is called and the form it is taken with: a move, the
 * end. One table. Steps of a meeting have a screen of their own.
 */

#ifndef SCREENS_STEP_FORMS_H
#define SCREENS_STEP_FORMS_H

#include "screens/bind.h"

struct step_form {
    enum code_event event; /* none: the record of a closing that waits */
    const char *title;
    const char *help;  /* what the step means, for the list of steps */
    const char *said;  /* after it was taken; NULL: its own screen says it */
    const struct layout *layout; /* NULL: only a reason is asked, or its own screen asks */
    bool needs_reason; /* without a layout: must it be given? */

    /* Fills what follows from the step itself; the records are the layout's
     * parts. NULL: nothing. */
    void (*complete)(const struct casework *work, void *const *records);
    const char *verb; /* of a step that is final and is signed; NULL: it is not */
};

/* A step of the table, or the record of a closing (EVENT_NONE_); NULL for steps
 * that are not in it. */
const struct step_form *step_form_of(enum code_event event);

/* The step whose form has a layout of this name; NULL: none has. */
const struct step_form *step_form_named(const char *layout);

/* Do the papers of a move go with this form: a day is told that was not stored before,
 * and nobody wrote it into the sharing log by hand? Then its entry of the log asks how
 * they went. */
bool step_papers_go(const struct form *form, const struct form_field *field);

/* Nobody told yet that they went. */
bool step_papers_wait(const struct form *form, const struct form_field *field);

/* What the log asks for is on the form under the names of its part. */
void step_papers_blame(struct err *err);

/* The step a layout of the table belongs to; each has its own. */
RETURNS_NONNULL const struct step_form *step_form_with(const struct layout *layout);

#endif
