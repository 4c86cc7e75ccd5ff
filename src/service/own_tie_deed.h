/* SPDX-License-Identifier: MIT */
/*
 * Somebody meets a child who may be of their own family or live where they do: kept, with the
 * deed by which they met. Nothing is refused by it (docs/decisions/0100). For the services only.
 */

#ifndef SERVICE_OWN_TIE_DEED_H
#define SERVICE_OWN_TIE_DEED_H

#include "policy/own_tie.h"
#include "service/deed.h"
#include "store/user_store.h"

/* Their family names, the account's own among them, and postcodes, as the index has them. */
struct own_people own_people_of(const struct stored_user *user, struct arena *arena);

/* Before a look of the person at work: what may be theirs is kept, once a case. `told`: what
 * is told to them, or NULL. Nothing when they look back to another day. */
NODISCARD bool own_tie_meet(struct session *session, const struct case_file *file,
                            const char **told, struct err *err);

/* The same of a child found in a search, where both name and postcode are theirs. */
NODISCARD bool own_tie_found(struct session *session, const struct own_people *own,
                             const struct ident *subject, const struct ident *case_id,
                             const char **told, struct err *err);

/* What was kept before of the person at work, and what is told to them of it; NULL. */
const char *own_tie_told(const struct session *session, const struct case_file *file);

/* deed.c: of a record that names somebody for the case, the team or the lead, and is new. */
NODISCARD bool own_tie_named(struct deed *deed, enum entity_id kind, const void *record,
                             struct err *err);

#endif
