/* SPDX-License-Identifier: MIT */
/*
 * Parameters that a site changed; the defaults are in the program.
 */

#ifndef STORE_CONFIG_STORE_H
#define STORE_CONFIG_STORE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

struct db;

/* Each changed parameter, in order of name. False from `each` ends it. */
typedef bool config_each_fn(void *data, const char *name, const char *value);
NODISCARD bool config_store_all(struct db *db, config_each_fn *each, void *data, struct err *err);

/* NULL in `value` when it was never changed. */
NODISCARD bool config_store_get(struct db *db, const char *name, const char **value,
                                struct arena *arena, struct err *err);

NODISCARD bool config_store_set(struct db *db, const char *name, const char *value,
                                struct err *err);

#endif
