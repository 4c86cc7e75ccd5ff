/* SPDX-License-Identifier: MIT */
/*
 * The pre-assessment checklist: five questions and a decision, before there is
 * a case (domain.md 1.5; T01, T02). It is held as a case in state P0, so that
 * it is listed, chased and kept like one; it is not counted as open.
 */

#ifndef SERVICE_CHECKLIST_SVC_H
#define SERVICE_CHECKLIST_SVC_H

#include "model/entity.h"
#include "policy/problem.h"
#include "service/case_svc.h"

/* Besides what the checklist itself says of the child; `subject_id` there is a
 * child of the index without an open case, or none. */
struct checklist_start {
    struct person *mother; /* of an unborn baby; NULL otherwise */
    struct ident locality; /* none: where the person at work belongs */
};

/* Begins one (T01). A name is enough: a concern for the child must not wait for
 * more. A child with an open case is refused (field "match"): that case is
 * joined. `advice` is a sentence where the person is not trained, else NULL. */
NODISCARD bool checklist_begin(struct session *session, struct pre_assessment *list,
                               const struct checklist_start *start, struct ident *case_id,
                               const char **advice, struct arena *arena, struct err *err);

/* Keeps a new one of a child whose open case is joined: nothing begins a second
 * time, neither a case nor a record of the child, and the five questions are that
 * case's (domain.md 2.3, 8.1). A name, the search of the index and the reason are
 * needed, and the case is open: else refused with the field. Whoever wrote it sees
 * nothing of that case by it. */
NODISCARD bool checklist_join(struct session *session, struct pre_assessment *list,
                              struct err *err);

/* Saves it. With a decision everything must be answered, which is refused with
 * the field; "start" leaves the rest to case_start, any other decision ends it
 * (T02). While social care decides about the child it is only saved. */
NODISCARD bool checklist_write(struct session *session, struct pre_assessment *list,
                               struct err *err);

/* All that keeps a decision from being taken, as the list stands, with what checklist_write
 * fills in. Nothing while nothing is decided. */
void checklist_gaps(struct session *session, const struct case_view *view,
                    const struct pre_assessment *list, struct problems *out);

#endif
