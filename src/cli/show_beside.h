/* SPDX-License-Identifier: MIT */
/* What the child or a parent says beside a text, under that text; and what stands under a
 * record besides. */

#ifndef CLI_SHOW_BESIDE_H
#define CLI_SHOW_BESIDE_H

#include "base/str.h"
#include "model/case_file.h"

/* After a field of a record, and ("") after all of it; `column`: where the words
 * begin. Nothing where nothing stands beside it. */
void show_beside(const struct case_file *file, enum entity_id kind, const void *record,
                 const char *field, int column, struct str *out);

/* Under a withdrawal of consent: who holds something of it, and who was told to stop. */
void show_holders(const struct case_file *file, const struct consent *consent, int column,
                  struct str *out);

#endif
