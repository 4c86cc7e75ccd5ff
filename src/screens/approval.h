/* SPDX-License-Identifier: MIT */
/*
 * The approval of a closing: its record is read first, and what was read is what is
 * signed (domain.md 2.2, T25).
 */

#ifndef SCREENS_APPROVAL_H
#define SCREENS_APPROVAL_H

#include "screens/casework.h"
#include "screens/step_forms.h"

/* The record lies over the signature; Esc goes on to it. `done` is told once it is signed. */
void approval_open(struct casework *work, const struct step_form *form, void (*done)(void *who),
                   void *who);

#endif
