/* SPDX-License-Identifier: MIT */
/*
 * Two cases of the same child made one: the duplicate becomes void (void_svc.h)
 * and keeps its record, the case that stays takes over its sharing log and its
 * notes. What was put together can be taken apart again.
 */

#ifndef SERVICE_MERGE_SVC_H
#define SERVICE_MERGE_SVC_H

#include <stddef.h>

#include "service/session.h"

/* How alike two children are, as the search says it. */
struct merge_likeness {
    int score, mark;   /* of 100; from the mark on they may be the same */
    const char *words; /* "same name, same date of birth"; "" where nothing is */
};
bool merge_is_likely(const struct merge_likeness *likeness);

/* One line of both cases side by side, and what becomes of it. */
struct merge_line {
    const char *what;
    const char *here;  /* in the duplicate */
    const char *there; /* in the case that stays */
    const char *becomes;
};
struct merge_preview {
    const char *urn, *kept_urn; /* what becomes void, and what stays */
    struct merge_likeness likeness;
    struct merge_line *lines;
    size_t count;
};

/* What would go where. For the co-ordinator of both; a look at both cases. */
NODISCARD bool merge_preview(struct session *session, const struct ident *duplicate,
                             const char *kept_urn, struct merge_preview *out, struct arena *arena,
                             struct err *err);

/* Why it cannot be taken apart, NULL: it can. Looks at nothing new. */
const char *merge_undo_why_not(struct session *session, const struct ident *duplicate,
                               struct arena *arena);

/* Takes it apart: the duplicate is again what it was, whoever led it leads it; what
 * the merge added to either is taken back and stays on record. Both say from then on that
 * the other is of another child, for that reason. The co-ordinator's, with a reason. */
NODISCARD bool merge_undo(struct session *session, const struct ident *duplicate,
                          const char *reason, struct err *err);

#endif
