/* SPDX-License-Identifier: MIT */
/*
 * The numbered steps by which the store's tables came to be.
 *
 * Each step and its number are one transaction: a step that fails leaves the
 * file as it was. db/migrations holds them; a released one is never edited.
 */

#ifndef STORE_MIGRATE_H
#define STORE_MIGRATE_H

#include "base/err.h"

struct db;

struct migration {
    int number;
    const char *words;
    const char *text; /* sets user_version itself, in the same transaction */
};

/* The number of the last step this program knows. */
int migrate_head(void);

/* A step by its number, from 1. */
const struct migration *migrate_step(int number);

/* Brings a store to the head. One that holds something is copied first, to
 * store.db.before-vN in its folder. */
NODISCARD bool migrate(struct db *db, struct err *err);

/* The same with other steps; the tests hand in failing ones. */
NODISCARD bool migrate_steps(struct db *db, const struct migration *steps, int count,
                             struct err *err);

#endif
