/* SPDX-License-Identifier: MIT */
/*
 * The beginning of a case, as parts of a deed: the child, the case with its
 * reference, its first row of history, who leads until somebody is named. A
 * checklist (T01) and a common assessment (T03) begin alike. For the services
 * only.
 */

#ifndef SERVICE_CASE_BEGIN_H
#define SERVICE_CASE_BEGIN_H

#include "service/case_svc.h"
#include "service/deed.h"

/* A case being begun. */
struct case_begin {
    struct deed deed;
    struct subject subject; /* as saved */
    struct caf_case one;
    struct arena arena;
    struct date today;
};

/* The child as it is given. */
struct child_entry {
    const struct subject *subject; /* id of a child with a record: what is answered here is put
                                      over what is known; nothing is taken away */
    struct person *mother;         /* NULL: none new */
    struct address *address;       /* NULL: none new */
    struct subject_name *other_names;
    size_t other_name_count;
};

/* A case has an author who works with the family; ERR_DENIED. */
NODISCARD bool begin_has_author(struct session *session, struct err *err);

/* Saves the child with mother, address and other names. */
NODISCARD bool begin_child(struct case_begin *b, const struct child_entry *child, struct err *err);

/* Puts the case into a locality, without which it would be on no co-ordinator's list: the
 * one named, else the one it has from its checklist, else that of whoever opens it, else
 * the only one there is (a store without localities has none). ERR_INVALID at
 * "locality_id": it has to be chosen. domain.md 2.8 */
NODISCARD bool begin_locality(struct case_begin *b, const struct ident *named, struct err *err);

/* The next free reference of this year, into the case. */
NODISCARD bool begin_reference(struct case_begin *b, struct err *err);

/* Takes the step with which the case begins, from the state it has, as the table
 * has it (step_deed.h); `reason` for its history, `why` for the trail. */
NODISCARD bool begin_step(struct case_begin *b, enum code_event event, const char *reason,
                          const char *why, struct err *err);

/* The same where the table was asked elsewhere: by the episode before (T28), or of the records
 * that come with the case once they are there (T19, T22). */
NODISCARD bool begin_first(struct case_begin *b, enum code_event event, enum code_state to,
                           const char *reason, const char *why, struct err *err);

/* Linked to the episode before; none: to nothing. */
NODISCARD bool begin_link(struct case_begin *b, const struct ident *previous, struct err *err);

/* The author keeps it going until a team names somebody. */
NODISCARD bool begin_interim(struct case_begin *b, struct err *err);

/* Somebody else is asked to, and accepts it or not as any proposal. */
NODISCARD bool begin_interim_asked(struct case_begin *b, const struct ident *who, struct err *err);

#endif
