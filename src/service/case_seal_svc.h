/* SPDX-License-Identifier: MIT */
/*
 * Sealed cases: a child known to named people alone (docs/decisions/0078). For everybody else
 * the child does not exist; the gate itself stands in store/eyes.h. This is who seals, whom
 * they name, and that somebody looks at it again.
 */

#ifndef SERVICE_CASE_SEAL_SVC_H
#define SERVICE_CASE_SEAL_SVC_H

#include <stddef.h>

#include "service/bars.h"
#include "service/session.h"

/* Seals the child of a case to these logins, written with blanks or commas between, and to
 * whoever seals. `left` says who works with the child and is not named ("Helen Oduya leads
 * this case"), from whom somebody has to take over; "": nobody. ERR_INVALID: a login that is
 * none, no word of why. ERR_REFUSED: it is sealed already. */
NODISCARD bool case_seal_add(struct session *session, const struct ident *case_id,
                             enum code_seal reason, const char *words, const char *names,
                             const char **left, struct arena *arena, struct err *err);

struct case_seal_line {
    struct bar bar;    /* its reason is an enum code_seal */
    const char *names; /* logins, with a blank between */
    int64_t version;
};
struct case_seals {
    struct case_seal_line *items;
    size_t count;
};

/* Those of one case's child, or of all this person may know of (NULL), ended ones too. A look. */
NODISCARD bool case_seal_list(struct session *session, const struct ident *case_id,
                              struct case_seals *out, struct arena *arena, struct err *err);

/* Other names in place of those read at that version (0: of those there are), and why; whoever
 * does it stays among them. ERR_CONFLICT: somebody changed it meanwhile. */
NODISCARD bool case_seal_name(struct session *session, const struct ident *seal,
                              int64_t version, const char *names, const char *words,
                              const char **left, struct arena *arena, struct err *err);

/* Looks at it again: why it holds on, which counts for as long again, or why it ends. The
 * version as above. */
NODISCARD bool case_seal_review(struct session *session, const struct ident *seal,
                                int64_t version, bool ends, const char *words, struct err *err);

/* The one that holds for the child of this case. ERR_NOT_FOUND. */
NODISCARD bool case_seal_find(struct session *session, const struct ident *case_id,
                              struct ident *out, struct err *err);

/* Why this person may not seal this case, or may not see who it is sealed to; NULL: they may. */
const char *case_seal_why_not(const struct case_view *view);
const char *case_seal_list_why_not(const struct case_view *view);

#endif
