/* SPDX-License-Identifier: MIT */
/* Where a thing that is due is done. */

#ifndef SCREENS_DUE_PLACE_H
#define SCREENS_DUE_PLACE_H

#include "screens/casework.h"
#include "service/case_svc.h"

/* Opens the screen on which it is done, at its record where that has a row. */
void due_place_open(struct casework *work, const struct due_item *item);

/* Asks whether another case, "CAF-2010-00017 (same name)", is of the same child. Then one
 * of the two is made void, or it is kept that they are two children. */
void twice_ask(struct casework *work, const char *other);

#endif
