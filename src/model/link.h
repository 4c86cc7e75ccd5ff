/* SPDX-License-Identifier: MIT */
/* Where a reference leads: a LINK to a record whose kind another field tells. */

#ifndef MODEL_LINK_H
#define MODEL_LINK_H

#include "model/entity.h"

/* The kind of what a REF or a LINK names in this record; a LINK tells it by
 * target_kind, owner_kind or the part of a reply (domain.md 1.9, 1.11). ENTITY_none
 * when that does not tell, and for any other field. */
enum entity_id link_kind(const struct entity *entity, const struct field *field,
                         const void *record);

#endif
