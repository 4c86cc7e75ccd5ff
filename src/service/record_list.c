/* SPDX-License-Identifier: MIT */
/* All records of a kind. */

#include "config.h"

#include "service/record_list.h"

#include "store/record_store.h"

enum { AT_ONCE = 200 };

struct reading {
    struct record_list *out;
    struct arena *arena;
    size_t size;
};

static void *room_for(void *data)
{
    struct reading *r = data;
    struct record_list *out = r->out;

    out->items = arena_grow(r->arena, out->items, out->count, sizeof(void *));
    return out->items[out->count++] = arena_alloc(r->arena, r->size);
}

bool record_list_read(struct db *db, enum entity_id kind, struct record_list *out,
                      struct arena *arena, struct err *err)
{
    struct reading reading = { out, arena, entity_of(kind)->size };
    int64_t at = 0;
    size_t before;

    *out = (struct record_list){ NULL, 0 };
    do {
        before = out->count;
        if (!record_store_all(db, kind, &at, AT_ONCE, room_for, &reading, arena, err))
            return false;
    } while (out->count == before + AT_ONCE);
    return true;
}
