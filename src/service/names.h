/* SPDX-License-Identifier: MIT */
/*
 * The names behind references, and lists to pick them from. Names of people
 * who work here and of agencies are no case content: not audited.
 */

#ifndef SERVICE_NAMES_H
#define SERVICE_NAMES_H

#include "model/entity.h"
#include "service/session.h"

/* The name behind a reference: of a practitioner, person, agency, locality,
 * meeting, case or child; "" when none. */
const char *name_of(struct session *session, enum entity_id kind, const struct ident *id,
                    struct arena *arena);

/* The practitioner who signs in with this login; ERR_NOT_FOUND when nobody
 * does, or somebody without case work. */
NODISCARD bool practitioner_of_login(struct session *session, const char *login,
                                     struct ident *out, struct err *err);

/* What somebody works as: their title, or the role where none is on record. */
const char *job_of(const struct practitioner *worker);

/* One entry of a pick list. */
struct choice {
    struct ident id;
    const char *name;
    const char *more; /* job and agency; "" when none */
};

struct choices {
    struct choice *items;
    size_t count;
};

/* Those of a kind whose name has all these words, best first, at most 50:
 * practitioners and agencies in use, localities; anything else only of the
 * case (NULL: none), and as far as this person may read it. */
NODISCARD bool choices_of(struct session *session, enum entity_id kind, const char *words,
                          const struct ident *case_id, struct choices *out, struct arena *arena,
                          struct err *err);

#endif
