/* SPDX-License-Identifier: MIT */
/* Slots put in, replaced and taken out. */

#include "config.h"

#include <string.h>
#include <unistd.h>

#include "store/keyring_private.h"

enum { DAY = 24 * 60 * 60 };

static void drop(struct key_file *file, size_t at)
{
    file->count--;
    memmove(&file->slots[at], &file->slots[at + 1], (file->count - at) * sizeof(*file->slots));
}

/* A slot whose account was never committed has the login, but not the person. */
static bool is_theirs(const struct key_slot *slot, const struct key_owner *owner)
{
    return ident_equal(&slot->user, &owner->user) ||
           (owner->login && strcmp(slot->login, owner->login) == 0);
}

/* Takes out what the new slot stands for: the person's, or the one of its kind. */
static void drop_like(struct key_file *file, enum slot_kind kind, const struct key_owner *owner)
{
    for (size_t i = file->count; i-- > 0;) {
        const struct key_slot *slot = &file->slots[i];

        if (ident_known(&owner->user) ? is_theirs(slot, owner) : slot->kind == kind)
            drop(file, i);
    }
}

void keyring_vouch(const struct keyring *ring, struct key_slot *slot)
{
    secret_wrap(ring->place->machine, slot->lock, ring->data, slot->wrapped);
    keyring_proof(ring, slot, ring->voucher, slot->proof);
}

/* A lock of its own, whose key only the passphrase gives. */
static bool seal_slot(const struct keyring *ring, struct key_slot *slot,
                      const struct secret *passphrase, struct err *err)
{
    unsigned char about[BOX_ABOUT];
    struct secret *key, *own, *both;

    if (!keyring_slot_key(ring, slot, passphrase, &key, err))
        return false;
    own = secret_pair(ring->place->machine, slot->lock);
    both = secret_new(2 * KEY_LENGTH);
    memcpy(both->bytes, own->bytes, KEY_LENGTH);
    memcpy(both->bytes + KEY_LENGTH, ring->voucher->bytes, KEY_LENGTH);
    keyring_box_about(ring, slot, about);
    secret_seal(key, slot->nonce, (struct bytes){ about, sizeof(about) },
                (struct bytes){ both->bytes, 2 * KEY_LENGTH }, slot->box);
    keyring_vouch(ring, slot);
    secret_free(both);
    secret_free(own);
    secret_free(key);
    return true;
}

static void put_name(char out[KEY_NAME + 1], const char *name)
{
    if (name)
        memcpy(out, name, strnlen(name, KEY_NAME));
}

static struct key_slot new_slot(const struct keyring *ring, enum slot_kind kind,
                                const struct key_owner *owner)
{
    const struct machine *machine = ring->place->machine;
    struct key_slot slot = { .id = ident_new(machine),
                             .kind = kind,
                             .user = owner->user,
                             .passes = machine->kdf.passes,
                             .memory = machine->kdf.memory,
                             .made = machine_now(machine) };

    put_name(slot.login, owner->login);
    put_name(slot.unix_user, owner->unix_user);
    if (kind == SLOT_TEMP)
        slot.expires = slot.made + DAY;
    machine->random(machine, slot.salt, sizeof(slot.salt));
    machine->random(machine, slot.nonce, sizeof(slot.nonce));
    return slot;
}

/* What others changed since this was read; proved with the data key. */
static bool read_again(struct keyring *ring, struct err *err)
{
    struct key_file file;

    if (ring->fresh)
        return true;
    if (!key_file_read(ring->place, PLACE_KEYS, &file, err))
        return false;
    if (file.epoch != ring->file.epoch) {
        key_file_release(&file);
        return err_set(err, ERR_DENIED,
                       "The store's keys were changed meanwhile. Nothing was done; sign in again.");
    }
    if (!key_file_is_whole(&file, ring->data)) {
        key_file_release(&file);
        return err_set(err, ERR_DAMAGED,
                       "%s in %s was altered outside the program. Nothing was changed; fetch it "
                       "from the last backup.",
                       PLACE_KEYS, ring->place->folder);
    }
    key_file_release(&ring->file);
    ring->file = file;
    return true;
}

/* Puts a slot in the place of its like, or only takes that out (NULL). */
static bool replace(struct keyring *ring, const struct key_slot *slot, enum slot_kind kind,
                    const struct key_owner *owner, struct err *err)
{
    struct key_file *file = &ring->file;

    if (!read_again(ring, err))
        return false;
    drop_like(file, kind, owner);
    if (slot && file->count >= SLOTS_MOST)
        return err_set(err, ERR_REFUSED, "The store has no room for more accounts.");
    if (slot) {
        struct key_slot *more = arena_alloc(&file->arena, (file->count + 1) * sizeof(*more));

        if (file->count)
            memcpy(more, file->slots, file->count * sizeof(*more));
        file->slots = more;
        file->slots[file->count++] = *slot;
    }
    if (!key_file_write(ring->place, PLACE_KEYS, file, ring->data, err))
        return false;
    ring->fresh = false;
    return read_again(ring, err); /* what is known is what is on the disk */
}

/* One change of the file at a time; taken after the slow part. */
static bool change(struct keyring *ring, const struct key_slot *slot, enum slot_kind kind,
                   const struct key_owner *owner, struct err *err)
{
    int lock = place_lock(ring->place, PLACE_UNLOCK, err);
    bool ok = lock >= 0 && replace(ring, slot, kind, owner, err);

    if (lock >= 0)
        close(lock);
    return ok;
}

static bool must_be_open(const struct keyring *ring, struct err *err)
{
    if (ring->data)
        return true;
    err_set(err, ERR_BUG, "The program made a mistake and did nothing. Please report it.");
    return err_detail(err, "keys changed while locked");
}

static bool add(struct keyring *ring, enum slot_kind kind, const struct key_owner *owner,
                const struct secret *passphrase, struct err *err)
{
    struct key_slot slot;

    if (!must_be_open(ring, err))
        return false;
    slot = new_slot(ring, kind, owner);
    return seal_slot(ring, &slot, passphrase, err) && change(ring, &slot, kind, owner, err);
}

bool keyring_set(struct keyring *ring, const struct key_owner *owner,
                 const struct secret *passphrase, enum slot_life life, struct err *err)
{
    struct secret *composed = secret_composed(passphrase);
    bool ok = add(ring, life == SLOT_FOR_A_DAY ? SLOT_TEMP : SLOT_USER, owner, composed, err);

    secret_free(composed);
    return ok;
}

bool keyring_remove(struct keyring *ring, const struct ident *user, struct err *err)
{
    struct key_owner owner = { .user = *user };

    if (!ident_known(user))
        return true;
    return must_be_open(ring, err) && change(ring, NULL, SLOT_USER, &owner, err);
}

bool keyring_set_recovery(struct keyring *ring, char first[RECOVERY_TEXT],
                          char second[RECOVERY_TEXT], struct err *err)
{
    struct secret *key = secret_random(ring->place->machine, RECOVERY_BYTES);
    struct key_owner nobody = { .user = IDENT_NONE };
    bool ok = add(ring, SLOT_RECOVERY, &nobody, key, err);

    if (ok)
        recovery_key_split(ring->place->machine, key, first, second);
    secret_free(key);
    return ok;
}

bool keyring_set_open(struct keyring *ring, const struct key_owner *owner, struct err *err)
{
    if (ring->file.kind != STORE_TRAINING)
        return err_set(err, ERR_REFUSED, "A live store is never opened without a passphrase.");
    return add(ring, SLOT_OPEN, owner, NULL, err);
}

/* ----- Another data key --------------------------------------------------- */

/* The file's own copy of what another holds. */
static void copy_slots(struct key_file *file, const struct key_file *from)
{
    *file = *from;
    file->arena = (struct arena)ARENA_INIT;
    file->bytes = NULL;
    file->slots = arena_alloc(&file->arena, (from->count + 1) * sizeof(*file->slots));
    if (from->count)
        memcpy(file->slots, from->slots, from->count * sizeof(*file->slots));
}

static struct secret *copy_of(const struct secret *key)
{
    return secret_from(key->bytes, key->length);
}

bool keyring_turn(struct keyring *ring, struct keyring **out, struct err *err)
{
    struct keyring *next;

    *out = NULL;
    if (!must_be_open(ring, err) || !read_again(ring, err))
        return false;
    next = keyring_blank(ring->place);
    copy_slots(&next->file, &ring->file);
    next->file.epoch++;
    next->data = secret_random(ring->place->machine, KEY_LENGTH);
    next->chain = copy_of(ring->chain);
    next->voucher = copy_of(ring->voucher);
    keyring_seal_chain(next);
    keyring_derive(next);
    for (size_t i = 0; i < next->file.count; i++)
        keyring_vouch(next, &next->file.slots[i]);
    if (!key_file_write(ring->place, PLACE_KEYS_NEXT, &next->file, next->data, err)) {
        keyring_close(next);
        return false;
    }
    *out = next;
    return true;
}
