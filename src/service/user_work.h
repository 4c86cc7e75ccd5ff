/* SPDX-License-Identifier: MIT */
/*
 * Where the person of an account works: agencies, localities and practitioners
 * by name, made when they are not there. For the accounts only.
 */

#ifndef SERVICE_USER_WORK_H
#define SERVICE_USER_WORK_H

#include "service/deed.h"
#include "store/user_store.h"

NODISCARD bool user_agency(struct deed *deed, const char *name, struct ident *out,
                           struct arena *arena, struct err *err);

/* A co-ordinator takes a locality that nobody has. */
NODISCARD bool user_locality(struct deed *deed, const char *name, const struct stored_user *user,
                             struct ident *out, struct arena *arena, struct err *err);

/* Gives whoever works with cases a practitioner's record: the one that came
 * with an import and has no account yet, or a new one. */
NODISCARD bool user_worker(struct deed *deed, struct stored_user *user, struct arena *arena,
                           struct err *err);

#endif
