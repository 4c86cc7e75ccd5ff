/* SPDX-License-Identifier: MIT */
/* What is asked of a child who moved in, or whose support comes down from social
 * care. */

#ifndef SCREENS_ARRIVAL_LAYOUT_H
#define SCREENS_ARRIVAL_LAYOUT_H

#include "screens/bind.h"

/* Parts of both, by number; the last differ. */
enum arrival_part {
    ARRIVAL_CHILD,
    ARRIVAL_ADDRESS,
    ARRIVAL_PERSON,
    ARRIVAL_LINK,
    ARRIVAL_CONSENT,
    ARRIVAL_CASE,
    ARRIVAL_LEAD,
    ARRIVAL_ROAD,   /* the transfer; or the last statutory meeting */
    ARRIVAL_VERSION, /* what the pack says */
    ARRIVAL_ACTION = ARRIVAL_VERSION, /* or the first action of the plan that comes with it */
    ARRIVAL_SHARING /* how the pack came */
};

extern const struct layout arrival_moved_in;
extern const struct layout arrival_step_down;

/* Names of the answer to a likely match, and of who leads for now with its answers. */
extern const char arrival_same_child_no[];
extern const char arrival_leads_now[];
extern const char arrival_lead_me[], arrival_lead_asked[], arrival_lead_nobody[];

#endif
