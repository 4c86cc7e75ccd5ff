/* SPDX-License-Identifier: MIT */
/* The form of the pre-assessment checklist: domain.md 1.5. */

#ifndef SCREENS_CHECKLIST_LAYOUT_H
#define SCREENS_CHECKLIST_LAYOUT_H

#include "screens/bind.h"

/* Before it is begun; parts: the checklist, "mother" (a person), "case". */
extern const struct layout checklist_new_layout;

/* Once it is begun. */
extern const struct layout checklist_layout;

/* The field of the case that is joined, by its reference. */
extern const char checklist_joined[];

#endif
