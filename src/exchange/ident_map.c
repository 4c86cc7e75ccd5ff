/* SPDX-License-Identifier: MIT */
/* Ids of records and what is known about each. */

#include "config.h"

#include "exchange/ident_map.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"

enum { SIZE_FIRST = 256, SIZE_KEPT = 4096 };

/* Ids may be chosen by whoever wrote the file; the multiplication spreads
 * neighbours, and a file made to collide is only slow. */
static size_t place(const struct ident *id, size_t size)
{
    uint64_t high, low;

    memcpy(&high, id->bytes, 8);
    memcpy(&low, id->bytes + 8, 8);
    high = (high ^ (low * 0x9e3779b97f4a7c15u)) * 0xff51afd7ed558ccdu;
    return (size_t)(high ^ (high >> 32)) & (size - 1);
}

static struct ident_entry *slot_of(const struct ident_map *map, const struct ident *id)
{
    size_t at = place(id, map->size);

    while (map->slots[at].kind != ENTITY_none && !ident_equal(&map->slots[at].id, id))
        at = (at + 1) & (map->size - 1);
    return &map->slots[at];
}

static void grow(struct ident_map *map)
{
    struct ident_map larger = { NULL, map->size ? map->size * 2 : SIZE_FIRST, map->used };

    larger.slots = calloc(larger.size, sizeof(*larger.slots));
    if (!larger.slots)
        die_of_memory();
    for (size_t i = 0; i < map->size; i++) {
        if (map->slots[i].kind != ENTITY_none)
            *slot_of(&larger, &map->slots[i].id) = map->slots[i];
    }
    free(map->slots);
    *map = larger;
}

struct ident_entry *ident_map_find(const struct ident_map *map, const struct ident *id)
{
    struct ident_entry *slot = map->size ? slot_of(map, id) : NULL;

    return slot && slot->kind != ENTITY_none ? slot : NULL;
}

struct ident_entry *ident_map_add(struct ident_map *map, struct ident_entry entry)
{
    struct ident_entry *slot;

    if (2 * (map->used + 1) > map->size)
        grow(map);
    slot = slot_of(map, &entry.id);
    if (slot->kind == ENTITY_none) {
        *slot = entry;
        map->used++;
    }
    return slot;
}

void ident_map_clear(struct ident_map *map)
{
    if (map->size > SIZE_KEPT)
        ident_map_release(map);
    else if (map->used)
        memset(map->slots, 0, map->size * sizeof(*map->slots));
    map->used = 0;
}

void ident_map_release(struct ident_map *map)
{
    free(map->slots);
    *map = IDENT_MAP_INIT;
}
