/* SPDX-License-Identifier: MIT */
/* A merge as a part of a deed on the duplicate. For the services only. */

#ifndef SERVICE_MERGE_DEED_H
#define SERVICE_MERGE_DEED_H

#include "service/case_deed.h"
#include "service/merge_svc.h"

/* A case by its reference; ERR_INVALID, field "kept_urn", when there is none. */
NODISCARD bool merge_find(struct session *session, const char *urn, struct ident *kept,
                          struct err *err);

/* The case that stays, by its reference. ERR_INVALID, field "kept_urn", when it
 * is none, the same one, void itself, or linked as that of a brother or sister. */
NODISCARD bool merge_target(struct case_deed *d, const char *urn, struct ident *kept,
                            struct err *err);

/* How alike the children of two cases are. */
NODISCARD bool merge_liken(struct session *session, struct db *db, const struct ident *one,
                           const struct ident *other, struct merge_likeness *out,
                           struct arena *arena, struct err *err);

/* The link to the case that stays, into the file alone, for the rules. */
NODISCARD bool merge_put_link(struct case_deed *d, const struct ident *kept, struct err *err);

/* Links the duplicate to the case that stays, and carries its sharing log and
 * its notes over there, as copies that say where they come from. */
NODISCARD bool merge_within(struct case_deed *d, const struct ident *kept, const char *reason,
                            struct err *err);

#endif
