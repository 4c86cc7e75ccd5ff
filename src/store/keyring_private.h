/* SPDX-License-Identifier: MIT */
/*
 * What a keyring holds; for the files of the keyring only.
 */

#ifndef STORE_KEYRING_PRIVATE_H
#define STORE_KEYRING_PRIVATE_H

#include "store/keyring.h"
#include "store/keyring_file.h"

struct keyring {
    const struct place *place;
    struct key_file file;
    struct secret *data;  /* NULL while locked */
    struct secret *chain; /* NULL while locked */
    struct secret *pages; /* NULL while locked, and where pages are plain */
    struct secret *voucher; /* NULL while locked */
    bool fresh;           /* nothing on the disk yet */
};

/* The key that a slot is sealed with, from its passphrase (an open slot needs
 * none). */
NODISCARD bool keyring_slot_key(const struct keyring *ring, const struct key_slot *slot,
                                const struct secret *passphrase, struct secret **out,
                                struct err *err);

/* One without keys or slots. */
RETURNS_NONNULL struct keyring *keyring_blank(const struct place *place);

/* Opens with these, which are the keyring's from now on; ERR_DAMAGED when the rest of the file was
 * not written with them. */
NODISCARD bool keyring_take(struct keyring *ring, struct secret *data, struct secret *voucher,
                            struct err *err);

/* The keys that follow from the data key. */
void keyring_derive(struct keyring *ring);

/* The trail's key in its box, under the data key and the head as they are. */
void keyring_seal_chain(struct keyring *ring);

/* The data key wrapped for a slot's lock, with the voucher's MAC. */
void keyring_vouch(const struct keyring *ring, struct key_slot *slot);
void keyring_proof(const struct keyring *ring, const struct key_slot *slot,
                   const struct secret *voucher, unsigned char proof[MAC_LENGTH]);

/* What a slot's box proves. */
enum { BOX_ABOUT = HEAD_STEADY + SLOT_ABOUT };
void keyring_box_about(const struct keyring *ring, const struct key_slot *slot,
                       unsigned char about[BOX_ABOUT]);

#endif
