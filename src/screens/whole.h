/* SPDX-License-Identifier: MIT */
/* A whole record of a case, to read. */

#ifndef SCREENS_WHOLE_H
#define SCREENS_WHOLE_H

#include "base/str.h"
#include "screens/casework.h"

/* Every field that is filled in, in a box over the screen. Nothing when the
 * case, as this person reads it, has no such record. */
void whole_open(struct casework *work, enum entity_id entity, const struct ident *id);

/* The same as lines of text, of a record at hand. */
void whole_print(const struct casework *work, enum entity_id entity, const void *record,
                 struct str *out);

#endif
