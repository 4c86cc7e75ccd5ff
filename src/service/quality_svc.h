/* SPDX-License-Identifier: MIT */
/*
 * The quality audit of a CAF: what the record tells is filled in, the rest is
 * the auditor's: a co-ordinator of the locality or the supervisor (domain.md
 * 7.4).
 */

#ifndef SERVICE_QUALITY_SVC_H
#define SERVICE_QUALITY_SVC_H

#include "model/quality.h"
#include "service/session.h"

struct quality_form {
    struct quality_audit audit;
    int answers[QUALITY_END_];       /* of each item; QA_ANSWER_NONE_: still to be said */
    const char *notes[QUALITY_END_]; /* NULL: none */
};

/* A new audit of the case, with what can be told from its record. ERR_DENIED
 * for whoever may not audit. */
NODISCARD bool quality_draft(struct session *session, const struct ident *case_id,
                             struct quality_form *out, struct err *err);

/* Keeps a new audit in the name of who is at work, today. Every item is
 * answered and every part scored, else ERR_INVALID with the field: "itemREASON",
 * "plan_score". */
NODISCARD bool quality_keep(struct session *session, struct quality_form *form, struct err *err);

#endif
