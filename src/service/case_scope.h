/* SPDX-License-Identifier: MIT */
/*
 * Whose cases somebody may list, count and report on: those of a co-ordinator's
 * locality, those of supervised staff, one's own (domain.md 2.8). For the services only.
 */

#ifndef SERVICE_CASE_SCOPE_H
#define SERVICE_CASE_SCOPE_H

#include "service/case_list.h"
#include "service/session_private.h"
#include "store/board_store.h"

/* Narrows the query to them; a locality it names gives way to that of a co-ordinator. An account
 * that is nobody's has no cases: ERR_DENIED, in the trail, for a query of nobody's would give
 * everybody's. */
NODISCARD bool case_scope(struct session *session, enum case_whose whose,
                          struct board_query *query, struct err *err);

#endif
