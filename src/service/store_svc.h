/* SPDX-License-Identifier: MIT */
/*
 * Making stores, and what this machine gives them.
 */

#ifndef SERVICE_STORE_SVC_H
#define SERVICE_STORE_SVC_H

#include "service/session.h"

enum { RECOVERY_HALF = 64 };

/* What a new store tells once. */
struct store_made {
    const char *folder;
    char recovery_first[RECOVERY_HALF];  /* letters in groups of four */
    char recovery_second[RECOVERY_HALF];
};

/* A live store with its first administrator. */
NODISCARD bool store_init(const struct store_choice *choice, const char *admin_login,
                          const struct secret *passphrase, struct store_made *out,
                          struct arena *arena, struct err *err);

/* A training store: `empty` without families. Returns ERR_REFUSED when there
 * is one, unless `fresh`, which replaces it (never a live one). */
struct training_wish {
    bool fresh;
    bool empty;
};
NODISCARD bool store_make_training(const struct store_choice *choice,
                                   const struct training_wish *wish, struct err *err);
bool store_exists(const struct store_choice *choice);

/* The logins of the training store and their one passphrase. */
const char *store_training_passphrase(void);

/* One line of `doctor`. */
enum finding { FINDING_OK, FINDING_WARN, FINDING_BAD };
struct doctor_line {
    enum finding finding;
    const char *what; /* "filesystem" */
    const char *why;  /* a sentence */
};
struct doctor_report {
    struct doctor_line *lines;
    size_t count;
};
NODISCARD bool store_doctor(const struct store_choice *choice, struct doctor_report *out,
                            struct arena *arena, struct err *err);

#endif
