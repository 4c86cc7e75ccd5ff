/* SPDX-License-Identifier: MIT */
/*
 * How a child is found: folded names, their sound, dates and numbers.
 */

#ifndef STORE_SUBJECT_KEY_STORE_H
#define STORE_SUBJECT_KEY_STORE_H

#include <stddef.h>

#include "base/err.h"
#include "base/ident.h"

struct db;

enum subject_key_kind {
    KEY_FAMILY = 'F',   /* a folded word of a family name */
    KEY_GIVEN = 'G',    /* of a given name */
    KEY_SOUND = 'S',    /* Soundex of a family name */
    KEY_BORN = 'D',     /* YYYY-MM-DD */
    KEY_EXPECTED = 'E', /* YYYY-MM-DD */
    KEY_MOTHER = 'M',   /* a folded word of the mother's name, while unborn */
    KEY_POSTCODE = 'P', /* without blanks */
    KEY_NHS = 'N',
    KEY_UPN = 'U',
    KEY_URN = 'R'
};

struct subject_key {
    enum subject_key_kind kind;
    const char *key;
};

/* Puts these in the place of the child's keys. */
NODISCARD bool subject_key_store_put(struct db *db, const struct ident *subject,
                                     const struct subject_key *keys, size_t count,
                                     struct err *err);

/* Children with exactly this key, or whose key begins with it; each may come
 * more than once. At most `limit`. False from `each` stops. */
typedef bool subject_key_fn(void *data, const struct ident *subject);
NODISCARD bool subject_key_store_find(struct db *db, enum subject_key_kind kind, const char *key,
                                      bool prefix, int limit, subject_key_fn *each, void *data,
                                      struct err *err);

#endif
