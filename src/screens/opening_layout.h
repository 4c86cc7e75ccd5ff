/* SPDX-License-Identifier: MIT */
/* The forms of the steps of opening a case. */

#ifndef SCREENS_OPENING_LAYOUT_H
#define SCREENS_OPENING_LAYOUT_H

#include "screens/bind.h"

/* What was said of the matches of the search, each a field of the first step that is never in
 * sight: so it is kept with the draft. Those ending in _OF hold the children it was said of. */
enum said { SAID_NOT_SAME, SAID_NOT_SAME_OF, SAID_BESIDE, SAID_BESIDE_OF, SAID_KNOWN,
            SAID_DIFFERENT, SAID_COUNT };
const char *opening_said_field(enum said what);

/* Step 0 search, 1 identity, 2 reason, 3 consent. Parts: the child, "address",
 * "mother" (a person), "case". */
const struct layout *opening_layout(int step);

#endif
