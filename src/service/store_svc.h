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

/* Begins a new training store, opened as its trainer. It is empty: families
 * come by import, then store_training_accounts. It has its name, and is found
 * by others, from store_end_training on: closing the session before that takes
 * it away, and what a killed program left the next one makes anew. `fresh`
 * takes away the store that is there (never a live one); without it that is
 * ERR_REFUSED. */
NODISCARD bool store_begin_training(const struct store_choice *choice, bool fresh,
                                    struct session **out, struct err *err);
NODISCARD bool store_end_training(struct session *session, struct err *err);

/* Both at once: a training store without families. */
NODISCARD bool store_make_training(const struct store_choice *choice, bool fresh,
                                   struct session **out, struct err *err);

/* An account of a training store. */
struct training_account {
    const char *login;
    struct ident practitioner;
    uint64_t roles; /* set of ROLE */
};

/* Accounts for fictional practitioners who are in the store, all with the one
 * passphrase below; their names and agencies are those of their records, a
 * co-ordinator's locality the one that names them. */
NODISCARD bool store_training_accounts(struct session *session,
                                       const struct training_account *accounts, size_t count,
                                       struct err *err);

/* What is printed about them: it guards nothing. */
const char *store_training_passphrase(void);

bool store_exists(const struct store_choice *choice);

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
void store_doctor(const struct store_choice *choice, struct doctor_report *out,
                  struct arena *arena);

#endif
