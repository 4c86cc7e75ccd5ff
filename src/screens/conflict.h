/* SPDX-License-Identifier: MIT */
/*
 * Somebody else saved the same record meanwhile: three columns (before,
 * theirs, yours) for every field that differs, and a choice for each.
 * Nothing is overwritten without being seen.
 */

#ifndef SCREENS_CONFLICT_H
#define SCREENS_CONFLICT_H

#include "screens/form_pane.h"

/* `yours` is the record that could not be saved; it is copied. */
void conflict_open(struct form_pane *pane, int part, const void *yours);

#endif
