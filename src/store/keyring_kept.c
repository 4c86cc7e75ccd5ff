/* SPDX-License-Identifier: MIT */
/* Keys that lie in a backup, and what is asked of them without opening a slot. */

#include "config.h"

#include <string.h>

#include "store/keyring_private.h"

bool keyring_from(const struct place *place, const unsigned char *bytes, size_t length,
                  struct keyring **out, struct err *err)
{
    struct keyring *ring = keyring_blank(place);

    *out = NULL;
    ring->file.bytes = arena_alloc(&ring->file.arena, length + 1);
    if (length)
        memcpy(ring->file.bytes, bytes, length);
    if (!key_file_take(place, &ring->file, length, err)) {
        keyring_close(ring);
        return false;
    }
    *out = ring;
    return true;
}

static struct secret *again(const struct secret *key)
{
    return secret_from(key->bytes, key->length);
}

bool keyring_unlock_like(struct keyring *ring, const struct keyring *other, bool *same,
                         struct err *err)
{
    *same = other->data && ident_equal(&ring->file.store, &other->file.store) &&
            ring->file.epoch == other->file.epoch;
    return !*same || keyring_take(ring, again(other->data), again(other->voucher), err);
}

struct secret *keyring_backups(const struct keyring *ring)
{
    return ring->data ? secret_part(ring->data, 3, "cafbakup") : NULL;
}

const char *keyring_next_login(const struct keyring *ring, size_t *at)
{
    while (*at < ring->file.count) {
        const struct key_slot *slot = &ring->file.slots[(*at)++];

        if (slot->login[0])
            return slot->login;
    }
    return NULL;
}

struct ident keyring_store(const struct keyring *ring)
{
    return ring->file.store;
}
