/* SPDX-License-Identifier: MIT */
/*
 * The form each step of a case is taken with: the first meeting, a review, one
 * that was not held, a move, the end. One table.
 */

#ifndef SCREENS_STEP_FORMS_H
#define SCREENS_STEP_FORMS_H

#include "screens/bind.h"

struct step_form {
    enum code_event event; /* none: the record of a closing that waits */
    const char *title;
    const char *help;  /* what the step means, for the list of steps */
    const char *said;  /* after it was taken */
    const struct layout *layout; /* NULL: only a reason is asked */
    bool needs_reason; /* without a layout: must it be given? */

    /* Fills what follows from the step itself; the records are the layout's
     * parts. NULL: nothing. */
    void (*complete)(const struct casework *work, void *const *records);
    const char *verb; /* of a step that is final and is signed; NULL: it is not */
};

/* The form of a step, or of the record of a closing (EVENT_NONE_); NULL for
 * steps with a screen of their own. */
const struct step_form *step_form_of(enum code_event event);

/* The step a layout of the table belongs to; each has its own. */
RETURNS_NONNULL const struct step_form *step_form_with(const struct layout *layout);

#endif
