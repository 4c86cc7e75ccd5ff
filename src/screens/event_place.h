/* SPDX-License-Identifier: MIT */
/* Where an event of the chronology leads. */

#ifndef SCREENS_EVENT_PLACE_H
#define SCREENS_EVENT_PLACE_H

#include "screens/casework.h"
#include "service/chronology.h"

/* Opens the place of the record it is told from, at that record, over the
 * screen on top; what has no place of its own is read whole. */
void event_open(struct casework *work, const struct chronology_event *event);

#endif
