/* SPDX-License-Identifier: MIT */
/*
 * The stay-out list: of whom a child is kept, so that for them it does not exist
 * (docs/decisions/0071). The gate itself stands in store/eyes.h; this is who closes it,
 * why, and that somebody looks at it again.
 */

#ifndef SERVICE_STAY_OUT_SVC_H
#define SERVICE_STAY_OUT_SVC_H

#include <stddef.h>

#include "service/bars.h"
#include "service/session.h"

/* Keeps the child of a case from a login, from now on and wherever they are signed in. `still`
 * says what they are to the case yet, which somebody has to take over ("leads this case");
 * "": nothing. Nobody keeps themselves out. */
NODISCARD bool stay_out_add(struct session *session, const struct ident *case_id,
                            const char *login, enum code_stay_out reason, const char *words,
                            const char **still, struct arena *arena, struct err *err);

/* Other open cases that may be the same child's, whose record stays in sight of whoever is kept
 * out here: "CAF-2010-00140 (same name)"; "" none. For whoever may keep somebody out of the
 * case. Not a look of its own. */
NODISCARD bool stay_out_elsewhere(struct session *session, const struct ident *case_id,
                                  const char **words, struct arena *arena, struct err *err);

struct stay_out_line {
    struct bar bar; /* its reason is an enum code_stay_out */
    const char *login, *name;
};
struct stay_outs {
    struct stay_out_line *items;
    size_t count;
};

/* Those of one case's child, or of all this person may know of (NULL), in the order they were
 * set; ended ones too. A look. */
NODISCARD bool stay_out_list(struct session *session, const struct ident *case_id,
                             struct stay_outs *out, struct arena *arena, struct err *err);

/* Looks at one again: why it still holds, which counts for as long again, or why it ends. */
NODISCARD bool stay_out_review(struct session *session, const struct ident *stay_out, bool ends,
                               const char *words, struct err *err);

/* The one that holds for this login in the case. ERR_NOT_FOUND. */
NODISCARD bool stay_out_find(struct session *session, const struct ident *case_id,
                             const char *login, struct ident *out, struct err *err);

/* Why this person may not keep anybody out of this case; NULL: they may. */
const char *stay_out_why_not(const struct case_view *view);

/* Why they may not see who is kept out of it; NULL: they may. */
const char *stay_out_list_why_not(const struct case_view *view);

#endif
