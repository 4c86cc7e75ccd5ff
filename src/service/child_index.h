/* SPDX-License-Identifier: MIT */
/*
 * Finding children who may be the one that is meant: candidates by key,
 * scored by policy/match.h. For the services only.
 */

#ifndef SERVICE_CHILD_INDEX_H
#define SERVICE_CHILD_INDEX_H

#include "model/entity.h"
#include "policy/match.h"
#include "service/search_words.h"
#include "service/session_private.h"

struct index_hit {
    struct ident subject;
    struct match match;
};

struct index_hits {
    struct index_hit *items; /* best first */
    size_t count;
};

/* A child as it is matched; text folded in the arena. `mother` and `address`
 * may be NULL. */
struct match_child match_child_of(const struct subject *subject, const struct person *mother,
                                  const struct address *address, struct arena *arena);

/* A child on record, with the names and addresses there are. */
NODISCARD bool child_index_child(struct db *db, const struct ident *id, struct match_child *child,
                                 struct arena *arena, struct err *err);

/* Adds what free words name; each name may be the family's or the child's own. */
void match_child_add_words(struct match_child *child, const struct search_words *words,
                           struct arena *arena);

/* Folded, without blanks: how postcodes and numbers are kept. NULL for NULL. */
const char *index_number(const char *text, struct arena *arena);

/* Everybody in the index with a score above 0, best first. */
NODISCARD bool child_index_find(struct db *db, const struct match_child *child,
                                const struct parameters *parameters, struct index_hits *out,
                                struct arena *arena, struct err *err);

#endif
