/* SPDX-License-Identifier: MIT */
/*
 * What a case has coming that stands outside it: how much its lead leads, when
 * they signed in last, a child who may have two cases (domain.md 4.2 R-LPCAP,
 * R-LPGONE, R-DUP).
 *
 * Told to the co-ordinator and the supervisor, and found anew at each look: no
 * save of the case could keep it right.
 */

#ifndef SERVICE_BEYOND_SVC_H
#define SERVICE_BEYOND_SVC_H

#include "service/case_svc.h"

/* Of a case that is open before this person; empty for whoever is not told. Not
 * a look of its own. */
NODISCARD bool beyond_find(struct session *session, const struct case_view *view,
                           struct due_list *out, struct arena *arena, struct err *err);

#endif
