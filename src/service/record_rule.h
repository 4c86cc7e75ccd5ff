/* SPDX-License-Identifier: MIT */
/*
 * Which function of the permission matrix each kind of record comes under,
 * and what locks it. For the services only.
 */

#ifndef SERVICE_RECORD_RULE_H
#define SERVICE_RECORD_RULE_H

#include "model/entity.h"
#include "policy/permit.h"

enum record_lock {
    LOCK_NONE,    /* may be saved in any state of the case */
    LOCK_OPEN,    /* only while the case is open */
    LOCK_DRAFT,   /* only while its assessment is a draft */
    LOCK_OWN,     /* only while the case is open, by the service of its own deed */
    LOCK_SERVICE, /* only by that service, which knows when */
};

struct record_rule {
    enum permit_function function;
    enum record_lock lock;
    const char *instead; /* for LOCK_OWN and LOCK_SERVICE: how it is done */
    enum code_dataclass data_class; /* what consent must cover for the team; 0: nothing */
    enum permit_function read_as;   /* where the function itself is only done; 0: the same */
};

const struct record_rule *record_rule(enum entity_id kind);

/* The function under which records of the kind are read. */
enum permit_function record_read_function(enum entity_id kind);

#endif
