/* SPDX-License-Identifier: MIT */
/*
 * Who supervises the person of an account. What a supervisor sees, approves and is told
 * follows from it (domain.md 1.2, practitioner; 2.8, "s"). For administrators.
 */

#ifndef SERVICE_USER_MANAGERS_H
#define SERVICE_USER_MANAGERS_H

#include "service/session.h"

/* By login; "" nobody. One who has no account stands by name and is kept until somebody
 * else is named. */
struct user_managers {
    const char *line_manager;
    const char *caf_supervisor; /* when it is not the line manager */
    const char *line_name, *caf_name;
    int64_t version; /* of what was read; 0: it is not looked at */
};

/* Texts are in the arena. ERR_DENIED; ERR_NOT_FOUND, no such login; ERR_REFUSED, the account
 * does no case work. */
NODISCARD bool user_managers_read(struct session *session, const char *login,
                                  struct user_managers *out, struct arena *arena,
                                  struct err *err);

/* NULL leaves one as it is, "" names nobody. Refused, with the field: no such login, oneself,
 * an account without case work, a CAF supervisor without that role. ERR_CONFLICT when
 * somebody else changed it meanwhile. */
NODISCARD bool user_managers_save(struct session *session, const char *login,
                                  const struct user_managers *managers, struct err *err);

#endif
