/* SPDX-License-Identifier: MIT */
/*
 * Ids of records and what is known about each: its kind, its line, whether it
 * is wrong.
 */

#ifndef EXCHANGE_IDENT_MAP_H
#define EXCHANGE_IDENT_MAP_H

#include "base/ident.h"
#include "model/entity.h"

struct ident_entry {
    struct ident id;
    int64_t line; /* 0: it was in the store before */
    int64_t last; /* of a case: its last line */
    enum entity_id kind;
    bool wrong;
};

struct ident_map {
    struct ident_entry *slots; /* size is 0 or a power of two; kind none: free */
    size_t size;
    size_t used;
};

#define IDENT_MAP_INIT ((struct ident_map){ NULL, 0, 0 })

/* NULL when it is not there; good until the next is added. */
struct ident_entry *ident_map_find(const struct ident_map *map, const struct ident *id);

/* Adds the entry, unless the id is there; gives what is there then. */
struct ident_entry *ident_map_add(struct ident_map *map, struct ident_entry entry);

/* Empties it; room that is not large is kept. */
void ident_map_clear(struct ident_map *map);
void ident_map_release(struct ident_map *map);

#endif
