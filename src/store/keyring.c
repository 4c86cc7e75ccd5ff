/* SPDX-License-Identifier: MIT */
/* The keys of a store and the slots that hold them. */

#include "config.h"

#include "store/keyring.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "store/keyring_private.h"

/* ----- Making and opening ------------------------------------------------ */

struct keyring *keyring_blank(const struct place *place)
{
    struct keyring *ring = calloc(1, sizeof(*ring));

    if (!ring)
        die("There is no memory left. What was saved is safe; close other programs and start again.");
    ring->place = place;
    return ring;
}

void keyring_derive(struct keyring *ring)
{
    if (ring->file.sealed)
        ring->pages = secret_part(ring->data, 1, "cafpage_");
}

static struct bytes head_of(const struct keyring *ring, unsigned char head[HEAD_ABOUT])
{
    key_file_head(&ring->file, head);
    return (struct bytes){ head, HEAD_ABOUT };
}

void keyring_seal_chain(struct keyring *ring)
{
    const struct machine *machine = ring->place->machine;
    unsigned char head[HEAD_ABOUT];

    machine->random(machine, ring->file.chain_nonce, NONCE_LENGTH);
    secret_seal(ring->data, ring->file.chain_nonce, head_of(ring, head),
                (struct bytes){ ring->chain->bytes, KEY_LENGTH }, ring->file.chain_box);
}

struct keyring *keyring_new(const struct place *place, const struct db_about *about)
{
    struct keyring *ring = keyring_blank(place);

    ring->fresh = true;
    ring->data = secret_random(place->machine, KEY_LENGTH);
    ring->chain = secret_random(place->machine, KEY_LENGTH);
    ring->voucher = secret_random(place->machine, KEY_LENGTH);
    ring->file.store = about->uuid;
    ring->file.kind = about->kind;
    ring->file.sealed = about->sealed;
    ring->file.epoch = about->epoch ? (uint64_t)about->epoch : 1;
    keyring_seal_chain(ring);
    keyring_derive(ring);
    return ring;
}

bool keyring_fits(const struct keyring *ring, const struct db_about *about, struct err *err)
{
    const char *folder = ring->place->folder;

    if (!ident_equal(&ring->file.store, &about->uuid) || ring->file.kind != about->kind)
        return err_set(err, ERR_DAMAGED,
                       "%s in %s belongs to another store. Fetch the right one from the last "
                       "backup.",
                       PLACE_KEYS, folder);
    if (ring->file.epoch != (uint64_t)about->epoch)
        return err_set(err, ERR_DAMAGED,
                       "%s in %s is %s than the store beside it. Fetch both from the same backup.",
                       PLACE_KEYS, folder,
                       ring->file.epoch < (uint64_t)about->epoch ? "older" : "newer");
    return true;
}

static bool open_file(const struct place *place, const char *name, struct keyring **out,
                      struct err *err)
{
    struct keyring *ring = keyring_blank(place);

    *out = NULL;
    if (!key_file_read(place, name, &ring->file, err)) {
        keyring_close(ring);
        return false;
    }
    *out = ring;
    return true;
}

bool keyring_open(const struct place *place, struct keyring **out, struct err *err)
{
    return open_file(place, PLACE_KEYS, out, err);
}

bool keyring_open_next(const struct place *place, struct keyring **out, struct err *err)
{
    return open_file(place, PLACE_KEYS_NEXT, out, err);
}

void keyring_lock(struct keyring *ring)
{
    secret_free(ring->data);
    secret_free(ring->chain);
    secret_free(ring->pages);
    secret_free(ring->voucher);
    ring->data = ring->chain = ring->pages = ring->voucher = NULL;
}

void keyring_close(struct keyring *ring)
{
    if (!ring)
        return;
    keyring_lock(ring);
    key_file_release(&ring->file);
    free(ring);
}

bool keyring_is_open(const struct keyring *ring)
{
    return ring->data != NULL;
}

const struct secret *keyring_chain(const struct keyring *ring)
{
    return ring->chain;
}

const struct secret *keyring_pages(const struct keyring *ring)
{
    return ring->pages;
}

enum store_kind keyring_kind(const struct keyring *ring)
{
    return ring->file.kind;
}

uint64_t keyring_epoch(const struct keyring *ring)
{
    return ring->file.epoch;
}

bool keyring_is_sealed(const struct keyring *ring)
{
    return ring->file.sealed;
}

/* ----- Slots ------------------------------------------------------------- */

static struct key_slot *slot_of(const struct keyring *ring, const struct ident *user)
{
    for (size_t i = 0; i < ring->file.count; i++)
        if (ident_known(user) && ident_equal(&ring->file.slots[i].user, user))
            return &ring->file.slots[i];
    return NULL;
}

static struct key_slot *slot_of_login(const struct keyring *ring, const char *login)
{
    for (size_t i = 0; login && *login && i < ring->file.count; i++)
        if (strcmp(ring->file.slots[i].login, login) == 0)
            return &ring->file.slots[i];
    return NULL;
}

struct ident keyring_user(const struct keyring *ring, const char *login)
{
    const struct key_slot *slot = slot_of_login(ring, login);

    return slot ? slot->user : IDENT_NONE;
}

const char *keyring_bound(const struct keyring *ring, const char *unix_user)
{
    for (size_t i = 0; *unix_user && i < ring->file.count; i++)
        if (strcmp(ring->file.slots[i].unix_user, unix_user) == 0)
            return ring->file.slots[i].login;
    return NULL;
}

static struct key_slot *slot_of_kind(const struct keyring *ring, enum slot_kind kind)
{
    for (size_t i = 0; i < ring->file.count; i++)
        if (ring->file.slots[i].kind == kind)
            return &ring->file.slots[i];
    return NULL;
}

/* An open slot's key is no secret: everybody with the file has it. */
static struct secret *open_key(const struct key_slot *slot)
{
    struct secret *key = secret_new(KEY_LENGTH);

    mac_make(NULL, slot->salt, SALT_LENGTH, key->bytes);
    return key;
}

bool keyring_slot_key(const struct keyring *ring, const struct key_slot *slot,
                      const struct secret *passphrase, struct secret **out, struct err *err)
{
    bool ok;
    int lock;

    if (slot->kind == SLOT_OPEN) {
        *out = open_key(slot);
        return true;
    }
    if (ring->place->kept)
        return secret_derive(passphrase, slot->salt, slot->passes, slot->memory, out, err);
    lock = place_lock(ring->place, PLACE_UNLOCK, err);
    if (lock < 0)
        return false;
    ok = secret_derive(passphrase, slot->salt, slot->passes, slot->memory, out, err);
    close(lock);
    return ok;
}

void keyring_box_about(const struct keyring *ring, const struct key_slot *slot,
                       unsigned char about[BOX_ABOUT])
{
    unsigned char all[HEAD_ABOUT + SLOT_ABOUT];

    key_slot_about(&ring->file, slot, all);
    memcpy(about, all, HEAD_STEADY);
    memcpy(about + HEAD_STEADY, all + HEAD_ABOUT, SLOT_ABOUT);
}

void keyring_proof(const struct keyring *ring, const struct key_slot *slot,
                   const struct secret *voucher, unsigned char proof[MAC_LENGTH])
{
    unsigned char bytes[HEAD_ABOUT + SLOT_ABOUT + WRAPPED_LENGTH];

    key_slot_about(&ring->file, slot, bytes);
    memcpy(bytes + HEAD_ABOUT + SLOT_ABOUT, slot->wrapped, WRAPPED_LENGTH);
    mac_make(voucher, bytes, sizeof(bytes), proof);
}

/* What a slot gives: NULL, both, when this passphrase is not its. */
struct found {
    struct secret *data, *voucher;
};

static void found_free(struct found *found)
{
    secret_free(found->data);
    secret_free(found->voucher);
    *found = (struct found){ NULL, NULL };
}

static bool altered(const struct keyring *ring, struct err *err)
{
    return err_set(err, ERR_DAMAGED,
                   "%s in %s was altered outside the program: a slot was changed, put in or taken "
                   "out. Fetch it from the last backup and ask who had access.",
                   PLACE_KEYS, ring->place->folder);
}

/* The box is open: is the data key beside it the one that was put there? */
static bool unwrap(const struct keyring *ring, const struct key_slot *slot,
                   const struct secret *both, struct found *out, struct err *err)
{
    struct secret *own = secret_from(both->bytes, KEY_LENGTH);
    unsigned char proof[MAC_LENGTH];

    out->voucher = secret_from(both->bytes + KEY_LENGTH, KEY_LENGTH);
    keyring_proof(ring, slot, out->voucher, proof);
    if (bytes_equal(proof, slot->proof, MAC_LENGTH))
        out->data = secret_unwrap(own, slot->wrapped);
    secret_free(own);
    if (out->data)
        return true;
    found_free(out);
    return altered(ring, err);
}

static bool unseal(const struct keyring *ring, const struct key_slot *slot,
                   const struct secret *passphrase, struct found *out, struct err *err)
{
    unsigned char about[BOX_ABOUT];
    struct secret *key, *both;
    bool ok = true;

    *out = (struct found){ NULL, NULL };
    if (!keyring_slot_key(ring, slot, passphrase, &key, err))
        return false;
    both = secret_new(2 * KEY_LENGTH);
    keyring_box_about(ring, slot, about);
    if (secret_unseal(key, slot->nonce, (struct bytes){ about, sizeof(about) },
                      (struct bytes){ slot->box, SLOT_BOX }, both->bytes))
        ok = unwrap(ring, slot, both, out, err);
    secret_free(both);
    secret_free(key);
    return ok;
}

/* Somebody without a slot costs as much time as somebody with one. */
static void pretend(const struct keyring *ring, const struct secret *passphrase)
{
    const struct machine *machine = ring->place->machine;
    struct key_slot slot = { .kind = SLOT_USER,
                             .passes = machine->kdf.passes,
                             .memory = machine->kdf.memory };
    struct secret *key = NULL;

    machine->random(machine, slot.salt, sizeof(slot.salt));
    if (keyring_slot_key(ring, &slot, passphrase, &key, NULL))
        secret_free(key);
}

static bool wrong(struct err *err)
{
    return err_set(err, ERR_DENIED, "The login or the passphrase is wrong.");
}

/* The data key is there: is the rest of the file what was written with it? */
bool keyring_take(struct keyring *ring, struct secret *data, struct secret *voucher,
                  struct err *err)
{
    unsigned char head[HEAD_ABOUT];
    struct secret *chain = secret_new(KEY_LENGTH);
    bool whole = key_file_is_whole(&ring->file, data) &&
                 secret_unseal(data, ring->file.chain_nonce, head_of(ring, head),
                               (struct bytes){ ring->file.chain_box, BOX_LENGTH }, chain->bytes);

    if (!whole) {
        secret_free(chain);
        secret_free(data);
        secret_free(voucher);
        return altered(ring, err);
    }
    keyring_lock(ring);
    ring->data = data;
    ring->voucher = voucher;
    ring->chain = chain;
    keyring_derive(ring);
    return true;
}

static bool is_over(const struct keyring *ring, const struct key_slot *slot)
{
    return slot->expires != 0 && machine_now(ring->place->machine) >= slot->expires;
}

static bool open_slot(struct keyring *ring, const struct key_slot *slot,
                      const struct secret *passphrase, struct err *err)
{
    struct found found;

    if (!unseal(ring, slot, passphrase, &found, err))
        return false;
    if (!found.data)
        return wrong(err);
    if (is_over(ring, slot)) {
        found_free(&found);
        return err_set(err, ERR_DENIED,
                       "This temporary passphrase is over: it was good for a day. Ask for "
                       "another.");
    }
    return keyring_take(ring, found.data, found.voucher, err);
}

/* The trainer's slot opens without a passphrase, never with one. */
bool keyring_unlock(struct keyring *ring, const char *login, const struct secret *passphrase,
                    struct err *err)
{
    const struct key_slot *slot = slot_of_login(ring, login);
    struct secret *composed = secret_composed(passphrase);
    bool ok = false;

    if (slot && slot->kind != SLOT_OPEN) {
        ok = open_slot(ring, slot, composed, err);
    } else {
        pretend(ring, composed);
        wrong(err);
    }
    secret_free(composed);
    return ok;
}

bool keyring_try(struct keyring *ring, const struct ident *user, const struct secret *passphrase,
                 bool *right, struct err *err)
{
    const struct key_slot *slot = slot_of(ring, user);
    struct secret *composed = secret_composed(passphrase);
    struct found found = { NULL, NULL };
    bool ok = !slot || slot->kind == SLOT_OPEN || unseal(ring, slot, composed, &found, err);

    *right = found.data != NULL;
    found_free(&found);
    secret_free(composed);
    return ok;
}

bool keyring_unlock_open(struct keyring *ring, struct err *err)
{
    const struct key_slot *slot = slot_of_kind(ring, SLOT_OPEN);

    if (!slot)
        return err_set(err, ERR_DENIED, "This store is opened with a passphrase only.");
    return open_slot(ring, slot, NULL, err);
}

bool keyring_unlock_recovery(struct keyring *ring, const char *first, const char *second,
                             struct err *err)
{
    const struct key_slot *slot = slot_of_kind(ring, SLOT_RECOVERY);
    struct secret *key;
    bool ok;

    if (!slot)
        return err_set(err, ERR_DENIED, "This store has no recovery key.");
    if (!recovery_key_join(first, second, &key, err))
        return false;
    ok = open_slot(ring, slot, key, err);
    secret_free(key);
    if (!ok && err && err->kind == ERR_DENIED)
        err_set(err, ERR_DENIED, "These two halves are not of this store's recovery key.");
    return ok;
}

enum slot_state keyring_state(const struct keyring *ring, const struct ident *user)
{
    const struct key_slot *slot = slot_of(ring, user);

    if (!slot)
        return SLOT_NONE;
    if (slot->kind != SLOT_TEMP)
        return SLOT_LASTING;
    return is_over(ring, slot) ? SLOT_OVER : SLOT_TEMPORARY;
}

bool keyring_has_recovery(const struct keyring *ring)
{
    return slot_of_kind(ring, SLOT_RECOVERY) != NULL;
}
