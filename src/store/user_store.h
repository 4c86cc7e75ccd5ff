/* SPDX-License-Identifier: MIT */
/*
 * Accounts in the store. The passphrase is not here: it opens a key slot.
 *
 * An account is saved like a record: with a kept version and its hash, so
 * that a role given outside the program is seen.
 */

#ifndef STORE_USER_STORE_H
#define STORE_USER_STORE_H

#include "base/arena.h"
#include "base/str.h"
#include "model/codes.h"
#include "store/record_store.h"

struct stored_user {
    struct ident id;
    const char *login; /* lower-case letters, digits, "." and "-" */
    const char *name;
    uint64_t roles;            /* set of ROLE */
    struct ident practitioner; /* none: no case work */
    struct ident agency;
    struct ident locality;
    const char *unix_user; /* NULL none */
    bool must_change;      /* the passphrase was made for them */
    struct instant last_signin;
    struct instant disabled_at; /* unknown: in use */
    struct instant created_at;
    const char *own_names;     /* family names of their own people, with commas; NULL none */
    const char *own_postcodes; /* and where those live */
    int64_t version;
};

struct stored_users {
    struct stored_user *items; /* by login */
    size_t count;
};

/* Adds one with its id, at version 1. ERR_CONFLICT: the login or the Unix user
 * has an account. */
NODISCARD bool user_store_add(struct db *db, struct stored_user *user,
                              const struct record_stamp *stamp, struct err *err);

/* Changes all but login, last_signin and created_at. ERR_CONFLICT when
 * somebody saved meanwhile. */
NODISCARD bool user_store_change(struct db *db, struct stored_user *user,
                                 const struct record_stamp *stamp, struct err *err);

/* ERR_NOT_FOUND: nobody. */
NODISCARD bool user_store_get(struct db *db, const struct ident *id, struct stored_user *out,
                              struct arena *arena, struct err *err);
NODISCARD bool user_store_by_login(struct db *db, const char *login, struct stored_user *out,
                                   struct arena *arena, struct err *err);
NODISCARD bool user_store_by_unix_user(struct db *db, const char *unix_user,
                                       struct stored_user *out, struct arena *arena,
                                       struct err *err);
NODISCARD bool user_store_by_practitioner(struct db *db, const struct ident *practitioner,
                                          struct stored_user *out, struct arena *arena,
                                          struct err *err);
NODISCARD bool user_store_all(struct db *db, struct stored_users *out, struct arena *arena,
                              struct err *err);

/* Notes a sign-in; no new version. */
NODISCARD bool user_store_signed_in(struct db *db, const struct ident *id, struct instant at,
                                    struct err *err);

/* How many accounts in use hold a role. */
NODISCARD bool user_store_count(struct db *db, enum code_role role, int64_t *out, struct err *err);

/* What is kept and hashed of an account. */
void user_store_content(const struct stored_user *user, struct str *out);

#endif
