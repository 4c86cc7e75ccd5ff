/* SPDX-License-Identifier: MIT */
/*
 * Cases in which something waits for one person's answer, found in what lists of
 * cases keep.
 */

#ifndef STORE_WAITING_STORE_H
#define STORE_WAITING_STORE_H

#include "store/board_store.h"

struct waiting_line {
    struct ident case_id;
    struct ident record; /* what is due, such as one request; none: the case itself */
    const char *urn;
    const char *family_name, *given_names; /* as lists show them */
    struct date due;
    const char *who;    /* who asks to join, or declined to lead; "" nobody does */
    const char *reason; /* the code of the closure's reason; "" none */
    bool own;           /* they proposed that closure themselves */
};

typedef bool waiting_line_fn(void *data, const struct waiting_line *line);

/* Open cases in which this practitioner has one of these roles, and where nothing of
 * a rule (due_code) is needed: NULL. At most a few hundred, soonest first. */
NODISCARD bool waiting_store_own(struct db *db, const struct ident *practitioner, int roles,
                                 const char *rule, waiting_line_fn *each, void *data,
                                 struct arena *arena, struct err *err);

/* The same of all cases of a locality (none: of all), by the rule. */
NODISCARD bool waiting_store_here(struct db *db, const struct ident *practitioner,
                                  const struct ident *locality, const char *rule,
                                  waiting_line_fn *each, void *data, struct arena *arena,
                                  struct err *err);

/* The same of all cases where it is due from this practitioner by name. */
NODISCARD bool waiting_store_named(struct db *db, const struct ident *practitioner,
                                   const char *rule, waiting_line_fn *each, void *data,
                                   struct arena *arena, struct err *err);

#endif
