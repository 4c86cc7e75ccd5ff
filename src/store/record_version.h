/* SPDX-License-Identifier: MIT */
/*
 * The kept versions of records and accounts: as they were when saved.
 */

#ifndef STORE_RECORD_VERSION_H
#define STORE_RECORD_VERSION_H

#include "store/record_store.h"

/* Which version of what. */
struct version_key {
    const char *entity; /* its name in exchange files, or "app_user" */
    struct ident record;
    int64_t version;
};

/* Keeps content as it was just saved; gives its hash for the trail. */
NODISCARD bool version_keep(struct db *db, const struct version_key *key, const char *content,
                            const struct record_stamp *stamp, uint8_t hash[RECORD_HASH],
                            struct err *err);

/* The same for a record of the dictionary. */
NODISCARD bool record_version_add(struct db *db, enum entity_id kind, const void *record,
                                  const struct record_stamp *stamp, uint8_t hash[RECORD_HASH],
                                  struct err *err);

/* True in `same` when this is the newest kept version of the record and its
 * hash is the content's. */
NODISCARD bool version_matches(struct db *db, const struct version_key *key, const char *content,
                               bool *same, struct err *err);

enum { VERSION_SALT = 16 };

/* What is hashed: which record, which version, and all it says. */
void version_hash(const uint8_t salt[VERSION_SALT], const struct version_key *key,
                  const char *content, uint8_t hash[RECORD_HASH]);

#endif
