/* SPDX-License-Identifier: MIT */
/*
 * Accounts: who may sign in, with which roles. Domain.md 2.8; safety.md 1.6.
 */

#ifndef SERVICE_USER_SVC_H
#define SERVICE_USER_SVC_H

#include "service/session.h"

struct user_new {
    const char *login;
    const char *name;
    uint64_t roles;        /* set of ROLE */
    const char *agency;    /* by name; made when it is not there yet */
    const char *locality;  /* by name; NULL none; made when it is not there */
    const char *unix_user; /* NULL none */
};

/* Makes an account with a temporary passphrase for 24 hours, given back once
 * in `passphrase` (made by secret_new; the caller frees it). */
NODISCARD bool user_add(struct session *session, const struct user_new *user,
                        struct secret **passphrase, struct err *err);

struct user_row {
    const char *login;
    const char *name;
    uint64_t roles;
    const char *agency;
    const char *locality;
    const char *unix_user;
    struct instant last_signin;
    bool disabled;
    bool locked; /* after ten failures */
};
struct users {
    struct user_row *rows;
    size_t count;
};
NODISCARD bool user_list(struct session *session, struct users *out, struct arena *arena,
                         struct err *err);

/* Closes an account: its key slot goes too, so that the passphrase opens
 * nothing any more. Opening it again gives a temporary passphrase for 24 hours,
 * as user_add does. The last administrator stays. */
NODISCARD bool user_disable(struct session *session, const char *login, struct err *err);
NODISCARD bool user_enable(struct session *session, const char *login,
                           struct secret **passphrase, struct err *err);

/* Nobody changes their own roles. */
NODISCARD bool user_unlock(struct session *session, const char *login, struct err *err);
NODISCARD bool user_set_roles(struct session *session, const char *login, uint64_t roles,
                              struct err *err);

/* A new temporary passphrase for somebody who forgot theirs. */
NODISCARD bool user_temporary(struct session *session, const char *login,
                              struct secret **passphrase, struct err *err);

#endif
