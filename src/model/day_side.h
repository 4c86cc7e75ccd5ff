/* SPDX-License-Identifier: MIT */
/*
 * On which side of today the days of a field lie: what a rule holds them to, and what is
 * guessed where somebody types no year.
 */

#ifndef MODEL_DAY_SIDE_H
#define MODEL_DAY_SIDE_H

#include "model/entity.h"

enum day_side {
    DAY_EITHER, /* the nearest is meant */
    DAY_BEHIND, /* it happened: never ahead */
    DAY_MOSTLY_BEHIND,
    DAY_BORN,
    DAY_EXPECTED, /* a birth: ahead, or some days ago */
    DAY_AHEAD
};

/* Of a date or a moment; DAY_EITHER for any other field. Domain.md 1.2 to 1.14, 4.5. */
enum day_side day_side(enum entity_id entity, int field);

/* May it never lie ahead? */
bool day_happened(enum day_side side);

#endif
