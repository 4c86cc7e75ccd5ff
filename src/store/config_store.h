/* SPDX-License-Identifier: MIT */
/*
 * Parameters that a site changed; the defaults are in the program.
 *
 * A change is saved like a record: with a kept version and its hash, so that
 * what was in force on any day is known, and a change that went round the
 * program is seen.
 */

#ifndef STORE_CONFIG_STORE_H
#define STORE_CONFIG_STORE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/ident.h"
#include "store/record_store.h"

/* Each changed parameter, in order of name. False from `each` ends it. */
typedef bool config_each_fn(void *data, const char *name, const char *value);
NODISCARD bool config_store_all(struct db *db, config_each_fn *each, void *data, struct err *err);

/* NULL in `value` when it was never changed. */
NODISCARD bool config_store_get(struct db *db, const char *name, const char **value,
                                struct arena *arena, struct err *err);

/* Changes a parameter in the caller's transaction, which must add the row of
 * the trail: its record and version are in `out`. */
struct config_saved {
    struct ident record; /* the parameter's own, the same for ever */
    int64_t version;
};
NODISCARD bool config_store_set(struct db *db, const char *name, const char *value,
                                const struct record_stamp *stamp, struct config_saved *out,
                                struct err *err);

/* What was in force at a moment; NULL in `value`: the default. */
NODISCARD bool config_store_as_at(struct db *db, const char *name, int64_t at_ms,
                                  const char **value, struct arena *arena, struct err *err);

/* That each is what was last saved, and that there are as many as have kept
 * versions: ERR_DAMAGED. */
NODISCARD bool config_store_prove(struct db *db, int64_t kept, struct err *err);

/* What a kept version of a parameter is called. */
#define CONFIG_ENTITY "config"

#endif
