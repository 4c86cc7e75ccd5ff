/* SPDX-License-Identifier: MIT */
/* What is left of a case for somebody who may only know of it. For case_sight.c, which has
 * case_sight_identity. */

#ifndef SERVICE_IDENTITY_SIGHT_H
#define SERVICE_IDENTITY_SIGHT_H

#include "model/case_file.h"

/* Takes all records of a kind out of the file. */
void identity_empty(struct case_file *file, enum entity_id kind);

/* The child as far as a search shows it. */
struct subject identity_of_child(const struct subject *from);

#endif
