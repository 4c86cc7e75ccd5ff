/* SPDX-License-Identifier: MIT */
/* The bytes of store.keys. */

#include "config.h"

#include "store/keyring_file.h"

#include <string.h>

static const char magic[8] = { 'C', 'A', 'F', 'K', 'E', 'Y', 'S', '1' };

enum {
    HEAD_BYTES = HEAD_ABOUT + NONCE_LENGTH + BOX_LENGTH + 4,
    TAIL_BYTES = 2 * MAC_LENGTH,
    FILE_MOST = HEAD_BYTES + SLOTS_MOST * SLOT_BYTES + TAIL_BYTES
};

/* A place in the bytes that moves on. */
struct cursor {
    unsigned char *at;
};

static void put(struct cursor *c, const void *bytes, size_t length)
{
    memcpy(c->at, bytes, length);
    c->at += length;
}

static void put_number(struct cursor *c, uint64_t number, int bytes)
{
    for (int i = 0; i < bytes; i++)
        *c->at++ = (unsigned char)(number >> 8 * i);
}

static void take(struct cursor *c, void *bytes, size_t length)
{
    memcpy(bytes, c->at, length);
    c->at += length;
}

static uint64_t take_number(struct cursor *c, int bytes)
{
    uint64_t number = 0;

    for (int i = 0; i < bytes; i++)
        number |= (uint64_t)*c->at++ << 8 * i;
    return number;
}

void key_file_head(const struct key_file *file, unsigned char bytes[HEAD_ABOUT])
{
    struct cursor c = { bytes };

    put(&c, magic, sizeof(magic));
    put(&c, file->store.bytes, sizeof(file->store.bytes));
    put_number(&c, (uint64_t)file->kind, 1);
    put_number(&c, file->sealed, 1);
    put_number(&c, 0, 2);
    put_number(&c, file->epoch, 8);
}

static void put_about(struct cursor *c, const struct key_slot *slot)
{
    put(c, slot->id.bytes, sizeof(slot->id.bytes));
    put_number(c, (uint64_t)slot->kind, 1);
    put(c, slot->user.bytes, sizeof(slot->user.bytes));
    put(c, slot->login, KEY_NAME);
    put(c, slot->salt, SALT_LENGTH);
    put_number(c, slot->passes, 8);
    put_number(c, slot->memory, 8);
    put_number(c, (uint64_t)slot->made, 8);
    put_number(c, (uint64_t)slot->expires, 8);
    put(c, slot->lock, KEY_LENGTH);
}

void key_slot_about(const struct key_file *file, const struct key_slot *slot,
                    unsigned char bytes[HEAD_ABOUT + SLOT_ABOUT])
{
    struct cursor c = { bytes + HEAD_ABOUT };

    key_file_head(file, bytes);
    put_about(&c, slot);
}

static void take_slot(struct cursor *c, struct key_slot *slot)
{
    take(c, slot->id.bytes, sizeof(slot->id.bytes));
    slot->kind = (enum slot_kind)take_number(c, 1);
    take(c, slot->user.bytes, sizeof(slot->user.bytes));
    take(c, slot->login, KEY_NAME);
    take(c, slot->salt, SALT_LENGTH);
    slot->passes = take_number(c, 8);
    slot->memory = take_number(c, 8);
    slot->made = (int64_t)take_number(c, 8);
    slot->expires = (int64_t)take_number(c, 8);
    take(c, slot->lock, KEY_LENGTH);
    take(c, slot->nonce, NONCE_LENGTH);
    take(c, slot->box, SLOT_BOX);
    take(c, slot->wrapped, WRAPPED_LENGTH);
    take(c, slot->proof, MAC_LENGTH);
    take(c, slot->unix_user, KEY_NAME);
}

static bool damaged(const struct place *place, const char *how, struct err *err)
{
    if (place->kept)
        return err_set(err, ERR_DAMAGED, "%s in the backup in %s %s. Take another backup.",
                       PLACE_KEYS, place->folder, how);
    return err_set(err, ERR_DAMAGED, "%s in %s %s. Fetch it from the last backup.", PLACE_KEYS,
                   place->folder, how);
}

static void mac_key(const struct secret *data_key, struct secret *key)
{
    static const char purpose[] = "cafdesk slots";

    mac_make(data_key, purpose, sizeof(purpose), key->bytes);
}

static void make_mac(const struct secret *data_key, const unsigned char *bytes, size_t length,
                     unsigned char mac[MAC_LENGTH])
{
    struct secret *key = secret_new(KEY_LENGTH);

    mac_key(data_key, key);
    mac_make(key, bytes, length, mac);
    secret_free(key);
}

bool key_file_is_whole(const struct key_file *file, const struct secret *data_key)
{
    unsigned char mac[MAC_LENGTH];

    make_mac(data_key, file->bytes, file->length, mac);
    return bytes_equal(mac, file->mac, MAC_LENGTH);
}

/* Length, beginning and check sum. */
static bool look_over(const struct place *place, const unsigned char *bytes, size_t length,
                      struct err *err)
{
    unsigned char sum[MAC_LENGTH];
    struct cursor c = { (unsigned char *)(uintptr_t)bytes + HEAD_BYTES - 4 };
    uint64_t count;

    if (length < sizeof(magic) || memcmp(bytes, magic, sizeof(magic)) != 0)
        return damaged(place, "is not a file of keys", err);
    if (length < HEAD_BYTES + TAIL_BYTES)
        return damaged(place, "was cut short", err);
    count = take_number(&c, 4);
    if (count > SLOTS_MOST || length < HEAD_BYTES + count * SLOT_BYTES + TAIL_BYTES)
        return damaged(place, "was cut short", err);
    if (length > HEAD_BYTES + count * SLOT_BYTES + TAIL_BYTES)
        return damaged(place, "is longer than it should be", err);
    mac_make(NULL, bytes, length - MAC_LENGTH, sum);
    return memcmp(sum, bytes + length - MAC_LENGTH, MAC_LENGTH) == 0 ||
           damaged(place, "is damaged: its check sum is wrong", err);
}

static void take_all(struct key_file *file, struct cursor c)
{
    c.at += sizeof(magic);
    take(&c, file->store.bytes, sizeof(file->store.bytes));
    file->kind = (enum store_kind)take_number(&c, 1);
    file->sealed = take_number(&c, 1) != 0;
    take_number(&c, 2);
    file->epoch = take_number(&c, 8);
    take(&c, file->chain_nonce, NONCE_LENGTH);
    take(&c, file->chain_box, BOX_LENGTH);
    file->count = take_number(&c, 4);
    file->slots = arena_alloc(&file->arena, file->count * sizeof(*file->slots));
    if (file->count)
        memset(file->slots, 0, file->count * sizeof(*file->slots));
    for (size_t i = 0; i < file->count; i++)
        take_slot(&c, &file->slots[i]);
    take(&c, file->mac, MAC_LENGTH);
}

/* A slot copied over another keeps its salt and its box. */
static bool is_copy(const struct key_slot *a, const struct key_slot *b)
{
    return memcmp(a->salt, b->salt, SALT_LENGTH) == 0 || memcmp(a->box, b->box, SLOT_BOX) == 0 ||
           ident_equal(&a->id, &b->id) ||
           (ident_known(&a->user) && ident_equal(&a->user, &b->user)) ||
           (a->login[0] && strcmp(a->login, b->login) == 0);
}

static bool check_slot(const struct place *place, const struct key_file *file, size_t i,
                       struct err *err)
{
    const struct key_slot *slot = &file->slots[i];

    if (slot->kind < SLOT_USER || slot->kind > SLOT_OPEN)
        return damaged(place, "holds a slot of an unknown kind", err);
    if (slot->kind == SLOT_OPEN && file->kind != STORE_TRAINING)
        return damaged(place, "lets a live store be opened without a passphrase; it was altered",
                       err);
    if (slot->kind != SLOT_OPEN && slot->memory < place->machine->kdf.floor_memory)
        return damaged(place, "holds a slot that makes guessing a passphrase too cheap; it was "
                              "altered or made by another program",
                       err);
    for (size_t j = 0; j < i; j++)
        if (is_copy(slot, &file->slots[j]))
            return damaged(place, "holds the same slot twice; one person's was copied over "
                                  "another's",
                           err);
    return true;
}

static bool take_checked(const struct place *place, struct key_file *out, size_t length,
                         struct err *err)
{
    if (!look_over(place, out->bytes, length, err))
        return false;
    out->length = length - TAIL_BYTES;
    take_all(out, (struct cursor){ out->bytes });
    for (size_t i = 0; i < out->count; i++)
        if (!check_slot(place, out, i, err))
            return false;
    return true;
}

bool key_file_take(const struct place *place, struct key_file *out, size_t length,
                   struct err *err)
{
    if (take_checked(place, out, length, err))
        return true;
    key_file_release(out);
    return false;
}

bool key_file_read(const struct place *place, const char *name, struct key_file *out,
                   struct err *err)
{
    size_t length = 0;

    memset(out, 0, sizeof(*out));
    if (place_read(place, name, FILE_MOST, &out->bytes, &length, &out->arena, err))
        return key_file_take(place, out, length, err);
    key_file_release(out);
    return false;
}

static void put_slot(struct cursor *c, const struct key_slot *slot)
{
    put_about(c, slot);
    put(c, slot->nonce, NONCE_LENGTH);
    put(c, slot->box, SLOT_BOX);
    put(c, slot->wrapped, WRAPPED_LENGTH);
    put(c, slot->proof, MAC_LENGTH);
    put(c, slot->unix_user, KEY_NAME);
}

bool key_file_write(const struct place *place, const char *name, const struct key_file *file,
                    const struct secret *data_key, struct err *err)
{
    size_t length = HEAD_BYTES + file->count * SLOT_BYTES + TAIL_BYTES;
    struct arena scratch = ARENA_INIT;
    unsigned char *bytes = arena_alloc(&scratch, length);
    struct cursor c = { bytes + HEAD_ABOUT };
    bool ok;

    key_file_head(file, bytes);
    put(&c, file->chain_nonce, NONCE_LENGTH);
    put(&c, file->chain_box, BOX_LENGTH);
    put_number(&c, file->count, 4);
    for (size_t i = 0; i < file->count; i++)
        put_slot(&c, &file->slots[i]);
    make_mac(data_key, bytes, length - TAIL_BYTES, c.at);
    mac_make(NULL, bytes, length - MAC_LENGTH, c.at + MAC_LENGTH);
    ok = place_write(place, name, PLACE_KEYS_NEW, bytes, length, err);
    arena_clear(&scratch);
    return ok;
}

void key_file_release(struct key_file *file)
{
    arena_clear(&file->arena);
    memset(file, 0, sizeof(*file));
}
