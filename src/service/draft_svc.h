/* SPDX-License-Identifier: MIT */
/*
 * Drafts: what was typed and not yet saved, offered to the same person only.
 *
 * Whoever is signed in twice has two drafts of one form: neither sign-in is shown what
 * the other types, and neither writes over it. What is left, or whose program was killed,
 * is offered to either.
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
    int64_t piece;        /* of which piece of work; set by the service */
    const char *terminal; /* where it was typed last; "" not known */
    bool elsewhere;       /* of a list: it is being typed in at another sign-in */
};
struct drafts {
    struct draft *items; /* newest first */
    size_t count;
};

/* A form is open, once for each draft_close: its draft, ERR_NOT_FOUND when there is none.
 * One that another sign-in has open is not given. */
NODISCARD bool draft_open(struct session *session, const char *form, const struct ident *record,
                          struct draft *out, struct arena *arena, struct err *err);
void draft_close(struct session *session, const char *form, const struct ident *record);

/* Keeps it, over what this sign-in kept of the same form and record. */
NODISCARD bool draft_keep(struct session *session, const struct draft *draft, struct err *err);

/* Another sign-in of the same person's that has the same form open. */
struct draft_twin {
    bool open;
    const char *terminal; /* where words are that it has not saved; NULL: it has none */
    struct instant saved_at;
};
struct draft_twin draft_twin_of(struct session *session, const char *form,
                                const struct ident *record, struct arena *arena);

/* A look at a list where there are any: draft_child tells of whom. */
NODISCARD bool draft_list(struct session *session, struct drafts *out, struct arena *arena,
                          struct err *err);

/* Whether two drafts are parts of one piece of work: the steps of one opening, each
 * of which is kept by itself. */
bool draft_same_piece(const struct draft *one, const struct draft *other);

/* How many pieces of work wait; no look. */
NODISCARD bool draft_count(struct session *session, int *count, struct err *err);

/* The form that is opened next goes on with this one, and not with another of its kind. */
void draft_choose(struct session *session, const struct draft *draft);

/* The child of the case that a draft is about, "TOLLIVER, Kieran", for whoever
 * may open that case today; "" otherwise. */
const char *draft_child(struct session *session, const struct ident *case_id,
                        struct arena *arena);

/* Whether words of this person lie in a draft of this form; no look. */
bool draft_lies(struct session *session, const char *form, const struct ident *record);

/* What was typed here is saved, or thrown away. */
NODISCARD bool draft_drop(struct session *session, const char *form, const struct ident *record,
                          struct err *err);

/* One of a list is thrown away; ERR_BUSY: it is being typed in at another sign-in. */
NODISCARD bool draft_throw(struct session *session, const struct draft *draft, struct err *err);

#endif
