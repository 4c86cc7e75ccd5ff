/* SPDX-License-Identifier: MIT */
/* Outcome scores, a set at a time: domain.md 1.14. */

#ifndef SERVICE_SCORE_SVC_H
#define SERVICE_SCORE_SVC_H

#include "model/entity.h"
#include "service/case_svc.h"

/* Saves the scores of one day, of one rater: those that are given (not INT_UNKNOWN),
 * in one deed. Date, when, who scored and the case are those of the first. A group
 * that has a score of that day and rater already is changed. For whoever may write
 * the plan. ERR_INVALID with the field where none is given. */
NODISCARD bool scores_keep(struct session *session, struct outcome_score *const *scores,
                           size_t count, struct err *err);

/* Why this person cannot; NULL: they can. */
const char *scores_why_not(const struct case_view *view);

#endif
