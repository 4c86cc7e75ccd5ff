/* SPDX-License-Identifier: MIT */
/* The forms and lists of the assessment, in the order of the national form. */

#ifndef SCREENS_ASSESSMENT_LAYOUT_H
#define SCREENS_ASSESSMENT_LAYOUT_H

#include "screens/list_pane.h"

/* Fields of the version itself, a form to a section. */
extern const struct layout assessment_header;
extern const struct layout assessment_reason;
extern const struct layout assessment_no_parents;
extern const struct layout assessment_home;
extern const struct layout assessment_not_known;
extern const struct layout assessment_conclusions;
extern const struct layout assessment_change;
extern const struct layout assessment_review_date;

extern const struct layout assessment_element;
extern const struct layout assessment_erratum;
void assessment_erratum_prefill(struct form_pane *pane);
NODISCARD bool assessment_erratum_note(struct form_pane *pane, void *const *records,
                                       struct err *err);

extern const struct list_layout assessment_present;
extern const struct list_layout assessment_services;
extern const struct list_layout assessment_actions;
extern const struct list_layout assessment_views;
extern const struct list_layout assessment_signatures;
extern const struct list_layout assessment_errata;
extern const struct list_layout assessment_restrictions;

#endif
