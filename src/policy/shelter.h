/* SPDX-License-Identifier: MIT */
/*
 * Where a family lives, when that is kept from all but the lead professional and the
 * co-ordinator: domain.md 1.2, 1.3. It is so for every address of a child whose record says
 * "shielded", for an address that says "keep from the team", and for a person who does.
 *
 * One answer, asked of whatever holds an address: records in shelter_kinds. What finds
 * children by where they live leaves these out for everybody, so that an address somebody
 * guessed is never confirmed (docs/decisions/0078).
 */

#ifndef POLICY_SHELTER_H
#define POLICY_SHELTER_H

#include "base/date.h"
#include "model/case_file.h"
#include "policy/permit.h"

/* May this person know it? The author, too, until somebody leads. */
bool shelter_lets(const struct case_file *file, const struct relation *relation,
                  struct date today);

/* Does the record say where a family lives, in a case where that is kept? Any kind; of a kind
 * without an address: no. */
bool shelter_covers(const struct case_file *file, enum entity_id kind, const void *record);

/* Does a child's address stay out of the index? */
bool shelter_unfound(const struct subject *subject, const struct address *address);

/* Takes where they live out of a record: all of what an address says. */
void shelter_hide(enum entity_id kind, void *record);

/* Puts back what shelter_hide took out, before somebody for whom it is hidden saves the
 * record. Text is the stored record's. */
void shelter_keep(enum entity_id kind, const void *stored, void *record);

/* Is the record kept in `stored`, and no longer in `record`? */
bool shelter_is_lifted(enum entity_id kind, const void *stored, const void *record);

#endif
