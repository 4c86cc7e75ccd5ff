/* SPDX-License-Identifier: MIT */
/*
 * How much a practitioner leads, in halves of a case. For the services only.
 */

#ifndef SERVICE_LEAD_LOAD_H
#define SERVICE_LEAD_LOAD_H

#include "model/entity.h"
#include "policy/caseload.h"
#include "store/db.h"

/* A case led counts 2; one held as deputy or for the time being 1. */
NODISCARD bool lead_load_of(struct db *db, const struct ident *practitioner, struct date today,
                            int *halves, struct err *err);

/* The same one by one, and in how many of the cases they lead something is late. */
NODISCARD bool lead_caseload_of(struct db *db, const struct ident *practitioner,
                                struct date today, struct caseload *out, int *late,
                                struct err *err);

#endif
