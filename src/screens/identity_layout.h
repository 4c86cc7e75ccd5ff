/* SPDX-License-Identifier: MIT */
/* The forms and lists of the identifying details. */

#ifndef SCREENS_IDENTITY_LAYOUT_H
#define SCREENS_IDENTITY_LAYOUT_H

#include "screens/list_pane.h"

/* Somebody of the family in a few words: who they are, how they are related and
 * whether they have parental responsibility. Saved like any person. */
extern const struct layout identity_person_short;
void identity_prefill_subject(struct form_pane *pane);
NODISCARD bool identity_save_person(struct form_pane *pane, void *const *records,
                                    struct err *err);

/* The child's own fields, a form to a section. */
extern const struct layout identity_child;
extern const struct layout identity_background;
extern const struct layout identity_needs;

extern const struct list_layout identity_names;
extern const struct list_layout identity_addresses;
extern const struct list_layout identity_people;
extern const struct list_layout identity_triggers;

#endif
