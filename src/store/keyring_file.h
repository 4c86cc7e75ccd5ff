/* SPDX-License-Identifier: MIT */
/*
 * The bytes of store.keys.
 *
 *     head   magic 8, store uuid 16, kind 1, sealed 1, zeros 2, epoch 8, nonce 24,
 *            the trail's key in a box 48, number of slots 4
 *     slots  about: id 16, kind 1, user 16, login 32, salt 16, passes 8, memory 8,
 *            made 8, expires 8, lock 32; then nonce 24, box 80, the data key
 *            wrapped 80, voucher's MAC over head, about and that 32, Unix user 32
 *     tail   MAC over all before it 32, check sum over all before it 32
 *
 * Numbers are little-endian. The trail's box proves the head up to the epoch. A
 * slot's box holds the key of its lock and the voucher, and proves the head before
 * the epoch and its slot's about. So the data key can be changed with nobody there:
 * it is wrapped anew for each lock, and the voucher, which only an open slot
 * gives, says that it was the program that did it. The check sum finds accidents
 * before a passphrase is asked; the MAC, made with a key from the data key, finds
 * everything else.
 */

#ifndef STORE_KEYRING_FILE_H
#define STORE_KEYRING_FILE_H

#include "base/arena.h"
#include "base/ident.h"
#include "base/secret.h"
#include "store/db.h"
#include "store/place.h"

enum slot_kind { SLOT_USER = 1, SLOT_RECOVERY, SLOT_TEMP, SLOT_OPEN };

enum {
    BOX_LENGTH = KEY_LENGTH + TAG_LENGTH,
    SLOT_BOX = 2 * KEY_LENGTH + TAG_LENGTH,
    HEAD_ABOUT = 36,
    HEAD_STEADY = 28, /* what of it never changes */
    KEY_NAME = 32, /* a login, a Unix user: without a NUL when as long as that */
    SLOT_ABOUT = 81 + KEY_NAME + KEY_LENGTH,
    SLOT_BYTES = SLOT_ABOUT + NONCE_LENGTH + SLOT_BOX + WRAPPED_LENGTH + MAC_LENGTH + KEY_NAME,
    SLOTS_MOST = 10000
};

struct key_slot {
    struct ident id;
    enum slot_kind kind;
    struct ident user;        /* none for recovery */
    char login[KEY_NAME + 1]; /* its login; "" for recovery */
    unsigned char salt[SALT_LENGTH];
    uint64_t passes;
    uint64_t memory; /* bytes */
    int64_t made;    /* seconds since 1970 */
    int64_t expires; /* 0: never */
    unsigned char lock[KEY_LENGTH];
    unsigned char nonce[NONCE_LENGTH];
    unsigned char box[SLOT_BOX];
    unsigned char wrapped[WRAPPED_LENGTH]; /* the data key */
    unsigned char proof[MAC_LENGTH];
    char unix_user[KEY_NAME + 1]; /* whose login this is at this machine; "" nobody's */
};

struct key_file {
    struct ident store;
    enum store_kind kind;
    bool sealed; /* the store's pages are */
    uint64_t epoch;
    unsigned char chain_nonce[NONCE_LENGTH];
    unsigned char chain_box[BOX_LENGTH];
    struct key_slot *slots; /* in the arena */
    size_t count;
    struct arena arena;
    unsigned char *bytes; /* as read, for the MAC; in the arena */
    size_t length;        /* up to the MAC */
    unsigned char mac[MAC_LENGTH];
};

/* Reads and looks it over; ERR_DAMAGED says how it is wrong. */
NODISCARD bool key_file_read(const struct place *place, const char *name, struct key_file *out,
                             struct err *err);

/* The same of bytes that are there already, in `out->bytes`; of `length`. */
NODISCARD bool key_file_take(const struct place *place, struct key_file *out, size_t length,
                             struct err *err);

/* Writes it whole or not at all, with its MAC. */
NODISCARD bool key_file_write(const struct place *place, const char *name,
                              const struct key_file *file, const struct secret *data_key,
                              struct err *err);

/* True when the MAC is the data key's. */
bool key_file_is_whole(const struct key_file *file, const struct secret *data_key);

/* What a box proves besides its content. */
void key_file_head(const struct key_file *file, unsigned char bytes[HEAD_ABOUT]);
void key_slot_about(const struct key_file *file, const struct key_slot *slot,
                    unsigned char bytes[HEAD_ABOUT + SLOT_ABOUT]);

void key_file_release(struct key_file *file);

#endif
