/* SPDX-License-Identifier: MIT */
/* Requests to the panel and for money, and what came of them: domain.md 1.14. */

#ifndef SERVICE_PANEL_SVC_H
#define SERVICE_PANEL_SVC_H

#include "model/record.h"
#include "service/case_svc.h"

/* Saves a request to the panel, new or changed: asked, heard, decided. The lead
 * professional and the co-ordinator may; the author may ask, and no more.
 * ERR_DENIED, ERR_REFUSED where the case is closed, or, with the field, where what was
 * decided on is altered; ERR_INVALID with the field. */
NODISCARD bool panel_keep(struct session *session, struct panel_referral *panel, struct err *err);

/* The same of a request for money: asked, granted or declined, spent. Who asks,
 * and when, is filled in of a new one. */
NODISCARD bool budget_keep(struct session *session, struct budget_request *budget,
                           struct err *err);

/* Why this field of a request is closed: what was asked is as it was once that was decided
 * on, or money of it was spent, and whether their money is granted is not for `me` who asked
 * to alter; NULL: it is open. `stored` is as it is kept. */
const char *panel_why_closed(enum entity_id kind, const void *stored, const char *field,
                             const struct ident *me);

/* Why this person cannot ask; NULL: they can. */
const char *panel_why_not(const struct case_view *view);

/* The panel of the case's locality; "" when none is known. */
const char *panel_of_case(struct session *session, const struct case_view *view,
                          struct arena *arena);

/* What was asked for, granted and spent, in pence. */
struct panel_sums {
    int64_t asked, granted, spent;
};
struct panel_sums panel_sums(const struct case_file *file);

#endif
