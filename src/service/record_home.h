/* SPDX-License-Identifier: MIT */
/*
 * Where a record belongs: which case, which child, which version of the
 * assessment. For the services only.
 */

#ifndef SERVICE_RECORD_HOME_H
#define SERVICE_RECORD_HOME_H

#include "base/err.h"
#include "model/entity.h"

struct db;

struct record_home {
    struct ident case_id;    /* none: no case, or none yet */
    struct ident subject;    /* none: no child */
    struct ident assessment; /* none: not in a version of the assessment */
};

/* Climbs from a record to its case. ERR_NOT_FOUND, with the field, when a
 * record above is not there. A person belongs to a child they are linked to,
 * a child to its newest case. */
NODISCARD bool record_home(struct db *db, enum entity_id kind, const void *record,
                           struct record_home *out, struct err *err);

#endif
