/* SPDX-License-Identifier: MIT */
/*
 * What the files of opening a case know of one another.
 */

#ifndef SCREENS_OPENING_PRIVATE_H
#define SCREENS_OPENING_PRIVATE_H

#include "screens/form_pane.h"
#include "screens/hits.h"
#include "screens/sheet.h"

enum step { STEP_SEARCH, STEP_IDENTITY, STEP_REASON, STEP_CONSENT, STEP_REVIEW, STEP_COUNT };

/* What the steps share. */
struct opening {
    struct hits hits;
    bool searched;
    bool in_hits;
    char *same_child_no;
    char *override_reason;
    struct ident known; /* a child with a record but no open case */
    char *different_needs;
    struct casework *work; /* of the checklist it follows from; NULL */
    struct casework *before; /* of the episode that it follows; NULL */
};

struct opening *opening_of(const struct sheet *sheet);

/* The form of a step; NULL while it was never shown. */
struct form *opening_form(const struct sheet *sheet, enum step step);
void opening_go(void *sheet, size_t step, const char *field);
void opening_replace(char **text, const char *with);

/* All that is missing or wrong in what was answered. */
bool opening_problems(void *sheet, struct problems *out, struct arena *arena, struct err *err);

/* What the checklist says, into a step's form. */
void opening_prefill(struct form_pane *pane);

/* What is known of the child of the episode before, likewise. */
void opening_prefill_child(struct form_pane *pane);

/* The last step: opens the case with everything that was answered. */
void opening_open_case(struct sheet *sheet);

#endif
