/* SPDX-License-Identifier: MIT */
/*
 * Drafts: what was typed and not yet saved, offered to the same person only.
 */

#ifndef SERVICE_DRAFT_SVC_H
#define SERVICE_DRAFT_SVC_H

#include "service/session.h"

struct draft {
    const char *form;        /* which form: "element", "consent" */
    struct ident record;     /* the record being changed; for a new one its parent */
    int64_t base_version;    /* row version it was begun from; 0 new */
    const char *title;       /* for the list: "Assessment v1, 1.04"; nobody is named */
    const char *body;        /* the form's own text: name/value lines */
    struct instant saved_at;
};
struct drafts {
    struct draft *items; /* newest first */
    size_t count;
};

/* Keeps it, over an earlier one of the same form and record. */
NODISCARD bool draft_keep(struct session *session, const struct draft *draft, struct err *err);

/* The draft of a form and record; ERR_NOT_FOUND when there is none. */
NODISCARD bool draft_find(struct session *session, const char *form, const struct ident *record,
                          struct draft *out, struct arena *arena, struct err *err);

/* A look at a list where there are any: draft_child tells of whom. */
NODISCARD bool draft_list(struct session *session, struct drafts *out, struct arena *arena,
                          struct err *err);

/* Whether two drafts are parts of one piece of work: the steps of one opening, each
 * of which is kept by itself. */
bool draft_same_piece(const char *form, const struct ident *record, const char *other_form,
                      const struct ident *other_record);

/* The child of the case that a draft is about, "TOLLIVER, Kieran", for whoever
 * may open that case today; "" otherwise. */
const char *draft_child(struct session *session, const struct ident *case_id,
                        struct arena *arena);

/* Throws it away: after a save, or when the person said so. */
NODISCARD bool draft_drop(struct session *session, const char *form, const struct ident *record,
                          struct err *err);

#endif
