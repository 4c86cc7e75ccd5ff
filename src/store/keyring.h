/* SPDX-License-Identifier: MIT */
/*
 * The keys of a store and the slots that hold them: store.keys.
 *
 * One random data key for the store; the trail has a key of its own, wrapped
 * by it. Each person's passphrase opens a slot with the data key inside, so a
 * new passphrase is a new slot and nothing else changes. The file is replaced
 * whole or not at all, and changes nowhere without the data key noticing.
 * safety.md 1.6.
 */

#ifndef STORE_KEYRING_H
#define STORE_KEYRING_H

#include "base/arena.h"
#include "base/err.h"
#include "base/secret.h"
#include "store/db.h"
#include "store/place.h"
#include "store/recovery_key.h"

struct keyring;

/* Who a slot is for. */
struct key_owner {
    struct ident user;
    const char *login;     /* at most 32 bytes */
    const char *unix_user; /* NULL none */
};

/* New keys for a new store, open, without slots; the first slot writes the
 * file. `place` is borrowed and outlives the keyring. */
struct keyring *keyring_new(const struct place *place, const struct db_about *about);

/* The keys of a store, locked. */
NODISCARD bool keyring_open(const struct place *place, struct keyring **out, struct err *err);

/* Those of PLACE_KEYS_NEXT: of a change of the data key that was cut off after the
 * store took its place and before they took theirs. */
NODISCARD bool keyring_open_next(const struct place *place, struct keyring **out,
                                 struct err *err);

/* The keys in these bytes, which a backup has with it. */
NODISCARD bool keyring_from(const struct place *place, const unsigned char *bytes, size_t length,
                            struct keyring **out, struct err *err);

/* Opens with the keys of another that is open, where they are the same: true in `same`. */
NODISCARD bool keyring_unlock_like(struct keyring *ring, const struct keyring *other, bool *same,
                                   struct err *err);

/* The key that proves what a backup says of itself; NULL while locked. The caller frees it. */
struct secret *keyring_backups(const struct keyring *ring);

/* Who has a slot, one after the other: begin with *at = 0; NULL after the last. */
const char *keyring_next_login(const struct keyring *ring, size_t *at);

/* What the keys say of their store before it is opened; proved when a slot is. */
enum store_kind keyring_kind(const struct keyring *ring);
bool keyring_is_sealed(const struct keyring *ring);
struct ident keyring_store(const struct keyring *ring);

/* The login of the slot that is bound to a Unix user; NULL none. */
const char *keyring_bound(const struct keyring *ring, const char *unix_user);

/* Whose slot has this login; IDENT_NONE nobody's. */
struct ident keyring_user(const struct keyring *ring, const char *login);

/* `about` is what store.db says: keys of another store, of another kind, or older
 * than the store are refused. */
NODISCARD bool keyring_fits(const struct keyring *ring, const struct db_about *about,
                            struct err *err);

/* Wipes and frees; takes NULL. */
void keyring_close(struct keyring *ring);

/* Wipes the keys and keeps the slots. */
void keyring_lock(struct keyring *ring);
bool keyring_is_open(const struct keyring *ring);

/* The key of the trail; NULL while locked. */
const struct secret *keyring_chain(const struct keyring *ring);

/* The key that seals the pages; NULL while locked, and where they are plain. */
const struct secret *keyring_pages(const struct keyring *ring);

/* Opens with a person's passphrase. ERR_DENIED in one sentence, after the
 * same time, for a wrong one and for a login without a slot (NULL);
 * ERR_DENIED with its own for a temporary one that is over. One unlock at a
 * time on a machine, because each takes much memory. Passphrases are compared
 * in NFC. */
NODISCARD bool keyring_unlock(struct keyring *ring, const char *login,
                              const struct secret *passphrase, struct err *err);

/* Opens a training store without a passphrase. */
NODISCARD bool keyring_unlock_open(struct keyring *ring, struct err *err);

/* Opens with both halves of the recovery key. */
NODISCARD bool keyring_unlock_recovery(struct keyring *ring, const char *first,
                                       const char *second, struct err *err);

/* True in `right` when this is the person's passphrase; changes nothing. */
NODISCARD bool keyring_try(struct keyring *ring, const struct ident *user,
                           const struct secret *passphrase, bool *right, struct err *err);

/* The following need an open keyring; each is on the disk when it returns. */

enum slot_life { SLOT_FOR_GOOD, SLOT_FOR_A_DAY };

/* This passphrase, and no other, opens for this person from now on. */
NODISCARD bool keyring_set(struct keyring *ring, const struct key_owner *owner,
                           const struct secret *passphrase, enum slot_life life,
                           struct err *err);

/* Nothing opens for this person any more; none there is no failure. */
NODISCARD bool keyring_remove(struct keyring *ring, const struct ident *user, struct err *err);

/* A new recovery key in two halves, to be printed once; the old one ends. */
NODISCARD bool keyring_set_recovery(struct keyring *ring, char first[RECOVERY_TEXT],
                                    char second[RECOVERY_TEXT], struct err *err);

/* Lets a training store be opened by its trainer without a passphrase; ERR_REFUSED
 * for a live one. */
NODISCARD bool keyring_set_open(struct keyring *ring, const struct key_owner *owner,
                                struct err *err);

/* Another data key, of the next epoch, for everybody who has a slot, none of whom
 * need be there; the trail's key stays. The new keys, open, are on the disk as
 * PLACE_KEYS_NEXT; they count when a store sealed with them is in its place and
 * place_rename has given them theirs. */
NODISCARD bool keyring_turn(struct keyring *ring, struct keyring **next, struct err *err);

/* The generation of the keys. */
uint64_t keyring_epoch(const struct keyring *ring);

/* What a person's slot is, without opening it. */
enum slot_state { SLOT_NONE, SLOT_LASTING, SLOT_TEMPORARY, SLOT_OVER };
enum slot_state keyring_state(const struct keyring *ring, const struct ident *user);
bool keyring_has_recovery(const struct keyring *ring);

#endif
