/* SPDX-License-Identifier: MIT */
/*
 * A closed case opened again as the same episode: domain.md 2.2 T27, 2.3.
 *
 * Within the days of the area, for the same needs, with consent given again.
 * The next version is begun from the last one, whoever writes it leads for the
 * time being, and the closing stays in the history. Later, or for other needs,
 * a new episode follows (case_svc.h).
 */

#ifndef SERVICE_REOPEN_SVC_H
#define SERVICE_REOPEN_SVC_H

#include "model/entity.h"
#include "service/session.h"

struct reopening {
    bool same_needs;
    const char *reason;     /* how they returned */
    struct consent consent; /* given again; its stage is filled in here */
};

/* The decision as a form begins with it: who decided last. It names the last decision
 * there is, which it answers. A look at the case. */
NODISCARD bool reopen_draft(struct session *session, const struct ident *case_id,
                            struct consent *out, struct arena *arena, struct err *err);

/* Opens it again: decision, version, lead, state, history and trail at once. The
 * agencies named before are not named again: that is asked anew. ERR_DENIED: not
 * the co-ordinator of its locality; ERR_REFUSED: a guard does not hold; ERR_CONFLICT:
 * the family decided otherwise since the draft. */
NODISCARD bool case_reopen(struct session *session, const struct ident *case_id,
                           struct reopening *reopening, struct err *err);

#endif
