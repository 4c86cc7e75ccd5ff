/* SPDX-License-Identifier: MIT */
/* What whoever decides about a closing reads with its record. */

#ifndef SCREENS_CLOSING_BESIDE_H
#define SCREENS_CLOSING_BESIDE_H

#include "base/str.h"
#include "screens/casework.h"

/* Actions that are open, concerns and what became of them, a meeting that is planned; where the
 * family is out of reach how it was tried to reach them. A line each; nothing is left out in
 * silence: what is not this person's to read is said to be so. */
void closing_beside_print(const struct casework *work, const struct closure *closure,
                          struct str *out);

#endif
