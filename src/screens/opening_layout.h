/* SPDX-License-Identifier: MIT */
/* The forms of the steps of opening a case. */

#ifndef SCREENS_OPENING_LAYOUT_H
#define SCREENS_OPENING_LAYOUT_H

#include "screens/bind.h"

/* Step 0 search, 1 identity, 2 reason, 3 consent. Parts: the child, "address",
 * "mother" (a person), "case". */
const struct layout *opening_layout(int step);

#endif
