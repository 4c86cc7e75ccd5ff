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
    bool fresh;           /* nothing on the disk yet */
};

/* The key that a slot is sealed with, from its passphrase (an open slot needs
 * none). */
NODISCARD bool keyring_slot_key(const struct keyring *ring, const struct key_slot *slot,
                                const struct secret *passphrase, struct secret **out,
                                struct err *err);

#endif
